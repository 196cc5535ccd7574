"""A line of text over the lower edge of a widget: what went wrong, what is going on, or a question."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QHideEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget
from shiboken6 import isValid

from digitpad.gui.appearance.icons import icon
from digitpad.gui.appearance.mnemonics import unmarked
from digitpad.gui.appearance.theme import GRID, current_theme

_PLACING = {QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide}  # of what it is placed by
_GOING_MS = 4000  # time to read a line
_Answers: TypeAlias = Sequence[tuple[str, Callable[[], None]]]


class Notice(QFrame):
    """Lies over a host widget, so that nothing moves when it comes or goes.

    Signals
    -------
    dismissed()
        The person closed it.
    """

    dismissed = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._kept_off: QWidget | None = None
        self._before: QWidget | None = None  # what had the focus
        self._questions: dict[str, _Answers] = {}  # not answered yet, the one asked last at the end
        self.setObjectName("notice")
        self._text = QLabel()
        self._text.setObjectName("noticeText")
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._close = QToolButton()
        self._close.setToolTip(self.tr("Close this message (Esc)"))
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.setShortcut(Qt.Key.Key_Escape)
        self._close.setIconSize(QSize(16, 16))
        self._close.clicked.connect(self._on_close_clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        layout.addWidget(self._text, 1)
        self._answers = QHBoxLayout()
        layout.addLayout(self._answers)
        layout.addWidget(self._close)
        self._going = QTimer(self)
        self._going.setSingleShot(True)
        self._going.setInterval(_GOING_MS)
        self._going.timeout.connect(self.hide)
        host.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty while it is hidden."""
        return self._text.text() if self.isVisibleTo(self._host) else ""

    def keep_off(self, widget: QWidget) -> None:
        """Lie above a part of the host while that is shown, and not over it."""
        self._kept_off = widget
        widget.installEventFilter(self)

    def show_error(self, sentence: str) -> None:
        """Say what went wrong; stays until it is closed or something succeeds."""
        self._show(sentence, "error")

    def hide_error(self) -> None:
        """What went wrong was read: something else is done now."""
        if self.property("kind") == "error":
            self.hide()

    def show_progress(self, sentence: str) -> None:
        """Say what is going on."""
        self._show(sentence, "progress")

    def hide_progress(self, sentence: str) -> None:
        """What was going on has ended: take its words away, if they still stand there."""
        if self.property("kind") == "progress" and self._text.text() == sentence:
            self.hide()

    def show_done(self, sentence: str) -> None:
        """Say what was done; goes by itself."""
        self._show(sentence, "done")
        self._going.start()

    def hide_done(self) -> None:
        """What was done was read: the room is needed."""
        if self.property("kind") == "done":
            self.hide()

    def ask(self, sentence: str, answers: _Answers) -> None:
        """Ask until a button is pressed, it is closed or taken away; again once something else was said meanwhile.

        Parameters
        ----------
        sentence : str
        answers : sequence of (str, callable)
            The buttons, and what each does.
        """
        self._show(sentence, "question")
        self._questions.pop(sentence, None)
        self._questions[sentence] = answers
        for words, deed in answers:
            button = QPushButton(words)
            button.setAccessibleName(unmarked(words))
            button.setToolTip(unmarked(words))
            button.clicked.connect(self._on_answered)
            button.clicked.connect(deed)
            self._answers.addWidget(button)
        self._place()

    def hide_question(self, sentence: str) -> None:
        """Take a question away, if it was not answered yet."""
        self._questions.pop(sentence, None)
        if self.property("kind") == "question" and self._text.text() == sentence:
            self.hide()

    def _on_answered(self) -> None:
        self.hide_question(self._text.text())

    def _ask_again(self) -> None:
        if self._questions and self.isHidden():
            self.ask(*list(self._questions.items())[-1])

    def _return_focus(self) -> None:
        """Let keys act on the host, or where they did, before what has the focus here goes: Qt takes what is next."""
        focused, before = QApplication.focusWidget(), self._before
        if focused is None or not self.isAncestorOf(focused):
            return
        if self._host.focusPolicy() == Qt.FocusPolicy.StrongFocus:
            self._host.setFocus()
        elif before is not None and isValid(before) and before.isVisible() and before.isEnabled():
            before.setFocus()

    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None and now is not None and self.isAncestorOf(now) and not self.isAncestorOf(before):
            self._before = before

    def _forget_answers(self) -> None:
        self._return_focus()
        while (item := self._answers.takeAt(0)) is not None:
            button = item.widget()
            if button is not None:
                button.hide()
                button.deleteLater()

    def _show(self, sentence: str, kind: str) -> None:
        self._going.stop()
        self._forget_answers()
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self._close.setIcon(icon("close", current_theme()))
        self._text.setText(sentence)
        self.setAccessibleName(sentence)
        self._place()
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _on_close_clicked(self) -> None:
        if self.property("kind") == "question":
            self._questions.pop(self._text.text(), None)
        self.hide()
        self.dismissed.emit()

    def _place(self) -> None:
        width = self._host.width() - 4 * GRID
        height = max(self.heightForWidth(width), self.sizeHint().height())
        self.setGeometry(2 * GRID, self._floor() - height - 2 * GRID, width, height)

    def _floor(self) -> int:
        """The y above which it lies, in the host's pixels."""
        if self._kept_off is None or not self._kept_off.isVisibleTo(self._host):
            return self._host.height()
        return self._kept_off.mapTo(self._host, QPoint(0, 0)).y()

    def setVisible(self, visible: bool) -> None:  # noqa: N802 - Qt's name
        """Give the focus back before it is hidden."""
        if not visible:
            self._return_focus()
        super().setVisible(visible)

    def hideEvent(self, event: QHideEvent) -> None:
        """Once something else was said, ask again what was not answered."""
        super().hideEvent(event)
        if self._questions and self.isHidden():  # else another tab is shown
            QTimer.singleShot(0, self, self._ask_again)

    def changeEvent(self, event: QEvent) -> None:
        """Take on another theme's colour while it is shown."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._close.setIcon(icon("close", current_theme()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the place when the host is resized, and find it when the host is shown: while hidden it has no size."""
        if watched in {self._host, self._kept_off} and event.type() in _PLACING and not self.isHidden():
            self._place()
        return False
