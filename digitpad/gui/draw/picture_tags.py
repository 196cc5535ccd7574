"""What stands beside the frames in a picture: how each digit is read, written where it covers no digit."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSizeF

from digitpad.gui.appearance.language import percent
from digitpad.recognition.reading import NOT_SURE, Reading

_Rects = NDArray[np.float64]
"""(n, 4): left, top, right and bottom of rectangles."""


def tag_text(reading: Reading, index: int, chosen: int) -> str:
    """What a digit is read as; how sure that is only where it is not, or where the digit is chosen."""
    digit = reading.digits[index]
    if digit.corrected is not None:
        return f"{digit.digit} ✓"
    is_sure = reading.is_sure(digit)
    sign = str(digit.digit) if is_sure else NOT_SURE
    return sign if is_sure and index != chosen else f"{sign} {percent(digit.confidence)}"


def place_tags(
    frames: Sequence[QRectF], sizes: Sequence[QSizeF], order: Sequence[int], room: QRectF, marks: Sequence[QRectF] = ()
) -> list[QRectF | None]:
    """Put a tag beside each frame: above it if that is free, else below, else at its sides.

    Parameters
    ----------
    frames : sequence of QRectF
        Around the digits, in pixels; no tag covers any of them.
    sizes : sequence of QSizeF
        Of each frame's tag.
    order : sequence of int
        Whose tag is placed first; the first one has a tag in any case, where it covers least.
    room : QRectF
        No tag reaches out of it.
    marks : sequence of QRectF
        What else no tag covers.

    Returns
    -------
    list of QRectF or None
        None where there is no free place, or where the frame lies outside of the room.
    """
    taken = np.array([_sides(frame) for frame in (*frames, *marks)]).reshape(-1, 4)
    tags: list[QRectF | None] = [None] * len(frames)
    for rank, index in enumerate(order):
        if not room.intersects(frames[index]):
            continue
        places = _places(frames[index], sizes[index], room)
        covered = [_covered(place, taken) for place in places]
        best = int(np.argmin(covered))
        if covered[best] == 0 or rank == 0:
            tags[index] = places[best]
            taken = np.vstack([taken, _sides(places[best])])
    return tags


def free_places(
    frames: Sequence[QRectF], size: QSizeF, others: Sequence[QRectF], room: QRectF, taken: Sequence[QRectF]
) -> list[QRectF | None]:
    """A place of one size beside each of some frames that covers nothing, or None.

    Parameters
    ----------
    frames : sequence of QRectF
    size : QSizeF
    others : sequence of QRectF
        All frames.
    room : QRectF
        No tag reaches out of it.
    taken : sequence of QRectF
        What else no tag covers.
    """
    covered = [*others, *taken]
    found: list[QRectF | None] = []
    for frame in frames:
        sides = np.array([_sides(rect) for rect in covered])
        free = [place for place in _places(frame, size, room) if not _covered(place, sides)]
        found.append(free[0] if free else None)
        covered += free[:1]
    return found


def _places(frame: QRectF, size: QSizeF, room: QRectF) -> list[QRectF]:
    """Where a tag may stand, the best place first, none of them outside of the room."""
    width, height = size.width(), size.height()
    corners = [
        (frame.left(), frame.top() - height),
        (frame.right() - width, frame.top() - height),
        (frame.left(), frame.bottom()),
        (frame.right() - width, frame.bottom()),
        (frame.right(), frame.top()),
        (frame.left() - width, frame.top()),
    ]
    most_right, most_down = room.right() - width, room.bottom() - height
    inside = [(min(max(x, room.left()), most_right), min(max(y, room.top()), most_down)) for x, y in corners]
    return [QRectF(x, y, width, height) for x, y in inside]


def _covered(place: QRectF, taken: _Rects) -> float:
    """How many square pixels of rectangles a tag would cover."""
    left, top, right, bottom = _sides(place)
    across = np.minimum(taken[:, 2], right) - np.maximum(taken[:, 0], left)
    down = np.minimum(taken[:, 3], bottom) - np.maximum(taken[:, 1], top)
    return float((np.clip(across, 0, None) * np.clip(down, 0, None)).sum())


def _sides(rect: QRectF) -> tuple[float, float, float, float]:
    return rect.left(), rect.top(), rect.right(), rect.bottom()
