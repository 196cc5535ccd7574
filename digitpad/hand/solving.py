"""A network's last layer solved again: for one's own digits, and so that nothing else changes.

What is minimised is the cross-entropy of one's own digits, plus that of the strangers' pictures with what the network
answered before as the target (Hinton, Vinyals and Dean, "Distilling the knowledge in a neural network", 2015), plus the
squared change of the weights. It is convex; L-BFGS solves it in a third of a second, since the change is looked for in
the span of a few hundred of the pictures' features.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from digitpad.hand.last_layer import LastLayer
from digitpad.ink.bitmap import DIGITS

_OWN_DIRECTIONS, _OTHER_DIRECTIONS = 200, 300  # features whose span the change lies in
_OWN_WEIGHT = 2.0  # of each of one's own digits, all its copies together
_MOST_OWN = 300.0  # digits' worth of weight: many do not outweigh the strangers
_STRANGERS_WEIGHT = 1000.0  # of all strangers together
_PULL = 2e-2  # of the squared change
_STEPS = 60

Matrix = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Examples:
    """What to answer to which features.

    Attributes
    ----------
    features : (n, k) float32
    targets : (n, 10) float32
        Probabilities.
    """

    features: Matrix
    targets: Matrix


def solve(layer: LastLayer, own: Examples, digits: int, others: Examples, caution: float = 1.0) -> LastLayer:
    """Change a last layer as little as possible so that it reads one's own digits.

    Parameters
    ----------
    layer : LastLayer
    own : Examples
        Copies of one's own digits.
    digits : int
        How many these are copies of.
    others : Examples
        Strangers' pictures, and what is to be answered to them still.
    caution : float
        How much more these weigh than usually.
    """
    from scipy.optimize import minimize  # a third of a second, which reading must not cost
    from threadpoolctl import threadpool_limits

    # The matrices are small: a second thread gains nothing, and on a busy machine it is waited for.
    with threadpool_limits(1):
        return _solved(minimize, layer, own, others, _weights(own, digits, others, caution))


def _solved(minimize: Any, layer: LastLayer, own: Examples, others: Examples, weights: Matrix) -> LastLayer:
    basis = _basis(own.features, others.features)
    features = np.concatenate([own.features, others.features])
    before = layer.logits(features)
    reduced = np.column_stack([features @ basis, np.ones(len(features), np.float32)])
    targets = np.concatenate([own.targets, others.targets])

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        change = flat.reshape(DIGITS, -1)
        logits = before + reduced @ change.T.astype(np.float32)
        logits -= logits.max(axis=1, keepdims=True)
        powers = np.exp(logits)
        sums = powers.sum(axis=1, keepdims=True)
        entropy = -float((weights * targets * (logits - np.log(sums))).sum())
        slope = (weights * (powers / sums - targets)).T @ reduced + _PULL * change
        return entropy + _PULL / 2 * float((change**2).sum()), slope.ravel()

    found = minimize(
        loss, np.zeros(DIGITS * reduced.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": _STEPS}
    )
    change = found.x.reshape(DIGITS, -1).astype(np.float32)
    return LastLayer(layer.weights + change[:, :-1] @ basis.T, layer.bias + change[:, -1])


def _weights(own: Examples, digits: int, others: Examples, caution: float) -> Matrix:
    """(n, 1): of each example, in the order of the features."""
    of_own = min(digits * _OWN_WEIGHT, _MOST_OWN)
    of_others = caution * _STRANGERS_WEIGHT
    parts = ((of_own, len(own.features)), (of_others, len(others.features)))
    return np.concatenate([np.full(count, weight / count, np.float32) for weight, count in parts])[:, None]


def _basis(own: Matrix, others: Matrix) -> Matrix:
    """(k, d) orthonormal directions in the span of evenly chosen features."""
    chosen = [_some(own, _OWN_DIRECTIONS), _some(others, _OTHER_DIRECTIONS)]
    return np.asarray(np.linalg.qr(np.concatenate(chosen).T)[0])


def _some(features: Matrix, count: int) -> Matrix:
    places = np.linspace(0, len(features) - 1, min(count, len(features))).astype(int)
    return np.asarray(features[places])
