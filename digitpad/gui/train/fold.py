"""A group of fields that folds: its title, in one line what is chosen in it, and below that the fields."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from digitpad.gui.appearance.icons import icon
from digitpad.gui.appearance.theme import GRID, current_theme
from digitpad.gui.widgets.elided import ElidedLabel
from digitpad.gui.widgets.scrolling import scroll_to


class Fold(QWidget):
    """Open or closed.

    Signals
    -------
    toggled(bool)
        Whether it is open now.
    """

    toggled = Signal(bool)

    def __init__(self, name: str, title: str, content: QWidget, *, is_open: bool) -> None:
        super().__init__()
        self._content = content
        self._words = ""
        self.button = QToolButton()
        self.button.setObjectName(f"fold.{name}")
        self.button.setText(title)
        self.button.setAccessibleName(title)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setIconSize(QSize(12, 12))
        self.button.setStyleSheet("QToolButton { padding: 2px 4px 2px 0; border-width: 0; font-weight: 600; }"
                                  "QToolButton:checked { background: transparent; }"
                                  "QToolButton:focus { border-width: 1px; padding: 1px 3px 1px 0; }")  # fmt: skip
        self.button.setCheckable(True)
        self._summary = ElidedLabel(Qt.TextElideMode.ElideRight)
        self._summary.setProperty("muted", True)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self.button)
        head.addWidget(self._summary, 1)
        head.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addLayout(head)
        layout.addWidget(content)
        self.button.toggled.connect(self._on_button_toggled)
        self.button.setChecked(is_open)
        self._on_button_toggled(is_open)

    @property
    def is_open(self) -> bool:
        """Whether its fields are seen."""
        return self.button.isChecked()

    def open(self, is_open: bool = True) -> None:
        """Open or close it."""
        self.button.setChecked(is_open)

    @property
    def summary(self) -> str:
        """What is chosen in it."""
        return self._words

    def set_summary(self, words: str) -> None:
        """Say in one line what is chosen in it; seen while it is closed."""
        self._words = words
        self._summary.show_title(words)

    def refresh_theme(self) -> None:
        """Take on the current theme."""
        self.button.setIcon(icon("less" if self.is_open else "more", current_theme()))

    def _on_button_toggled(self, is_open: bool) -> None:
        self._content.setVisible(is_open)
        self._summary.setVisible(not is_open)
        self.refresh_theme()
        self.toggled.emit(is_open)
        if is_open and self.isVisible():
            scroll_to(self)
