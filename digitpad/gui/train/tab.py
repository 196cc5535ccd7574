"""The Train tab: teaches networks, shows how they learn, keeps the runs."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from digitpad.gui.appearance.theme import GRID
from digitpad.gui.services.services import Services
from digitpad.gui.settings import Settings
from digitpad.gui.train.memory import TrainMemory
from digitpad.gui.train.session import Session
from digitpad.gui.widgets.scrolling import ScrolledPage
from digitpad.learning.training.plans import Plan

if TYPE_CHECKING:
    from digitpad.gui.train.presenter import TrainPresenter
    from digitpad.gui.train.run_commands import RunCommands
    from digitpad.gui.train.view import TrainView


class TrainTab(QWidget):
    """Made when it is first shown, so that the program opens at once."""

    def __init__(self, services: Services, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trainTab")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        self._made: TrainPresenter | None = None
        self._services = services
        self._writing = services.jobs.lane(uses_keras=True)
        self._memory = TrainMemory(settings)
        self.session = Session(services.jobs, self)

    @property
    def view(self) -> "TrainView":
        """The parts, made when first asked for."""
        return self._presenter.view

    @property
    def commands(self) -> "RunCommands":
        """What can be done with runs."""
        return self._presenter.commands

    @property
    def is_training(self) -> bool:
        """Whether a run goes on."""
        return self.session.is_running

    @property
    def trains_elsewhere(self) -> bool:
        """Whether other processes train what Start starts."""
        return self.view.form.several.is_elsewhere

    @property
    def is_looking(self) -> bool:
        """Whether a short job is under way: looking for earlier runs, writing files."""
        return self._services.runs.is_busy or self._writing.is_busy

    def start(self, plans: list[Plan]) -> None:
        """Train these, and draw them and nothing else."""
        self._presenter.start(plans)

    def take_over(self, before: "TrainTab") -> None:
        """Show what another window's tab shows and the settings do not keep, if it was ever looked at."""
        if before._made is not None:
            self.view.filter.setText(before.view.filter.text())
            self.view.plots.setCurrentIndex(before.view.plots.currentIndex())

    def refresh_theme(self) -> None:
        """Take on the current theme."""
        if self._made is not None:
            self.view.refresh_theme()

    @property
    def _presenter(self) -> "TrainPresenter":
        if self._made is None:
            from digitpad.gui.train.presenter import TrainPresenter  # plots take a third of a second to import
            from digitpad.gui.train.view import TrainView

            page = ScrolledPage()
            self._layout.addWidget(page)
            view = TrainView(page.room, self._services)
            self._made = TrainPresenter(view, self.session, self._services, self._writing, self._memory, self)
            page.hold(view)
        return self._made

    def showEvent(self, event: QShowEvent) -> None:
        """Make the parts when they are first needed."""
        _ = self.view
        super().showEvent(event)
