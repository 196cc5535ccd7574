"""What the limit of training is made of; how fast it is, is timed elsewhere."""

import itertools
from typing import Any

import pytest

from digitpad.learning.backend import tensorflow
from digitpad.measurement import limit


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_limit_of_an_epoch_is_the_products_of_its_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    clock, shapes = itertools.count(), []

    def noted(a: Any, b: Any, *, transpose_a: bool = False, transpose_b: bool = False) -> None:
        rows, inner = a.shape[::-1] if transpose_a else a.shape
        again, columns = b.shape[::-1] if transpose_b else b.shape
        assert inner == again
        shapes.append((rows, inner, columns))

    monkeypatch.setattr(limit, "_STEPS", 2)
    monkeypatch.setattr(tensorflow(), "matmul", noted)
    monkeypatch.setattr("time.perf_counter", lambda: float(next(clock)))
    seconds = limit.bare_seconds("dense-20", batch_size=8, pictures=30)
    hidden = [(8, 784, 20), (784, 8, 20)]  # forward, and the gradient of its weights
    output = [(8, 20, 10), (20, 8, 10), (8, 10, 20)]  # and that of what goes in
    assert shapes == [*hidden, *output] * limit._ROUNDS * 2
    assert seconds == 4 * 0.5  # steps of an epoch, and seconds of each
