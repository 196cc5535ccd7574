"""The practice game's parts: before it what was reached so far, during it what is to be written."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from digitpad.gui.appearance.language import clock, number
from digitpad.gui.appearance.theme import GRID
from digitpad.gui.hand.days_chart import HIGHEST, DaysChart
from digitpad.gui.hand.game import Game, Misread
from digitpad.gui.hand.own_paper import OwnPaper
from digitpad.gui.hand.prompt import Prompt
from digitpad.gui.widgets.ink_picture import ink_of
from digitpad.gui.widgets.muted_label import muted_label
from digitpad.gui.widgets.wall import PictureWall
from digitpad.recognition.classifier import Classifier


class PracticePage(QWidget):
    """Where the parts are; `Referee` lets them work together.

    Attributes
    ----------
    kind : QComboBox
        Its data is a game's kind.
    start, stop, keep : QPushButton
    digit_paper, number_paper : OwnPaper
    chart : DaysChart
    foot : QWidget
        The score and what ends the game: it stays in sight while something is said.
    """

    def __init__(self, classifier: Classifier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = QComboBox()
        self.kind.setObjectName("gameKind")
        self.kind.setAccessibleName(self.tr("What is asked for"))
        self.kind.addItem(self.tr("Digits"), "digits")
        self.kind.addItem(self.tr("Numbers"), "numbers")
        self.start = _button("startGame", self.tr("&Start"))
        self.start.setProperty("primary", True)
        self.stop = _button("stopGame", self.tr("&End the game"))
        self.keep = _button("keepMisread", self.tr("&Keep them for teaching"))
        self.prompt, self.title = Prompt("gamePrompt"), Prompt("gameTitle")
        self.score = muted_label("gameScore")
        self.digit_paper = OwnPaper(classifier)
        self.number_paper = OwnPaper(classifier, reads_numbers=True)
        for paper in (self.digit_paper, self.number_paper):
            paper.invitation = self.tr("Write here. It is read when the pen rests.")
        self.chart = DaysChart()
        self.wall = PictureWall()
        self.wall.setObjectName("misreadWall")
        self.wall.setAccessibleName(self.tr("Read otherwise than meant"))
        self._misread_words = QLabel(self.tr("These were read otherwise than meant:"))
        self._misread = QWidget()
        self.foot = QWidget()
        self._papers = QStackedWidget()
        self._stack = QStackedWidget()
        self._lay_out()

    @property
    def papers(self) -> tuple[OwnPaper, OwnPaper]:
        """Of digits, and of numbers."""
        return self.digit_paper, self.number_paper

    @property
    def paper(self) -> OwnPaper:
        """The one that is written on."""
        return self.number_paper if self._papers.currentIndex() else self.digit_paper

    def show_task(self, game: Game, seconds: float) -> None:
        """Ask for what comes now, and show the score."""
        self._stack.setCurrentIndex(1)
        self._papers.setCurrentIndex(int(game.kind == "numbers"))
        self.prompt.ask(self.tr("Write {0}").format(game.task))
        self.show_score(game, seconds)
        self.paper.setFocus()

    def show_score(self, game: Game, seconds: float) -> None:
        """Show how many were read as they were meant, and how long it has taken."""
        words = self.tr("{0} of {1} right · {2}")
        self.score.setText(words.format(number(game.right), number(len(game.answers)), clock(seconds)))

    def show_start(self, words: str, misread: Sequence[Misread]) -> None:
        """Offer a game; say how the last one ended, and what was misread in it."""
        had_paper = self._stack.currentIndex() == 1
        self._stack.setCurrentIndex(0)
        self.title.ask(words)
        self._misread.setVisible(bool(misread))
        self.keep.setEnabled(True)
        digits = [each.digit for each in misread]
        bitmaps = np.array([np.rint(digit.bitmap * 255) for digit in digits], np.uint8).reshape(-1, 28, 28)
        answers = np.array([each.answer for each in misread], np.intp)
        self.wall.set_pictures(bitmaps, np.array([digit.label for digit in digits], np.uint8), answers)
        self.wall.set_ink(ink_of(digits))
        self.wall.show_only(np.arange(len(digits)), "")
        if had_paper:
            self.start.setFocus()

    def _lay_out(self) -> None:
        self._stack.addWidget(self._before())
        self._stack.addWidget(self._during())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.addWidget(self._stack)

    def _before(self) -> QWidget:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addStretch(1)
        row.addWidget(self.kind)
        row.addWidget(self.start)
        row.addStretch(1)
        under = QVBoxLayout(self._misread)
        under.setContentsMargins(0, 0, 0, 0)
        under.addWidget(self._misread_words)
        under.addWidget(self.wall, 1)
        under.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeft)
        self._misread.setMinimumWidth(40 * GRID)
        self._misread.setMaximumHeight(HIGHEST)
        below = QHBoxLayout()
        below.setSpacing(2 * GRID)
        below.addWidget(self.chart, 1)
        below.addWidget(self._misread, 1)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setSpacing(2 * GRID)
        layout.addSpacing(2 * GRID)
        layout.addWidget(self.title)
        layout.addLayout(row)
        layout.addLayout(below, 100)  # as high as it may be
        layout.addStretch(1)
        return page

    def _during(self) -> QWidget:
        for paper in self.papers:
            self._papers.addWidget(paper)
        foot = QHBoxLayout(self.foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self.score)
        foot.addStretch(1)
        foot.addWidget(self.stop)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.prompt)
        layout.addWidget(self._papers, 1)
        layout.addWidget(self.foot)
        return page


def _button(name: str, text: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(text.replace("&", ""))
    button.setAutoDefault(True)  # Return presses it
    return button
