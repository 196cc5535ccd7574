"""How far a job has come, and where it may be stopped."""

from collections.abc import Callable
from dataclasses import dataclass

from digitpad.errors import StoppedError


@dataclass(frozen=True)
class Progress:
    """So many of so many parts of a proof are done."""

    done: int
    count: int


class Steps:
    """Parts of a job that are counted, and between which it may be stopped."""

    def __init__(self, count: int, report: Callable[[Progress], None], should_stop: Callable[[], bool]) -> None:
        self._done, self._count, self._report, self._should_stop = 0, count, report, should_stop

    def take(self) -> None:
        """Another part is done; raises StoppedError if there shall be no other."""
        if self._should_stop():
            raise StoppedError
        self._done += 1
        self._report(Progress(self._done, self._count))
