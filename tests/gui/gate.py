"""A gate in a worker's way, so that what it brings comes as late as a test wants it."""

import threading

_LONGEST_SECONDS = 30.0  # a test that forgets to open a gate fails instead of lasting for ever


class Gate:
    """A worker stops at it until it is opened, whatever else it is asked.

    Attributes
    ----------
    reached : threading.Event
        Set once a worker stands there.
    """

    def __init__(self) -> None:
        self.reached = threading.Event()
        self._opened = threading.Event()

    def open(self) -> None:
        """Let the worker pass, now or when it comes."""
        self._opened.set()

    def hold(self) -> None:
        """Stand at the gate."""
        self.reached.set()
        assert self._opened.wait(_LONGEST_SECONDS), "nobody opened the gate"

    def wait(self) -> None:
        """Wait for the worker to stand there."""
        assert self.reached.wait(_LONGEST_SECONDS), "nobody came to the gate"
