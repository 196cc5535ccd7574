"""Drawings and bitmaps to files."""

from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from digitpad.errors import DigitpadError
from digitpad.folders import replacing
from digitpad.gui.widgets.inking import bounds, draw_stroke, svg_paths
from digitpad.ink.bitmap import Bitmap
from digitpad.ink.stroke import Stroke

_MARGIN = 16.0  # pixels around the drawing
_PNG_SCALE = 2.0  # as sharp as on a high-density screen
_INK, _PAPER = "#1d2a4d", "#ffffff"


def save_drawing(strokes: tuple[Stroke, ...], path: Path) -> None:
    """Write a drawing as PNG or SVG, by the path's suffix.

    Raises
    ------
    DigitpadError
        If the suffix is another, nothing is drawn, or the file cannot be written.
    """
    if not strokes:
        raise DigitpadError("Nothing is drawn yet: there is no drawing to save.")
    writers = {".png": _write_png, ".svg": _write_svg}
    if path.suffix.lower() not in writers:
        raise DigitpadError("{name} must end in .png or .svg: those are the formats of drawings.", name=path.name)
    area = bounds(strokes).adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
    try:
        with replacing(path) as draft:
            writers[path.suffix.lower()](strokes, area, draft)
    except OSError as cause:
        raise DigitpadError(
            "{path} cannot be written: {reason}.", path=path, reason=cause.strerror or "the disk refuses"
        ) from cause


def save_bitmap(bitmap: Bitmap, path: Path) -> None:
    """Write the 28×28 bitmap as an 8-bit grey PNG; raises DigitpadError if it cannot be written."""
    if path.suffix.lower() != ".png":
        raise DigitpadError("{name} must end in .png: that is the format of bitmaps.", name=path.name)
    try:
        with replacing(path) as draft:
            Image.fromarray(np.rint(bitmap * 255).astype(np.uint8)).save(draft, "PNG")
    except OSError as cause:
        raise DigitpadError(
            "{path} cannot be written: {reason}.", path=path, reason=cause.strerror or "the disk refuses"
        ) from cause


def _write_png(strokes: tuple[Stroke, ...], area: QRectF, path: Path) -> None:
    size = (area.size() * _PNG_SCALE).toSize()
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor(_PAPER))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(_PNG_SCALE, _PNG_SCALE)
    painter.translate(-area.topLeft())
    for stroke in strokes:
        draw_stroke(painter, stroke, QColor(_INK))
    painter.end()
    if not image.save(str(path)):
        raise OSError(0, "the picture could not be encoded")


def _write_svg(strokes: tuple[Stroke, ...], area: QRectF, path: Path) -> None:
    sides = (area.left(), area.top(), area.width(), area.height())
    left, top, width, height = (f"{side:.2f}" for side in sides)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left} {top} {width} {height}"',
        f' width="{area.width():.0f}" height="{area.height():.0f}">',
        f'<rect x="{left}" y="{top}" width="{width}" height="{height}" fill="{_PAPER}"/>',
        f'<g fill="none" stroke="{_INK}" stroke-linecap="round" stroke-linejoin="round">',
    ]
    for stroke in strokes:
        lines += [f'<path d="{data}" stroke-width="{pen:.2f}"/>' for data, pen in svg_paths(stroke)]
    path.write_text("\n".join([*lines, "</g>", "</svg>", ""]), "utf-8")
