"""The drawing outlives the program: kept while the window lives, offered once it has died."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from digitpad.folders import data_folder
from digitpad.gui.draw.drawing import Drawing
from digitpad.gui.draw.hand_edits import HandEdits
from digitpad.gui.draw.kept_drawing import KeptDrawing, left_drawings
from digitpad.gui.draw.state import DrawState
from digitpad.gui.main_window import MainWindow
from digitpad.ink.sketch import Sketch
from digitpad.recognition.classifier import bundled_classifier
from tests.handwriting import picture

Draw = Callable[..., None]
_unix = pytest.mark.skipif(sys.platform == "win32", reason="ends programs as Unix does")


def _program(deed: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.gui.program", deed]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)


def _lines_of(deed: str) -> list[str]:
    with _program(deed) as program:
        said, _ = program.communicate()
    return said.splitlines()


@_unix
def test_what_was_written_is_restored_after_the_program_was_killed(home: Path) -> None:
    assert _lines_of("write and die") == ["written"]
    words, restored, undone = _lines_of("restore")
    assert words.startswith("The drawing of")
    assert (restored, undone) == ("2 strokes", "1 strokes")
    assert _lines_of("look") == ["nothing"]  # closed by its user
    assert list((data_folder() / "drawings").iterdir()) == []


@_unix
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_of_the_system_closes_the_window_and_what_was_just_written_is_kept(
    home: Path, number: signal.Signals
) -> None:
    if signal.getsignal(number) is signal.SIG_IGN:
        pytest.skip("whoever started the tests ignores this signal, and so would the program")
    with _program("write") as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "written\n"
        program.send_signal(number)
    assert program.returncode == 0
    assert len(_lines_of("restore")) == 3


def test_a_window_that_was_closed_leaves_nothing(home: Path) -> None:
    assert _lines_of("write and close") == ["written"]
    assert _lines_of("look") == ["nothing"]


@_unix
def test_the_drawing_of_a_window_that_lives_is_not_offered_to_another_one(home: Path) -> None:
    with _program("write and stay") as program:
        assert program.stdout is not None
        assert [program.stdout.readline() for _ in range(2)] == ["written\n", "kept\n"]
        assert _lines_of("look") == ["nothing"]
        program.kill()
    assert _lines_of("look")[0].startswith("The drawing of")


def _seen(state: DrawState) -> tuple[object, ...]:
    """What a person would see of a page."""
    picture = state.picture
    seen = None if picture is None else (picture.name, picture.size, picture.pixels.tobytes())
    strokes = [(stroke.width, stroke.positions.tolist(), stroke.widths.tolist()) for stroke in state.sketch.strokes]
    digits = [(digit.digit, digit.corrected, digit.box, digit.row, digit.number) for digit in state.reading.digits]
    return seen, strokes, digits, state.reading.text, state.chosen, state.reads_numbers


def _back_and_forth(state: DrawState, steps: int) -> list[tuple[object, ...]]:
    """What a person sees who takes so many steps back, and all that there are forth."""
    seen = [_seen(state)]
    for _ in range(steps):
        state.undo()
        seen.append(_seen(state))
    while state.sketch.can_redo:
        state.redo()
        seen.append(_seen(state))
    return seen


@pytest.fixture
def written(window: MainWindow, draw: Draw, qtbot: QtBot, tmp_path: Path) -> DrawState:
    """A page with steps of all kinds: strokes, an erasure, a picture, digits merged and corrected, undone ones."""
    state = window.draw_tab.state
    draw(7)
    draw(1, at=(300, 60))
    state.put_eraser_down()
    state.move_eraser(230, 140, 20)
    state.lift_pen()
    path = tmp_path / "row.png"
    Image.fromarray(picture("2715")).save(path)
    window.open_file(path)
    qtbot.waitUntil(lambda: state.picture is not None)
    state.choose(2)
    HandEdits(state).correct(9)
    HandEdits(state).merge()
    draw(4)
    state.undo()
    return state


def test_every_step_comes_back(written: DrawState) -> None:
    kept = KeptDrawing()
    kept.write(written.drawing)
    kept.let_go()
    again = DrawState(bundled_classifier())
    again.go_on(kept.read())
    assert again.reading.text
    assert _back_and_forth(again, 6) == _back_and_forth(written, 6)


def test_a_picture_is_written_only_once(written: DrawState, tmp_path: Path) -> None:
    folder = tmp_path / "drawing"  # not among the others: the window writes what it shows there, too
    folder.mkdir()
    kept = KeptDrawing(folder)
    kept.write(written.drawing)
    (pixels,) = folder.glob("picture-*.npy")
    before = pixels.stat().st_ino
    HandEdits(written).remove()
    kept.write(written.drawing)
    (again,) = folder.glob("picture-*.npy")
    assert again.stat().st_ino == before
    pictures = {page.picture for page in kept.read().steps.pages if page.picture is not None}
    assert len({id(each.pixels) for each in pictures}) == 1
    assert len(pictures) > 1
    kept.remove()
    assert not folder.exists()


def test_restoring_takes_nothing_away(window: MainWindow, draw: Draw, qtbot: QtBot) -> None:
    draw(7)
    state, kept = window.draw_tab.state, KeptDrawing()
    kept.write(state.drawing)
    kept.let_go()
    state.clear()
    draw(1)
    own = _seen(state)
    window.draw_tab.keeper.offer()
    notice = window.draw_tab.notice
    qtbot.waitUntil(lambda: "was kept" in notice.text)
    (restore,) = [button for button in notice.findChildren(QPushButton) if button.text() == "&Restore"]
    qtbot.mouseClick(restore, Qt.MouseButton.LeftButton)
    assert state.reading.text == "7"
    while _seen(state) != own:
        assert state.sketch.can_undo
        state.undo()


def test_the_offer_comes_back_after_something_else_was_said(window: MainWindow, draw: Draw, qtbot: QtBot) -> None:
    draw(7)
    kept = KeptDrawing()
    kept.write(window.draw_tab.state.drawing)
    kept.let_go()
    notice = window.draw_tab.notice
    window.draw_tab.keeper.offer()
    qtbot.waitUntil(lambda: "was kept" in notice.text)
    notice.show_error("Something is wrong.")
    notice.hide_error()
    qtbot.waitUntil(lambda: "was kept" in notice.text)
    (discard,) = [button for button in notice.findChildren(QPushButton) if button.text() == "&Discard"]
    qtbot.mouseClick(discard, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not notice.text)
    assert not list(data_folder().glob("drawings/*/drawing.npz"))


@pytest.mark.parametrize("content", [b"", b"not a drawing", None])
def test_a_damaged_drawing_is_passed_over(home: Path, draw: Draw, window: MainWindow, content: bytes | None) -> None:
    draw(7)
    kept = KeptDrawing()
    kept.write(window.draw_tab.state.drawing)
    kept.let_go()
    (path,) = data_folder().glob("drawings/*/drawing.npz")
    path.write_bytes(path.read_bytes()[:-200] if content is None else content)
    assert left_drawings() == []
    assert not path.exists()


def test_a_drawing_of_a_class_that_is_not_its_own_is_damaged(home: Path) -> None:
    kept = KeptDrawing()
    sketch = Sketch()
    sketch.begin(1, 2, 3)
    kept.write(Drawing(sketch.steps))
    (path,) = data_folder().glob("drawings/*/drawing.npz")
    plain = {"format": 1, "root": ["o", 0], "objects": [["Path", "x"]]}
    np.savez(path, plain=np.frombuffer(json.dumps(plain).encode(), np.uint8), bytes=np.zeros(0, np.uint8))
    with pytest.raises(ValueError, match="damaged"):
        kept.read()
    kept.remove()
