"""Links lead somewhere, pictures are small, and nothing is left out of the source archive."""

import tomllib
from pathlib import Path

import pytest

from tests.docs.pages import DOCS, PAGES, README, ROOT, anchors, links, text_of

_LARGEST_BYTES = 150_000


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_resolve(page: Path) -> None:
    for link in links(text_of(page)):
        if link.startswith("https://"):
            continue
        name, _, anchor = link.partition("#")
        target = (page.parent / name).resolve() if name else page
        assert target.is_relative_to(ROOT), link
        assert target.is_file(), link
        assert not anchor or anchor in anchors(text_of(target)), link


@pytest.mark.parametrize("page", DOCS, ids=lambda page: page.name)
def test_pages_lead_to_each_other(page: Path) -> None:
    reached = {link.partition("#")[0] for link in links(text_of(page))}
    assert reached >= {"../README.md", *(other.name for other in DOCS if other != page)}
    assert f"docs/{page.name}" in links(text_of(README))


def test_pictures_are_small_and_shown() -> None:
    shown = {(page.parent / link).resolve() for page in PAGES for link in links(text_of(page)) if "pictures/" in link}
    kept = set((ROOT / "docs" / "pictures").iterdir())
    assert kept == shown
    for picture in kept:
        assert picture.stat().st_size < _LARGEST_BYTES, picture.name


def test_what_the_readme_leads_to_is_in_the_source_archive() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    packed = project["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]
    licences = [f"/{name}" for name in project["project"]["license-files"]]  # packed in any case
    for link in links(text_of(README)):
        if not link.startswith("https://"):
            assert f"/{Path(link).parts[0]}" in [*packed, *licences], link
