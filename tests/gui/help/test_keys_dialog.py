import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from digitpad.gui.app import make_window
from digitpad.gui.appearance.language import apply_language
from digitpad.gui.help.keys import KeysDialog, Part
from digitpad.gui.help.terms import TERMS, meaning
from digitpad.gui.main_window import MainWindow
from digitpad.gui.window_keys import WindowKeys


def _rows(head: QTreeWidgetItem) -> dict[str, str]:
    children = [head.child(row) for row in range(head.childCount())]
    return {child.text(0): child.text(1) for child in children if child is not None}


def _heads(dialog: KeysDialog) -> list[QTreeWidgetItem]:
    heads = [dialog.list.topLevelItem(row) for row in range(dialog.list.topLevelItemCount())]
    return [head for head in heads if head is not None]


def test_f1_shows_the_keys_of_every_part_the_shown_one_first(window: MainWindow, qtbot: QtBot) -> None:
    window.tabs.setCurrentWidget(window.data_tab)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    dialog = window.findChild(KeysDialog, "keysDialog")
    assert isinstance(dialog, KeysDialog)
    assert window.train_tab._made is None  # nothing is made that is not needed at once
    assert [_rows(head) for head in _heads(dialog)][2:] == [{"Looking for its keys…": ""}] * 4
    qtbot.waitUntil(lambda: all("Looking for its keys…" not in _rows(head) for head in _heads(dialog)))
    parts = {head.text(0): _rows(head) for head in _heads(dialog)}
    assert list(parts) == ["Data", "Everywhere", "Draw", "Train", "Results", "Teach your hand"]
    assert parts["Everywhere"]["Projector mode"] == "F11"
    assert parts["Train"]["Delete"] == "Del"
    assert parts["Teach your hand"] == {"Undo last": "Ctrl+Z", "End what is written": "Return"}
    for action in window.draw_tab.actions_.findChildren(QAction):
        if action.shortcut().toString():
            words = action.text().replace("&", "").rstrip("…")
            assert parts["Draw"][words].startswith(action.shortcut().toString())
    dialog.close()


@pytest.mark.parametrize("code", ["en", "de", "ru"])
def test_keys_are_whole_in_every_language(qapp: QApplication, qtbot: QtBot, code: str) -> None:
    parts = [Part("Draw", lambda: [("a deed told in more words than there is room for beside its keys " * 3, code)])]
    assert apply_language(qapp, code) == code
    window = make_window()
    qtbot.addWidget(window)
    keys = WindowKeys(window.tabs, window.menus, window.hand).parts()[:3]
    for shown in (keys, parts):
        dialog = KeysDialog(shown, len(shown), window)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        assert dialog.list.horizontalScrollBar().maximum() == 0
        assert dialog.list.header().sectionSize(1) >= dialog.list.sizeHintForColumn(1)
        dialog.close()
    window.close()
    apply_language(qapp, "en")


@pytest.mark.parametrize(
    ("field", "term"),
    [
        ("epochs", "epoch"),
        ("batchSize", "batch"),
        ("seed", "seed"),
        ("labels", "one-hot"),
        ("validationSplit", "held out"),
    ],
)
def test_fields_explain_their_terms(window: MainWindow, field: str, term: str) -> None:
    window.tabs.setCurrentWidget(window.train_tab)
    widget = window.train_tab.findChild(QWidget, field)
    assert isinstance(widget, QWidget)
    assert widget.toolTip().startswith(meaning(term))


def test_each_term_has_a_short_sentence() -> None:
    assert {"held out", "one-hot", "calibration", "seed", "batch", "epoch"} <= set(TERMS)
    for term in TERMS:
        assert meaning(term).endswith(".")
        assert len(meaning(term)) <= 100
