"""The buttons that steer what is trained: pause, stop, skip, stop after the epoch."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from digitpad.gui.train.session import Session

if TYPE_CHECKING:
    from digitpad.gui.train.view import TrainView


class Steering(QObject):
    """Has the session do what the buttons say, and the view say that it does.

    Parameters
    ----------
    view : TrainView
    session : Session
    trained : callable
        Gives the id of the run that is trained; empty if there is none yet.
    parent : QObject
    """

    def __init__(self, view: "TrainView", session: Session, trained: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._session, self._trained = view, session, trained
        controls = view.controls
        controls.pause_toggled.connect(self._on_controls_pause_toggled)
        controls.stop.clicked.connect(self._on_stop_clicked)
        controls.after_epoch.triggered.connect(self._on_after_epoch_triggered)
        controls.skip.triggered.connect(self._on_skip_triggered)

    def _on_controls_pause_toggled(self, is_paused: bool) -> None:
        if is_paused:
            self._session.control.pause()
        else:
            self._session.control.resume()
        self._view.progress.set_paused(is_paused)
        self._view.runs.set_paused(self._trained() if is_paused else "")

    def _on_stop_clicked(self) -> None:
        self._session.stop()
        self._view.controls.set_stopping()
        self._view.progress.show_words(self.tr("Stopping; what was learned is kept…"))

    def _on_after_epoch_triggered(self) -> None:
        self._session.control.stop_after_epoch()
        self._view.controls.pause.setChecked(False)
        self._view.notice.show_done(self.tr("Training stops after this epoch."))

    def _on_skip_triggered(self) -> None:
        self._session.control.skip()
        self._view.controls.pause.setChecked(False)
