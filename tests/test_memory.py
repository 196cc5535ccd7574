"""Freed memory is kept together, and goes back to the system."""

import subprocess
import sys

import pytest

from digitpad.memory import give_memory_back
from tests.process import resident_megabytes

_PIECE, _COUNT = 50_000, 3000  # bytes each: small enough to lie in the C library's heap, 143 MB in all


@pytest.mark.skipif(sys.platform != "linux", reason="others give it back by themselves")
def test_freed_memory_goes_back() -> None:
    pieces = [bytes(_PIECE + place) for place in range(_COUNT)]
    pieces = pieces[::100]  # what is left lies between what was freed
    before = resident_megabytes()
    give_memory_back()
    assert before - resident_megabytes() > 70
    assert len(pieces) == _COUNT / 100


_MANY_THREADS = """
import ctypes, sys, threading
from digitpad.memory import keep_memory_together
if sys.argv[1] == "together":
    keep_memory_together()
malloc = ctypes.CDLL(None).malloc
malloc.restype, malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
meet = threading.Barrier(12)
places = set()
def allocate():
    meet.wait()
    places.add(malloc(1000) >> 26)  # an arena of a thread lies in 64 MB of its own
    meet.wait()
threads = [threading.Thread(target=allocate) for _ in range(12)]
for each in threads: each.start()
for each in threads: each.join()
print(len(places))
"""


def _places(how: str) -> int:
    ran = subprocess.run([sys.executable, "-c", _MANY_THREADS, how], capture_output=True, text=True, check=True)
    return int(ran.stdout)


@pytest.mark.skipif(sys.platform != "linux", reason="others have no arenas")
def test_threads_share_what_they_allocate_from() -> None:
    assert _places("together") <= 3  # two, and a piece of one that was full
    assert _places("usual") > 6
