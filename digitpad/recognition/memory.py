"""What was worked out for a page as it is, and as it was when it was read before: nothing older is remembered."""

from typing import Generic, TypeVar

_Key = TypeVar("_Key")


class Memory(Generic[_Key]):
    """Numbers by what they were worked out from.

    A page is read again and again as it grows, and most of it is as before; but what a scribble of a hundred strokes
    needs once, and never again, would fill 50 MB in time.
    """

    def __init__(self) -> None:
        self._now: dict[_Key, float] = {}
        self._before: dict[_Key, float] = {}

    def get(self, key: _Key) -> float | None:
        """What is remembered, or None."""
        number = self._now.get(key)
        if number is None:
            number = self._before.get(key)
            if number is not None:
                self._now[key] = number
        return number

    def __setitem__(self, key: _Key, number: float) -> None:
        self._now[key] = number

    def __len__(self) -> int:
        return len(self._now) + len(self._before)

    def turn(self) -> None:
        """The page is read again: forget what was not asked for when it was read last."""
        self._before, self._now = self._now, {}
