"""Paper to write on: forms with patterns, ruled lines, frames, grain and shadows, as pictures to learn rows from."""

import cv2
import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.float32]

_FINE = 2  # patterns are drawn at this many times the size: their lines are finer than a pixel
_THICKEST = 4  # of those pixels: a ruled line


def paper(height: int, width: int, rng: np.random.Generator) -> Grey:
    """Draw a piece of paper.

    Parameters
    ----------
    height, width : int
        In pixels.
    rng : numpy.random.Generator

    Returns
    -------
    (height, width) float32
        Share of the light that it takes away: 0 is clean, a line printed black takes 1. A third are clean but for
        grain and shadow.
    """
    darkness = np.zeros((height, width), np.float32)
    if rng.random() < 0.6:
        darkness += _pattern(height, width, rng)
    if rng.random() < 0.35:
        darkness = np.maximum(darkness, _rules(height, width, rng))
    if rng.random() < 0.25:
        darkness = np.maximum(darkness, _frame(height, width, rng))
    return darkness + _shadow(height, width, rng)


def grain(height: int, width: int, rng: np.random.Generator) -> Grey:
    """Noise of a camera or of rough paper, (height, width) float32 around 0: of one to three pixels."""
    noise = rng.standard_normal((height, width)).astype(np.float32)
    if rng.random() < 0.5:
        noise = np.asarray(cv2.GaussianBlur(noise, (0, 0), float(rng.uniform(0.5, 1.2))), np.float32)
        noise /= max(1e-6, float(noise.std()))
    return noise * np.float32(rng.uniform(0, 0.12))


def _pattern(height: int, width: int, rng: np.random.Generator) -> Grey:
    kinds = (_waves, _waves, _hatching, _weave, _dots, _texture)
    strength = np.float32(rng.uniform(0.05, 0.5))
    return np.asarray(strength * kinds[int(rng.integers(len(kinds)))](height, width, rng), np.float32)


def _axes(height: int, width: int) -> tuple[Grey, Grey]:
    return np.arange(width, dtype=np.float32)[None, :], np.arange(height, dtype=np.float32)[:, None]


def _waves(height: int, width: int, rng: np.random.Generator) -> Grey:
    """Fine lines that wave together, as on cheques and forms: where a smooth field passes whole numbers."""
    x, y = _axes(height, width)
    angle = rng.uniform(0, np.pi)
    spacing = rng.uniform(2.5, 9)
    field = (x * np.cos(angle) + y * np.sin(angle)) / spacing
    for _ in range(int(rng.integers(1, 4))):
        turn, length = rng.uniform(0, np.pi), rng.uniform(12, 90)
        phase = rng.uniform(0, 2 * np.pi)
        field = field + rng.uniform(0.2, 1.5) * np.sin(
            (x * np.cos(turn) + y * np.sin(turn)) * 2 * np.pi / length + phase
        )
    sharpness = rng.uniform(1, 5)
    return np.asarray((0.5 + 0.5 * np.cos(2 * np.pi * field)) ** sharpness, np.float32)


def _hatching(height: int, width: int, rng: np.random.Generator) -> Grey:
    """Straight lines, in one direction or two."""
    x, y = _axes(height, width)
    angle, spacing = rng.uniform(0, np.pi), rng.uniform(2.5, 8)
    lines = np.cos((x * np.cos(angle) + y * np.sin(angle)) * 2 * np.pi / spacing)
    if rng.random() < 0.5:
        lines = np.maximum(lines, np.cos((y * np.cos(angle) - x * np.sin(angle)) * 2 * np.pi / spacing))
    return np.asarray(np.clip(lines, 0, 1) ** rng.uniform(1, 4), np.float32)


def _weave(height: int, width: int, rng: np.random.Generator) -> Grey:
    """A fine net, finer than strokes."""
    x, y = _axes(height, width)
    across, down = rng.uniform(1.8, 4, 2)
    return np.asarray(0.5 + 0.25 * (np.cos(x * 2 * np.pi / across) + np.cos(y * 2 * np.pi / down)), np.float32)


def _dots(height: int, width: int, rng: np.random.Generator) -> Grey:
    """A grid of dots."""
    x, y = _axes(height, width)
    across, down = rng.uniform(3, 9, 2)
    both = np.clip(np.cos(x * 2 * np.pi / across), 0, 1) * np.clip(np.cos(y * 2 * np.pi / down), 0, 1)
    return np.asarray(both ** rng.uniform(1, 4), np.float32)


def _texture(height: int, width: int, rng: np.random.Generator) -> Grey:
    """Clouds and fibres."""
    size = (int(rng.integers(3, max(4, height // 2))), int(rng.integers(3, max(4, width // 2))))
    coarse = rng.random(size).astype(np.float32)
    return np.asarray(np.clip(cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC), 0, 1), np.float32)


def _rules(height: int, width: int, rng: np.random.Generator) -> Grey:
    """One or two ruled lines along the row, through what is written or beside it."""
    canvas = np.zeros((height * _FINE, width * _FINE), np.float32)
    for _ in range(int(rng.integers(1, 3))):
        at, slope = rng.uniform(0, height), rng.uniform(-0.03, 0.03) * width
        _draw_line(canvas, (-2, at), (width + 2, at + slope), rng)
    return _reduced(canvas, rng)


def _frame(height: int, width: int, rng: np.random.Generator) -> Grey:
    """Edges of the box that a number is written into, at the sides or all around."""
    canvas = np.zeros((height * _FINE, width * _FINE), np.float32)
    left, right = rng.uniform(-0.2, 0.12) * height, width - rng.uniform(-0.2, 0.12) * height
    top, bottom = rng.uniform(-0.15, 0.15) * height, height - rng.uniform(-0.15, 0.15) * height
    lean = rng.uniform(-0.05, 0.05) * height
    sides = [
        ((left, top), (left + lean, bottom)),
        ((right, top), (right + lean, bottom)),
        ((left, top), (right, top + lean)),
        ((left, bottom), (right, bottom + lean)),
    ]
    thickest = 9 if rng.random() < 0.35 else _THICKEST
    for first, last in sides:
        if rng.random() < 0.6:
            _draw_line(canvas, first, last, rng, thickest)
    return _reduced(canvas, rng)


def _draw_line(
    canvas: Grey,
    first: tuple[float, float],
    last: tuple[float, float],
    rng: np.random.Generator,
    thickest: int = _THICKEST,
) -> None:
    ends = [(round(x * _FINE * 16), round(y * _FINE * 16)) for x, y in (first, last)]
    cv2.line(canvas, ends[0], ends[1], float(rng.uniform(0.4, 1)), int(rng.integers(1, thickest + 1)), cv2.LINE_AA, 4)


def _reduced(canvas: Grey, rng: np.random.Generator) -> Grey:
    size = canvas.shape[1] // _FINE, canvas.shape[0] // _FINE
    return np.asarray(cv2.resize(canvas, size, interpolation=cv2.INTER_AREA) * rng.uniform(0.4, 1.1), np.float32)


def _shadow(height: int, width: int, rng: np.random.Generator) -> Grey:
    """Light that falls off smoothly."""
    x, y = _axes(height, width)
    slopes = rng.normal(0, 0.15, 2)
    return np.asarray(slopes[0] * (x / width - 0.5) + slopes[1] * (y / height - 0.5), np.float32)
