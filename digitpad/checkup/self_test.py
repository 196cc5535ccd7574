"""The whole program tried as a user uses it, wherever it is installed: `digitpad --self-test`.

The first sitting draws, saves, trains; the second, another process, opens what the first one saved.
"""

import contextlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QAction, QGuiApplication

from digitpad.checkup.self_test_hand import answer_file_dialog, choose, click, click_tab, draw, wait_until
from digitpad.checkup.self_test_teaching import teach_and_forget
from digitpad.errors import DigitpadError
from digitpad.folders import home_at
from digitpad.gui.app import run
from digitpad.gui.dialogs import CrashDialog
from digitpad.gui.main_window import MainWindow
from digitpad.own_process import own_command

_PICTURE, _MODEL, _FINDINGS = "seven.png", "own.keras", "second.json"
_PATIENCE_SECONDS = 600
_READING_SECONDS = 5
_BAD = (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)


@dataclass(frozen=True)
class Outcome:
    """One thing that was tried.

    Attributes
    ----------
    name, found : str
    is_well : bool
    at : float
        When, in seconds since 1970.
    """

    name: str
    found: str
    is_well: bool
    at: float

    def as_dict(self) -> dict[str, Any]:
        """Plain values for JSON."""
        return asdict(self)


class _Sitting:
    """What one start of the program was tried on."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.outcomes: list[Outcome] = []

    def try_out(self, name: str, act: Callable[[MainWindow], str]) -> None:
        """Do something with the window, and keep what came of it; after a failure nothing more is done."""
        if not all(outcome.is_well for outcome in self.outcomes):
            return
        try:
            found, is_well = act(self.window), True
        except Exception as error:  # every fault is a finding here
            found, is_well = f"{type(error).__name__}: {error}", False
        crash = self.window.findChild(CrashDialog)
        if crash is not None:
            found, is_well = f"{found}; the program reported a fault of its own", False
        self.outcomes.append(Outcome(name, found, is_well, time.time()))


def self_test() -> list[Outcome]:
    """Try everything, with settings and runs in a folder of its own that is deleted at the end."""
    with tempfile.TemporaryDirectory(prefix="digitpad Probe Ж ", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        with home_at(folder / "home"):
            outcomes = _sit(None, _first_sitting(folder))
            if all(outcome.is_well for outcome in outcomes):
                outcomes += _restart(folder)
        return outcomes


def second_sitting(picture: Path) -> None:
    """Be the restarted program: opened with a picture's name, it uses the model that lies beside it."""
    _write(_sit(picture, _second_sitting(picture.parent)), picture.parent / _FINDINGS)


def first_look(report: Path) -> None:
    """Open the window, write down when it was there, close it."""
    with tempfile.TemporaryDirectory(prefix="digitpad-", ignore_cleanup_errors=True) as name, home_at(Path(name)):
        _write(_sit(None, lambda sitting: sitting.try_out("window opened", _look)), report)


def _write(outcomes: list[Outcome], path: Path) -> None:
    path.write_text(json.dumps([outcome.as_dict() for outcome in outcomes]), "utf-8")


def _sit(picture: Path | None, script: Callable[[_Sitting], None]) -> list[Outcome]:
    """Run the program as the command does, let the script use it, close it."""
    sittings: list[_Sitting] = []
    if sys.platform.startswith("linux") and not _has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # stays: Qt reads it once, and so does the restarted program
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)  # only Qt's own can be typed into

    def on_shown(window: MainWindow) -> None:
        sitting = _Sitting(window)
        sittings.append(sitting)
        script(sitting)
        window.close()

    with _qt_messages() as messages:
        status = run(picture, on_shown)
    outcomes = sittings[0].outcomes
    end = f"exit status {status}" + "".join(f"; {message}" for message in messages)
    return [*outcomes, Outcome("closed", end, status == 0 and not messages, time.time())]


def _restart(folder: Path) -> list[Outcome]:
    command = own_command("self-test-restart", str(folder / _PICTURE))
    try:
        subprocess.run(command, stdin=subprocess.DEVNULL, timeout=_PATIENCE_SECONDS, check=True)  # noqa: S603 - itself
        findings = json.loads((folder / _FINDINGS).read_text("utf-8"))
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        return [Outcome("restarted", f"{type(error).__name__}: {error}", is_well=False, at=time.time())]
    return [Outcome(**finding) for finding in findings]


def _first_sitting(folder: Path) -> Callable[[_Sitting], None]:
    def script(sitting: _Sitting) -> None:
        sitting.try_out("window opened", _look)
        sitting.try_out("digit drawn with the mouse", _draw)
        sitting.try_out("drawing saved", lambda window: _save_drawing(window, folder / _PICTURE))
        sitting.try_out("hand taught and forgotten", lambda _: teach_and_forget())
        sitting.try_out("network trained", _train)
        sitting.try_out("network saved", lambda window: _save_model(window, folder / _MODEL))

    return script


def _second_sitting(folder: Path) -> Callable[[_Sitting], None]:
    def script(sitting: _Sitting) -> None:
        sitting.try_out("restarted with a picture", _read_as_seven)
        sitting.try_out("own network opened", lambda window: _open_model(window, folder / _MODEL))
        sitting.try_out("digit read by the own network", _read_with_own)

    return script


def _look(window: MainWindow) -> str:
    wait_until(lambda: window.windowHandle().isExposed(), "the window is on the screen")
    return f"{window.width()}×{window.height()} on {QGuiApplication.platformName()}"


def _draw(window: MainWindow) -> str:
    draw(window.draw_tab.canvas)
    return _read_as_seven(window)


def _read_as_seven(window: MainWindow) -> str:
    view = window.draw_tab.prediction
    try:
        wait_until(lambda: view.answer == "7", "the 7 is read", _READING_SECONDS)
    except DigitpadError:
        raise DigitpadError("the 7 is read as {answer!r}", answer=view.answer) from None
    return f"read as 7, {window.model_words}"


def _save_drawing(window: MainWindow, path: Path) -> str:
    answer_file_dialog(path)
    window.draw_tab.actions_.save.trigger()
    wait_until(path.is_file, "the drawing is saved", 30)
    return f"{path.stat().st_size:,} bytes"


def _train(window: MainWindow) -> str:
    tab = window.train_tab
    click_tab(window.tabs.tabBar(), window.tabs.indexOf(tab))
    wait_until(lambda: tab.isVisible() and not tab.is_looking, "the Train tab is ready")
    form = tab.view.form
    choose(form.data.choice, "optdigits")
    form.learning.epochs.setValue(1)
    click(tab, "startButton")
    wait_until(lambda: tab.is_training, "training begins", 30)
    wait_until(lambda: not tab.is_training, "training ends")
    records = tab.view.runs.records
    if [record.status for record in records] != ["finished"]:
        raise DigitpadError(
            "runs: {statuses}; {text}", statuses=[record.status for record in records], text=tab.view.notice.text
        )
    losses = tab.view.curves.lines[0].drawn("loss")[1]
    accuracy = records[0].test["accuracy"]
    return f"{records[0].name}, one epoch of optdigits, {len(losses)} losses drawn, {accuracy:.1%} on its test pictures"


def _save_model(window: MainWindow, path: Path) -> str:
    answer_file_dialog(path)
    click(window.train_tab, "saveModelButton")
    wait_until(path.is_file, "the network is saved")
    return f"{path.stat().st_size:,} bytes"


def _open_model(window: MainWindow, path: Path) -> str:
    answer_file_dialog(path)
    action = window.findChild(QAction, "actionOpenModel")
    if not isinstance(action, QAction):
        raise DigitpadError("there is no action to open a model")
    action.trigger()
    wait_until(lambda: path.name in window.model_words, "the own network is in use")
    return window.model_words


def _read_with_own(window: MainWindow) -> str:
    tab = window.draw_tab
    tab.actions_.clear.trigger()
    draw(tab.canvas)
    wait_until(lambda: tab.state.digit is not None, "an answer", 30)
    digit = tab.state.digit
    if digit is None:
        raise DigitpadError("there is no answer")
    return f"the 7 is read as {digit.digit} after one epoch, {digit.confidence:.0%} sure"


def _has_screen() -> bool:
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


@contextlib.contextmanager
def _qt_messages() -> Iterator[list[str]]:
    """Collect Qt's critical and fatal messages."""
    messages: list[str] = []

    def take(kind: QtMsgType, _context: Any, message: str) -> None:
        if kind in _BAD:
            messages.append(message)

    earlier = qInstallMessageHandler(take)
    try:
        yield messages
    finally:
        qInstallMessageHandler(earlier)
