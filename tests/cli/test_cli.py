import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from PIL import Image

from digitpad import __version__
from digitpad.cli.main import main
from tests.handwriting import picture


@pytest.fixture
def runner() -> CliRunner:
    return CliRunner()


@pytest.fixture
def seven(tmp_path: Path) -> Path:
    path = tmp_path / "seven ü.png"
    Image.fromarray(picture("7")).save(path)
    return path


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


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_train_writes_a_model_that_read_takes(runner: CliRunner, seven: Path, tmp_path: Path) -> None:
    path = tmp_path / "own.keras"
    arguments = ["--network", "dense-128", "--epochs", "8", "--batch-size", "32", "--data", "optdigits", "--seed", "3"]
    result = runner.invoke(main, ["train", *arguments, "--validation-split", "0.2", "--output", str(path), "--json"])
    assert result.exit_code == 0, result.output
    summary = json.loads(result.stdout)
    assert set(summary) == {"run", "settings", "test_accuracy", "test_loss", "history", "seconds", "model", "status"}
    assert summary["model"] == str(path)
    assert summary["status"] == "finished"
    assert summary["test_accuracy"] > 0.85
    assert summary["settings"]["seed"] == 3
    assert len(summary["history"]["val_loss"]) == 8
    for model in (path, path.with_suffix(".tflite")):
        read = runner.invoke(main, ["read", "--model", str(model), str(seven)])
        assert read.exit_code == 0


@pytest.mark.parametrize("arguments", [["--output", "own.txt"], ["--recipe", "magic", "--output", "own.keras"]])
def test_train_refuses_what_cannot_work_before_it_starts(runner: CliRunner, arguments: list[str]) -> None:
    result = runner.invoke(main, ["train", "--data", "optdigits", *arguments])
    assert result.exit_code in (1, 2)
    assert result.stderr.startswith("digitpad: ")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--optimizers", "adam,magic"], "no optimizer magic: choose one of sgd"),
        (["--optimizers", " , "], "at least one optimizer"),
        (["--learning-rates", "fast"], "numbers such as"),
        (["--learning-rates", "0.1,-1"], "above 0"),
        (["--network", "magic"], "no network magic"),
        (["--data", "nothing.npz"], "nothing.npz is not there"),
        (["--epochs", "0"], "at least 1"),
        (["--early-stopping", "2", "--validation-split", "0"], "validation split"),
    ],
)
def test_lab_refuses_what_cannot_work(runner: CliRunner, tmp_path: Path, arguments: list[str], words: str) -> None:
    result = runner.invoke(main, ["lab", "--data", "optdigits", "--output", str(tmp_path / "lab"), *arguments])
    assert result.exit_code in (1, 2)
    assert result.stderr.startswith("digitpad: ")
    assert result.stderr.count("\n") == 1
    assert words in result.stderr
    assert not list(tmp_path.glob("lab/2*"))


def test_lab_refuses_a_folder_that_cannot_be_made(runner: CliRunner, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    result = runner.invoke(main, ["lab", "--data", "optdigits", "--output", str(tmp_path / "file" / "lab")])
    assert result.exit_code == 1
    assert "cannot be made" in result.stderr


def test_version_and_help(runner: CliRunner) -> None:
    assert __version__ in runner.invoke(main, ["--version"]).output
    for command in ([], ["read"], ["train"], ["lab"], ["evaluate"], ["measure"], ["download"], ["window"]):
        result = runner.invoke(main, [*command, "--help"])
        assert result.exit_code == 0


def test_a_first_argument_that_is_no_command_is_a_picture_for_the_window(
    runner: CliRunner, seven: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path | None] = []

    def run(picture: Path | None) -> int:
        opened.append(picture)
        return 0

    monkeypatch.setattr("digitpad.gui.app.run", run)
    assert runner.invoke(main, [str(seven)]).exit_code == 0
    assert runner.invoke(main, []).exit_code == 0
    assert opened == [seven, None]


def _imported_by(code: str) -> set[str]:
    report = f"{code}\nimport sys\nprint(' '.join(sys.modules))"
    result = subprocess.run([sys.executable, "-c", report], check=True, capture_output=True, text=True)
    return {name.split(".")[0] for name in result.stdout.split()}


def test_importing_digitpad_imports_nothing_heavy() -> None:
    heavy = {"numpy", "cv2", "PIL", "PySide6", "tensorflow", "keras", "sklearn", "ai_edge_litert", "click", "rich"}
    assert not heavy & _imported_by("import digitpad")


def test_reading_imports_no_keras_and_no_qt(seven: Path) -> None:
    code = f"import digitpad\nassert digitpad.read_picture({str(seven)!r}).text == '7'"
    assert not {"tensorflow", "keras", "sklearn", "PySide6"} & _imported_by(code)


def test_python_dash_m_is_the_same_command(seven: Path) -> None:
    command = [sys.executable, "-m", "digitpad", "read", str(seven)]
    result = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8")
    assert result.stdout == f"{seven}: 7\n"
    assert result.stderr == ""


def test_names_that_do_not_fit_the_terminal_are_written_another_way(tmp_path: Path) -> None:
    path = tmp_path / "ziffer-数字.png"
    Image.fromarray(picture("7")).save(path)
    blank = tmp_path / "blank.png"
    Image.new("L", (50, 50), 255).save(blank)
    command = [sys.executable, "-m", "digitpad", "read", str(path), str(blank)]
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    result = subprocess.run(command, check=True, capture_output=True, env=environment)
    assert result.stdout.endswith(b"blank.png: \\u2013  (nothing written)\n")
    assert b"\\u6570" in result.stdout


@pytest.mark.parametrize(
    ("option", "value"),
    [("--seed", "-1"), ("--network", "magic"), ("--optimizer", "magic"), ("--learning-rate", "nan"), ("--epochs", "0")],
)
def test_train_refuses_settings_that_cannot_work(runner: CliRunner, tmp_path: Path, option: str, value: str) -> None:
    arguments = ["train", "--data", "optdigits", "--output", str(tmp_path / "own.keras"), option, value]
    result = runner.invoke(main, arguments)
    assert result.exit_code == 1
    assert result.stderr.startswith("digitpad: ")
    assert result.stderr.count("\n") == 1


def test_train_refuses_a_folder_that_is_not_there(runner: CliRunner, tmp_path: Path) -> None:
    output = tmp_path / "nothing" / "own.keras"
    result = runner.invoke(main, ["train", "--data", "optdigits", "--output", str(output)])
    assert result.exit_code == 2
    assert "cannot be written" in result.stderr
    assert not output.parent.exists()


def test_without_a_screen_there_is_a_sentence(runner: CliRunner, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    result = runner.invoke(main, [])
    assert result.exit_code == 1
    assert "no screen" in result.stderr


def test_a_mistyped_command_is_no_picture(runner: CliRunner) -> None:
    result = runner.invoke(main, ["raed", "photo.jpg"])
    assert result.exit_code == 2
    assert "No such command" in result.stderr


def test_a_model_of_another_kind_is_named(runner: CliRunner, seven: Path) -> None:
    result = runner.invoke(main, ["read", "--model", str(seven), str(seven)])
    assert result.exit_code == 2
    assert "must end in .keras, .h5 or .tflite" in result.stderr


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("optimizer", ["adamw", "muon", "lion"])
def test_optimizers_take_their_parameters(runner: CliRunner, tmp_path: Path, optimizer: str) -> None:
    name = "momentum=0.9" if optimizer == "muon" else "beta_1=0.8"
    arguments = ["--optimizer", optimizer, "--parameter", name, "--schedule", "exponential", "--epochs", "1"]
    output = ["--data", "optdigits", "--output", str(tmp_path / "own.keras"), "--json"]
    result = runner.invoke(main, ["train", *arguments, *output])
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)["settings"]["parameters"] == {
        name.split("=", maxsplit=1)[0]: float(name.split("=")[1])
    }


@pytest.mark.parametrize("assignment", ["momentum", "momentum=much", "speed=1"])
def test_other_assignments_are_refused(runner: CliRunner, tmp_path: Path, assignment: str) -> None:
    arguments = ["--optimizer", "momentum", "--parameter", assignment, "--output", str(tmp_path / "own.keras")]
    result = runner.invoke(main, ["train", "--data", "optdigits", *arguments])
    assert result.exit_code == 1
    assert "parameter" in result.stderr
