import hashlib
import subprocess
import sys
from pathlib import Path

import matplotlib as mpl
import numpy as np
import pytest
from matplotlib.ft2font import FT2Font
from PIL import ImageFont

from digitpad.assets import fonts_folder
from digitpad.errors import DigitpadError
from digitpad.ink.bitmap import CENTRE, centre_of_mass
from digitpad.learning.data.datasets import Dataset, scaled
from digitpad.learning.data.non_digits import (
    _FONT_SIZE,
    _FONTS,
    _LETTERS,
    _MAKERS,
    _SIGNS,
    NO_DIGIT,
    _glyphs,
    _printed,
    no_digit,
    with_non_digits,
)
from digitpad.learning.runs.settings import RunSettings
from digitpad.measurement.doubt import LETTERS


def test_every_kind_is_aligned_as_drawings_are(digits: Dataset) -> None:
    rng = np.random.default_rng(0)
    for make in set(_MAKERS):
        for _ in range(10):
            bitmap = make(scaled(digits.x_train), digits.y_train, rng)
            assert bitmap.shape == (28, 28)
            assert bitmap.dtype == np.float32
            assert 0 <= bitmap.min() < 0.3 < bitmap.max() <= 1
            row, column = centre_of_mass(bitmap)
            assert abs(row - CENTRE) <= 3
            assert abs(column - CENTRE) <= 3


def test_the_share_is_kept_and_what_is_replaced_is_labelled(digits: Dataset) -> None:
    pictures, labels = scaled(digits.x_train[:1000]), digits.y_train[:1000]
    mixed, named = with_non_digits(pictures, labels, 0.2, np.random.default_rng(1))
    replaced = named == NO_DIGIT
    assert 0.15 < replaced.mean() < 0.25
    np.testing.assert_array_equal(mixed[~replaced], pictures[~replaced])
    np.testing.assert_array_equal(named[~replaced], labels[~replaced])
    assert (mixed[replaced] != pictures[replaced]).any(axis=(1, 2)).mean() > 0.95


def test_the_seed_decides_and_few_digits_suffice(digits: Dataset) -> None:
    pictures, labels = scaled(digits.x_train[:1]), digits.y_train[:1]
    first = [no_digit(pictures, labels, np.random.default_rng(seed)) for seed in range(30)]
    again = [no_digit(pictures, labels, np.random.default_rng(seed)) for seed in range(30)]
    np.testing.assert_array_equal(first, again)


def test_no_letter_that_is_measured_with_is_learned_from() -> None:
    assert not set(LETTERS) & set(_LETTERS + _SIGNS)


@pytest.mark.parametrize("share", [-0.1, 1.0, float("nan")])
def test_a_share_that_leaves_no_digits_is_refused(share: float) -> None:
    with pytest.raises(DigitpadError, match="share of pictures of no digit"):
        RunSettings(non_digits=share, labels="one-hot")


def test_no_digit_has_no_integer() -> None:
    with pytest.raises(DigitpadError, match="one-hot"):
        RunSettings(non_digits=0.1)


_LEARNED_FROM = {  # SHA-256 of the fonts when the bundled model was trained
    "DejaVuSans.ttf": "3fdf69cabf06049ea70a00b5919340e2ce1e6d02b0cc3c4b44fb6801bd1e0d22",
    "DejaVuSans-Oblique.ttf": "ccdf74b350f11fd3dd5774de50e5e6346a1a5da1f5b7d5fb83590665e97a5213",
    "DejaVuSerif.ttf": "107244956e9962b9e96faccdc551825e0ae0898ae13737133e1b921a2fd35ffa",
}


def test_the_fonts_are_those_that_the_bundled_model_learned_from() -> None:
    assert tuple(_LEARNED_FROM) == _FONTS
    for name, expected in _LEARNED_FROM.items():
        assert hashlib.sha256((fonts_folder() / name).read_bytes()).hexdigest() == expected
    assert "Bitstream Vera" in (fonts_folder() / "LICENSE_DEJAVU").read_text("utf-8")


@pytest.mark.parametrize("of", ["project", "Matplotlib"])
def test_every_sign_is_printed_in_each_font_that_has_it(of: str) -> None:
    """As the fonts' own tables tell: nothing is left out, and no box stands for a sign.

    Matplotlib's files, of which these are copies, give the very same pictures, as long as they are the same.
    """
    folder = fonts_folder() if of == "project" else Path(mpl.get_data_path()) / "fonts" / "ttf"
    if any((folder / name).read_bytes() != (fonts_folder() / name).read_bytes() for name in _FONTS):
        pytest.skip("Matplotlib has other fonts now")
    expected = []
    for name in _FONTS:
        path = str(folder / name)
        known, font = FT2Font(path).get_charmap(), ImageFont.truetype(path, _FONT_SIZE)
        expected += [_printed(sign, font) for sign in _SIGNS + _LETTERS if ord(sign) in known]
        if name == _FONTS[0]:
            assert len(expected) == len(_SIGNS + _LETTERS)
    np.testing.assert_array_equal(_glyphs(), expected)


def test_printing_needs_no_matplotlib() -> None:
    program = (
        "import sys; from digitpad.learning.data.non_digits import _glyphs; "
        "assert len(_glyphs()) == 657; assert 'matplotlib' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
