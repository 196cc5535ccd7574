"""Which model is judged: the bundled one, one that has learned a person's hand, a run, a file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from digitpad.gui.appearance.titles import shown_title
from digitpad.gui.services.taught_models import titles_of_taught
from digitpad.gui.widgets.model_kinds import kinds_to_open
from digitpad.gui.widgets.title_box import TitleBox
from digitpad.learning.reports.run_titles import date_of, titles_of
from digitpad.learning.runs.model_source import ModelSource
from digitpad.learning.runs.record import RunRecord


class ModelChoice(TitleBox):
    """Each entry's data is a ModelSource, None for no model, or the word that asks for a file.

    Runs are called by titles that tell them from each other; data set and date are in their tooltips.

    Attributes
    ----------
    bundled : ModelSource
        As it is called in this window's language.

    Signals
    -------
    changed()
        Another model was chosen.
    """

    changed = Signal()

    _FILE = "file"

    def __init__(self, title: str, *, none_words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.setToolTip(title)
        self._first = [(none_words, None)] if none_words else []
        self.bundled = ModelSource(self.tr("bundled model"))
        self._files: list[ModelSource] = []
        self._elsewhere: list[ModelSource] = []  # chosen, but not offered
        self._records: Sequence[RunRecord] = ()
        self._taught: dict[Path, str] = {}
        self._before = ""
        self._fill("" if none_words else self.bundled.key)
        self.activated.connect(self._on_activated)

    @property
    def source(self) -> ModelSource | None:
        """The model that is chosen."""
        chosen = self.currentData()
        return chosen if isinstance(chosen, ModelSource) else None

    def set_records(self, records: Sequence[RunRecord]) -> None:
        """Offer the networks of these runs, too; what is chosen stays chosen if it is still there."""
        offered = [record for record in records if record.has_model]
        if [(record.id, record.name) for record in offered] != [(record.id, record.name) for record in self._records]:
            self._records = offered
            self._fill(self._before)

    def choose_file(self, path: Path) -> None:
        """Choose a model file."""
        source = ModelSource(path.name, path=path)
        if source.key not in [known.key for known in self._files]:
            self._files.append(source)
        self._fill(source.key)

    def choose_run(self, run: str) -> None:
        """Choose a run by its id, if it is offered."""
        self._fill(run)

    def take_over(self, before: "ModelChoice") -> None:
        """Offer what another box offers, and choose what is chosen there."""
        self._records, self._files, self._elsewhere = before._records, before._files, before._elsewhere
        self._fill(before._before)

    def show_chosen(self, key: str, title: str) -> None:
        """Show which model was chosen elsewhere; nothing is emitted.

        Parameters
        ----------
        key : str
            A run's id or a file's path, `bundled`, or an empty text for no model.
        title : str
            Shown where no such model is offered.
        """
        is_known = key in {"", self.bundled.key}
        self._elsewhere = [] if is_known else [ModelSource(title, path=Path(key))]
        with QSignalBlocker(self):
            self._fill(key)

    def _fill(self, key: str) -> None:
        was_blocked = self.blockSignals(True)
        self.clear()
        for words, nothing in self._first:
            self.addItem(words, nothing)
        titles = titles_of(self._records)
        runs = [ModelSource(shown_title(titles[record.id]), record) for record in reversed(self._records)]
        self._taught = titles_of_taught()
        taught = [ModelSource(title, path=path) for path, title in self._taught.items()]
        files = [source for source in self._files if source.path not in self._taught]
        sources = [self.bundled, *taught, *files, *runs]
        sources += [source for source in self._elsewhere if source.key not in [known.key for known in sources]]
        for source in sources:
            self.addItem(source.title, source)
            self.setItemData(self.count() - 1, _words_of(source), Qt.ItemDataRole.ToolTipRole)
        self.addItem(self.tr("File…"), self._FILE)
        keys = [source.key for source in sources]
        self.setCurrentIndex(len(self._first) + keys.index(key) if key in keys else 0)
        self.blockSignals(was_blocked)
        self._note()

    def _on_activated(self) -> None:
        if self.currentData() == self._FILE:
            name, _ = QFileDialog.getOpenFileName(self, self.tr("Open a model"), "", kinds_to_open())
            if name:
                self.choose_file(Path(name))
            else:
                self._fill(self._before)
        self._note()

    def showPopup(self) -> None:
        """Offer the models, too, that have been taught since."""
        if titles_of_taught() != self._taught:
            self._fill(self._before)
        super().showPopup()

    def _note(self) -> None:
        key = self.source.key if self.source is not None else ""
        if key != self._before:
            self._before = key
            self.changed.emit()


def _words_of(source: ModelSource) -> str:
    """All that tells a model from others, a line each."""
    if source.record is None:
        return str(source.path or source.title)
    settings = source.record.settings
    return "\n".join([source.title, shown_title(settings.title), f"{settings.data} · {date_of(source.record)}"])
