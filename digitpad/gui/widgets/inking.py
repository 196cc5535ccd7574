"""Strokes to pixels on the screen: smooth lines through every position."""

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
    start = _middle(stroke, index - 2, index - 1) if index > 1 else _point(stroke, 0)
    control, end = _point(stroke, index - 1), _middle(stroke, index - 1, index)
    path = QPainterPath(start)
    path.quadTo(control, end)
    width = float(stroke.widths[index - 1])
    painter.strokePath(path, _pen(color, width))
    return _around(path.controlPointRect(), width)


def draw_tip(painter: QPainter, stroke: Stroke, color: QColor) -> None:
    """Draw what the last position leaves open: a line from the last middle to the pen, or a lone dot."""
    last = len(stroke) - 1
    start = _middle(stroke, last - 1, last) if last > 0 else _point(stroke, 0)
    path = QPainterPath(start)
    path.lineTo(_point(stroke, last) + _DOT)
    painter.strokePath(path, _pen(color, float(stroke.widths[last])))


def tip_rect(stroke: Stroke) -> QRectF:
    """What `draw_tip` paints, in positions on the page."""
    last = len(stroke) - 1
    rect = QRectF(_point(stroke, max(0, last - 1)), _point(stroke, last)).normalized()
    return _around(rect, float(stroke.widths[last]))


def _path(stroke: Stroke) -> QPainterPath:
    """All curves that `draw_segment` and `draw_tip` draw one by one."""
    path = QPainterPath(_point(stroke, 0))
    for index in range(1, len(stroke)):
        path.quadTo(_point(stroke, index - 1), _middle(stroke, index - 1, index))
    path.lineTo(_point(stroke, len(stroke) - 1) + _DOT)
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


def _point(stroke: Stroke, index: int) -> QPointF:
    x, y = stroke.positions[index]
    return QPointF(float(x), float(y))


def _middle(stroke: Stroke, first: int, second: int) -> QPointF:
    return (_point(stroke, first) + _point(stroke, second)) / 2


def _pen(color: QColor, width: float) -> QPen:
    return QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _around(rect: QRectF, width: float) -> QRectF:
    reach = width / 2 + 2  # 2: anti-aliasing
    return rect.adjusted(-reach, -reach, reach, reach)
