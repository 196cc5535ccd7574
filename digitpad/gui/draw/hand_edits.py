"""What a user says about the digits of a picture that the program has read otherwise. Knows no Qt."""

from digitpad.gui.draw.state import DrawState
from digitpad.recognition import editing
from digitpad.recognition.reading import Reading


class HandEdits:
    """Changes the reading of the picture on the page, each time as one step; without a picture nothing happens.

    Parameters
    ----------
    state : DrawState
        Its chosen digit is the one that is meant.
    """

    def __init__(self, state: DrawState) -> None:
        self._state = state

    def correct(self, digit: int) -> None:
        """Say what the chosen digit is, 0 to 9."""
        if self._digits:
            self._state.edit(editing.correct(self._reading, self._state.chosen, digit))

    def remove(self) -> None:
        """Take the chosen digit out: it is not a digit."""
        if self._digits:
            self._state.edit(editing.remove(self._reading, self._state.chosen))

    def merge(self) -> None:
        """Make one digit of the chosen one and the next, where `can_merge` holds."""
        state = self._state
        if state.picture is not None and editing.can_merge(self._reading, state.chosen):
            state.edit(editing.merge(self._reading, state.chosen, state.picture.scale, state.classifier))

    def split(self) -> bool:
        """Make two digits of the chosen one, where `can_split` holds; returns whether it could be cut."""
        state, before = self._state, self._reading
        if state.picture is not None and editing.can_split(before, state.chosen):
            state.edit(editing.split(before, state.chosen, state.picture.scale, state.classifier))
        return self._reading is not before

    @property
    def _reading(self) -> Reading:
        return self._state.reading

    @property
    def _digits(self) -> int:
        """How many digits of a picture there are to speak of."""
        return len(self._reading.digits) if self._state.picture is not None else 0
