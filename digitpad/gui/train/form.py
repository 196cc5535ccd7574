"""The form: what to train."""

import dataclasses

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from digitpad.errors import DigitpadError
from digitpad.gui.appearance.theme import GRID
from digitpad.gui.services.datasets import Datasets
from digitpad.gui.train.data_box import DataBox
from digitpad.gui.train.learning_box import LearningBox
from digitpad.gui.train.network_box import NetworkBox
from digitpad.gui.train.optimizer_row import OptimizerRow
from digitpad.learning.networks.optimizers import OPTIMIZERS
from digitpad.learning.runs.recipes import RECIPES
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training.lab import OptimizerChoice, Plan, plan_grid

_FIRST_RECIPE = "dense-128"


class RunForm(QWidget):
    """Recipe, data, network, learning, optimizers.

    Signals
    -------
    changed()
        Anything was changed.
    """

    changed = Signal()

    def __init__(self, datasets: Datasets) -> None:
        super().__init__()
        self.recipe = QComboBox()
        self.recipe.setObjectName("recipe")
        self.recipe.setAccessibleName(self.tr("Recipe"))
        self.recipe.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.recipe.addItem(self.tr("Own settings"), None)
        for name, recipe in RECIPES.items():
            self.recipe.addItem(self.tr(recipe.title), name)
        self.data = DataBox(datasets)
        self.network = NetworkBox()
        self.learning = LearningBox()
        self.optimizers = {name: OptimizerRow(name) for name in OPTIMIZERS}
        self._is_filling = False
        self._lay_out()
        self.recipe.activated.connect(self._on_recipe_activated)
        parts: list[DataBox | NetworkBox | LearningBox | OptimizerRow] = [self.data, self.network, self.learning]
        for part in parts + list(self.optimizers.values()):
            part.changed.connect(self._on_part_changed)
        self.data.choose_what_is_there()  # first: a recipe takes the data that are chosen
        self._show_recipe(_FIRST_RECIPE)

    def plans(self) -> list[Plan]:
        """The runs asked for; raises DigitpadError with what is missing or wrong."""
        chosen = [row.choice() for row in self.optimizers.values() if row.is_chosen]
        if not chosen:
            raise DigitpadError("Tick at least one optimizer.")
        base = RunSettings(network=self.network.name(), **self.data.values(), **self.learning.values())  # type: ignore[arg-type]
        return plan_grid(base, chosen, self.learning.repeats.value())

    def show_settings(self, settings: RunSettings) -> None:
        """Fill in what a run had, with its optimizer alone."""
        self._is_filling = True
        self.data.show_settings(settings)
        self.network.show_name(settings.network)
        self.learning.show_settings(settings)
        self.learning.repeats.setValue(1)
        for row in self.optimizers.values():
            row.box.setChecked(False)
        choice = OptimizerChoice(
            settings.optimizer, (settings.learning_rate,), settings.parameters, settings.weight_decay
        )
        self.optimizers[settings.optimizer].show_choice(choice)
        self._is_filling = False
        self.recipe.setCurrentIndex(0)
        self.changed.emit()

    def refresh_theme(self) -> None:
        """Take on the current theme."""
        for row in self.optimizers.values():
            row.refresh_theme()

    def _show_recipe(self, name: str) -> None:
        data = self.data.choice.currentData()
        settings = dataclasses.replace(RECIPES[name].settings, data=data)
        self.show_settings(settings)
        self.recipe.setCurrentIndex(self.recipe.findData(name))

    def _on_recipe_activated(self) -> None:
        name = self.recipe.currentData()
        if name is not None:
            self._show_recipe(name)

    def _on_part_changed(self) -> None:
        if not self._is_filling:
            self.recipe.setCurrentIndex(0)
            self.changed.emit()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, GRID, 0)
        layout.setSpacing(GRID)
        layout.addWidget(_heading(self.tr("Recipe")))
        layout.addWidget(self.recipe)
        for part in (self.data, self.network, self.learning):
            layout.addSpacing(GRID)
            layout.addWidget(part)
        layout.addSpacing(GRID)
        layout.addWidget(_heading(self.tr("Optimizers and learning rates")))
        rows = QVBoxLayout()
        rows.setSpacing(GRID // 2)
        for row in self.optimizers.values():
            rows.addWidget(row)
        layout.addLayout(rows)
        layout.addStretch(1)


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("heading", True)
    return label
