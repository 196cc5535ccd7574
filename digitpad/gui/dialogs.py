"""Dialogs: about the program, and the one for its own faults."""

import platform
import traceback

import PySide6
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QMessageBox, QPlainTextEdit, QVBoxLayout, QWidget

from digitpad import __version__
from digitpad.gui.theme import GRID


def show_about(parent: QWidget) -> None:
    """Say what the program is."""
    text = QCoreApplication.translate(
        "About",
        "<h3>Digitpad {0}</h3><p>Draw a digit or open a picture of one, and it is read.</p>"
        "<p>Python {1}, Qt for Python {2}</p><p>Published under the MIT licence.</p>",
    )
    title = QCoreApplication.translate("About", "About Digitpad")
    QMessageBox.about(parent, title, text.format(__version__, platform.python_version(), PySide6.__version__))


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
        layout.addWidget(QLabel(self.tr("Something went wrong that should not. What you drew is still there.")))
        layout.addWidget(text)
        layout.addWidget(buttons)
        self.resize(80 * GRID, 50 * GRID)

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.report)
