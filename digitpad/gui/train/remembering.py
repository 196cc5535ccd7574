"""Brings the Train tab back as it was left, and keeps what is chosen on it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QSplitter

from digitpad.gui.train.memory import TrainMemory
from digitpad.gui.train.view import TrainView
from digitpad.learning.reports.grouping import key_of
from digitpad.learning.runs.record import RunRecord

_MOST_TICKED = 12  # where it is not known what was ticked before


class Remembering(QObject):
    """Fills a view that was just made, and listens to it from then on."""

    def __init__(self, view: TrainView, memory: TrainMemory) -> None:
        super().__init__(view)
        self._view, self._memory = view, memory
        self._splitters: dict[str, QSplitter] = {
            "rooms": view.splitter, "plots": view.curves.plots_splitter, "legend": view.curves.splitter,
        }  # fmt: skip
        self._recall()
        view.form.changed.connect(self._on_form_changed)
        view.table.columns_changed.connect(self._on_table_columns_changed)
        view.curves.controls.changed.connect(self._on_curve_controls_changed)
        view.is_grouped.toggled.connect(self._on_is_grouped_toggled)
        for splitter in self._splitters.values():
            splitter.splitterMoved.connect(self._on_splitter_moved)

    def keep_ticked(self, runs: Sequence[str]) -> None:
        """Remember which runs are ticked, by their ids."""
        self._memory.drawn = runs

    def ticked(self, records: Sequence[RunRecord]) -> set[str]:
        """Ids of the runs that were ticked when the program was closed, or else of those like the newest one."""
        before = self._memory.drawn
        known = {record.id for record in records}.intersection(before or ())
        if known or not records or before == []:
            return known
        alike = [record for record in records if _kind(record) == _kind(records[-1])]
        return {record.id for record in alike[-_MOST_TICKED:]}

    def _recall(self) -> None:
        view, memory = self._view, self._memory
        if memory.form:
            view.form.recall(memory.form)
        view.curves.set_chosen(*memory.plot_options)
        for name, splitter in self._splitters.items():
            splitter.restoreState(memory.state(name))
        view.is_grouped.setChecked(memory.is_grouped)
        view.table.restore_columns(memory.state("columns"))

    def _on_form_changed(self) -> None:
        self._memory.form = self._view.form.remembered()

    def _on_is_grouped_toggled(self, is_grouped: bool) -> None:
        self._memory.is_grouped = is_grouped

    def _on_splitter_moved(self) -> None:
        for name, splitter in self._splitters.items():
            self._memory.keep_state(name, splitter.saveState())

    def _on_table_columns_changed(self) -> None:
        self._memory.keep_state("columns", self._view.table.column_state())

    def _on_curve_controls_changed(self) -> None:
        self._memory.keep_plot_options(self._view.curves.options, self._view.curves.controls.plots)


def _kind(record: RunRecord) -> str:
    """What runs of one list have in common: all but the optimizer, its settings, and the seed."""
    return key_of(record.settings, "optimizer", "parameters", "learning_rate", "weight_decay", "seed")
