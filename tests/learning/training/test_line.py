import pickle
import threading

import numpy as np

from digitpad.learning.runs.events import StepsEnd
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training.elsewhere.line import Line
from digitpad.learning.training.elsewhere.messages import Begin, Letter, Ready, Task, Wishes

_ZERO = np.zeros(1, np.float32)


class _Station:
    """Answers every attempt, and lets a test see what was sent and say what is wished."""

    def __init__(self) -> None:
        self.letters: list[Letter] = []
        self.seen = threading.Semaphore(0)
        self.wished = Wishes()
        self.is_cut = False
        self.computer = ""
        self.has_vanished = False

    def send(self, letter: bytes) -> None:
        self.letters.append(Letter.from_bytes(letter))

    def wishes(self) -> str:
        self.seen.release()
        if self.is_cut:
            raise ConnectionResetError
        return self.wished.as_json()

    def vanish(self) -> None:
        self.has_vanished = True

    def answer(self, attempt: str, seconds: float) -> bytes:
        return pickle.dumps(Begin("a run", b""))

    def say(self, wishes: Wishes) -> None:
        """Wish something, and wait until it was followed."""
        self.wished = wishes
        while self.seen.acquire(blocking=False):
            pass
        for _ in range(3):  # one may have been under way, the next one is followed once another one begins
            self.seen.acquire()


def test_a_worker_pauses_goes_on_skips_and_ends_as_it_is_wished() -> None:
    station = _Station()
    with Line(station, 2, "first") as line:

        def wished(wishes: Wishes) -> list[str]:
            station.say(wishes)
            words = {"paused": line.control.is_paused, "stopping": line.control.is_stopping,
                     "skipped": line.control.is_skipping, "over": line.should_stop()}  # fmt: skip
            return [word for word, is_so in words.items() if is_so]

        assert line.begin(1437) == Begin("a run", b"")
        assert wished(Wishes(1, paused=["a run"])) == ["paused"]
        assert wished(Wishes(2, paused=["another run"])) == []
        assert wished(Wishes(3, skipped=["another run"], stopping=["another run"])) == []
        assert wished(Wishes(4, stopping=["a run"])) == ["stopping"]
        assert wished(Wishes(5, skipped=["a run"])) == ["stopping", "skipped"]
        assert wished(Wishes(6, is_over=True)) == ["stopping", "skipped", "over"]
        assert not station.has_vanished
        wished(Wishes(7, is_over=True, is_void=True))
        assert station.has_vanished


def test_what_was_learned_last_is_sent_before_the_line_ends_and_in_its_order() -> None:
    station = _Station()
    events = [StepsEnd("a run", 1, step, 0.0, 1.0, _ZERO, _ZERO) for step in range(1, 50)]
    with Line(station, 2, "first") as line:
        line.begin(1437)
        for event in events:
            line.send(event)
    sent = [message for letter in station.letters for message in letter.messages]
    assert sent[0] == Ready(1437)
    assert [message.step for message in sent[1:] if isinstance(message, StepsEnd)] == list(range(1, 50))
    assert {(letter.place, letter.attempt) for letter in station.letters} == {(2, "first")}


def test_a_line_that_is_cut_ends_the_run() -> None:
    station = _Station()
    station.is_cut = True
    with Line(station, 0, "first") as line:
        station.seen.acquire()
        line._thread.join()
        assert line.should_stop()


def test_a_task_is_plain_text() -> None:
    settings = RunSettings(optimizer="momentum", parameters={"momentum": 0.95}, learning_rate=0.05)
    task = Task(7, settings, "/data/mnist.npz", "0.1.0")
    assert Task.from_json(task.as_json()) == task
