"""Strokes that are not digits: figures, scrawls and characters of no script, to learn doubt from.

None of the figures is one of those that doubt is measured with.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Line = NDArray[np.float64]

_TURN = 15.0  # degrees, either way
_TREMBLE = 0.012  # of the figure's size


def figure(rng: np.random.Generator) -> list[Line]:
    """One of the figures, a little turned, stretched and trembling: (n, 2) positions of each line, about 1 wide."""
    lines = _FIGURES[int(rng.integers(len(_FIGURES)))]
    return [_shaken(line, rng) for line in _turned(lines, rng)]


def looping(rng: np.random.Generator) -> list[Line]:
    """A pen that goes on in loops or waves, as in eee, lll or mmm."""
    turns = rng.uniform(2, 6)
    angles = np.linspace(0, 2 * np.pi * turns, int(24 * turns))
    forward, across = rng.uniform(0.3, 0.8), rng.uniform(0, 0.5)
    x = forward * angles / (2 * np.pi) + across * np.cos(angles)
    y = 0.5 * np.sin(angles) * (1 + rng.uniform(-0.4, 0.4) * np.sin(angles / turns)) * rng.choice([-1, 1])
    return _turned([np.stack([x, y], axis=1)], rng)


def wandering(rng: np.random.Generator) -> list[Line]:
    """A hand that wanders: its direction changes by chance, and it comes back to the middle."""
    count = int(rng.integers(80, 180))
    bends = np.convolve(rng.normal(0, rng.uniform(0.3, 0.8), count), np.ones(5) / 5, "same")
    place, heading, places = np.zeros(2), rng.uniform(0, 2 * np.pi), [np.zeros(2)]
    for bend in bends:
        heading += bend + rng.uniform(0, 0.1)
        place = 0.985 * place + 0.08 * np.array([np.cos(heading), np.sin(heading)])
        places.append(place)
    return [np.array(places)]


def character(rng: np.random.Generator) -> list[Line]:
    """A character of no script: stems, bars, arms and bows that meet in corners, as letters are made."""
    lines = [_stem(rng)]
    wanted = int(rng.integers(3, 6))
    while len(lines) < wanted:
        line = _PARTS[int(rng.integers(len(_PARTS)))](rng)
        if all(np.abs(line - other).max() > 0.2 for other in lines):  # not over one that is there
            lines.append(line)
    return [_shaken(line, rng) for line in _turned(lines, rng)]


_NODES = np.array([0.0, 0.5, 1.0])


def _node(rng: np.random.Generator) -> NDArray[np.float64]:
    return np.array([0.7 * rng.choice(_NODES), rng.choice(_NODES)])


def _between(first: NDArray[np.float64], last: NDArray[np.float64], bulge: float = 0.0) -> Line:
    shares = np.linspace(0, 1, 14)[:, None]
    line = first + shares * (last - first)
    across = np.array([last[1] - first[1], first[0] - last[0]])
    return np.asarray(line + bulge * np.sin(np.pi * shares) * across)


def _stem(rng: np.random.Generator) -> Line:
    x = 0.7 * rng.choice(_NODES)
    return _between(np.array([x, 0.0]), np.array([x, 1.0]))


def _bar(rng: np.random.Generator) -> Line:
    y = float(rng.choice(_NODES))
    ends = (0.0, 0.7) if rng.random() < 0.6 else (0.0, 0.35) if rng.random() < 0.5 else (0.35, 0.7)
    return _between(np.array([ends[0], y]), np.array([ends[1], y]))


def _arm(rng: np.random.Generator) -> Line:
    first, last = _node(rng), _node(rng)
    while np.abs(first - last).max() < 0.3:
        last = _node(rng)
    return _between(first, last)


def _bow(rng: np.random.Generator) -> Line:
    first, last = _node(rng), _node(rng)
    while np.abs(first - last).max() < 0.3:
        last = _node(rng)
    return _between(first, last, float(rng.uniform(0.3, 0.7) * rng.choice([-1, 1])))


_PARTS = (_stem, _bar, _arm, _arm, _bow)


def _turned(lines: Sequence[Line], rng: np.random.Generator) -> list[Line]:
    angle = np.deg2rad(rng.uniform(-_TURN, _TURN))
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    stretch = np.array([rng.uniform(0.7, 1.3), 1.0])
    return [np.asarray(line @ turn * stretch) for line in lines]


def _shaken(line: Line, rng: np.random.Generator) -> Line:
    """More positions, trembling slowly."""
    steps = np.linspace(0, len(line) - 1, 6 * len(line))
    fine = np.stack([np.interp(steps, np.arange(len(line)), line[:, axis]) for axis in (0, 1)], axis=1)
    noise = rng.normal(0, _TREMBLE, (len(fine) + 6, 2))
    kernel = np.ones(7) / np.sqrt(7)
    return np.asarray(fine + np.stack([np.convolve(noise[:, axis], kernel, "valid") for axis in (0, 1)], axis=1))


def _arc(x: float, y: float, radius: float, first: float = 0.0, last: float = 360.0) -> Line:
    angles = np.deg2rad(np.linspace(first, last, 32))
    return np.stack([x + radius * np.cos(angles), y + radius * np.sin(angles)], axis=1)


def _path(*places: tuple[float, float]) -> Line:
    return np.array(places)


def _regular(corners: int) -> Line:
    angles = np.arange(corners + 1) * 2 * np.pi / corners
    return 0.5 + 0.5 * np.stack([np.cos(angles), np.sin(angles)], axis=1)


_WAVE = np.stack([np.linspace(0, 1, 40), 0.5 + 0.15 * np.sin(np.linspace(0, 4 * np.pi, 40))], axis=1)
_RAYS = [_path((0.5 + 0.3 * np.cos(a), 0.5 + 0.3 * np.sin(a)), (0.5 + 0.5 * np.cos(a), 0.5 + 0.5 * np.sin(a)))
         for a in np.arange(8) * np.pi / 4]  # fmt: skip
_FIGURES: Sequence[Sequence[Line]] = (
    [_regular(4)],  # rhombus
    [_regular(5)],
    [_path((0, 0), (1, 0), (1, 0.6), (0, 0.6), (0, 0)), _path((0, 0), (0.5, 0.35), (1, 0))],  # envelope
    [_path((0, 0), (1, 1), (1, 0), (0, 1), (0, 0))],  # bow tie
    [_path((0, 0.5), (0.35, 0.9), (1, 0))],  # tick
    [_path((0.5, 0), (0.5, 1)), _path((0.1, 0.25), (0.9, 0.75)), _path((0.9, 0.25), (0.1, 0.75))],  # asterisk
    [_path((0.2, 0), (0.2, 1)), _path((0.2, 0.05), (0.9, 0.25), (0.2, 0.45))],  # flag on a pole
    [_path((0.2, 0), (0.2, 1)), _path((0.8, 0), (0.8, 1)), *(_path((0.2, y), (0.8, y)) for y in (0.2, 0.4, 0.6, 0.8))],
    [_path((0, 0), (0, 0.6), (1, 0.6), (1, 0)), *(_path((x, 0), (x, 0.6)) for x in (0.25, 0.5, 0.75))],  # comb
    [_arc(0.5, 0.5, 0.5, 180, 360), _path((0, 0.5), (1, 0.5)), _path((0.5, 0.5), (0.5, 1), (0.35, 1))],  # umbrella
    [_path((0, 0.6), (0.2, 0.9), (0.8, 0.9), (1, 0.6), (0, 0.6)), _path((0.5, 0.6), (0.5, 0), (0.85, 0.5))],  # boat
    [_arc(0.4, 0.5, 0.4, 30, 330) * (1, 0.6) + (0, 0.2), _path((0.75, 0.38), (1, 0.7), (1, 0.3), (0.75, 0.62))],  # fish
    [_arc(0.5, 0.25, 0.2), _path((0.5, 0.45), (0.5, 1)), _path((0.15, 0.6), (0.85, 0.6))],  # stick figure
    [_arc(0.5, 0.3, 0.28), _path((0.5, 0.58), (0.5, 1)), _path((0.2, 0.7), (0.5, 0.85), (0.8, 0.65))],  # flower
    [_path((0.5, 0), (0.1, 0.7), (0.9, 0.7), (0.5, 0)), _path((0.5, 0.7), (0.5, 1))],  # tree
    [_arc(0.5, 0.5, 0.22), *_RAYS],  # sun
    [_arc(0.25, 0.6, 0.24, 120, 300), _arc(0.5, 0.45, 0.28, 190, 350), _arc(0.78, 0.6, 0.24, 240, 430)],  # cloud
    [_WAVE, _WAVE + np.array([0, 0.25])],  # waves
    [_WAVE],  # tilde
    [_path((0, 0.3), (1, 0.3)), _path((0, 0.5), (1, 0.5)), _path((0, 0.7), (1, 0.7))],  # three bars
    [_path((0.4, 0), (0.1, 0.15), (0.1, 0.85), (0.4, 1)), _path((0.6, 0), (0.9, 0.15), (0.9, 0.85), (0.6, 1))],
    [_arc(0.3, 0.5, 0.28), _arc(0.62, 0.5, 0.28)],  # rings
    [_arc(0.5, 0.5, 0.5, 60, 300), _arc(0.72, 0.5, 0.44, 100, 260)],  # moon
    [_path((0, 0), (0, 1), (1, 1)), _path((0.1, 0.8), (0.4, 0.5), (0.6, 0.6), (0.95, 0.1))],  # axes with a curve
    [_path((0, 1), (0, 0.7), (0.33, 0.7), (0.33, 0.4), (0.66, 0.4), (0.66, 0.1), (1, 0.1))],  # stairs
    [_arc(0.35, 0.8, 0.18), _path((0.53, 0.8), (0.53, 0.05), (0.85, 0.25))],  # note
    [_path((0.1, 0.2), (0.1, 0.9), (0.7, 0.9), (0.7, 0.2), (0.1, 0.2)), _arc(0.7, 0.5, 0.2, -80, 80)],  # cup
    [_path((0.5, 0), (0.5, 0.9)), _arc(0.5, 0.6, 0.38, 10, 170), _path((0.3, 0.15), (0.7, 0.15))],  # anchor
    [_path((0, 0), (0.5, 0.5), (1, 0)), _path((0, 0.5), (0.5, 1), (1, 0.5))],  # chevrons
    [_path((0.3, 0), (0.25, 1)), _path((0.7, 0), (0.65, 1)), *(_path((0, y), (0.95, y)) for y in (0.35, 0.68))],
)  # fmt: skip
