"""What the machine is like just now: how much longer than at its best a piece of work takes on all of its cores."""

import os
import statistics
import threading
import time
import zlib
from dataclasses import dataclass

_PIECE = bytes(range(256)) * 256
_PIECES = (
    1000  # on each core, of a fraction of a millisecond: shorter than the turns in which a system shares its cores
)
_BEST_SECONDS = 0.00016  # of a piece, on the machine of the model card's figures
_MOST = 3.0  # a bar that was loosened further would hold nothing


@dataclass(frozen=True)
class Machine:
    """How the machine works, beside whatever else it does.

    Attributes
    ----------
    unrest : float
        How many times as long a piece of work takes as at its best, in [1, 3]: by which ratios may miss.
    slowness : float
        How many times as long it takes as on the quiet machine that the figures were taken on, 1 at least: by which
        seconds may miss.
    """

    unrest: float = 1.0
    slowness: float = 1.0

    def worse(self, other: "Machine") -> "Machine":
        """The worse of two moments."""
        return Machine(max(self.unrest, other.unrest), max(self.slowness, other.slowness))


def machine_now() -> Machine:
    """Compute for a while on all cores, without Python's lock."""
    taken: list[float] = []
    threads = [threading.Thread(target=_compute, args=(taken,)) for _ in range(os.cpu_count() or 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    usual, best = statistics.fmean(taken), statistics.quantiles(taken, n=20)[0]
    return Machine(min(usual / best, _MOST), max(1.0, min(usual / best, _MOST) * best / _BEST_SECONDS))


def piece_seconds() -> float:
    """Processor time of a piece of work in this thread: what beside it grows no faster has not grown."""
    began = time.process_time()
    for _ in range(5):
        zlib.compress(_PIECE)
    return time.process_time() - began


def _compute(taken: list[float]) -> None:
    for _ in range(_PIECES):
        began = time.perf_counter()
        zlib.compress(_PIECE)
        taken.append(time.perf_counter() - began)
