"""Digits from files and to files, in a worker."""

from pathlib import Path

from PySide6.QtCore import QObject

from digitpad.gui.appearance.language import number
from digitpad.gui.hand.writer_row import WriterRow
from digitpad.gui.jobs.jobs import Jobs, calling
from digitpad.gui.services.writers import Writers
from digitpad.gui.widgets.file_writer import FileWriter
from digitpad.gui.widgets.notice import Notice
from digitpad.gui.widgets.save_dialog import ask_save_path
from digitpad.hand.files import write_digits
from digitpad.hand.own_digit import OwnDigit
from digitpad.hand.store import Hands


class DigitFiles(QObject):
    """Does what the row over the pages asks for.

    Parameters
    ----------
    jobs : Jobs
    writers : Writers
    row : WriterRow
    notice : Notice
        Says what is being read, what was, and why if it could not be.
    """

    def __init__(self, jobs: Jobs, writers: Writers, row: WriterRow, notice: Notice) -> None:
        super().__init__(row)
        self._writers, self._row, self._notice = writers, row, notice
        self._lane = jobs.lane()
        self._writer = FileWriter(self._lane, notice)
        row.import_asked.connect(self.load)
        row.export_asked.connect(self._on_export_asked)

    def load(self, path: Path) -> None:
        """Take a file's digits as those of the one who writes now; those that are kept already do not come twice."""
        name = self._writers.name

        def tell(digits: list[OwnDigit]) -> None:
            self._writers.look()
            self._notice.show_done(self.tr("{0} digits from {1}.").format(number(len(digits)), path.name))

        words = self.tr("Reading {0}…").format(path.name)
        self._lane.run(calling(lambda: Hands().import_file(path, name)), tell, words=words, notice=self._notice)

    def _on_export_asked(self) -> None:
        kinds = {"jsonl": self.tr("Digits with strokes (*.jsonl)"), "npz": self.tr("Data set as MNIST (*.npz)")}
        path = ask_save_path(self._row, self.tr("Export digits"), self._writers.name, kinds)
        digits = self._writers.digits
        if path is not None:
            self._writer.write(path, lambda: write_digits(digits, path))
