"""Connectionist temporal classification: columns of probabilities to digits, and where they stand.

Graves, Fernández, Gomez and Schmidhuber, "Connectionist Temporal Classification: Labelling Unsegmented Sequence Data
with Recurrent Neural Networks", ICML 2006. Column 0 of the classes is the blank, digit d is class d + 1.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from digitpad.ink.bitmap import DIGITS

_LEAST = 1e-8  # probability: all below count the same
_SEEN = 1e-3  # probability from which a class is followed in a column


@dataclass(frozen=True)
class Beam:
    """A row's digits, and how probable they are.

    Attributes
    ----------
    labels : tuple of int
        0 to 9; DIGITS stands for "no digit here".
    probability : float
        Summed over all its places, in [0, 1].
    """

    labels: tuple[int, ...]
    probability: float


def beams(probabilities: NDArray[np.float32], count: int = 8) -> list[Beam]:
    """The most probable rows of digits, by prefix search.

    Parameters
    ----------
    probabilities : (t, c) float32
        Of the classes in each column; each row adds up to 1.
    count : int
        How many to follow.

    Returns
    -------
    list of Beam
        At most `count`, the most probable one first.
    """
    prefixes: dict[tuple[int, ...], tuple[float, float]] = {(): (1.0, 0.0)}  # ending in a blank, or in its last label
    scale = 0.0
    for column in probabilities.astype(np.float64):
        grown: dict[tuple[int, ...], list[float]] = {}
        likely = [int(label) for label in np.flatnonzero(column[1:] > _SEEN)]
        for prefix, (blank, label) in prefixes.items():
            own = grown.setdefault(prefix, [0.0, 0.0])
            own[0] += (blank + label) * column[0]
            if prefix:
                own[1] += label * column[prefix[-1] + 1]
            for nxt in likely:
                before = blank if prefix and nxt == prefix[-1] else blank + label
                grown.setdefault((*prefix, nxt), [0.0, 0.0])[1] += before * column[nxt + 1]
        kept = sorted(grown.items(), key=lambda item: -sum(item[1]))[:count]
        total = sum(sum(value) for _, value in kept)
        scale += np.log(total)
        prefixes = {prefix: (blank / total, label / total) for prefix, (blank, label) in kept}
    return [Beam(prefix, float(np.exp(scale) * (blank + label))) for prefix, (blank, label) in prefixes.items()]


def log_likelihood(probabilities: NDArray[np.float32], labels: Sequence[int]) -> float:
    """Logarithm of the probability of some digits, summed over all their places; (t, c) as in `beams`."""
    emitted = np.maximum(probabilities.astype(np.float64), _LEAST)[:, _states(labels)]
    skips = _skips(labels)
    alpha = np.zeros(emitted.shape[1])
    alpha[:2] = emitted[0, :2]
    total = 0.0
    for column in emitted[1:]:
        grown = alpha.copy()
        grown[1:] += alpha[:-1]
        grown[2:] += np.where(skips[2:], alpha[:-2], 0)
        alpha = grown * column
        scale = alpha.sum() or _LEAST
        total, alpha = total + float(np.log(scale)), alpha / scale
    return total + float(np.log(max(alpha[-2:].sum(), _LEAST)))


def places_of(probabilities: NDArray[np.float32], labels: Sequence[int]) -> list[tuple[int, int]]:
    """First and last column of each digit on the most probable path (Viterbi); (t, c) as in `beams`."""
    if not labels:
        return []
    emitted = np.log(np.maximum(probabilities.astype(np.float64), _LEAST))[:, _states(labels)]
    skips = np.where(_skips(labels), 0.0, -np.inf)
    score = np.full(emitted.shape[1], -np.inf)
    score[:2] = emitted[0, :2]
    came_from = np.zeros(emitted.shape, np.int8)
    for time, column in enumerate(emitted[1:], start=1):
        ways = np.stack([score, np.r_[-np.inf, score[:-1]], np.r_[-np.inf, -np.inf, score[:-2]] + skips])
        came_from[time] = ways.argmax(axis=0)
        score = ways.max(axis=0) + column
    state = len(score) - 1 - int(score[-2] > score[-1])
    path = [state]
    for time in range(len(emitted) - 1, 0, -1):
        state -= int(came_from[time][state])
        path.append(state)
    path.reverse()
    columns = [[time for time, state in enumerate(path) if state == 2 * index + 1] for index in range(len(labels))]
    return [(found[0], found[-1]) for found in columns if found]


def digits_of(probabilities: NDArray[np.float32], place: tuple[int, int]) -> NDArray[np.float32]:
    """Probabilities of the ten digits, (10,), where one was found: those of its clearest column, blanks apart."""
    columns = probabilities[place[0] : place[1] + 1, 1 : DIGITS + 1]
    clearest = columns[int(columns.max(axis=1).argmax())] + np.float32(_LEAST)
    return np.asarray(clearest / clearest.sum(), np.float32)


def _states(labels: Sequence[int]) -> NDArray[np.intp]:
    """Classes with a blank before, between and after them."""
    states = np.zeros(2 * len(labels) + 1, np.intp)
    states[1::2] = np.array(labels, np.intp) + 1
    return states


def _skips(labels: Sequence[int]) -> NDArray[np.bool_]:
    """Where the blank between two digits may be left out: if they differ."""
    states = _states(labels)
    return np.array([i > 1 and states[i] != 0 and states[i] != states[i - 2] for i in range(len(states))])
