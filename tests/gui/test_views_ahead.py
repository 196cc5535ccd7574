import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from digitpad.gui import views_ahead
from digitpad.gui.jobs.jobs import Jobs
from digitpad.gui.main_window import MainWindow
from digitpad.gui.views_ahead import ViewsAhead

_NAME = "digitpad_view_of_a_test"


@pytest.fixture
def view(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A module that nobody has imported."""
    (tmp_path / f"{_NAME}.py").write_text("import threading\nTHREAD = threading.current_thread()\n", "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(views_ahead, "_VIEWS", (_NAME,))
    yield _NAME
    sys.modules.pop(_NAME, None)


def test_what_tabs_are_made_of_is_imported_in_a_worker(window: MainWindow, view: str, qtbot: QtBot) -> None:
    ViewsAhead(window.services.jobs)
    assert view not in sys.modules
    qtbot.waitUntil(lambda: view in sys.modules and not window.services.jobs.is_busy)
    assert sys.modules[view].THREAD.name != "MainThread"


def test_it_waits_while_anything_else_is_done(
    window: MainWindow, view: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Jobs, "is_busy", property(lambda _: True))
    ahead = ViewsAhead(window.services.jobs)
    with qtbot.waitSignal(ahead._timer.timeout):
        pass
    assert view not in sys.modules
    monkeypatch.undo()
    assert ahead._timer.isActive()
    ahead._timer.stop()


def test_all_that_it_names_is_there() -> None:
    for name in views_ahead._VIEWS:
        assert Path(views_ahead.__file__).parents[2].joinpath(*name.split(".")).with_suffix(".py").is_file()
