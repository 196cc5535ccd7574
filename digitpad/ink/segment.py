"""Ink to digits: one ink and one box for each digit, in reading order.

Pieces are connected components. Pieces of one digit are put together, what is not a digit is dropped, and what is
left is sorted into rows (top to bottom), numbers (left to right, told apart by wide gaps) and digits.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from digitpad.ink.bitmap import Ink, mask_of
from digitpad.ink.box import Box
from digitpad.ink.frames import without_frames
from digitpad.ink.joining import digits_of
from digitpad.ink.marks import marks_among, points_among, standing_beside
from digitpad.ink.pieces import Piece
from digitpad.ink.reading_order import Rows, numbers_in, rows_of
from digitpad.ink.stroke_width import stroke_width

_SMALL = 0.35  # of the largest digit's height: smaller things are mostly pieces, specks or punctuation
_TINY = 0.2  # of it: smaller things are nothing but that
_MOST_PIECES = 500  # the largest ones: a sheet full of digits has fewer, grain has thousands
_SUBSTANTIAL = 0.03  # of the picture's longer side: smaller things say nothing about the digits' size
_GIANT = 5.0  # times the usual size: not a digit
_DUST = 3  # pixels: never a part of a digit
_FINE = 80  # pixels: in larger digits lines are broad enough to be turned as they are
_SPECK = 0.06  # of the largest piece's longer side: dirt


@dataclass(frozen=True, eq=False)
class FoundDigit:
    """One digit of a picture.

    Attributes
    ----------
    ink : (h, w) float32 in [0, 1]
        The digit alone, cut out with one pixel around its box where the picture has one.
    box : Box
        Where it stands, in pixels of the ink it was found in.
    row, number : int
        Which row of the picture and which number of that row it belongs to, from 0.
    is_small : bool
        Whether it is so small beside the others that it may be a speck.
    beside : tuple of Box
        Those of its pieces that are low and stand beside the rest: of the digit, or marks close to it.
    degrees : float
        By which its row falls towards the right. Its ink lies as in the picture; `upright` is level.
    """

    ink: Ink
    box: Box[int]
    row: int
    number: int
    is_small: bool = False
    beside: tuple[Box[int], ...] = ()
    degrees: float = 0.0

    @property
    def upright(self) -> Ink:
        """Its ink as it would lie in a row that is level."""
        return _turned(self.ink, self.degrees) if self.degrees else self.ink

    @property
    def breadth(self) -> float:
        """Its width as a share of its height, both as they would be in a row that is level."""
        if not self.degrees:
            return self.box.width / self.box.height
        _, _, width, height = cv2.boundingRect(mask_of(self.upright))
        return width / max(1, height)


@dataclass(frozen=True, eq=False)
class Segmented:
    """What is written in a picture.

    Attributes
    ----------
    digits : tuple of FoundDigit
        Rows top to bottom, numbers left to right; empty if nothing is written.
    marks : tuple of Box
        What is too small for a digit but stands in a row of digits: points, commas, signs. In the ink's pixels.
    """

    digits: tuple[FoundDigit, ...]
    marks: tuple[Box[int], ...]


def segment(ink: Ink) -> Segmented:
    """Find the digits in some ink, and the marks among them.

    Parameters
    ----------
    ink : (h, w) float32 in [0, 1]
        Edges at EDGE.

    """
    labels, all_pieces = _pieces(ink)
    pieces, labels = without_frames(_without_dirt(all_pieces, ink.shape), labels)
    joined = digits_of(pieces)
    size = _usual_size(joined) if joined else 0
    digits = [digit for digit in joined if digit.longest >= _TINY * size]
    box_of = {piece.labels[0]: piece.box for piece in pieces}
    found = []
    rows = rows_of([digit.box for digit in digits])
    for row, number, piece in _in_order(digits, rows):
        is_small = piece.longest < _SMALL * size
        beside = standing_beside([box_of[label] for label in piece.labels])
        own = _cut_out(ink, labels, piece)
        found.append(FoundDigit(own, piece.box, row, number, is_small, beside, rows.degrees))
    tiny = [piece.box for piece in joined if piece.longest < _TINY * size]
    large = [digit for digit in found if not digit.is_small]
    boxes = [digit.box for digit in large]
    kept = {piece.labels for piece in pieces}
    specks = [piece.box for piece in all_pieces if piece.longest <= _SPECK * size and piece.labels not in kept]
    points = points_among(specks, boxes, _pen_width(large)) if specks and boxes else ()
    return Segmented(tuple(found), (*marks_among(tiny, boxes), *points))


def _in_order(digits: list[Piece], rows: Rows) -> Iterator[tuple[int, int, Piece]]:
    """Row, number and digit, in reading order."""
    for row, places in enumerate(rows.places):
        for place, number in zip(places, numbers_in([digits[place].box for place in places]), strict=True):
            yield row, number, digits[place]


def _pen_width(digits: list[FoundDigit]) -> float:
    """Median width of the digits' lines, in pixels; 0 if there are none."""
    return float(np.median([stroke_width(mask_of(digit.ink)) for digit in digits])) if digits else 0.0


def _pieces(ink: Ink) -> tuple[NDArray[np.int32], list[Piece]]:
    mask = mask_of(ink)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    kept = [label for label in np.flatnonzero(stats[:, cv2.CC_STAT_AREA] > _DUST).tolist() if label]
    pieces = [
        Piece((label,), Box(left, top, left + width, top + height), area, max(width, height))
        for label, (left, top, width, height, area) in zip(kept, stats[kept].tolist(), strict=True)
    ]
    return np.asarray(labels, np.int32), sorted(pieces, key=lambda piece: -piece.longest)


def _without_dirt(pieces: list[Piece], shape: tuple[int, ...]) -> list[Piece]:
    """Drop specks, and what hangs on the picture's edge while something else does not."""
    inner = [piece for piece in pieces if not touches_edge(piece.box, shape)]
    substantial = [piece for piece in inner if piece.longest > _SUBSTANTIAL * max(shape)]
    if substantial:
        size = _usual_size(substantial)
        reaching = [piece for piece in pieces if touches_edge(piece.box, shape)]
        pieces = [*inner, *(piece for piece in reaching if _may_reach_edge(piece, size, shape))]
        pieces.sort(key=lambda piece: -piece.longest)
    size = _usual_size(pieces) if pieces else 0
    return [piece for piece in pieces if _SPECK * size < piece.longest < _GIANT * size][:_MOST_PIECES]


def _usual_size(pieces: list[Piece]) -> int:
    """Longer side of the pieces that hold the middle of all ink: dirt is many but small, a pen on the sheet is one."""
    longest, areas = np.array([(piece.longest, piece.area) for piece in pieces]).T
    order = np.argsort(longest, kind="stable")
    share = np.cumsum(areas[order])
    return int(longest[order[np.searchsorted(share, share[-1] / 2)]])


def touches_edge(box: Box[int], shape: tuple[int, ...]) -> bool:
    """Whether a box reaches the edge of ink, or the pixel beside it.

    Parameters
    ----------
    box : Box
        In pixels of the ink.
    shape : (int, int)
        The ink's height and width.
    """
    return box.left <= 1 or box.top <= 1 or box.right >= shape[1] - 1 or box.bottom >= shape[0] - 1


def _may_reach_edge(piece: Piece, size: int, shape: tuple[int, ...]) -> bool:
    """Whether something on the edge has the measures of a digit beside the largest inner one."""
    box = piece.box
    spans = box.width >= 0.9 * shape[1] or box.height >= 0.9 * shape[0]
    return not spans and 0.6 * size <= box.height <= 1.6 * size and box.width > 0.05 * size


def _cut_out(ink: Ink, labels: NDArray[np.int32], piece: Piece) -> Ink:
    """The ink of one piece, with its soft edges and without its neighbours'."""
    box = piece.box
    top, left = max(0, box.top - 1), max(0, box.left - 1)
    window = (slice(top, box.bottom + 1), slice(left, box.right + 1))
    own = labels[window] == piece.labels[0]
    for label in piece.labels[1:]:
        own |= labels[window] == label
    near = cv2.dilate(own.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
    return np.where(own | (near & (labels[window] == 0)), ink[window], 0).astype(np.float32)


def _turned(ink: Ink, degrees: float) -> Ink:
    """Ink turned anticlockwise, on as much room as it takes; twice as large if it is small, so that no line breaks."""
    height, width = ink.shape
    scale = 2.0 if max(height, width) < _FINE else 1.0
    turn = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), degrees, scale)
    room = np.ceil(np.abs(turn[:, :2]) @ (width + 1, height + 1)).astype(int)
    turn[:, 2] += (room - (width, height)) / 2
    return np.asarray(cv2.warpAffine(ink, turn, (int(room[0]), int(room[1])), flags=cv2.INTER_LINEAR), np.float32)
