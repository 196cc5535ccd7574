"""Whether what was learned from one's hand reads now, and the buttons that change that with one click."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from digitpad.gui.appearance.mnemonics import escaped, unmarked
from digitpad.gui.appearance.theme import GRID
from digitpad.gui.widgets.elided import ElidedLabel


class InUseRow(QWidget):
    """A sentence and up to two buttons.

    Attributes
    ----------
    switch : QPushButton
        Switches the taught model on or off.
    forget : QPushButton
        Deletes it; the digits stay.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = ElidedLabel()
        self.words.setObjectName("inUseWords")
        self.words.setProperty("muted", True)
        self.switch, self.forget = QPushButton(), QPushButton(self.tr("&Forget"))
        self.switch.setObjectName("switchTaught")
        self.forget.setObjectName("forgetTaught")
        self.forget.setAccessibleName(self.tr("Forget"))
        self.forget.setToolTip(self.tr("Delete what was learned. The digits stay, and can be taught again."))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.switch)
        layout.addWidget(self.forget)

    def show_state(self, title: str, taught: str, *, is_taught: bool, is_on: bool) -> None:
        """Show what reads, and what was taught.

        Parameters
        ----------
        title : str
            Of the model in use.
        taught : str
            Of the taught model, whether it is there or not.
        is_taught, is_on : bool
            Whether it is there, and whether it is the one in use.
        """
        self.words.show_title(self.tr("Drawings and pictures are read by: {0}").format(title))
        text = self.tr("S&witch off") if is_on else self.tr("Use {0}").format(escaped(taught))
        self.switch.setText(text)
        self.switch.setAccessibleName(unmarked(text))
        for button in (self.switch, self.forget):
            button.setVisible(is_taught)
