"""Where epochs are cut into chunks of batches, each of which is learned in one go."""

import itertools
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.runs.trajectory import steps_to_keep


class Cuts:
    """After which of their batches of full size the epochs of a run are cut.

    The first batch of each is a chunk of its own. Where a run's path is kept, chunks end where weights are kept. Each
    epoch has as many chunks as the others, since Keras counts them once: where an epoch is cut less often than another,
    its longest chunks are halved.

    Parameters
    ----------
    settings : RunSettings
    pictures : int
        How many are learned in an epoch.
    at_once : int
        Batches in a chunk, at most.
    """

    def __init__(self, settings: RunSettings, pictures: int, at_once: int) -> None:
        self._full, rest = divmod(pictures, settings.batch_size)
        self._at_once = at_once
        self._batches = self._full + bool(rest)
        self._kept = steps_to_keep(settings.epochs * self._batches) if settings.keep_path else np.empty(0, np.int64)

    @cached_property
    def count(self) -> int:
        """Chunks of full batches in each epoch."""
        epochs = {-1, *np.unique((self._kept - 1) // self._batches).tolist()}  # -1: one in which nothing is kept
        return max(len(self._needed(epoch)) for epoch in epochs)

    def ends(self, epoch: int) -> list[int]:
        """After which batches of an epoch, counted from 1, its chunks end: `count` rising numbers, the last one of all.

        Parameters
        ----------
        epoch : int
            From 0 on.
        """
        ends = self._needed(epoch)
        while len(ends) < self.count:
            lengths = np.diff([0, *ends])
            longest = int(lengths.argmax())
            ends.insert(longest, ends[longest] - int(lengths[longest]) // 2)
        return ends

    def _needed(self, epoch: int) -> list[int]:
        """The first batch, those after which weights are kept, the last one, and as many between as must be."""
        within: NDArray[np.int64] = self._kept - epoch * self._batches
        wanted = {min(1, self._full), self._full, *within[(within >= 1) & (within <= self._full)].tolist()}
        pairs = itertools.pairwise(sorted({0} | wanted))
        return [end for first, last in pairs for end in (*range(first + self._at_once, last, self._at_once), last)]
