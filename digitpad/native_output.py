"""The process' standard error, where compiled libraries write."""

import contextlib
import os
from collections.abc import Iterator


def open_standard_streams() -> None:
    """Open what a desktop may have closed: standard input, output, error.

    Else the next file that is opened takes their number, and what a library writes to standard error lands in it.
    """
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest free number: this one


@contextlib.contextmanager
def native_stderr_silenced() -> Iterator[None]:
    """Keep from the person what libraries write to the process' standard error, past Python's.

    LiteRT and TensorFlow greet there at their first use; what goes wrong they raise.
    """
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
