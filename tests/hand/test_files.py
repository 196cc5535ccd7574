"""Digits from files and to files."""

import gzip
import io
import json
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from digitpad.errors import HandError
from digitpad.hand.files import MOST, digits_in, write_digits
from digitpad.hand.own_digit import OwnDigit
from digitpad.hand.store import Hands
from digitpad.learning.data import datasets
from digitpad.recognition.classifier import bundled_classifier
from tests.hand.conftest import in_a_hand
from tests.handwriting import DIGITS, white_on_black


def test_lines_keep_everything(tmp_path: Path) -> None:
    digits = [*in_a_hand(0.2, 2), OwnDigit.of_bitmap(in_a_hand(0, 1)[4].bitmap, 4, "Anna", round_=3)]
    write_digits(digits, tmp_path / "own.jsonl")
    back = digits_in(tmp_path / "own.jsonl", "Bob", first_round=5)
    assert [(d.label, d.writer, d.round, d.origin, d.when) for d in back] == [
        (d.label, "Bob", d.round + 4, "import", d.when) for d in digits
    ]
    assert all(np.array_equal(one.bitmap, other.bitmap) for one, other in zip(digits, back, strict=True))
    assert back[-1].strokes is None
    assert len(back[3].strokes or ()) == len(DIGITS[3])


def test_arrays_are_a_data_set_whose_last_round_is_its_test_part(tmp_path: Path) -> None:
    digits = in_a_hand(0.0, 3)
    write_digits(digits, tmp_path / "own.npz")
    dataset = datasets.load(str(tmp_path / "own.npz"))
    assert (len(dataset.y_train), len(dataset.y_test)) == (20, 10)
    back = digits_in(tmp_path / "own.npz", "Anna")
    assert [digit.round for digit in back] == [1] * 20 + [2] * 10
    assert all(np.array_equal(one.bitmap, other.bitmap) for one, other in zip(digits, back, strict=True))


def test_pictures_of_any_size_are_brought_to_bitmaps(tmp_path: Path) -> None:
    pictures = np.array([np.pad(white_on_black(str(label))[:180, :180], 4) for label in range(10)])
    np.savez(tmp_path / "x.npz", x=np.rint(pictures * 255).astype(np.uint8), y=np.arange(10))
    for digit in digits_in(tmp_path / "x.npz", "Anna"):
        ys, xs = np.nonzero(digit.bitmap > 0.5)
        assert 17 <= max(np.ptp(ys), np.ptp(xs)) + 1 <= 20
        assert abs(float(np.average(np.arange(28), weights=digit.bitmap.sum(axis=1))) - 14) < 1


def test_strokes_as_others_keep_them_with_other_characters_passed_over(tmp_path: Path) -> None:
    rows = [{"label": label, "writer": "w", "session": 1 + label % 2, "strokes": DIGITS[label]} for label in range(4)]
    text = "".join(json.dumps(row) + "\n" for row in [*rows, {"label": "x", "strokes": DIGITS[4]}])
    (tmp_path / "pens.jsonl.gz").write_bytes(gzip.compress(text.encode()))
    back = digits_in(tmp_path / "pens.jsonl.gz", "Anna", first_round=3)
    assert [(digit.label, digit.round) for digit in back] == [(0, 3), (1, 4), (2, 3), (3, 4)]


def test_a_file_that_is_imported_again_brings_nothing(tmp_path: Path) -> None:
    write_digits(in_a_hand(0.2, 2), tmp_path / "own.jsonl")
    hands = Hands(tmp_path / "hands")
    assert len(hands.import_file(tmp_path / "own.jsonl", "Anna")) == 20
    assert hands.import_file(tmp_path / "own.jsonl", "Anna") == []
    hands.export("Anna", tmp_path / "out.jsonl")
    assert len(digits_in(tmp_path / "out.jsonl", "Anna")) == 20


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", b""), ("a.jsonl", b"{"), ("a.jsonl", b"[1]\n"), ("a.jsonl", b'{"label": 3}\n'), ("a.jsonl", b""),
        ("a.jsonl", b'{"label": 3, "strokes": [[[1, 2], [3]]]}\n'), ("a.jsonl", b'{"label": 3, "bitmap": "AAAA"}\n'),
        ("a.jsonl", b'{"label": 3, "strokes": 5}\n'), ("a.jsonl", b"\xff\xfe"), ("a.jsonl.gz", b"no gzip"),
        ("a.jsonl", b'{"label": 3, "strokes": [[[1e300, 2], [3, 4]]]}\n'), ("a.jsonl", b"[" * 100_000),
        ("a.jsonl", b'{"label": 3, "strokes": [[[' + b"9" * 4000 + b', 2], [3, 4]]]}\n'),
        ("a.jsonl", b'{"label": 3, "strokes": [[' + b"[1, 2], " * 20_001 + b'[3, 4]]]}\n'),
        ("a.npz", b"no zip"), ("a.jsonl", b'{"label": 3, "strokes": [[[NaN, 2], [3, 4]]]}\n'),
    ],
)  # fmt: skip
def test_what_is_no_file_of_digits_is_a_sentence(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(HandError):
        digits_in(tmp_path / name, "Anna")


_PICTURES = np.full((3, 28, 28), 200, np.uint8)


@pytest.mark.parametrize(
    "arrays",
    [
        {"x": np.array([{}], object), "y": np.arange(1)}, {"x": _PICTURES[0], "y": np.arange(28)},
        {"x": np.full((3, 28, 28), np.nan), "y": np.arange(3)}, {"x": -np.ones((3, 28, 28)), "y": np.arange(3)},
        {"x": _PICTURES * 1j, "y": np.arange(3)}, {"x": _PICTURES, "y": np.array([1.5, 2, 3])},
        {"x": _PICTURES, "y": np.array(["1", "2", "3"])}, {"x": _PICTURES, "y": np.arange(4)},
        {"x": np.full((3, 28, 28), np.inf), "y": np.arange(3)},
    ],
)  # fmt: skip
def test_arrays_that_are_not_pictures_with_labels_are_a_sentence(tmp_path: Path, arrays: dict[str, Any]) -> None:
    np.savez(tmp_path / "x.npz", **arrays)
    with pytest.raises(HandError, match="not a file of digits"):
        digits_in(tmp_path / "x.npz", "Anna")


def test_what_unpacks_to_gigabytes_is_not_unpacked(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl.gz").write_bytes(gzip.compress(b"\n" * 100_000_001, 1))
    header = io.BytesIO()
    np.lib.format.write_array_header_1_0(header, {"descr": "|u1", "fortran_order": False, "shape": (10**9, 28, 28)})
    labels = io.BytesIO()
    np.save(labels, np.arange(3))
    for name, content in (("large.npz", bytes(100_000_001)), ("lies.npz", header.getvalue()), ("text.npz", b"text")):
        with zipfile.ZipFile(tmp_path / name, "w", zipfile.ZIP_DEFLATED) as packed:
            packed.writestr("x.npy", content)
            packed.writestr("y.npy", labels.getvalue())
    for name in ("x.jsonl.gz", "large.npz"):
        with pytest.raises(HandError, match="too large"):
            digits_in(tmp_path / name, "Anna")
    for name in ("lies.npz", "text.npz"):
        with pytest.raises(HandError, match="not a file of digits"):
            digits_in(tmp_path / name, "Anna")


def test_a_large_photograph_of_a_digit_is_not_enlarged(tmp_path: Path) -> None:
    picture = cv2.resize(np.rint(white_on_black("3") * 255).astype(np.uint8), (3000, 3000))
    np.savez_compressed(tmp_path / "x.npz", x=picture[None], y=np.array([3]))
    (digit,) = digits_in(tmp_path / "x.npz", "Anna")  # enlarged as small ones are, it would take two gigabytes
    assert int(bundled_classifier().probabilities(digit.bitmap).argmax()) == 3


def test_lines_of_other_programs_are_read_where_they_can_be(tmp_path: Path) -> None:
    row = {"label": 4, "strokes": DIGITS[4], "writer": "a\u2028b"}
    rows = [{**row, "when": "yesterday"}, {**row, "when": None}, {**row, "strokes": [[]]}, row]
    text = "".join(json.dumps(each, ensure_ascii=False) + "\r\n" for each in rows)
    (tmp_path / "x.jsonl").write_text("\ufeff" + text, "utf-8")
    digits = digits_in(tmp_path / "x.jsonl", "Anna")
    assert len(digits) == 3  # one was empty
    assert all(datetime.fromisoformat(digit.when) for digit in digits)


def test_missing_large_and_odd_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(HandError, match="cannot be read"):
        digits_in(tmp_path / "none.jsonl", "Anna")
    np.savez_compressed(tmp_path / "many.npz", x=np.zeros((MOST + 1, 28, 28), np.uint8), y=np.zeros(MOST + 1, int))
    with pytest.raises(HandError, match="at most 5000"):
        digits_in(tmp_path / "many.npz", "Anna")
    np.savez(tmp_path / "other.npz", z=np.zeros(3))
    with pytest.raises(HandError, match="not a file of digits"):
        digits_in(tmp_path / "other.npz", "Anna")
    with pytest.raises(HandError, match="no digits to export"):
        write_digits([], tmp_path / "out.jsonl")
    with pytest.raises(HandError, match="must end in"):
        write_digits(in_a_hand(0, 1), tmp_path / "out.csv")
