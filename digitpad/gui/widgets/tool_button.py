"""A tool button for an action."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton


class ToolButton(QToolButton):
    """Shows an action's icon, does what it does, and is enabled and checked when it is.

    Qt's own `setDefaultAction` does so, too, but keeps 144 bytes for good each time that the action changes, and takes
    longer each time.

    Attributes
    ----------
    action : QAction
    """

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self.action = action
        self.setIconSize(QSize(24, 24))
        self.setAccessibleName(action.text().replace("&", ""))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCheckable(action.isCheckable())
        self.clicked.connect(self._on_clicked)
        action.changed.connect(self._on_action_changed)
        self._on_action_changed()

    def _on_clicked(self) -> None:
        self.action.trigger()
        self._on_action_changed()  # the chosen one of several stays chosen

    def _on_action_changed(self) -> None:
        if self.icon().cacheKey() != self.action.icon().cacheKey():
            self.setIcon(self.action.icon())
        self.setToolTip(self.action.toolTip())
        self.setEnabled(self.action.isEnabled())
        self.setChecked(self.action.isChecked())
