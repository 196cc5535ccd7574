"""Start, which says what it starts or why it cannot, pause, stop."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from digitpad.gui.appearance.icons import icon
from digitpad.gui.appearance.theme import GRID, current_theme
from digitpad.gui.widgets.stop_button import StopButton


class Controls(QWidget):
    """The buttons under the form: start, pause, stop, and behind an arrow: after this epoch, skip.

    Signals
    -------
    pause_toggled(bool)
        A person paused, or went on; not when the button was reset.
    """

    pause_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.start = QPushButton(self.tr("&Start"))
        self.start.setObjectName("startButton")
        self.start.setProperty("primary", True)
        self._count, self._seconds, self._is_running, self._is_said = 0, 0.0, False, False
        self.estimate = QLabel()
        self.estimate.setObjectName("startEstimate")
        self.estimate.setProperty("muted", True)
        policy = self.estimate.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the form above stays as it is
        self.estimate.setSizePolicy(policy)
        self.estimate.setToolTip(self.tr("From earlier runs on this computer if there are any like these"))
        self.reason = _Reason()
        self.reason.setObjectName("startReason")
        self.reason.setProperty("muted", True)
        self.reason.setWordWrap(True)
        self.start.setShortcut("Ctrl+Return")
        self.pause = QPushButton(self.tr("P&ause"))
        self.pause.setObjectName("pauseButton")
        self.pause.setCheckable(True)
        self.stop = StopButton(self.tr("S&top"))
        self.stop.setObjectName("stopButton")
        self.stop.setToolTip(self.tr("Stop now; what was learned is kept"))
        self.more = QToolButton()
        self.more.setObjectName("stopMenuButton")
        self.more.setIconSize(QSize(16, 16))
        self.more.setToolTip(self.tr("Other ways to stop"))
        self.more.setAccessibleName(self.more.toolTip())
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.more)
        self.after_epoch = menu.addAction(self.tr("Stop after this &epoch"))
        self.after_epoch.setObjectName("actionStopAfterEpoch")
        self.skip = menu.addAction(self.tr("S&kip this run"))
        self.skip.setObjectName("actionSkip")
        self.more.setMenu(menu)
        self._lay_out()
        self.pause.toggled.connect(self._on_pause_toggled)
        self.refresh_theme()
        self.set_running(is_running=False)

    def set_running(self, *, is_running: bool) -> None:
        """Enable what makes sense; the focus stays here, if it was."""
        has_focus = self._has_focus
        self._is_running = is_running
        self._show_start()
        self.pause.setChecked(False)
        for widget in (self.pause, self.stop, self.more):
            widget.setEnabled(is_running)
        if has_focus:
            (self.pause if is_running else self.start).setFocus()

    @property
    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is self or (focused is not None and self.isAncestorOf(focused))

    def set_planned(self, count: int, reason: str = "", seconds: float = 0.0, *, is_said: bool = False) -> None:
        """How many runs Start would start, and about how long they would take; for none, why not.

        If the reason is said elsewhere, it stands in the button's tip alone.
        """
        self._count, self._seconds, self._is_said = count, seconds, is_said
        self.reason.setText(reason)
        self._show_start()

    def _show_start(self) -> None:
        self.start.setText(self.tr("&Start {0} runs").format(self._count) if self._count > 1 else self.tr("&Start"))
        self.start.setEnabled(self._count > 0 and not self._is_running)
        self.start.setShortcut("Ctrl+Return")  # Qt takes it away with each new text
        self.start.setToolTip(self.reason.text() or self.tr("Train (Ctrl+Return)"))
        self.reason.setVisible(bool(self.reason.text()) and not self._is_running and not self._is_said)
        self.reason.fit(self.width())
        self.estimate.setText(self._estimate_words())
        self.estimate.setVisible(self._count > 0 and not self._is_running)

    def _estimate_words(self) -> str:
        """About how long: nobody knows it to the second."""
        if self._seconds < 60:
            time = self.tr("{0} s").format(max(5, 5 * round(self._seconds / 5)))
        elif self._seconds < 90 * 60:
            time = self.tr("{0} min").format(round(self._seconds / 60))
        else:
            time = self.tr("{0} h").format(round(self._seconds / 3600))
        if self._count == 1:
            return self.tr("about {0}").format(time)
        return self.tr("{0} runs, about {1}").format(self._count, time)

    def set_stopping(self) -> None:
        """Nothing more can be asked; the focus waits here, if it was here, until Start can be pressed."""
        if self._has_focus:
            self.setFocus()
        for widget in (self.pause, self.stop, self.more):
            widget.setEnabled(False)

    def set_skippable(self, *, is_skippable: bool, is_race: bool = False) -> None:
        """Whether there is a next run to go on with, and whether several learn side by side."""
        self.skip.setEnabled(is_skippable)
        self.skip.setText(self.tr("S&kip these runs") if is_race else self.tr("S&kip this run"))

    def refresh_theme(self) -> None:
        """Take on the current theme."""
        self.more.setIcon(icon("more", current_theme()))

    def _on_pause_toggled(self, is_paused: bool) -> None:
        self.pause.setText(self.tr("&Resume") if is_paused else self.tr("P&ause"))
        if self.pause.isEnabled():
            self.pause_toggled.emit(is_paused)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.start, 3)
        buttons.addWidget(self.pause, 2)
        buttons.addWidget(self.stop, 2)
        buttons.addWidget(self.more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.reason)
        layout.addWidget(self.estimate)
        layout.addLayout(buttons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the reason as many lines as it needs."""
        super().resizeEvent(event)
        self.reason.fit(self.width())


class _Reason(QLabel):
    """Lines of text that leave the page around as it is.

    A page with anything in it whose height depends on its width becomes as high as its parts would like to be, the form
    with all its fields among them.
    """

    def fit(self, width: int) -> None:
        """Be as high as the text needs at this width."""
        self.setFixedHeight(max(0, self.heightForWidth(width)))

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Say no: `fit` sees to it."""
        return False
