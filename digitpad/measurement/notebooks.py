"""Notebook pages, squared or lined, photographed at a slant: by hand, in a shadow, partly with the desk around them."""

import cv2
import numpy as np
from numpy.typing import NDArray

from digitpad.measurement.composing import Paper, Written

_FINE = 3  # lines are drawn at this many times the size: they are finer than a pixel
_SLANT = 0.08  # of the sheet: so far each corner is off
_TURN = 7.0  # degrees, either way
_LIGHTEST, _DARKEST = (200, 205, 210), (150, 165, 215)  # RGB of printed lines, on white paper

Flat = NDArray[np.float32]


def squared(written: Written, paper: Paper, rng: np.random.Generator) -> NDArray[np.uint8]:
    """Squared paper: digits are one to three squares high."""
    cell = written.height / rng.choice([1.0, 1.6, 2.0, 3.0]) / rng.uniform(0.85, 1.15)
    return _photographed(written, paper, max(12.0, cell), rng, is_squared=True)


def lined(written: Written, paper: Paper, rng: np.random.Generator) -> NDArray[np.uint8]:
    """Lined paper: digits fill a line, or nearly."""
    return _photographed(written, paper, written.height / rng.uniform(0.6, 1.0), rng, is_squared=False)


def _photographed(
    written: Written, paper: Paper, cell: float, rng: np.random.Generator, *, is_squared: bool
) -> NDArray[np.uint8]:
    ink = np.pad(written.ink, round(written.height * rng.uniform(0.3, 2.0)))
    lines = _lines(ink.shape, cell, rng)
    if is_squared:
        lines = np.maximum(lines, _lines(ink.shape[::-1], cell, rng).T)
    blank = paper.flat(np.zeros_like(ink))
    printed = np.array(_LIGHTEST) + rng.random() * (np.array(_DARKEST) - np.array(_LIGHTEST))
    colour = np.minimum(blank, blank * (printed / 255).astype(np.float32))
    ruled = blank + (colour - blank) * (lines * np.float32(rng.uniform(0.5, 1.0)))[..., None]
    sheet = ruled + (np.minimum(paper.ink, ruled) - ruled) * ink[..., None]
    seen = _at_a_slant(np.asarray(sheet, np.float32), paper, rng)
    return paper.lit(_shadowed(seen, rng) if rng.random() < 0.35 else seen, rng)


def _lines(shape: tuple[int, ...], cell: float, rng: np.random.Generator) -> Flat:
    """Level lines, (h, w) in [0, 1], `cell` pixels apart."""
    height, width = shape
    canvas = np.zeros((height * _FINE, width * _FINE), np.float32)
    thickness = max(1, round(_FINE * cell * rng.uniform(0.02, 0.06)))
    for top in np.arange(rng.uniform(0, cell), height, cell):
        cv2.line(canvas, (0, int(top * _FINE)), (width * _FINE, int(top * _FINE)), 1.0, thickness)
    return np.asarray(cv2.resize(canvas, (width, height), interpolation=cv2.INTER_AREA), np.float32)


def _at_a_slant(sheet: Flat, paper: Paper, rng: np.random.Generator) -> Flat:
    """The sheet as a camera sees it that is held by hand; in a third of the pictures it shows all of it, on a desk."""
    size = np.array([sheet.shape[1], sheet.shape[0]])
    angle = np.deg2rad(rng.uniform(-_TURN, _TURN))
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    corners = np.array([[0, 0], [1, 0], [1, 1], [0, 1]]) * size
    there = (corners - size / 2) @ turn.T * (1 + rng.uniform(-_SLANT, _SLANT, (4, 1)))
    low, high = _frame(there, size, rng)
    frame = (int(high[0] - low[0]), int(high[1] - low[1]))
    view = cv2.getPerspectiveTransform(corners.astype(np.float32), (there - low).astype(np.float32))
    seen = cv2.warpPerspective(sheet, view, frame, flags=cv2.INTER_AREA)
    share = cv2.warpPerspective(np.ones(sheet.shape[:2], np.float32), view, frame)[..., None]
    desk = np.array(paper.colour) * rng.uniform(0.08, 0.7) * rng.uniform([1, 0.85, 0.7], 1)
    return np.asarray(seen * share + desk.astype(np.float32) * (1 - share), np.float32)


def _frame(
    corners: NDArray[np.float64], size: NDArray[np.int_], rng: np.random.Generator
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Upper left and lower right corner of the picture: around the sheet, or within it."""
    if rng.random() < 1 / 3:
        return corners.min(axis=0) - rng.uniform(0.02, 0.15, 2) * size, corners.max(axis=0) + 0.1 * size
    inner = np.sort(corners, axis=0)
    return inner[1], inner[2]


def _shadowed(seen: Flat, rng: np.random.Generator) -> Flat:
    """With the soft shadow of a hand or a head."""
    height, width = seen.shape[:2]
    shadow = np.zeros((height, width), np.float32)
    middle = (int(rng.uniform(0, width)), int(rng.uniform(0.5, 1.2) * height))
    axes = (int(width * rng.uniform(0.2, 0.6)), int(height * rng.uniform(0.3, 0.8)))
    cv2.ellipse(shadow, middle, axes, rng.uniform(0, 180), 0, 360, 1.0, -1)
    soft = cv2.GaussianBlur(shadow, (0, 0), rng.uniform(0.02, 0.1) * max(height, width))
    return np.asarray(seen * (1 - rng.uniform(0.15, 0.45) * soft)[..., None], np.float32)
