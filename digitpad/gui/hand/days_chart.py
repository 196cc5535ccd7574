"""How well one's hand was read, day by day."""

from collections.abc import Sequence

from PySide6.QtCore import QDate, QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitpad.gui.appearance.language import number, percent
from digitpad.gui.appearance.theme import GRID, Theme, current_theme
from digitpad.hand.practice_log import Day

_MOST = 14  # days that are shown, the newest
_BROADEST, _BAR = 9.0 * GRID, 3.0 * GRID  # pixels: of a day, and of its bar
HIGHEST = 40 * GRID  # pixels


class DaysChart(QWidget):
    """A bar for each day, as high as the share that was read as it was meant; below, how long one took."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("daysChart")
        self.setAccessibleName(self.tr("Read as meant, day by day"))
        self.setToolTip(self.accessibleName())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(HIGHEST)
        self._days: Sequence[Day] = ()

    def show_days(self, days: Sequence[Day]) -> None:
        """Show the newest of these days; they are in their order."""
        self._days = days[-_MOST:]
        self.setAccessibleDescription(", ".join(f"{_date(day)}: {percent(day.share, 0)}" for day in self._days))
        self.update()

    def sizeHint(self) -> QSize:
        """Room for two weeks."""
        return QSize(60 * GRID, 20 * GRID)

    def minimumSizeHint(self) -> QSize:
        """Room for a few lines."""
        return QSize(20 * GRID, 12 * GRID)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the bars."""
        theme, painter = current_theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._days:
            painter.setPen(theme.color("muted"))
            words = self.tr("After the first game, each day has a bar here.")
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), words)
        else:
            across = min(_BROADEST, self.width() / len(self._days))
            left = (self.width() - across * len(self._days)) / 2
            for place, day in enumerate(self._days):
                self._paint_day(painter, theme, QRectF(left + place * across, 0, across, self.height()), day)
        painter.end()

    def _paint_day(self, painter: QPainter, theme: Theme, room: QRectF, day: Day) -> None:
        line = self.fontMetrics().height() + 2
        breadth = min(_BAR, room.width() - 2)
        whole = QRectF(room.center().x() - breadth / 2, line + 2, breadth, room.height() - 3.0 * line - 2)
        painter.setPen(Qt.PenStyle.NoPen)
        for color, share in (("track", 1.0), ("accent", day.share)):
            painter.setBrush(theme.color(color))
            bar = QRectF(whole.left(), whole.bottom() - share * whole.height(), whole.width(), share * whole.height())
            painter.drawRoundedRect(bar, 4, 4)
        painter.setPen(theme.color("text"))
        painter.drawText(
            QRectF(room.left(), 0, room.width(), line), Qt.AlignmentFlag.AlignCenter, percent(day.share, 0)
        )
        painter.setPen(theme.color("muted"))
        below = QRectF(room.left(), whole.bottom() + 2, room.width(), line)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, _date(day))
        seconds = self.tr("{0} s").format(number(day.seconds, 1))
        painter.drawText(below.translated(0, line), Qt.AlignmentFlag.AlignCenter, seconds)


def _date(day: Day) -> str:
    """Day and month, as the window's language writes them."""
    form = "d MMM" if QLocale().language() != QLocale.Language.German else "d. MMM"
    return QLocale().toString(QDate.fromString(day.date, Qt.DateFormat.ISODate), form)
