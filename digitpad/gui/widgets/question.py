"""A question before something that cannot be undone; its buttons name the deed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget


class Question(QMessageBox):
    """Asks whether to do something; Esc and Enter leave things as they are.

    Parameters
    ----------
    parent : QWidget
    title, text : str
    deed, leave : str
        Of the buttons: what is done, and what goes on otherwise.

    Attributes
    ----------
    deed, leave : QPushButton
    """

    def __init__(self, parent: QWidget, title: str, text: str, *, deed: str, leave: str) -> None:
        super().__init__(QMessageBox.Icon.Question, title, text, parent=parent)
        self.setObjectName("question")
        self.setTextFormat(Qt.TextFormat.PlainText)  # a name in it may look like something else
        self.deed = self._button(deed, QMessageBox.ButtonRole.DestructiveRole)
        self.leave = self._button(leave, QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(self.leave)
        self.setEscapeButton(self.leave)

    def _button(self, text: str, role: QMessageBox.ButtonRole) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(text.replace("&", ""))
        self.addButton(button, role)
        return button


def is_agreed(parent: QWidget, title: str, text: str, *, deed: str, leave: str) -> bool:
    """Whether the person wants the deed done."""
    question = Question(parent, title, text, deed=deed, leave=leave)
    question.exec()
    is_deed = question.clickedButton() is question.deed
    question.deleteLater()
    return is_deed
