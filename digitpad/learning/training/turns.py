"""How runs that learn side by side take turns: one at a time, in the order in which they wait."""

import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

LEAST_SECONDS = 0.05  # of a turn: on a busy machine it takes milliseconds until the next thread goes on


class Abandoned(BaseException):
    """Nobody waits for the runs any more; not an Exception, so that no run counts as failed."""


class Turns:
    """A turn that one thread has and others wait for; whoever has waited longest gets it next.

    Whoever has it may change what all runs share: Keras' seed, the data that are held, who is told of events.

    Attributes
    ----------
    is_abandoned : bool
        Whether everyone who waits, or will wait, is to end at once.
    """

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._waiting: deque[threading.Lock] = deque()  # each is released when it is its thread's turn
        self._is_taken = False
        self._began = 0.0
        self.is_abandoned = False

    @property
    def waiting(self) -> int:
        """How many wait."""
        return len(self._waiting)

    @property
    def is_over(self) -> bool:
        """Whether others wait, and whoever has the turn has had it for long enough."""
        return bool(self._waiting) and time.perf_counter() - self._began >= LEAST_SECONDS

    def take(self) -> None:
        """Wait until it is the caller's turn."""
        self._wait()
        self._began = time.perf_counter()

    def _wait(self) -> None:
        with self._guard:
            if not self._is_taken:
                self._is_taken = True
                return
            place = threading.Lock()
            place.acquire()
            self._waiting.append(place)
        place.acquire()

    def end(self) -> None:
        """Let whoever has waited longest have the turn."""
        with self._guard:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._is_taken = False

    def rest(self, meanwhile: Callable[[], None] = lambda: None) -> None:
        """Let all others have their turns, and wait for the next one; raises Abandoned.

        Parameters
        ----------
        meanwhile : callable
            What to do before waiting for it.
        """
        self.end()
        meanwhile()
        self.take()
        if self.is_abandoned:
            raise Abandoned

    def abandon(self) -> None:
        """Let everyone who waits, or will wait, end at once."""
        self.is_abandoned = True


def side_by_side(work: Callable[[], None], threads: int, turns: Turns) -> None:
    """Do something in several threads that take turns, and wait until all are done.

    Parameters
    ----------
    work : callable
        Called in each thread when it is its turn; calls `turns.rest` often.
    threads : int
        At least 1; a single one is the caller's.
    turns : Turns

    Raises
    ------
    Exception
        Whatever `work` raises, once all threads have ended.
    """

    def take_part() -> None:
        turns.take()
        try:
            if not turns.is_abandoned:
                work()
        finally:
            turns.end()

    if threads == 1:
        take_part()
        return
    with ThreadPoolExecutor(threads, "run") as pool:
        try:
            for part in [pool.submit(take_part) for _ in range(threads)]:
                part.result()
        except BaseException:  # a second Ctrl+C: nobody waits for what the runs would still keep
            turns.abandon()
            raise
