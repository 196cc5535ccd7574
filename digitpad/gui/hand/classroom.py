"""From the button Teach to the model in use: joins the teacher, the page with the proof, and the row below."""

from PySide6.QtCore import QObject, Signal

from digitpad.gui.appearance.titles import taught_title
from digitpad.gui.hand.in_use_row import InUseRow
from digitpad.gui.hand.proof_page import ProofPage
from digitpad.gui.hand.proof_words import ProofWords
from digitpad.gui.hand.teacher import Teacher
from digitpad.gui.services.services import Services
from digitpad.gui.widgets.notice import Notice


class Classroom(QObject):
    """Shows what the teacher does.

    Parameters
    ----------
    teacher : Teacher
    page : ProofPage
    row : InUseRow
    services : Services
    notice : Notice

    Signals
    -------
    page_wanted()
        The proof is to be seen.
    """

    page_wanted = Signal()

    def __init__(self, teacher: Teacher, page: ProofPage, row: InUseRow, services: Services, notice: Notice) -> None:
        super().__init__(page)
        self._teacher, self._page, self._row, self._notice = teacher, page, row, notice
        self._writers, self._model = services.writers, services.model
        self._words = ProofWords(self)
        teacher.progressed.connect(page.show_progress)
        teacher.ended.connect(self._show_lesson)
        teacher.changed.connect(self._show_state)
        self._writers.changed.connect(self._on_writers_changed)
        page.use.clicked.connect(self._on_use_clicked)
        page.progress.cancel.clicked.connect(teacher.stop)
        row.switch.clicked.connect(self._on_switch_clicked)
        row.forget.clicked.connect(self._on_forget_clicked)
        self._show_lesson()
        self._show_state()

    def teach(self) -> None:
        """Learn what is written, and show what that changes."""
        self.page_wanted.emit()
        self._teacher.teach()

    def _show_lesson(self) -> None:
        lesson = self._teacher.lesson
        if self._teacher.is_teaching:
            return
        if lesson is None:
            self._page.show_nothing()
            return
        proof, words = lesson.proof, self._words
        says = words.words(proof, is_of_today=lesson.is_of(self._writers.digits))
        own, others = words.own_rows(proof), words.other_rows(proof, is_whole=lesson.is_whole)
        can_be_used = proof.is_better and not self._teacher.is_used
        self._page.show_proof(words.verdict(proof), says, own, others, can_be_used=can_be_used)

    def _show_state(self) -> None:
        taught = taught_title(self._writers.name)
        is_taught, is_on = self._teacher.is_taught, self._teacher.is_on
        self._row.show_state(self._model.model.title, taught, is_taught=is_taught, is_on=is_on)

    def _on_writers_changed(self) -> None:
        self._show_lesson()
        self._show_state()

    def _on_use_clicked(self) -> None:
        if self._teacher.use():
            self._row.switch.setFocus()
            self._page.use.hide()
            title = taught_title(self._writers.name)
            self._notice.show_done(self.tr("{0} reads drawings and pictures from now on.").format(title))

    def _on_switch_clicked(self) -> None:
        self._teacher.switch(is_on=not self._teacher.is_on)

    def _on_forget_clicked(self) -> None:
        if self._teacher.forget():
            self._notice.show_done(self.tr("Forgotten. The bundled model is as it was, and your digits are kept."))
