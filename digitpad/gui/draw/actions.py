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
        self.save_reading, self.copy = self._make_answers()
        self.merge, self.split, self.remove = self._make_hand_tools()
        self.next_unsure, self.previous_unsure = self._make_unsure()
        self.turn_left, self.turn_right, self.crop = self._make_picture_tools()
        self.zoom_in, self.zoom_out, self.show_whole = self._make_zoom()
        self.narrower, self.wider, self.steady = self._make_pen_habits()
        self.everywhere = (self.open, self.paste)

    def refresh_theme(self, theme: Theme) -> None:
        """Draw the icons in the theme's colours."""
        for action, name in self._icons:
            action.setIcon(icon(name, theme))

    def of_paper(self, menu: QObject) -> list[QAction]:
        """Those for the paper's own menu, with lines between their groups, which belong to `menu`."""
        groups = (
            (self.copy, self.save_reading),
            (self.merge, self.split, self.remove, self.next_unsure, self.previous_unsure),
            (self.turn_left, self.turn_right, self.crop),
            (self.zoom_in, self.zoom_out, self.show_whole),
            (self.undo, self.redo, self.clear),
        )
        entries: list[QAction] = []
        for group in groups:
            line = QAction(menu)
            line.setSeparator(True)
            entries += [line, *group] if entries else group
        return entries

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

    def _make_answers(self) -> tuple[QAction, QAction]:
        """What takes the reading elsewhere."""
        save_tip = self.tr("Save what was read as text, CSV or JSON, or the picture with its frames as PNG")
        copy_tip = self.tr("Copy what was read to the clipboard")
        return (
            self._action("actionSaveReading", self.tr("Save rea&ding…"), save_tip, "save", []),
            self._action("actionCopy", self.tr("Cop&y answer"), copy_tip, "copy", Keys.Copy),
        )

    def _make_unsure(self) -> tuple[QAction, QAction]:
        next_tip, previous_tip = self.tr("Go to the next digit that is not sure"), self.tr("Go to the one before")
        return (
            self._action("actionNextUnsure", self.tr("Next unsure di&git"), next_tip, "next-unsure", ["U"]),
            self._action(
                "actionPreviousUnsure", self.tr("Previous un&sure digit"), previous_tip, "next-unsure", ["Shift+U"]
            ),
        )

    def _make_picture_tools(self) -> tuple[QAction, QAction, QAction]:
        """What makes another picture of one; each can be undone."""
        left_tip, right_tip = self.tr("Turn the picture to the left and read it"), self.tr("Turn it to the right")
        crop_tip = self.tr("Frame a part of the picture, and read only that")
        return (
            self._action("actionTurnLeft", self.tr("Turn &left"), left_tip, "turn-left", ["Ctrl+L"]),
            self._action("actionTurnRight", self.tr("Turn rig&ht"), right_tip, "turn-right", ["Ctrl+R"]),
            self._action("actionCrop", self.tr("Read a par&t…"), crop_tip, "crop", ["C"]),
        )

    def _make_zoom(self) -> tuple[QAction, QAction, QAction]:
        """How near the paper is looked at."""
        in_keys, whole_tip = ["Ctrl++", "Ctrl+="], self.tr("Show all of the paper")
        return (
            self._action("actionZoomIn", self.tr("Zoom &in"), self.tr("Show the paper larger"), "zoom-in", in_keys),
            self._action("actionZoomOut", self.tr("Zoom &out"), self.tr("Show more of it"), "zoom-out", ["Ctrl+-"]),
            self._action("actionShowWhole", self.tr("Whole &paper"), whole_tip, "zoom-whole", ["Ctrl+0"]),
        )

    def _make_pen_habits(self) -> tuple[QAction, QAction, QAction]:
        steady_tip = self.tr("Pull the pen on a string, so that small shaking leaves no trace")
        steady = self._action("actionSteady", self.tr("Ste&ady the line"), steady_tip, "steady", [])
        steady.setCheckable(True)
        return (
            self._action("actionNarrower", self.tr("Narrower pen"), self.tr("Take a narrower pen"), "less", ["["]),
            self._action("actionWider", self.tr("Wider pen"), self.tr("Take a wider pen"), "more", ["]"]),
            steady,
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
