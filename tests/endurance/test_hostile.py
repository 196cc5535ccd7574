"""Hand-made hostile models, opened in the window: nothing of them is run, nothing outside is touched, and it lives."""

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import h5py
import numpy as np
import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from digitpad.gui.main_window import MainWindow
from tests.endurance.conftest import IS_FULL, how_many
from tests.endurance.hostile.files import hostile_files
from tests.endurance.watch import FolderWatch
from tests.yardstick import machine_now

pytestmark = [
    pytest.mark.endurance,
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="watches a folder as Linux does"),
]

_SECRET = "".join(f"{number}\n" for number in range(4001, 12_000))  # would do for words, and for weights
_MOST_SECONDS = 25.0  # a model may work for ten; a child imports TensorFlow before that, and writes what it found out
_MOST_WAIT = 0.2 if IS_FULL else 2.0  # of the quick form: a machine that rests is no window that is frozen

_Trial = Callable[[Path], str]


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A folder beside the models, with what is nobody's business."""
    folder = tmp_path / "outside"
    folder.mkdir()
    (folder / "secret.txt").write_text(_SECRET, "utf-8")
    with h5py.File(folder / "secret.h5", "w") as file:
        file["secret"] = np.ones((784, 10), np.float32)
    return folder


@pytest.fixture
def models(tmp_path: Path, outside: Path) -> list[Path]:
    """The models, in a folder of their own; the quick form has a few of each kind."""
    folder = tmp_path / "models"
    folder.mkdir()
    makers = list(hostile_files(outside).items())
    chosen = makers if IS_FULL else makers[::15]
    for name, make in chosen:
        make(folder / name)
    assert len(chosen) >= how_many(5, 60)
    return [folder / name for name, _ in chosen]


@pytest.fixture
def waits() -> Iterator[list[float]]:
    """How long the window's timer was late, in seconds, all the while."""
    late, last, timer = [0.0], [time.perf_counter()], QTimer()

    def beat() -> None:
        now = time.perf_counter()
        late.append(now - last[0] - timer.interval() / 1000)
        last[0] = now

    timer.timeout.connect(beat)
    timer.start(10)
    yield late
    timer.stop()


@pytest.fixture
def trial(window: MainWindow, qtbot: QtBot) -> _Trial:
    """Opens a model in the window, and gives the sentence that says why it is refused, nothing where it reads."""
    model, notice = window.services.model, window.draw_tab.notice

    def try_it(path: Path) -> str:
        with qtbot.waitSignal(model.ended):
            model.use_file(path, notice)
        sentence = notice.text if model.is_bundled else ""
        model.use_bundled()
        return sentence

    return try_it


def test_hostile_models(
    models: list[Path], outside: Path, trial: _Trial, waits: list[float], tell: Callable[[str], None]
) -> None:
    watch = FolderWatch(outside)
    before = {path.name: path.read_bytes() for path in outside.iterdir()}
    assert watch.touched() >= set(before)  # it sees who reads
    refused, slowest = [], (0.0, "")
    for path in models:
        began = time.monotonic()
        sentence = trial(path)
        slowest = max(slowest, (time.monotonic() - began, path.name))
        assert watch.touched() == set(), path.name
        if sentence:
            refused.append(path.name)
            assert (path.name in sentence, "\n" in sentence) == (True, False), sentence
    watch.close()
    opened = sorted({path.name for path in models} - set(refused))
    tell(f"{len(models)} hostile models: {len(refused)} refused, opened without harm: {', '.join(opened) or 'none'}; "
         f"slowest {slowest[0]:.1f} s ({slowest[1]}), the window's timer {max(waits):.2f} s late at most")  # fmt: skip
    assert {path.name: path.read_bytes() for path in outside.iterdir()} == before
    assert slowest[0] < _MOST_SECONDS * machine_now().slowness
    assert max(waits) < _MOST_WAIT * machine_now().slowness
