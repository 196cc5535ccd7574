"""A push button for an action."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton


class ActionButton(QPushButton):
    """Does what an action does, carries its text and tip, and is enabled when it is."""

    def __init__(self, action: QAction, name: str) -> None:
        super().__init__(action.text())
        self._action = action
        self.setObjectName(name)
        self.setToolTip(action.toolTip())
        self.setAccessibleName(action.text().replace("&", "").rstrip("…"))
        self.clicked.connect(action.trigger)
        action.changed.connect(self._on_action_changed)
        self._on_action_changed()

    def _on_action_changed(self) -> None:
        self.setEnabled(self._action.isEnabled())
