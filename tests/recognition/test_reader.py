from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

import digitpad
from digitpad.assets import models_folder
from digitpad.errors import PictureError, StrokesError
from digitpad.ink.bitmap import EDGE
from digitpad.ink.sketch import Sketch
from digitpad.recognition.classifier import open_classifier
from digitpad.recognition.reader import read_picture, read_sketch, read_strokes
from tests.handwriting import DIGITS, picture


@pytest.mark.parametrize("digit", range(10))
def test_every_digit_is_read_from_strokes(digit: int) -> None:
    assert digitpad.read_strokes(DIGITS[digit]).text == str(digit)


def test_most_of_them_are_sure() -> None:
    assert sum(digitpad.read_strokes(strokes).sure for strokes in DIGITS.values()) >= 8


@given(st.integers(0, 9), st.floats(-500, 500), st.floats(-500, 500), st.floats(-2, 6).map(lambda power: 10**power))
def test_the_answer_does_not_depend_on_place_and_size(digit: int, x: float, y: float, scale: float) -> None:
    moved = [[(px * scale + x, py * scale + y) for px, py in stroke] for stroke in DIGITS[digit]]
    assert read_strokes(moved).text == str(digit)


@pytest.mark.parametrize("digit", range(10))
@pytest.mark.parametrize("pen_width", [4, 16, 48])
def test_the_answer_does_not_depend_on_the_pen(digit: int, pen_width: int) -> None:
    sketch = Sketch()
    for stroke in DIGITS[digit]:
        sketch.begin(*stroke[0], pen_width)
        for x, y in stroke[1:]:
            sketch.extend(x, y)
        sketch.end()
    assert read_sketch(sketch).text == str(digit)


@pytest.mark.parametrize("digit", range(10))
@pytest.mark.parametrize("pen", [3, 8, 20])
def test_every_digit_is_read_from_a_picture(tmp_path: Path, digit: int, pen: int) -> None:
    path = tmp_path / "digit.png"
    Image.fromarray(picture(str(digit), pen=pen)).save(path)
    assert read_picture(path).text == str(digit)


def test_boxes_count_in_pixels_of_the_upright_original(tmp_path: Path) -> None:
    small = picture("7", height=100)
    image = Image.fromarray(small).resize((small.shape[1] * 20, small.shape[0] * 20))
    exif = Image.Exif()
    exif[0x0112] = 6
    image.transpose(Image.Transpose.ROTATE_90).save(tmp_path / "large.jpg", exif=exif)
    (large,) = read_picture(tmp_path / "large.jpg").digits
    (usual,) = read_picture(small).digits
    assert large.digit == usual.digit == 7
    assert large.box is not None
    assert usual.box is not None
    for side in ("left", "top", "width", "height"):
        assert getattr(large.box, side) / 20 == pytest.approx(getattr(usual.box, side), abs=2)


def test_numbers_are_read_in_order() -> None:
    assert read_picture(picture("2024\n17 38", gap=0.35)).text == "2024\n17 38"


@pytest.mark.parametrize("strokes", [[], [[]], [[], []]])
def test_no_strokes_are_nothing(strokes: list[list[tuple[float, float]]]) -> None:
    reading = read_strokes(strokes)
    assert (reading.text, reading.sure, reading.explain()) == ("", False, "nothing written")


@pytest.mark.parametrize("strokes", [[[(3, 3)]], [[(3, 3), (3, 3)]], [[(1, 1)], [(1, 1)]]])
def test_a_dot_is_no_digit(strokes: list[list[tuple[float, float]]]) -> None:
    reading = read_strokes(strokes)
    assert (reading.text, reading.sure, reading.explain()) == ("", False, "only a dot")


def test_a_dot_of_the_pen_is_no_digit() -> None:
    sketch = Sketch()
    sketch.begin(100, 100, 16)
    sketch.extend(102, 101)
    sketch.end()
    assert read_sketch(sketch).digits == ()


def test_a_blank_picture_and_a_blot_are_no_digits() -> None:
    assert read_picture(np.full((80, 80), 255, np.uint8)).explain() == "nothing written"
    blot = np.full((200, 200), 255, np.uint8)
    rows, columns = np.mgrid[:200, :200]
    blot[np.hypot(rows - 90, columns - 120) < 14] = 20
    assert read_picture(blot).explain() == "only a dot"


@pytest.mark.parametrize(
    "strokes", [[[(1, 2, 3)]], [["ab"]], [[(float("nan"), 1)]], [[(0, 0), (1e308, 5)]], [5], [[(1, 2), (3,)]]]
)
def test_other_things_than_strokes_are_refused(strokes: list[object]) -> None:
    with pytest.raises(StrokesError, match="A stroke is a list"):
        read_strokes(strokes)


def test_a_bad_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PictureError):
        digitpad.read_picture(tmp_path / "nothing.png")


@pytest.mark.parametrize("scale", [1e-12, 1e-6, 1e12])
def test_any_unit_will_do(scale: float) -> None:
    assert read_strokes([[(x * scale, y * scale) for x, y in stroke] for stroke in DIGITS[3]]).text == "3"


def test_two_threads_read_with_one_model() -> None:
    """LiteRT's interpreter is not safe for threads by itself."""
    pixels = picture("1234567890" * 3, height=60, pen=4, gap=0.4)
    expected = read_picture(pixels).text
    with ThreadPoolExecutor(3) as pool:
        jobs = [pool.submit(read_picture, pixels) for _ in range(6)]
        for _ in range(300):
            assert read_strokes(DIGITS[7]).text == "7"
        assert [job.result().text for job in jobs] == [expected] * 6


@pytest.mark.parametrize(
    ("digit", "height", "pen"),
    [*((digit, height, 1) for digit in "0235678" for height in (400, 1000)),
     *((digit, 1800, pen) for digit in "268" for pen in (2, 4))],
)  # fmt: skip
def test_a_thin_line_in_a_large_picture_is_enough(digit: str, height: int, pen: int) -> None:
    assert read_picture(picture(digit, height=height, pen=pen)).text == digit


def test_pillow_images_and_tiny_pictures_are_read() -> None:
    image = Image.fromarray(picture("7"))
    assert read_picture(image).text == "7"
    assert read_picture(image.convert("LA")).text == "7"
    assert read_picture(image.resize((14, 18), Image.Resampling.BOX)).text == "7"


def test_a_gradient_is_blank_paper() -> None:
    ramp = np.linspace(40, 250, 400).astype(np.uint8)
    assert read_picture(np.tile(ramp, (300, 1))).text == ""
    assert read_picture(np.tile(ramp[:, None], (1, 300))).text == ""


@pytest.mark.parametrize("shape", ["frame", "circle"])
def test_what_goes_round_a_digit_is_no_digit(shape: str) -> None:
    pixels = np.pad(picture("7", height=200, pen=14), ((80, 80), (120, 120), (0, 0)), mode="edge")
    height, width = pixels.shape[:2]
    if shape == "frame":
        cv2.rectangle(pixels, (20, 20), (width - 20, height - 20), (20, 20, 20), 8)
    else:
        cv2.circle(pixels, (width // 2 - 20, height // 2 - 40), 190, (20, 20, 20), 8)
    assert read_picture(pixels).text == "7"


def test_what_may_keep_a_digit_from_being_read_is_told() -> None:
    whole = read_picture(picture("7")).digits[0]
    assert whole.flaws == ()
    pixels = picture("7")
    rows = np.flatnonzero((pixels[..., 0] < 128).any(axis=1))
    assert read_picture(pixels[: rows[-1] - 4]).digits[0].flaws == ("edge",)
    assert "thin" in read_picture(picture("7", height=300, pen=1)).digits[0].flaws


def test_small_digits_beside_large_ones_count_and_specks_do_not() -> None:
    large, small = picture("5", height=160), picture("0", height=44, pen=6)
    page = np.full((large.shape[0], large.shape[1] + small.shape[1] + 60, 3), (250, 248, 240), np.uint8)
    page[:, : large.shape[1]] = large
    page[90 : 90 + small.shape[0], large.shape[1] : large.shape[1] + small.shape[1]] = small
    assert read_picture(page).guess.replace(" ", "") == "50"
    page[:, large.shape[1] :] = (250, 248, 240)
    page[130:160, large.shape[1] + 20 : large.shape[1] + 26] = 40
    assert read_picture(page).guess == "5"


def test_a_blot_beside_a_digit_is_shown_to_the_network_as_a_dot_not_as_a_blown_up_disc() -> None:
    by_itself = open_classifier(models_folder() / "digits.tflite")  # without the network that reads rows
    pixels = picture("8  ", height=200)
    cv2.circle(pixels, (500, 150), 45, (30, 40, 90), -1)
    eight, blot = read_picture(pixels, by_itself).digits
    rows, columns = np.nonzero(blot.bitmap)
    assert 1 <= max(np.ptp(rows), np.ptp(columns)) + 1 <= 4
    assert np.ptp(np.nonzero(eight.bitmap > EDGE)[0]) + 1 >= 18


def test_what_the_row_network_passes_over_is_told() -> None:
    pixels = picture("8  ", height=200)
    cv2.circle(pixels, (500, 150), 45, (30, 40, 90), -1)
    reading = read_picture(pixels)
    told = [*reading.left_out, *(digit.box for digit in reading.digits if not reading.is_sure(digit))]
    assert any(box is not None and box.left < 500 < box.right and box.top < 150 < box.bottom for box in told)


@pytest.mark.parametrize("side", range(4))
def test_a_scan_with_a_dark_border_is_read(side: int) -> None:
    pixels = picture("314\n159", height=90)
    np.rot90(pixels, side)[:5] = 15
    assert read_picture(pixels).text == "314\n159"


@pytest.mark.parametrize("desk", [10, 90, 160])
def test_a_sheet_on_a_desk_is_read_where_it_lies(desk: int) -> None:
    pixels = picture("314\n159", height=90)
    moved = read_picture(np.pad(pixels, ((100, 60), (80, 120), (0, 0)), constant_values=desk))
    assert moved.text == "314\n159"
    box, before = moved.digits[0].box, read_picture(pixels).digits[0].box
    assert box is not None
    assert before is not None
    assert abs(box.left - before.left - 80) <= 2
    assert abs(box.top - before.top - 100) <= 2
