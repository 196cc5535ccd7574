"""What a form starts from: a recipe, or a ready experiment and what to look at in it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from digitpad.gui.appearance.theme import GRID
from digitpad.gui.widgets.muted_label import muted_label
from digitpad.learning.runs.experiments import EXPERIMENTS
from digitpad.learning.runs.recipes import RECIPES


class RecipeBox(QWidget):
    """Recipes and experiments to choose from, each under a heading, and own settings.

    Signals
    -------
    chosen(str)
        The name of a recipe or an experiment that the user chose.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.choice = QComboBox()
        self.choice.setObjectName("recipe")
        self.choice.setAccessibleName(self.tr("Recipe or experiment"))
        self.choice.setToolTip(self.tr("Recipe or experiment"))
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._fill()
        self.look = muted_label("experimentLook")
        self.look.setWordWrap(True)
        self._lay_out()
        self.choice.activated.connect(self._on_activated)
        self.show_name(None)

    @property
    def name(self) -> str | None:
        """The recipe or experiment that is shown; None for own settings."""
        name: str | None = self.choice.currentData()
        return name

    def show_name(self, name: str | None) -> None:
        """Show a recipe or an experiment, with what to look at; own settings for None and for names not known."""
        self.choice.setCurrentIndex(max(0, self.choice.findData(name)))
        experiment = EXPERIMENTS.get(str(self.name))
        self.look.setText(self.tr(experiment.look) if experiment is not None else "")
        self.look.setVisible(experiment is not None)

    def _on_activated(self) -> None:
        if self.name is not None:
            self.chosen.emit(self.name)

    def _fill(self) -> None:
        self.choice.addItem(self.tr("Custom settings"), None)
        self._add_heading(self.tr("Recipes"))
        for name, recipe in RECIPES.items():
            self.choice.addItem(self.tr(recipe.title), name)
        self._add_heading(self.tr("Experiments"))
        for name, experiment in EXPERIMENTS.items():
            self.choice.addItem(self.tr(experiment.title), name)
            self.choice.setItemData(self.choice.count() - 1, self.tr(experiment.look), Qt.ItemDataRole.ToolTipRole)

    def _add_heading(self, title: str) -> None:
        self.choice.addItem(title, "")
        model = self.choice.model()
        if isinstance(model, QStandardItemModel):
            model.item(self.choice.count() - 1).setEnabled(False)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.choice)
        layout.addWidget(self.look)
