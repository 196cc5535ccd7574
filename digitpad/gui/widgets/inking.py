"""Strokes to pixels on the screen: smooth lines through every position."""

import itertools
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from digitpad.ink.stroke import Stroke

_DOT = QPointF(0.01, 0)  # Qt draws no cap on a line without length


def draw_stroke(painter: QPainter, stroke: Stroke, color: QColor) -> None:
    """Draw a whole stroke: as one path, whose edge is smoother than its pieces', if its width is the same all along."""
    width = float(stroke.widths[0])
    if np.all(stroke.widths == width) and len(stroke) > 1:
        painter.strokePath(_path(stroke), _pen(color, width))
        return
    for index in range(1, len(stroke)):
        draw_segment(painter, stroke, index, color)
    draw_tip(painter, stroke, color)


def draw_segment(painter: QPainter, stroke: Stroke, index: int, color: QColor) -> QRectF:
    """Draw what the position `index` settles: the curve round the position before it, from middle to middle.

    Curves that meet in the middles between positions, with the positions as control points, are smooth (a quadratic
    B-spline).

    Parameters
    ----------
    painter : QPainter
        Counts in positions on the page.
    stroke : Stroke
    index : int
        From 1 to the stroke's last position.
    color : QColor

    Returns
    -------
    QRectF
        What was painted, in positions on the page.
    """
    *before, control, last = _points(stroke, max(0, index - 2), index)
    path = QPainterPath((before[0] + control) / 2 if before else control)
    path.quadTo(control, (control + last) / 2)
    width = float(stroke.widths[index - 1])
    painter.strokePath(path, _pen(color, width))
    return _around(path.controlPointRect(), width)


def draw_tip(painter: QPainter, stroke: Stroke, color: QColor) -> None:
    """Draw what the last position leaves open: a line from the last middle to the pen, or a lone dot."""
    *before, last = _points(stroke, max(0, len(stroke) - 2), len(stroke) - 1)
    path = QPainterPath((before[0] + last) / 2 if before else last)
    path.lineTo(last + _DOT)
    painter.strokePath(path, _pen(color, float(stroke.widths[-1])))


def tip_rect(stroke: Stroke) -> QRectF:
    """What `draw_tip` paints, in positions on the page."""
    *_, before, last = 2 * _points(stroke, max(0, len(stroke) - 2), len(stroke) - 1)
    return _around(QRectF(before, last).normalized(), float(stroke.widths[-1]))


def _path(stroke: Stroke) -> QPainterPath:
    """All curves that `draw_segment` and `draw_tip` draw one by one."""
    points = _points(stroke, 0, len(stroke) - 1)
    path = QPainterPath(points[0])
    for control, end in itertools.pairwise(points):
        path.quadTo(control, (control + end) / 2)
    path.lineTo(points[-1] + _DOT)
    return path


def svg_paths(stroke: Stroke) -> list[tuple[str, float]]:
    """The same smooth line as SVG.

    Returns
    -------
    list of (str, float)
        Data and width of each path, in positions on the page; one path if the width is the same all along.
    """
    points, widths = stroke.positions, stroke.widths
    middles = (points[:-1] + points[1:]) / 2
    starts = [points[0], *middles]
    ends = [*middles, points[-1]]
    steps = [f"Q{x:.2f} {y:.2f} {end[0]:.2f} {end[1]:.2f}" for (x, y), end in zip(points, ends, strict=True)]
    first = [f"M{start[0]:.2f} {start[1]:.2f}" for start in starts]
    if np.all(widths == widths[0]):
        return [(first[0] + "".join(steps) + "h0.01", float(widths[0]))]
    return [(begin + step, float(width)) for begin, step, width in zip(first, steps, widths, strict=True)]


def bounds(strokes: Sequence[Stroke]) -> QRectF:
    """Rectangle around strokes, their width included; empty if there are none."""
    if not strokes:
        return QRectF()
    low = np.min([(stroke.positions - stroke.widths[:, None] / 2).min(axis=0) for stroke in strokes], axis=0)
    high = np.max([(stroke.positions + stroke.widths[:, None] / 2).max(axis=0) for stroke in strokes], axis=0)
    return QRectF(QPointF(float(low[0]), float(low[1])), QPointF(float(high[0]), float(high[1])))


def _points(stroke: Stroke, first: int, last: int) -> list[QPointF]:
    """A stroke's positions from one to another, that one included."""
    return [QPointF(x, y) for x, y in stroke.positions[first : last + 1].tolist()]


def _pen(color: QColor, width: float) -> QPen:
    return QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _around(rect: QRectF, width: float) -> QRectF:
    reach = width / 2 + 2  # 2: anti-aliasing
    return rect.adjusted(-reach, -reach, reach, reach)
