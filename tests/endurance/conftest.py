"""How much is tried: a quick form, or all of it where DIGITPAD_ENDURANCE is `full`; and where figures are told."""

import os
import random
from collections.abc import Callable

import pytest

from tests.gui.conftest import canvas, draw, window  # noqa: F401 - fixtures
from tests.gui.train.conftest import nothing_is_compiled, tab  # noqa: F401 - fixtures

IS_FULL = os.environ.get("DIGITPAD_ENDURANCE") == "full"
SEED = 20_260_101


def how_many(quick: int, full: int) -> int:
    """How often something is tried."""
    return full if IS_FULL else quick


def mutated(content: bytes, chance: random.Random) -> bytes:
    """A file's content with bytes flipped, cut off, doubled, or another number in place of a few."""
    spoiled = bytearray(content)
    kind = chance.choice(["flip", "flip", "cut", "double", "fill"])
    at = chance.randrange(len(spoiled))
    if kind == "flip":
        for _ in range(chance.choice([1, 1, 4, 32])):
            spoiled[chance.randrange(len(spoiled))] ^= 1 << chance.randrange(8)
    elif kind == "cut":
        del spoiled[at:]
    elif kind == "double":
        spoiled[at:at] = spoiled[at : at + chance.randrange(1, 2000)]
    else:
        length = min(4, len(spoiled) - at)
        spoiled[at : at + length] = chance.choice([b"\xff\xff\xff\x7f", b"\0\0\0\0", b"\xff\xff\xff\xff"])[:length]
    return bytes(spoiled)


@pytest.fixture
def tell(capfd: pytest.CaptureFixture[str]) -> Callable[[str], None]:
    """Print figures past pytest's capture."""

    def print_it(words: str) -> None:
        with capfd.disabled():
            print(f"\n  {words}")

    return print_it
