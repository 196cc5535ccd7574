"""Digits from files and to files: `.npz` as MNIST is laid out, `.jsonl` with a digit a line."""

import gzip
import json
import zipfile
import zlib
from collections.abc import Sequence
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
_LARGEST = 100_000_000  # bytes of a file
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
            digits = _of_arrays(path, writer, first_round)
        elif name.endswith((".jsonl", ".jsonl.gz")):
            digits = _of_lines(gzip.decompress(content) if name.endswith(".gz") else content, writer, first_round)
        else:
            raise HandError("{name} must end in .npz or .jsonl.", name=path.name)
    except OSError as cause:
        reason = cause.strerror or "it is damaged"
        raise HandError("{name} cannot be read: {reason}.", name=path.name, reason=reason) from cause
    except (ValueError, KeyError, TypeError, EOFError, zlib.error, zipfile.BadZipFile, RecursionError) as cause:
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


def _of_arrays(path: Path, writer: str, first_round: int) -> list[OwnDigit]:
    found: list[OwnDigit] = []
    with path.open("rb") as stream, np.load(stream, allow_pickle=False) as file:
        pairs = [pair for pair in _PAIRS if all(key in file for key in pair)]
        if not pairs:
            raise KeyError(path.name)
        for number, (pictures, labels) in enumerate(pairs):
            named = np.asarray(file[labels]).ravel()
            _refuse_many(path.name, len(found) + len(named))
            for picture, label in zip(file[pictures], named, strict=True):
                bitmap = _bitmap(picture)
                if bitmap is not None and int(label) in range(DIGITS):
                    found.append(OwnDigit.of_bitmap(bitmap, int(label), writer, round_=first_round + number,
                                                    origin="import"))  # fmt: skip
    return found


def _bitmap(picture: NDArray[Any]) -> Bitmap | None:
    """A picture, (h, w), as a network gets it; None if it is empty. One of 28×28 stays as it is."""
    ink: NDArray[np.float32] = np.asarray(picture, np.float32).reshape(picture.shape[:2])
    ink = ink / (255 if picture.dtype == np.uint8 and picture.max() > 1 else max(1.0, float(ink.max())))
    if len(ink) == ink.shape[1] == SIDE:
        return ink if ink.any() else None
    try:
        large = cv2.resize(np.pad(ink, 1), None, fx=8, fy=8, interpolation=cv2.INTER_CUBIC)
        return align(normalise(np.clip(large, 0, 1).astype(np.float32)))
    except EmptyInkError:
        return None


def _of_lines(content: bytes, writer: str, first_round: int) -> list[OwnDigit]:
    rows = [json.loads(line) for line in content.decode("utf-8").splitlines() if line.strip()]
    rows = [row for row in rows if row["label"] in range(DIGITS)]
    _refuse_many("", len(rows))
    sittings = list(dict.fromkeys(_sitting(row) for row in rows))
    return [_of_row(row, writer, first_round + sittings.index(_sitting(row))) for row in rows]


def _of_row(row: dict[str, Any], writer: str, number: int) -> OwnDigit:
    when = str(row.get("when", ""))
    if row.get("strokes"):
        return OwnDigit.of_strokes(row["strokes"], row["label"], writer, round_=number, origin="import", when=when)
    bitmap = OwnDigit.from_plain({"id": "", "when": "", "round": 1, "origin": "import", **row}, writer).bitmap
    return OwnDigit.of_bitmap(bitmap, row["label"], writer, round_=number, origin="import", when=when)


def _sitting(row: dict[str, Any]) -> str:
    return str(row.get("round", row.get("session", "")))


def _refuse_many(name: str, count: int) -> None:
    if count > MOST:
        raise HandError("{name} holds {count} digits: at most {most} can be kept.", name=name, count=count, most=MOST)
