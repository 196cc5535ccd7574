"""What can be done on the Draw tab: one action each, shared by buttons, menus and keys."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from digitpad.gui.appearance.icons import icon
from digitpad.gui.appearance.theme import Theme

Keys = QKeySequence.StandardKey


class DrawActions(QObject):
    """The actions of the Draw tab, as attributes, with their keys and icons.

    Attributes
    ----------
    everywhere : tuple of QAction
        Those that can be done from any tab, and lead here.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._icons: list[tuple[QAction, str]] = []
        self.pen, self.eraser, self.number = self._make_tools()
        self.undo, self.redo, self.clear = self._make_steps()
        self.open, self.paste, self.save, self.save_bitmap = self._make_files()
        self.merge, self.split, self.remove = self._make_hand_tools()
        self.everywhere = (self.open, self.paste)

    def refresh_theme(self, theme: Theme) -> None:
        """Draw the icons in the theme's colours."""
        for action, name in self._icons:
            action.setIcon(icon(name, theme))

    def _make_tools(self) -> tuple[QAction, QAction, QAction]:
        """What writes, and how it is read: they are on or off."""
        number_tip = self.tr("Read what is written as a number of several digits")
        pen = self._action("actionPen", self.tr("Pe&n"), self.tr("Write"), "pen", ["P"])
        eraser = self._action("actionEraser", self.tr("&Eraser"), self.tr("Rub out parts of lines"), "eraser", ["E"])
        number = self._action("actionNumber", self.tr("&Whole numbers"), number_tip, "number", ["N"])
        for tool in (pen, eraser, number):
            tool.setCheckable(True)
        pen.setChecked(True)
        return pen, eraser, number

    def _make_steps(self) -> tuple[QAction, QAction, QAction]:
        clear_tip = self.tr("Take a fresh sheet; can be undone")
        redo_keys = ["Ctrl+Shift+Z", "Ctrl+Y"]
        return (
            self._action("actionUndo", self.tr("&Undo"), self.tr("Take the last step back"), "undo", Keys.Undo),
            self._action("actionRedo", self.tr("&Redo"), self.tr("Take it again"), "redo", redo_keys),
            self._action("actionClear", self.tr("&Clear"), clear_tip, "clear", Keys.Delete),
        )

    def _make_files(self) -> tuple[QAction, QAction, QAction, QAction]:
        open_tip, paste_tip = self.tr("Read the digits in a picture"), self.tr("Read the picture on the clipboard")
        save_tip = self.tr("Save the drawing as PNG or SVG")
        bitmap_tip = self.tr("Save the 28×28 bitmap that the network sees as PNG")
        return (
            self._action("actionOpen", self.tr("&Open image…"), open_tip, "open", Keys.Open),
            self._action("actionPaste", self.tr("&Paste"), paste_tip, "paste", Keys.Paste),
            self._action("actionSave", self.tr("&Save drawing…"), save_tip, "save", Keys.Save),
            self._action("actionSaveBitmap", self.tr("Save &bitmap…"), bitmap_tip, "save", ["Ctrl+Shift+S"]),
        )

    def _make_hand_tools(self) -> tuple[QAction, QAction, QAction]:
        """What sets right by hand what was found in a picture."""
        merge_tip = self.tr("Two pieces of the picture are one digit")
        split_tip = self.tr("What is framed as one digit are two that touch")
        remove_tip = self.tr("What is framed is no digit")
        return (
            self._action("actionMerge", self.tr("&Merge with the next"), merge_tip, "merge", ["M"]),
            self._action("actionSplit", self.tr("Spl&it in two"), split_tip, "split", ["S"]),
            self._action("actionRemove", self.tr("Remo&ve"), remove_tip, "remove", ["Backspace"]),
        )

    def _action(
        self, name: str, text: str, tip: str, icon_name: str, keys: QKeySequence.StandardKey | list[str]
    ) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        if isinstance(keys, list):
            action.setShortcuts([QKeySequence(key) for key in keys])
        else:
            action.setShortcuts(keys)
        shortcut = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{tip} ({shortcut})" if shortcut else tip)
        action.setStatusTip(tip)
        self._icons.append((action, icon_name))
        return action
