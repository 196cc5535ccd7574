"""Pictures of a data set that are read by a model of their own."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from digitpad.gui.draw.change import Change
from digitpad.gui.draw.hand_edits import HandEdits
from digitpad.gui.draw.origin import Origin
from digitpad.gui.draw.state import DrawState
from digitpad.gui.services.chosen_model import ChosenModel
from digitpad.ink.picture import Picture, picture_from_array
from digitpad.recognition.classifier import Classifier, bundled_classifier
from digitpad.recognition.picture_reader import read
from tests.handwriting import DIGITS, picture


class _Nines(Classifier):
    """Answers 9, whatever it sees."""

    def __init__(self) -> None:
        super().__init__(Path(bundled_classifier().path))

    def probabilities(self, bitmaps: Any) -> NDArray[np.float32]:
        return np.broadcast_to(np.eye(10, dtype=np.float32)[9], super().probabilities(bitmaps).shape).copy()


@pytest.fixture
def state() -> DrawState:
    return DrawState(bundled_classifier())


def _show(state: DrawState, digits: str, origin: Origin | None = None) -> Picture:
    shown = picture_from_array(picture(digits))
    reader = bundled_classifier() if origin is None or origin.read_by is None else origin.read_by.classifier
    state.show_picture(shown, read(shown, reader), 1.0, origin)
    return shown


def _write(state: DrawState, strokes: Iterable[Any]) -> None:
    for (x, y), *others in strokes:
        state.put_pen_down(x, y, 8.0)
        for position in others:
            state.move_pen(*position)
        state.lift_pen()
    state.read()


def _has_origin(state: DrawState) -> bool:
    return state.origin is not None


def test_only_the_picture_is_read_by_its_own_model(state: DrawState) -> None:
    nines = Origin(7, ChosenModel(_Nines(), "nines"))
    _show(state, "77", nines)
    assert state.reading.text == "99"
    assert state.origin is nines
    HandEdits(state).correct(7)  # the same picture, as a step of its own
    assert state.origin is nines
    assert state.reading.text == "79"
    state.clear()
    assert not _has_origin(state)
    assert state.classifier is state.in_use
    _write(state, DIGITS[7])
    assert state.reading.text == "7"
    while not _has_origin(state):
        state.undo()
    assert state.reading.text == "79"
    assert state.classifier is not state.in_use


def test_another_model_in_use_leaves_it_to_its_own(state: DrawState) -> None:
    _show(state, "4")
    _show(state, "7", Origin(7, ChosenModel(_Nines(), "nines")))
    state.set_classifier(bundled_classifier())
    assert state.reading.text == "9"
    state.undo()
    assert state.reading.text == "4"


def test_the_model_in_use_reads_it_when_asked_to(state: DrawState) -> None:
    _show(state, "7", Origin(7, ChosenModel(_Nines(), "nines")))
    told: list[Change] = []
    state.listen(told.append)
    state.read_by_model_in_use()
    assert state.reading.text == "7"
    assert state.origin is not None
    assert state.origin.label == 7
    assert state.origin.read_by is None
    assert len(told) == 1
    assert told[0] & Change.CLASSIFIER
