"""All digits of a writer, as ink: to be looked at, named otherwise, and taken out."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QDateTime, QLocale, QSignalBlocker, Qt
from PySide6.QtGui import QPixmap, QShowEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from digitpad.errors import DigitpadError
from digitpad.gui.appearance.language import percent, sentence
from digitpad.gui.appearance.theme import GRID, current_theme
from digitpad.gui.services.model_in_use import ModelInUse
from digitpad.gui.services.writers import Writers
from digitpad.gui.widgets.ink_picture import ink_of, ink_picture
from digitpad.gui.widgets.muted_label import muted_label
from digitpad.gui.widgets.notice import Notice
from digitpad.gui.widgets.wall import PictureWall
from digitpad.hand.own_digit import OwnDigit
from digitpad.ink.bitmap import DIGITS
from digitpad.recognition.classifier import Classifier
from digitpad.recognition.reading import SURE

_SIDE = 22 * GRID  # pixels: of the picture that is looked at


class DigitsPage(QWidget):
    """The wall on the left, one digit on the right. What the model in use reads otherwise is written in red.

    Attributes
    ----------
    wall : PictureWall
    label : QComboBox
        What the chosen digit is.
    remove : QPushButton
    """

    def __init__(self, writers: Writers, model: ModelInUse, notice: Notice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._writers, self._model, self._notice = writers, model, notice
        self._digits: tuple[OwnDigit, ...] = ()
        self._is_behind = True
        self._reader: Classifier | None = None
        self._answers: dict[str, NDArray[np.float32]] = {}  # its probabilities, by the digits' ids
        self.wall = PictureWall()
        self.wall.setAccessibleName(self.tr("Own digits"))
        self._side = QWidget()  # what is shown of one digit
        self._picture = QLabel()
        self._picture.setObjectName("ownPicture")
        self._picture.setFixedSize(_SIDE, _SIDE)
        self.label = QComboBox()
        self.label.setObjectName("ownLabel")
        self.label.setAccessibleName(self.tr("What this digit is"))
        self.label.addItems([str(digit) for digit in range(DIGITS)])
        self._answer, self._from = QLabel(), muted_label("ownOrigin")
        self._answer.setObjectName("ownAnswer")
        for words in (self._answer, self._from):
            words.setTextFormat(Qt.TextFormat.PlainText)  # a name may look like something else
            words.setWordWrap(True)
        self.remove = QPushButton(self.tr("Take it &out"))
        self.remove.setObjectName("removeOwn")
        self._lay_out()
        self.wall.picked.connect(self._show_digit)
        self.label.activated.connect(self._on_label_activated)
        self.remove.clicked.connect(self._on_remove_clicked)
        writers.changed.connect(self._on_changed)
        model.changed.connect(self._on_changed)

    @property
    def _chosen(self) -> OwnDigit | None:
        return None if self.wall.current is None else self._digits[self.wall.current]

    def refresh(self) -> None:
        """Show the digits as they are now, the newest first, and the chosen one large, or else the newest."""
        self._is_behind, chosen = False, self._chosen
        self._digits = tuple(reversed(self._writers.digits))
        bitmaps = np.array([digit.bitmap for digit in self._digits], np.float32).reshape(-1, 28, 28)
        labels = np.array([digit.label for digit in self._digits], np.uint8)
        answers = self._read() if len(labels) else None
        self.wall.set_pictures(np.rint(bitmaps * 255).astype(np.uint8), labels, answers)
        self.wall.set_ink(ink_of(self._digits))
        self.wall.show_only(np.arange(len(labels)), self.tr("No digits yet: write some on the first page."))
        self._side.setVisible(bool(self._digits))
        known = [digit.id for digit in self._digits]
        self.wall.mark(known.index(chosen.id) if chosen is not None and chosen.id in known else 0)

    def _read(self) -> NDArray[np.intp]:
        """What the model in use reads; what it has read before is known still."""
        classifier = self._model.classifier
        if self._reader is not classifier:
            self._reader, self._answers = classifier, {}
        new = [digit for digit in self._digits if digit.id not in self._answers]
        if new:
            rows = classifier.probabilities(np.array([digit.bitmap for digit in new]))
            self._answers |= {digit.id: row for digit, row in zip(new, rows, strict=True)}
        return np.array([self._answers[digit.id].argmax() for digit in self._digits])

    def _show_digit(self, index: int) -> None:
        """Show one digit large, by its index."""
        digit = self._digits[index]
        with QSignalBlocker(self.label):
            self.label.setCurrentIndex(digit.label)
        image = ink_picture(digit, _SIDE, self.devicePixelRatioF(), current_theme())
        self._picture.setPixmap(QPixmap.fromImage(image))
        self._picture.setAccessibleName(self.wall.words_of(index))
        self._answer.setText(self._answer_words(digit))
        self._from.setText(self._origin_words(digit))

    def _answer_words(self, digit: OwnDigit) -> str:
        probabilities = self._answers[digit.id]
        answer = int(probabilities.argmax())
        words = self.tr("{0} reads {1}, {2} sure.")
        if probabilities[answer] < SURE:
            words = self.tr("{0} reads {1}, only {2} sure: that does not count as read.")
        share = percent(float(probabilities[answer])).replace(" ", "\N{NO-BREAK SPACE}")
        return words.format(self._model.model.title, answer, share)

    def _origin_words(self, digit: OwnDigit) -> str:
        origins = {
            "practice": self.tr("Practice sheet"), "drawing": self.tr("Drawing"), "picture": self.tr("Picture"),
            "import": self.tr("File"),
        }  # fmt: skip
        date = QDateTime.fromString(digit.when, Qt.DateFormat.ISODate).toLocalTime().date()
        day = QLocale().toString(date, QLocale.FormatType.ShortFormat)
        return self.tr("{0}, round {1}, {2}").format(origins[digit.origin], digit.round, day)

    def _on_label_activated(self, label: int) -> None:
        digit, place = self._chosen, self.wall.current
        if digit is not None and label != digit.label:
            self._try(lambda: self._writers.relabel(digit, label), place)

    def _on_remove_clicked(self) -> None:
        digit, place = self._chosen, self.wall.current
        if digit is not None:
            self._try(lambda: self._writers.remove([digit]), place)
            self._notice.ask(self.tr("A {0} was taken out.").format(digit.label),
                             [(self.tr("&Put it back"), lambda: self._writers.add([digit]))])  # fmt: skip

    def _try(self, deed: Callable[[], None], place: int | None) -> None:
        """Change something, or say why not; the same place stays marked."""
        try:
            deed()
        except DigitpadError as error:
            self._notice.show_error(sentence(error))
        if place is not None and self._digits:
            self.wall.mark(min(place, len(self._digits) - 1))

    def _on_changed(self) -> None:
        self._is_behind = True
        if self.isVisible():
            self.refresh()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        form = QFormLayout()
        form.addRow(self.tr("It is a"), self.label)
        column.addWidget(self._picture)
        column.addLayout(form)
        column.addWidget(self._answer)
        column.addWidget(self._from)
        column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.wall, 1)
        layout.addWidget(self._side)

    def showEvent(self, event: QShowEvent) -> None:
        """Look at what has changed since it was last shown."""
        super().showEvent(event)
        if self._is_behind:
            self.refresh()
