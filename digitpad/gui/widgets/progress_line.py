"""How far something is, and a way to stop it."""

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from digitpad.gui.appearance.theme import GRID
from digitpad.gui.widgets.stop_button import StopButton

_FULL = 1000  # steps of the bar


class ProgressLine(QWidget):
    """A bar with a button beside it; there only while something goes on.

    Parameters
    ----------
    name : str
        Of the bar, `NAMEProgress`, and of the button, `NAMECancel`.
    title : str
        What screen readers call the bar.
    keeps_its_room : bool
        Whether it leaves its room empty while it is hidden, so that nothing jumps.

    Attributes
    ----------
    bar : QProgressBar
    cancel : StopButton
        Clicked by whoever does not want to wait.
    """

    def __init__(self, name: str, title: str, *, keeps_its_room: bool = False) -> None:
        super().__init__()
        self.bar = QProgressBar()
        self.bar.setObjectName(f"{name}Progress")
        self.bar.setAccessibleName(title)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(GRID)
        self.bar.setRange(0, _FULL)
        self.cancel = StopButton(self.tr("Cancel"))
        self.cancel.setObjectName(f"{name}Cancel")
        size = self.sizePolicy()
        size.setRetainSizeWhenHidden(keeps_its_room)
        self.setSizePolicy(size)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.bar, 1)
        layout.addWidget(self.cancel)
        self.hide()

    def show_share(self, share: float) -> None:
        """Show how much is done, from 0 to 1."""
        self.bar.setValue(round(share * _FULL))
        self.show()
