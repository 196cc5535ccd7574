import threading
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from digitpad.errors import PictureError, StoppedError
from digitpad.gui.jobs.task import Job, Outcome, Task


class _Listener(QObject):
    """Writes down what a task says, and in which thread it was heard."""

    def __init__(self, task: Task) -> None:
        super().__init__()
        self.heard: list[tuple[str, Any]] = []
        self.threads: set[QThread] = set()
        task.reported.connect(self._on_task_reported)
        task.succeeded.connect(self._on_task_succeeded)
        task.stopped.connect(self._on_task_stopped)
        task.failed.connect(self._on_task_failed)
        task.finished.connect(self._on_task_finished)

    def _hear(self, name: str, value: Any = None) -> None:
        self.heard.append((name, value))
        self.threads.add(QThread.currentThread())

    def _on_task_reported(self, value: object) -> None:
        self._hear("reported", value)

    def _on_task_succeeded(self, value: object) -> None:
        self._hear("succeeded", value)

    def _on_task_stopped(self) -> None:
        self._hear("stopped")

    def _on_task_failed(self, error: object) -> None:
        self._hear("failed", error)

    def _on_task_finished(self, outcome: Outcome) -> None:
        self._hear("finished", outcome)


def _run(qtbot: QtBot, job: Job, after: Callable[[Task], None] = lambda _: None) -> _Listener:
    task = Task(job)
    listener = _Listener(task)
    with qtbot.waitSignal(task.finished):
        task.start()
        after(task)
    return listener


def test_reports_come_in_order_then_the_result_then_the_end(qtbot: QtBot) -> None:
    threads = []

    def job(*, report: Callable[[Any], None], should_stop: Callable[[], bool]) -> str:
        threads.append(threading.current_thread())
        for number in range(200):
            report(number)
        assert not should_stop()
        return "done"

    listener = _run(qtbot, job)
    reports = [("reported", number) for number in range(200)]
    assert listener.heard == [*reports, ("succeeded", "done"), ("finished", Outcome.SUCCEEDED)]
    assert threads != [threading.main_thread()]
    assert listener.threads == {listener.thread()}


def test_a_job_stops_when_asked(qtbot: QtBot) -> None:
    running = threading.Event()

    def job(*, report: Callable[[Any], None], should_stop: Callable[[], bool]) -> None:
        report("started")
        running.set()
        while not should_stop():
            pass
        raise StoppedError("Stopped.")

    def stop(task: Task) -> None:
        assert running.wait(5)
        task.stop()

    assert _run(qtbot, job, stop).heard == [("reported", "started"), ("stopped", None), ("finished", Outcome.STOPPED)]


def test_a_refusal_arrives_as_it_is(qtbot: QtBot) -> None:
    error = PictureError("No picture.")

    def job(*, report: object, should_stop: object) -> None:
        raise error

    assert _run(qtbot, job).heard == [("failed", error), ("finished", Outcome.FAILED)]


@pytest.mark.parametrize("is_stopped", [False, True])
def test_a_fault_goes_to_the_exception_hook_even_while_the_job_is_stopped(qtbot: QtBot, is_stopped: bool) -> None:
    error = ZeroDivisionError("a fault")
    running = threading.Event()

    def job(*, report: object, should_stop: Callable[[], bool]) -> None:
        running.set()
        while is_stopped and not should_stop():
            pass
        raise error

    def stop(task: Task) -> None:
        assert running.wait(5)
        if is_stopped:
            task.stop()

    with qtbot.captureExceptions() as exceptions:
        heard = _run(qtbot, job, stop).heard
    assert [value for _, value, _ in exceptions] == [error]
    end = [("stopped", None), ("finished", Outcome.STOPPED)]
    assert heard == (end if is_stopped else [("failed", error), ("finished", Outcome.FAILED)])


def test_waiting_for_a_task_brings_its_last_signals_too(qtbot: QtBot) -> None:
    task = Task(lambda *, report, should_stop: "done")
    listener = _Listener(task)
    task.start()
    task.wait()
    assert listener.heard == [("succeeded", "done"), ("finished", Outcome.SUCCEEDED)]
