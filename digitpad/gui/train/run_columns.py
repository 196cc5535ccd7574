"""The columns of the table of runs: what is in them, and which are seen at first."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from digitpad.gui.appearance.language import clock, formatted
from digitpad.gui.appearance.titles import shown_title
from digitpad.learning.reports.seed_summary import Spread
from digitpad.learning.reports.summary import FORMATS, written


@dataclass(frozen=True)
class Column:
    """A column: its key in `summary`, its title, and how a value is written if not as in all tables.

    `usual_words` are all that is usually in it, where that is known: no more room than for these is needed at first.
    """

    key: str
    title: str
    write: Callable[[Any], str] | None = None
    is_words: bool = False
    is_seen_first: bool = True
    usual_words: tuple[str, ...] = ()

    def text_of(self, value: Any) -> str:
        """What a cell shows."""
        if isinstance(value, Spread):
            return f"{self._text(value.mean)} ± {self._text(value.deviation)}"
        return self._text(value)

    def _text(self, value: Any) -> str:
        if self.write is not None and value is not None:
            return self.write(value)
        form = FORMATS.get(self.key)
        if value is None or form is None or isinstance(value, str):
            return written(self.key, value)
        return formatted(round(value) if form == "," else value, form)

    def sorts_by(self, value: Any) -> Any:
        """What a cell is sorted by: nothing comes after all numbers."""
        if self.is_words:
            return str(value)
        if isinstance(value, Spread):
            return value.mean
        return float("inf") if value is None or isinstance(value, str) else value


class RunColumns(QObject):
    """The columns in the window's language."""

    def make(self) -> list[Column]:
        """All columns, in their first order."""
        return [
            Column("name", self.tr("Run"), shown_title, is_words=True),
            self._status_column(),
            Column("data", self.tr("Data"), is_words=True, usual_words=("optdigits.npz",)),
            Column("test_accuracy", self.tr("Test accuracy")),
            Column("final_val_loss", self.tr("Val. loss")),
            Column("final_val_accuracy", self.tr("Val. accuracy")),
            Column("epochs", self.tr("Epochs")),
            Column("seconds", self.tr("Duration"), clock),
            Column("learning_rate", self.tr("Rate")),
            Column("batch_size", self.tr("Batch")),
            Column("seed", self.tr("Seed")),
            Column("note", self.tr("Note"), is_words=True),
            Column("optimizer", self.tr("Optimizer"), shown_title, is_words=True, is_seen_first=False),
            Column("network", self.tr("Network"), is_words=True, is_seen_first=False),
            Column("parameters", self.tr("Parameters"), is_words=True, is_seen_first=False),
            Column("schedule", self.tr("Schedule"), is_words=True, is_seen_first=False),
            Column("best_val_loss", self.tr("Best val. loss"), is_seen_first=False),
            Column("best_val_accuracy", self.tr("Best val. accuracy"), is_seen_first=False),
            Column("steps_to_95", self.tr("Steps to 95 %"), is_seen_first=False),
            Column("steps_to_97", self.tr("Steps to 97 %"), is_seen_first=False),
            Column("steps_to_98", self.tr("Steps to 98 %"), is_seen_first=False),
            Column("seconds_to_95", self.tr("Seconds to 95 %"), is_seen_first=False),
            Column("seconds_to_97", self.tr("Seconds to 97 %"), is_seen_first=False),
            Column("seconds_to_98", self.tr("Seconds to 98 %"), is_seen_first=False),
            Column("created", self.tr("Begun"), _date, is_words=True),
        ]

    def _status_column(self) -> Column:
        words = {
            "running": self.tr("training"), "paused": self.tr("paused"), "interrupted": self.tr("interrupted"),
            "finished": self.tr("finished"), "stopped": self.tr("stopped"), "skipped": self.tr("skipped"),
            "diverged": self.tr("diverged"), "failed": self.tr("failed"),
        }  # fmt: skip
        usual = (*words.values(), f"{words['running']} · {formatted(1, '.0%')}")
        return Column("status", self.tr("Status"), partial(_statuses, words), is_words=True, usual_words=usual)


def _statuses(words: Mapping[str, str], status: str) -> str:
    """One status, or several with commas between, in the window's language."""
    return ", ".join(words[each] for each in status.split(", "))


def _date(iso: str) -> str:
    return iso[:16].replace("T", " ")
