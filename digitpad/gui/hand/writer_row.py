"""Whose hand it is, and what can be done with all of their digits."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QInputDialog, QLabel, QMenu, QToolButton, QWidget

from digitpad.errors import DigitpadError
from digitpad.gui.appearance.language import number, sentence
from digitpad.gui.appearance.theme import GRID
from digitpad.gui.services.writers import Writers
from digitpad.gui.widgets.muted_label import muted_label
from digitpad.gui.widgets.notice import Notice
from digitpad.gui.widgets.question import is_agreed
from digitpad.gui.widgets.title_box import TitleBox
from digitpad.hand.files import MOST

_NEW = "new"  # the entry that asks for a name


class WriterRow(QWidget):
    """A list of names, and a menu.

    Signals
    -------
    import_asked(object), export_asked()
        Digits are to be read from a file's Path, or written to a file.
    """

    import_asked = Signal(object)
    export_asked = Signal()

    def __init__(self, writers: Writers, notice: Notice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._writers, self._notice = writers, notice
        self.name = TitleBox()
        self.name.setObjectName("writer")
        self.name.setAccessibleName(self.tr("Whose hand"))
        self.name.setToolTip(self.tr("Whose hand"))
        self.count = muted_label("ownCount")
        self.menu_button = QToolButton()
        self.menu_button.setObjectName("writerMenu")
        self.menu_button.setText("⋯")
        self.menu_button.setAccessibleName(self.tr("More"))
        self.menu_button.setToolTip(self.tr("Rename, import, export, delete"))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._menu = QMenu(self.menu_button)
        self.menu_button.setMenu(self._menu)
        self.rename = self._action("renameWriter", self.tr("&Rename…"), self._on_rename_triggered)
        self.load = self._action("importDigits", self.tr("&Import digits…"), self._on_import_triggered)
        self.save = self._action("exportDigits", self.tr("&Export digits…"), self._on_export_triggered)
        self._menu.addSeparator()
        self.delete = self._action("deleteWriter", self.tr("&Delete all digits…"), self._on_delete_triggered)
        self._lay_out()
        self.name.activated.connect(self._on_name_activated)
        writers.changed.connect(self._show)
        self._show()

    def _action(self, name: str, text: str, slot: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.triggered.connect(slot)
        self._menu.addAction(action)
        return action

    def _show(self) -> None:
        writers = self._writers
        names = writers.names
        with QSignalBlocker(self.name):
            self.name.clear()
            for name in dict.fromkeys([*names, writers.name]):
                self.name.addItem(name, name)
            self.name.addItem(self.tr("New name…"), _NEW)
            self.name.setCurrentIndex(self.name.findText(writers.name))
        count = len(writers.digits)
        self.count.setText(self.tr("{0} kept").format(number(count)))
        self.save.setEnabled(count > 0)
        self.delete.setEnabled(writers.name in names)

    def _on_name_activated(self) -> None:
        if self.name.currentData() == _NEW:
            name = self._ask_name(self.tr("New hand"), "")
            if name:
                self._try(lambda: self._writers.create(name))
            self._show()
        else:
            self._writers.choose(self.name.currentText())

    def _ask_name(self, title: str, name: str) -> str:
        text, is_given = QInputDialog.getText(self, title, self.tr("Name:"), text=name)
        return " ".join(text.split()) if is_given else ""

    def _on_rename_triggered(self) -> None:
        name = self._ask_name(self.tr("Rename"), self._writers.name)
        if name and name != self._writers.name:
            self._try(lambda: self._writers.rename(name))

    def _on_import_triggered(self) -> None:
        kinds = self.tr("Digits (*.npz *.jsonl *.jsonl.gz)")
        title = self.tr("Import at most {0} digits").format(number(MOST))
        name, _ = QFileDialog.getOpenFileName(self, title, "", kinds)
        if name:
            self.import_asked.emit(Path(name))

    def _on_export_triggered(self) -> None:
        self.export_asked.emit()

    def _on_delete_triggered(self) -> None:
        words = self.tr("Delete all digits of {0}, and what was learned from them?").format(self._writers.name)
        if is_agreed(self, self.tr("Delete digits"), words, deed=self.tr("&Delete"), leave=self.tr("&Keep")):
            self._try(self._writers.delete)

    def _try(self, deed: Callable[[], None]) -> None:
        """Do something with the writer's file, or say why that does not work."""
        try:
            deed()
        except DigitpadError as error:
            self._notice.show_error(sentence(error))

    def _lay_out(self) -> None:
        title = QLabel(self.tr("&Hand"))
        title.setBuddy(self.name)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        for widget in (title, self.name, self.menu_button, self.count):
            layout.addWidget(widget)
        layout.addStretch(1)
