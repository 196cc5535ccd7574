import csv
from pathlib import Path

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from PIL import Image
from sklearn import metrics

from digitpad.errors import DigitpadError
from digitpad.learning.data.datasets import load_optdigits
from digitpad.learning.evaluation.figures import Evaluation, evaluate, evaluation_of
from digitpad.learning.reports.evaluation_files import write_calibration, write_classes, write_matrix, write_predictions
from digitpad.learning.reports.evaluation_plots import (
    confusion_figure,
    reliability_figure,
    save_confusion,
    save_reliability,
)
from digitpad.learning.reports.matrix import cells_of, percent
from digitpad.recognition.classifier import bundled_classifier


@pytest.fixture(scope="module")
def evaluation() -> Evaluation:
    dataset = load_optdigits()
    return evaluate(bundled_classifier(), dataset.x_test, dataset.y_test)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_figures_recomputed_from_the_exported_answers_agree(evaluation: Evaluation, tmp_path: Path) -> None:
    write_predictions([("bundled", evaluation)], tmp_path / "answers.csv")
    write_classes([("bundled", evaluation)], tmp_path / "classes.csv")
    write_matrix([("bundled", evaluation)], tmp_path / "matrix.csv")
    rows = _rows(tmp_path / "answers.csv")
    labels = [int(row["label"]) for row in rows]
    answers = [int(row["answer"]) for row in rows]
    probabilities = np.array([[float(row[f"p{digit}"]) for digit in range(10)] for row in rows])
    assert [int(row["index"]) for row in rows] == list(range(len(evaluation.labels)))
    assert answers == probabilities.argmax(axis=1).tolist()
    assert metrics.accuracy_score(labels, answers) == pytest.approx(evaluation.accuracy)
    normalised = probabilities / probabilities.sum(axis=1, keepdims=True)
    assert metrics.log_loss(labels, normalised, labels=range(10)) == pytest.approx(evaluation.loss, abs=1e-4)
    matrix = [[int(row[f"read as {digit}"]) for digit in range(10)] for row in _rows(tmp_path / "matrix.csv")]
    assert matrix == metrics.confusion_matrix(labels, answers).tolist()
    table = metrics.precision_recall_fscore_support(labels, answers)
    for name, column in zip(("precision", "recall", "f1", "support"), table, strict=True):
        assert [float(row[name]) for row in _rows(tmp_path / "classes.csv")] == pytest.approx(column.tolist())


def test_calibration_recomputed_from_its_table_agrees(evaluation: Evaluation, tmp_path: Path) -> None:
    write_calibration([("bundled", evaluation)], tmp_path / "calibration.csv")
    rows = _rows(tmp_path / "calibration.csv")
    counts = np.array([int(row["answers"]) for row in rows])
    distances = np.array([abs(float(row["confidence"]) - float(row["accuracy"])) for row in rows])
    assert distances @ counts / counts.sum() == pytest.approx(evaluation.calibration.error)


@pytest.mark.parametrize("suffix", [".png", ".svg"])
def test_plots_are_written(evaluation: Evaluation, tmp_path: Path, suffix: str) -> None:
    matrix, reliability = tmp_path / f"matrix{suffix}", tmp_path / f"reliability{suffix}"
    save_confusion(evaluation, matrix, in_percent=True)
    save_reliability([("model $1", evaluation.calibration)], reliability, "on $2")
    if suffix == ".png":
        for path in (matrix, reliability):
            with Image.open(path) as image:
                assert min(image.size) > 600
                assert np.asarray(image).std() > 5
    else:
        assert "<svg" in matrix.read_text("utf-8")
        assert "read as" in matrix.read_text("utf-8") or "<use" in matrix.read_text("utf-8")


def test_what_cannot_be_written_is_told(evaluation: Evaluation, tmp_path: Path) -> None:
    with pytest.raises(DigitpadError, match="cannot be written"):
        write_predictions([("bundled", evaluation)], tmp_path / "nowhere" / "answers.csv")
    with pytest.raises(DigitpadError, match=r"must end in \.png or \.svg"):
        save_confusion(evaluation, tmp_path / "matrix.pdf")


def test_the_figure_of_a_matrix_says_what_its_cells_say(evaluation: Evaluation) -> None:
    counts = evaluation.confusion_matrix
    for in_percent in (False, True):
        (axes,) = confusion_figure(evaluation, in_percent=in_percent).axes
        shown = {text.get_position()[::-1]: text.get_text() for text in axes.texts}
        cells = [cell for row in cells_of(counts, percent if in_percent else None) for cell in row]
        assert shown == {(cell.label, cell.answer): cell.text for cell in cells}


@pytest.fixture(scope="module")
def pair(evaluation: Evaluation) -> list[tuple[str, Evaluation]]:
    """The bundled model, and one that takes each 3 for an 8."""
    probabilities = evaluation.probabilities.copy()
    probabilities[evaluation.labels == 3] = np.eye(10, dtype=np.float32)[8]
    return [("bundled", evaluation), ("other · 2", evaluation_of(probabilities, evaluation.labels))]


def test_answers_of_two_models_stand_beside_each_other(pair: list[tuple[str, Evaluation]], tmp_path: Path) -> None:
    places = np.arange(len(pair[0][1].labels)) + 1000
    write_predictions(pair, tmp_path / "answers.csv", places)
    rows = _rows(tmp_path / "answers.csv")
    assert [int(row["index"]) for row in rows] == places.tolist()
    for title, evaluation in pair:
        assert [int(row[f"answer ({title})"]) for row in rows] == evaluation.answers.tolist()
        assert [float(row[f"p8 ({title})"]) for row in rows] == evaluation.probabilities[:, 8].tolist()


def test_figures_of_two_models_have_their_difference_beside_them(
    pair: list[tuple[str, Evaluation]], tmp_path: Path
) -> None:
    write_classes(pair, tmp_path / "classes.csv")
    rows = _rows(tmp_path / "classes.csv")
    assert float(rows[3]["recall (other · 2)"]) == 0
    assert float(rows[3]["recall difference"]) == -float(rows[3]["recall (bundled)"]) < -0.9
    for row in rows:
        for name in ("precision", "recall", "f1"):
            values = [float(row[f"{name} ({title})"]) for title, _ in pair]
            assert float(row[f"{name} difference"]) == pytest.approx(values[1] - values[0])


def test_matrix_and_calibration_have_a_section_for_each_model(
    pair: list[tuple[str, Evaluation]], tmp_path: Path
) -> None:
    write_matrix(pair, tmp_path / "matrix.csv")
    write_calibration(pair, tmp_path / "calibration.csv")
    found: dict[str, list[list[int]]] = {}
    for row in _rows(tmp_path / "matrix.csv"):
        found.setdefault(row["model"], []).append([int(row[f"read as {digit}"]) for digit in range(10)])
    matrices = [evaluation.confusion_matrix for _, evaluation in pair]
    assert {title: matrix.tolist() for (title, _), matrix in zip(pair, matrices, strict=True)} | {
        "difference": (matrices[1] - matrices[0]).tolist()
    } == found
    bins = _rows(tmp_path / "calibration.csv")
    for title, evaluation in pair:
        counts = [int(row["answers"]) for row in bins if row["model"] == title]
        assert counts == evaluation.calibration.counts.tolist()


def test_the_legend_of_a_reliability_diagram_lies_beside_its_points(pair: list[tuple[str, Evaluation]]) -> None:
    figure = reliability_figure([(title, evaluation.calibration) for title, evaluation in pair])
    FigureCanvasAgg(figure).draw()
    (axes,), (legend,) = figure.axes, figure.legends
    assert not legend.get_window_extent().overlaps(axes.get_window_extent())
