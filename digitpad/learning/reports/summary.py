"""A run in one row: what tables, CSV files and reports say about it."""

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from digitpad.errors import DigitpadError
from digitpad.folders import replacing
from digitpad.learning.networks.optimizers import OPTIMIZERS
from digitpad.learning.runs.history import TARGETS
from digitpad.learning.runs.record import RunRecord

FORMATS = {
    **dict.fromkeys(("final_loss", "best_val_loss", "final_val_loss", "test_loss"), ".4f"),
    **dict.fromkeys(("best_val_accuracy", "final_val_accuracy", "test_accuracy"), ".2%"),
    **{f"steps_to_{target * 100:.0f}": "," for target in TARGETS},
    **{f"seconds_to_{target * 100:.0f}": ".1f" for target in TARGETS},
    "learning_rate": "g",
    "epochs": ",",
    "batch_size": ",",
    "seconds": ".1f",
}
"""How figures of a summary are written; all else is written as it is."""

_UNKNOWN = "–"


def summary(record: RunRecord) -> dict[str, Any]:
    """Name what is known of a run; None where there is nothing.

    Losses are mean cross-entropies in nats, accuracies are in [0, 1], times are seconds.
    """
    settings, history = record.settings, record.history
    row: dict[str, Any] = {
        "name": record.name,
        "status": record.status,
        "optimizer": OPTIMIZERS[settings.optimizer].title,
        "learning_rate": settings.learning_rate,
        "schedule": settings.schedule,
        "parameters": parameters_in_words(record),
        "network": settings.network,
        "data": Path(settings.data).name,
        "batch_size": settings.batch_size,
        "seed": settings.seed,
        "epochs": len(history.epochs),
        "final_loss": history.final("loss"),
        "best_val_loss": history.best("val_loss"),
        "final_val_loss": history.final("val_loss"),
        "best_val_accuracy": history.best("val_accuracy"),
        "final_val_accuracy": history.final("val_accuracy"),
    }
    for target in TARGETS:
        reached = history.reaching(target)
        row[f"steps_to_{target * 100:.0f}"] = reached.step if reached else None
        row[f"seconds_to_{target * 100:.0f}"] = reached.seconds if reached else None
    row |= {
        "test_accuracy": record.test.get("accuracy"),
        "test_loss": record.test.get("loss"),
        "seconds": history.seconds,
        "created": record.created,
        "note": record.note,
    }
    return row


def written(key: str, value: Any) -> str:
    """A value of a summary as tables show it; a dash for None."""
    return _UNKNOWN if value is None else format(value, FORMATS.get(key, ""))


def parameters_in_words(record: RunRecord) -> str:
    """The optimizer's parameters that differ from their defaults, and the weight decay if there is one."""
    settings = record.settings
    words = [f"{name} {value:g}" for name, value in settings.parameters.items()]
    return ", ".join(words + ([f"weight decay {settings.weight_decay:g}"] if settings.weight_decay else []))


def write_summaries(records: Sequence[RunRecord], path: Path) -> None:
    """Write a table of runs as CSV, with the keys of `summary`; raises DigitpadError if it cannot be written."""
    rows = [summary(record) for record in records]
    write_csv(list(rows[0]) if rows else ["name"], [list(row.values()) for row in rows], path)


def write_histories(records: Sequence[RunRecord], path: Path) -> None:
    """Write a row for each epoch of each run as CSV; raises DigitpadError if it cannot be written."""
    names = ("loss", "accuracy", "val_loss", "val_accuracy")
    rows = [
        [record.name, epoch.epoch, epoch.step, epoch.seconds, *(epoch.metrics.get(name) for name in names)]
        for record in records
        for epoch in record.history.epochs
    ]
    write_csv(["run", "epoch", "step", "seconds", *names], rows, path)


def write_csv(header: Sequence[str], rows: Sequence[Sequence[Any]], path: Path) -> None:
    """Write a CSV file in one go; raises DigitpadError if it cannot be written."""
    try:
        with replacing(path) as draft, draft.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(header)
            writer.writerows(rows)
    except OSError as cause:
        raise DigitpadError("{path} cannot be written: {reason}.", path=path, reason=cause.strerror) from cause
