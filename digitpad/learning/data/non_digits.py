"""Pictures that show no digit, to learn doubt from: a network that saw only digits finds one in every scribble.

Hendrycks, Mazeika and Dietterich, "Deep Anomaly Detection with Outlier Exposure" (ICLR 2019): for such pictures all
digits are to be equally probable. What doubt is measured with (other scribbles, figures and letters) is not made here.
"""

from collections.abc import Callable, Sequence
from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from digitpad.assets import fonts_folder
from digitpad.ink.bitmap import DIGITS, SIDE, STROKE_WIDTH, Bitmap, align
from digitpad.ink.render import render
from digitpad.learning.data.drawn_non_digits import character, figure, looping, wandering

NO_DIGIT = DIGITS
"""The label of a picture that shows no digit."""

_SIGNS = "@#%€*=±~^<>≈≠≤∞√∑∇∈∩∪∧∨⊂∴∵…«»¥‡©®™‰÷×½¼¾∀∃∐∠∮∰⊆⊎⊏⊓⊢⊤⊥⊨⌂⌐⌘⌥⏎☂☎♂♣♠♥✂✈✉✓✔✗✚✦❄➔↯↺⇄⇒"
_LETTERS = (
    "ΔΛΞΠΣΨΩπχψωДЖИЙЛПЦШЩЫЮЯджилмцшщыюяאהחמצשתتثسشصضفقك"
    "ԱԲԳԴԵԹԺԻԽԾԿՀՂՃՄՆՊՌՎՐՔաբդեթժիխծկճմպջտքֆև"
    "ადთლტუქყშჩცწჭჯ" "ⴳⴴⴶⴷⴸⴹⴻⴼⴽⴾⴿⵅⵆⵇⵌⵖⵛⵞⵟⵠⵡⵢⵣⵥ" "ɐɒɔɖɗɛɦɧɯɰɱɲɳɾʁʇʈʉʊʋʍʎ"
    "CDGJLPQTcjpyÆÑßæðþŁŊŋ"
)  # fmt: skip
"""Of Greek, Cyrillic, Hebrew, Arabic, Armenian, Georgian, Tifinagh, phonetics, and Latin ones with which doubt is not
measured: none that looks like a digit, or like a zero with a slash or a cross in it."""
_FONTS = ("DejaVuSans.ttf", "DejaVuSans-Oblique.ttf", "DejaVuSerif.ttf")
_FONT_SIZE = 80  # pixels
_IN_NO_FONT = "\uffff"  # Unicode keeps it free for good
_STRAIGHT_STROKES = (5, 10)
_WHOLE_TURN = 360.0
_TURNED = (3, 4)  # lying on their side these look neither like themselves nor like another digit
_MIRRORED = (3, 4, 6, 9)  # in a mirror, 2 and 5 look like each other, 7 like a 1, and the others like themselves
_ONE = 1  # over another digit it makes a 9, a 4 or an 8 too often

_Maker = Callable[[NDArray[np.float32], NDArray[np.integer], np.random.Generator], Bitmap]


def with_non_digits(
    bitmaps: NDArray[np.float32], labels: NDArray[np.uint8], share: float, rng: np.random.Generator
) -> tuple[NDArray[np.float32], NDArray[np.uint8]]:
    """Replace a share of a batch by pictures of no digit.

    Parameters
    ----------
    bitmaps : (n, 28, 28) float32 in [0, 1]
    labels : (n,) uint8
        0 to 9.
    share : float
        In [0, 1): how probable it is for each picture.
    rng : numpy.random.Generator
        The only source of chance.

    Returns
    -------
    (n, 28, 28) float32, (n,) uint8
        New arrays; NO_DIGIT is the label of what was replaced.
    """
    pictures, named = bitmaps.copy(), labels.copy()
    for index in np.flatnonzero(rng.random(len(bitmaps)) < share):
        pictures[index] = no_digit(bitmaps, labels, rng)
        named[index] = NO_DIGIT
    return pictures, named


def no_digit(bitmaps: NDArray[np.float32], labels: NDArray[np.integer], rng: np.random.Generator) -> Bitmap:
    """Make one picture of no digit: of one of nine kinds, by chance.

    Parameters
    ----------
    bitmaps : (n, 28, 28) float32 in [0, 1]
        Digits to make it of, if it is made of digits.
    labels : (n,) integers
    rng : numpy.random.Generator

    Returns
    -------
    (28, 28) float32 in [0, 1]
        Aligned as drawings are.
    """
    return _MAKERS[int(rng.integers(len(_MAKERS)))](bitmaps, labels, rng)


def _one_over_another(bitmaps: NDArray[np.float32], labels: NDArray[np.integer], rng: np.random.Generator) -> Bitmap:
    """Two or three different digits in the same place, not quite centred."""
    fitting = np.flatnonzero(labels != _ONE)
    if np.unique(labels[fitting]).size < 2:
        return _scrawl(rng)
    first = rng.choice(fitting)
    result = bitmaps[first]
    for index in rng.choice(fitting[labels[fitting] != labels[first]], size=rng.integers(1, 3)):
        result = np.maximum(result, np.roll(bitmaps[index], rng.integers(-4, 5, 2), axis=(0, 1)))
    return align(result)


def _side_by_side(bitmaps: NDArray[np.float32], _: NDArray[np.integer], rng: np.random.Generator) -> Bitmap:
    """Two to four digits in a row, as one picture: a number, or a line of text."""
    chosen = bitmaps[rng.integers(len(bitmaps), size=rng.choice([2, 2, 3, 4]))]
    parts = [digit[:, np.flatnonzero(digit.any(axis=0))] for digit in chosen]
    gap = np.zeros((SIDE, int(rng.integers(0, 5))), np.float32)
    row = np.concatenate([piece for part in parts for piece in (part, gap)], axis=1)
    return align(cv2.dilate(row, np.ones((len(chosen), len(chosen)), np.uint8)).astype(np.float32))


def _lying(bitmaps: NDArray[np.float32], labels: NDArray[np.integer], rng: np.random.Generator) -> Bitmap:
    """A digit turned by a quarter."""
    fitting = np.flatnonzero(np.isin(labels, _TURNED))
    if not len(fitting):
        return _scrawl(rng)
    return align(np.ascontiguousarray(np.rot90(bitmaps[rng.choice(fitting)], rng.choice([1, 3]))))


def _straight_strokes(_: NDArray[np.float32], __: NDArray[np.integer], rng: np.random.Generator) -> Bitmap:
    return _scrawl(rng)


def _scrawl(rng: np.random.Generator) -> Bitmap:
    """Straight strokes across each other, as in a character of no script."""
    count = rng.integers(*_STRAIGHT_STROKES)
    return align(render([rng.uniform(0, 1, (2, 2)) * (1, rng.uniform(0.6, 1.6)) for _ in range(count)]))


def _glyph(_: NDArray[np.float32], __: NDArray[np.integer], rng: np.random.Generator) -> Bitmap:
    """A printed sign or letter."""
    glyphs = _glyphs()
    return np.asarray(glyphs[rng.integers(len(glyphs))])


def _mirrored(bitmaps: NDArray[np.float32], labels: NDArray[np.integer], rng: np.random.Generator) -> Bitmap:
    """A digit as a mirror shows it."""
    fitting = np.flatnonzero(np.isin(labels, _MIRRORED))
    if not len(fitting):
        return _scrawl(rng)
    return align(np.ascontiguousarray(bitmaps[rng.choice(fitting)][:, ::-1]))


def _drawn(_: NDArray[np.float32], __: NDArray[np.integer], rng: np.random.Generator) -> Bitmap:
    """A figure, a scrawl, or a character of no script."""
    makers = (figure, figure, looping, wandering, character, character)
    return align(render(makers[int(rng.integers(len(makers)))](rng)))


def _texture(_: NDArray[np.float32], __: NDArray[np.integer], rng: np.random.Generator) -> Bitmap:
    """Hatching, or stains."""
    if rng.random() < 0.5:
        angle = np.deg2rad(rng.uniform(0, _WHOLE_TURN))
        across = np.array([np.cos(angle), np.sin(angle)])
        along = np.array([-across[1], across[0]])
        places = np.linspace(-1, 1, rng.integers(3, 8))
        return align(render([np.array([at * across - along, at * across + along]) for at in places]))
    grain = cv2.resize(rng.random((8, 8)).astype(np.float32), (SIDE, SIDE), interpolation=cv2.INTER_CUBIC)
    stained = np.clip((grain - rng.uniform(0.4, 0.7)) * SIDE / STROKE_WIDTH, 0, 1).astype(np.float32)
    return align(stained) if stained.max() > STROKE_WIDTH / SIDE else _scrawl(rng)


_MAKERS: Sequence[_Maker] = (
    _one_over_another, _one_over_another, _side_by_side, _lying, _mirrored, _straight_strokes, _texture,
    _glyph, _glyph, _glyph, _glyph, _drawn, _drawn, _drawn, _drawn,
)  # fmt: skip


@cache
def _glyphs() -> NDArray[np.float32]:
    """Signs and letters in the project's own fonts, (n, 28, 28): other fonts would be other pictures to learn from."""
    fonts = [ImageFont.truetype(str(fonts_folder() / name), _FONT_SIZE) for name in _FONTS]
    return np.array([_printed(sign, font) for font in fonts for sign in _SIGNS + _LETTERS if _has(font, sign)])


def _has(font: ImageFont.FreeTypeFont, sign: str) -> bool:
    """Whether a font has a sign: for those that it lacks it draws the same box."""
    return bytes(font.getmask(sign)) != bytes(font.getmask(_IN_NO_FONT))


def _printed(sign: str, font: ImageFont.FreeTypeFont) -> Bitmap:
    left, top, right, bottom = (round(edge) for edge in font.getbbox(sign))
    page = Image.new("L", (right - left + 2, bottom - top + 2))
    ImageDraw.Draw(page).text((1 - left, 1 - top), sign, fill=255, font=font)
    return align(np.asarray(page, np.float32) / np.float32(255))
