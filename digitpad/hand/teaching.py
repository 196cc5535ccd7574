"""Teaching: a model that reads one person's hand, made from the bundled one in seconds, without TensorFlow."""

import contextlib
import json
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from digitpad.errors import EmptyInkError, HandError
from digitpad.folders import replacing_all
from digitpad.hand.cost import Cost, cost_between
from digitpad.hand.counterweight import Counterweight, Strangers, bundled_counterweight
from digitpad.hand.last_layer import FeatureNetwork, LastLayer
from digitpad.hand.own_digit import OwnDigit
from digitpad.hand.seen import Seen
from digitpad.hand.solving import Examples, solve
from digitpad.hand.store import Hands
from digitpad.ink.bitmap import DIGITS, Bitmap, align
from digitpad.ink.render import render
from digitpad.ink.variation import Variation, varied, varied_bitmap
from digitpad.recognition.classifier import Classifier, bundled_classifier, content_of, fingerprint, open_classifier

FEWEST = 5
"""Digits that it takes to teach anything."""

_VARIATION = Variation(rotation=8.0, slant=0.15, stretch=1.15, bend=0.03, jitter=0.005)  # as one hand varies
_DRAWN = 300  # pictures of one's own digits that are learned from, where there are fewer digits
_MOST_COPIES = 20
_PAGE = 100.0  # on which a digit's strokes lie when they are varied
_CAUTIONS = (1.0, 2.0, 4.0, 10.0)  # tried in turn until the strangers are read as well as before


@dataclass(frozen=True, eq=False)
class Taught:
    """A model that has learned a hand, in memory.

    Attributes
    ----------
    classifier : Classifier
        Reads with it at once.
    content : bytes
        Of its `.tflite` file.
    layer : LastLayer
    digits : int
        How many it has learned from.
    seconds : float
        That it took.
    """

    classifier: Classifier
    content: bytes
    layer: LastLayer
    digits: int
    seconds: float


class Teacher:
    """Teaches from one base and one counterweight; what it has seen of the strangers is kept for the next time.

    Parameters
    ----------
    base : Classifier, optional
        By default the bundled model.
    counterweight : Counterweight, optional
        By default the bundled one.

    Raises
    ------
    ModelFileError
        If the base does not end in a dense layer and a softmax.
    """

    def __init__(self, base: Classifier | None = None, counterweight: Counterweight | None = None) -> None:
        self.base = base or bundled_classifier()
        self._counterweight = counterweight or bundled_counterweight()
        self.network = FeatureNetwork(content_of(self.base.path), self.base.path.name)
        learned = self.network.features(self._counterweight.learned.bitmaps)
        self._others = Examples(learned, self.network.last_layer.probabilities(learned))
        self._checked = self.network.features(self._counterweight.checked.bitmaps)
        self._seen: WeakKeyDictionary[Strangers, Seen] = WeakKeyDictionary()

    def teach(self, digits: Sequence[OwnDigit]) -> Taught:
        """Make a model that reads these digits; raises HandError if they are too few."""
        start = time.perf_counter()
        layer = self.layer_for(digits)
        content = self.network.with_last_layer(layer)
        classifier = Classifier(self.base.path, self.base.card, content)
        return Taught(classifier, content, layer, len(digits), time.perf_counter() - start)

    def layer_for(self, digits: Sequence[OwnDigit]) -> LastLayer:
        """The last layer that reads these digits, and strangers' as before; raises HandError if they are too few."""
        if len(digits) < FEWEST:
            raise HandError("Teaching takes at least {count} digits: write some more.", count=FEWEST)
        own = self._own(digits)
        layer = self.network.last_layer
        for caution in _CAUTIONS:
            layer = solve(self.network.last_layer, own, len(digits), self._others, caution)
            if self.cost_of(layer).is_small:
                break
        return layer

    def look(self, strangers: Strangers, should_stop: Callable[[], bool] = lambda: False) -> NDArray[np.float32]:
        """(n, k) features of further pictures, kept as long as anyone holds these; raises StoppedError."""
        seen = self._seen.setdefault(strangers, Seen(self.network, strangers.bitmaps))
        return seen.look(should_stop)

    def cost_of(self, layer: LastLayer) -> Cost:
        """What a last layer costs on the strangers that none was taught against."""
        return cost_between(self.network.last_layer, layer, self._checked, self._counterweight.checked.labels)

    def _own(self, digits: Sequence[OwnDigit]) -> Examples:
        bitmaps, labels = copies_of(digits)
        return Examples(self.network.features(bitmaps), np.eye(DIGITS, dtype=np.float32)[labels])


def teach(
    digits: Sequence[OwnDigit], base: Classifier | None = None, counterweight: Counterweight | None = None
) -> Taught:
    """Make a model that reads a hand, in at most three seconds on two cores.

    Parameters
    ----------
    digits : sequence of OwnDigit
        At least FEWEST.
    base : Classifier, optional
        By default the bundled model; it stays as it is.
    counterweight : Counterweight, optional
        By default the bundled one.

    Raises
    ------
    HandError
        If there are too few digits.
    ModelFileError
        If the base does not end in a dense layer and a softmax.
    """
    start = time.perf_counter()
    teacher = bundled_teacher() if base is None and counterweight is None else Teacher(base, counterweight)
    return replace(teacher.teach(digits), seconds=time.perf_counter() - start)


@cache
def bundled_teacher() -> Teacher:
    """The one who teaches the bundled model; what takes most of its time is done once, and may be done ahead."""
    return Teacher()


def save_hand(taught: Taught, name: str, measured: Sequence[dict[str, Any]] = ()) -> Path:
    """Write a taught model beside a writer's digits, with its card, in place of an earlier one.

    Parameters
    ----------
    taught : Taught
    name : str
        The writer's; kept as a new one if it is unknown.
    measured : sequence of dict
        Figures for the card: `Proof.figures`.

    Returns
    -------
    Path
        Of a `.tflite` file like any other.

    Raises
    ------
    HandError
        If it cannot be written.
    """
    path = Hands().create(name).with_suffix(".tflite")
    base = taught.classifier
    card = {
        "name": f"bundled + {name}",
        "digits": taught.digits,
        "seconds": round(taught.seconds, 2),
        "base": fingerprint(content_of(base.path)),
        "sources": [*base.card.get("sources", []), f"{taught.digits} digits by {name}"],
        "measured": list(measured),
        "fingerprints": {".tflite": fingerprint(taught.content)},
    }
    try:
        with replacing_all(path, path.with_suffix(".json")) as (model, text):
            model.write_bytes(taught.content)
            text.write_text(json.dumps(card, indent=1, ensure_ascii=False) + "\n", "utf-8")
    except OSError as cause:
        raise HandError("{path} cannot be written: {reason}.", path=path, reason=cause.strerror) from cause
    return path


def taught_model(name: str) -> Path | None:
    """The `.tflite` file of the model that has learned a writer's hand; None if none has."""
    path = Hands().file_of(name)
    model = path.with_suffix(".tflite") if path is not None else None
    return model if model is not None and model.is_file() else None


def hand_classifier(name: str) -> Classifier:
    """Open the model that has learned a writer's hand; raises HandError if none has, or ModelFileError."""
    path = taught_model(name)
    if path is None:
        raise HandError("No model has learned the hand of {name}: teach it first.", name=name)
    return open_classifier(path)


def forget(name: str) -> None:
    """Delete the model that has learned a writer's hand, if there is one; the digits stay. Raises HandError."""
    path = taught_model(name)
    if path is None:
        return
    try:
        path.unlink(missing_ok=True)
        path.with_suffix(".json").unlink(missing_ok=True)
    except OSError as cause:
        raise HandError("{path} cannot be deleted: {reason}.", path=path, reason=cause.strerror) from cause


def copies_of(digits: Sequence[OwnDigit], seed: int = 0) -> tuple[NDArray[np.float32], NDArray[np.intp]]:
    """Digits as they are, and as the same hand might write them again.

    Returns
    -------
    (n, 28, 28) float32 in [0, 1], (n,) int
        Bitmaps and labels.
    """
    rng = np.random.default_rng(seed)
    times = min(_MOST_COPIES, _DRAWN // len(digits))
    pairs = [(digit.bitmap, digit.label) for digit in digits]
    for digit in digits:
        for _ in range(times):
            with contextlib.suppress(EmptyInkError):  # a bitmap of almost nothing
                pairs.append((_copy(digit, rng), digit.label))
    return np.array([bitmap for bitmap, _ in pairs]), np.array([label for _, label in pairs])


def _copy(digit: OwnDigit, rng: np.random.Generator) -> Bitmap:
    if digit.strokes is None:
        return varied_bitmap(digit.bitmap, _VARIATION, rng)
    return align(render(varied(_on_a_page(digit.strokes), _VARIATION, rng)))


def _on_a_page(strokes: Sequence[NDArray[np.float64]]) -> list[NDArray[np.float32]]:
    """Strokes whose unit may be any, moved and scaled to a page of a hundred: what varies them counts in float32."""
    every = np.concatenate(strokes)
    scale = _PAGE / (float(np.ptp(every, axis=0).max()) or _PAGE)
    return [((stroke - every.mean(axis=0)) * scale).astype(np.float32) for stroke in strokes]
