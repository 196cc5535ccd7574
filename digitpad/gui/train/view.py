"""What the Train tab shows: form and buttons on the left; plots, progress and runs on the right."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from digitpad.gui.appearance.theme import GRID
from digitpad.gui.services.services import Services
from digitpad.gui.train.controls import Controls
from digitpad.gui.train.curves import CurvesView
from digitpad.gui.train.form import RunForm
from digitpad.gui.train.inside import InsideView
from digitpad.gui.train.landscape import LandscapeView
from digitpad.gui.train.progress import ProgressPanel
from digitpad.gui.train.run_commands import RunCommands
from digitpad.gui.train.runs_model import RunsModel
from digitpad.gui.train.runs_table import RunsTable
from digitpad.gui.train.sensitivity import SensitivityView
from digitpad.gui.train.verdict.page import VerdictPage
from digitpad.gui.widgets.action_button import ActionButton
from digitpad.gui.widgets.late_pages import LatePages
from digitpad.gui.widgets.notice import Notice
from digitpad.gui.widgets.scrolling import ScrolledColumn
from digitpad.learning.runs.record import RunRecord

RunPage = SensitivityView | InsideView | LandscapeView | VerdictPage
"""A page beside the curves."""

_FORM_WIDTHS = (43 * GRID, 46 * GRID)


class TrainView(QWidget):
    """The parts and where they are; `TrainPresenter` lets them work together."""

    def __init__(self, parent: QWidget, services: Services) -> None:
        super().__init__(parent)
        self._column = ScrolledColumn(self, _FORM_WIDTHS)
        self.form = RunForm(services.datasets, self._column.viewport())
        self.controls = Controls()
        self.curves = CurvesView()
        self.progress = ProgressPanel()
        self.runs = RunsModel(self)
        self.table = RunsTable(self.runs)
        self.filter = QLineEdit()
        self.is_grouped = QCheckBox(self.tr("Mean over seeds"))
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.plots = LatePages()
        self.notice = Notice(self.plots)
        self._drawn: Sequence[RunRecord] = ()
        self._jobs = services.jobs

    @property
    def sensitivity(self) -> SensitivityView:
        """The page Sensitivity; it and those beside it are made when they are first looked at, or asked for here."""
        return cast("SensitivityView", self.plots.page(1))

    @property
    def inside(self) -> InsideView:
        """The page Inside."""
        return cast("InsideView", self.plots.page(2))

    @property
    def landscape(self) -> LandscapeView:
        """The page Landscape."""
        return cast("LandscapeView", self.plots.page(3))

    @property
    def verdict(self) -> VerdictPage:
        """The page Verdict."""
        return cast("VerdictPage", self.plots.page(4))

    def show_records(self, drawn: Sequence[RunRecord]) -> None:
        """Show runs on all pages but the curves, which grow."""
        self._drawn = drawn
        for page in self._pages():
            page.show_records(drawn)

    def _pages(self) -> list[RunPage]:
        """Those of the pages beside the curves that have been made."""
        made = [self.plots.widget(place) for place in range(1, self.plots.count()) if self.plots.is_made(place)]
        return [page for page in made if isinstance(page, RunPage)]

    def _on_page_made(self, page: QWidget) -> None:
        if isinstance(page, RunPage):
            page.show_records(self._drawn)

    def lay_out(self, commands: RunCommands) -> None:
        """Put everything in its place, with buttons for these commands."""
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        left = QVBoxLayout()
        left.setSpacing(GRID)
        layout.addLayout(left)
        left.addWidget(self._column, 1)
        self._column.hold(self.form)
        left.addWidget(self.controls)
        right, below = self.splitter, QWidget()
        layout.addWidget(right, 1)
        right.addWidget(self.plots)
        right.addWidget(below)
        right.setChildrenCollapsible(False)
        right.setStretchFactor(0, 1)
        right.setSizes([450, 250])
        self.plots.setObjectName("plotTabs")
        self.plots.setDocumentMode(True)
        self.plots.addTab(self.curves, self.tr("Curves"))
        self.plots.add_late(SensitivityView, self.tr("Sensitivity"))
        self.plots.add_late(lambda: InsideView(self._jobs), self.tr("Inside"))
        self.plots.add_late(lambda: LandscapeView(self._jobs, self.notice), self.tr("Landscape"))
        self.plots.add_late(lambda: VerdictPage(self._jobs), self.tr("Verdict"))
        self.plots.made.connect(self._on_page_made)
        lower = QVBoxLayout(below)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.setSpacing(GRID)
        lower.addWidget(self.progress)
        lower.addLayout(self._filter_row())
        lower.addWidget(self.table, 1)
        lower.addLayout(self._buttons(commands))
        self.runs.modelReset.connect(self._on_runs_changed)
        self.runs.rowsInserted.connect(self._on_runs_changed)
        self.runs.rowsRemoved.connect(self._on_runs_changed)
        self.filter.textChanged.connect(self._on_filter_text_changed)
        self.is_grouped.toggled.connect(self.table.set_grouped)
        self._on_runs_changed()

    def show_menu(self, place: QPoint) -> None:
        """Open the menu of the selected runs at a place on the screen."""
        self._menu.popup(place)

    def add_steering(self, actions: Sequence[QAction]) -> None:
        """Put at the top of that menu what steers runs that learn."""
        first = self._menu.actions()[0]
        self._menu.insertActions(first, actions)
        self._menu.insertSeparator(first)

    def refresh_theme(self) -> None:
        """Take on the current theme."""
        for part in (self.form, self.controls, self.curves, *self._pages()):
            part.refresh_theme()

    def show_hints(self, *, is_training: bool) -> None:
        """Say what to do, or what is awaited, where nothing is drawn or listed yet."""
        words = self.tr("Nothing trained yet. Choose a recipe and press Start.")
        if is_training:
            words = self.tr("Training begins…")
        elif not self.runs.is_listed:
            words = self.tr("Looking for earlier runs…")
        elif self.runs.records:
            words = self.tr("Tick runs in the table to draw their curves.")
        self.curves.set_empty_words(words)
        self._on_runs_changed()

    def _on_runs_changed(self) -> None:
        is_empty = self.runs.is_listed and not self.runs.records
        words = self.tr("Runs are listed here, and kept.") if is_empty else ""
        if self.runs.records and not self.table.model().rowCount():
            words = self.tr("No run has these words.")
        self.table.show_hint(words)

    def _on_filter_text_changed(self, words: str) -> None:
        self.table.filter_by(words)
        self._on_runs_changed()

    def _filter_row(self) -> QHBoxLayout:
        self.filter.setObjectName("runFilter")
        self.filter.setPlaceholderText(self.tr("Filter: name, optimizer, data, status, note"))
        self.filter.setAccessibleName(self.tr("Filter runs"))
        self.filter.setClearButtonEnabled(True)
        self.is_grouped.setObjectName("groupRuns")
        self.is_grouped.setToolTip(self.tr("Runs that differ in the seed alone share a row: mean ± standard deviation"))
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.filter, 1)
        row.addWidget(self.is_grouped)
        return row

    def _buttons(self, commands: RunCommands) -> QHBoxLayout:
        self._menu = QMenu(self)
        self._menu.addActions([commands.use, commands.save])
        self._menu.addSeparator()
        self._menu.addActions([commands.resume, commands.again, commands.copy])
        self._menu.addSeparator()
        self._menu.addActions([commands.rename, commands.note, commands.delete])
        self.table.addAction(commands.delete)  # its key works where the table has the focus
        exports = QMenu(self)
        exports.addActions([commands.plots, commands.table, commands.histories, commands.sensitivity])
        exports.addActions([commands.layers, commands.landscape, commands.verdict, commands.tensorboard])
        export = QPushButton(self.tr("E&xport"))
        export.setObjectName("exportButton")
        export.setMenu(exports)
        more = QPushButton(self.tr("M&ore"))
        more.setObjectName("runMenuButton")
        more.setToolTip(self.tr("More actions for the selected runs"))
        more.setMenu(self._menu)
        export.setToolTip(self.tr("Write the drawn runs to files"))
        for button in (more, export):
            button.setAccessibleName(button.toolTip())
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # after a click its frame would look like being pressed
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(ActionButton(commands.use, "useRunButton"))
        row.addWidget(ActionButton(commands.save, "saveModelButton"))
        row.addWidget(more)
        row.addStretch(1)
        row.addWidget(export)
        row.addWidget(ActionButton(commands.report, "reportButton"))
        return row
