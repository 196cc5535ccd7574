import csv
import dataclasses
import math
from pathlib import Path
from typing import Any

import pytest

from digitpad.learning.reports.optimizer_style import STYLES
from digitpad.learning.reports.sensitivity import (
    Sensitivity,
    SensitivityLine,
    sensitivity,
    swept_names,
    write_sensitivity,
)
from digitpad.learning.runs.events import EpochEnd
from digitpad.learning.runs.history import History
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.runs.settings import RunSettings

_SETTINGS = RunSettings(optimizer="sgd", learning_rate=0.1)


def _changed(**changes: Any) -> RunSettings:
    return dataclasses.replace(_SETTINGS, **changes)


def _record(loss: float | None = 1.0, status: str = "finished", metric: str = "val_loss", **changes: Any) -> RunRecord:
    epochs = (
        [] if loss is None else [EpochEnd("run", 1, 9, 1.0, {metric: 0.0}), EpochEnd("run", 2, 9, 1.0, {metric: loss})]
    )
    return RunRecord(Path("run"), "run", "", status, _changed(**changes), History(epochs, 1.0))


def _line(records: list[RunRecord], name: str = "learning_rate") -> SensitivityLine:
    (line,) = sensitivity(records, name).lines
    return line


def test_sensitivity_is_the_median_of_the_seeds_with_its_range() -> None:
    records = [
        _record(loss, seed=seed, learning_rate=rate, status=status)
        for rate, losses, status in ((1.0, (9.0, 7.0, 8.0), "diverged"), (0.01, (0.3, 0.1, 0.8), "finished"))
        for seed, loss in enumerate(losses)
    ]
    line = _line(records)
    assert (line.optimizer, line.title) == ("sgd", "SGD")
    assert [point.value for point in line.points] == [0.01, 1.0]
    assert [point.place for point in line.points] == pytest.approx([-2, 0])
    assert [point.median for point in line.points] == [0.3, 8.0]
    assert [point.losses for point in line.points] == [(0.3, 0.1, 0.8), (9.0, 7.0, 8.0)]
    assert [point.has_diverged for point in line.points] == [False, True]
    assert line.band is not None
    assert [values.tolist() for values in line.band] == [[-2, 0], [0.1, 7.0], [0.8, 9.0]]


def test_the_run_in_the_middle_stands_for_a_point() -> None:
    records = [
        dataclasses.replace(_record(loss, learning_rate=rate, seed=seed), folder=Path(f"{rate} {seed}"))
        for rate in (0.1, 1.0)
        for seed, loss in enumerate((0.5, 0.1, 0.3))
    ]
    assert [point.middle_run for point in _line(records).points] == ["0.1 2", "1.0 2"]
    assert _line(records).points[0].runs == ("0.1 0", "0.1 1", "0.1 2")


def test_one_run_that_diverges_marks_its_rate() -> None:
    records = [
        _record(0.2, learning_rate=0.1),
        _record(0.3, learning_rate=1.0, seed=0),
        _record(math.nan, learning_rate=1.0, seed=1, status="diverged"),
        _record(None, learning_rate=10.0, status="diverged"),
    ]
    line = _line(records)
    assert line.crosses.tolist() == [0, 1]
    assert [point.median for point in line.points] == [0.2, math.inf, math.inf]
    assert [values.tolist() for values in line.curve] == [[-1], [0.2]]
    assert line.band is None
    drawn = sensitivity(records, "learning_rate")
    top = drawn.height_of_crosses
    assert [(point.value, mark) for _, point, mark in drawn.marks] == [(0.1, 0.2), (1.0, top), (10.0, top)]


def test_only_optimizers_with_several_values_have_a_line() -> None:
    sgd = [_record(learning_rate=rate) for rate in (0.1, 0.2)]
    adam = [_record(optimizer="adam", learning_rate=0.001, seed=seed) for seed in range(3)]
    unfinished = _record(None, optimizer="adam", learning_rate=0.01, status="interrupted")
    assert _line([*adam, unfinished, *sgd]).optimizer == "sgd"
    assert sensitivity(adam, "learning_rate").lines == ()
    assert swept_names(adam) == swept_names([]) == []
    assert sensitivity([], "momentum").lines == ()


def test_lines_that_differ_in_more_are_told_apart() -> None:
    records = [_record(learning_rate=rate, network=name) for name in ("dense-8", "dense-9") for rate in (0.1, 0.2)]
    lines = sensitivity(records, "learning_rate").lines
    assert [line.title for line in lines] == ["SGD · dense-8", "SGD · dense-9"]
    assert [line.style.color for line in lines] == [STYLES["sgd"].color] * 2
    assert lines[0].style.shade == 0 < lines[1].style.shade
    assert lines[0].style.marker == STYLES["sgd"].marker != lines[1].style.marker


def test_without_held_out_pictures_the_training_loss_counts() -> None:
    records = [_record(rate, metric="loss", learning_rate=rate) for rate in (0.1, 0.2)]
    assert [point.losses for point in _line(records).points] == [(0.1,), (0.2,)]


def _swept(name: str, values: tuple[Any, ...], **fixed: Any) -> list[RunRecord]:
    changes: list[dict[str, Any]] = [{**fixed, name: value} for value in values]
    return [_record(float(place + 1), **each) for place, each in enumerate(changes)]


_ADAM: dict[str, Any] = {"optimizer": "adam", "learning_rate": 1e-3}


@pytest.mark.parametrize(
    ("name", "records", "values", "places"),
    [
        ("learning_rate", _swept("learning_rate", (0.1, 1e-3)), (1e-3, 0.1), (-3, -1)),
        ("batch_size", _swept("batch_size", (100, 10)), (10, 100), (1, 2)),
        ("subset", _swept("subset", (0, 1000, 100)), (100, 1000, 0), (2, 3, 3.30103)),
        ("weight_decay", _swept("weight_decay", (0.0, 0.01, 0.1)), (0, 0.01, 0.1), (-3, -2, -1)),
        ("schedule", _swept("schedule", ("exponential", "constant")), ("constant", "exponential"), (0, 1)),
        ("network", _swept("network", ("dense-100", "dense-9")), ("dense-9", "dense-100"), (0, 1)),
        ("dropout", _swept("network", ("dense-9", "dense-9-dropout0.5")), (0, 0.5), (0, 0.5)),
        ("epochs", _swept("epochs", (1, 10)), (1, 10), (0, 1)),
        ("beta_2", _swept("parameters", ({"beta_2": 0.9}, {}, {"beta_2": 0.0}), **_ADAM), (0, 0.9, 0.999), (0, 1, 3)),
        ("epsilon", _swept("parameters", ({"epsilon": 1e-5}, {}), **_ADAM), (1e-7, 1e-5), (-7, -5)),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_everything_that_is_swept_has_an_axis_of_its_own(
    name: str, records: list[RunRecord], values: tuple[object, ...], places: tuple[float, ...]
) -> None:
    assert swept_names(records) == [name]
    drawn = sensitivity(records, name)
    assert drawn.axis.values == values
    assert drawn.axis.places == pytest.approx(places)
    (line,) = drawn.lines
    assert tuple(point.value for point in line.points) == values


def test_a_usual_value_counts_among_those_that_were_tried() -> None:
    records = [*_swept("parameters", ({"momentum": 0.5}, {}), optimizer="momentum"), _record(optimizer="sgd")]
    drawn = sensitivity(records, "momentum")
    assert [line.optimizer for line in drawn.lines] == ["momentum"]
    assert drawn.axis.labels == ("0.5", "0.9")
    assert drawn.axis.title == "momentum"


def test_two_swept_settings_give_lines_along_each() -> None:
    records = [
        _record(rate + momentum, optimizer="momentum", learning_rate=rate, parameters={"momentum": momentum})
        for rate in (0.01, 0.1)
        for momentum in (0.0, 0.5)
    ]
    assert swept_names(records) == ["learning_rate", "momentum"]
    titles = [line.title for line in sensitivity(records, "learning_rate").lines]
    assert titles == ["SGD with momentum · momentum 0", "SGD with momentum · momentum 0.5"]
    titles = [line.title for line in sensitivity(records, "momentum").lines]
    assert titles == ["SGD with momentum · 0.01", "SGD with momentum · 0.1"]


def test_labels_that_would_lie_on_each_other_are_left_out() -> None:
    records = _swept("learning_rate", (1e-3, 1.01e-3, 0.1, 1.0))
    ticks = sensitivity(records, "learning_rate").axis.ticks
    assert [label for _, label in ticks] == ["0.001", "0.1", "1"]


def test_crosses_stand_above_all_losses() -> None:
    def height(records: list[RunRecord]) -> float:
        return sensitivity(records, "learning_rate").height_of_crosses

    records = [_record(loss, learning_rate=rate) for rate, loss in ((0.01, 0.1), (0.1, 10.0))]
    assert height(records) == pytest.approx(10 * 10**0.2)  # a tenth of two decades
    records = [_record(loss, learning_rate=rate) for rate, loss in ((0.01, 2.0), (0.1, 2.0))]
    assert height(records) == pytest.approx(2 * 10**0.1)  # a tenth of a decade at least
    records = [_record(math.nan, learning_rate=rate, status="diverged") for rate in (0.1, 1.0)]
    assert height(records) == 1
    assert Sensitivity(sensitivity([], "epochs").axis, ()).height_of_crosses == 1


def test_what_was_swept_is_written_as_a_table(tmp_path: Path) -> None:
    records = [
        _record(loss, batch_size=size, seed=seed, status="diverged" if loss == 9.0 else "finished")
        for size, losses in ((32, (0.3, 0.1, 0.2)), (128, (0.5, 9.0, 0.4)))
        for seed, loss in enumerate(losses)
    ]
    write_sensitivity(records, tmp_path / "own.csv")
    rows = list(csv.DictReader((tmp_path / "own.csv").read_text("utf-8").splitlines()))
    assert [tuple(row.values()) for row in rows] == [
        ("batch_size", "32", "SGD", "0.2", "0.1", "0.3", "3", "0"),
        ("batch_size", "128", "SGD", "0.5", "0.4", "9.0", "3", "1"),
    ]
