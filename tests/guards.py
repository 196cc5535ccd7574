"""What every test is held to: no log record or message of Qt that nobody expects, and nothing left behind.

A plugin of pytest. It is cheap: what it looks through is short, and Qt is only asked where there is an application.
"""

import gc
import logging
import re
import threading
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from digitpad.gui.jobs.interpreter import Interpreter
from digitpad.gui.jobs.task import running_tasks

_ENDING_SECONDS = 5.0  # for a thread that was told to end; one that was not makes its test fail after that
_ENDING_MS = 30_000  # for a task that was told to stop
_HARMLESS_THREADS = {
    "AsyncLogger",  # of absl, as TensorFlow starts it: one for the whole process
}

_HARMLESS_LOGS = [
    "HDF5 file .* considered legacy",  # Keras says so of every .h5 and .hdf5, which people may want all the same
]

ExpectLog = Callable[[str], None]


def pytest_configure(config: pytest.Config) -> None:
    """Declare the marker."""
    config.addinivalue_line("markers", "may_log(pattern): warnings in the log that come with some of these tests")


@pytest.fixture(autouse=True)
def expect_log(request: pytest.FixtureRequest) -> Iterator[ExpectLog]:
    """Announce a warning or an error in the log by a regular expression: `expect_log("passed over")`.

    A test fails on a record that it did not announce, and on an announced one that does not come.
    """
    allowed = [pattern for mark in request.node.iter_markers("may_log") for pattern in mark.args]
    guard = _LogGuard([*_HARMLESS_LOGS, *allowed])
    logging.getLogger().addHandler(guard)
    yield guard.expect
    logging.getLogger().removeHandler(guard)
    _fail(guard.complaints())


@pytest.fixture(autouse=True)
def nothing_left(expect_log: ExpectLog) -> Iterator[None]:
    """Fail a test that leaves a thread, a task, a timer or a window behind."""
    before = _Belongings.now()
    yield
    _fail(before.left_since())


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None, Any, Any]:
    """Fail on what Qt says while windows are closed: pytest-qt listens until then."""
    said: list[str] = []

    def listen(kind: QtMsgType, _context: object, message: str) -> None:
        if kind in (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg):
            said.append(message)

    before = qInstallMessageHandler(listen)
    try:
        result = yield
    finally:
        qInstallMessageHandler(before)
    harmless = item.config.getini("qt_log_ignore")
    _fail([f"Qt says: {words}" for words in said if not any(re.search(pattern, words) for pattern in harmless)])
    return result


class _LogGuard(logging.Handler):
    """Keeps warnings and errors of all loggers, and knows which are expected."""

    def __init__(self, allowed: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._said: list[str] = []
        self._allowed = allowed
        self._expected: list[str] = []

    def expect(self, pattern: str) -> None:
        """Announce a record."""
        self._expected.append(pattern)

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a record."""
        self._said.append(f"{record.name}: {record.getMessage()}")

    def complaints(self) -> list[str]:
        """What was said or is missing against expectation."""
        known = [*self._expected, *self._allowed]
        strange = [words for words in self._said if not any(re.search(each, words) for each in known)]
        missing = [each for each in self._expected if not any(re.search(each, words) for words in self._said)]
        return [f"unexpected in the log: {words}" for words in strange] + [
            f"expected in the log, and never said: {pattern}" for pattern in missing
        ]


@dataclass(frozen=True)
class _Belongings:
    """Threads and windows that there are."""

    threads: set[threading.Thread] = field(default_factory=set)
    windows: list[QWidget] = field(default_factory=list)

    @classmethod
    def now(cls) -> "_Belongings":
        return cls(set(threading.enumerate()), _windows())

    def left_since(self) -> list[str]:
        """What there is now and was not then."""
        if QCoreApplication.instance() is not None:
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return self._tasks() + self._threads() + self._new_windows() + _timers()

    @staticmethod
    def _tasks() -> list[str]:
        for task in running_tasks():
            if task.is_stopping:  # a window that is closed does not wait for long
                task.wait(QDeadlineTimer(_ENDING_MS))
        left = running_tasks()
        for task in left:
            task.stop()  # else it would be in the way of the next test
            task.wait()
        return [f"a task is left: {task}" for task in left]

    def _threads(self) -> list[str]:
        """Threads of Python; one that Qt or TensorFlow started and Python only met is a dummy."""
        new = [thread for thread in set(threading.enumerate()) - self.threads if _counts(thread)]
        for thread in new:
            thread.join(_ENDING_SECONDS)
        return [f"a thread is left: {thread.name}" for thread in new if thread.is_alive()]

    def _new_windows(self) -> list[str]:
        if len(_windows()) > len(self.windows):
            gc.collect()  # windows that nobody holds any more
        return [f"a window is left: {window!r}" for window in _windows() if window not in self.windows]


def _counts(thread: threading.Thread) -> bool:
    return not isinstance(thread, threading._DummyThread) and thread.name not in _HARMLESS_THREADS


def _windows() -> list[QWidget]:
    """Windows but for menus: pyqtgraph's have no parent, and stay until pytest lets go of what the test was given."""
    if not isinstance(QCoreApplication.instance(), QApplication):
        return []
    return [window for window in QApplication.topLevelWidgets() if not isinstance(window, QMenu)]


def _timers() -> list[str]:
    """Timers that run, but for the one that collects garbage, which is the whole program's."""
    application = QCoreApplication.instance()
    roots = [] if application is None else [application, *_windows()]
    active = {timer for root in roots for timer in root.findChildren(QTimer) if timer.isActive()}
    left = [timer for timer in active if not isinstance(timer.parent(), Interpreter)]
    for timer in left:
        timer.stop()
    return [f"a timer is left: {timer!r} of {timer.parent()!r}" for timer in left]


def _fail(complaints: list[str]) -> None:
    if complaints:
        pytest.fail("\n".join(complaints), pytrace=False)
