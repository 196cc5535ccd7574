"""The window: tabs, menus, status bar, closing."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QMenu, QTabWidget

from digitpad.gui.dialogs import CrashDialog, show_about
from digitpad.gui.draw.tab import DrawTab
from digitpad.gui.settings import Settings
from digitpad.gui.theme import apply_theme
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
        self.draw_tab = DrawTab(classifier, settings)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("tabs")
        self.tabs.setDocumentMode(True)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its bar takes it; hidden, it would swallow the Tab key
        self.tabs.tabBar().setAutoHide(True)  # a lone tab needs no bar
        self.tabs.addTab(self.draw_tab, self.tr("Draw"))
        self.setCentralWidget(self.tabs)
        self.draw_tab.canvas.setFocus()
        self.recent_menu = QMenu(self.tr("Open &recent"), self)
        self.recent_menu.setToolTipsVisible(True)
        self._make_menus()
        self._make_status_bar(classifier)
        self.draw_tab.picture_shown.connect(self._on_draw_tab_picture_shown)
        self.draw_tab.crashed.connect(self.show_crash)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_color_scheme_changed)
        self._restore()

    def open_file(self, path: Path) -> None:
        """Read a picture file on the Draw tab."""
        self.draw_tab.open_file(path)

    def show_crash(self, error: BaseException) -> None:
        """Show a fault of the program's own."""
        if self.findChild(CrashDialog) is None:  # one at a time: a fault may come with every movement
            CrashDialog(error, self).open()

    def _make_menus(self) -> None:
        actions = self.draw_tab.actions_
        file_menu = self.menuBar().addMenu(self.tr("&File"))
        file_menu.addAction(actions.open)
        file_menu.addMenu(self.recent_menu)
        self.recent_menu.aboutToShow.connect(self._on_recent_menu_about_to_show)
        file_menu.addSeparator()
        file_menu.addActions([actions.save, actions.save_bitmap])
        file_menu.addSeparator()
        file_menu.addAction(self._action("actionQuit", self.tr("&Quit"), self.close, QKeySequence.StandardKey.Quit))
        edit_menu = self.menuBar().addMenu(self.tr("&Edit"))
        edit_menu.addActions([actions.undo, actions.redo])
        edit_menu.addSeparator()
        edit_menu.addActions([actions.paste, actions.clear])
        edit_menu.addSeparator()
        edit_menu.addActions([actions.pen, actions.eraser])
        self._make_view_menu()
        help_menu = self.menuBar().addMenu(self.tr("&Help"))
        help_menu.addAction(self._action("actionAbout", self.tr("&About Digitpad"), self._on_about_triggered))

    def _make_view_menu(self) -> None:
        view_menu = self.menuBar().addMenu(self.tr("&View"))
        group = QActionGroup(self)
        names = {"system": self.tr("&As the desktop"), "light": self.tr("&Light"), "dark": self.tr("&Dark")}
        for scheme, text in names.items():
            action = self._action(f"actionScheme.{scheme}", text, self._on_scheme_triggered)
            action.setCheckable(True)
            action.setData(scheme)
            action.setChecked(scheme == self._settings.scheme)
            group.addAction(action)
            view_menu.addAction(action)

    def _make_status_bar(self, classifier: Classifier) -> None:
        self._picture_label = QLabel()
        self._picture_label.setTextFormat(Qt.TextFormat.PlainText)
        self._picture_label.setAccessibleName(self.tr("Picture shown"))
        model = QLabel(self._in_words(classifier))
        model.setObjectName("modelLabel")
        model.setAccessibleName(self.tr("Model in use"))
        self.statusBar().addWidget(model)
        self.statusBar().addPermanentWidget(self._picture_label)
        self.statusBar().setSizeGripEnabled(False)

    def _in_words(self, classifier: Classifier) -> str:
        accuracy = classifier.mnist_accuracy
        if accuracy is None:
            return self.tr("bundled model")
        return self.tr("bundled model · {0:.2f} % on MNIST").format(accuracy * 100)

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

    def _on_scheme_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._settings.scheme = action.data()
            self._dress()

    def _on_color_scheme_changed(self) -> None:
        if not self._is_dressing:  # dressing sets Qt's scheme, too
            self._dress()

    def _dress(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            self._is_dressing = True
            apply_theme(application, self._settings.scheme)
            self._is_dressing = False
            self.draw_tab.refresh_theme()

    def _on_draw_tab_picture_shown(self, name: str) -> None:
        short = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, _LONGEST_NAME)
        self._picture_label.setText(short)
        self._picture_label.setToolTip(name)

    def _on_about_triggered(self) -> None:
        show_about(self)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Stop, save, and go."""
        self._settings.geometry = self.saveGeometry()
        self.hide()  # a job may need a moment to end
        self.draw_tab.close_down()
        event.accept()
