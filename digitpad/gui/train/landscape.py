"""The page of the loss landscape: computes it, shows it, moves the runs upon it."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from digitpad.gui.appearance.language import formatted, number, percent
from digitpad.gui.appearance.theme import GRID
from digitpad.gui.appearance.titles import shown_title
from digitpad.gui.jobs.jobs import Jobs
from digitpad.gui.jobs.request import Notice
from digitpad.gui.jobs.task import Outcome
from digitpad.gui.train.landscape_plot import LandscapePlot
from digitpad.gui.train.line_icon import line_icon
from digitpad.gui.train.line_list import LineList
from digitpad.gui.train.playback import Playback
from digitpad.gui.widgets.progress_line import ProgressLine
from digitpad.learning.reports.landscape_style import TrailLine, at_step, last_step, loss_at, trail_lines
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.study.kept_landscapes import keep_landscape, kept_landscape
from digitpad.learning.study.landscape import Landscape, compute_landscape, share_a_plane, with_paths

_WIDEST = 28 * GRID  # of the legend


class LandscapeView(QWidget):
    """What was computed of the runs that are drawn is shown at once; else a button computes it.

    Parameters
    ----------
    jobs : Jobs
    notice : Notice
        Where it is said why a landscape could not be computed.
    """

    def __init__(self, jobs: Jobs, notice: Notice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lane = jobs.lane(uses_keras=True)
        self._notice = notice
        self._records: Sequence[RunRecord] = ()
        self._known: list[RunRecord] = []  # those with paths
        self._landscape: Landscape | None = None
        self._lines: list[TrailLine] = []
        self.words = QLabel()
        self.compute = QPushButton(self.tr("Compute the landscape"))
        self.progress = ProgressLine("landscape", self.tr("Progress of the landscape"))
        self.plot = LandscapePlot("landscapePlot", "")
        self.legend = LineList()
        self.playback = Playback()
        self._empty = QLabel()
        self._lay_out()
        self.compute.clicked.connect(self._on_compute_clicked)
        self.progress.cancel.clicked.connect(self._lane.stop)
        self.playback.moved.connect(self._on_playback_moved)
        self.plot.hovered.connect(self._on_plot_hovered)
        self._refresh()

    def show_records(self, records: Sequence[RunRecord]) -> None:
        """Show the landscape of these runs, as far as their paths are kept, once the page is seen."""
        self._records = records
        if self.isVisible():
            self._refresh()

    def refresh_theme(self) -> None:
        """Take on the current theme."""
        self.plot.refresh_theme()
        self._show(self._landscape)

    def _refresh(self) -> None:
        """Show what is known of the runs that are drawn."""
        self._known = [record for record in with_paths(self._records) if record.status != "running"]
        is_one = bool(self._known) and share_a_plane(self._known)
        self._show(kept_landscape(self._known) if is_one else None)
        self.compute.setVisible(is_one and self._landscape is None and not self._lane.is_busy)

    def _show(self, landscape: Landscape | None) -> None:
        self._landscape = landscape
        self._lines = []
        if landscape is not None:
            self._lines = trail_lines(landscape, self._known, self.tr("{0} · seed {1}"))
        self.plot.show_landscape(landscape, self._lines)
        self.legend.clear()
        for line in self._lines:
            self.legend.addItem(QListWidgetItem(line_icon(line.style), ""))
        self.words.setText("" if landscape is None else self._words_of(landscape))
        self.plot.setAccessibleDescription(self.words.text())
        self._empty.setText("" if landscape is not None else self._empty_words())
        for part in (self.words, self.legend, self.playback):
            part.setVisible(landscape is not None)
        self._empty.setVisible(landscape is None)
        self._show_moment()

    def _words_of(self, landscape: Landscape) -> str:
        shown = self.tr("{0} of the movement lies in this plane").format(percent(landscape.share, 0))
        loss = self.tr("loss of {0} training pictures").format(number(landscape.pictures))
        first, second = (percent(float(share), 0) for share in landscape.shares)
        self.plot.set_title(self.tr("second direction: {0}").format(second))
        self.plot.set_x_title(self.tr("first direction: {0} of the movement").format(first))
        left_out = len(self._records) - len(self._known)
        others = [self.tr("runs without a path: {0}").format(left_out)] if left_out else []
        return " · ".join([shown, loss, *others])

    def _empty_words(self) -> str:
        if not self._known:
            return self.tr(
                "Tick “Keep the path” under More in the form and train optimizers: this page then shows the way each of"
                " them took over the training loss."
            )
        if not share_a_plane(self._known):
            return self.tr(
                "Paths of different networks or data sets do not share a plane: tick runs that have both in common."
            )
        if self._lane.is_busy:
            return self.tr("Computing the loss around the paths…")
        return self.tr("The paths of these runs are kept. Computing the loss around them takes some seconds.")

    def _show_moment(self) -> None:
        """Show where the runs are at the moment of the slider, and write down their losses."""
        last = last_step(self._lines)
        step = round(last * self.playback.share**2)  # as close together at first as the waypoints
        self.plot.show_step(step)
        self.playback.words.setText(self.tr("step {0} of {1}").format(number(step), number(last)))
        for row, line in enumerate(self._lines):
            loss = at_step(line.trail, step)[1]
            entry = self.legend.item(row)
            entry.setText(f"{shown_title(line.title)}  {formatted(loss, '.3g')}")
            entry.setToolTip(self.tr("{0}: loss {1} at step {2}").format(line.title, formatted(loss, ".4g"), step))
        self.legend.setFixedWidth(min(_WIDEST, self.legend.sizeHintForColumn(0) + 2 * GRID))

    def _on_compute_clicked(self) -> None:
        self._lane.run(
            _computing(self._known), on_report=self.progress.show_share, on_end=self._on_computing_ended,
            notice=self._notice,
        )  # fmt: skip
        self.progress.show_share(0)
        self.progress.cancel.setFocus()  # where the next press makes sense
        self._refresh()

    def _on_computing_ended(self, _outcome: Outcome) -> None:
        had_focus = self.progress.cancel.hasFocus()
        self.progress.hide()
        self._refresh()
        if had_focus:
            (self.compute if self._landscape is None else self.playback.play).setFocus()

    def _on_playback_moved(self) -> None:
        self._show_moment()

    def _on_plot_hovered(self, place: QPointF | None) -> None:
        loss = None
        if place is not None and self._landscape is not None:
            loss = loss_at(self._landscape, place.x(), place.y())
        self.plot.setToolTip("" if loss is None else self.tr("loss {0} here").format(formatted(loss, ".3g")))

    def _lay_out(self) -> None:
        self.words.setObjectName("landscapeWords")
        self.words.setProperty("muted", True)
        self.words.setWordWrap(True)
        self.compute.setObjectName("computeLandscape")
        self.progress.cancel.setText(self.tr("Stop"))
        self.legend.setObjectName("landscapeLegend")
        self.legend.setAccessibleName(self.tr("Runs on the landscape, and their losses"))
        self._empty.setObjectName("landscapeEmpty")
        self._empty.setWordWrap(True)
        self._empty.setProperty("muted", True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside = QVBoxLayout(self.plot)
        inside.addStretch(1)
        inside.addWidget(self._empty)
        inside.addWidget(self.compute, 0, Qt.AlignmentFlag.AlignCenter)
        inside.addStretch(1)
        middle = QHBoxLayout()
        middle.addWidget(self.plot, 1)
        middle.addWidget(self.legend)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.addWidget(self.words)
        layout.addLayout(middle, 1)
        layout.addWidget(self.progress)
        layout.addWidget(self.playback)

    def showEvent(self, event: QShowEvent) -> None:
        """Look for what was computed: only now is it needed."""
        super().showEvent(event)
        self._refresh()


def _computing(records: Sequence[RunRecord]) -> Callable[..., None]:
    """The job that computes and keeps the landscape of these runs."""

    def job(*, report: Callable[[Any], None], should_stop: Callable[[], bool]) -> None:
        keep_landscape(compute_landscape(records, report=report, should_stop=should_stop), records)

    return job
