"""Phrases that no native writer would use stay out of the pages."""

import re
from pathlib import Path

import pytest

from tests.docs.pages import PAGES, ROOT, text_of

_METAINFO = ROOT / "packaging" / "linux" / "org.digitpad.digitpad.metainfo.xml"
_CLUMSY = re.compile(
    r"\banew\b|\bbears? them\b|another day|[Tt]hat are \d|\bspoke for\b|thought better|\bis no (?!longer\b)|"
    r"\bare no (?!longer\b)|\bread rightly\b|\bset right\b|\bneeds no network\b|\bthe person\b"
)


@pytest.mark.parametrize("page", [*PAGES, _METAINFO], ids=lambda page: page.name)
def test_pages_are_plain_english(page: Path) -> None:
    assert _CLUMSY.findall(text_of(page)) == []
