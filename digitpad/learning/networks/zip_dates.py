"""ZIP files, which Keras writes, on a computer whose clock stands before 1980, when their dates begin."""

import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace

_FIRST = 315_576_000.0  # seconds: 1 January 1980 in all time zones


@contextmanager
def known_to_zip() -> Iterator[None]:
    """Let files be of 1980 where the clock stands before that, as it does where its battery is empty.

    Python's `zipfile` raises ValueError then, and a network would be lost that has been learned.
    """
    if time.time() >= _FIRST:
        yield
        return
    usual = zipfile.time  # type: ignore[attr-defined]
    zipfile.time = SimpleNamespace(time=lambda: _FIRST, localtime=time.localtime)  # type: ignore[attr-defined]
    try:
        yield
    finally:
        zipfile.time = usual  # type: ignore[attr-defined]
