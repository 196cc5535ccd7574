"""The form: what to train."""

import dataclasses
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from digitpad.errors import DigitpadError
from digitpad.gui.appearance.theme import GRID
from digitpad.gui.services.datasets import Datasets
from digitpad.gui.train.data_box import DataBox
from digitpad.gui.train.execution_box import ExecutionBox
from digitpad.gui.train.fold import Fold
from digitpad.gui.train.form_memory import put_values, values_of
from digitpad.gui.train.learning_box import LearningBox
from digitpad.gui.train.network_box import NetworkBox
from digitpad.gui.train.optimizer_row import OptimizerRow
from digitpad.gui.train.recipe_box import RecipeBox
from digitpad.learning.networks.optimizers import OPTIMIZERS
from digitpad.learning.networks.values import number_in_words
from digitpad.learning.runs.experiments import EXPERIMENTS
from digitpad.learning.runs.grid import Grid, OptimizerChoice, Value, with_shared
from digitpad.learning.runs.recipes import RECIPES
from digitpad.learning.runs.settings import RECORDINGS, RunSettings
from digitpad.learning.training.execution import Execution
from digitpad.learning.training.plans import Plan, plan_grid

_FIRST_RECIPE = "dense-128"


class RunForm(QWidget):
    """Recipe or experiment, and in groups that fold: what is changed most, data, network, optimizers, and more.

    Signals
    -------
    changed()
        Anything was changed.
    rate_asked(str)
        An optimizer, whose learning rate is to be found.
    """

    changed = Signal()
    rate_asked = Signal(str)

    def __init__(self, datasets: Datasets, parent: QWidget) -> None:
        super().__init__(parent)
        self.recipe = RecipeBox()
        self.data = DataBox(datasets)
        self.network = NetworkBox()
        self.learning = LearningBox(self)
        self.optimizers = {name: OptimizerRow(name) for name in OPTIMIZERS}
        self.several = ExecutionBox()
        self._is_filling = False
        self._lent: set[str] = set()  # recordings that the experiment ticked, not the user
        self._datasets = datasets
        self.folds = self._make_folds()
        self._lay_out()
        datasets.changed.connect(self._on_datasets_changed)
        self.recipe.chosen.connect(self._show_recipe)
        parts: list[DataBox | NetworkBox | LearningBox | OptimizerRow] = [self.data, self.network, self.learning]
        for part in parts + list(self.optimizers.values()):
            part.changed.connect(self._on_part_changed)
        for row in self.optimizers.values():
            row.rate_asked.connect(self.rate_asked)
        self.several.changed.connect(self._tell_change)
        self.data.choose_what_is_there()  # first: a recipe takes the data that are chosen
        self._show_recipe(_FIRST_RECIPE)

    def plans(self) -> list[Plan]:
        """The runs asked for; raises DigitpadError with what is missing or wrong."""
        return plan_grid(self.grid())

    def grid(self) -> Grid:
        """What is asked for; raises DigitpadError with what is missing or wrong."""
        chosen = [row.choice() for row in self.optimizers.values() if row.is_chosen]
        if not chosen:
            raise DigitpadError("Tick at least one optimizer.")
        return self._grid(chosen)

    def execution(self) -> Execution:
        """How they are to be trained; raises DigitpadError with what is missing or wrong."""
        return self.several.execution()

    def settings_of(self, name: str) -> RunSettings:
        """The first run with an optimizer, ticked or not, whatever its learning rates; raises DigitpadError."""
        grid = self._grid([self.optimizers[name].choice((OPTIMIZERS[name].learning_rate,))])
        return next(settings for _, settings in grid.runs())

    def use_rate(self, name: str, rate: float) -> None:
        """Tick an optimizer, with this learning rate."""
        row = self.optimizers[name]
        row.rates.setText(number_in_words(rate))
        row.box.setChecked(True)

    def _grid(self, chosen: Sequence[OptimizerChoice]) -> Grid:
        values = {**self.data.values(), **self.learning.values()}
        base = RunSettings(network=self.network.name(), **values)  # type: ignore[arg-type] # values of several types
        shared: dict[str, tuple[Value, ...]] = {}
        for part in (self.data, self.network, self.learning):
            shared |= part.shared()
        base = with_shared(base, {name: several[0] for name, several in shared.items()})
        swept = {name: several for name, several in shared.items() if len(several) > 1}
        return Grid(base, chosen, swept, self.learning.repeats.value())

    def show_settings(self, settings: RunSettings) -> None:
        """Fill in what a run had, with its optimizer alone."""
        rates, parameters = (settings.learning_rate,), settings.parameters
        self.show_grid(Grid(settings, [OptimizerChoice(settings.optimizer, rates, parameters, settings.weight_decay)]))

    def show_grid(self, grid: Grid) -> None:
        """Fill in what `grid` would give."""
        self._is_filling = True
        for part in (self.data, self.network, self.learning):
            part.show_settings(grid.base, grid.shared)
        self.learning.repeats.setValue(grid.seeds)
        for row in self.optimizers.values():
            row.show_usual()
        for choice in grid.choices:
            self.optimizers[choice.name].show_choice(choice)
        self._is_filling = False
        self.recipe.show_name(None)
        self._tell_change()

    def remembered(self) -> dict[str, Any]:
        """All that stands in it, as plain values."""
        return {
            "recipe": self.recipe.name,
            "fields": {name: values_of(part) for name, part in self._parts().items()},
            "folds": {name: fold.is_open for name, fold in self.folds.items()},
        }

    def recall(self, remembered: Mapping[str, Any]) -> None:
        """Fill in what was remembered, as far as it is still there."""
        self._is_filling = True
        fields, folds = remembered.get("fields", {}), remembered.get("folds", {})
        for name, part in self._parts().items():
            put = part.recall if isinstance(part, OptimizerRow) else partial(put_values, part)
            put(fields.get(name, {}))
        for name, fold in self.folds.items():
            fold.open(bool(folds.get(name, fold.is_open)))
        self._is_filling = False
        self.recipe.show_name(remembered.get("recipe"))
        self._tell_change()

    def _parts(self) -> dict[str, QWidget]:
        """Widgets whose fields are remembered, each with names of its own."""
        rows = {f"optimizer.{name}": row for name, row in self.optimizers.items()}
        common, more = self.learning.common, self.learning.more
        return {
            "common": common,
            "data": self.data,
            "network": self.network,
            "more": more,
            "several": self.several,
        } | rows

    def refresh_theme(self) -> None:
        """Take on the current theme."""
        for fold in self.folds.values():
            fold.refresh_theme()
        for row in self.optimizers.values():
            row.refresh_theme()

    def _show_recipe(self, name: str) -> None:
        """Fill in a recipe or an experiment, with the data and the recordings that are chosen."""
        base = RECIPES[name].settings if name in RECIPES else EXPERIMENTS[name].grid.base
        base = dataclasses.replace(base, data=self.data.choice.currentData(), **self._recordings(base))
        if name in RECIPES:
            self.show_settings(base)
        else:
            self.show_grid(dataclasses.replace(EXPERIMENTS[name].grid, base=base))
        self.recipe.show_name(name)

    def _recordings(self, base: RunSettings) -> dict[str, Any]:
        """What to record: what the user has ticked, and for as long as it is shown what an experiment asks for."""
        values = self.learning.values()
        own = {name for name in RECORDINGS if values[name]} - self._lent
        self._lent = {name for name in RECORDINGS if getattr(base, name)} - own
        return {name: name in own | self._lent for name in RECORDINGS}

    def _on_part_changed(self) -> None:
        if not self._is_filling:
            self._lent = set()
            self.recipe.show_name(None)
            self._tell_change()

    def _on_datasets_changed(self) -> None:
        self._tell_change()

    def _on_fold_toggled(self) -> None:
        if not self._is_filling:
            self.changed.emit()

    def _tell_change(self) -> None:
        self.folds["common"].set_summary(self.learning.words_of_common())
        self.folds["data"].set_summary(self.data.words())
        self.folds["network"].set_summary(self.network.words())
        self.folds["more"].set_summary(self.learning.words_of_more())
        self.folds["several"].set_summary(self.several.words())
        chosen = [f"{row.box.text()} {row.rates.text()}" for row in self.optimizers.values() if row.is_chosen]
        self.folds["optimizers"].set_summary(" · ".join(chosen))
        if self._datasets.is_missing(self.data.choice.name):
            self.folds["data"].open()  # there is the button that fetches it
        self.changed.emit()

    def _make_folds(self) -> dict[str, Fold]:
        rows = QWidget()
        layout = QVBoxLayout(rows)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        for row in self.optimizers.values():
            layout.addWidget(row)
        return {
            "common": Fold("common", self.tr("Common"), self.learning.common, is_open=True),
            "data": Fold("data", self.tr("Data"), self.data, is_open=False),
            "network": Fold("network", self.tr("Network"), self.network, is_open=False),
            "optimizers": Fold("optimizers", self.tr("Optimizers and learning rates"), rows, is_open=True),
            "more": Fold("more", self.tr("More"), self.learning.more, is_open=False),
            "several": Fold("several", self.tr("Several runs"), self.several, is_open=False),
        }

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, GRID, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.recipe)
        for fold in self.folds.values():
            layout.addWidget(fold)
            fold.toggled.connect(self._on_fold_toggled)
        layout.addStretch(1)
