"""What teaching would change, before one accepts it: own digits before and after, and what it costs on others'."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from digitpad.gui.appearance.theme import GRID
from digitpad.gui.hand.figures_table import FiguresRow, FiguresTable
from digitpad.gui.hand.prompt import Prompt
from digitpad.gui.widgets.empty_page import EmptyPage
from digitpad.gui.widgets.muted_label import muted_label
from digitpad.gui.widgets.progress_line import ProgressLine

_EMPTY, _AT_WORK, _FIGURES = range(3)


class ProofPage(QWidget):
    """Empty, at work, or with figures.

    Attributes
    ----------
    use : QPushButton
        Takes what was taught; there only where it is better.
    own, others : FiguresTable
    progress : ProgressLine
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.verdict = Prompt("verdict")
        self.words = QLabel()
        self.words.setObjectName("verdictWords")
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        own = [self.tr("Digit"), self.tr("Written"), self.tr("Right and sure before"), self.tr("Right and sure now")]
        self.own = FiguresTable("ownFigures", self.tr("Own digits"), own)
        others = ["", self.tr("Wrong"), self.tr("Not sure"), self.tr("No digit, claimed")]
        self.others = FiguresTable("otherFigures", self.tr("What it costs"), others)
        self.use = QPushButton(self.tr("&Use it"))
        self.use.setObjectName("useTaught")
        self.use.setAccessibleName(self.tr("Use it"))
        self.use.setProperty("primary", True)
        self.use.setAutoDefault(True)  # Return presses it
        policy = self.use.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # nothing moves when it is taken
        self.use.setSizePolicy(policy)
        self.progress = ProgressLine("teaching", self.tr("How far teaching is"))
        self._stack = QStackedWidget()
        self._lay_out()

    def show_nothing(self) -> None:
        """Say what to do first."""
        self._stack.setCurrentIndex(_EMPTY)

    def show_progress(self, share: float) -> None:
        """Show that it is being taught and proved, and how far that is, from 0 to 1."""
        self._stack.setCurrentIndex(_AT_WORK)
        self.progress.show_share(share)

    def show_proof(
        self, verdict: str, words: str, own: Sequence[FiguresRow], others: Sequence[FiguresRow], *, can_be_used: bool
    ) -> None:
        """Show figures.

        Parameters
        ----------
        verdict : str
            In one line.
        words : str
            How it was proved, or why it is refused.
        own, others : sequence of FiguresRow
        can_be_used : bool
            Whether it may be used, and is not yet.
        """
        is_new = self._stack.currentIndex() != _FIGURES
        self._stack.setCurrentIndex(_FIGURES)
        self.verdict.ask(verdict)
        self.words.setText(words)
        self.own.show_rows(own)
        self.others.show_rows(others)
        self.use.setVisible(can_be_used)
        if can_be_used and is_new and self.isVisible():
            self.use.setFocus()

    def refresh_theme(self) -> None:
        """Take on the current theme."""
        self.own.refresh_theme()
        self.others.refresh_theme()

    def _lay_out(self) -> None:
        words = self.tr(
            "Write a round on the first page and press Teach. Here you will see how many of your digits are right and"
            " sure, before and after, and what it costs on other people’s."
        )
        self._stack.addWidget(EmptyPage("proofEmpty", self.tr("No proof yet"), words))
        self._stack.addWidget(self._at_work())
        self._stack.addWidget(self._figures())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.addWidget(self._stack)

    def _at_work(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setSpacing(GRID)
        layout.addStretch(1)
        label = QLabel(self.tr("Teaching, and proving it on digits that were not learned…"))
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(label)
        layout.addWidget(self.progress)
        layout.addStretch(2)
        return page

    def _figures(self) -> QWidget:
        tables = QHBoxLayout()
        tables.setSpacing(3 * GRID)
        own, others = self.tr("Own digits"), self.tr("What it costs others, in percentage points")
        for title, table, share in ((own, self.own, 4), (others, self.others, 5)):
            column = QVBoxLayout()
            column.setSpacing(GRID // 2)
            words = muted_label(f"{table.objectName()}Title", title)
            words.setWordWrap(True)
            column.addWidget(words, 0, Qt.AlignmentFlag.AlignBottom)
            column.addWidget(table, 100)  # as high as its rows
            column.addStretch(1)
            tables.addLayout(column, share)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.use)
        row.addStretch(1)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.verdict)
        layout.addWidget(self.words)
        layout.addLayout(row)
        layout.addSpacing(GRID)
        layout.addLayout(tables, 1)
        return page
