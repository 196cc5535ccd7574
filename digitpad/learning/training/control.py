"""How a user steers training that runs in another thread."""

import threading
from collections.abc import Callable

_LOOK_SECONDS = 0.05  # how often a paused run looks whether it should stop


class Control:
    """Pause, skip, stop after an epoch; any thread may call it. Stopping at once is the job's own `should_stop`."""

    def __init__(self) -> None:
        self._going_on = threading.Event()
        self._going_on.set()
        self._skipping = threading.Event()
        self._stopping = threading.Event()

    @property
    def is_paused(self) -> bool:
        """Whether training waits."""
        return not self._going_on.is_set()

    @property
    def is_skipping(self) -> bool:
        """Whether the run that is trained now should end."""
        return self._skipping.is_set()

    @property
    def is_stopping(self) -> bool:
        """Whether training should end after the epoch that is learned now."""
        return self._stopping.is_set()

    def pause(self) -> None:
        """Let training wait after the batches at hand."""
        self._going_on.clear()

    def resume(self) -> None:
        """Go on."""
        self._going_on.set()

    def skip(self) -> None:
        """End this run now, keep what it learned, and go on with the next."""
        self._skipping.set()
        self.resume()

    def stop_after_epoch(self) -> None:
        """End all after the epoch that is learned now."""
        self._stopping.set()
        self.resume()

    def begin_run(self) -> None:
        """Forget that the run before was skipped."""
        self._skipping.clear()

    def wait_while_paused(self, should_stop: Callable[[], bool]) -> None:
        """Block for as long as training is paused and `should_stop()` is false; it is asked 20 times a second."""
        while not self._going_on.wait(_LOOK_SECONDS) and not should_stop():
            pass
