"""Rows read as a whole by the row network: several looks at the same row, and how probable each answer is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from digitpad.ink.bitmap import DIGITS
from digitpad.ink.box import Box
from digitpad.ink.row_strip import ROW_HEIGHT, strip_of
from digitpad.recognition.ctc import beams, digits_of, log_likelihood, places_of
from digitpad.recognition.row_network import STEP_PX, RowNetwork

Labels = tuple[int, ...]

_LEVEL = 0.03  # a tangent: flatter rows are level
_BEAMS = 4  # of each look
_STRETCH = 1.2  # times as broad as it is: each column tells of less, so that narrow digits that touch are told apart


@dataclass(frozen=True, eq=False)
class _Look:
    """What the network sees of a row at one size.

    Attributes
    ----------
    probabilities : (t, 12) float32
    left : float
        Column of the picture where it begins, in pixels.
    step : float
        Pixels of the picture for each of its columns.
    """

    probabilities: NDArray[np.float32]
    left: float
    step: float


@dataclass(frozen=True, eq=False)
class RowAnswer:
    """What a row says.

    Attributes
    ----------
    labels : tuple of int
        Its digits from left to right; empty if there are none.
    probability : float
        Among all answers that were thought of, in [0, 1].
    centres : tuple of float
        Where each digit stands, in pixels of the picture, from its left.
    digits : (n, 10) float32
        Probabilities of each.
    odds : dict
        Of all answers that were thought of: the mean logarithm of their probability.
    """

    labels: Labels
    probability: float
    centres: tuple[float, ...]
    digits: NDArray[np.float32]
    odds: dict[Labels, float]

    def moved(self, across: float) -> "RowAnswer":
        """The same answer where the picture begins farther to the left by some pixels."""
        return replace(self, centres=tuple(centre + across for centre in self.centres))

    def margin_over(self, other: Labels) -> float:
        """By how much this answer is more probable than another one that was thought of, in nats."""
        return self.odds[self.labels] - self.odds[other]


def read_row(
    darkness: NDArray[np.float32],
    windows: Sequence[Box[int]],
    network: RowNetwork,
    asked: Sequence[Labels] = (),
    slope: float = 0.0,
) -> RowAnswer:
    """Read a row of a picture as a whole.

    Parameters
    ----------
    darkness : (h, w) float32
        Of the picture: ink is higher than paper.
    windows : sequence of Box
        Parts of it once it is levelled, in its pixels, that hold the row: one for each look. They may reach beyond its
        edges.
    network : RowNetwork
    asked : sequence of tuple of int
        Answers to be weighed, too.
    slope : float
        By which the row falls, as a tangent.
    """
    level = levelled(darkness, slope)
    looks = [_look(level, window, network) for window in windows]
    candidates = {*asked, *(beam.labels for look in looks for beam in beams(look.probabilities, _BEAMS))}
    odds = {
        labels: float(np.mean([log_likelihood(look.probabilities, labels) for look in looks])) for labels in candidates
    }
    best = max(odds, key=lambda labels: odds[labels])
    share = 1.0 / sum(np.exp(value - odds[best]) for value in odds.values())
    middle = looks[len(looks) // 2]
    places = places_of(middle.probabilities, best)
    if not best or DIGITS in best or len(places) != len(best):
        return RowAnswer((), share, (), np.zeros((0, DIGITS), np.float32), {**odds, (): odds.get((), odds[best])})
    centres = tuple(middle.left + (first + last + 1) / 2 * middle.step for first, last in places)
    return RowAnswer(best, share, centres, _aligned(looks, best).mean(axis=0), odds)


def _aligned(looks: Sequence[_Look], labels: Labels) -> NDArray[np.float32]:
    """Probabilities of each digit in each look, (looks, n, 10)."""
    places = [places_of(look.probabilities, labels) for look in looks]
    return np.array(
        [
            [digits_of(look.probabilities, place) for place in own]
            for look, own in zip(looks, places, strict=True)
            if len(own) == len(labels)
        ],
        np.float32,
    ).reshape(-1, len(labels), DIGITS)


def levelled(darkness: NDArray[np.float32], slope: float) -> NDArray[np.float32]:
    """Each column moved up or down so that a row that rises or falls by a slope, as a tangent, is level.

    The middle column stays where it is, and so do all digits from left to right.
    """
    if abs(slope) < _LEVEL:
        return darkness
    middle = darkness.shape[1] / 2
    matrix = np.array([[1.0, 0.0, 0.0], [-slope, 1.0, slope * middle]])
    paper = float(np.median(darkness))
    moved = cv2.warpAffine(darkness, matrix, darkness.shape[::-1], flags=cv2.INTER_LINEAR, borderValue=paper)
    return np.asarray(moved, np.float32)


def around(region: Box[int], margin: float) -> Box[int]:
    """A window with a margin on all sides, as a share of the region's height."""
    beyond = round(margin * region.height)
    return Box(region.left - beyond, region.top - beyond, region.right + beyond, region.bottom + beyond)


def _look(darkness: NDArray[np.float32], window: Box[int], network: RowNetwork) -> _Look:
    strip = strip_of(-part_of(darkness, window), _STRETCH)
    return _Look(network.probabilities(strip), window.left, STEP_PX * window.height / ROW_HEIGHT / _STRETCH)


def part_of(darkness: NDArray[np.float32], box: Box[int]) -> NDArray[np.float32]:
    """A part of the picture; what lies beyond its edges is like the median of the part."""
    height, width = darkness.shape
    inner = darkness[max(0, box.top) : max(0, box.bottom), max(0, box.left) : max(0, box.right)]
    edges = (
        (max(0, -box.top), max(0, box.bottom - height)),
        (max(0, -box.left), max(0, box.right - width)),
    )
    return np.pad(inner, edges, constant_values=float(np.median(inner)) if inner.size else 0.0)
