"""What went wrong in the drawn runs, in plain words, each with a button that fills in what to try."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QWidget

from digitpad.gui.appearance.theme import GRID
from digitpad.gui.appearance.titles import shown_title
from digitpad.gui.jobs.jobs import Jobs, calling
from digitpad.gui.train.verdict.said import said
from digitpad.learning.reports.finding_words import alike_once, remedy_in_words, sentence_of, title_of_alike
from digitpad.learning.reports.run_titles import titles_of
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.study.course import course_of
from digitpad.learning.study.diagnosis import NOTES, diagnose
from digitpad.learning.study.finding import Finding

_HIGHEST = 13 * GRID  # three rows; more are scrolled
_Key = tuple[str, str, int]
_Row = tuple[Sequence[RunRecord], Finding, int]
"""Runs that differ in their seeds alone, what is found in them, and in how many."""


class FindingsPanel(QScrollArea):
    """A row for each finding, the gravest of each run first, and one for all seeds; hidden while there is none.

    Signals
    -------
    remedy_asked(RunSettings)
        The settings of a run with what is to be tried.
    """

    remedy_asked = Signal(object)

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._lane = jobs.lane(newest_only=True)
        self._records: Sequence[RunRecord] = ()
        self._known: dict[_Key, list[Finding]] = {}
        self._shown: list[tuple[str, Finding, int, int]] = []
        self.setObjectName("findings")
        self.setAccessibleName(self.tr("What went wrong"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def show_records(self, records: Sequence[RunRecord]) -> None:
        """Judge these runs, as far as they have ended, and no others."""
        self._records = [record for record in records if record.status != "running"]
        missing = [record for record in self._records if _key(record) not in self._known]
        if missing:
            judge = calling(lambda: {_key(record): diagnose(course_of(record)) for record in missing})
            self._lane.run(judge, self._take)
        self._show()

    def _take(self, found: dict[_Key, list[Finding]]) -> None:
        self._known |= found
        self._show()

    def _show(self) -> None:
        groups = alike_once([(record, self._known.get(_key(record), [])) for record in self._records])
        depth = max((len(findings) for _, findings in groups), default=0)
        rows = [(alike, *findings[at]) for at in range(depth) for alike, findings in groups if at < len(findings)]
        shown = [(alike[0].id, finding, count, len(alike)) for alike, finding, count in rows]
        if shown == self._shown:
            return
        self._shown = shown
        table = self._table(rows, titles_of([alike[0] for alike, _ in groups]))
        self.setWidget(table)
        self.setFixedHeight(min(_HIGHEST, table.sizeHint().height()))
        self.setVisible(bool(rows))

    def _table(self, rows: Sequence[_Row], titles: Mapping[str, str]) -> QWidget:
        table = QWidget()
        layout = QGridLayout(table)
        layout.setContentsMargins(0, 0, GRID, 0)
        layout.setSpacing(GRID // 2)
        layout.setColumnStretch(0, 1)
        for place, (alike, finding, count) in enumerate(rows):
            words = [said(sentence_of(finding))]
            if len(alike) > 1:
                words.append(self.tr("The same with {0} of {1} seeds.").format(count, len(alike)))
            title = [f"{shown_title(title_of_alike(titles, alike))}:"] if len(titles) > 1 else []
            label = QLabel(" ".join([*title, *words]))
            label.setObjectName("finding")
            label.setWordWrap(True)
            label.setProperty("muted", finding.rule in NOTES)
            layout.addWidget(label, place, 0)
            if finding.remedy:
                layout.addWidget(self._button(alike[0], finding), place, 1)
        return table

    def _button(self, record: RunRecord, finding: Finding) -> QPushButton:
        button = QPushButton(self.tr("Try {0}").format(shown_title(remedy_in_words(finding, record.settings))))
        button.setObjectName("remedyButton")
        button.setToolTip(self.tr("Fill the form with this run's settings and this change"))
        settings = finding.remedied(record.settings)
        button.clicked.connect(lambda: self.remedy_asked.emit(settings))
        return button


def _key(record: RunRecord) -> _Key:
    """What a run's findings depend on: it may go on."""
    return record.id, record.status, len(record.history.epochs)
