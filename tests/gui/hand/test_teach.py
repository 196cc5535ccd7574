"""From a round on the practice sheet to a model that reads, and back, with the real solver and the real models."""

import hashlib
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import cast

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from digitpad.assets import models_folder
from digitpad.gui.appearance.theme import current_theme
from digitpad.gui.hand.figures_table import FiguresTable
from digitpad.gui.hand.proof_words import ProofWords
from digitpad.gui.hand.window import HandWindow
from digitpad.gui.main_window import MainWindow
from digitpad.gui.settings import Settings
from digitpad.hand.cost import Cost
from digitpad.hand.own_digit import OwnDigit
from digitpad.hand.proof import MNIST_TEST, STRANGERS, Proof
from digitpad.hand.store import Hands
from digitpad.hand.tally import Tally
from digitpad.hand.taught import taught_model
from digitpad.hand.teaching import Taught, bundled_teacher, hand_classifier, save_hand
from digitpad.learning.data.datasets import Dataset
from digitpad.recognition.classifier import bundled_classifier
from tests.gui.gate import Gate
from tests.handwriting import DIGITS, Strokes


def _lying(strokes: Strokes, by: float) -> list[list[tuple[float, float]]]:
    """Digits that lean so far to one side that the bundled model refuses or misreads many."""
    return [[(x + by * (140 - y), y) for x, y in stroke] for stroke in strokes]


def _odd_hand() -> list[OwnDigit]:
    """Three rounds of a hand that leans far, a little differently each time."""
    return [
        OwnDigit.of_strokes(_lying(DIGITS[label], lean), label, "Me", round_=round_)
        for round_, lean in enumerate((-2.0, -2.1, -1.9), 1)
        for label in range(10)
    ]


@pytest.fixture
def odd_hand(window: MainWindow) -> list[OwnDigit]:
    """That hand's digits, kept."""
    digits = _odd_hand()
    window.services.writers.add(digits)
    return digits


def _press(hand: HandWindow, name: str, qtbot: QtBot) -> None:
    button = hand.findChild(QPushButton, name)
    assert button is not None
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def _teach(hand: HandWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(hand.teacher.ended):
        _press(hand, "teach", qtbot)


def _bundled() -> str:
    return hashlib.sha256((models_folder() / "digits.tflite").read_bytes()).hexdigest()


def test_a_hand_is_taught_used_switched_off_and_forgotten(
    odd_hand: list[OwnDigit], hand: HandWindow, window: MainWindow, qtbot: QtBot
) -> None:
    before, model = _bundled(), window.services.model
    bitmaps = np.array([digit.bitmap for digit in odd_hand])
    labels = np.array([digit.label for digit in odd_hand])
    misread = int((model.classifier.probabilities(bitmaps).argmax(axis=1) != labels).sum())
    assert misread >= 5
    _teach(hand, qtbot)
    assert "instead of" in hand.proof.verdict.words
    assert hand.proof.own.rows[-1][:2] == ("all", "30")
    assert hand.proof.others.rows[0][0].startswith("Strangers")
    assert taught_model("Me") is None  # nothing is kept before it is accepted
    with qtbot.waitSignal(model.changed):
        _press(hand, "useTaught", qtbot)
    assert model.model.title == "bundled + Me"
    assert int((model.classifier.probabilities(bitmaps).argmax(axis=1) != labels).sum()) < misread / 2
    assert window.draw_tab.prediction.model_rows.model.currentText() == "bundled + Me"
    _press(hand, "switchTaught", qtbot)
    assert model.is_bundled
    with qtbot.waitSignal(model.changed):
        _press(hand, "switchTaught", qtbot)
    assert model.model.title == "bundled + Me"
    assert Settings().model == str(taught_model("Me"))  # which the next start reads with
    _press(hand, "forgetTaught", qtbot)
    assert model.is_bundled
    assert taught_model("Me") is None
    assert len(Hands().of("Me")) == 30
    assert not hand.in_use.switch.isVisible()
    assert not hand.proof.verdict.isVisible()  # of what is no longer there
    assert not hand.teacher.use()
    assert _bundled() == before


def test_a_proof_says_that_it_is_of_other_digits_than_are_kept_now(
    odd_hand: list[OwnDigit], hand: HandWindow, window: MainWindow, qtbot: QtBot
) -> None:
    writers = window.services.writers
    _teach(hand, qtbot)
    assert "have changed" not in hand.proof.words.text()
    writers.remove(odd_hand[:1])
    assert hand.proof.words.text().endswith("Your digits have changed since: press Teach again.")
    writers.add(odd_hand[:1])
    assert "have changed" not in hand.proof.words.text()
    writers.relabel(odd_hand[3], 8)
    assert "have changed" in hand.proof.words.text()


@pytest.mark.parametrize("is_costly", [False, True])
def test_what_was_learned_is_used_at_once_and_taken_back_if_mnist_is_read_worse(
    odd_hand: list[OwnDigit], window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, is_costly: bool
) -> None:
    gate, model = Gate(), window.services.model
    bitmaps = np.array([digit.bitmap for digit in odd_hand])
    labels = np.array([digit.label for digit in odd_hand], np.uint8)
    if is_costly:  # whoever has learned this hand does not read them so
        labels = model.classifier.probabilities(bitmaps).argmax(axis=1).astype(np.uint8)
    mnist = Dataset("mnist", np.empty((0, 28, 28), np.uint8), labels[:0], np.asarray(bitmaps * 255, np.uint8), labels)

    def load_late() -> Dataset:
        gate.hold()
        return mnist

    for module in ("gui.hand.teacher", "learning.data.strangers"):
        monkeypatch.setattr(f"digitpad.{module}.find_mnist", lambda: Path("mnist.npz"))
    monkeypatch.setattr("digitpad.learning.data.strangers.load_mnist", load_late)
    window.hand.open()
    hand = window.hand.window
    qtbot.waitUntil(gate.reached.is_set)
    _teach(hand, qtbot)
    assert hand.proof.others.rows[1][1:] == ("…", "…", "–")
    with qtbot.waitSignal(model.changed):
        _press(hand, "useTaught", qtbot)
    assert model.model.title == "bundled + Me"
    hand.hide()  # who goes on to draw is told all the same
    with qtbot.waitSignal(hand.teacher.ended):
        gate.open()
    assert hand.proof.others.rows[1][0] == "MNIST test, 30"
    if is_costly:
        assert (model.is_bundled, taught_model("Me")) == (True, None)
        assert "read other people's digits worse" in hand.notice.text
        assert hand.proof.verdict.words == "Not better: the bundled model stays"
    else:
        assert not model.is_bundled
        assert any(figure["name"] == "cost on MNIST" for figure in hand_classifier("Me").card["measured"])
    window.hand.open()
    assert not hand.proof.use.isVisible()


@pytest.mark.skipif(sys.platform == "win32", reason="ends programs as Unix does")
def test_what_was_taught_is_whole_if_the_program_is_killed_as_it_begins_to_read(home: Path) -> None:
    digits = _odd_hand()
    Hands().add(digits)
    command = [sys.executable, "-m", "tests.gui.program", "use and die"]
    ended = subprocess.run(command, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, check=False)
    assert ended.returncode == -signal.SIGKILL
    assert len(Hands().of("Me")) == len(digits)
    taught = hand_classifier("Me")
    assert taught.card["digits"] == len(digits)
    read = taught.probabilities(np.array([digit.bitmap for digit in digits])).argmax(axis=1)
    assert (read == [digit.label for digit in digits]).mean() > 0.9
    assert not list(home.rglob(".digitpad-*"))


def test_what_cannot_be_forgotten_says_so(
    hand: HandWindow, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.services.writers.create("Me")
    base = bundled_classifier()
    path = save_hand(Taught(base, base.path.read_bytes(), bundled_teacher().network.last_layer, 0, 0.0), "Me")
    window.hand.close()
    window.hand.open()

    def refuse(_path: Path, **_: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as locked:
        locked.setattr(Path, "unlink", refuse)
        _press(hand, "forgetTaught", qtbot)
    assert "cannot be deleted" in hand.notice.text
    assert taught_model("Me") == path
    assert hand.in_use.forget.isVisible()


def test_figures_are_coloured_by_whether_they_are_better_or_worse() -> None:
    none, one = Tally(3), Tally(3, refused=1)
    proof = Proof((one, none, none), (none, none, one), {}, cast("Taught", None))
    assert [row.tones for row in ProofWords().own_rows(proof)] == [("sure",), ("text",), ("danger",), ("text",)]


def test_of_other_peoples_pictures_the_figures_that_are_worse_are_coloured(qtbot: QtBot) -> None:
    costs = {STRANGERS: Cost(0.0, 0.05, 0.0, 1000, 500), MNIST_TEST: Cost(0.05, -0.05, 0.0, 10_000)}
    proof = Proof((Tally(3),) * 3, (Tally(3),) * 3, costs, cast("Taught", None))
    table = FiguresTable("others", "Others", ["Pictures", "Wrong", "Unsure", "Claimed"])
    qtbot.addWidget(table)
    table.show_rows(ProofWords().other_rows(proof))
    danger = current_theme().color("danger").name()
    cells = [(row, column) for row in range(2) for column in range(4)]
    items = {cell: item for cell in cells if (item := table.item(*cell)) is not None}
    assert len(items) == len(cells)
    coloured = [cell for cell, item in items.items() if item.foreground().color().name() == danger]
    assert coloured == [(0, 2), (1, 1)]
    assert items[0, 3].text() == "±0.00"


def test_what_makes_it_worse_is_refused_and_says_so(hand: HandWindow, window: MainWindow, qtbot: QtBot) -> None:
    wrong = [
        OwnDigit.of_strokes(DIGITS[label], (label + round_) % 10, "Me", round_=round_)
        for round_ in (1, 2)
        for label in range(10)
    ]
    right = [OwnDigit.of_strokes(DIGITS[label], label, "Me", round_=3) for label in range(10)]
    window.services.writers.add([*wrong, *right])
    _teach(hand, qtbot)
    assert hand.proof.verdict.words == "Not better: the bundled model stays"
    assert "worse" in hand.proof.words.text()
    assert not hand.proof.use.isVisible()
    assert window.services.model.is_bundled


def test_too_few_digits_are_told(hand: HandWindow, window: MainWindow, qtbot: QtBot) -> None:
    window.services.writers.add([OwnDigit.of_strokes(DIGITS[7], 7, "Me")])
    _teach(hand, qtbot)
    assert "write some more" in hand.notice.text
