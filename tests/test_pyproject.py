"""Python's versions: what pip lets in, what the classifiers promise and what the code is checked for are the same."""

import re
import sys
import tomllib
from pathlib import Path
from typing import Any

_PYPROJECT: dict[str, Any] = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text("utf-8"))
_VERSION = "Programming Language :: Python :: 3."


def _versions() -> range:
    """The minor versions of Python 3 that pip lets in."""
    bounds = re.fullmatch(r">=3\.(\d+),<3\.(\d+)", _PYPROJECT["project"]["requires-python"])
    assert bounds is not None
    return range(int(bounds[1]), int(bounds[2]))


def test_the_classifiers_name_the_versions_that_pip_lets_in() -> None:
    classifiers = _PYPROJECT["project"]["classifiers"]
    named = [int(each.removeprefix(_VERSION)) for each in classifiers if each.startswith(_VERSION)]
    assert named == list(_versions())


def test_the_code_is_checked_for_the_oldest_version() -> None:
    assert _PYPROJECT["tool"]["ruff"]["target-version"] == f"py3{_versions().start}"
    assert sys.version_info.minor in _versions()
