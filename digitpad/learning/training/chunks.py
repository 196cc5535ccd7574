"""Where epochs are cut into chunks of batches, each of which is learned in one go."""

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
        That are learned in an epoch.
    at_once : int
        Batches in a chunk, at most.
    """

    def __init__(self, settings: RunSettings, pictures: int, at_once: int) -> None:
        self._full, rest = divmod(pictures, settings.batch_size)
        self._usual = {*range(min(1, self._full), self._full, at_once), self._full} - {0}
        self._batches = self._full + bool(rest)
        self._kept = steps_to_keep(settings.epochs * self._batches) if settings.keep_path else np.empty(0, np.int64)

    @cached_property
    def count(self) -> int:
        """Chunks of full batches in each epoch."""
        epochs = np.unique((self._kept - 1) // self._batches)
        return max([len(self._usual), *(len(self._needed(int(epoch))) for epoch in epochs)])

    def ends(self, epoch: int) -> list[int]:
        """After which batches of an epoch, counted from 1, its chunks end: `count` rising numbers, the last one of all.

        Parameters
        ----------
        epoch : int
            From 0 on.
        """
        ends = sorted(self._needed(epoch))
        while len(ends) < self.count:
            lengths = np.diff([0, *ends])
            longest = int(lengths.argmax())
            ends.insert(longest, ends[longest] - int(lengths[longest]) // 2)
        return ends

    def _needed(self, epoch: int) -> set[int]:
        within: NDArray[np.int64] = self._kept - epoch * self._batches
        return self._usual.union(within[(within >= 1) & (within <= self._full)].tolist())
