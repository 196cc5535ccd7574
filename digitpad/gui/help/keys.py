"""The keys: read off the actions and buttons that have one, part by part."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from digitpad.gui.appearance.mnemonics import unmarked
from digitpad.gui.appearance.theme import GRID
from digitpad.gui.widgets.screen_room import open_within_screen

_PAUSE_MS = 30  # between two parts: the dialog is painted, and hears what is clicked and typed


@dataclass(frozen=True)
class Part:
    """A part of the window and its keys.

    Attributes
    ----------
    title : str
    find : callable
        Gives its keys: what is done, and the keys that do it. May take half a second where the part is made for that.
    """

    title: str
    find: Callable[[], Sequence[tuple[str, str]]]


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
    """Shows the keys of the window's parts: those of some at once, of the others one part after another.

    Parameters
    ----------
    parts : sequence of Part
    at_once : int
        How many parts, the first ones, are there when the dialog is opened. The others are looked for while it is seen,
        and it says so.
    parent : QWidget
    """

    def __init__(self, parts: Sequence[Part], at_once: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keysDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.windowTitle())
        self.list.setHeaderLabels([self.tr("What"), self.tr("Keys")])
        self.list.setRootIsDecorated(False)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)  # keys are always whole
        self._later = [(self._add_head(part.title), part) for part in parts]
        for _ in range(at_once):
            self._fill_next()
        for head, _ in self._later:
            head.addChild(QTreeWidgetItem([self.tr("Looking for its keys…"), ""]))
        self._soon = QTimer(self)
        self._soon.setInterval(_PAUSE_MS)
        self._soon.timeout.connect(self._on_soon_timeout)
        self._soon.start()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.list)
        layout.addWidget(buttons)
        open_within_screen(self, QSize(72 * GRID, 70 * GRID))

    def _add_head(self, title: str) -> QTreeWidgetItem:
        head = QTreeWidgetItem([title])
        font = head.font(0)
        font.setBold(True)
        head.setFont(0, font)
        self.list.addTopLevelItem(head)
        head.setExpanded(True)
        return head

    def _fill_next(self) -> None:
        head, part = self._later.pop(0)
        head.takeChildren()
        for words, keys in part.find():
            item = QTreeWidgetItem([words, keys])
            item.setToolTip(0, words)
            head.addChild(item)

    def _on_soon_timeout(self) -> None:
        if self._later:
            self._fill_next()
        if not self._later:
            self._soon.stop()

    def done(self, result: int) -> None:
        """Look for no more keys."""
        self._soon.stop()
        super().done(result)


def _words(text: str) -> str:
    return unmarked(text).rstrip("…")


def _written(shortcuts: Sequence[QKeySequence]) -> str:
    """The first one; the desktop's others are keys that few keyboards have."""
    return shortcuts[0].toString(QKeySequence.SequenceFormat.NativeText) if shortcuts else ""
