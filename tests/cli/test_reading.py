"""`digitpad read` and `digitpad evaluate`."""

import json
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from PIL import Image

from digitpad.cli.main import main
from tests.handwriting import picture


def test_read_prints_a_line_a_picture(runner: CliRunner, seven: Path, tmp_path: Path) -> None:
    Image.fromarray(picture("52\n3")).save(tmp_path / "rows.png")
    result = runner.invoke(main, ["read", str(seven), str(tmp_path / "rows.png")])
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [f"{seven}: 7", f"{tmp_path / 'rows.png'}: 52 / 3"]


def test_read_as_json_prints_an_object_a_line(runner: CliRunner, seven: Path) -> None:
    result = runner.invoke(main, ["read", "--json", str(seven)])
    (line,) = result.stdout.splitlines()
    reading = json.loads(line)
    assert reading["file"] == str(seven)
    assert reading["text"] == "7"
    assert reading["sure"] is True
    assert set(reading["digits"][0]) == {"digit", "confidence", "probabilities", "box"}


def test_it_is_said_that_a_picture_was_turned(runner: CliRunner, tmp_path: Path) -> None:
    path = tmp_path / "sideways.png"
    Image.fromarray(np.rot90(picture("3745\n2694", height=90))).save(path)
    assert runner.invoke(main, ["read", str(path)]).stdout == f"{path}: 3745 / 2694  (the picture was turned)\n"
    assert json.loads(runner.invoke(main, ["read", "--json", str(path)]).stdout)["turned"] == 90


def test_bad_files_are_named_and_the_others_are_read(runner: CliRunner, seven: Path, tmp_path: Path) -> None:
    text = tmp_path / "text.png"
    text.write_text("seven", "utf-8")
    result = runner.invoke(main, ["read", str(text), str(seven), str(tmp_path), str(tmp_path / "nothing.png")])
    assert result.exit_code == 2
    assert result.stdout.splitlines() == [f"{seven}: 7"]
    complaints = result.stderr.splitlines()
    assert len(complaints) == 3
    assert "text.png is not a picture" in complaints[0]
    assert "is a folder" in complaints[1]
    assert "nothing.png is not there" in complaints[2]
    assert "Traceback" not in result.output


def test_a_bad_model_is_a_sentence_and_status_2(runner: CliRunner, seven: Path, tmp_path: Path) -> None:
    (tmp_path / "model.tflite").write_bytes(b"none")
    result = runner.invoke(main, ["read", "--model", str(tmp_path / "model.tflite"), str(seven)])
    assert result.exit_code == 2
    assert result.stderr == "digitpad: model.tflite is damaged or not a LiteRT model: choose another file.\n"


def test_a_model_of_another_kind_is_named(runner: CliRunner, seven: Path) -> None:
    result = runner.invoke(main, ["read", "--model", str(seven), str(seven)])
    assert result.exit_code == 2
    assert "must end in .keras, .h5 or .tflite" in result.stderr


def test_evaluate_as_json(runner: CliRunner) -> None:
    result = runner.invoke(main, ["evaluate", "--data", "optdigits", "--json"])
    figures = json.loads(result.stdout)
    names = {
        "model",
        "data",
        "part",
        "samples",
        "accuracy",
        "loss",
        "calibration_error",
        "per_class",
        "confusion_matrix",
    }
    assert set(figures) == names
    assert figures["data"] == "optdigits"
    assert figures["samples"] == sum(map(sum, figures["confusion_matrix"])) == 360
    assert figures["accuracy"] > 0.93


def test_evaluate_writes_a_report_and_each_answer_that_agree(runner: CliRunner, tmp_path: Path) -> None:
    report, answers = tmp_path / "report.html", tmp_path / "answers.csv"
    words = ["evaluate", "--data", "optdigits", "--part", "training", "--json"]
    result = runner.invoke(main, [*words, "--report", str(report), "--predictions", str(answers)])
    assert result.exit_code == 0, result.output
    figures = json.loads(result.stdout)
    rows = [line.split(",") for line in answers.read_text("utf-8").splitlines()[1:]]
    assert len(rows) == figures["samples"] == 1437
    assert sum(row[1] == row[2] for row in rows) / len(rows) == pytest.approx(figures["accuracy"])
    assert f"{figures['accuracy']:.2%}" in report.read_text("utf-8")
    assert f"{figures['calibration_error']:.2%}" in report.read_text("utf-8")


def test_a_report_that_cannot_be_written_is_told(runner: CliRunner, tmp_path: Path) -> None:
    result = runner.invoke(main, ["evaluate", "--data", "optdigits", "--report", str(tmp_path / "no" / "x.html")])
    assert result.exit_code == 1
    assert "cannot be written" in result.stderr


def test_evaluate_as_a_table(runner: CliRunner) -> None:
    result = runner.invoke(main, ["evaluate", "--data", "optdigits"])
    assert result.exit_code == 0
    assert "of 360 right" in result.stdout
    assert "confusion matrix" in result.stdout


def test_evaluate_without_data_says_how_to_get_it(runner: CliRunner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DIGITPAD_DATA", raising=False)
    result = runner.invoke(main, ["evaluate"])
    assert result.exit_code == 2
    assert "digitpad download" in result.stderr
