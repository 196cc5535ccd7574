"""The page Verdict: which of the drawn runs are better, how sure that is, and how long each takes to a goal."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from digitpad.gui.appearance.theme import GRID
from digitpad.gui.jobs.jobs import Jobs
from digitpad.gui.jobs.task import Outcome
from digitpad.gui.train.verdict.differences import DifferencesTable
from digitpad.gui.train.verdict.goal_row import GoalRow
from digitpad.gui.train.verdict.profile_view import ProfileView
from digitpad.gui.train.verdict.said import said
from digitpad.gui.widgets.empty_page import EmptyPage
from digitpad.gui.widgets.scrolling import ScrolledPage
from digitpad.learning.reports.candidates import METRICS
from digitpad.learning.reports.judgement import Judgement, Question, judge
from digitpad.learning.reports.verdict_words import headline, notes
from digitpad.learning.runs.record import RunRecord

_HEIGHTS = [220, 180]  # pixels, of comparisons and goals, as far as there is room


class VerdictPage(QWidget):
    """Compares when it is looked at; until then it only keeps what there is to compare.

    Attributes
    ----------
    judgement : Judgement or None
        What is shown.

    Signals
    -------
    judged()
        Something else is shown.
    """

    judged = Signal()

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lane = jobs.lane(newest_only=True)
        self._records: Sequence[RunRecord] = ()
        self._is_stale = True
        self._has_metric = False
        self.judgement: Judgement | None = None
        self.figure = QComboBox()
        self.differences = DifferencesTable()
        self.goal = GoalRow()
        self.profile = ProfileView()
        self._headline, self._notes, self._state = QLabel(), QLabel(), QLabel()
        self._pages = QStackedWidget()
        self._set_up()
        self._lay_out()
        self.figure.activated.connect(self._on_metric_activated)
        self.goal.changed.connect(self._on_goal_changed)

    @property
    def words(self) -> str:
        """What stands above and below the comparisons."""
        return " ".join(label.text() for label in (self._headline, self._notes) if label.text())

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to compare, and the page says how to change that."""
        return self._pages.currentIndex() == 0

    def show_records(self, records: Sequence[RunRecord]) -> None:
        """Compare these runs, and no others."""
        self._records = list(records)
        self._is_stale = True
        if self.isVisible():
            self._on_goal_changed()

    def refresh_theme(self) -> None:
        """Take on the current theme."""
        self.profile.refresh_theme()
        self.differences.viewport().update()

    @property
    def _chosen_metric(self) -> str | None:
        """The figure that the user has chosen; None for the usual one."""
        return str(self.figure.currentData()) if self._has_metric else None

    def _compare(self, question: Question) -> None:
        self._is_stale = False
        records = self._records

        def job(*, report: Callable[[object], None], should_stop: Callable[[], bool]) -> Judgement | None:  # noqa: ARG001
            return judge(records, question, should_stop)

        self._state.setText(self.tr("Comparing…"))
        self._lane.run(job, self._on_judged, on_end=self._on_end)

    def _on_judged(self, judgement: Judgement | None) -> None:
        self.judgement = judgement
        self._pages.setCurrentIndex(0 if judgement is None else 1)
        if judgement is not None:
            self._show(judgement)
        self.judged.emit()

    def _on_end(self, _outcome: Outcome) -> None:
        if not self._lane.is_busy:
            self._state.setText("")

    def _show(self, judgement: Judgement) -> None:
        verdict, goal = judgement.verdict, judgement.goal
        self.figure.setCurrentIndex(self.figure.findData(verdict.metric.name))
        best = " ".join(map(said, headline(verdict)))
        if not verdict.comparisons:
            best = self.tr("These runs cannot be compared by this figure.")
        self._headline.setText(best)
        self._notes.setText(" ".join(map(said, notes(verdict))))
        self._notes.setVisible(bool(self._notes.text()))
        self.differences.show_verdict(verdict)
        for part in (self.goal, self.profile):
            part.setVisible(goal is not None)
        if goal is not None:
            self.goal.show_goal(goal)
            self.profile.show_reached(judgement.reached, goal)

    def _on_metric_activated(self) -> None:
        self._has_metric = True
        self.goal.forget()
        self._on_goal_changed()

    def _on_goal_changed(self) -> None:
        self._compare(self.goal.about(self._chosen_metric))

    def _set_up(self) -> None:
        words = {
            "val_loss": self.tr("Validation loss"),
            "val_accuracy": self.tr("Validation accuracy"),
            "test_accuracy": self.tr("Test accuracy"),
        }
        for name in METRICS:
            self.figure.addItem(words[name], name)
        self.figure.setObjectName("verdictMetric")
        self.figure.setAccessibleName(self.tr("Figure to compare by"))
        self._headline.setObjectName("verdictHeadline")
        self._headline.setProperty("heading", True)
        self._notes.setProperty("muted", True)
        self._state.setProperty("muted", True)
        for label in (self._headline, self._notes):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)

    def _lay_out(self) -> None:
        empty = EmptyPage(
            "verdictHint",
            self.tr("Nothing to compare yet"),
            self.tr(
                "Train two optimizers with at least 6 seeds each (Repeats, in the form) to see which is better, and "
                "how sure that is."
            ),
        )
        above, below = QWidget(), QWidget()
        upper, lower = QVBoxLayout(above), QVBoxLayout(below)
        upper.addLayout(self._top_row())
        upper.addWidget(self.differences, 1)
        upper.addWidget(self._notes)
        lower.addWidget(self.goal)
        lower.addWidget(self.profile, 1)
        for column in (upper, lower):
            column.setContentsMargins(0, GRID // 2, 0, 0)
            column.setSpacing(GRID)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(above)
        splitter.addWidget(below)
        splitter.setSizes(_HEIGHTS)
        self._pages.addWidget(empty)
        page = ScrolledPage()
        page.setMinimumSize(0, 0)  # the table of runs keeps its room
        self._pages.addWidget(page)
        page.hold(splitter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _top_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._headline, 1)
        row.addWidget(self._state)
        row.addWidget(QLabel(self.tr("Compare by")))
        row.addWidget(self.figure)
        return row

    def showEvent(self, event: QShowEvent) -> None:
        """Compare what has not been compared yet."""
        super().showEvent(event)
        if self._is_stale:
            self._on_goal_changed()
