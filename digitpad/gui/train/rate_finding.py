"""Learning rates found for the form, one optimizer at a time."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from digitpad.errors import DigitpadError
from digitpad.gui.appearance.language import sentence
from digitpad.gui.jobs.jobs import Jobs, Lane
from digitpad.gui.train.form import RunForm
from digitpad.gui.train.rate_dialog import RateDialog
from digitpad.gui.widgets.notice import Notice


class RateFinding(QObject):
    """Opens the dialog that finds a rate, and fills it into the form.

    Parameters
    ----------
    form : RunForm
    jobs : Jobs
    writer : Lane
        Where files are written.
    notice : Notice
    is_training : callable
        Whether a run goes on: it would be slowed down, and its seconds would not count.
    parent : QWidget
    """

    def __init__(
        self,
        form: RunForm,
        jobs: Jobs,
        writer: Lane,
        notice: Notice,
        *,
        is_training: Callable[[], bool],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._form, self._writer, self._notice, self._is_training = form, writer, notice, is_training
        self._parent = parent
        self._lane = jobs.lane(newest_only=True, uses_keras=True)
        form.rate_asked.connect(self._on_form_rate_asked)

    def _on_form_rate_asked(self, name: str) -> None:
        if self._is_training():
            self._notice.show_done(self.tr("Stop training first: it would be disturbed."))
            return
        try:
            settings = self._form.settings_of(name)
        except DigitpadError as error:
            self._notice.show_error(sentence(error))
            return
        dialog = RateDialog(settings, self._lane, self._writer, self._parent)
        dialog.rate_chosen.connect(self._form.use_rate)
        dialog.open()
