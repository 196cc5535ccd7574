import dataclasses
import gc
import threading
import time
import weakref
from collections.abc import Iterator
from typing import Any

import pytest

from digitpad.learning.data.datasets import Dataset
from digitpad.learning.runs.events import Event, StepsEnd
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training.feeding import Feed
from digitpad.learning.training.training import train

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]

_SETTINGS = RunSettings(network="dense-16", epochs=2, batch_size=16, data="optdigits", augmentation=True)
_DRAWING_SECONDS = 0.3  # so long that a chunk is always being drawn when the one before is learned


class _Pencil:
    """Counts the chunks that are being drawn, and sees to it that they take a while."""

    def __init__(self) -> None:
        self.begun = self.done = 0
        self.is_to_collect = threading.Event()
        self.threads = set[threading.Thread]()

    def draw(self, chunks: Iterator[Any]) -> Iterator[Any]:
        self.threads.add(threading.current_thread())
        for chunk in chunks:
            self.begun += 1
            if self.is_to_collect.wait(_DRAWING_SECONDS):
                gc.collect()
            self.done += 1
            yield chunk


@pytest.fixture
def pencil(monkeypatch: pytest.MonkeyPatch) -> _Pencil:
    pencil, drawn = _Pencil(), Feed._drawn_anew
    monkeypatch.setattr(Feed, "_drawn_anew", lambda feed, epoch: pencil.draw(drawn(feed, epoch)))
    return pencil


@pytest.mark.parametrize("is_broken", [False, True])
def test_nothing_is_drawn_any_more_once_a_run_has_ended(digits: Dataset, pencil: _Pencil, is_broken: bool) -> None:
    events: list[Event] = []

    def report(event: Event) -> None:
        events.append(event)
        if is_broken and isinstance(event, StepsEnd):
            raise ValueError("broken")

    def should_stop() -> bool:
        return any(isinstance(event, StepsEnd) for event in events)

    try:
        train(_SETTINGS, digits, report=report, should_stop=should_stop)
    except ValueError:
        assert is_broken
    else:
        assert not is_broken
    assert threading.current_thread() not in pencil.threads
    assert pencil.begun == pencil.done >= 2
    pencil.is_to_collect.set()  # what would still draw now would collect the garbage that it belongs to
    time.sleep(2 * _DRAWING_SECONDS)
    assert pencil.begun == pencil.done
    assert _is_collected()


def test_a_run_that_ends_by_itself_draws_all_its_chunks(digits: Dataset, pencil: _Pencil) -> None:
    settings = dataclasses.replace(_SETTINGS, subset=320)
    assert train(settings, digits).outcome == "finished"
    assert pencil.begun == pencil.done


def _is_collected() -> bool:
    """Whether garbage is collected at all."""

    class Cycle:
        def __init__(self) -> None:
            self.own = self

    seen = weakref.ref(Cycle())
    gc.collect()
    return seen() is None
