"""A worker's line to whoever asked for a run: what it has learned goes there, and wishes come from there."""

import pickle
import threading
import time
from types import TracebackType
from typing import Protocol

from digitpad.learning.runs.events import Event
from digitpad.learning.training.control import RunControl
from digitpad.learning.training.elsewhere.messages import Begin, Letter, Message, Ready, Wishes

_BETWEEN_SECONDS = 0.1  # how often letters go and wishes are looked at
_SILENCE_SECONDS = 300.0  # without a sign of life after which nobody waits for the run any more
_ANSWER_SECONDS = 1.0


class Station(Protocol):
    """A worker's end of what connects it, which several threads may use."""

    @property
    def computer(self) -> str:
        """The name of the worker's machine; empty if it is that of whoever asked."""

    def send(self, letter: bytes) -> None:
        """Send a letter; raises OSError or EOFError if nobody can be reached."""

    def wishes(self) -> str:
        """The user's wishes, as JSON; the errors are those of `send`."""

    def vanish(self) -> None:
        """End the worker in the midst of what it does, if it is there for this list of runs alone."""

    def answer(self, attempt: str, seconds: float) -> bytes:
        """Wait for the answer to an attempt's Ready; raises TimeoutError, and the errors of `send`."""


class Line:
    """Carries messages in a thread of its own, several at once, so that learning does not wait for them.

    Attributes
    ----------
    control : RunControl
        Follows the wishes.
    is_leaving : bool
        Whether whoever asked has no time for test figures.
    """

    def __init__(self, station: Station, place: int, attempt: str) -> None:
        self.control = RunControl()
        self.is_leaving = False
        self._station, self._place, self._attempt = station, place, attempt
        self._run = ""
        self._waiting: list[Message] = []
        self._lock, self._delivering = threading.Lock(), threading.Lock()
        self._over, self._closing = threading.Event(), threading.Event()
        self._beat, self._heard = -1, time.monotonic()
        self._thread = threading.Thread(target=self._carry, name="digitpad-line", daemon=True)

    def __enter__(self) -> "Line":
        """Begin."""
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Send the rest; raises OSError or EOFError if nobody can be reached."""
        self._closing.set()
        self._thread.join()
        if error is None:
            self._deliver()

    def should_stop(self) -> bool:
        """Whether the run is to end now: it was asked to, or nobody waits for it."""
        return self._over.is_set()

    def send(self, message: Message | Event) -> None:
        """Send a message soon; returns at once."""
        with self._lock:
            self._waiting.append(message)

    def begin(self, pictures: int) -> Begin | None:
        """Ask where to begin, and wait for the answer; None if the run is not wanted any more.

        Raises
        ------
        OSError, EOFError
            If nobody can be reached.
        """
        self.send(Ready(pictures))
        self._deliver()
        while not self.should_stop():
            try:
                answer: Begin | None = pickle.loads(self._station.answer(self._attempt, _ANSWER_SECONDS))  # noqa: S301
            except TimeoutError:  # whoever is to answer is busy, or gone: then wishes tell so
                continue
            self._run = answer.run if answer is not None else ""
            return answer
        return None

    def _carry(self) -> None:
        while not self._closing.wait(_BETWEEN_SECONDS):
            try:
                self._deliver()
                self._hear(Wishes.from_json(self._station.wishes()))
            except Exception:  # whatever a broken connection raises
                self._over.set()
                return

    def _deliver(self) -> None:
        with self._delivering:  # letters keep their order
            with self._lock:
                messages, self._waiting = self._waiting, []
            if messages:
                self._station.send(Letter(self._place, self._attempt, messages).as_bytes())

    def _hear(self, wishes: Wishes) -> None:
        if wishes.beat != self._beat:
            self._beat, self._heard = wishes.beat, time.monotonic()
        if wishes.is_void:
            self._station.vanish()
        self.is_leaving = wishes.is_leaving
        if wishes.is_over or time.monotonic() - self._heard > _SILENCE_SECONDS:
            self._over.set()
        if self._run in wishes.skipped:
            self.control.skip()
        elif self._run in wishes.stopping:
            self.control.stop_after_epoch()
        elif self._run in wishes.paused:
            self.control.pause()
        else:
            self.control.resume()
