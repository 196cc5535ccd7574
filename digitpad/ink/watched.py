"""A picture's file that is read piece by piece by a decoder, and says so where that has to end."""

import time
from collections.abc import Callable
from typing import Any, BinaryIO

from digitpad.errors import PictureError, StoppedError

MOST_SECONDS = 5.0  # of processor time: a hundred million pixels take two


class WatchedStream:
    """A stream from which decoders read; each time it asks whether to go on.

    Parameters
    ----------
    stream : binary file
    name : str
        For the error.
    should_stop : callable
        Asked before each piece.
    """

    def __init__(self, stream: BinaryIO, name: str, should_stop: Callable[[], bool]) -> None:
        self._stream, self._name, self._should_stop = stream, name, should_stop
        self._end = time.thread_time() + MOST_SECONDS
        self.seek, self.tell = stream.seek, stream.tell

    def read(self, size: int = -1) -> bytes:
        """Read a piece.

        Raises
        ------
        StoppedError
            If it was asked to stop.
        PictureError
            If decoding has taken longer than MOST_SECONDS.
        """
        if self._should_stop():
            raise StoppedError
        if time.thread_time() > self._end:
            raise PictureError("{name} takes too long to decode: save it again in another format.", name=self._name)
        return self._stream.read(size)

    def __getattr__(self, name: str) -> Any:
        """All else is the stream's, but its number: a library that got it would read unwatched."""
        if name == "fileno":
            raise AttributeError(name)
        return getattr(self._stream, name)
