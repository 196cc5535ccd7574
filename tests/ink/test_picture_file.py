import contextlib
import io
import os
import struct
import sys
import tracemalloc
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from digitpad.errors import PictureError, StoppedError
from digitpad.ink.picture import WORKING_SIDE
from digitpad.ink.picture_file import open_picture
from tests.handwriting import picture

_PIXELS = picture("7", margin=20)


def _saved(path: Path, image: Image.Image, **options: Any) -> Path:
    image.save(path, **options)
    return path


@pytest.mark.parametrize("suffix", ["png", "jpg", "bmp", "gif", "webp", "tiff"])
def test_every_format_gives_the_same_picture(tmp_path: Path, suffix: str) -> None:
    opened = open_picture(_saved(tmp_path / f"seven.{suffix}", Image.fromarray(_PIXELS)))
    assert opened.size == (_PIXELS.shape[1], _PIXELS.shape[0])
    assert np.abs(opened.pixels.astype(int) - _PIXELS).mean() < 6
    assert opened.name == f"seven.{suffix}"


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16", "I", "F"])
def test_every_kind_of_pixel_gives_the_same_picture(tmp_path: Path, mode: str) -> None:
    grey = np.array(Image.fromarray(_PIXELS).convert("L"))
    deep: dict[str, Any] = {
        "I;16": grey.astype(np.uint16) * 257,
        "I": grey.astype(np.int32),
        "F": grey.astype(np.float32),
    }
    image = Image.fromarray(deep[mode]) if mode in deep else Image.fromarray(_PIXELS).convert(mode)
    if mode == "1":
        image = Image.fromarray(grey >= 128)
    opened = open_picture(_saved(tmp_path / "seven.tiff", image))
    dark = opened.pixels.mean(axis=2) < 128
    expected = grey < 128
    assert (dark & expected).sum() > 0.9 * (dark | expected).sum()


@pytest.mark.parametrize("suffix", ["png", "tiff", "webp"])
@pytest.mark.parametrize("orientation", range(1, 10))
def test_a_turned_photograph_comes_out_upright(tmp_path: Path, orientation: int, suffix: str) -> None:
    back = {2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
            5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE,
            8: Image.Transpose.ROTATE_270}  # fmt: skip
    image = Image.fromarray(_PIXELS)
    stored = image.transpose(back[orientation]) if orientation in back else image
    exif = Image.Exif()
    exif[0x0112] = orientation
    options = {"lossless": True} if suffix == "webp" else {}
    opened = open_picture(_saved(tmp_path / f"turned.{suffix}", stored, exif=exif, **options))
    assert opened.size == image.size
    np.testing.assert_array_equal(opened.pixels, _PIXELS)


@pytest.mark.parametrize("orientation", [1, 6])
def test_a_large_photograph_is_reduced_and_its_size_kept(tmp_path: Path, orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = _saved(tmp_path / "large.jpg", Image.new("RGB", (5000, 2500), "white"), exif=exif)
    opened = open_picture(path)
    assert opened.size == ((5000, 2500) if orientation == 1 else (2500, 5000))
    assert max(opened.pixels.shape) == WORKING_SIDE
    assert opened.scale == pytest.approx(5000 / WORKING_SIDE)


def test_ink_on_a_transparent_sheet_is_seen_whatever_its_colour(tmp_path: Path) -> None:
    alpha = 255 - picture("7", paper=(255, 255, 255), ink=(0, 0, 0))[..., 0]
    for tone in (0, 255):
        rgba = np.dstack([np.full((*alpha.shape, 3), tone, np.uint8), alpha])
        opened = open_picture(_saved(tmp_path / f"{tone}.png", Image.fromarray(rgba)))
        assert np.ptp(opened.pixels) > 200


def test_a_cut_out_sheet_goes_on_in_its_own_colour(tmp_path: Path) -> None:
    rgba = np.zeros((100, 100, 4), np.uint8)
    rgba[10:90, 10:90] = (200, 190, 120, 255)
    opened = open_picture(_saved(tmp_path / "sheet.png", Image.fromarray(rgba)))
    np.testing.assert_array_equal(opened.pixels[0, 0], (200, 190, 120))


def test_of_an_animation_the_first_frame_is_read(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (30, 20), "white"), Image.new("RGB", (30, 20), "black")]
    path = tmp_path / "frames.gif"
    frames[0].save(path, save_all=True, append_images=frames[1:])
    assert open_picture(path).pixels.min() == 255


def _bomb() -> bytes:
    """A PNG that says it is 20,000 pixels square."""
    data = io.BytesIO()
    Image.new("L", (1, 1)).save(data, "PNG")
    png = bytearray(data.getvalue())
    png[16:24] = struct.pack(">II", 20_000, 20_000)
    png[29:33] = struct.pack(">I", zlib.crc32(png[12:29]))
    return bytes(png)


def _truncated() -> bytes:
    data = io.BytesIO()
    Image.fromarray(_PIXELS).save(data, "PNG")
    return data.getvalue()[: len(data.getvalue()) // 2]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"seven", "is not a picture"),
        (b"\x89PNG\r\n\x1a\n", "damaged|not a picture"),
        (_truncated(), "damaged"),
        (_bomb(), "more than 120 million pixels"),
        (b"%PDF-1.4", "is not a picture"),
    ],
)
def test_what_is_no_picture_gets_one_sentence(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "seven.png"
    path.write_bytes(content)
    with pytest.raises(PictureError, match=words) as caught:
        open_picture(path)
    sentence = str(caught.value)
    assert sentence.startswith("seven.png")
    assert sentence.endswith(".")
    assert "\n" not in sentence


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bomb.tiff"
    Image.new("1", (20_000, 20_000)).save(path, compression="group4")
    with pytest.raises(PictureError, match="more than 120 million pixels"):
        open_picture(path)


def test_a_missing_file_and_a_folder_get_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(PictureError, match="is not there"):
        open_picture(tmp_path / "nothing.png")
    with pytest.raises(PictureError, match="is a folder"):
        open_picture(tmp_path)


@pytest.fixture
def somebody() -> Iterator[None]:
    """Permissions bind everybody but root: be nobody for a while."""
    was_root = os.geteuid() == 0
    if was_root:
        os.seteuid(65534)
    yield
    if was_root:
        os.seteuid(0)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps permissions in another way")
def test_a_forbidden_file_gets_a_sentence(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    path = _saved(tmp_path / "secret.png", Image.fromarray(_PIXELS))
    path.chmod(0)
    request.getfixturevalue("somebody")
    with pytest.raises(PictureError, match="may not be read"):
        open_picture(path)


def test_a_large_picture_of_16_bit_is_not_copied_whole(tmp_path: Path) -> None:
    Image.fromarray(np.full((4000, 5000), 40_000, np.uint16)).save(tmp_path / "grey.png", compress_level=1)
    tracemalloc.start()
    opened = open_picture(tmp_path / "grey.png")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert opened.size == (5000, 4000)
    assert most < 160_000_000  # with a copy in double precision it is 480,000,000


@pytest.mark.parametrize(
    ("mode", "orientation"),
    [*((mode, 1) for mode in ("1", "L", "P", "RGB", "RGBA", "LA", "I;16", "I", "F")),
     *((mode, turned) for mode in ("L", "RGBA", "I;16") for turned in (3, 6))],
)  # fmt: skip
def test_what_is_reduced_by_bands_looks_the_same(tmp_path: Path, mode: str, orientation: int) -> None:
    waves = np.sin(np.arange(9001) / 900)[:, None] * np.cos(np.arange(1501) / 300)
    values = np.rint((waves - waves.min()) / np.ptp(waves) * 255).astype(np.uint8)
    image = Image.fromarray(values * np.uint16(257) if mode == "I;16" else values)
    image = image if mode == "I;16" else image.convert(mode)
    exif = Image.Exif()
    exif[0x0112] = orientation
    suffix = "tiff" if mode in "IF" else "png"
    image.save(tmp_path / f"waves.{suffix}", exif=exif)
    opened = open_picture(tmp_path / f"waves.{suffix}")
    turned = {1: values, 3: values[::-1, ::-1], 6: np.rot90(values, -1)}[orientation]
    shape = opened.pixels.shape[:2]
    assert opened.size == turned.shape[::-1]
    expected = Image.fromarray(turned).resize(shape[::-1], Image.Resampling.BOX)
    tolerance = 40 if mode == "1" else 4  # dots for grey
    np.testing.assert_allclose(opened.pixels[..., 0], np.asarray(expected), atol=tolerance)


def test_decoding_stops_when_it_is_asked_to(tmp_path: Path) -> None:
    (tmp_path / "zeros.gif").write_bytes(b"GIF89a" + (100).to_bytes(2, "little") * 2 + bytes(100_000))
    answers = [False] * 300 + [True]
    with pytest.raises(StoppedError):
        open_picture(tmp_path / "zeros.gif", lambda: answers.pop(0))
    assert not answers


def test_decoding_that_takes_too_long_gets_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("digitpad.ink.watched.MOST_SECONDS", -1.0)
    with pytest.raises(PictureError, match="takes too long to decode"):
        open_picture(_saved(tmp_path / "seven.png", Image.fromarray(_PIXELS)))


@pytest.mark.parametrize("suffix", ["tiff", "jpg"])
def test_nothing_but_the_sentence_is_said(tmp_path: Path, suffix: str, capfd: pytest.CaptureFixture[str]) -> None:
    options = {"compression": "tiff_lzw"} if suffix == "tiff" else {}
    grain = np.random.default_rng(0).integers(0, 256, (300, 300), np.uint8)
    path = _saved(tmp_path / f"grain.{suffix}", Image.fromarray(grain), **options)
    content = bytearray(path.read_bytes())
    for place in range(700, len(content) - 700, 97):
        content[place] ^= 0x5A
        path.write_bytes(content)
        with contextlib.suppress(PictureError):
            open_picture(path)
    assert capfd.readouterr().err == ""
