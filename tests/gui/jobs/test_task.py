import logging
import threading
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from digitpad.errors import PictureError, StoppedError
from digitpad.gui.jobs.task import Job, Task


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

    def _on_task_finished(self) -> None:
        self._hear("finished")


def _run(qtbot: QtBot, job: Job, after: Callable[[Task], None] = lambda _: None) -> _Listener:
    task = Task(job)
    listener = _Listener(task)
    with qtbot.waitSignal(task.finished):
        task.start()
        after(task)
    assert not task.is_running
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
    assert listener.heard == [*reports, ("succeeded", "done"), ("finished", None)]
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

    assert _run(qtbot, job, stop).heard == [("reported", "started"), ("stopped", None), ("finished", None)]


@pytest.mark.parametrize("error", [PictureError("No picture."), ZeroDivisionError("a fault")])
def test_whatever_a_job_raises_arrives(qtbot: QtBot, error: Exception, caplog: pytest.LogCaptureFixture) -> None:
    def job(*, report: Callable[[Any], None], should_stop: Callable[[], bool]) -> None:
        raise error

    assert _run(qtbot, job).heard == [("failed", error), ("finished", None)]
    logged = [record.levelno for record in caplog.records]
    assert logged == ([] if isinstance(error, PictureError) else [logging.ERROR])


@pytest.mark.parametrize(("error", "signal"), [(PictureError("no such file"), "refused"), (ValueError("x"), "crashed")])
def test_a_failure_is_a_sentence_or_a_fault_of_the_programs_own(qtbot: QtBot, error: Exception, signal: str) -> None:
    def job(*, report: object, should_stop: object) -> None:
        raise error

    task = Task(job)
    seen: list[tuple[str, object]] = []
    task.refused.connect(lambda sentence: seen.append(("refused", sentence)))
    task.crashed.connect(lambda fault: seen.append(("crashed", fault)))
    with qtbot.waitSignal(task.finished):
        task.start()
    assert seen == [(signal, str(error) if signal == "refused" else error)]
