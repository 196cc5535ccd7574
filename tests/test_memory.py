"""Freed memory goes back to the system."""

import sys
from pathlib import Path

import pytest

from digitpad.memory import give_memory_back

_PIECE, _COUNT = 50_000, 3000  # bytes each: small enough to lie in the C library's heap, 150 MB in all


def _resident() -> int:
    """Bytes of this process."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * 4096


@pytest.mark.skipif(sys.platform != "linux", reason="others give it back by themselves")
def test_freed_memory_goes_back() -> None:
    pieces = [bytes(_PIECE + place) for place in range(_COUNT)]
    pieces = pieces[::100]  # what is left lies between what was freed
    before = _resident()
    give_memory_back()
    assert before - _resident() > _PIECE * _COUNT / 2
    assert len(pieces) == _COUNT / 100
