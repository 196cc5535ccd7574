"""A digit that a person wrote and named, and how it is written down."""

import base64
import binascii
import math
import uuid
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

import numpy as np
from numpy.typing import NDArray

from digitpad.errors import HandError
from digitpad.ink.bitmap import DIGITS, SIDE, Bitmap, align
from digitpad.ink.render import render

ORIGINS = ("practice", "drawing", "picture", "import")
"""Where a person's digits come from."""

_FARTHEST = 1e9  # from 0 that a position lies: what draws it counts in float32
_STEPS = 4  # a position is kept to this many decimal places of the digit's size: far below what a tablet resolves


@dataclass(frozen=True, eq=False)
class OwnDigit:
    """A digit in one's own hand.

    Made by `of_strokes`, `of_bitmap` or `from_plain`, which see to it that it is the same after it was kept.

    Attributes
    ----------
    id : str
        32 hexadecimal digits.
    label : int
        What it is meant to be, 0 to 9.
    writer : str
        Whose hand it is.
    when : str
        ISO 8601, in universal time.
    round : int
        One round of practice, one import or one correction, from 1. Digits of one round resemble each other more than
        those of two days, so proof leaves out whole rounds.
    origin : str
        One of ORIGINS.
    strokes : tuple of (n, 2) float64, or None
        Positions x, y, y down, in any unit; None if it has only pixels.
    bitmap : (28, 28) float32 in [0, 1]
        As a network gets it, in steps of 1/255.
    """

    id: str
    label: int
    writer: str
    when: str
    round: int
    origin: str
    strokes: tuple[NDArray[np.float64], ...] | None
    bitmap: Bitmap

    @classmethod
    def of_strokes(
        cls, strokes: Sequence[Any], label: int, writer: str, *, round_: int = 1, origin: str = "practice",
        when: str = "",
    ) -> "OwnDigit":  # fmt: skip
        """A digit of strokes, drawn as drawings are.

        Parameters
        ----------
        strokes : sequence of (n, 2)
        label, writer, origin
            As the attributes.
        round_ : int
        when : str
            By default now.

        Raises
        ------
        HandError
            If the label is not a digit, or a stroke is not a list of finite positions.
        EmptyInkError
            If nothing is written.
        """
        kept = _rounded([_positions(stroke) for stroke in strokes if len(stroke)])
        bitmap = align(render(kept))
        return cls._made(bitmap, label, writer, strokes=kept, round_=round_, origin=origin, when=when)

    @classmethod
    def of_bitmap(
        cls, bitmap: NDArray[np.float32], label: int, writer: str, *, round_: int = 1, origin: str = "picture",
        when: str = "",
    ) -> "OwnDigit":  # fmt: skip
        """A digit of which only the bitmap is known: (28, 28) in [0, 1]; the rest is as in `of_strokes`."""
        return cls._made(bitmap, label, writer, strokes=None, round_=round_, origin=origin, when=when)

    @classmethod
    def _made(
        cls, bitmap: NDArray[np.float32], label: int, writer: str, *,
        strokes: tuple[NDArray[np.float64], ...] | None, round_: int, origin: str, when: str,
    ) -> "OwnDigit":  # fmt: skip
        if label not in range(DIGITS):
            raise HandError("A label is a digit from 0 to 9, not {label}.", label=label)
        stepped = (np.rint(np.clip(bitmap, 0, 1) * 255) / 255).astype(np.float32).reshape(SIDE, SIDE)
        when = when or datetime.now(UTC).isoformat(timespec="seconds")
        return cls(uuid.uuid4().hex, int(label), writer, when, int(round_), origin, strokes, stepped)

    def named(self, label: int) -> "OwnDigit":
        """The same digit with another label."""
        return replace(self, label=label)

    def as_plain(self) -> dict[str, Any]:
        """Plain values for JSON, from which `from_plain` makes it again: a kilobyte or less."""
        plain = {"id": self.id, "label": self.label, "when": self.when, "round": self.round, "origin": self.origin}
        if self.strokes is not None:
            plain["strokes"] = [stroke.tolist() for stroke in self.strokes]
        return {**plain, "bitmap": _packed(self.bitmap)}

    @classmethod
    def from_plain(cls, plain: dict[str, Any], writer: str) -> "OwnDigit":
        """What `as_plain` gave; raises HandError if it is damaged."""
        try:
            strokes = plain.get("strokes")
            kept = None if strokes is None else tuple(_positions(stroke) for stroke in strokes)
            label, round_ = int(plain["label"]), int(plain["round"])
            if label not in range(DIGITS) or plain["origin"] not in ORIGINS or kept == ():
                raise ValueError(plain["origin"])
            return cls(str(plain["id"]), label, writer, str(plain["when"]), round_, plain["origin"], kept,
                       _unpacked(plain["bitmap"]))  # fmt: skip
        except (KeyError, TypeError, ValueError, OverflowError, zlib.error, binascii.Error) as cause:
            raise HandError("A digit of {name} is damaged.", name=writer) from cause


def _positions(stroke: Any) -> NDArray[np.float64]:
    try:
        positions = np.asarray(stroke, np.float64)
    except (TypeError, ValueError, OverflowError) as cause:
        raise HandError("A stroke is a list of (x, y) positions: these are not numbers in pairs.") from cause
    if positions.ndim != 2 or positions.shape[1] != 2 or not (np.abs(positions) < _FARTHEST).all():
        raise HandError("A stroke is a list of (x, y) positions: these are not numbers in pairs.")
    return positions


def _rounded(strokes: Sequence[NDArray[np.float64]]) -> tuple[NDArray[np.float64], ...]:
    """Strokes without the decimal places that no pen has."""
    extent = float(np.ptp(np.concatenate(strokes), axis=0).max()) if strokes else 0.0
    decimals = int(np.clip(_STEPS - math.floor(math.log10(extent or 1.0)), 0, 12))
    return tuple(np.round(stroke, decimals) for stroke in strokes)


def _packed(bitmap: Bitmap) -> str:
    pixels = np.rint(bitmap * 255).astype(np.uint8)
    return base64.b64encode(zlib.compress(pixels.tobytes(), 9)).decode("ascii")


def _unpacked(text: str) -> Bitmap:
    content = zlib.decompressobj().decompress(base64.b64decode(text, validate=True), SIDE * SIDE)
    pixels = np.frombuffer(content, np.uint8)
    return (pixels.reshape(SIDE, SIDE) / 255).astype(np.float32)
