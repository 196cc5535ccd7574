"""The keys: read off the actions and buttons that have one, part by part."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QDialogButtonBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from digitpad.gui.appearance.theme import GRID


@dataclass(frozen=True)
class Part:
    """A part of the window and its keys.

    Attributes
    ----------
    title : str
    keys : tuple of (str, str)
        What is done, and the keys that do it.
    """

    title: str
    keys: tuple[tuple[str, str], ...]


def keys_of(root: QObject) -> list[tuple[str, str]]:
    """What the actions and buttons below an object do, and their keys, but for letters with Alt and for Esc."""
    actions = [(action.text(), action.shortcuts()) for action in root.findChildren(QAction)]
    buttons = [
        (button.text() or button.accessibleName(), [button.shortcut()])
        for button in root.findChildren(QAbstractButton)
        if not button.shortcut().toString().startswith(("Alt+", "Esc"))
    ]
    found = [(_words(text), _written(shortcuts)) for text, shortcuts in actions + buttons]
    return list(dict.fromkeys((words, keys) for words, keys in found if words and keys))


class KeysDialog(QDialog):
    """Shows the keys of the window's parts, the given one first."""

    def __init__(self, parts: Sequence[Part], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keysDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.windowTitle())
        self.list.setHeaderLabels([self.tr("What"), self.tr("Keys")])
        self.list.setRootIsDecorated(False)
        for part in parts:
            self._add(part)
        self.list.resizeColumnToContents(0)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.list)
        layout.addWidget(buttons)
        self.resize(58 * GRID, 70 * GRID)

    def _add(self, part: Part) -> None:
        head = QTreeWidgetItem([part.title])
        font = head.font(0)
        font.setBold(True)
        head.setFont(0, font)
        self.list.addTopLevelItem(head)
        for words, keys in part.keys:
            head.addChild(QTreeWidgetItem([words, keys]))
        head.setExpanded(True)


def _words(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


def _written(shortcuts: Sequence[QKeySequence]) -> str:
    """The first one; the desktop's others are keys that few keyboards have."""
    return shortcuts[0].toString(QKeySequence.SequenceFormat.NativeText) if shortcuts else ""
