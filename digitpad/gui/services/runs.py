"""The runs on this computer: listed once for all tabs, and listed again when anything writes one."""

import logging
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from digitpad.folders import data_folder
from digitpad.gui.jobs.jobs import Jobs, calling
from digitpad.gui.jobs.request import Keeping, Notice
from digitpad.gui.jobs.task import Outcome
from digitpad.learning.runs.archive import list_runs, run_places
from digitpad.learning.runs.record import RunRecord, annotate, delete, rename

_log = logging.getLogger(__name__)
_REST_MS = 300  # several files are written at once: they are looked at together


class Runs(QObject):
    """Knows all runs, those that this window trains and those that other programs write.

    Attributes
    ----------
    records : list of RunRecord
        The oldest first.
    damaged : list of Path
        Folders that could not be read.

    Signals
    -------
    changed()
        A run came, went, or has news.
    """

    changed = Signal()

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = jobs.lane()
        self._own: set[str] = set()  # ids of the runs that this window trains: it knows more of them than the disk
        self._awaited: list[dict[str, RunRecord]] = []  # for each list that is being read: news that it cannot hold
        self.records: list[RunRecord] = []
        self.damaged: list[Path] = []
        self.is_listed = False
        self._watcher = QFileSystemWatcher(self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.refresh)
        self._watcher.directoryChanged.connect(self._on_watcher_directory_changed)

    @property
    def is_busy(self) -> bool:
        """Whether runs are listed or deleted just now."""
        return self._lane.is_busy

    def record(self, run: str) -> RunRecord | None:
        """A run by its id."""
        return next((known for known in self.records if known.id == run), None)

    def refresh(self, words: str = "", notice: Notice | None = None) -> None:
        """List the runs again, in a worker; the notice says these words if it takes a while."""
        news: dict[str, RunRecord] = {}
        self._awaited.append(news)

        def take(found: tuple[list[RunRecord], list[Path]]) -> None:
            self._take(found, news)

        def forget(_outcome: Outcome) -> None:
            self._awaited = [each for each in self._awaited if each is not news]

        self._lane.run(calling(list_runs), take, words=words, notice=notice, on_end=forget)

    def put(self, record: RunRecord) -> None:
        """Take the news of a run that this window trains."""
        if record.status == "running":
            self._own.add(record.id)
        else:
            self._own.discard(record.id)
        self._note(record)
        others = [known for known in self.records if known.id != record.id]
        self._set(sorted([*others, record], key=lambda known: (known.created, known.id)))

    def rename(self, record: RunRecord, name: str) -> None:
        """Give a run another name; raises RunFolderError if its folder cannot be written."""
        self._replace(rename(record, name))

    def annotate(self, record: RunRecord, note: str) -> None:
        """Write a note about a run; raises RunFolderError if its folder cannot be written."""
        self._replace(annotate(record, note))

    def delete(self, records: Sequence[RunRecord], on_end: Callable[[], None], *, words: str, notice: Notice) -> None:
        """Delete runs with all that was kept of them, in a worker; `on_end` comes then, also where that failed."""

        def work() -> None:
            for record in records:
                delete(record.folder)

        def look(_outcome: Outcome) -> None:
            on_end()
            self.refresh()

        self._lane.run(
            calling(work),
            words=words,
            notice=notice,
            on_end=look,
            keeping=Keeping(writes_file=True),
        )

    def _replace(self, record: RunRecord) -> None:
        self._note(record)
        self._set([record if known.id == record.id else known for known in self.records])

    def _note(self, record: RunRecord) -> None:
        for news in self._awaited:
            news[record.id] = record

    def _take(self, found: tuple[list[RunRecord], list[Path]], news: dict[str, RunRecord]) -> None:
        listed, damaged = found
        for path in sorted(set(damaged) - set(self.damaged)):
            _log.warning("The run in %s is damaged and was skipped", path)
        self.damaged = damaged
        own = {record.id: record for record in self.records if record.id in self._own} | news
        records = [own.pop(record.id, record) for record in listed]
        self.is_listed = True
        self._set([*records, *own.values()])
        self._watch()

    def _set(self, records: list[RunRecord]) -> None:
        self.records = records
        self.changed.emit()

    def _watch(self) -> None:
        """Watch the folders that runs lie in, the one that these are named in, and runs that others are training."""
        others = [record.folder for record in self.records if record.status == "running" and record.id not in self._own]
        wanted = {str(folder) for folder in [data_folder(), *run_places(), *others] if folder.is_dir()}
        known = set(self._watcher.directories())
        if known - wanted:
            self._watcher.removePaths(sorted(known - wanted))
        if wanted - known:
            self._watcher.addPaths(sorted(wanted - known))

    def _on_watcher_directory_changed(self) -> None:
        self._rest.start()
