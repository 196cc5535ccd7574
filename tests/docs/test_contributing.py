"""The map of the house is the house."""

import pkgutil
import re
import tomllib
from typing import Any

import pytest

from tests.docs.pages import CONTRIBUTING, ROOT, spans, text_of

_PAGE = text_of(CONTRIBUTING)
_PATHS = [
    span
    for span in spans(_PAGE)
    if re.fullmatch(r"(digitpad|docs|models|packaging|resources|tests)(/[\w.*/-]+)?", span)
]
_STEPS = re.findall(r"^ *\d+\. `([\w.]+)`", _PAGE, re.MULTILINE)


@pytest.mark.parametrize("room", ["", "learning", "gui"])
def test_rooms_are_named_from_the_top(room: str) -> None:
    """As import-linter keeps them: `|` parts rooms that do not know each other."""
    ranks = {name: rank for rank, layer in enumerate(_layers(room)) for name in layer.split(" | ")}
    told = _told(room)
    assert told
    assert [ranks[name] for name in told] == sorted(ranks[name] for name in told)
    assert set(told) >= {name for name in ranks if (ROOT / "digitpad" / room / name).is_dir()}


@pytest.mark.parametrize("path", sorted(set(_PATHS)))
def test_paths_exist(path: str) -> None:
    assert any(ROOT.glob(path))


@pytest.mark.parametrize("name", _STEPS)
def test_every_step_of_a_walk_exists(name: str) -> None:
    assert pkgutil.resolve_name(f"digitpad.{name}") is not None


def _layers(room: str) -> list[str]:
    contracts: list[dict[str, Any]] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"][
        "importlinter"
    ]["contracts"]
    containers = [f"digitpad.{room}"] if room else None
    (found,) = (each for each in contracts if each["type"] == "layers" and each.get("containers") == containers)
    return [layer.replace("digitpad.", "") for layer in found["layers"]]


def _told(room: str) -> list[str]:
    if not room:
        return re.findall(r"^\| `digitpad/(\w+)` \|", _PAGE, re.MULTILINE)
    sentence = re.search(rf"^Inside `{room}`, from the top: (.*?)\.\n\n", _PAGE, re.MULTILINE | re.DOTALL)
    assert sentence is not None
    return re.findall(r"`(\w+)`", sentence[1])
