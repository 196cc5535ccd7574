import gc
import subprocess
import sys
import threading
import weakref
from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from digitpad.gui.jobs.interpreter import interpreter
from digitpad.gui.jobs.task import Task
from digitpad.learning import backend


class _Knot:
    """Garbage that only Python's collector can find."""

    def __init__(self) -> None:
        self.itself = self


def _littering(*, report: Callable[[Any], None], should_stop: Callable[[], bool]) -> int:
    """Make so many objects that Python would collect in this thread."""
    kept = [[_Knot()] for _ in range(20_000)]
    return len(kept)


def test_garbage_is_collected_by_the_windows_thread_alone_while_a_worker_runs(qtbot: QtBot) -> None:
    threads: list[int] = []
    gc.collect()
    gc.disable()  # they are to be found later
    for _ in range(20):  # few enough that Python does not look for them yet
        weakref.finalize(_Knot(), lambda: threads.append(threading.get_ident()))
    gc.enable()
    task = Task(_littering)
    with qtbot.waitSignal(task.finished):
        task.start()
    qtbot.waitUntil(gc.isenabled)
    gc.collect()
    assert len(threads) == 20
    assert set(threads) == {threading.get_ident()}


def test_garbage_does_not_pile_up_while_a_worker_runs(qtbot: QtBot) -> None:
    waste: list[object] = []
    interpreter().worker_starts()
    assert not gc.isenabled()
    for _ in range(5000):
        weakref.finalize(_Knot(), waste.append, None)
    qtbot.waitUntil(lambda: len(waste) > 4000)
    interpreter().worker_ended()
    assert gc.isenabled()


def test_old_garbage_is_found_too_from_time_to_time(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("digitpad.gui.jobs.interpreter._LOOKS_OF_ALL", 1)
    waste: list[object] = []
    interpreter().worker_starts()
    old = [_Knot() for _ in range(5000)]
    for knot in old:
        weakref.finalize(knot, waste.append, None)
    gc.collect(1)  # now they are as old as can be
    del old, knot
    kept = [[_Knot()] for _ in range(1000)]  # or there would be no reason to look
    qtbot.waitUntil(lambda: len(waste) == 5000)
    interpreter().worker_ended()
    assert len(kept) == 1000


def test_what_a_worker_makes_is_looked_through_in_small_portions(qtbot: QtBot) -> None:
    portions: list[int] = []

    def note(phase: str, info: dict[str, int]) -> None:
        if phase == "start" and info["generation"] == 1:
            portions.append(len(gc.get_objects(0)) + len(gc.get_objects(1)))

    interpreter().worker_starts()
    gc.callbacks.append(note)
    kept: list[object] = []
    for _ in range(10):
        kept += [[_Knot()] for _ in range(1000)]  # three objects each
        with qtbot.waitSignal(interpreter()._timer.timeout):
            pass
    gc.callbacks.remove(note)
    interpreter().worker_ended()
    assert len(portions) >= 2
    assert max(portions) < 12_000  # of 30,000


def test_nothing_is_looked_through_while_libraries_are_imported_and_they_are_left_alone_after_it(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    interpreter()
    frozen = gc.get_freeze_count()
    monkeypatch.setattr(backend, "is_importing", lambda: True)
    interpreter().worker_starts()
    waste: list[object] = []
    for _ in range(5000):
        weakref.finalize(_Knot(), waste.append, None)
    with qtbot.waitSignal(interpreter()._timer.timeout), qtbot.waitSignal(interpreter()._timer.timeout):
        pass
    assert not waste
    assert gc.get_freeze_count() == frozen
    monkeypatch.undo()
    interpreter().worker_ended()
    assert gc.get_freeze_count() > frozen + 5000
    gc.unfreeze()


def test_what_is_imported_before_the_window_is_not_looked_through() -> None:
    program = (
        "import gc; from digitpad.gui.app import make_application; make_application(); print(gc.get_freeze_count())"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert int(done.stdout) > 20_000
