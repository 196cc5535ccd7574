"""`digitpad train` and `digitpad lab` from the shell, Ctrl+C among it."""

import csv
import json
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from click.testing import CliRunner, Result

from digitpad.cli.main import main
from digitpad.learning.runs.archive import list_runs
from digitpad.learning.runs.record import read_steps
from digitpad.recognition.classifier import open_classifier

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]

_SMALL = ["--data", "optdigits", "--subset", "300", "--batch-size", "32", "--epochs", "2"]
_PATIENCE = 300  # seconds: more than any command here takes on a busy machine


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def _json(result: Result) -> Any:
    """What was printed, as any reader of JSON takes it: NaN is none."""

    def refuse(word: str) -> None:
        raise AssertionError(f"{word} is no JSON")

    return json.loads(result.stdout, parse_constant=refuse)


def test_a_lab_leaves_runs_tables_and_a_report(tmp_path: Path) -> None:
    output = tmp_path / "my lab"
    rates = ["--optimizers", "sgd, adam", "--learning-rates", "1e-3:1e-2:2", "--seeds", "2"]
    result = _run("lab", *_SMALL, *rates, "--network", "dense-16", "--output", str(output), "--json")
    assert result.exit_code == 0, result.output
    summary = _json(result)
    assert summary.keys() == {"output", "report", "runs", "left", "verdict", "diagnosis"}
    assert summary["verdict"] == []  # one seed has chosen the rates, and one is left
    assert (summary["output"], summary["report"]) == (str(output), str(output / "report.html"))
    kinds = [(run["settings"]["optimizer"], run["settings"]["learning_rate"], run["settings"]["seed"])
             for run in summary["runs"]]  # fmt: skip
    assert kinds == [(name, rate, seed) for seed in (0, 1) for name in ("sgd", "adam") for rate in (1e-3, 1e-2)]
    records, damaged = list_runs()
    assert damaged == []
    assert sorted(record.id for record in records) == sorted(run["run"] for run in summary["runs"])
    for run in summary["runs"]:
        figures = {"settings", "test_accuracy", "test_loss", "history", "seconds", "status", "diagnosis"}
        assert run.keys() == {"run", "name"} | figures
        (record,) = (record for record in records if record.id == run["run"])
        assert record.folder.parent == output
        assert len(run["history"]["val_loss"]) == 2
        assert run["test_accuracy"] == record.test["accuracy"]
    with (output / "runs.csv").open(encoding="utf-8", newline="") as file:
        assert [row["name"] for row in csv.DictReader(file)] == [run["name"] for run in summary["runs"]]
    with (output / "history.csv").open(encoding="utf-8", newline="") as file:
        assert len(list(csv.DictReader(file))) == 8 * 2
    report = (output / "report.html").read_text("utf-8")
    assert all(run["name"] in report for run in summary["runs"])


def test_a_lab_prints_a_table_and_where_the_report_is(tmp_path: Path) -> None:
    arguments = ["--network", "dense-8", "--optimizers", "lion", "--output", str(tmp_path / "lab")]
    result = _run("lab", *_SMALL, *arguments)
    assert result.exit_code == 0, result.output
    assert result.stdout.endswith(f"report: {tmp_path / 'lab' / 'report.html'}\n")
    assert "test accuracy" in result.stdout
    (record,) = list_runs()[0]
    assert record.settings.learning_rate == 1e-4  # Lion's usual one
    assert "pairs" not in result.stdout


def test_a_lab_draws_what_it_swept(tmp_path: Path) -> None:
    sweeps = ["--sweep", "adam.beta_2=0.9,0.99", "--sweep", "batch_size=32,128"]
    arguments = ["--network", "dense-8", "--optimizers", "adam", "--epochs", "1", *sweeps, "--json"]
    result = _run("lab", *_SMALL, *arguments, "--output", str(tmp_path / "lab"))
    assert result.exit_code == 0, result.output
    settings = [run["settings"] for run in _json(result)["runs"]]
    tried = {(each["parameters"]["beta_2"], each["batch_size"]) for each in settings}
    assert tried == {(0.9, 32), (0.9, 128), (0.99, 32), (0.99, 128)}
    page = (tmp_path / "lab" / "report.html").read_text("utf-8")
    for title in ("Sensitivity to beta_2", "Sensitivity to batch size", "Adam: beta_2 × batch size"):
        assert f"<h2>{title}</h2>" in page


def test_a_lab_with_several_seeds_says_how_sure_its_differences_are(tmp_path: Path) -> None:
    arguments = ["--network", "dense-8", "--optimizers", "sgd,adam,muon", "--seeds", "2", "--epochs", "1"]
    result = _run("lab", *_SMALL, *arguments, "--output", str(tmp_path / "lab"))
    assert result.exit_code == 0, result.output
    *_, best, first, second, third, _report = result.stdout.splitlines()
    assert "has the lowest validation loss of 3. None of the others is shown to be worse." in best
    for sentence in (first, second, third):
        assert sentence.startswith("2 pairs are too few to show a difference between ")
    assert first.replace("&", "&amp;") in (tmp_path / "lab" / "report.html").read_text("utf-8")


def test_a_lab_with_losses_that_are_no_numbers_is_reported_all_the_same(tmp_path: Path) -> None:
    arguments = ["--network", "dense-16-16", "--optimizers", "sgd", "--learning-rates", "1e9,1e10"]
    result = _run("lab", *_SMALL, *arguments, "--output", str(tmp_path / "lab"), "--json")
    assert result.exit_code == 0, result.output
    runs = _json(result)["runs"]
    assert [run["status"] for run in runs] == ["diverged", "diverged"]
    assert [run["history"] for run in runs] == [{}, {}]  # a cut epoch is none
    assert "diverged" in (tmp_path / "lab" / "report.html").read_text("utf-8")


def test_a_training_that_fails_is_a_sentence(tmp_path: Path) -> None:
    arguments = ["--network", "dense-16-16", "--optimizer", "sgd", "--learning-rate", "1e9"]
    result = _run("train", *_SMALL, *arguments, "--output", str(tmp_path / "own.keras"), "--json")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1
    assert "diverged" in result.stderr
    assert not (tmp_path / "own.keras").exists()


@pytest.mark.parametrize(
    ("chosen", "sentence"),
    [
        (["--workers", "2", "--on", "tcp://127.0.0.1:8786"], "Choose one of --workers and --on"),
        (["--on", "localhost"], "as tcp://HOST:PORT."),
        (["--on", "tcp://127.0.0.1:1"], "No Dask scheduler answers at tcp://127.0.0.1:1: is it running?"),
    ],
)
def test_workers_that_cannot_be_are_a_sentence(chosen: list[str], sentence: str, tmp_path: Path) -> None:
    result = _run("lab", *_SMALL, *chosen, "--output", str(tmp_path / "lab"))
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert sentence in result.stderr


def test_a_trained_model_is_also_a_run_with_its_name(tmp_path: Path) -> None:
    result = _run("train", *_SMALL, "--network", "dense-16", "--output", str(tmp_path / "my own.keras"), "--json")
    assert result.exit_code == 0, result.output
    summary = _json(result)
    (record,) = list_runs()[0]
    assert (record.name, record.id, record.status) == ("my own", summary["run"], "finished")
    assert summary["test_accuracy"] == record.test["accuracy"]
    assert summary["settings"] == record.settings.as_dict()
    card = json.loads((tmp_path / "my own.json").read_text("utf-8"))
    assert card["settings"] == summary["settings"]
    assert len(card["history"]["loss"]) == 2


def _interrupt(arguments: Sequence[str], mark: str, how: signal.Signals = signal.SIGINT) -> tuple[int, str, str]:
    """Start the command, end it once it has written this, by Ctrl+C; gives its status and what it wrote."""
    command = [sys.executable, "-m", "digitpad", *arguments]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, encoding="utf-8") as process:
        assert process.stderr is not None
        limit = threading.Timer(_PATIENCE, process.kill)
        limit.start()
        seen = ""
        for line in process.stderr:
            seen += line
            if mark in line:
                break
        process.send_signal(how)
        stdout, stderr = process.communicate()
        limit.cancel()
        limit.join()
    return process.returncode, stdout, seen + stderr


def test_ctrl_c_ends_training_and_keeps_the_model(tmp_path: Path) -> None:
    path = tmp_path / "own.keras"
    arguments = ["--data", "optdigits", "--network", "dense-16", "--batch-size", "4", "--epochs", "9999"]
    status, stdout, stderr = _interrupt(["train", *arguments, "--output", str(path)], "epoch 2 of 9999: ")
    assert status == 130, stderr
    assert "Traceback" not in stderr
    assert {line.split(" ")[0] for line in stderr.splitlines()} <= {"epoch", "own:"}
    assert stdout.splitlines()[-1] == f"saved as {path}"
    assert stdout.startswith("test accuracy ")
    assert open_classifier(path.with_suffix(".tflite")).probabilities(np.zeros((28, 28), np.float32)).shape == (10,)
    (record,) = list_runs()[0]
    assert record.status == "stopped"
    assert len(record.history.epochs) >= 2
    assert record.test["accuracy"] > 0.5
    assert len(read_steps(record.folder)) >= record.history.epochs[-1].step


def test_ctrl_c_ends_a_lab_and_keeps_what_is_done(tmp_path: Path) -> None:
    output = tmp_path / "lab"
    arguments = ["--network", "dense-8", "--optimizers", "adam", "--learning-rates", "1e-3:1e-1:20", "--epochs", "10"]
    arguments += ["--data", "optdigits", "--subset", "400", "--batch-size", "8", "--output", str(output)]
    status, stdout, stderr = _interrupt(["lab", *arguments], ": finished, test accuracy")
    assert status == 130
    assert "Traceback" not in stderr
    assert stdout.endswith(f"report: {output / 'report.html'}\n")
    records, _ = list_runs()
    assert records[0].status == "finished"
    assert 1 <= len(records) < 20
    assert all(record.name in (output / "report.html").read_text("utf-8") for record in records)


@pytest.mark.skipif(sys.platform == "win32", reason="nothing is killed there in this way")
def test_a_lab_that_was_killed_is_taken_up_where_it_was_and_ends_as_if_nothing_had_been(tmp_path: Path) -> None:
    killed, whole = tmp_path / "killed", tmp_path / "whole"
    arguments = ["lab", "--network", "dense-8", "--optimizers", "sgd,adam,lion", "--data", "optdigits",
                 "--subset", "400", "--epochs", "6", "--batch-size", "4"]  # fmt: skip
    status, _, _ = _interrupt([*arguments, "--output", str(killed)], ": finished, test accuracy", signal.SIGKILL)
    assert status == -signal.SIGKILL
    (done,) = (record for record in list_runs()[0] if record.status == "finished")
    written = (done.folder / "run.json").stat().st_mtime_ns
    result = _run("lab", "--resume", str(killed), "--side-by-side", "--json")
    assert result.exit_code == 0, result.output
    assert (done.folder / "run.json").stat().st_mtime_ns == written
    resumed, expected = _json(result), _json(_run(*arguments, "--output", str(whole), "--json"))
    assert resumed["left"] == 0
    assert len(list_runs()[0]) == 6
    for ours, theirs in zip(resumed["runs"], expected["runs"], strict=True):
        assert (ours["settings"], ours["test_loss"]) == (theirs["settings"], theirs["test_loss"])
        losses = read_steps(whole / theirs["run"])[:, 2]
        np.testing.assert_array_equal(read_steps(killed / ours["run"])[:, 2], losses)
    again = _run("lab", "--resume", str(killed), "--json")
    assert [run["run"] for run in _json(again)["runs"]] == [run["run"] for run in resumed["runs"]]


def test_a_lab_says_what_went_wrong_in_a_run(home: Path, tmp_path: Path) -> None:
    result = _run("lab", *_SMALL, "--optimizers", "sgd", "--learning-rates", "1000", "--output", str(tmp_path / "lab"))
    assert result.exit_code == 0, result.output
    said = [line for line in result.output.splitlines() if line.startswith("SGD 1000 · ")]
    assert any(": Diverged: the loss rose from " in line for line in said), result.output
