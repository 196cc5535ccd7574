"""The Python examples on the pages give what is written below them."""

import doctest
from pathlib import Path

import pytest

from tests.docs.pages import DOCS, README, ROOT, blocks, text_of

_WITH_PYTHON = [page for page in (README, *DOCS) if any(language == "pycon" for language, _ in blocks(text_of(page)))]


@pytest.mark.parametrize("page", _WITH_PYTHON, ids=lambda page: page.name)
def test_examples_give_what_they_say(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    failed, tried = doctest.testfile(str(page), module_relative=False)
    assert tried >= 10
    assert not failed


def test_python_is_told_of() -> None:
    assert [page.name for page in _WITH_PYTHON] == ["command.md"]
    assert not [body for page in DOCS for language, body in blocks(text_of(page)) if language == "python"]
