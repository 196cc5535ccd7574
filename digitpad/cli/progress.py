"""Training and downloads with a progress bar on standard error, until Ctrl+C."""

import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

from digitpad.learning.data.datasets import load
from digitpad.learning.runs.events import EpochEnd, Event, Preparing, RunStarted, StepsEnd
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.study.kept_range_tests import keep
from digitpad.learning.study.range_test import RangeTest, range_test
from digitpad.learning.training.execution import Execution
from digitpad.learning.training.lab import train_all
from digitpad.learning.training.plans import Plan, RunEnded

_PREPARING = {"libraries": "loading Keras and TensorFlow", "data": "loading pictures"}


def train_with_progress(
    plans: Sequence[Plan],
    folder: Path,
    execution: Execution = Execution(),  # noqa: B008 # frozen
    *,
    quiet: bool,
) -> list[RunRecord]:
    """Train runs, showing how far they are; Ctrl+C ends it, and what is done is kept.

    Parameters
    ----------
    plans : sequence of Plan
    folder : Path
        Where new runs are written.
    execution : Execution
        Where they are trained.
    quiet : bool
        Whether to write nothing.

    Returns
    -------
    list of RunRecord
        Of the runs that were begun.

    Raises
    ------
    DigitpadError
        As `train_all`.
    """
    columns = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn(), TextColumn("{task.fields[now]}"))
    console = Console(stderr=True, quiet=quiet)
    shown = console if console.is_interactive else Console(quiet=True)  # a bar that no one watches leaves empty lines
    with interruption() as asked, Progress(*columns, console=shown, transient=True) as progress:
        watched = _Shown(progress, console)

        def report(event: Event | RunEnded) -> None:
            asked.has_nothing_to_keep = event == Preparing("libraries")
            watched.take(event)

        try:
            return train_all(plans, folder, report=report, should_stop=asked.is_set, execution=execution)
        except KeyboardInterrupt:
            if not asked.has_nothing_to_keep:
                raise
            return []


def find_rates_with_progress(settings: Sequence[RunSettings], *, quiet: bool) -> list[RangeTest]:
    """Test the learning rates of several settings, showing how far that is; Ctrl+C ends it.

    Parameters
    ----------
    settings : sequence of RunSettings
        All learn from the same data.
    quiet : bool
        Whether to write nothing.

    Returns
    -------
    list of RangeTest
        Those that came to their end.

    Raises
    ------
    DigitpadError
        If data are missing.
    """
    columns = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn())
    console = Console(stderr=True, quiet=quiet)
    shown = console if console.is_interactive else Console(quiet=True)
    tests: list[RangeTest] = []
    with interruption() as asked, Progress(*columns, console=shown, transient=True) as progress:
        task = progress.add_task("", total=len(settings))
        for number, each in enumerate(settings):
            progress.update(task, description=each.optimizer)
            test = range_test(
                each,
                load(each.data),
                report=lambda share, done=number: progress.update(task, completed=done + share),  # type: ignore[misc]
                should_stop=asked.is_set,
            )
            if asked.is_set():
                break
            keep(test)
            tests.append(test)
    return tests


@contextmanager
def download_bar(name: str) -> Iterator[Callable[[int, int | None], None]]:
    """Show how much of a file has been downloaded; what it gives takes the bytes done and, once known, those of all."""
    columns = (TextColumn(name), BarColumn(), DownloadColumn())
    with Progress(*columns, console=Console(stderr=True)) as progress:
        task = progress.add_task("download", total=None)
        yield lambda done, total: progress.update(task, completed=done, total=total)


@contextmanager
def rows_bar(steps: int) -> Iterator[tuple[Callable[[int, float], None], Callable[[], bool]]]:
    """Show how far the row network is: what to tell it, step and loss, and whether Ctrl+C was pressed."""
    columns = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn(), TextColumn("{task.fields[now]}"))
    with interruption() as asked, Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("rows", total=steps, now="")
        yield lambda step, loss: progress.update(task, completed=step, now=f"loss {loss:.3f}"), asked.is_set


@contextmanager
def landscape_bar(*, quiet: bool) -> Iterator[tuple[Callable[[float], None], Callable[[], bool]]]:
    """Show how far a landscape is: what to tell it, a share in [0, 1], and whether Ctrl+C was pressed."""
    console = Console(stderr=True, quiet=quiet)
    columns = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn())
    with interruption() as asked, Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("landscape", total=1.0)
        yield lambda share: progress.update(task, completed=share), asked.is_set


class _Shown:
    """Events as a progress bar and, where no one watches, as lines."""

    def __init__(self, progress: Progress, console: Console) -> None:
        self._progress = progress
        self._console = console
        self._task = progress.add_task("", total=None, now="")
        self._epochs = 0
        self._is_list = False

    def take(self, event: Event | RunEnded) -> None:
        """Show an event."""
        if isinstance(event, Preparing):
            self._progress.update(self._task, description=_PREPARING[event.what])
        elif isinstance(event, RunStarted):
            self._begin(event)
        elif isinstance(event, StepsEnd):
            self._progress.update(self._task, completed=event.step, now=f"loss {event.losses[-1]:.4f}")
        elif isinstance(event, EpochEnd):
            metrics = ", ".join(f"{name} {value:.4f}" for name, value in event.metrics.items())
            if not self._is_list:
                self._write(f"epoch {event.epoch} of {self._epochs}: {metrics}")
        elif isinstance(event, RunEnded) and event.record.status != "failed":  # the error that ended it says so
            accuracy = event.record.test.get("accuracy")
            tested = "not tested" if accuracy is None else f"test accuracy {accuracy:.2%}"
            self._write(f"{event.record.name}: {event.record.status}, {tested}")

    def _begin(self, event: RunStarted) -> None:
        self._epochs, self._is_list = event.settings.epochs, event.count > 1
        words = f"{event.name} ({event.index + 1} of {event.count})" if self._is_list else event.name
        total = event.steps_per_epoch * event.settings.epochs
        self._progress.reset(self._task, description=words, total=total, completed=event.first_step, now="")

    def _write(self, words: str) -> None:
        self._console.print(words, highlight=False, soft_wrap=True)


class Interruption(threading.Event):
    """Is set by Ctrl+C.

    Attributes
    ----------
    has_nothing_to_keep : bool
        Whether Ctrl+C ends at once, by KeyboardInterrupt, what would only go on to be thrown away.
    """

    has_nothing_to_keep = False


@contextmanager
def interruption() -> Iterator[Interruption]:
    """An event that Ctrl+C sets; a second Ctrl+C ends the program."""
    asked = Interruption()

    def ask(_number: int, _frame: FrameType | None) -> None:
        asked.set()
        signal.signal(signal.SIGINT, before)
        if asked.has_nothing_to_keep:
            raise KeyboardInterrupt

    if threading.current_thread() is not threading.main_thread():
        yield asked
        return
    before = signal.signal(signal.SIGINT, ask)
    try:
        yield asked
    finally:
        signal.signal(signal.SIGINT, before)
