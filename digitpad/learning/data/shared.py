"""Large values in memory once: whoever asks for one that somebody still holds gets that very object."""

import threading
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar
from weakref import WeakValueDictionary

Value = TypeVar("Value")


class Shared(Generic[Value]):
    """Values by key, each made once and given to everyone who asks, for as long as anyone holds it.

    Threads that ask for the same key at the same time wait for the one that makes it; other keys do not wait.
    Nothing is kept here: a value that nobody holds any more is gone, and is made again when next asked for.
    """

    def __init__(self) -> None:
        self._held: WeakValueDictionary[Hashable, Value] = WeakValueDictionary()
        self._making: WeakValueDictionary[Hashable, threading.Lock] = WeakValueDictionary()
        self._lock = threading.Lock()  # of the two dictionaries

    def get(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """The value of a key; made now if nobody holds it. What `make` raises is raised, and nothing is kept."""
        with self._lock_of(key):
            with self._lock:
                value = self._held.get(key)
            if value is None:
                value = make()
                with self._lock:
                    self._held[key] = value
            return value

    def _lock_of(self, key: Hashable) -> threading.Lock:
        with self._lock:
            return self._making.setdefault(key, threading.Lock())
