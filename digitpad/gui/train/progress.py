"""How far training is, shown: of the run, of the list, in time."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from digitpad.gui.appearance.language import clock, number
from digitpad.gui.appearance.theme import GRID
from digitpad.gui.appearance.titles import shown_title
from digitpad.learning.runs.events import EpochEnd, Event, Preparing, RunStarted, StepsEnd
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.training.lab import RunEnded
from digitpad.learning.training.progress import Progress

_FULL = 1000  # steps of a progress bar
_SHOW_MS = 250  # words that change faster cannot be read


class ProgressPanel(QWidget):
    """Two bars, one for the run and one for the list, and words beside them; after a stop, a button to go on.

    Signals
    -------
    go_on_asked()
        The run that was stopped last is to go on.
    """

    go_on_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
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
        self._is_paused = False
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
        self._progress = Progress()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SHOW_MS)
        self._soon.timeout.connect(self._show)
        self.end("")

    def begin(self) -> None:
        """Start from nothing."""
        self._progress = Progress()
        self._is_paused = False
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
        elif isinstance(event, StepsEnd | EpochEnd) and not self._soon.isActive():
            self._soon.start()

    def set_paused(self, is_paused: bool) -> None:
        """Say that training waits, with no time that is left; or that it goes on."""
        self._is_paused = is_paused
        self._soon.stop()
        self._show()

    def offer_to_go_on(self, record: RunRecord) -> None:
        """Say where a run was stopped, and from where it would go on."""
        epoch = len(record.history.epochs) + 1
        words = self.tr("Stopped in epoch {0} of {1}, which will begin again.")
        self._where.setText(words.format(epoch, record.settings.epochs))
        self.go_on.setText(self.tr("Go on with epoch {0}").format(epoch))
        self.go_on.show()

    def show_words(self, words: str) -> None:
        """Say something until the next event."""
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
        progress, started = self._progress, self._progress.started
        if started is None:
            return
        for bar, share in ((self.bar, progress.list_share), (self.run_bar, progress.run_share)):
            bar.setRange(0, _FULL)
            bar.setValue(round(share * _FULL))
        self.bar.setVisible(True)
        self.run_bar.setVisible(started.count > 1)
        epoch = self.tr("epoch {0} of {1}").format(progress.epoch, started.settings.epochs)
        run = self.tr("run {0} of {1}").format(started.index + 1, started.count)
        words = [shown_title(started.name), *([run] if started.count > 1 else []), epoch]
        words += [self.tr("going on")] if started.first_step and not progress.trained_seconds else []
        self._where.setText(" · ".join([self.tr("Paused"), *words] if self._is_paused else words))
        self._time.setText("" if self._is_paused else self._times())

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
        return self.tr("Loading pictures…")
