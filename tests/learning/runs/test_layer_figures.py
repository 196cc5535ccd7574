"""What was measured in layers, written and read: whole steps alone, whatever a killed program leaves."""

from pathlib import Path

import numpy as np
import pytest

from digitpad.learning.runs.growing_table import GrowingTable
from digitpad.learning.runs.layer_figures import FIGURES, LAYER_COLUMNS, LAYERS, WIDTH, LayerFigures, read_layers


def _made(steps: list[int], layers: tuple[str, ...] = ("dense 1", "output")) -> LayerFigures:
    values = np.random.default_rng(1).random((len(steps), len(layers), WIDTH))
    return LayerFigures(layers, np.array(steps), np.linspace(1e-3, 1e-4, len(steps)), values)


@pytest.fixture
def table(tmp_path: Path) -> GrowingTable:
    return GrowingTable(tmp_path / LAYERS, LAYER_COLUMNS)


def test_what_is_written_is_read(table: GrowingTable, tmp_path: Path) -> None:
    figures = _made([1, 10, 20])
    table.append(figures.lines())
    table.close()
    read = read_layers(tmp_path)
    assert read is not None
    assert read.layers == figures.layers
    np.testing.assert_array_equal(read.steps, figures.steps)
    np.testing.assert_allclose(read.rates, figures.rates, rtol=1e-6)
    np.testing.assert_allclose(read.values[..., : len(FIGURES)], figures.values[..., : len(FIGURES)], rtol=1e-6)
    np.testing.assert_allclose(read.histograms, figures.histograms, rtol=1e-4)


def test_figures_that_are_no_numbers_stay_so(table: GrowingTable, tmp_path: Path) -> None:
    figures = _made([1])
    figures.values[0, 0, :2] = np.nan, np.inf
    table.append(figures.lines())
    read = read_layers(tmp_path)
    assert read is not None
    assert np.isnan(read.figure("gradient")[0, 0])
    assert np.isinf(read.figure("weights")[0, 0])
    table.close()


def test_a_step_that_is_not_whole_is_left_out_wherever_it_ends(table: GrowingTable, tmp_path: Path) -> None:
    table.append(_made([1, 10]).lines())
    table.close()
    path = tmp_path / LAYERS
    written = path.read_bytes()
    second = written.index(b"\n10,") + 1
    for end in range(second, len(written), 7):
        path.write_bytes(written[:end])
        read = read_layers(tmp_path)
        assert read is not None
        assert read.steps.tolist() == [1]


@pytest.mark.parametrize(
    "text", ["", "step\n", "\n1,2\n", "\n1,0.1,output," + ",".join("1" * (WIDTH - 1)) + "\n", "\nx,y,z,w\n"]
)
def test_a_damaged_file_holds_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / LAYERS).write_text(text, "utf-8")
    assert read_layers(tmp_path) is None


def test_a_missing_file_holds_nothing(tmp_path: Path) -> None:
    assert read_layers(tmp_path) is None


def test_a_cut_keeps_whole_rows_up_to_a_step(table: GrowingTable, tmp_path: Path) -> None:
    table.append(_made([1, 10, 20]).lines())
    table.close()
    path = tmp_path / LAYERS
    path.write_text(path.read_text("utf-8") + "1", "utf-8")  # of a row that would have begun with 12
    table.cut(10)
    read = read_layers(tmp_path)
    assert read is not None
    assert read.steps.tolist() == [1, 10]
    assert path.read_text("utf-8").endswith("\n")
    table.append(_made([30]).lines())
    table.close()
    read = read_layers(tmp_path)
    assert read is not None
    assert read.steps.tolist() == [1, 10, 30]


def test_ratios_of_layers_that_do_not_move_are_zero() -> None:
    figures = _made([1])
    figures.values[0, :, : len(FIGURES)] = 0
    assert (figures.update_ratios == 0).all()
    assert (figures.effective_rates == 0).all()
    figures.values[0, 1, FIGURES.index("update")] = 3
    figures.values[0, 0, FIGURES.index("update")] = 4
    assert figures.step_lengths.tolist() == [5]
