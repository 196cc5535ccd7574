"""What the Train tab shows: form and buttons on the left; plots, progress and runs on the right."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from digitpad.gui.appearance.theme import GRID
from digitpad.gui.services.services import Services
from digitpad.gui.train.controls import Controls
from digitpad.gui.train.curves import CurvesView
from digitpad.gui.train.form import RunForm
from digitpad.gui.train.progress import ProgressPanel
from digitpad.gui.train.run_commands import RunCommands
from digitpad.gui.train.runs_model import RunsModel
from digitpad.gui.train.runs_table import RunsTable
from digitpad.gui.train.sensitivity import SensitivityView
from digitpad.gui.widgets.action_button import ActionButton
from digitpad.gui.widgets.notice import Notice
from digitpad.gui.widgets.scrolling import ScrolledColumn

_FORM_WIDTHS = (43 * GRID, 46 * GRID)


class TrainView(QWidget):
    """The parts and where they are; `TrainTab` lets them work together."""

    def __init__(self, parent: QWidget, services: Services) -> None:
        super().__init__(parent)
        self.form = RunForm(services.datasets)
        self.controls = Controls()
        self.curves = CurvesView()
        self.sensitivity = SensitivityView()
        self.progress = ProgressPanel()
        self.runs = RunsModel(self)
        self.table = RunsTable(self.runs)
        self.plots = QTabWidget()
        self.notice = Notice(self.plots)

    def lay_out(self, commands: RunCommands) -> None:
        """Put everything in its place, with buttons for these commands."""
        self.plots.setObjectName("plotTabs")
        self.plots.setDocumentMode(True)
        self.plots.addTab(self.curves, self.tr("Curves"))
        self.plots.addTab(self.sensitivity, self.tr("Learning rates"))
        self._hint = QLabel(self.tr("Runs will be listed here; they stay for another day."))
        self._hint.setProperty("muted", True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        QVBoxLayout(self.table.viewport()).addWidget(self._hint)
        below = QWidget()
        lower = QVBoxLayout(below)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.setSpacing(GRID)
        lower.addWidget(self.progress)
        lower.addWidget(self.table, 1)
        lower.addLayout(self._buttons(commands))
        right = QSplitter(Qt.Orientation.Vertical)
        right.setChildrenCollapsible(False)
        right.addWidget(self.plots)
        right.addWidget(below)
        right.setStretchFactor(0, 1)
        right.setSizes([460, 240])
        left = QVBoxLayout()
        left.setSpacing(GRID)
        left.addWidget(ScrolledColumn(self.form, _FORM_WIDTHS), 1)
        left.addWidget(self.controls)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addLayout(left)
        layout.addWidget(right, 1)
        self.runs.modelReset.connect(self._on_runs_changed)
        self.runs.rowsInserted.connect(self._on_runs_changed)
        self.runs.rowsRemoved.connect(self._on_runs_changed)

    def show_menu(self, place: QPoint) -> None:
        """Open the menu of the selected runs at a place on the screen."""
        self._menu.popup(place)

    def refresh_theme(self) -> None:
        """Take on the current theme."""
        for part in (self.form, self.controls, self.curves, self.sensitivity):
            part.refresh_theme()

    def _on_runs_changed(self) -> None:
        self._hint.setVisible(not self.runs.records)

    def _buttons(self, commands: RunCommands) -> QHBoxLayout:
        self._menu = QMenu(self)
        self._menu.addActions([commands.use, commands.save])
        self._menu.addSeparator()
        self._menu.addActions([commands.resume, commands.again, commands.copy])
        self._menu.addSeparator()
        self._menu.addActions([commands.rename, commands.delete])
        self.table.addAction(commands.delete)  # its key works where the table has the focus
        exports = QMenu(self)
        exports.addActions([commands.plots, commands.table, commands.histories, commands.tensorboard])
        export = QPushButton(self.tr("&Export"))
        export.setObjectName("exportButton")
        export.setMenu(exports)
        more = QPushButton(self.tr("M&ore"))
        more.setObjectName("runMenuButton")
        more.setToolTip(self.tr("What else can be done with the selected runs"))
        more.setMenu(self._menu)
        export.setToolTip(self.tr("Write the drawn runs to files"))
        for button in (more, export):
            button.setAccessibleName(button.toolTip())
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(ActionButton(commands.use, "useRunButton"))
        row.addWidget(ActionButton(commands.save, "saveModelButton"))
        row.addWidget(more)
        row.addStretch(1)
        row.addWidget(export)
        row.addWidget(ActionButton(commands.report, "reportButton"))
        return row
