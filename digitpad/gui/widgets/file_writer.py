"""Files written by a worker, and the sentence that says so."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer

from digitpad.gui.appearance.language import number
from digitpad.gui.jobs.jobs import Lane, calling
from digitpad.gui.jobs.request import Keeping
from digitpad.gui.widgets.notice import Notice
from digitpad.gui.widgets.question import is_agreed


class FileWriter(QObject):
    """Writes one file after another.

    Parameters
    ----------
    lane : Lane
    notice : Notice
        Says what is being written, what was, and why if it could not be.
    """

    def __init__(self, lane: Lane, notice: Notice) -> None:
        super().__init__(notice)
        self._lane = lane
        self._notice = notice

    def write(self, path: Path, work: Callable[[], Any]) -> None:
        """Do the work that writes a file, or a folder, at this path."""
        self._run(path, work, lambda _result: self._tell([path]))

    def write_several(
        self, path: Path, goals: Callable[[], Sequence[Path]], work: Callable[[], Sequence[Path]]
    ) -> None:
        """Do work that writes files whose names complete this one; ask first if any of them is there already.

        Parameters
        ----------
        path : Path
        goals, work : callable
            Give the files that would be written, and those that were. Both are called in the worker.
        """

        def go_on(files: Sequence[Path]) -> None:
            if self._may_replace([file for file in files if file.exists()]):
                self._run(path, work, self._tell)

        def ask(files: Sequence[Path]) -> None:
            QTimer.singleShot(0, self, lambda: go_on(files))  # the lane is free while the question stands

        words = self.tr("Writing {0}…").format(path.name)
        self._lane.run(calling(goals), ask, words=words, notice=self._notice)

    def _run(self, path: Path, work: Callable[[], Any], tell: Callable[[Any], None]) -> None:
        words = self.tr("Writing {0}…").format(path.name)
        self._lane.run(calling(work), tell, words=words, notice=self._notice, keeping=Keeping(writes_file=True))

    def _may_replace(self, files: Sequence[Path]) -> bool:
        if not files:
            return True
        count, first = len(files), files[0].name
        one = self.tr("Replace {0}, which is there already?").format(first)
        several = self.tr("Replace {0} files that are there already, the first of them {1}?").format(
            number(count), first
        )
        return is_agreed(
            self._notice.window(), self.tr("Replace files"), one if count == 1 else several,
            deed=self.tr("&Replace"), leave=self.tr("&Keep"),
        )  # fmt: skip

    def _tell(self, files: Sequence[Path]) -> None:
        count, first = len(files), files[0].name
        one = self.tr("Saved as {0}.").format(first)
        several = self.tr("Saved {0} files, the first as {1}.").format(number(count), first)
        self._notice.show_done(one if count == 1 else several)
