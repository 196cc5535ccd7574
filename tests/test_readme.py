"""The README is one page, and what it says of the window is so."""

import re
import tomllib
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QKeySequence
from pytestqt.qtbot import QtBot

from digitpad.folders import config_folder, data_folder, log_folder
from digitpad.gui.app import make_window
from tests.docs.pages import README, ROOT, text_of

_MOST_WORDS = 900
_README = text_of(README)
_ACTIONS = {
    "Ctrl+O": "actionOpen",
    "Ctrl+V": "actionPaste",
    "Ctrl+S": "actionSave",
    "Ctrl+Shift+S": "actionSaveBitmap",
    "Ctrl+Z": "actionUndo",
    "Ctrl+Shift+Z": "actionRedo",
    "Delete": "actionClear",
    "P": "actionPen",
    "E": "actionEraser",
    "N": "actionNumber",
    "M": "actionMerge",
    "S": "actionSplit",
    "Backspace": "actionRemove",
}
_ELSEWHERE = {  # keys that are no actions' shortcuts; tests of the Draw and the Train tab hold them
    "Ctrl+Return", "arrows", "Space", "arrows in a picture", "0 to 9", "Esc",
}  # fmt: skip


def test_it_is_one_page() -> None:
    assert len(_README.split()) <= _MOST_WORDS


def test_it_names_the_versions_of_python_that_work() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    told = re.search(r"Python (3\.\d+(?:, 3\.\d+)* or 3\.\d+) with pip", _README)
    assert told is not None
    versions = re.findall(r"3\.\d+", told[1])
    minors = [int(version.removeprefix("3.")) for version in versions]
    assert project["requires-python"] == f">={versions[0]},<3.{minors[-1] + 1}"
    assert {f"Programming Language :: Python :: {version}" for version in versions} <= set(project["classifiers"])
    assert minors == list(range(minors[0], minors[-1] + 1))


def test_it_names_the_four_tabs(qtbot: QtBot) -> None:
    window = make_window()
    qtbot.addWidget(window)
    tabs = [window.tabs.tabText(index) for index in range(window.tabs.count())]
    assert re.findall(r"^\*\*(\w+)\*\*", _README, re.MULTILINE) == tabs


def test_its_keys_are_all_known() -> None:
    table = _README.partition("## Keys\n")[2].partition("\n## ")[0]
    rows = [line.split("|")[1:] for line in table.splitlines()[3:] if line]
    told = {key.strip() for left, _, right, *_ in rows for cell in (left, right) for key in cell.split(",")} - {""}
    assert told == set(_ACTIONS) | _ELSEWHERE


@pytest.mark.parametrize(("keys", "name"), _ACTIONS.items())
def test_its_keys_do_what_it_says(qtbot: QtBot, keys: str, name: str) -> None:
    window = make_window()
    qtbot.addWidget(window)
    action = window.findChild(QAction, name)
    assert isinstance(action, QAction)
    assert QKeySequence(keys) in action.shortcuts()


def test_one_variable_moves_everything(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    home = re.search(r"environment variable `(\w+)`", _README)
    assert home is not None
    monkeypatch.setenv(home[1], str(tmp_path))
    assert {data_folder().parent, config_folder().parent, log_folder().parent} == {tmp_path}
