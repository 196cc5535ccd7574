"""Dialogs: about the program, and the one for its own faults."""

import platform
import traceback

import PySide6
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from digitpad import __version__
from digitpad.gui.appearance.theme import GRID
from digitpad.gui.widgets.screen_room import open_within_screen


class AboutDialog(QDialog):
    """What the program is, and whose work it is made with."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("aboutDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Digitpad"))
        words = QLabel(
            self.tr(
                "<h3>Digitpad {0}</h3><p>Draw a digit or open a picture of one, and it is read.</p>"
                "<p>Published under the MIT licence. Made with Python {1} and these libraries:</p>"
            ).format(__version__, platform.python_version())
        )
        words.setWordWrap(True)
        self.table = self._library_table()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(2 * GRID)
        layout.addWidget(words)
        layout.addWidget(self.table, 1)
        layout.addWidget(buttons)
        open_within_screen(self, QSize(70 * GRID, 60 * GRID))

    def _library_table(self) -> QTreeWidget:
        table = QTreeWidget()
        table.setObjectName("libraries")
        table.setAccessibleName(self.tr("Libraries, their versions and licences"))
        table.setRootIsDecorated(False)
        table.setHeaderLabels([self.tr("Library"), self.tr("Version"), self.tr("Licence")])
        from digitpad.libraries import bundled_libraries  # 10 ms, and the window opens without it

        for library in bundled_libraries():
            table.addTopLevelItem(QTreeWidgetItem([library.name, library.version, library.licence]))
        for column in range(table.columnCount() - 1):
            table.resizeColumnToContents(column)
            table.setColumnWidth(column, table.columnWidth(column) + 2 * GRID)
        return table


class CrashDialog(QDialog):
    """Shows an exception that is the program's own fault, ready to be copied into a report."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("crashDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Digitpad has a fault"))
        self.report = "\n".join(
            [
                f"Digitpad {__version__}, Python {platform.python_version()}, PySide6 {PySide6.__version__}",
                platform.platform(),
                "".join(traceback.format_exception(error)),
            ]
        )
        text = QPlainTextEdit(self.report)
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Report"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._on_copy_clicked)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(2 * GRID)
        words = QLabel(self.tr("An unexpected error occurred. What you drew is still there."))
        words.setWordWrap(True)
        layout.addWidget(words)
        layout.addWidget(text)
        layout.addWidget(buttons)
        open_within_screen(self, QSize(80 * GRID, 50 * GRID))

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.report)
