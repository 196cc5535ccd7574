"""Models chosen on the Draw tab: opened by the services, shown in the lists."""

from PySide6.QtCore import QObject

from digitpad.gui.draw.model_rows import ModelRows
from digitpad.gui.draw.state import DrawState
from digitpad.gui.jobs.request import Notice
from digitpad.gui.services.services import Services
from digitpad.learning.runs.model_source import BUNDLED


class Models(QObject):
    """Joins the lists, the services and the state."""

    def __init__(self, services: Services, state: DrawState, rows: ModelRows, notice: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._state, self._rows, self._notice = services, state, rows, notice
        rows.model.changed.connect(self._on_model_chosen)
        rows.second.changed.connect(self._on_second_chosen)
        rows.list_wanted.connect(self._on_list_wanted)
        rows.second_dropped.connect(self._on_second_dropped)
        services.runs.changed.connect(self._on_runs_changed)
        services.model.changed.connect(self._show_model)
        services.model.ended.connect(self._show_model)
        services.second.changed.connect(self._on_second_changed)
        self._on_runs_changed()
        self._show_model()

    def _on_list_wanted(self) -> None:
        """Look for the runs on this computer, which nothing needs before."""
        runs = self._services.runs
        if not runs.is_listed and not runs.is_busy:
            runs.refresh()

    def _on_runs_changed(self) -> None:
        self._rows.offer(self._services.runs.records)

    def _on_model_chosen(self) -> None:
        source, model = self._rows.model.source, self._services.model
        if source is None:
            return
        if source.record is not None:
            model.use_run(source.record, self._notice, source.title)
        elif source.path is not None:
            model.use_file(source.path, self._notice)
        else:
            model.use_bundled()

    def _show_model(self) -> None:
        model = self._services.model.model
        self._rows.model.show_chosen(model.key or BUNDLED, model.title)

    def _on_second_chosen(self) -> None:
        self._services.second.use(self._rows.second.source, self._notice)

    def _on_second_dropped(self) -> None:
        self._services.second.use(None, self._notice)

    def _on_second_changed(self) -> None:
        second = self._services.second.model
        if second is None:
            self._rows.second.show_chosen("", "")
        else:
            self._rows.open_second()
            self._rows.second.show_chosen(second.key or BUNDLED, second.title)
        self._state.set_second(None if second is None else second.classifier)
