"""Importing the window's modules, which live as long as the program does."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def nothing_collected() -> Iterator[None]:
    """Import without looking for garbage, of which there is none: it takes 60 ms of the window's opening.

    What was imported is left out of later collections, too.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
