"""Digits from files and to files: `.npz` as MNIST is laid out, `.jsonl` with a digit a line."""

import errno
import gzip
import io
import json
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from digitpad.errors import EmptyInkError, HandError
from digitpad.folders import regular_content, replacing
from digitpad.hand.own_digit import OwnDigit
from digitpad.ink.bitmap import DIGITS, SIDE, Bitmap, align
from digitpad.ink.stroke_width import normalise

MOST = 5000  # digits of a file: more are not one person's
_LARGEST = 100_000_000  # bytes of a file, and of what it holds unpacked
_MOST_POSITIONS = 20_000  # of a digit's pen: a hundred seconds on a fast tablet
_ENLARGED, _LARGEST_SIDE = (
    8.0,
    512,
)  # pictures are made larger so many times, up to so many pixels, and larger ones smaller
_BROKEN = (
    ArithmeticError,
    EOFError,
    LookupError,
    MemoryError,
    NotImplementedError,
    RecursionError,
    TypeError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
)  # what a file that is something else makes its readers raise
_PAIRS = (("x_train", "y_train"), ("x_test", "y_test"), ("x", "y"), ("bitmaps", "labels"), ("images", "labels"))


def digits_in(path: Path, writer: str, first_round: int = 1) -> list[OwnDigit]:
    """Read digits from a file.

    Parameters
    ----------
    path : Path
        `.npz`: arrays named x_train and y_train, x_test and y_test, x and y, or bitmaps and labels, with (n, h, w)
        uint8 pictures, more ink being larger. `.jsonl`, or `.jsonl.gz`: an object a line, with `label` and `strokes`
        (lists of [x, y], y down), or as `write_digits` writes it; other characters than digits are passed over.
    writer : str
        Whose they are from now on.
    first_round : int
        Number of their round; if the lines tell rounds or sessions apart, of the first one of these.

    Returns
    -------
    list of OwnDigit
        At least one, of origin `import`.

    Raises
    ------
    HandError
        If the file is missing, damaged, of another kind, or has no digits or too many.
    """
    name = path.name.lower()
    try:
        content = regular_content(path, _LARGEST)
        if name.endswith(".npz"):
            digits = _of_arrays(path.name, content, writer, first_round)
        elif name.endswith((".jsonl", ".jsonl.gz")):
            lines = _unpacked(content) if name.endswith(".gz") else io.BytesIO(content)
            digits = _of_lines(path.name, lines, writer, first_round)
        else:
            raise HandError("{name} must end in .npz or .jsonl.", name=path.name)
    except OSError as cause:
        reason = cause.strerror or "it is damaged"
        raise HandError("{name} cannot be read: {reason}.", name=path.name, reason=reason) from cause
    except _BROKEN as cause:
        raise HandError("{name} is not a file of digits with labels.", name=path.name) from cause
    if not digits:
        raise HandError("{name} holds no digits.", name=path.name)
    return digits


def write_digits(digits: Sequence[OwnDigit], path: Path) -> None:
    """Write digits to a file.

    Parameters
    ----------
    digits : sequence of OwnDigit
    path : Path
        `.jsonl` keeps everything. `.npz` is laid out as `mnist.npz`: the last round is its test part, all are its
        training part if there is one round only.

    Raises
    ------
    HandError
        If the path has another suffix or cannot be written, or there are no digits.
    """
    if not digits:
        raise HandError("There are no digits to export.")
    try:
        if path.suffix.lower() == ".jsonl":
            lines = [json.dumps({**digit.as_plain(), "writer": digit.writer}, ensure_ascii=False) for digit in digits]
            with replacing(path) as draft:
                draft.write_text("".join(f"{line}\n" for line in lines), "utf-8")
        elif path.suffix.lower() == ".npz":
            learned, held_out = parted(digits)
            with replacing(path) as draft:
                arrays: dict[str, Any] = {**arrays_of(learned, "train"), **arrays_of(held_out, "test")}
                np.savez_compressed(draft, **arrays)
        else:
            raise HandError("{name} must end in .npz or .jsonl.", name=path.name)
    except OSError as cause:
        raise HandError("{path} cannot be written: {reason}.", path=path, reason=cause.strerror) from cause


def parted(digits: Sequence[OwnDigit]) -> tuple[list[OwnDigit], list[OwnDigit]]:
    """Digits to learn from, and digits to be tested on: the last round, or every fifth where there is one round only.

    Either part has a digit; a single digit is in both.
    """
    last = max(digit.round for digit in digits)
    learned = [digit for digit in digits if digit.round != last]
    if learned:
        return learned, [digit for digit in digits if digit.round == last]
    held_out = list(digits[4::5]) or list(digits[-1:])
    return [digit for digit in digits if digit not in held_out] or held_out, held_out


def arrays_of(digits: Sequence[OwnDigit], part: str) -> dict[str, NDArray[np.uint8]]:
    """`x_part`, (n, 28, 28) uint8, and `y_part`, (n,) uint8."""
    bitmaps = np.array([np.rint(digit.bitmap * 255) for digit in digits], np.uint8)
    return {f"x_{part}": bitmaps, f"y_{part}": np.array([digit.label for digit in digits], np.uint8)}


def _of_arrays(name: str, content: bytes, writer: str, first_round: int) -> list[OwnDigit]:
    found: list[OwnDigit] = []
    with np.load(io.BytesIO(content), allow_pickle=False) as file:
        _refuse_large(sum(member.file_size for member in file.zip.infolist()))
        pairs = [pair for pair in _PAIRS if all(key in file for key in pair)]
        if not pairs:
            raise KeyError(name)
        for number, (pictures, labels) in enumerate(pairs):
            named = _labels(file[labels])
            _refuse_many(name, len(found) + len(named))
            for picture, label in zip(_pictures(file[pictures]), named, strict=True):
                bitmap = _bitmap(picture)
                if bitmap is not None and label in range(DIGITS):
                    found.append(OwnDigit.of_bitmap(bitmap, label, writer, round_=first_round + number,
                                                    origin="import"))  # fmt: skip
    return found


def _labels(array: Any) -> list[int]:
    numbers = np.asarray(array).ravel()
    if numbers.dtype.kind not in "iuf" or not np.array_equal(numbers, np.rint(numbers)):
        raise ValueError(numbers.dtype)
    return [int(number) for number in numbers]


def _pictures(array: Any) -> NDArray[Any]:
    """(n, h, w), or (n, h, w, 1), of finite numbers that are not below 0."""
    pictures = np.asarray(array)
    if pictures.ndim == 4 and pictures.shape[3] == 1:
        pictures = pictures[..., 0]
    if pictures.ndim != 3 or pictures.dtype.kind not in "buif":
        raise ValueError(pictures.shape)
    if pictures.size and not (np.isfinite(pictures).all() and pictures.min() >= 0):
        raise ValueError(pictures.dtype)
    return pictures


def _bitmap(picture: NDArray[Any]) -> Bitmap | None:
    """A picture, (h, w), as a network gets it; None if it is empty. One of 28×28 stays as it is."""
    ink = np.asarray(picture, np.float32)
    if not ink.any():
        return None
    ink = ink / (255 if picture.dtype == np.uint8 and picture.max() > 1 else max(1.0, float(ink.max())))
    if ink.shape == (SIDE, SIDE):
        return ink
    try:
        padded = np.pad(ink, 1)
        scale = min(_ENLARGED, _LARGEST_SIDE / max(padded.shape))
        smooth = cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA
        sides = [max(1, round(side * scale)) for side in reversed(padded.shape)]
        return align(normalise(np.clip(cv2.resize(padded, sides, interpolation=smooth), 0, 1).astype(np.float32)))
    except EmptyInkError:
        return None


def _unpacked(content: bytes) -> io.BytesIO:
    with gzip.open(io.BytesIO(content)) as file:
        unpacked = file.read(_LARGEST + 1)
    _refuse_large(len(unpacked))
    return io.BytesIO(unpacked)


def _of_lines(name: str, lines: io.BytesIO, writer: str, first_round: int) -> list[OwnDigit]:
    found: list[OwnDigit] = []
    rounds: dict[str, int] = {}
    for row in _rows(lines):
        number = rounds.setdefault(_sitting(row), first_round + len(rounds))
        digit = _of_row(row, writer, number)
        if digit is not None:
            found.append(digit)
            _refuse_many(name, len(found))
    return found


def _rows(lines: io.BytesIO) -> Iterator[dict[str, Any]]:
    """Those of digits; other characters are passed over."""
    for line in lines:
        text = line.decode("utf-8-sig")  # some editors begin a file with a mark
        if text.strip() and (row := json.loads(text))["label"] in range(DIGITS):
            yield row


def _of_row(row: dict[str, Any], writer: str, number: int) -> OwnDigit | None:
    """The digit of a line; None if nothing is written."""
    label, when = int(row["label"]), _when(row.get("when"))
    strokes = row.get("strokes")
    if strokes:
        if sum(map(len, strokes)) > _MOST_POSITIONS:
            raise ValueError(label)
        try:
            return OwnDigit.of_strokes(strokes, label, writer, round_=number, origin="import", when=when)
        except EmptyInkError:
            return None
    bitmap = OwnDigit.from_plain({"id": "", "when": "", "origin": "import", **row, "round": 1}, writer).bitmap
    return OwnDigit.of_bitmap(bitmap, label, writer, round_=number, origin="import", when=when)


def _when(text: Any) -> str:
    """A moment as digits have it; empty, for now, if it is none."""
    try:
        datetime.fromisoformat(text)
    except (TypeError, ValueError):
        return ""
    return str(text)


def _sitting(row: dict[str, Any]) -> str:
    return str(row.get("round", row.get("session", "")))


def _refuse_large(size: int) -> None:
    if size > _LARGEST:
        raise OSError(errno.EFBIG, "too large")


def _refuse_many(name: str, count: int) -> None:
    if count > MOST:
        raise HandError("{name} holds {count} digits: at most {most} can be kept.", name=name, count=count, most=MOST)
