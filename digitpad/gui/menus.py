"""The menus of the window."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from digitpad.gui.settings import Settings

_LONGEST_NAME = 320  # pixels
_LANGUAGES = {"en": "&English", "de": "&Deutsch", "ru": "&Русский"}  # each in itself


class PaperActions(Protocol):
    """What can be done on the Draw tab, as far as menus offer it."""

    open: QAction
    paste: QAction
    save: QAction
    save_bitmap: QAction
    save_reading: QAction
    undo: QAction
    redo: QAction
    copy: QAction
    clear: QAction
    pen: QAction
    eraser: QAction
    narrower: QAction
    wider: QAction
    steady: QAction
    number: QAction
    merge: QAction
    split: QAction
    remove: QAction
    next_unsure: QAction
    previous_unsure: QAction
    turn_left: QAction
    turn_right: QAction
    crop: QAction
    zoom_in: QAction
    zoom_out: QAction
    show_whole: QAction


class MenuBar(QMenuBar):
    """File, Edit, View, Model, Help.

    Signals
    -------
    recent_chosen(object)
        The Path of a picture that was opened before.
    scheme_chosen()
    language_chosen()
    model_asked(), bundled_model_asked(), hand_asked(), keys_asked(), tour_asked(), about_asked(), quit_asked()

    Attributes
    ----------
    bundled : QAction
        Goes back to the bundled model.
    projector : QAction
        Checked in projector mode.
    recent : RecentMenu
    """

    recent_chosen = Signal(object)
    scheme_chosen = Signal()
    language_chosen = Signal()
    model_asked = Signal()
    bundled_model_asked = Signal()
    hand_asked = Signal()
    keys_asked = Signal()
    tour_asked = Signal()
    about_asked = Signal()
    quit_asked = Signal()

    def __init__(self, paper: PaperActions, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.recent = RecentMenu(settings, self)
        self.recent.chosen.connect(self.recent_chosen)
        self._add_file(paper)
        self._add_edit(paper)
        self._add_view(paper, settings)
        model = self.addMenu(self.tr("&Model"))
        model.addAction(self._action("actionOpenModel", self.tr("&Open model…"), self.model_asked))
        self.bundled = self._action("actionBundledModel", self.tr("&Use the bundled model"), self.bundled_model_asked)
        model.addAction(self.bundled)
        model.addSeparator()
        hand_keys = QKeySequence("Ctrl+T")
        model.addAction(self._action("actionHand", self.tr("&Teach your hand…"), self.hand_asked, hand_keys))
        help_menu = self.addMenu(self.tr("&Help"))
        help_menu.addAction(self._action("actionTour", self.tr("&First five minutes"), self.tour_asked))
        help_menu.addAction(self._action("actionKeys", self.tr("&Keys"), self.keys_asked, QKeySequence("F1")))
        help_menu.addSeparator()
        help_menu.addAction(self._action("actionAbout", self.tr("&About Digitpad"), self.about_asked))

    def _add_file(self, paper: PaperActions) -> None:
        menu = self.addMenu(self.tr("&File"))
        menu.addAction(paper.open)
        menu.addMenu(self.recent)
        menu.addSeparator()
        menu.addActions([paper.save, paper.save_bitmap, paper.save_reading])
        menu.addSeparator()
        quit_keys = QKeySequence(QKeySequence.StandardKey.Quit)
        menu.addAction(self._action("actionQuit", self.tr("&Quit"), self.quit_asked, quit_keys))

    def _add_edit(self, paper: PaperActions) -> None:
        menu = self.addMenu(self.tr("&Edit"))
        for group in (
            [paper.undo, paper.redo],
            [paper.copy, paper.paste, paper.clear],
            [paper.pen, paper.eraser, paper.narrower, paper.wider, paper.steady],
            [paper.number],
            [paper.merge, paper.split, paper.remove, paper.next_unsure, paper.previous_unsure],
            [paper.turn_left, paper.turn_right, paper.crop],
        ):
            menu.addActions(group)
            menu.addSeparator()

    def _add_view(self, paper: PaperActions, settings: Settings) -> None:
        menu = self.addMenu(self.tr("&View"))
        menu.addActions([paper.zoom_in, paper.zoom_out, paper.show_whole])
        menu.addSeparator()
        schemes = {"system": self.tr("&As the desktop"), "light": self.tr("&Light"), "dark": self.tr("&Dark")}
        _add_choices(menu, "actionScheme", schemes, settings.scheme, self._on_scheme_triggered)
        menu.addSeparator()
        languages = QMenu(self.tr("Lan&guage"), self)
        texts = {"system": self.tr("&As the desktop"), **_LANGUAGES}
        _add_choices(languages, "actionLanguage", texts, settings.language, self._on_language_triggered)
        menu.addMenu(languages)
        menu.addSeparator()
        self.projector = self._action("actionProjector", self.tr("Projector &mode"), None, QKeySequence("F11"))
        self.projector.setCheckable(True)
        self.projector.setToolTip(self.tr("Fill the screen, with larger type"))
        menu.addAction(self.projector)
        self._settings = settings

    def _action(self, name: str, text: str, signal: SignalInstance | None, keys: QKeySequence | None = None) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        if keys is not None:
            action.setShortcut(keys)
        if signal is not None:
            action.triggered.connect(signal)
        return action

    def _on_scheme_triggered(self, action: QAction) -> None:
        self._settings.scheme = action.data()
        self.scheme_chosen.emit()

    def _on_language_triggered(self, action: QAction) -> None:
        self._settings.language = action.data()
        self.language_chosen.emit()


class RecentMenu(QMenu):
    """Pictures that were opened before; looked up when it is opened.

    Signals
    -------
    chosen(object)
        The Path of one.
    """

    chosen = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setTitle(self.tr("Open &recent"))
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self._on_about_to_show)
        self.triggered.connect(self._on_triggered)

    def _on_about_to_show(self) -> None:
        self.clear()
        recent = self._settings.recent
        for path in recent:
            name = self.fontMetrics().elidedText(path.name, Qt.TextElideMode.ElideMiddle, _LONGEST_NAME)
            action = self.addAction(name.replace("&", "&&"))
            action.setData(str(path))
            action.setToolTip(str(path))
        if recent:
            self.addSeparator()
            self.addAction(self.tr("&Forget these"), self._settings.forget_recent)
        else:
            self.addAction(self.tr("No pictures opened yet")).setEnabled(False)

    def _on_triggered(self, action: QAction) -> None:
        if action.data():
            self.chosen.emit(Path(action.data()))


def _add_choices(
    menu: QMenu, name: str, texts: Mapping[str, str], chosen: str, slot: Callable[[QAction], None]
) -> None:
    """Add entries of which one is chosen; the slot gets the one that a person takes."""
    group = QActionGroup(menu)
    for value, text in texts.items():
        action = QAction(text, menu)
        action.setObjectName(f"{name}.{value}")
        action.setCheckable(True)
        action.setData(value)
        action.setChecked(value == chosen)
        group.addAction(action)
        menu.addAction(action)
    group.triggered.connect(slot)
