"""The window in which the program learns a person's own hand: write, look, prove, practise."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from digitpad.gui.appearance.theme import GRID
from digitpad.gui.hand.classroom import Classroom
from digitpad.gui.hand.digit_files import DigitFiles
from digitpad.gui.hand.digits_page import DigitsPage
from digitpad.gui.hand.in_use_row import InUseRow
from digitpad.gui.hand.own_paper import REST_MS
from digitpad.gui.hand.practice_page import PracticePage
from digitpad.gui.hand.proof_page import ProofPage
from digitpad.gui.hand.referee import Referee
from digitpad.gui.hand.sheet import Sheet
from digitpad.gui.hand.teacher import Teacher
from digitpad.gui.hand.write_page import WritePage
from digitpad.gui.hand.writer_row import WriterRow
from digitpad.gui.services.services import Services
from digitpad.gui.settings import Settings
from digitpad.gui.widgets.notice import Notice
from digitpad.gui.widgets.screen_room import open_within_screen
from digitpad.gui.widgets.scrolling import ScrolledPage

_SIZE = QSize(110 * GRID, 84 * GRID)
_REST = "hand/rest_ms"  # the setting


class HandWindow(QWidget):
    """A window of its own beside the program's: the Draw tab stays calm.

    Attributes
    ----------
    write : WritePage
    digits : DigitsPage
    sheet : Sheet
    proof : ProofPage
    in_use : InUseRow
    teacher : Teacher
    practice : PracticePage
    referee : Referee
    """

    def __init__(self, services: Services, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("handWindow")
        self.setWindowTitle(self.tr("Teach your hand"))
        self._services, self._settings = services, settings
        self.pages = QTabWidget()
        self.pages.setObjectName("handPages")
        self.pages.setDocumentMode(True)
        self.notice = Notice(self.pages)
        self.writer_row = WriterRow(services.writers, self.notice)
        self.write = WritePage(services.model.classifier)
        self.sheet = Sheet(self.write, services.writers, self.notice)
        self.digits = DigitsPage(services.writers, services.model, self.notice)
        self.proof, self.in_use = ProofPage(), InUseRow()
        self.teacher = Teacher(services, self.notice)
        self.classroom = Classroom(self.teacher, self.proof, self.in_use, services, self.notice)
        self.practice = PracticePage(services.model.classifier)
        self.referee = Referee(self.practice, services.writers, services.model, self.notice)
        self._files = DigitFiles(services.jobs, services.writers, self.writer_row, self.notice)
        self.notice.keep_off(self.practice.foot)
        self.pages.addTab(self.write, self.tr("Write"))
        self.pages.addTab(self.digits, self.tr("My digits"))
        self.pages.addTab(self.proof, self.tr("Proof"))
        self.pages.addTab(self.practice, self.tr("Practise"))
        self._lay_out()
        self._show_rest()
        for paper in (self.write.paper, *self.practice.papers):
            paper.pen_put_down.connect(self.notice.hide_done)  # it lies over the paper
        self.write.rest_chosen.connect(self._on_rest_chosen)
        self.sheet.teaching_asked.connect(self.classroom.teach)
        self.classroom.page_wanted.connect(self._on_page_wanted)

    def refresh_theme(self) -> None:
        """Take on the current theme."""
        for paper in (self.write.paper, *self.practice.papers):
            paper.refresh_theme()
        self.digits.refresh()
        self.proof.refresh_theme()

    def _on_page_wanted(self) -> None:
        self.pages.setCurrentWidget(self.proof)

    def _show_rest(self) -> None:
        kept = self._settings.text(_REST)
        self._rest(int(kept) if kept.isdecimal() else REST_MS)

    def _rest(self, rest_ms: int) -> None:
        """Let the pen rest as long on all papers."""
        self.write.show_rest(rest_ms)
        for paper in self.practice.papers:
            paper.rest_ms = self.write.paper.rest_ms

    def _on_rest_chosen(self, rest_ms: int) -> None:
        self._settings.keep_text(_REST, str(rest_ms))
        self._rest(rest_ms)

    def _lay_out(self) -> None:
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        page = ScrolledPage()
        around.addWidget(page)
        content = QWidget(page.room)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.writer_row)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.in_use)
        page.hold(content)
        open_within_screen(self, _SIZE)

    def changeEvent(self, event: QEvent) -> None:
        """Look who has written meanwhile, in a window of another program."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._services.writers.look()
            self.teacher.look()

    def showEvent(self, event: QShowEvent) -> None:
        """Look who has written meanwhile, let the pen begin at once, and prepare what comes later."""
        super().showEvent(event)
        self._services.writers.look()
        self.teacher.prepare()
        self.write.paper.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of what was prepared."""
        super().hideEvent(event)
        self.teacher.rest()
