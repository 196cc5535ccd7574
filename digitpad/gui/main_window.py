"""The window: tabs, menus, status bar, closing."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QTabWidget, QWidget

from digitpad.gui.appearance.language import current_language, language_of
from digitpad.gui.appearance.theme import apply_theme
from digitpad.gui.data.tab import DataTab
from digitpad.gui.dialogs import AboutDialog, CrashDialog
from digitpad.gui.draw.origin import Origin
from digitpad.gui.draw.tab import DrawTab
from digitpad.gui.hand.opener import HandOpener
from digitpad.gui.help.keys import KeysDialog
from digitpad.gui.help.tour import Tour
from digitpad.gui.menus import MenuBar
from digitpad.gui.projector import Projector
from digitpad.gui.results.tab import ResultsTab
from digitpad.gui.services.chosen_model import ChosenModel
from digitpad.gui.services.services import Services
from digitpad.gui.settings import Settings
from digitpad.gui.status_bar import StatusBar
from digitpad.gui.train.tab import TrainTab
from digitpad.gui.widgets.model_kinds import kinds_to_open
from digitpad.gui.widgets.notice import Notice
from digitpad.gui.widgets.question import is_agreed
from digitpad.gui.widgets.screen_room import open_within_screen
from digitpad.gui.widgets.tab_actions import TabActions
from digitpad.gui.widgets.wheel import WheelGuard
from digitpad.gui.window_keys import WindowKeys
from digitpad.recognition.classifier import Classifier

_CLOSING_MS = 500  # as long as a closed window waits for what goes on
_KEEPING_MS = 800  # or for what has yet to be kept
_FIRST_SIZE = QSize(1280, 800)


class MainWindow(QMainWindow):
    """Digitpad's window.

    Signals
    -------
    restart_asked()
        Another window is to take this one's place.
    """

    restart_asked = Signal()

    def __init__(self, classifier: Classifier, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("digitpad")
        self.setWindowTitle("Digitpad")
        self._settings = settings
        self._is_dressing = False
        self._undressed: set[QWidget] = set()  # tabs that have not taken on the theme yet
        self._is_ending = False
        self.services = Services.of_window(self, classifier)
        self.hand = HandOpener(self.services, settings, self)
        self.draw_tab = DrawTab(self.services, settings)
        self.train_tab = TrainTab(self.services, settings)
        self.data_tab = DataTab(self.services)
        self.results_tab = ResultsTab(self.services)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("tabs")
        self.tabs.setDocumentMode(True)
        self.setCentralWidget(self.tabs)
        self.tabs.addTab(self.draw_tab, self.tr("Draw"))
        self.tabs.addTab(self.train_tab, self.tr("Train"))
        self.tabs.addTab(self.data_tab, self.tr("Data"))
        self.tabs.addTab(self.results_tab, self.tr("Results"))
        self.draw_tab.canvas.setFocus()
        self._make_menus()
        self.recent_menu = self.menus.recent
        self.status_bar = StatusBar(self)
        self.setStatusBar(self.status_bar)
        self._show_model()
        self._share_keys()
        self.tabs.currentChanged.connect(self._dress_shown_tab)
        self.draw_tab.wanted.connect(self._on_draw_tab_wanted)
        self.draw_tab.keeping.hand_asked.connect(self.hand.open)
        self.draw_tab.picture_shown.connect(self.status_bar.show_picture)
        for tab in (self.data_tab, self.results_tab):
            tab.picture_asked.connect(self._on_picture_asked)
        self.services.model.changed.connect(self._on_model_changed)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_color_scheme_changed)
        self._wheel_guard = WheelGuard(self)
        self._tour = Tour(self, self.tabs)
        self._restore()

    def open_file(self, path: Path) -> None:
        """Read a picture file on the Draw tab."""
        self.draw_tab.open_file(path)

    def take_over(self, before: "MainWindow") -> None:
        """Go on with another window's page and its steps, its models, what its tabs show, and its tab."""
        if not before.services.model.is_bundled:
            self.services.model.use(before.services.model.model)
        self.services.second.take_over(before.services.second)
        self.draw_tab.state.go_on(before.draw_tab.state.drawing)
        self.train_tab.take_over(before.train_tab)
        self.data_tab.take_over(before.data_tab)
        self.results_tab.take_over(before.results_tab)
        self.tabs.setCurrentIndex(before.tabs.currentIndex())

    @property
    def model_words(self) -> str:
        """What the status bar says about the model in use."""
        return self.status_bar.model_words

    def show_crash(self, error: BaseException) -> None:
        """Show a fault of the program's own."""
        if self.findChild(CrashDialog) is None:  # one at a time: a fault may come with every movement
            CrashDialog(error, self).open()

    def _share_keys(self) -> None:
        """Let keys act on the tab that is shown only."""
        actions = self.draw_tab.actions_
        own = [action for action in actions.findChildren(QAction) if action not in actions.everywhere]
        self._tab_actions = TabActions(self.tabs)
        self._tab_actions.add(self.draw_tab, own)

    def _make_menus(self) -> None:
        self.menus = MenuBar(self.draw_tab.actions_, self._settings, self)
        self.setMenuBar(self.menus)
        self.menus.recent_chosen.connect(self.open_file)
        self.menus.scheme_chosen.connect(self._dress)
        self.menus.language_chosen.connect(self._on_language_chosen)
        self.menus.model_asked.connect(self._on_model_asked)
        self.menus.bundled_model_asked.connect(self.services.model.use_bundled)
        self.menus.hand_asked.connect(self.hand.open)
        self.menus.keys_asked.connect(self._on_keys_asked)
        self.menus.tour_asked.connect(self._on_tour_asked)
        self.menus.about_asked.connect(self._on_about_asked)
        self.menus.quit_asked.connect(self.close)
        self._projector = Projector(self, self.menus.projector)

    def _show_model(self) -> None:
        self.status_bar.show_model(self.services.model.model)
        self.menus.bundled.setEnabled(not self.services.model.is_bundled)

    def _restore(self) -> None:
        geometry = self._settings.geometry
        if geometry is None or not self.restoreGeometry(geometry):
            open_within_screen(self, _FIRST_SIZE)
        self.tabs.setCurrentIndex(self._settings.tab)
        if self._settings.model:
            self.services.model.use_again(self._settings.model, self._notice(), self._settings.model_title)

    def _on_language_chosen(self) -> None:
        words = self.tr("Restart Digitpad to use this language.")
        if language_of(self._settings.language) == current_language():
            for notice in self.findChildren(Notice):
                notice.hide_question(words)
            return
        self._notice().ask(words, [(self.tr("Restart no&w"), self.restart_asked.emit)])

    def _on_color_scheme_changed(self) -> None:
        if not self._is_dressing:  # dressing sets Qt's scheme, too
            self._dress()

    def _dress(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            self._is_dressing = True
            with self._wheel_guard.resting():
                apply_theme(application, self._settings.scheme)
            self._is_dressing = False
            self.draw_tab.refresh_theme()  # its icons are the menus', too
            self._undressed = {self.train_tab, self.data_tab, self.results_tab}
            self._dress_shown_tab()
            self.hand.refresh_theme()

    def _dress_shown_tab(self) -> None:
        """Let the tab that is shown take on the theme, if it has not; the others need not be waited for."""
        shown = self.tabs.currentWidget()
        if isinstance(shown, TrainTab | DataTab | ResultsTab) and shown in self._undressed:
            self._undressed.discard(shown)
            shown.refresh_theme()

    def _on_model_changed(self) -> None:
        is_bundled, title = self.services.model.is_bundled, self.services.model.model.title
        self._settings.model = "" if is_bundled else self.services.model.model.key
        self._settings.model_title = "" if is_bundled else title
        self._show_model()
        self._notice().show_done(self.tr("Drawings and pictures are read by {0} now.").format(title))

    def _on_model_asked(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Open a model"), "", kinds_to_open())
        if name:
            self.services.model.use_file(Path(name), self._notice())

    def _notice(self) -> Notice:
        """Where the person looks."""
        shown = self.tabs.currentWidget()
        if isinstance(shown, TrainTab | DataTab | ResultsTab):
            return shown.view.notice
        return self.draw_tab.notice

    def _on_picture_asked(self, bitmap: NDArray[np.uint8], name: str, label: int, read_by: ChosenModel | None) -> None:
        is_of_data = self.sender() is self.data_tab
        back = self._go_back_to_data if is_of_data else self._go_back_to_results
        words = self.tr("Back to Data") if is_of_data else self.tr("Back to Results")
        self.draw_tab.open_bitmap(bitmap, name, Origin(label, read_by, back, words))

    def _go_back_to_data(self) -> None:
        self.tabs.setCurrentWidget(self.data_tab)
        self.data_tab.view.wall.setFocus()

    def _go_back_to_results(self) -> None:
        self.tabs.setCurrentWidget(self.results_tab)
        self.results_tab.view.pictures.wall.setFocus()

    def _on_draw_tab_wanted(self) -> None:
        self.tabs.setCurrentWidget(self.draw_tab)

    def _on_keys_asked(self) -> None:
        keys = WindowKeys(self.tabs, self.menus, self.hand)
        KeysDialog(keys.parts(), 2, self).open()  # of the tab that is shown, and of the window

    def _on_tour_asked(self) -> None:
        self._tour.start()

    def _on_about_asked(self) -> None:
        AboutDialog(self).open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave projector mode by Esc, where nothing else wants that key."""
        if event.key() == Qt.Key.Key_Escape and self._projector.is_on:
            self._projector.leave()
        else:
            super().keyPressEvent(event)

    def end(self) -> None:
        """Close because the system wants it: nothing is asked, and the drawing is offered at the next start."""
        self._is_ending = True
        self.draw_tab.keeper.save()
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop, save, and go; ask first if something is being trained."""
        if not self._is_ending and self.train_tab.is_training and not self._may_stop():
            event.ignore()
            return
        self._projector.leave()  # or it would be the size of the next start
        self._settings.geometry = self.saveGeometry()
        self._settings.tab = self.tabs.currentIndex()
        self._settings.write()
        self.hand.close()
        self.hide()  # a job may need a moment to end
        self.services.jobs.close_down(most_ms=_CLOSING_MS, keeping_ms=_KEEPING_MS)
        if not self._is_ending:
            self.draw_tab.keeper.forget()
        event.accept()

    def _may_stop(self) -> bool:
        return is_agreed(
            self,
            self.tr("Close Digitpad"),
            self.tr("A network is being trained. Stop it, keep what it has learned, and close Digitpad?"),
            deed=self.tr("&Stop and close"),
            leave=self.tr("&Go on training"),
        )
