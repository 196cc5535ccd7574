"""How epochs are cut into chunks."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.runs.trajectory import MOST_WAYPOINTS, steps_to_keep
from digitpad.learning.training.chunks import Cuts


@given(st.integers(1, 300), st.integers(1, 40), st.integers(1, 30), st.integers(1, 100), st.booleans())
def test_every_epoch_has_the_same_number_of_chunks_that_end_where_weights_are_kept(
    pictures: int, batch_size: int, epochs: int, at_once: int, keep_path: bool
) -> None:
    settings = RunSettings(batch_size=batch_size, epochs=epochs, keep_path=keep_path)
    cuts = Cuts(settings, pictures, at_once)
    full, batches = pictures // batch_size, -(-pictures // batch_size)
    ended: list[int] = []
    for epoch in range(epochs):
        ends = cuts.ends(epoch)
        assert len(ends) == cuts.count
        assert ends == sorted(set(ends))
        lengths = np.diff([0, *ends])
        assert sum(lengths) == full
        assert not full or lengths[0] == 1
        assert max(lengths, default=0) <= at_once
        ended += [epoch * batches + end for end in (*ends, batches)]
    if keep_path:
        assert {*steps_to_keep(epochs * batches).tolist()} <= {*ended}


def test_chunks_are_as_long_as_they_may_be_where_no_path_is_kept() -> None:
    assert Cuts(RunSettings(batch_size=10), 1005, 40).ends(0) == [1, 41, 81, 100]


@given(st.integers(1, 100_000))
def test_weights_are_kept_more_often_at_the_beginning(total: int) -> None:
    steps = steps_to_keep(total)
    assert 1 <= steps[0] <= max(1, total // 100)
    assert steps[-1] == total
    assert len(steps) <= MOST_WAYPOINTS
    lengths = np.diff([0, *steps])
    assert lengths.min() >= 1
    assert (np.diff(lengths) >= -1).all()  # but for rounding
