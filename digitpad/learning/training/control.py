"""How a user steers training that runs in other threads."""

import threading
from collections.abc import Callable

_LOOK_SECONDS = 0.05  # how often a paused run looks whether it should stop


class RunControl:
    """Pause, skip, stop after an epoch: one run. Any thread may call it."""

    def __init__(self) -> None:
        self._going_on = threading.Event()
        self._going_on.set()
        self._skipping = threading.Event()
        self._stopping = threading.Event()

    @property
    def is_paused(self) -> bool:
        """Whether it waits."""
        return not self._going_on.is_set()

    @property
    def is_skipping(self) -> bool:
        """Whether it should end."""
        return self._skipping.is_set()

    @property
    def is_stopping(self) -> bool:
        """Whether it should end after the epoch that is learned now."""
        return self._stopping.is_set()

    def pause(self) -> None:
        """Let it wait after the batches at hand."""
        self._going_on.clear()

    def resume(self) -> None:
        """Go on."""
        self._going_on.set()

    def skip(self) -> None:
        """End it now, and keep what it learned."""
        self._skipping.set()
        self.resume()

    def stop_after_epoch(self) -> None:
        """End it after the epoch that is learned now."""
        self._stopping.set()
        self.resume()

    def wait_while_paused(self, should_stop: Callable[[], bool]) -> None:
        """Block for as long as it is paused and `should_stop()` is false; that is asked 20 times a second."""
        while not self._going_on.wait(_LOOK_SECONDS) and not should_stop():
            pass


class Control:
    """Pause, skip, stop after an epoch: all runs of a list, or one of them. Any thread may call it.

    Stopping all at once is the job's own `should_stop`.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._runs: dict[str, RunControl] = {}  # those that learn
        self._is_paused = self._is_stopping = self._is_leaving = False

    @property
    def is_leaving(self) -> bool:
        """Whether the program ends, and there is time for little more than to keep what was learned."""
        return self._is_leaving

    @property
    def is_stopping(self) -> bool:
        """Whether all end after the epochs that are learned now, and no other run begins."""
        return self._is_stopping

    def leave(self) -> None:
        """Have runs that are asked to stop keep what they have learned, and nothing else."""
        self._is_leaving = True

    def begin_run(self, run: str) -> RunControl:
        """Let a run learn from now on; while all are paused, it is paused, too."""
        control = RunControl()
        with self._lock:
            self._runs[run] = control
            if self._is_paused:
                control.pause()
            if self._is_stopping:
                control.stop_after_epoch()
        return control

    def end_run(self, run: str) -> None:
        """Forget a run, which has ended."""
        with self._lock:
            self._runs.pop(run, None)

    def of(self, run: str) -> RunControl:
        """What steers one run; of one that does not learn, something that steers nothing."""
        with self._lock:
            return self._runs.get(run) or RunControl()

    def pause(self) -> None:
        """Let all wait after the batches at hand."""
        with self._lock:
            self._is_paused = True
            for control in self._runs.values():
                control.pause()

    def resume(self) -> None:
        """Let all go on, those too that were paused by themselves."""
        with self._lock:
            self._is_paused = False
            for control in self._runs.values():
                control.resume()

    def skip(self) -> None:
        """End the runs that learn now, keep what they learned, and go on with those that have not begun."""
        with self._lock:
            self._is_paused = False
            for control in self._runs.values():
                control.skip()

    def stop_after_epoch(self) -> None:
        """End all after the epochs that are learned now."""
        with self._lock:
            self._is_paused, self._is_stopping = False, True
            for control in self._runs.values():
                control.stop_after_epoch()
