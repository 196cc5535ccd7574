"""Files written by a worker, and the sentence that says so."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from digitpad.gui.jobs.jobs import Lane, calling
from digitpad.gui.jobs.request import Keeping
from digitpad.gui.widgets.notice import Notice


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

        def tell(_result: Any) -> None:
            self._notice.show_done(self.tr("Saved as {0}.").format(path.name))

        words = self.tr("Writing {0}…").format(path.name)
        self._lane.run(calling(work), tell, words=words, notice=self._notice, keeping=Keeping(writes_file=True))
