"""The table of runs, on runs that are written by hand: nothing is trained."""

import dataclasses
from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from digitpad.gui.app import make_window
from digitpad.gui.main_window import MainWindow
from digitpad.gui.train.tab import TrainTab
from digitpad.gui.train.view import TrainView
from digitpad.learning.runs.archive import list_runs, runs_folder
from digitpad.learning.runs.folder import RunFolder
from digitpad.learning.runs.record import RunRecord, read_record
from digitpad.learning.runs.settings import RunSettings


def _write(chosen: Sequence[RunSettings], tab: TrainTab, qtbot: QtBot) -> list[RunRecord]:
    """Put runs on disk that were interrupted before their first epoch, and let the window find them."""
    records = []
    for settings in chosen:
        folder = RunFolder.create(runs_folder(), settings)
        folder.release()
        records.append(read_record(folder.path))
    tab.view.runs.draw_only(set())
    _refresh(tab, qtbot)
    return records


def _refresh(tab: TrainTab, qtbot: QtBot) -> None:
    tab._services.runs.refresh()
    qtbot.waitUntil(lambda: not tab.is_looking)


_CHOSEN = [
    RunSettings(optimizer="adam", data="optdigits", seed=0),
    RunSettings(optimizer="adam", data="optdigits", seed=1),
    RunSettings(optimizer="sgd", learning_rate=0.01, data="mnist"),
]


def _shown(view: TrainView, key: str = "name") -> list[str]:
    model, column = view.table.model(), view.runs.column(key)
    return sorted(str(model.index(row, column).data()) for row in range(model.rowCount()))


def test_words_filter_by_name_optimizer_data_and_status(tab: TrainTab, view: TrainView, qtbot: QtBot) -> None:
    _write(_CHOSEN, tab, qtbot)
    for words, count in (("adam", 2), ("MNIST", 1), ("opt adam", 2), ("interrupted", 3), ("sgd optdigits", 0)):
        view.filter.clear()
        qtbot.keyClicks(view.filter, words)
        assert view.table.model().rowCount() == count, words
    view.filter.clear()
    assert view.table.model().rowCount() == 3


def test_seeds_share_a_row_and_are_chosen_and_ticked_together(tab: TrainTab, view: TrainView, qtbot: QtBot) -> None:
    _write(_CHOSEN, tab, qtbot)
    view.is_grouped.click()
    assert _shown(view) == ["Adam 0.001 · dense-128", "SGD 0.01 · dense-128"]
    assert _shown(view, "seed") == ["0", "0, 1"]
    names = view.table.names.model()
    row = next(row for row in range(2) if str(names.index(row, 0).data()).startswith("Adam"))
    view.table.selectRow(row)
    assert sorted(record.settings.seed for record in view.table.chosen()) == [0, 1]
    assert names.setData(names.index(row, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert len(view.runs.drawn) == 2
    assert not names.flags(names.index(row, 0)) & Qt.ItemFlag.ItemIsEditable
    view.is_grouped.click()
    assert len(_shown(view)) == 3
    assert len(view.runs.drawn) == 2


def test_a_note_is_kept_and_found(tab: TrainTab, view: TrainView, qtbot: QtBot) -> None:
    records = _write(_CHOSEN, tab, qtbot)
    view.table.choose(records[2].id)
    tab.commands.note.trigger()
    edit = view.table.viewport().findChild(QLineEdit)
    assert isinstance(edit, QLineEdit)
    qtbot.keyClicks(edit, "the slow one")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(record.note for record in view.runs.records))
    assert [record.note for record in list_runs()[0] if record.id == records[2].id] == ["the slow one"]
    view.filter.setText("slow")
    assert _shown(view) == ["SGD 0.01 · dense-128"]
    index = view.table.model().index(0, 0)
    assert str(index.data(Qt.ItemDataRole.ToolTipRole)).startswith("the slow one\n")


def test_names_stay_while_the_rest_scrolls(tab: TrainTab, view: TrainView, qtbot: QtBot) -> None:
    _write(_CHOSEN, tab, qtbot)
    table, names = view.table, view.table.names
    bar = table.horizontalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    place = table.viewport().mapTo(table, QPoint(20, 10))
    assert table.childAt(place) is names.viewport()
    assert names.columnViewportPosition(0) == 0
    assert names.width() == table.columnWidth(0)
    qtbot.mouseClick(names.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(120, 10))
    assert len(table.chosen()) == 1
    qtbot.mouseClick(names.horizontalHeader().viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, 10))
    assert table.horizontalHeader().sortIndicatorSection() == 0
    assert [table.model().index(row, 0).data() for row in range(3)] in (_shown(view), _shown(view)[::-1])


def test_columns_are_chosen_at_their_titles_and_remembered(
    window: MainWindow, tab: TrainTab, view: TrainView, qtbot: QtBot
) -> None:
    network = view.runs.column("network")
    assert view.table.isColumnHidden(network)
    (action,) = [action for action in view.table.column_menu().actions() if action.text() == "Network"]
    action.trigger()
    assert not view.table.isColumnHidden(network)
    view.curves.controls.is_error.trigger()
    window.close()
    later = make_window()
    qtbot.addWidget(later)
    later.show()
    later.tabs.setCurrentWidget(later.train_tab)
    assert not later.train_tab.view.table.isColumnHidden(network)
    assert later.train_tab.view.curves.options.is_error
    later.close()


def test_the_runs_that_were_ticked_are_ticked_after_a_restart(
    window: MainWindow, tab: TrainTab, view: TrainView, qtbot: QtBot
) -> None:
    records = _write(_CHOSEN, tab, qtbot)
    view.runs.draw_only({records[0].id, records[2].id})
    window.close()
    later = make_window()
    qtbot.addWidget(later)
    later.show()
    later.tabs.setCurrentWidget(later.train_tab)
    again = later.train_tab.view
    qtbot.waitUntil(lambda: again.runs.is_listed)
    assert {record.id for record in again.runs.drawn} == {records[0].id, records[2].id}
    later.close()


@pytest.mark.usefixtures("home")
def test_at_first_the_runs_like_the_newest_are_ticked(window: MainWindow, qtbot: QtBot) -> None:
    for settings in (*_CHOSEN[2:], *_CHOSEN[:2]):
        RunFolder.create(runs_folder(), settings).release()
    window.tabs.setCurrentWidget(window.train_tab)
    view = window.train_tab.view
    qtbot.waitUntil(lambda: view.runs.is_listed)
    kinds = {record.settings.data for record in view.runs.drawn}
    assert len(kinds) == 1
    QApplication.processEvents()


@pytest.mark.parametrize("name", ["runMenuButton", "exportButton", "plotsButton"])
def test_a_button_with_a_menu_does_not_keep_a_frame_after_a_click(tab: TrainTab, name: str) -> None:
    button = tab.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    assert button.focusPolicy() == Qt.FocusPolicy.TabFocus


def test_a_run_without_a_figure_comes_after_all_that_have_it(tab: TrainTab, view: TrainView, qtbot: QtBot) -> None:
    settings = [dataclasses.replace(_CHOSEN[2], network=f"dense-{width}") for width in (16, 32, 64)]
    records = _write(settings, tab, qtbot)
    for record, accuracy in zip(records, (0.9, None, 0.8), strict=True):
        test = {} if accuracy is None else {"accuracy": accuracy}
        tab._services.runs.put(dataclasses.replace(record, status="finished", test=test))
    model, column = view.table.model(), view.runs.column("test_accuracy")
    view.table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
    shown = [str(model.index(row, column).data()) for row in range(model.rowCount())]
    assert [words[:4] for words in shown[:2]] == ["80.0", "90.0"]
    assert not any(sign.isdigit() for sign in shown[2])
