"""Teaching: a model that reads one person's hand, made from the bundled one in seconds, without TensorFlow."""

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

from digitpad.errors import HandError
from digitpad.folders import replacing_all
from digitpad.hand.copies import copies_of
from digitpad.hand.cost import Cost, cost_between
from digitpad.hand.counterweight import Counterweight, Strangers, bundled_counterweight
from digitpad.hand.last_layer import FeatureNetwork, LastLayer
from digitpad.hand.own_digit import OwnDigit
from digitpad.hand.seen import Seen
from digitpad.hand.solving import Examples, solve
from digitpad.hand.store import Hands
from digitpad.hand.taught import taught_model
from digitpad.ink.bitmap import DIGITS
from digitpad.recognition.classifier import Classifier, bundled_classifier, content_of, fingerprint, open_classifier

FEWEST = 5
"""Digits that it takes to teach anything."""

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
        self._known: WeakKeyDictionary[OwnDigit, NDArray[np.float32]] = WeakKeyDictionary()

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

    def features_of(self, digits: Sequence[OwnDigit]) -> NDArray[np.float32]:
        """(n, k) features of one's own digits, each looked at once for as long as anyone holds it."""
        unknown = [digit for digit in digits if digit not in self._known]
        rows = self.network.features(np.array([digit.bitmap for digit in unknown]))
        self._known.update(zip(unknown, rows, strict=True))
        return np.array([self._known[digit] for digit in digits])

    def cost_of(self, layer: LastLayer) -> Cost:
        """What a last layer costs on the strangers that none was taught against."""
        return cost_between(self.network.last_layer, layer, self._checked, self._counterweight.checked.labels)

    def _own(self, digits: Sequence[OwnDigit]) -> Examples:
        bitmaps, labels = copies_of(digits)
        copies = self.network.features(bitmaps[len(digits) :])
        features = np.concatenate([self.features_of(digits), copies])
        return Examples(features, np.eye(DIGITS, dtype=np.float32)[labels])


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
