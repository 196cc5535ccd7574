"""Training and downloads with a progress bar on standard error, until Ctrl+C."""

import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, TaskID, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bars

from digitpad.learning.data.datasets import load
from digitpad.learning.runs.events import EpochEnd, Event, Preparing, RunStarted, StepsEnd
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.study.kept_range_tests import keep
from digitpad.learning.study.range_test import RangeTest, range_test
from digitpad.learning.training.execution import Execution
from digitpad.learning.training.lab import train_all
from digitpad.learning.training.plans import Plan, RunEnded
from digitpad.learning.training.progress import Progress

_PREPARING = {"libraries": "loading Keras and TensorFlow", "data": "loading pictures", "workers": "waiting for workers"}


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
        Where and in which order they are trained.
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
    with interruption() as asked, Bars(*columns, console=shown, transient=True) as progress:
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
    with interruption() as asked, Bars(*columns, console=shown, transient=True) as progress:
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
    with Bars(*columns, console=Console(stderr=True)) as progress:
        task = progress.add_task("download", total=None)
        yield lambda done, total: progress.update(task, completed=done, total=total)


@contextmanager
def rows_bar(steps: int) -> Iterator[tuple[Callable[[int, float], None], Callable[[], bool]]]:
    """Show how far the row network is: what to tell it, step and loss, and whether Ctrl+C was pressed."""
    columns = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn(), TextColumn("{task.fields[now]}"))
    with interruption() as asked, Bars(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("rows", total=steps, now="")
        yield lambda step, loss: progress.update(task, completed=step, now=f"loss {loss:.3f}"), asked.is_set


@contextmanager
def landscape_bar(*, quiet: bool) -> Iterator[tuple[Callable[[float], None], Callable[[], bool]]]:
    """Show how far a landscape is: what to tell it, a share in [0, 1], and whether Ctrl+C was pressed."""
    console = Console(stderr=True, quiet=quiet)
    columns = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn())
    with interruption() as asked, Bars(*columns, console=console, transient=True) as progress:
        task = progress.add_task("landscape", total=1.0)
        yield lambda share: progress.update(task, completed=share), asked.is_set


class _Shown:
    """Events as progress bars, one for the list and one for each run that learns, and as lines where no one watches."""

    def __init__(self, bars: Bars, console: Console) -> None:
        self._bars, self._console = bars, console
        self._progress = Progress()
        self._whole = bars.add_task("", total=None, now="")
        self._tasks: dict[str, TaskID] = {}
        self._is_list = False

    def take(self, event: Event | RunEnded) -> None:
        """Show an event."""
        self._progress.take(event)
        if isinstance(event, Preparing):
            self._bars.update(self._whole, description=_PREPARING[event.what])
        elif isinstance(event, RunStarted):
            self._begin(event)
        elif isinstance(event, StepsEnd):
            self._bars.update(self._tasks[event.run], completed=event.step, now=f"loss {event.losses[-1]:.4f}")
            self._show_whole()
        elif isinstance(event, EpochEnd) and not self._is_list:
            metrics = ", ".join(f"{name} {value:.4f}" for name, value in event.metrics.items())
            self._write(f"epoch {event.epoch} of {self._progress.runs[event.run].started.settings.epochs}: {metrics}")
        elif isinstance(event, RunEnded):
            self._end(event.record)

    def _begin(self, event: RunStarted) -> None:
        self._is_list = event.count > 1
        total = event.steps_per_epoch * event.settings.epochs
        if event.run in self._tasks:  # another process has taken it up
            self._bars.remove_task(self._tasks.pop(event.run))
        self._tasks[event.run] = self._bars.add_task(event.name, total=total, completed=event.first_step, now="")
        self._bars.update(self._whole, total=event.count, visible=self._is_list)
        self._show_whole()

    def _end(self, record: RunRecord) -> None:
        self._bars.remove_task(self._tasks.pop(record.id))
        self._show_whole()
        if record.status != "failed":  # the error that ended it says so
            accuracy = record.test.get("accuracy")
            tested = "not tested" if accuracy is None else f"test accuracy {accuracy:.2%}"
            self._write(f"{record.name}: {record.status}, {tested}")

    def _show_whole(self) -> None:
        latest = self._progress.latest
        if latest is not None:
            count = latest.started.count
            words = f"{self._progress.ended} of {count} runs done"
            self._bars.update(self._whole, description=words, completed=self._progress.list_share * count)

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
