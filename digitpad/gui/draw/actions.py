"""What can be done on the Draw tab: one action each, shared by buttons, menus and keys."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from digitpad.gui.appearance.icons import icon
from digitpad.gui.appearance.theme import Theme

Keys = QKeySequence.StandardKey


class DrawActions(QObject):
    """The actions of the Draw tab, as attributes."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._icons: list[tuple[QAction, str]] = []
        self.pen = self._action("actionPen", self.tr("Pe&n"), self.tr("Write"), "pen", [QKeySequence("P")])
        self.eraser = self._action(
            "actionEraser", self.tr("&Eraser"), self.tr("Rub out parts of lines"), "eraser", [QKeySequence("E")]
        )
        self.number = self._action(
            "actionNumber",
            self.tr("&Whole numbers"),
            self.tr("Read what is written as a number of several digits"),
            "number",
            [QKeySequence("N")],
        )
        self.undo = self._action("actionUndo", self.tr("&Undo"), self.tr("Take the last step back"), "undo", Keys.Undo)
        redo_keys = [QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")]
        self.redo = self._action("actionRedo", self.tr("&Redo"), self.tr("Take it again"), "redo", redo_keys)
        self.clear = self._action(
            "actionClear", self.tr("&Clear"), self.tr("Take a fresh sheet; can be undone"), "clear", Keys.Delete
        )
        self.open = self._action(
            "actionOpen", self.tr("&Open image…"), self.tr("Read the digits in a picture"), "open", Keys.Open
        )
        self.paste = self._action(
            "actionPaste", self.tr("&Paste"), self.tr("Read the picture on the clipboard"), "paste", Keys.Paste
        )
        self.save = self._action(
            "actionSave", self.tr("&Save drawing…"), self.tr("Save the drawing as PNG or SVG"), "save", Keys.Save
        )
        self.save_bitmap = self._action(
            "actionSaveBitmap",
            self.tr("Save &bitmap…"),
            self.tr("Save the 28×28 bitmap that the network sees as PNG"),
            "save",
            [QKeySequence("Ctrl+Shift+S")],
        )
        self.merge = self._action(
            "actionMerge",
            self.tr("&Merge with the next"),
            self.tr("Two pieces of the picture are one digit"),
            "merge",
            [QKeySequence("M")],
        )
        self.split = self._action(
            "actionSplit",
            self.tr("Spl&it in two"),
            self.tr("What is framed as one digit are two that touch"),
            "split",
            [QKeySequence("S")],
        )
        self.remove = self._action(
            "actionRemove",
            self.tr("Remo&ve"),
            self.tr("What is framed is no digit"),
            "remove",
            [QKeySequence(Qt.Key.Key_Backspace)],
        )
        for tool in (self.pen, self.eraser, self.number):
            tool.setCheckable(True)
        self.pen.setChecked(True)

    def refresh_theme(self, theme: Theme) -> None:
        """Draw the icons in the theme's colours."""
        for action, name in self._icons:
            action.setIcon(icon(name, theme))

    def _action(
        self, name: str, text: str, tip: str, icon_name: str, keys: QKeySequence.StandardKey | list[QKeySequence]
    ) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        if isinstance(keys, list):
            action.setShortcuts(keys)
        else:
            action.setShortcuts(keys)
        shortcut = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{tip} ({shortcut})" if shortcut else tip)
        action.setStatusTip(tip)
        self._icons.append((action, icon_name))
        return action
