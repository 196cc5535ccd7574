"""What the network sees, and beside it either what else it considered, or why it answers as it does."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from digitpad.gui.appearance.language import number
from digitpad.gui.appearance.theme import GRID
from digitpad.gui.draw.bitmap_view import BitmapView
from digitpad.gui.draw.why_panel import WhyPanel
from digitpad.gui.widgets.muted_label import muted_label
from digitpad.gui.widgets.seldom import Seldom
from digitpad.gui.widgets.still_place import StillPlace

_HEIGHT = 17 * GRID  # pixels: what fits beside the bitmap may differ, what stands below stays where it is


class BitmapRow(QWidget):
    """The bitmap with its title. *Why?* takes the place of the words beside it, so that nothing else moves.

    Attributes
    ----------
    why : QToolButton
        Checked while the user wants the answer explained.
    why_panel : WhyPanel
    bitmap_view : BitmapView
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bitmap_view = BitmapView()
        self._runner_up = _words("runnerUp", self.tr("Second most probable digit"))
        self._time = _words("readingTime", self.tr("Time that reading took"))
        self._reason = _words("digitReason", self.tr("Why this digit is not sure"))
        self.why = QToolButton()
        self.why.setObjectName("whyButton")
        self.why.setText(self.tr("Why?"))
        self.why.setAccessibleName(self.why.text())
        self.why.setToolTip(self.tr("Show what counts in favour of this answer, and what it resembles"))
        self.why.setCheckable(True)
        self.why_panel = WhyPanel()
        self._milliseconds: float | None = None
        self._seldom = Seldom(self._write_time, self)
        self._beside = QStackedWidget()
        self._beside.addWidget(StillPlace(self._words_page(), _HEIGHT))
        self._beside.addWidget(self.why_panel)
        self._beside.setMinimumHeight(_HEIGHT)
        self.why.toggled.connect(self._on_why_toggled)
        self._lay_out()

    def _words_page(self) -> QWidget:
        page = QWidget()
        words = QVBoxLayout(page)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(GRID)
        for label in (self._reason, self._runner_up, self._time):
            words.addWidget(label)
        words.addStretch(1)
        return page

    def show_words(self, reason: str, runner_up: str) -> None:
        """Show why the chosen digit is not sure, and what else it may be; what is empty takes no room."""
        _show(self._reason, reason)
        _show(self._runner_up, runner_up)

    def show_time(self, milliseconds: float | None) -> None:
        """Show how long reading took, if anything was read: not at each position of a pen."""
        self._milliseconds = milliseconds
        if milliseconds is None:
            self._write_time()
        else:
            self._seldom.ask()

    def _write_time(self) -> None:
        taken = "" if self._milliseconds is None else self.tr("read in {0} ms").format(number(self._milliseconds, 1))
        _show(self._time, "\N{NO-BREAK SPACE}".join(taken.rsplit(" ", 1)))  # no line ends before the unit

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        title = QHBoxLayout()
        title.addWidget(muted_label("bitmapTitle", self.tr("What the network sees")), 1)
        title.addWidget(self.why)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        bitmap = QVBoxLayout()
        bitmap.addWidget(self.bitmap_view)
        bitmap.addStretch(1)
        row.addLayout(bitmap)
        row.addWidget(self._beside, 1)
        layout.addLayout(title)
        layout.addLayout(row)

    def _on_why_toggled(self, is_asked: bool) -> None:
        self._beside.setCurrentIndex(int(is_asked))


def _show(label: QLabel, words: str) -> None:
    if words != label.text():
        label.setText(words)
        label.setVisible(bool(words))


def _words(name: str, accessible_name: str) -> QLabel:
    label = muted_label(name)
    label.setAccessibleName(accessible_name)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    label.hide()  # until it has words
    return label
