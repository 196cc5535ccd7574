"""Workers that are processes of this machine, each with a TensorFlow of its own."""

import atexit
import contextlib
import multiprocessing
import os
import queue
import signal
import threading
import time
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing.managers import SyncManager
from typing import Any

from digitpad.errors import DigitpadError
from digitpad.learning.training.elsewhere.cores import share_cores

_BETWEEN_LOOKS_SECONDS = 0.02
_WISHES = "wishes"


class Processes:
    """A pool of processes, and one more that keeps letters and answers, whoever of them dies.

    Parameters
    ----------
    count : int
        How many learn at the same time.

    Attributes
    ----------
    executor : ProcessPoolExecutor
    connection : ProcessConnection
    """

    def __init__(self, count: int) -> None:
        self._count = count
        self._context = multiprocessing.get_context("spawn")  # a fork would take a part of the window with it
        self._post = SyncManager(ctx=self._context)
        self._post.start(_watch_parent)
        self._letters: Any = self._post.Queue()
        self._board: Any = self._post.dict({_WISHES: "{}"})
        self.connection = ProcessConnection(self._letters, self._board)
        self.executor = self._pool()

    def received(self, seconds: float) -> list[bytes]:
        """Letters that have come; see `Workers`."""
        letters: list[bytes] = []
        with _reaching(), contextlib.suppress(queue.Empty):
            letters.append(self._letters.get(timeout=seconds) if seconds else self._letters.get_nowait())
            while True:
                letters.append(self._letters.get_nowait())
        return letters

    def tell(self, wishes: str) -> None:
        """Let all workers see the user's wishes; see `Workers`."""
        with _reaching():
            self._board[_WISHES] = wishes

    def answer(self, attempt: str, content: bytes) -> None:
        """Answer an attempt's Ready; see `Workers`."""
        with _reaching():
            self._board[attempt] = content

    def has_died(self, error: BaseException) -> bool:
        """Whether the pool broke."""
        return isinstance(error, BrokenExecutor)

    def renew(self) -> None:
        """Make another pool."""
        self.executor.shutdown(wait=True)
        self.executor = self._pool()

    def lost(self) -> DigitpadError:
        """What to say if the processes were ended from outside."""
        return _gone()

    def close(self) -> None:
        """Wait for all processes to end."""
        with contextlib.suppress(Exception):  # a Ctrl+C between a question and its answer leaves the answer behind
            self.tell('{"is_over": true}')
        self.executor.shutdown(wait=True, cancel_futures=True)
        self._post.shutdown()

    def _pool(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self._count, self._context, initializer=_begin_worker, initargs=(self._count,))


@dataclass(frozen=True)
class ProcessConnection:
    """What a process of the pool is given: a queue and a dictionary that another process keeps."""

    letters: Any
    board: Any
    computer: str = ""

    def open(self) -> "ProcessConnection":
        """Give itself: the processes know each other."""
        return self

    def send(self, letter: bytes) -> None:
        """Send a letter; see `Station`."""
        self.letters.put(letter)

    def wishes(self) -> str:
        """The user's wishes; see `Station`."""
        return str(self.board[_WISHES])

    def vanish(self) -> None:
        """End this process, which may be importing libraries for long; see `Station`."""
        os._exit(0)

    def answer(self, attempt: str, seconds: float) -> bytes:
        """Wait for an answer; see `Station`."""
        end = time.monotonic() + seconds
        while attempt not in self.board:
            if time.monotonic() > end:
                raise TimeoutError
            time.sleep(_BETWEEN_LOOKS_SECONDS)
        content: bytes = self.board.pop(attempt)
        return content


def _begin_worker(processes: int) -> None:
    """Prepare a process: Ctrl+C is for the one that asked, and it ends at once when it is not needed any more."""
    atexit.register(os._exit, 0)  # taking TensorFlow apart takes Python one to four seconds
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    share_cores(processes)
    _watch_parent()


def _watch_parent() -> None:
    """End this process once the one that started it has gone, however that ended."""
    threading.Thread(target=_end_with_parent, name="digitpad-orphan", daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


@contextlib.contextmanager
def _reaching() -> Iterator[None]:
    try:
        yield
    except (OSError, EOFError) as cause:  # its process has ended
        raise _gone() from cause


def _gone() -> DigitpadError:
    return DigitpadError("The processes that train were ended from outside. Runs can go on from their last epochs.")
