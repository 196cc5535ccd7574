"""The guards, each on a test that it has to fail."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parents[1]
_TESTS = """
import logging
import threading

import pytest
from PySide6.QtCore import QCoreApplication, QTimer, qWarning
from PySide6.QtWidgets import QWidget

from digitpad.gui.jobs.task import Task


class _Complaining(QWidget):
    def closeEvent(self, event):
        qWarning("closed badly")


def _hold(*, report, should_stop):
    while not should_stop():
        pass


def test_good(qtbot, expect_log):
    expect_log("passed over")
    logging.getLogger("digitpad.runs").warning("A run was passed over.")
    logging.getLogger("digitpad").info("Fine.")
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    qWarning("This plugin does not support propagateSizeHints()")
    timer = QTimer(window)
    timer.start(1000)
    thread = threading.Thread(target=lambda: None)
    thread.start()
    task = Task(lambda *, report, should_stop: None)
    with qtbot.waitSignal(task.finished):
        task.start()

def test_log_of_the_program():
    logging.getLogger("digitpad.anything").warning("Something is strange.")

def test_log_of_others():
    logging.getLogger("somebody").error("Something is strange.")

def test_log_beside_an_expected_one(expect_log):
    expect_log("passed over")
    logging.getLogger("digitpad").warning("A run was passed over.")
    logging.getLogger("digitpad").warning("Something is strange.")

@pytest.mark.may_log("passed over")
def test_good_that_may_say_something():
    logging.getLogger("digitpad").warning("A run was passed over.")

@pytest.mark.may_log("passed over")
def test_log_beside_one_that_may_come():
    logging.getLogger("digitpad").warning("Something is strange.")

def test_log_that_does_not_come(expect_log):
    expect_log("passed over")

def test_message_of_qt(qtbot):
    qWarning("Something is strange.")

@pytest.fixture
def complaining(qtbot):
    window = _Complaining()
    qtbot.addWidget(window)
    window.show()
    return window

def test_message_of_qt_at_the_end(complaining):
    pass

def test_thread(monkeypatch):
    monkeypatch.setattr("tests.guards._ENDING_SECONDS", 0.01)
    threading.Thread(target=threading.Event().wait, daemon=True, name="forgotten").start()

def test_task(qtbot):
    Task(_hold).start()

def test_timer_of_the_application(qtbot):
    QTimer(QCoreApplication.instance()).start(1000)

def test_timer_of_a_window(qapp, request):
    window = QWidget()
    QTimer(window).start(1000)
    request.config.kept = window  # hidden, and held by something

def test_window(qapp, request):
    window = QWidget()
    window.show()
    request.config.kept = window

def test_good_again(qtbot):
    pass
"""
_EXPECTED = {
    "log_of_the_program": "unexpected in the log: digitpad.anything: Something is strange.",
    "log_of_others": "unexpected in the log: somebody: Something is strange.",
    "log_beside_an_expected_one": "unexpected in the log: digitpad: Something is strange.",
    "log_beside_one_that_may_come": "unexpected in the log: digitpad: Something is strange.",
    "log_that_does_not_come": "expected in the log, and never said: passed over",
    "message_of_qt": "Failure: Qt messages with level WARNING or above emitted",
    "message_of_qt_at_the_end": "Qt says: closed badly",
    "thread": "a thread is left: forgotten",
    "task": "a task is left: <digitpad.gui.jobs.task.Task",
    "timer_of_the_application": "a timer is left: <PySide6.QtCore.QTimer",
    "timer_of_a_window": "a timer is left: <PySide6.QtCore.QTimer",
    "window": "a window is left: <PySide6.QtWidgets.QWidget",
}


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What pytest says of tests that leave something behind, held to the same rules as these."""
    path = tmp_path_factory.mktemp("guarded") / "test_guarded.py"
    path.write_text(_TESTS, "utf-8")
    options = ["-p", "tests.guards", "-p", "no:cacheprovider", "-c", str(_ROOT / "pyproject.toml"), "-rA", "-q"]
    command = [sys.executable, "-m", "pytest", *options, str(path)]
    environment = {**os.environ, "PYTHONPATH": str(_ROOT)}
    return subprocess.run(command, capture_output=True, text=True, timeout=100, check=False, env=environment).stdout


@pytest.mark.parametrize("name", _EXPECTED)
def test_what_a_test_leaves_behind_fails_it(said: str, name: str) -> None:
    """At its end, which pytest calls an error, or as a failure."""
    heading = rf"^_+ (?:ERROR at teardown of )?test_{name} _+$"
    found = re.search(heading + r"\n(.*?)^(?:_{3}|={3})", said, re.MULTILINE | re.DOTALL)
    assert found is not None, said
    assert _EXPECTED[name] in found[1]
    assert found[1].count("a task is left") + found[1].count("a timer is left") <= 1


def test_what_keeps_the_rules_passes(said: str) -> None:
    assert not re.search(r"^(?:ERROR|FAILED) .*test_good", said, re.MULTILINE), said
    assert len(re.findall(r"^PASSED .*test_good", said, re.MULTILINE)) == 3
