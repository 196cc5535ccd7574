import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from digitpad.gui.jobs.jobs import Jobs
from digitpad.gui.main_window import MainWindow
from digitpad.gui.train.libraries_ahead import LibrariesAhead
from digitpad.learning import backend
from digitpad.learning.training.execution import IN_TURN, PROCESSES


@pytest.fixture
def imported(monkeypatch: pytest.MonkeyPatch) -> list[None]:
    """Grows by one with each import."""
    calls: list[None] = []
    monkeypatch.setattr(backend, "keras", lambda: calls.append(None))
    return calls


@pytest.fixture
def ahead(window: MainWindow) -> LibrariesAhead:
    return LibrariesAhead(window.train_tab, window.services.jobs)


def test_keras_is_imported_once_and_only_when_the_train_tab_is_looked_at(
    window: MainWindow, ahead: LibrariesAhead, qtbot: QtBot, imported: list[None]
) -> None:
    window.tabs.setCurrentWidget(window.data_tab)
    window.tabs.setCurrentWidget(window.train_tab)
    window.tabs.setCurrentWidget(window.draw_tab)  # passed by
    assert not ahead._timer.isActive()
    window.tabs.setCurrentWidget(window.train_tab)
    qtbot.waitUntil(lambda: len(imported) == 1)
    window.tabs.setCurrentWidget(window.draw_tab)
    window.tabs.setCurrentWidget(window.train_tab)
    assert not ahead._timer.isActive()


def test_it_waits_while_anything_else_is_done(
    window: MainWindow, ahead: LibrariesAhead, qtbot: QtBot, imported: list[None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Jobs, "is_busy", property(lambda _: True))
    window.tabs.setCurrentWidget(window.train_tab)
    with qtbot.waitSignal(ahead._timer.timeout):
        pass
    assert not imported
    assert ahead._timer.isActive()
    monkeypatch.undo()
    window.tabs.setCurrentWidget(window.draw_tab)
    QApplication.processEvents()


def test_they_are_not_needed_where_other_processes_train(
    window: MainWindow, ahead: LibrariesAhead, qtbot: QtBot, imported: list[None]
) -> None:
    window.tabs.setCurrentWidget(window.train_tab)
    way = window.train_tab.view.form.several.way
    way.setCurrentIndex(way.findData(PROCESSES))
    with qtbot.waitSignal(ahead._timer.timeout):
        pass
    assert not imported
    way.setCurrentIndex(way.findData(IN_TURN))
    qtbot.waitUntil(lambda: len(imported) == 1)


def test_libraries_that_are_missing_are_passed_over(
    window: MainWindow, ahead: LibrariesAhead, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[None] = []

    def refuse() -> None:
        asked.append(None)
        raise ImportError("No module named 'keras'")

    monkeypatch.setattr(backend, "keras", refuse)
    window.tabs.setCurrentWidget(window.train_tab)
    qtbot.waitUntil(lambda: bool(asked) and not window.services.jobs.is_busy)  # a crash would fail the test
