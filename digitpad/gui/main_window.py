"""The window: tabs, menus, status bar, closing."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMainWindow, QMenu, QTabWidget

from digitpad.gui.appearance.language import number
from digitpad.gui.appearance.theme import apply_theme
from digitpad.gui.data.tab import DataTab
from digitpad.gui.dialogs import AboutDialog, CrashDialog
from digitpad.gui.draw.origin import Origin
from digitpad.gui.draw.tab import DrawTab
from digitpad.gui.menus import ViewMenu
from digitpad.gui.results.tab import ResultsTab
from digitpad.gui.services.chosen_model import ChosenModel
from digitpad.gui.services.services import Services
from digitpad.gui.settings import Settings
from digitpad.gui.train.tab import TrainTab
from digitpad.gui.widgets.model_kinds import kinds_to_open
from digitpad.gui.widgets.notice import Notice
from digitpad.gui.widgets.question import is_agreed
from digitpad.gui.widgets.tab_actions import TabActions
from digitpad.gui.widgets.wheel import WheelGuard
from digitpad.recognition.classifier import Classifier

_LONGEST_NAME = 320  # pixels
_FIRST_SIZE = QSize(1280, 800)


class MainWindow(QMainWindow):
    """Digitpad's window."""

    def __init__(self, classifier: Classifier, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("digitpad")
        self.setWindowTitle("Digitpad")
        self._settings = settings
        self._is_dressing = False
        self.services = Services.of_window(self, classifier)
        self.draw_tab = DrawTab(self.services, settings)
        self.train_tab = TrainTab(self.services, settings)
        self.data_tab = DataTab(self.services)
        self.results_tab = ResultsTab(self.services)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("tabs")
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.draw_tab, self.tr("Draw"))
        self.tabs.addTab(self.train_tab, self.tr("Train"))
        self.tabs.addTab(self.data_tab, self.tr("Data"))
        self.tabs.addTab(self.results_tab, self.tr("Results"))
        self.setCentralWidget(self.tabs)
        self.draw_tab.canvas.setFocus()
        self.recent_menu = QMenu(self.tr("Open &recent"), self)
        self.recent_menu.setToolTipsVisible(True)
        self._make_menus()
        self._make_status_bar()
        self._share_keys()
        self.draw_tab.wanted.connect(self._on_draw_tab_wanted)
        self.draw_tab.picture_shown.connect(self._on_draw_tab_picture_shown)
        for tab in (self.data_tab, self.results_tab):
            tab.picture_asked.connect(self._on_picture_asked)
        self.services.model.changed.connect(self._on_model_changed)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_color_scheme_changed)
        WheelGuard(self)
        self._restore()

    def open_file(self, path: Path) -> None:
        """Read a picture file on the Draw tab."""
        self.draw_tab.open_file(path)

    @property
    def model_words(self) -> str:
        """What the status bar says about the model in use."""
        return self._model_label.text()

    def show_crash(self, error: BaseException) -> None:
        """Show a fault of the program's own."""
        if self.findChild(CrashDialog) is None:  # one at a time: a fault may come with every movement
            CrashDialog(error, self).open()

    def _share_keys(self) -> None:
        """Let keys act on the tab that is shown only."""
        actions = self.draw_tab.actions_
        own = [action for action in actions.findChildren(QAction) if action not in actions.everywhere]
        TabActions(self.tabs).add(self.draw_tab, own)

    def _make_menus(self) -> None:
        actions = self.draw_tab.actions_
        file_menu = self.menuBar().addMenu(self.tr("&File"))
        file_menu.addAction(actions.open)
        file_menu.addMenu(self.recent_menu)
        self.recent_menu.aboutToShow.connect(self._on_recent_menu_about_to_show)
        file_menu.addSeparator()
        file_menu.addActions([actions.save, actions.save_bitmap, actions.save_reading])
        file_menu.addSeparator()
        file_menu.addAction(self._action("actionQuit", self.tr("&Quit"), self.close, QKeySequence.StandardKey.Quit))
        edit_menu = self.menuBar().addMenu(self.tr("&Edit"))
        edit_menu.addActions([actions.undo, actions.redo])
        edit_menu.addSeparator()
        edit_menu.addActions([actions.copy, actions.paste, actions.clear])
        edit_menu.addSeparator()
        edit_menu.addActions([actions.pen, actions.eraser, actions.narrower, actions.wider, actions.steady])
        edit_menu.addSeparator()
        edit_menu.addAction(actions.number)
        edit_menu.addSeparator()
        edit_menu.addActions([actions.merge, actions.split, actions.remove])
        edit_menu.addActions([actions.next_unsure, actions.previous_unsure])
        edit_menu.addSeparator()
        edit_menu.addActions([actions.turn_left, actions.turn_right, actions.crop])
        view_menu = ViewMenu(self._settings, self)
        view_menu.insertActions(
            view_menu.actions()[0], [actions.zoom_in, actions.zoom_out, actions.show_whole, view_menu.addSeparator()]
        )
        view_menu.scheme_chosen.connect(self._dress)
        view_menu.language_chosen.connect(self._on_language_chosen)
        self.menuBar().addMenu(view_menu)
        self._make_model_menu()
        help_menu = self.menuBar().addMenu(self.tr("&Help"))
        help_menu.addAction(self._action("actionAbout", self.tr("&About Digitpad"), self._on_about_triggered))

    def _make_model_menu(self) -> None:
        menu = self.menuBar().addMenu(self.tr("&Model"))
        menu.addAction(self._action("actionOpenModel", self.tr("&Open model…"), self._on_open_model_triggered))
        use_bundled = self.services.model.use_bundled
        self._bundled = self._action("actionBundledModel", self.tr("&Use the bundled model"), use_bundled)
        self._bundled.setEnabled(False)
        menu.addAction(self._bundled)

    def _make_status_bar(self) -> None:
        self._picture_label = QLabel()
        self._picture_label.setTextFormat(Qt.TextFormat.PlainText)
        self._picture_label.setAccessibleName(self.tr("Picture shown"))
        self._model_label = QLabel()
        self._model_label.setTextFormat(Qt.TextFormat.PlainText)
        self._model_label.setObjectName("modelLabel")
        self._model_label.setAccessibleName(self.tr("Model in use"))
        self._show_model()
        self.statusBar().addWidget(self._model_label)
        self.statusBar().addPermanentWidget(self._picture_label)
        self.statusBar().setSizeGripEnabled(False)

    def _show_model(self) -> None:
        model, words = self.services.model.model, self.services.model.model.title
        if model.accuracy is not None:
            accuracy = number(model.accuracy * 100, 2)
            words = self.tr("{0} · {1} % on {2}").format(model.title, accuracy, model.tested_on)
        self._model_label.setText(words)
        self._bundled.setEnabled(not self.services.model.is_bundled)

    def _restore(self) -> None:
        geometry = self._settings.geometry
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(_FIRST_SIZE.boundedTo(self.screen().availableSize() * 0.95))

    def _action(self, name: str, text: str, slot: object, keys: QKeySequence.StandardKey | None = None) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        if keys is not None:
            action.setShortcuts(keys)
        action.triggered.connect(slot)
        return action

    def _on_recent_menu_about_to_show(self) -> None:
        self.recent_menu.clear()
        recent = self._settings.recent
        for path in recent:
            name = self.fontMetrics().elidedText(path.name, Qt.TextElideMode.ElideMiddle, _LONGEST_NAME)
            action = self._action("", name.replace("&", "&&"), self._on_recent_triggered)
            action.setData(str(path))
            action.setToolTip(str(path))
            self.recent_menu.addAction(action)
        if recent:
            self.recent_menu.addSeparator()
            self.recent_menu.addAction(self._action("", self.tr("&Forget these"), self._settings.forget_recent))
        else:
            self.recent_menu.addAction(self.tr("No pictures opened yet")).setEnabled(False)

    def _on_recent_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.open_file(Path(action.data()))

    def _on_language_chosen(self) -> None:
        self._notice().show_done(self.tr("Restart Digitpad to use this language."))

    def _on_color_scheme_changed(self) -> None:
        if not self._is_dressing:  # dressing sets Qt's scheme, too
            self._dress()

    def _dress(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            self._is_dressing = True
            apply_theme(application, self._settings.scheme)
            self._is_dressing = False
            for tab in (self.draw_tab, self.train_tab, self.data_tab, self.results_tab):
                tab.refresh_theme()

    def _on_model_changed(self) -> None:
        self._show_model()
        title = self.services.model.model.title
        self._notice().show_done(self.tr("Drawings and pictures are read by {0} now.").format(title))

    def _on_open_model_triggered(self) -> None:
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

    def _on_draw_tab_picture_shown(self, name: str) -> None:
        short = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, _LONGEST_NAME)
        self._picture_label.setText(short)
        self._picture_label.setToolTip(name)

    def _on_about_triggered(self) -> None:
        AboutDialog(self).open()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop, save, and go; ask first if something is being trained."""
        if self.train_tab.is_training and not self._may_stop():
            event.ignore()
            return
        self._settings.geometry = self.saveGeometry()
        self.hide()  # a job may need a moment to end
        self.services.jobs.close_down()
        event.accept()

    def _may_stop(self) -> bool:
        return is_agreed(
            self,
            self.tr("Close Digitpad"),
            self.tr("A network is being trained. Stop it, keep what it has learned, and close Digitpad?"),
            deed=self.tr("&Stop and close"),
            leave=self.tr("&Go on training"),
        )
