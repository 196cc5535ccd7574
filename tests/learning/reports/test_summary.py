import csv
import dataclasses
import math
from pathlib import Path
from typing import Any

import pytest

from digitpad.errors import DigitpadError
from digitpad.learning.reports.summary import FORMATS, summary, write_histories, write_summaries, written
from digitpad.learning.runs.events import EpochEnd
from digitpad.learning.runs.history import History
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.runs.settings import RunSettings

_SETTINGS = RunSettings(
    network="dense-64", optimizer="momentum", learning_rate=0.05, parameters={"momentum": 0.95}, weight_decay=0.01,
    validation_split=0.2, data="/elsewhere/own.npz", seed=4,
)  # fmt: skip
_VALIDATION = [(0.4, 0.9), (0.2, 0.955), (math.nan, 0.975), (0.3, 0.96)]


def _epoch(number: int, loss: float, val_loss: float, val_accuracy: float) -> EpochEnd:
    metrics = {"loss": loss, "accuracy": 0.5, "val_loss": val_loss, "val_accuracy": val_accuracy}
    return EpochEnd("run", number, number * 100, number * 1.5, metrics)


@pytest.fixture
def record() -> RunRecord:
    epochs = [_epoch(number, 1 / number, *values) for number, values in enumerate(_VALIDATION, 1)]
    test = {"accuracy": 0.95, "loss": 0.125, "confusion_matrix": []}
    return RunRecord(
        Path("run"), 'Lauf "1", größer', "2026-01-02T03:04:05", "finished", _SETTINGS, History(epochs, 6.25), test
    )


@pytest.fixture
def bare() -> RunRecord:
    """A run that was interrupted before its first epoch ended."""
    return RunRecord(Path("bare"), "bare", "2026-01-02T03:04:06", "interrupted", RunSettings(data="mnist"))


def test_a_summary_tells_what_is_known(record: RunRecord) -> None:
    row = summary(record)
    expected = {
        "name": 'Lauf "1", größer', "status": "finished", "optimizer": "SGD with momentum", "learning_rate": 0.05,
        "schedule": "constant", "parameters": "momentum 0.95, weight decay 0.01", "network": "dense-64",
        "data": "own.npz", "batch_size": 64, "seed": 4, "epochs": 4, "final_loss": 0.25, "best_val_loss": 0.2,
        "final_val_loss": 0.3, "best_val_accuracy": 0.975, "final_val_accuracy": 0.96, "steps_to_95": 200,
        "seconds_to_95": 3.0, "steps_to_97": 300, "seconds_to_97": 4.5, "steps_to_98": None, "seconds_to_98": None,
        "test_accuracy": 0.95, "test_loss": 0.125, "seconds": 6.25, "created": "2026-01-02T03:04:05",
        "note": "",
    }  # fmt: skip
    assert row == expected


def test_tables_write_figures_alike(record: RunRecord) -> None:
    row = summary(record)
    assert FORMATS.keys() <= row.keys()
    shown = {key: written(key, row[key]) for key in row}
    assert shown["final_val_loss"] == "0.3000"
    assert shown["best_val_accuracy"] == "97.50%"
    assert shown["learning_rate"] == "0.05"
    assert shown["seconds_to_97"] == "4.5"
    assert shown["steps_to_98"] == "–"
    assert shown["name"] == record.name
    assert shown["seed"] == "4"
    assert written("steps_to_95", 12_345) == "12,345"


def test_what_is_not_known_is_none(bare: RunRecord) -> None:
    row = summary(bare)
    unknown = {name for name, value in row.items() if value is None}
    assert unknown == {
        "final_loss", "best_val_loss", "final_val_loss", "best_val_accuracy", "final_val_accuracy", "steps_to_95",
        "seconds_to_95", "steps_to_97", "seconds_to_97", "steps_to_98", "seconds_to_98", "test_accuracy", "test_loss",
    }  # fmt: skip
    assert row["parameters"] == ""
    assert row["epochs"] == 0


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _read_back(text: str, like: Any) -> Any:
    return None if like is None else type(like)(text)


def test_a_table_reads_back_as_it_was_written(record: RunRecord, bare: RunRecord, tmp_path: Path) -> None:
    records = [record, bare]
    write_summaries(records, tmp_path / "runs.csv")
    rows = _rows(tmp_path / "runs.csv")
    assert len(rows) == 2
    for row, own in zip(rows, records, strict=True):
        assert {name: _read_back(row[name], value) for name, value in summary(own).items()} == summary(own)
        assert row.keys() == summary(own).keys()


def test_histories_read_back_as_they_were_written(record: RunRecord, bare: RunRecord, tmp_path: Path) -> None:
    without = dataclasses.replace(record, name="b", history=History([EpochEnd("b", 1, 5, 0.5, {"loss": 2.0})]))
    write_histories([record, bare, without], tmp_path / "history.csv")
    rows = _rows(tmp_path / "history.csv")
    assert [(row["run"], row["epoch"]) for row in rows] == [*((record.name, str(e)) for e in (1, 2, 3, 4)), ("b", "1")]
    for row, epoch in zip(rows, record.history.epochs, strict=False):
        assert int(row["step"]) == epoch.step
        assert float(row["seconds"]) == epoch.seconds
        for name, value in epoch.metrics.items():
            assert float(row[name]) == pytest.approx(value, nan_ok=True)
    assert (rows[-1]["loss"], rows[-1]["val_loss"]) == ("2.0", "")


def test_a_table_of_no_runs_has_a_header(tmp_path: Path) -> None:
    write_summaries([], tmp_path / "runs.csv")
    assert (tmp_path / "runs.csv").read_text("utf-8").split() == ["name"]


def test_a_place_that_cannot_be_written_gets_a_sentence(record: RunRecord, tmp_path: Path) -> None:
    for write in (write_summaries, write_histories):
        with pytest.raises(DigitpadError, match="cannot be written"):
            write([record], tmp_path / "nothing" / "runs.csv")
