"""Where a network's chunks come from while it learns, so that nothing of that goes on once it has learned."""

from collections.abc import Callable
from typing import Any

from digitpad.learning.backend import tensorflow


class Inlet:
    """Remembers the iterator that a network is fed from, and empties it.

    TensorFlow prepares the next chunk in a thread of its own, in which Python draws pictures. An iterator that Keras
    has left in the middle lies in a cycle. Should that very thread collect it as garbage, it would wait for its own
    end, and no garbage would be collected in this process ever again.
    """

    def __init__(self) -> None:
        self._iterator: Any = None

    def remembered(self, learn: Callable[[Any], Any]) -> Callable[[Any], Any]:
        """A function that learns a chunk of an iterator, as `learn` does."""

        def learn_from(iterator: Any) -> Any:
            self._iterator = iterator
            return learn(iterator)

        return learn_from

    def empty(self) -> None:
        """Wait until no chunk is prepared any more; its source is to have ended."""
        iterator, self._iterator = self._iterator, None
        try:
            while iterator is not None and iterator.get_next_as_optional().has_value():
                pass
        except tensorflow().errors.OpError:  # fewer chunks have come than were announced, or one broke
            return
