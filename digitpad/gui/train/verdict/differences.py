"""A sentence for each comparison, and beside it the difference with its interval, all on one scale."""

import math

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from digitpad.gui.appearance.language import formatted
from digitpad.gui.appearance.theme import GRID, current_theme
from digitpad.gui.train.verdict.said import said
from digitpad.gui.widgets.plot import color_of
from digitpad.learning.reports.verdict import Comparison, Verdict
from digitpad.learning.reports.verdict_words import sentence_of

_COMPARISON = Qt.ItemDataRole.UserRole
_INTERVAL_WIDTH = 26 * GRID
_DOT = 4.0  # pixels: its radius


class DifferencesTable(QTableWidget):
    """Differences that are shown are drawn in the better one's colour, others are muted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 2, parent)
        self.setObjectName("differences")
        self.setAccessibleName(self.tr("Comparisons"))
        self.setHorizontalHeaderLabels([self.tr("Comparison"), self.tr("Difference, 95 %")])
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = self.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        header.setSectionsClickable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setColumnWidth(1, _INTERVAL_WIDTH)
        self._intervals = _Intervals(self)
        self.setItemDelegateForColumn(0, _Sentences(self))
        self.setItemDelegateForColumn(1, self._intervals)

    @property
    def sentences(self) -> list[str]:
        """What stands there, row by row."""
        items = [self.item(row, 0) for row in range(self.rowCount())]
        return [item.text() for item in items if item is not None]

    def show_verdict(self, verdict: Verdict) -> None:
        """List the comparisons."""
        self._intervals.set_range(verdict)
        self.setRowCount(len(verdict.comparisons))
        for row, comparison in enumerate(verdict.comparisons):
            item = QTableWidgetItem(said(sentence_of(comparison, verdict)))
            interval = QTableWidgetItem()
            interval.setData(_COMPARISON, comparison)
            for cell in (item, interval):
                cell.setToolTip(self._details(comparison))
                cell.setFlags(Qt.ItemFlag.ItemIsEnabled)
            interval.setData(Qt.ItemDataRole.AccessibleTextRole, self._details(comparison))
            self.setItem(row, 0, item)
            self.setItem(row, 1, interval)

    def _details(self, comparison: Comparison) -> str:
        found = comparison.difference
        mean, p = formatted(found.mean, ".4g"), formatted(comparison.p, ".2g")
        if not math.isfinite(found.low):
            return self.tr("mean {0}, {1} pairs, p = {2} after Holm’s correction").format(mean, found.pairs, p)
        low, high = formatted(found.low, ".4g"), formatted(found.high, ".4g")
        words = self.tr("mean {0}, {1} to {2}, {3} pairs, p = {4} after Holm’s correction")
        return words.format(mean, low, high, found.pairs, p)


class _Sentences(QStyledItemDelegate):
    """Leaves some air between sentences of two lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The text, and some air."""
        return super().sizeHint(option, index) + QSize(0, GRID)


class _Intervals(QStyledItemDelegate):
    """Paints a comparison's interval, a dot at its mean, and a line where there is no difference."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._low, self._high = 0.0, 1.0

    def set_range(self, verdict: Verdict) -> None:
        """Take the scale that holds all intervals, and no difference."""
        found = [each.difference for each in verdict.comparisons]
        edges = [value for each in found for value in (each.mean, each.low, each.high) if math.isfinite(value)]
        self._low, self._high = min(edges, default=0.0), max(edges, default=1.0)
        self._low, self._high = min(self._low, 0.0), max(self._high, self._low + 1e-12)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one."""
        comparison = index.data(_COMPARISON)
        theme, rect = current_theme(), option.rect.adjusted(2 * GRID, 0, -2 * GRID, 0)
        middle = rect.center().y() + 0.5

        def at(value: float) -> float:
            return rect.left() + (value - self._low) / (self._high - self._low) * rect.width()

        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("border"), 1))
        painter.drawLine(QPointF(at(0), option.rect.top()), QPointF(at(0), option.rect.bottom() + 1))
        color = color_of(comparison.better.style) if comparison.is_shown else theme.color("muted")
        found = comparison.difference
        if math.isfinite(found.low):
            painter.setPen(QPen(color, 2))
            painter.drawLine(QPointF(at(found.low), middle), QPointF(at(found.high), middle))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(QPointF(at(found.mean), middle), _DOT, _DOT)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        """A line of text and some air."""
        return QSize(_INTERVAL_WIDTH, option.fontMetrics.height() + GRID)
