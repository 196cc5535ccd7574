"""The View menu: light or dark, and the language."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from digitpad.gui.settings import Settings


class ViewMenu(QMenu):
    """What is chosen is remembered.

    Signals
    -------
    scheme_chosen()
    language_chosen()
    """

    scheme_chosen = Signal()
    language_chosen = Signal()

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("&View"))
        self._settings = settings
        schemes = {"system": self.tr("&As the desktop"), "light": self.tr("&Light"), "dark": self.tr("&Dark")}
        self._add_choices(self, "actionScheme", schemes, settings.scheme)
        self.addSeparator()
        languages = {"system": self.tr("&As the desktop"), "en": "&English", "de": "&Deutsch", "ru": "&Русский"}
        menu = QMenu(self.tr("Lan&guage"), self)
        self._add_choices(menu, "actionLanguage", languages, settings.language)
        self.addMenu(menu)

    def _add_choices(self, menu: QMenu, name: str, texts: Mapping[str, str], chosen: str) -> None:
        group = QActionGroup(menu)
        for value, text in texts.items():
            action = QAction(text, menu)
            action.setObjectName(f"{name}.{value}")
            action.setCheckable(True)
            action.setData(value)
            action.setChecked(value == chosen)
            action.triggered.connect(self._on_scheme if name == "actionScheme" else self._on_language)
            group.addAction(action)
            menu.addAction(action)

    def _on_scheme(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._settings.scheme = action.data()
            self.scheme_chosen.emit()

    def _on_language(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._settings.language = action.data()
            self.language_chosen.emit()
