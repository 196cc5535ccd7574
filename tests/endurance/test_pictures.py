"""Broken pictures of all kinds: read, or refused with a sentence, in bounded time and memory."""

import io
import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from digitpad.errors import DigitpadError
from digitpad.recognition.classifier import bundled_classifier
from digitpad.recognition.reader import read_picture
from tests.endurance.conftest import SEED, how_many, mutated
from tests.process import resident_megabytes
from tests.yardstick import machine_now

pytestmark = [pytest.mark.endurance, pytest.mark.slow]

_KINDS = ("PNG", "GIF", "BMP", "TIFF", "JPEG", "WEBP", "PPM", "TGA", "ICO", "PCX", "SGI", "JPEG2000")
_MOST_MEGABYTES, _MOST_SECONDS = 1000, 2.0


def _digit(kind: str) -> bytes:
    picture = Image.new("RGB", (120, 160), "white")
    ImageDraw.Draw(picture).line([(30, 30), (90, 30), (50, 130)], fill="black", width=12)
    buffer = io.BytesIO()
    picture.save(buffer, kind)
    return buffer.getvalue()


def test_broken_pictures(tmp_path: Path, capfd: pytest.CaptureFixture[str], tell: Callable[[str], None]) -> None:
    chance, classifier = random.Random(SEED), bundled_classifier()
    whole = {kind: _digit(kind) for kind in _KINDS}
    longest = 0
    before, refused, slowest, count = resident_megabytes(), 0, (0.0, ""), how_many(200, 10_000)
    for number in range(count):
        kind = _KINDS[number % len(_KINDS)]
        path = tmp_path / f"{number}.{kind.lower()}"
        path.write_bytes(mutated(whole[kind], chance))
        began = time.process_time()
        try:
            read_picture(path, classifier)
        except DigitpadError as error:
            refused += 1
            longest = max(longest, str(error).count("\n"))
        slowest = max(slowest, (time.process_time() - began, path.name))
        path.unlink()
    said = capfd.readouterr()
    grown = resident_megabytes() - before
    tell(f"{count} broken pictures: {refused} refused, slowest {slowest[0]:.2f} s ({slowest[1]}), {grown:.0f} MB more")
    assert (said.out, said.err) == ("", "")
    assert longest == 0  # one sentence
    assert grown < _MOST_MEGABYTES
    assert slowest[0] < _MOST_SECONDS * machine_now().slowness
