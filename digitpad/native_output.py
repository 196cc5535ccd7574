"""What libraries say past the program: to the process' standard error, and as Python's warnings.

Both are switches of the whole process. Where several threads silence them at the same time, the first one does it and
the last one undoes it: were each to put back what it found, the one that came second would put back silence for good.
"""

import contextlib
import os
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from types import TracebackType


def open_standard_streams() -> None:
    """Open what a desktop may have closed: standard input, output, error.

    Else the next file that is opened takes their number, and what a library writes to standard error lands in it.
    """
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest free number: this one


def native_stderr_silenced() -> AbstractContextManager[None]:
    """Drop what is written to the process' standard error, past Python's, while anyone is within.

    LiteRT and TensorFlow greet there at their first use; what goes wrong they raise.
    """
    return _stderr


def warnings_silenced() -> AbstractContextManager[None]:
    """Drop Python's warnings, all threads', while anyone is within.

    For calls whose libraries warn of what the user can do nothing about: old formats, odd metadata.
    """
    return _warnings


class _Together(AbstractContextManager[None]):
    """A context that several threads are within at once: the first to come enters it, the last to go leaves it."""

    def __init__(self, make: Callable[[], AbstractContextManager[None]]) -> None:
        self._make = make
        self._within = 0
        self._context = make()
        self._lock = threading.Lock()

    def __enter__(self) -> None:
        with self._lock:
            if not self._within:
                self._context = self._make()
                self._context.__enter__()
            self._within += 1

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        with self._lock:
            self._within -= 1
            if not self._within:
                self._context.__exit__(None, None, None)  # an error of one thread is nothing to the others


@contextlib.contextmanager
def _without_stderr() -> Iterator[None]:
    try:
        kept = os.dup(2)
    except OSError:  # a windowed executable may have none
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.close(nowhere)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)


@contextlib.contextmanager
def _without_warnings() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


_stderr = _Together(_without_stderr)
_warnings = _Together(_without_warnings)
