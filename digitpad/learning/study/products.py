"""Products of matrices that other processes do not hold up.

OpenBLAS shares larger products out to threads, which wait for each other by spinning. Where other processes keep the
cores busy, that takes up to eighty times as long as one thread alone (measured for 1000 × 128 times 128 × 64).
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

_UNSHARED = 500_000  # multiplications that OpenBLAS leaves to one thread, with some room


def product(values: NDArray[np.float32], kernel: NDArray[np.float32]) -> NDArray[np.float32]:
    """The product of (n, i) and (i, o): (n, o), some rows after another."""
    height = max(1, _UNSHARED // kernel.size)
    whole = len(values) // height * height
    strips = values[:whole].reshape(-1, height, values.shape[1]) @ kernel
    return np.concatenate([strips.reshape(whole, kernel.shape[1]), values[whole:] @ kernel])


def product_of_rows(values: NDArray[np.float64], others: NDArray[np.float64]) -> NDArray[np.float64]:
    """Inner products of the rows of (n, i) and of (m, i): (n, m), summed up some columns after another."""
    result = np.zeros((len(values), len(others)))
    for strip in _strips(values.shape[1], result.size):
        result += values[:, strip] @ others[:, strip].T
    return result


def _strips(width: int, multiplications: int) -> Iterator[slice]:
    step = max(8, _UNSHARED // multiplications)  # narrower ones would cost more than they gain
    yield from (slice(first, first + step) for first in range(0, width, step))
