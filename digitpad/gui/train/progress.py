"""How far training is, shown: of the run, of the list, in time."""

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from digitpad.gui.appearance.language import clock, number
from digitpad.gui.appearance.theme import GRID
from digitpad.gui.appearance.titles import shown_title
from digitpad.learning.runs.events import EpochEnd, Event, Preparing, RunStarted, StepsEnd
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.training.plans import RunEnded
from digitpad.learning.training.progress import Progress, RunProgress

_FULL = 1000  # steps of a progress bar
_SHOW_MS = 250  # words that change faster cannot be read


class ProgressPanel(QWidget):
    """Two bars, one for the run and one for the list, and words beside them; after a stop, a button to go on.

    Runs that learn side by side have the list's bar alone; how far each is stands in the table.

    Parameters
    ----------
    seconds : callable
        The clock by which the time that is left is told.

    Signals
    -------
    go_on_asked()
        What was stopped is to go on.
    shown()
        It says something new of how far training is.
    """

    go_on_asked = Signal()
    shown = Signal()

    def __init__(self, parent: QWidget | None = None, seconds: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self.bar = QProgressBar()
        self.bar.setObjectName("progressBar")
        self.bar.setAccessibleName(self.tr("Progress of all runs"))
        self.run_bar = QProgressBar()
        self.run_bar.setObjectName("runProgressBar")
        self.run_bar.setAccessibleName(self.tr("Progress of this run"))
        for bar in (self.bar, self.run_bar):
            bar.setRange(0, _FULL)
            bar.setTextVisible(False)
        self.bar.setFixedHeight(GRID)
        self.run_bar.setFixedHeight(GRID // 2)
        self.go_on = QPushButton()
        self.go_on.setObjectName("goOnButton")
        self.go_on.clicked.connect(self.go_on_asked)
        self._is_paused = self._is_stopping = self._is_race = False
        self._where, self._time = QLabel(), QLabel()
        self._where.setObjectName("progressText")
        self._where.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._time.setObjectName("timeText")
        self._time.setProperty("muted", True)
        words = QHBoxLayout()
        words.addWidget(self._where, 1)
        words.addWidget(self._time)
        words.addWidget(self.go_on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addLayout(words)
        layout.addWidget(self.run_bar)
        layout.addWidget(self.bar)
        self._seconds = seconds
        self._progress = Progress()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SHOW_MS)
        self._soon.timeout.connect(self._show)
        self.end("")

    @property
    def shares(self) -> dict[str, float]:
        """How much is done of each of several runs that learn side by side, in [0, 1], by its id."""
        return {run: each.share for run, each in self._progress.runs.items()} if self._is_race else {}

    def begin(self, *, is_race: bool = False, is_parallel: bool = False) -> None:
        """Start from nothing.

        Parameters
        ----------
        is_race : bool
            Whether several runs will learn side by side.
        is_parallel : bool
            Whether they will do so in processes of their own.
        """
        self._progress = Progress(is_parallel, clock=self._seconds)
        self._is_race = is_race
        self._is_paused = self._is_stopping = False
        self.go_on.hide()
        self.setVisible(True)
        for bar in (self.bar, self.run_bar):
            bar.setRange(0, 0)  # busy until the first step
        self._time.clear()

    def take(self, event: Event | RunEnded) -> None:
        """Show an event."""
        self._progress.take(event)
        if isinstance(event, Preparing):
            self._where.setText(self._preparing(event.what))
        elif isinstance(event, RunStarted):
            self._show()
        elif isinstance(event, StepsEnd | EpochEnd) and not self._soon.isActive() and not self._is_stopping:
            self._soon.start()

    def set_paused(self, is_paused: bool) -> None:
        """Say that training waits, with no time that is left; or that it goes on."""
        self._is_paused = is_paused
        self._soon.stop()
        self._show()

    def offer_to_go_on(self, records: Sequence[RunRecord]) -> None:
        """Say where runs were stopped, at least one, and from where they would go on."""
        epoch = len(records[0].history.epochs) + 1
        if len(records) > 1:
            self._where.setText(self.tr("Stopped. Epochs that were not finished start over when you go on."))
            self.go_on.setText(self.tr("Go on with {0} runs").format(len(records)))
        else:
            words = self.tr("Stopped in epoch {0} of {1}, which starts over when you go on.")
            self._where.setText(words.format(epoch, records[0].settings.epochs))
            self.go_on.setText(self.tr("Go on with epoch {0}").format(epoch))
        self.go_on.show()
        self.setVisible(True)

    def show_stopping(self, words: str) -> None:
        """Say that training stops, until it has ended."""
        self._is_stopping = True
        self._soon.stop()
        self._where.setText(words)

    def end(self, words: str) -> None:
        """Show that nothing goes on."""
        self._soon.stop()
        for bar in (self.bar, self.run_bar):
            bar.setRange(0, _FULL)
            bar.setValue(0)
        self._is_paused = False
        self.go_on.hide()
        self._where.setText(words)
        self.setVisible(bool(words))
        self._time.clear()
        self.bar.setVisible(False)
        self.run_bar.setVisible(False)

    def _show(self) -> None:
        progress, run = self._progress, self._progress.latest
        if run is None:
            return
        for bar, share in ((self.bar, progress.list_share), (self.run_bar, run.share)):
            bar.setRange(0, _FULL)
            bar.setValue(round(share * _FULL))
        self.bar.setVisible(True)
        self.run_bar.setVisible(run.started.count > 1 and not self._is_race)
        words = self._words_of_race(run) if self._is_race else self._words_of(run)
        self._where.setText(" · ".join([self.tr("Paused"), *words] if self._is_paused else words))
        self._time.setText("" if self._is_paused else self._times())
        self.shown.emit()

    def _words_of(self, run: RunProgress) -> list[str]:
        started = run.started
        words = [shown_title(started.name)]
        if started.count > 1:
            words.append(self.tr("run {0} of {1}").format(started.index + 1, started.count))
        words.append(self.tr("epoch {0} of {1}").format(run.epoch, started.settings.epochs))
        return [*words, self.tr("going on")] if started.first_step and not run.learned else words

    def _words_of_race(self, run: RunProgress) -> list[str]:
        learning = self.tr("{0} runs side by side").format(len(self._progress.runs))
        return [learning, self.tr("{0} of {1} done").format(self._progress.ended, run.started.count)]

    def _times(self) -> str:
        progress = self._progress
        rate = round(progress.images_per_second)
        words = [self.tr("{0} pictures/s").format(number(rate))] if rate else []
        words.append(self.tr("{0} so far").format(clock(progress.elapsed_seconds())))
        remaining = progress.remaining_seconds()
        if remaining is not None:
            words.append(self.tr("{0} left").format(clock(remaining)))
        return " · ".join(words)

    def _preparing(self, what: str) -> str:
        if what == "libraries":
            return self.tr("Loading TensorFlow, a few seconds the first time…")
        if what == "workers":
            return self.tr("Waiting for workers…")
        return self.tr("Loading pictures…")
