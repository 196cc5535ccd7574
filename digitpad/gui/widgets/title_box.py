"""A box of long titles: what tells them from each other is always seen."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent, QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QToolTip, QWidget

from digitpad.gui.appearance.theme import GRID
from digitpad.gui.widgets.elided import elided

_SHORTEST = 14  # letters that are always seen
_MARGIN = GRID // 2  # pixels that styles leave beside the text


class TitleBox(QComboBox):
    """Cuts the title that is chosen where there is no room for it; its list is as wide as its titles."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_SHORTEST)
        self.view().setTextElideMode(Qt.TextElideMode.ElideMiddle)

    @property
    def shown_text(self) -> str:
        """What is seen of the title that is chosen."""
        return self._shown_text(self._option())

    def _option(self) -> QStyleOptionComboBox:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return option

    def _shown_text(self, option: QStyleOptionComboBox) -> str:
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self)
        titles = [self.itemText(index) for index in range(self.count())]
        return elided(self.currentText(), titles, self.fontMetrics(), room.width() - 2 * _MARGIN)

    def showPopup(self) -> None:
        """Show the list, as wide as its titles, if the screen is."""
        view = self.view()
        wanted = view.sizeHintForColumn(0) + view.verticalScrollBar().sizeHint().width() + 2 * GRID
        view.setMinimumWidth(min(wanted, self.screen().availableGeometry().width() // 2))
        super().showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the box, with what there is room for."""
        painter = QStylePainter(self)
        option = self._option()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self._shown_text(option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Say all of a title that is cut, and what is known of what is chosen."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.words(), self)
            return True
        return super().event(event)

    def words(self) -> str:
        """The tooltip: what the box is for, and what is known of what is chosen."""
        known = self.currentData(Qt.ItemDataRole.ToolTipRole) or self.currentText()
        return "\n".join(words for words in (self.toolTip(), str(known)) if words)
