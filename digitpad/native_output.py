"""The process' standard error, where compiled libraries write."""

import contextlib
import os
from collections.abc import Iterator


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
