"""A note that points at a part of the window."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from digitpad.gui.appearance.theme import GRID, current_theme

_WIDTH = 42 * GRID
_GAP = 2 * GRID  # between the note and what it points at


class Outline(QWidget):
    """Frames a part of the window; the mouse goes through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.target = QRect()
        self.hide()

    def show_around(self, target: QRect) -> None:
        """Frame this rectangle of the window."""
        self.target = target
        self.setGeometry(target.adjusted(-GRID // 2, -GRID // 2, GRID // 2, GRID // 2) & self._window.rect())
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(current_theme().color("accent"), 3))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 6, 6)


class Callout(QFrame):
    """A title, a few words, and buttons to go on, back and away.

    Signals
    -------
    went_on(), went_back(), left()
    """

    went_on = Signal()
    went_back = Signal()
    left = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("callout")
        self.setFixedWidth(_WIDTH)
        self.title, self.words, self.place = QLabel(), QLabel(), QLabel()
        self.title.setProperty("heading", True)
        self.words.setWordWrap(True)
        self.place.setProperty("muted", True)
        self.skip = _button(self.tr("Sk&ip"), "tourSkip")
        self.back = _button(self.tr("&Back"), "tourBack")
        self.next = _button(self.tr("&Next"), "tourNext")
        self.next.setProperty("primary", True)
        for button, signal in ((self.skip, self.left), (self.back, self.went_back), (self.next, self.went_on)):
            button.clicked.connect(signal)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.place, 1)
        for button in (self.skip, self.back, self.next):
            buttons.addWidget(button)
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.title)
        layout.addWidget(self.words)
        layout.addLayout(buttons)
        self.hide()

    def show_step(self, title: str, words: str, number: int, count: int) -> None:
        """Say what belongs to a step, counted from 1, and take the focus."""
        self.title.setText(title)
        self.words.setText(words)
        self.place.setText(self.tr("{0} of {1}").format(number, count))
        self.back.setEnabled(number > 1)
        self.skip.setVisible(number < count)
        self.next.setText(self.tr("&Done") if number == count else self.tr("&Next"))
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        self.setFixedHeight(self._layout.heightForWidth(_WIDTH))

    def point_at(self, target: QRect) -> None:
        """Lie beside a rectangle of the window, where there is most room; in its middle if there is no room."""
        self.setGeometry(_beside(target, self._window.rect(), self.rect()))
        self.show()
        self.raise_()
        self.next.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves; the arrows go on and back."""
        keys = {Qt.Key.Key_Escape: self.left, Qt.Key.Key_Right: self.went_on, Qt.Key.Key_Left: self.went_back}
        signal = keys.get(Qt.Key(event.key()))
        if signal is None:
            super().keyPressEvent(event)
        else:
            signal.emit()


def _beside(target: QRect, window: QRect, own: QRect) -> QRect:
    """A rectangle of the size of `own` in the window, beside the target."""
    room = window.adjusted(GRID, GRID, -GRID, -GRID)
    sides = {
        "right": room.right() - target.right(),
        "left": target.left() - room.left(),
        "below": room.bottom() - target.bottom(),
        "above": target.top() - room.top(),
    }
    place = QRect(own)
    place.moveCenter(target.center())
    needed = {side: (own.width() if side in ("right", "left") else own.height()) + _GAP for side in sides}
    fitting = [side for side, free in sides.items() if free >= needed[side]]
    side = max(fitting, key=lambda each: sides[each] - needed[each], default="")
    if side == "right":
        place.moveLeft(target.right() + _GAP)
    elif side == "left":
        place.moveRight(target.left() - _GAP)
    elif side == "below":
        place.moveTop(target.bottom() + _GAP)
    elif side == "above":
        place.moveBottom(target.top() - _GAP)
    place.moveLeft(max(room.left(), min(place.left(), room.right() - place.width())))
    place.moveTop(max(room.top(), min(place.top(), room.bottom() - place.height())))
    return place


def _button(text: str, name: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(text.replace("&", ""))
    button.setAutoDefault(True)  # Return presses it
    return button
