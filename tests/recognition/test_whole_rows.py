"""Rows read as a whole: pictures drawn from our own digits, read by the bundled networks."""

from dataclasses import replace

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from digitpad.errors import StoppedError
from digitpad.ink.bitmap import align
from digitpad.ink.box import Box
from digitpad.ink.picture import picture_from_array
from digitpad.ink.segment import FoundDigit
from digitpad.ink.thresholding import darkness_of, ink_of_picture
from digitpad.recognition import finding
from digitpad.recognition.classifier import bundled_classifier
from digitpad.recognition.reader import read_picture
from digitpad.recognition.reading import Prediction
from digitpad.recognition.row_network import RowNetwork, bundled_row_network
from digitpad.recognition.row_reader import around, levelled, read_row
from digitpad.recognition.whole_rows import Page, weighed
from tests.handwriting import DIGITS, picture


def touching(text: str, *, gap: int = -14, height: int = 90) -> NDArray[np.uint8]:
    """A number whose digits run into each other: (h, w) uint8, dark on light."""
    scale, margin = height / 140, 40
    page = np.full((height + 2 * margin, 2 * margin + round(len(text) * 110 * scale)), 235, np.uint8)
    right = float(margin)
    for digit in text:
        every = np.concatenate([np.array(stroke) for stroke in DIGITS[int(digit)]])
        left = every[:, 0].min()
        for stroke in DIGITS[int(digit)]:
            places = (np.array(stroke) - (left, 0)) * scale + (right, margin)
            cv2.polylines(page, [np.rint(places * 16).astype(np.int32)], False, 40, 6, cv2.LINE_AA, 4)
        right += (np.ptp(every[:, 0]) + gap) * scale
    return page


@pytest.mark.parametrize("text", ["252", "283", "2086", "202"])
def test_digits_that_run_into_each_other_are_read(text: str) -> None:
    reading = read_picture(touching(text))
    assert reading.guess == text
    boxes = [digit.box for digit in reading.digits]
    lefts = [box.left for box in boxes if box is not None]
    assert lefts == sorted(lefts)
    assert len(lefts) == len(text)


def test_a_number_on_a_patterned_form_is_read() -> None:
    page = touching("2563", gap=20).astype(np.float32)
    y, x = np.mgrid[: page.shape[0], : page.shape[1]]
    waves = 40 * np.clip(np.cos((y + 6 * np.sin(x / 17)) * 2 * np.pi / 9), 0, 1) ** 3
    form = np.clip(page - waves, 0, 255).astype(np.uint8)
    form[-34:-31] = 70  # a ruled line
    assert read_picture(form).guess == "2563"


def test_numbers_that_stand_apart_stay_as_sure_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    page = picture("20 46\n3758")
    both = read_picture(page)
    monkeypatch.setattr(finding, "weighed", lambda predictions, page: tuple(predictions))
    alone = read_picture(page)
    assert both.text == alone.text == "20 46\n3758"
    for one, other in zip(both.digits, alone.digits, strict=True):
        np.testing.assert_array_equal(one.probabilities, other.probabilities)


@pytest.mark.parametrize("slope", [-0.25, 0.2])
def test_a_row_that_rises_or_falls_is_levelled(slope: float) -> None:
    page = touching("35826", gap=30)
    matrix = np.array([[1, 0, 0], [slope, 1, 100 - slope * page.shape[1] / 2]])
    tilted = cv2.warpAffine(page, matrix, (page.shape[1], page.shape[0] + 200), borderValue=235)
    darkness = darkness_of(picture_from_array(np.asarray(tilted, np.uint8)))
    region = Box(20, 130, page.shape[1] - 20, 240)
    answer = read_row(darkness, [around(region, 0.15)], bundled_row_network(), slope=slope)
    assert answer.labels == (3, 5, 8, 2, 6)
    assert list(answer.centres) == sorted(answer.centres)
    assert levelled(darkness, 0.0) is darkness


def test_each_answer_that_is_asked_for_is_weighed() -> None:
    darkness = darkness_of(picture_from_array(touching("52", gap=30)))
    region = Box(0, 0, darkness.shape[1], darkness.shape[0])
    answer = read_row(darkness, [region], bundled_row_network(), [(5, 3), ()])
    assert answer.labels == (5, 2)
    assert answer.margin_over((5, 3)) > 1
    assert answer.margin_over(()) > answer.margin_over((5, 3))
    assert answer.digits.argmax(axis=1).tolist() == [5, 2]
    assert answer.moved(7).centres == pytest.approx([centre + 7 for centre in answer.centres])


def test_empty_paper_and_a_lone_dot_say_nothing() -> None:
    paper = np.full((60, 150), 240, np.uint8)
    assert not read_picture(paper).digits
    cv2.circle(paper, (75, 30), 5, 20, -1)
    assert not read_picture(paper).digits


def test_strips_of_changing_widths_are_read_the_same(strip_network: RowNetwork) -> None:
    rng = np.random.default_rng(0)
    narrow, wide = (rng.normal(0, 0.3, (32, width)).astype(np.float32) for width in (64, 256))
    first = strip_network.probabilities(narrow)
    strip_network.probabilities(wide)
    np.testing.assert_allclose(strip_network.probabilities(narrow), first, atol=1e-6)


@pytest.fixture
def strip_network() -> RowNetwork:
    return bundled_row_network()


def test_each_number_asks_whether_to_stop() -> None:
    opened = picture_from_array(picture("20 46\n3758"))
    digits = read_picture(picture("20 46\n3758")).digits
    asked: list[int] = []

    def predict(_: FoundDigit) -> Prediction:
        pytest.fail("nothing is to be cut")

    def stop() -> None:
        asked.append(len(asked))
        if len(asked) == 2:
            raise StoppedError

    page = Page(ink_of_picture(opened), lambda: darkness_of(opened), predict, stop, bundled_row_network())
    with pytest.raises(StoppedError):
        weighed(digits, page)
    assert len(asked) == 2


def _on_a_form(text: str, faint: str, *, waves: float, pen: int = 4) -> NDArray[np.uint8]:
    """Numbers on a small form with a pattern, some of their digits fainter: (h, w) uint8."""
    parts = [
        picture(
            digit, height=40, gap=-0.15, margin=8, pen=pen, paper=(215,) * 3, ink=(130 if digit in faint else 60,) * 3
        )
        for digit in text
    ]
    page = np.concatenate(parts, axis=1)[..., 0].astype(np.float32)
    y, x = np.mgrid[: page.shape[0], : page.shape[1]]
    page -= waves * np.clip(np.cos((y + 4 * np.sin(x / 11)) * 2 * np.pi / 6), 0, 1)
    return np.clip(page + np.random.default_rng(0).normal(0, 5, page.shape), 0, 255).astype(np.uint8)


@pytest.mark.parametrize(("text", "faint"), [("516", "5"), ("958", "8"), ("7048", "8")])
@pytest.mark.parametrize("waves", [0, 14, 40])
def test_a_digit_fainter_than_the_rest_of_a_crop_is_not_lost(text: str, faint: str, waves: float) -> None:
    assert read_picture(_on_a_form(text, faint, waves=waves)).text == text


def test_a_number_of_which_more_is_seen_than_can_be_read_is_not_claimed() -> None:
    reading = read_picture(_on_a_form("898", "9", waves=40, pen=3))
    assert reading.text == "898" or not reading.sure


@pytest.mark.parametrize("text", ["396", "508", "827", "3052"])
@pytest.mark.parametrize("side", [0, -1])
def test_the_edge_of_a_form_is_not_claimed_to_be_a_one(text: str, side: int) -> None:
    form = _on_a_form(text, "", waves=14)
    form[4:, slice(0, 3) if side == 0 else slice(-3, None)] = 90
    assert read_picture(form).text in {text, f"{text}?"}


def test_parts_of_a_crop_that_were_not_seen_as_ink_are_found_where_it_is_dark() -> None:
    shown = picture_from_array(picture("427", height=70, margin=12))
    darkness = darkness_of(shown)
    seen = ink_of_picture(shown).copy()
    seen[:, : seen.shape[1] // 3] = 0  # the 4, and all else but a piece of the 7
    seen[:, seen.shape[1] // 3 : -18] = 0
    doubtful = Prediction(np.zeros((28, 28), np.float32), np.full(10, 0.1, np.float32))
    piece = Box(seen.shape[1] - 18, 12, seen.shape[1] - 12, 80)
    found = FoundDigit(seen[piece.top : piece.bottom, piece.left : piece.right], piece, 0, 0)
    classifier = bundled_classifier()

    def predict(part: FoundDigit) -> Prediction:
        bitmap = align(part.ink)
        return Prediction(bitmap, classifier.probabilities(bitmap), found=part)

    page = Page(seen, lambda: darkness, predict, lambda: None, bundled_row_network())
    digits = weighed([replace(doubtful, found=found)], page)
    assert [digit.digit for digit in digits] == [4, 2, 7]


@pytest.mark.parametrize("shape", [(3, 20_000, 3), (8, 4_000, 3), (40, 2_000, 3)])
def test_a_strip_that_is_far_too_broad_for_a_number_is_not_read_as_one(
    monkeypatch: pytest.MonkeyPatch, shape: tuple[int, int, int]
) -> None:
    read: list[int] = []
    probabilities = RowNetwork.probabilities

    def noted(network: RowNetwork, strip: NDArray[np.float32]) -> NDArray[np.float32]:
        read.append(strip.shape[1])
        return probabilities(network, strip)

    monkeypatch.setattr(RowNetwork, "probabilities", noted)
    assert not read_picture(np.full(shape, 255, np.uint8)).text
    assert not read
    assert read_picture(picture("407", margin=4)).text == "407"
    assert read
