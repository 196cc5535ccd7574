"""Actions that belong to one tab: their keys and their entries in menus work while it is shown."""

from collections.abc import Iterable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QTabWidget, QWidget


class TabActions(QObject):
    """Disables the actions of the tabs that are not shown, whatever their owners say of them meanwhile.

    A group that is disabled keeps what each of its actions was last set to, and gives it back when it is enabled.
    """

    def __init__(self, tabs: QTabWidget) -> None:
        super().__init__(tabs)
        self._tabs = tabs
        self._groups: list[tuple[QWidget, QActionGroup]] = []
        tabs.currentChanged.connect(self._on_current_changed)

    def add(self, tab: QWidget, actions: Iterable[QAction]) -> None:
        """Let actions work only on this tab; those of a group of their own stay in it."""
        rest = QActionGroup(self)
        rest.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
        for action in actions:
            group = action.actionGroup() or rest
            group.addAction(action)
            if (tab, group) not in self._groups:
                self._groups.append((tab, group))
        self._on_current_changed()

    def _on_current_changed(self) -> None:
        shown = self._tabs.currentWidget()
        for tab, group in self._groups:
            group.setEnabled(tab is shown)
