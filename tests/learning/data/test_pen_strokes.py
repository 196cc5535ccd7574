import gzip
import json
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from digitpad.cli.main import main
from digitpad.errors import DatasetError
from digitpad.ink.variation import Variation, varied
from digitpad.learning.data.datasets import Dataset, load, load_optdigits, sources_of
from digitpad.learning.data.pen_strokes import (
    HELD_OUT_WRITERS,
    PenDigit,
    bitmap_of,
    learned_from,
    load_pen_digits,
    source_of,
    with_pen_digits,
)
from digitpad.learning.data.styles import STYLES
from digitpad.recognition.reader import read_strokes
from tests.handwriting import DIGITS

STROKES = {digit: tuple(np.array(stroke, np.float32) for stroke in strokes) for digit, strokes in DIGITS.items()}


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return load_optdigits()


@pytest.fixture
def pens() -> list[PenDigit]:
    """Ten digits by a writer whom networks may learn from, and by one whom they may not."""
    return [PenDigit(digit, writer, STROKES[digit]) for writer in (1, 25) for digit in range(10)]


def test_bitmaps_are_those_that_drawing_gives() -> None:
    for digit, strokes in STROKES.items():
        seen = read_strokes([stroke.tolist() for stroke in strokes]).digits[0].bitmap
        assert np.array_equal(bitmap_of(strokes), np.rint(seen * 255)), digit


def test_pens_are_added_and_held_out_writers_are_not(dataset: Dataset, pens: list[PenDigit]) -> None:
    more = with_pen_digits(dataset, pens, copies=3)
    added = more.x_train[len(dataset.x_train) :]
    with_styles = [*range(10), *sorted(STYLES)]
    assert more.y_train[len(dataset.y_train) :].tolist() == with_styles * 3
    assert np.array_equal(added[:10], [bitmap_of(STROKES[digit]) for digit in range(10)])
    of_copy = len(with_styles)
    assert not np.array_equal(added[of_copy : of_copy + 10], added[2 * of_copy : 2 * of_copy + 10])
    for style, digit in zip(added[10:of_copy], sorted(STYLES), strict=True):  # a slash, a flag, a foot or a bar
        assert not np.array_equal(style, added[digit])
    assert np.array_equal(more.x_test, dataset.x_test)
    assert {digit.writer for digit in pens} & HELD_OUT_WRITERS == {25}


def test_the_same_seed_gives_the_same_copies(dataset: Dataset, pens: list[PenDigit]) -> None:
    first, again, other = (with_pen_digits(dataset, pens, 2, seed).x_train[-10:] for seed in (1, 1, 2))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


def test_varied_strokes_still_say_what_they_say() -> None:
    rng = np.random.default_rng(0)
    right = 0
    for digit, strokes in STROKES.items():
        for _ in range(10):
            copy = varied(strokes, Variation(), rng)
            assert [len(stroke) for stroke in copy] == [len(stroke) for stroke in strokes]
            right += read_strokes([stroke.tolist() for stroke in copy]).text == str(digit)
    assert right >= 90


def test_no_variation_changes_nothing() -> None:
    still = Variation(0.0, 0.0, 1.0, 0.0, 0.0)
    copy = varied(STROKES[4], still, np.random.default_rng(0))
    for stroke, same in zip(STROKES[4], copy, strict=True):
        assert same == pytest.approx(stroke, abs=1e-3)


def _write(path: Path, pens: list[PenDigit]) -> Path:
    with gzip.open(path, "wt", encoding="utf-8") as file:
        for pen in pens:
            strokes = [stroke.tolist() for stroke in pen.strokes]
            file.write(json.dumps({"label": pen.label, "writer": pen.writer, "strokes": strokes}) + "\n")
    return path


def test_the_command_composes_a_file_that_names_its_sources(pens: list[PenDigit], tmp_path: Path) -> None:
    source, goal = _write(tmp_path / "pens.jsonl.gz", pens), tmp_path / "both.npz"
    words = ["compose", "--data", "optdigits", "--pen-strokes", str(source), "--copies", "2", "--output", str(goal)]
    result = CliRunner().invoke(main, words)
    assert result.exit_code == 0, result.output
    composed = load(str(goal))
    assert len(composed.y_train) == 1437 + 2 * (10 + len(STYLES))
    assert len(composed.y_test) == 360
    assert any("Alpaydin" in credit for credit in sources_of(str(goal)))


@pytest.mark.parametrize("content", [b"", b"no gzip", gzip.compress(b'{"label": 1}\n'), gzip.compress(b"[]\n")])
def test_a_file_that_holds_no_pen_strokes_is_told(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "pens.jsonl.gz"
    path.write_bytes(content)
    if content == b"":
        path.unlink()
    with pytest.raises(DatasetError, match=r"pens\.jsonl\.gz is missing or not a file of pen strokes"):
        load_pen_digits(path)


def test_other_characters_and_uji_s_held_out_writers_are_not_learned_from(tmp_path: Path) -> None:
    rows = [
        {"label": "+", "writer": "numberpad", "strokes": [[[0, 0], [1, 1]]]},
        {"label": 3, "writer": "uji06", "strokes": [[[0, 0], [1, 1]]]},
        {"label": 4, "writer": "uji08", "strokes": [[[0, 0], [1, 1]]]},
    ]
    path = tmp_path / "pens.jsonl.gz"
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))
    digits = load_pen_digits(path)
    assert [digit.label for digit in digits] == [3, 4]
    assert [digit.writer for digit in learned_from(digits)] == ["uji08"]
    assert "UJI" in source_of(digits)
