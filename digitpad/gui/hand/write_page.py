"""The practice sheet: ten digits a round, one after another, without a way to go between them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from digitpad.gui.appearance.theme import GRID
from digitpad.gui.hand.own_paper import REST_MS, OwnPaper
from digitpad.gui.hand.prompt import Prompt
from digitpad.gui.hand.written_row import WrittenRow
from digitpad.recognition.classifier import Classifier

_RESTS_MS = (REST_MS, 1500, 3000, 0)  # 0: Return alone ends a digit


class WritePage(QWidget):
    """The parts and where they are; `Sheet` lets them work together.

    Attributes
    ----------
    paper : OwnPaper
    undo, again, teach, teach_now : QPushButton
        `again` begins another round; `teach_now` stands where a round has ended.

    Signals
    -------
    rest_chosen(int)
        How long the pen is to rest, in milliseconds; 0 for until Return is pressed.
    """

    rest_chosen = Signal(int)

    def __init__(self, classifier: Classifier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.prompt = Prompt("writePrompt")
        self.paper = OwnPaper(classifier)
        self.paper.invitation = self.tr("Write here. The next digit comes when the pen rests.")
        self.row = WrittenRow()
        self.undo = _button("undoDigit", self.tr("&Undo last"))
        self.undo.setShortcut("Ctrl+Z")
        self.again = _button("nextRound", self.tr("Another &round"))
        self.teach = _button("teach", self.tr("&Teach"))
        self.teach_now = _button("teachNow", self.tr("&Teach"))
        self.teach_now.setProperty("primary", True)
        self.rest = self._rest_box()
        self._end_words = QLabel()
        self._end_words.setObjectName("roundEnd")
        self._end_words.setTextFormat(Qt.TextFormat.PlainText)
        self._end_words.setWordWrap(True)
        self._end_words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.paper)
        self._stack.addWidget(self._end())
        self._lay_out()
        self.rest.activated.connect(self._on_rest_activated)

    def show_asked(self, digit: int | None, words: str) -> None:
        """Ask for a digit, 0 to 9; or, for None, say with these words what can be done at the end of a round."""
        is_end = digit is None
        had_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self._stack.setCurrentIndex(1 if is_end else 0)
        self._end_words.setText(words)
        self.prompt.ask(self.tr("Round done") if is_end else self.tr("Write a {0}").format(digit))
        self.teach.setVisible(not is_end)
        if is_end:
            self.teach_now.setFocus()
        elif had_focus or self.isVisible():
            self.paper.setFocus()

    def show_rest(self, rest_ms: int) -> None:
        """Show how long the pen rests, and take it on."""
        self.rest.setCurrentIndex(max(0, self.rest.findData(rest_ms)))
        self.paper.rest_ms = int(self.rest.currentData())

    def _on_rest_activated(self) -> None:
        self.paper.rest_ms = int(self.rest.currentData())
        self.rest_chosen.emit(self.paper.rest_ms)
        self.paper.setFocus()

    def _rest_box(self) -> QComboBox:
        box = QComboBox()
        box.setObjectName("rest")
        box.setAccessibleName(self.tr("When the next digit comes"))
        texts = (self.tr("after 0.8 s"), self.tr("after 1.5 s"), self.tr("after 3 s"), self.tr("at Return"))
        for text, rest_ms in zip(texts, _RESTS_MS, strict=True):
            box.addItem(text, rest_ms)
        return box

    def _end(self) -> QWidget:
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch(1)
        buttons.addWidget(self.teach_now)
        buttons.addWidget(self.again)
        buttons.addStretch(1)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setSpacing(2 * GRID)
        layout.addStretch(1)
        layout.addWidget(self._end_words)
        layout.addLayout(buttons)
        layout.addStretch(1)
        return page

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        foot.addWidget(self.undo)
        foot.addSpacing(2 * GRID)
        label = QLabel(self.tr("Next digit"))
        label.setProperty("muted", True)
        foot.addWidget(label)
        foot.addWidget(self.rest)
        foot.addStretch(1)
        foot.addWidget(self.teach)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.prompt)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.row)
        layout.addLayout(foot)


def _button(name: str, text: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(text.replace("&", ""))
    button.setAutoDefault(True)  # Return presses it
    return button
