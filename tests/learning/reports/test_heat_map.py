import dataclasses
import math
from pathlib import Path
from typing import Any

import pytest

from digitpad.learning.reports.heat_map import color_at, crossed_names, heat_maps
from digitpad.learning.reports.plot_style import contrast
from digitpad.learning.runs.events import EpochEnd
from digitpad.learning.runs.history import History
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.runs.settings import RunSettings


def _record(loss: float, status: str = "finished", **changes: Any) -> RunRecord:
    settings = dataclasses.replace(RunSettings(optimizer="momentum"), **changes)
    history = History([EpochEnd("run", 1, 9, 1.0, {"val_loss": loss})])
    name = f"{settings.learning_rate:g} {settings.parameters.get('momentum', 0.9):g} {settings.seed}"
    return RunRecord(Path(name), name, "", status, settings, history)


def _crossed(**fixed: Any) -> list[RunRecord]:
    """Two rates with three momenta each; the lowest loss is at 0.1 and 0.5, the highest where it diverged."""
    losses = {(0.01, 0.0): 0.4, (0.01, 0.5): 0.3, (0.01, 0.9): 0.2, (0.1, 0.0): 0.2, (0.1, 0.5): 0.1, (0.1, 0.9): 10.0}
    return [
        _record(
            loss, "diverged" if loss > 1 else "finished", learning_rate=rate, parameters={"momentum": momentum}, **fixed
        )
        for (rate, momentum), loss in losses.items()
    ]


def test_each_pair_of_values_has_a_cell() -> None:
    (drawn,) = heat_maps(_crossed(), "learning_rate", "momentum")
    assert drawn.title == "SGD with momentum"
    assert (drawn.x.labels, drawn.y.labels) == (("0.01", "0.1"), ("0", "0.5", "0.9"))
    assert [(cell.column, cell.row) for cell in drawn.cells] == [(0, 0), (1, 0), (0, 1), (1, 1), (0, 2), (1, 2)]
    assert [cell.text for cell in drawn.cells] == ["0.4", "0.2", "0.3", "0.1", "0.2", "× 10"]
    assert [cell.point.runs for cell in drawn.cells[:2]] == [("0.01 0 0",), ("0.1 0 0",)]
    assert drawn.values_of(drawn.cells[3]) == {"learning_rate": 0.1, "momentum": 0.5}
    assert drawn.cell(1, 1) is drawn.cells[3]
    assert drawn.cell(2, 0) is None


def test_the_lowest_loss_is_bright_and_the_highest_dark() -> None:
    (drawn,) = heat_maps(_crossed(), "momentum", "learning_rate")
    colors = {cell.point.median: cell.color for cell in drawn.cells}
    assert colors[0.1] == color_at(0)
    assert colors[10.0] == colors[0.4] == color_at(1)  # what diverged does not stretch the colours
    brightness = [contrast(colors[loss], "#000000") for loss in sorted(colors)]
    assert brightness == sorted(brightness, reverse=True)
    assert all(contrast(cell.ink, cell.color) > 4.5 for cell in drawn.cells)
    assert all(max(contrast(ink, color_at(at / 50)) for ink in ("#000000", "#ffffff")) > 4.5 for at in range(51))


def test_seeds_share_a_cell() -> None:
    records = [_record(loss, learning_rate=rate, parameters={"momentum": momentum}, seed=seed)
               for rate in (0.01, 0.1) for momentum in (0.0, 0.5)
               for seed, loss in enumerate((0.3, 0.1, 0.2))]  # fmt: skip
    (drawn,) = heat_maps(records, "learning_rate", "momentum")
    assert [cell.text for cell in drawn.cells] == ["0.2"] * 4
    assert [cell.point.middle_run for cell in drawn.cells][:2] == ["0.01 0 2", "0.1 0 2"]


def test_runs_without_a_loss_have_a_cross_alone() -> None:
    records = [
        dataclasses.replace(record, history=History([EpochEnd("run", 1, 9, 1.0, {"val_loss": math.nan})]))
        if record.status == "diverged"
        else record
        for record in _crossed()
    ]
    (drawn,) = heat_maps(records, "learning_rate", "momentum")
    assert drawn.cells[-1].text == "×"
    assert drawn.cells[-1].color not in {cell.color for cell in drawn.cells[:-1]}


def test_what_was_swept_apart_is_not_crossed() -> None:
    rates = [_record(0.1, learning_rate=rate) for rate in (0.01, 0.1, 1.0)]
    momenta = [_record(0.1, learning_rate=0.01, parameters={"momentum": value}) for value in (0.0, 0.5)]
    assert heat_maps([*rates, *momenta], "learning_rate", "momentum") == []
    assert crossed_names([*rates, *momenta]) == []
    assert crossed_names(_crossed()) == [("learning_rate", "momentum")]
    assert crossed_names([]) == []


def test_each_combination_of_the_rest_has_a_map() -> None:
    maps = heat_maps([*_crossed(batch_size=32), *_crossed(batch_size=64)], "learning_rate", "momentum")
    assert [drawn.title for drawn in maps] == ["SGD with momentum · batch 32", "SGD with momentum · batch 64"]


@pytest.mark.parametrize("share", [-1.0, 0.0, 0.3, 1.0, 2.0])
def test_colours_are_colours(share: float) -> None:
    assert len(color_at(share)) == 7
    int(color_at(share)[1:], 16)
