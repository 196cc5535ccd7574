"""Learners that are compiled already, kept for the runs to come.

To trace and compile a network takes as long as to learn from thousands of pictures, and depends neither on the seed nor
on the pictures, nor on a learning rate that stays the same.
"""

from collections import deque
from threading import Lock

from digitpad.learning.runs.checkpoint import variables_of
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training.compiled import Learner, make_learner

_MOST = 12  # learners: as many as runs learn side by side
_MOST_PARAMETERS = 3_000_000  # of all networks that are kept, which take up to 12 bytes each


class KeptLearners:
    """Learners that no run uses now; those that were used last.

    It may be used by several threads.

    Parameters
    ----------
    most : int
        How many are kept.
    most_parameters : int
        How many parameters their networks may have, together.
    """

    def __init__(self, most: int = _MOST, most_parameters: int = _MOST_PARAMETERS) -> None:
        self._most, self._most_parameters = most, most_parameters
        self._kept: deque[Learner] = deque()  # the one that was used last comes first
        self._lock = Lock()

    def take(self, settings: RunSettings, steps: int) -> Learner:
        """What `make_learner` makes, but compiled already if one of its kind is kept.

        Parameters
        ----------
        settings : RunSettings
        steps : int
            Optimizer steps of the whole run.

        Returns
        -------
        Learner
            The caller's own until it is given back.

        Raises
        ------
        DigitpadError
            If the model to start from cannot be opened or is of another network.
        """
        new = make_learner(settings, steps)
        with self._lock:
            kept = next((each for each in self._kept if each.kind == new.kind), None)
            if kept is None:
                return new
            self._kept.remove(kept)
        for own, begun in zip(variables_of(kept.model), variables_of(new.model), strict=True):
            own.assign(begun)
        return kept

    def give_back(self, learner: Learner) -> None:
        """Keep a learner whose run has ended; it is not to be used by the caller any more."""
        if _parameters(learner) > self._most_parameters:
            return
        with self._lock:
            self._kept.appendleft(learner)
            while len(self._kept) > self._most or sum(map(_parameters, self._kept)) > self._most_parameters:
                self._kept.pop()


LEARNERS = KeptLearners()
"""Those of this process."""


def _parameters(learner: Learner) -> int:
    return int(learner.model.count_params())
