"""Drawings as plain values and bytes, without pickle: a file that was tampered with runs no code. Knows no Qt.

A value is written as

- itself, if it is None, a number, a text or a truth value,
- `["t", …]`, a tuple,
- `["s", n, …]`, strokes: the first n of those written before, and others,
- `["m", …]`, a mapping: keys and values in turn,
- `["a", type, shape, place]`, an array, whose bytes begin at that place,
- `["p", number, …]`, a large array, which has a file of its own,
- `["o", number]`, an object, which is written once, after those that it holds: its class and its fields.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from digitpad.gui.draw.drawing import Drawing
from digitpad.ink.box import Box
from digitpad.ink.picture import Picture
from digitpad.ink.segment import FoundDigit
from digitpad.ink.sketch import Page, Steps
from digitpad.ink.stroke import Stroke
from digitpad.recognition.reading import Prediction, Reading

_KINDS = (Drawing, Steps, Page, Picture, Reading, Prediction, FoundDigit, Box)
_LARGE = 100_000  # bytes: a picture's pixels, which need not be written a second time


@dataclass(eq=False)
class Written:
    """A drawing in plain values, the objects that it holds, and the bytes of its arrays.

    Attributes
    ----------
    root : list
        The drawing, as a value.
    objects : list
        Class and fields of each object.
    bytes_ : bytearray
    large : dict
        Arrays that have a file of their own, by the number that `number_of` gave them.
    """

    root: Any = None
    objects: list[Any] = field(default_factory=list)
    bytes_: bytearray = field(default_factory=bytearray)
    large: dict[int, NDArray[Any]] = field(default_factory=dict)


class Writer:
    """Writes one drawing; whatever it holds is written once, however often it occurs.

    Parameters
    ----------
    number_of : callable
        Gives a large array the number by which it is found again.
    """

    def __init__(self, number_of: Callable[[NDArray[Any]], int]) -> None:
        self._number_of = number_of
        self._known: dict[int, Any] = {}
        self._strokes: tuple[Stroke, ...] = ()
        self._written = Written()

    def write(self, drawing: Drawing) -> Written:
        """Write it."""
        self._written.root = self._value(drawing)
        return self._written

    def _value(self, value: Any) -> Any:
        if value is None or isinstance(value, bool | int | float | str):
            return value
        if isinstance(value, np.generic):
            return value.item()
        if isinstance(value, Mapping):
            return ["m", *(self._value(part) for pair in value.items() for part in pair)]
        if isinstance(value, tuple):
            return self._tuple(value)
        known = self._known.get(id(value))
        if known is None:
            known = self._array(value) if isinstance(value, np.ndarray) else self._object(value)
            self._known[id(value)] = known
        return known

    def _tuple(self, values: tuple[Any, ...]) -> list[Any]:
        if not values or not isinstance(values[0], Stroke):
            return ["t", *map(self._value, values)]
        before, self._strokes = self._strokes, values
        count = min(len(before), len(values))
        same = count if before[:count] == values[:count] else 0  # most steps add a stroke, or take one away
        return ["s", same, *map(self._value, values[same:])]

    def _array(self, array: NDArray[Any]) -> list[Any]:
        if array.nbytes >= _LARGE:
            number = self._number_of(array)
            self._written.large[number] = array
            return ["p", number]
        place = len(self._written.bytes_)
        self._written.bytes_ += array.tobytes()
        return ["a", array.dtype.str, list(array.shape), place]

    def _object(self, value: Any) -> list[Any]:
        if isinstance(value, Stroke):
            parts = [value.width, self._array(value.positions), self._array(value.widths)]
        else:
            parts = [self._value(getattr(value, each.name)) for each in fields(value)]
        self._written.objects.append([type(value).__name__, *parts])
        return ["o", len(self._written.objects) - 1]


class Reader:
    """Reads what a `Writer` wrote.

    Parameters
    ----------
    large : callable
        Finds a large array by its number.
    """

    def __init__(self, large: Callable[[int], NDArray[Any]]) -> None:
        self._large = lru_cache(None)(large)  # who shared an array shares it again
        self._kinds = {kind.__name__: kind for kind in _KINDS}
        self._objects: list[Any] = []
        self._arrays: dict[int, NDArray[Any]] = {}  # by place
        self._bytes = b""
        self._strokes: tuple[Stroke, ...] = ()

    def read(self, root: Any, objects: list[Any], bytes_: bytes) -> Drawing:
        """Read a drawing; raises various errors if this is not one."""
        self._bytes = bytes_
        for name, *parts in objects:
            self._objects.append(self._object(name, [self._value(part) for part in parts]))
        drawing = self._value(root)
        if not isinstance(drawing, Drawing):
            raise TypeError("not a drawing")
        return drawing

    def _object(self, name: str, parts: list[Any]) -> Any:
        if name == Stroke.__name__:
            width, positions, widths = parts
            return Stroke.from_positions(positions, widths, float(width))
        return self._kinds[name](*parts)

    def _value(self, value: Any) -> Any:
        if not isinstance(value, list):
            return value
        kind, *parts = value
        if kind == "s":
            self._strokes = (*self._strokes[: parts[0]], *map(self._value, parts[1:]))
            return self._strokes
        readers: dict[str, Callable[..., Any]] = {
            "t": lambda *values: tuple(map(self._value, values)),
            "m": lambda *values: dict(zip(*[map(self._value, values)] * 2, strict=True)),
            "a": self._array,
            "p": self._large,
            "o": self._objects.__getitem__,
        }
        return readers[kind](*parts)

    def _array(self, kind: str, shape: list[int], place: int) -> NDArray[Any]:
        count = int(np.prod(shape))
        if not count:
            return np.zeros(shape, kind)
        if place not in self._arrays:
            self._arrays[place] = np.frombuffer(self._bytes, kind, count, place).reshape(shape).copy()
        return self._arrays[place]
