"""What is installed, which model and data there are, whether a window opens, and what to do about what is missing."""

import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from digitpad import __version__
from digitpad.errors import DigitpadError
from digitpad.folders import config_folder, data_folder, log_folder
from digitpad.learning.data.datasets import find_mnist, load_mnist
from digitpad.learning.runs.archive import list_runs
from digitpad.libraries import libraries
from digitpad.recognition.classifier import bundled_classifier

_WINDOW = "from PySide6.QtWidgets import QApplication; QApplication([]).primaryScreen().name()"
_PATIENCE_SECONDS = 30


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at.

    Attributes
    ----------
    name, found : str
    advice : str
        What to do about it; empty if all is well.
    is_needed : bool
        Whether the program cannot do without it.
    """

    name: str
    found: str
    advice: str = ""
    is_needed: bool = True

    @property
    def is_well(self) -> bool:
        """Whether nothing is to be done."""
        return not self.advice

    def as_dict(self) -> dict[str, Any]:
        """Plain values for JSON."""
        return {**asdict(self), "is_well": self.is_well}


def examine() -> list[Finding]:
    """Look at the program, its libraries, the bundled model, MNIST, the runs, the screen and the folders, in turn.

    It takes a few seconds, since MNIST is read and Qt is tried in another process.
    """
    system = Finding("Digitpad", f"{__version__}, Python {platform.python_version()}, {platform.platform()}")
    checks: list[Callable[[], Finding]] = [_model, _data, _runs, _screen]
    return [system, *_libraries(), *(check() for check in checks), *_folders()]


def _libraries() -> list[Finding]:
    advice = "Install it: pip install --force-reinstall digitpad"
    return [
        Finding(library.name, library.version or "missing", "" if library.version else advice)
        for library in libraries()
    ]


def _model() -> Finding:
    try:
        classifier = bundled_classifier()
        classifier.probabilities(np.zeros((28, 28), np.float32))
    except DigitpadError as error:
        return Finding("bundled model", str(error), "Install Digitpad again: its model is damaged.")
    accuracy = classifier.mnist_accuracy
    known = "" if accuracy is None else f", {accuracy:.2%} on MNIST"
    return Finding("bundled model", f"{classifier.path.name}{known}")


def _data() -> Finding:
    path = find_mnist()
    if path is None:
        return Finding("MNIST", "not on this computer", "Fetch it: digitpad download", is_needed=False)
    try:
        dataset = load_mnist()
    except DigitpadError as error:
        return Finding("MNIST", str(error), f"Delete {path} and fetch it again: digitpad download", is_needed=False)
    return Finding("MNIST", f"{path}: {len(dataset.y_train):,} pictures to learn, {len(dataset.y_test):,} to test")


def _runs() -> Finding:
    records, damaged = list_runs()
    if damaged:
        names = ", ".join(path.name for path in damaged)
        return Finding("runs", f"{len(records)}, and damaged ones: {names}", "Delete their folders.", is_needed=False)
    return Finding("runs", f"{len(records)}")


def _screen() -> Finding:
    """Try in another process whether a window could open: Qt aborts where it finds no screen."""
    chosen = os.environ.get("QT_QPA_PLATFORM") or os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY")
    advice = "Start it where there is a desktop; `digitpad read` and `digitpad train` work without one."
    if sys.platform.startswith("linux") and not chosen:
        return Finding("screen", "none", advice, is_needed=False)
    if getattr(sys, "frozen", False):
        return Finding("screen", chosen or "the desktop's")
    try:
        tried = subprocess.run(  # noqa: S603 - the very Python that runs
            [sys.executable, "-c", _WINDOW], capture_output=True, text=True, timeout=_PATIENCE_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return Finding("screen", f"{chosen} does not answer", advice, is_needed=False)
    if tried.returncode:
        last = (tried.stderr.strip().splitlines() or ["Qt could not start"])[-1]
        return Finding("screen", f"{chosen}: {last}", "Install the libraries that the README names.", is_needed=False)
    return Finding("screen", f"{chosen or 'the desktop'} works")


def _folders() -> list[Finding]:
    places = {"data folder": data_folder(), "settings folder": config_folder(), "log folder": log_folder()}
    return [_folder(name, path) for name, path in places.items()]


def _folder(name: str, path: Path) -> Finding:
    try:
        with tempfile.TemporaryFile(dir=path):
            pass
    except OSError as cause:
        advice = "Make it writable, or name another folder in DIGITPAD_HOME."
        return Finding(name, f"{path}: {cause.strerror}", advice, is_needed=False)
    return Finding(name, str(path))
