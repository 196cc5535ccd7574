"""What the Train tab does: the parts of its view, the runs and the session work together."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from digitpad.errors import DigitpadError
from digitpad.gui.appearance.language import sentence
from digitpad.gui.jobs.jobs import Lane
from digitpad.gui.services.services import Services
from digitpad.gui.train.following import Following
from digitpad.gui.train.inside import InsideView
from digitpad.gui.train.memory import TrainMemory
from digitpad.gui.train.rate_finding import RateFinding
from digitpad.gui.train.remembering import Remembering
from digitpad.gui.train.run_commands import RunCommands
from digitpad.gui.train.sensitivity import SensitivityView
from digitpad.gui.train.session import Session
from digitpad.gui.train.steering import Steering
from digitpad.gui.train.verdict.page import VerdictPage
from digitpad.gui.train.view import TrainView
from digitpad.gui.widgets.file_writer import FileWriter
from digitpad.learning.reports.curve_data import RunCurves
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training.estimate import estimated_seconds
from digitpad.learning.training.lab import runs_at_once
from digitpad.learning.training.plans import Plan

_BROKEN = ("failed", "interrupted")  # of a list that came to its end by an error, which the notice tells


class TrainPresenter(QObject):
    """Fills the view, and does what is asked for there.

    Parameters
    ----------
    view : TrainView
    session : Session
    services : Services
    writing : Lane
        Of jobs that write files.
    memory : TrainMemory
        What was chosen in earlier days.
    tab : QWidget
        Its parent, over which questions are asked.

    Attributes
    ----------
    commands : RunCommands
    """

    def __init__(  # noqa: PLR0917 - what works together
        self, view: TrainView, session: Session, services: Services, writing: Lane, memory: TrainMemory, tab: QWidget
    ) -> None:
        super().__init__(tab)
        self.view, self.session = view, session
        self._services, self._runs = services, services.runs
        self._told_damaged: list[Path] = []
        self.commands = RunCommands(tab, services, FileWriter(writing, view.notice), view.notice)
        view.lay_out(self.commands)
        self._remembering = Remembering(view, memory)
        self._rates = RateFinding(
            view.form, services.jobs, writing, view.notice, is_training=lambda: session.is_running, parent=tab
        )
        self._connect_session(view)
        self._connect_runs(view)
        view.show_hints(is_training=False)
        if self._runs.is_listed:
            self._on_runs_changed()
        else:
            self._runs.refresh()

    def start(self, plans: list[Plan]) -> None:
        """Train these, and draw them and nothing else."""
        view = self.view
        view.notice.hide()
        try:
            execution = view.form.execution()
        except DigitpadError as error:
            view.notice.show_error(sentence(error))
            return
        if not all(plan.resumed for plan in plans):  # a run that goes on stays among those it is compared with
            view.curves.set_runs({})
            view.runs.draw_only(set())
        view.table.clearSelection()
        view.controls.set_running(is_running=True)
        at_once = runs_at_once(plans, execution)
        view.controls.set_skippable(is_skippable=len(plans) > at_once, is_race=at_once > 1)
        view.progress.begin(is_race=at_once > 1, is_parallel=execution.is_elsewhere)
        self.session.start(plans, view.notice, execution)
        view.show_hints(is_training=True)
        self._update_commands()

    def _connect_session(self, view: "TrainView") -> None:
        controls, session = view.controls, self.session
        view.form.changed.connect(self._on_form_changed)
        view.form.folds["network"].toggled.connect(self._on_form_changed)
        self._on_form_changed()
        controls.start.clicked.connect(self._on_start_clicked)
        self._steering = Steering(view, session, self)
        self._following = Following(view, session, self._runs, self._remembering, self)
        self._following.run_ended.connect(self._update_commands)
        session.ended.connect(self._on_session_ended)

    def _connect_runs(self, view: "TrainView") -> None:
        view.table.selection_changed.connect(self._update_commands)
        view.table.menu_asked.connect(view.show_menu)
        view.runs.drawn_changed.connect(self._draw)
        view.plots.made.connect(self._on_page_made)
        view.runs.renamed.connect(self._on_runs_renamed)
        view.runs.annotated.connect(self._on_runs_annotated)
        view.progress.go_on_asked.connect(self._on_go_on_asked)
        self._runs.changed.connect(self._on_runs_changed)
        self._services.model.changed.connect(self._mark_model_in_use)
        self._mark_model_in_use()
        self.commands.again_asked.connect(self.start)
        self.commands.copy_asked.connect(view.form.show_settings)
        self.commands.rename.triggered.connect(lambda: view.table.edit_chosen("name"))
        self.commands.note.triggered.connect(lambda: view.table.edit_chosen("note"))

    def _on_page_made(self, page: QWidget) -> None:
        if isinstance(page, SensitivityView):
            page.run_picked.connect(self.view.table.choose)
        elif isinstance(page, InsideView):
            page.findings.remedy_asked.connect(self._on_remedy_asked)
        elif isinstance(page, VerdictPage):
            page.judged.connect(self._on_judged)

    def _on_judged(self) -> None:
        self.commands.set_judgement(self.view.verdict.judgement)
        self._update_commands()

    def _on_runs_changed(self) -> None:
        """Show what came, went or has news; at first the latest runs are drawn, too."""
        view, runs = self.view, self._runs
        is_first = runs.is_listed and not view.runs.is_listed
        view.runs.set_records(runs.records, is_listed=runs.is_listed)
        if is_first:
            self._on_form_changed()
        if is_first and not self.session.is_running:
            view.runs.draw_only(self._remembering.ticked(runs.records))
        elif {record.id for record in view.runs.drawn} != set(view.curves.runs):  # one was deleted
            self._draw()
        if runs.damaged != self._told_damaged:
            self._told_damaged = runs.damaged
            names = ", ".join(path.name for path in runs.damaged)
            view.notice.show_error(self.tr("Damaged runs were skipped: {0}.").format(names))
        view.show_hints(is_training=self.session.is_running)
        self._update_commands()

    def _draw(self) -> None:
        """Draw the runs that are ticked; those that grow keep what they have."""
        known = self.view.curves.runs
        drawn = self.view.runs.drawn
        self.view.curves.set_runs({r.id: known.get(r.id) or RunCurves.of_record(r) for r in drawn})
        self.view.show_records(drawn)
        self._remembering.keep_ticked([record.id for record in drawn])
        self.view.show_hints(is_training=self.session.is_running)
        self._update_commands()

    def _update_commands(self) -> None:
        view = self.view
        self.commands.set_plot_options(view.curves.options)
        chosen = view.table.chosen()
        self.commands.update(chosen, view.runs.drawn, is_training=self.session.is_running)
        self._steering.set_chosen(chosen)

    def _on_form_changed(self) -> None:
        """Say what Start would start, or why it cannot."""
        try:
            plans = self.view.form.plans()
            self.view.form.execution()
        except DigitpadError as error:
            words = sentence(error)
            self.view.controls.set_planned(0, words, is_said=self.view.form.network.says(words))
        else:
            seconds = estimated_seconds([plan.settings for plan in plans], self._runs.records)
            self.view.controls.set_planned(len(plans), seconds=seconds)

    def _on_start_clicked(self) -> None:
        try:
            plans = self.view.form.plans()
        except DigitpadError as error:  # a file that was there when it was chosen
            self.view.controls.set_planned(0, sentence(error))
        else:
            self.start(plans)

    def _on_session_ended(self, was_stopped: bool) -> None:
        view = self.view
        view.controls.set_running(is_running=False)
        is_broken = not was_stopped and any(record.status in _BROKEN for record in self.session.done)
        view.progress.end(self.tr("Stopped.") if was_stopped else "" if is_broken else self.tr("Done."))
        if (was_stopped or is_broken) and self._unfinished():
            view.progress.offer_to_go_on(self._unfinished())
        view.show_hints(is_training=False)
        self._on_form_changed()  # now it is known how long such runs take
        view.curves.draw_new()
        tested = [record for record in view.runs.drawn if "accuracy" in record.test]
        if tested and not view.table.chosen():
            view.table.choose(max(tested, key=lambda record: record.test["accuracy"]).id)
        self._update_commands()

    def _on_runs_renamed(self, record: RunRecord, name: str) -> None:
        try:
            self._runs.rename(record, name)
        except DigitpadError as error:
            self.view.notice.show_error(sentence(error))

    def _on_runs_annotated(self, record: RunRecord, note: str) -> None:
        try:
            self._runs.annotate(record, note)
        except DigitpadError as error:
            self.view.notice.show_error(sentence(error))

    def _on_remedy_asked(self, settings: RunSettings) -> None:
        self.view.form.show_settings(settings)
        self.view.notice.show_done(self.tr("The form is filled in: press Start to try it."))

    def _on_go_on_asked(self) -> None:
        if not self.session.is_running:
            self.start([Plan(record.settings, record.name, record.folder) for record in self._unfinished()])

    def _unfinished(self) -> list[RunRecord]:
        """The runs that were stopped, or whose workers have gone, and can go on."""
        return [each for each in self.session.done if each.status in ("stopped", "interrupted") and each.can_go_on]

    def _mark_model_in_use(self) -> None:
        self.view.runs.set_in_use(self._services.model.model.key)
