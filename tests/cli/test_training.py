"""What `digitpad train` and `digitpad lab` take, and what they refuse before they begin."""

import dataclasses
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from digitpad.cli.main import main
from digitpad.errors import StoppedError
from digitpad.learning.networks import model_files
from digitpad.learning.networks.architectures import NETWORKS, build
from digitpad.learning.networks.optimizers import OPTIMIZERS, SCHEDULES
from digitpad.learning.runs.experiments import EXPERIMENTS
from digitpad.learning.runs.recipes import RECIPES
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.runs.settings import LABELS, RunSettings
from digitpad.learning.training.plans import Plan
from digitpad.recognition.classifier import open_classifier
from tests.full_disk import no_file_over


@pytest.fixture
def planned(monkeypatch: pytest.MonkeyPatch) -> list[RunSettings]:
    """Settings of the runs that would be trained; none is."""
    settings: list[RunSettings] = []

    def train(plans: Sequence[Plan], *_: object, **__: object) -> list[RunRecord]:
        settings.extend(plan.settings for plan in plans)
        raise StoppedError

    for module in ("runs", "labs"):
        monkeypatch.setattr(f"digitpad.cli.{module}.train_with_progress", train)
    return settings


def _run(command: str, folder: Path, *words: str) -> None:
    CliRunner().invoke(main, [command, "--output", str(folder / "own.keras"), *words])


_CHOSEN = [
    (("--network", "dense-8"), "network", "dense-8"),
    (("--optimizer", "lion"), "optimizer", "lion"),
    (("--parameter", "beta_1=0.8", "--parameter", "epsilon=1e-6"), "parameters", {"beta_1": 0.8, "epsilon": 1e-6}),
    (("--schedule", "cosine"), "schedule", "cosine"),
    (("--learning-rate", "0.00123456789"), "learning_rate", 0.00123456789),
    (("--weight-decay", "0.125"), "weight_decay", 0.125),
    (("--batch-size", "7"), "batch_size", 7),
    (("--epochs", "3"), "epochs", 3),
    (("--validation-split", "0.25"), "validation_split", 0.25),
    (("--augmentation",), "augmentation", True),
    (("--non-digits", "0.1", "--labels", "one-hot"), "non_digits", 0.1),
    (("--seed", "5"), "seed", 5),
    (("--data", "optdigits"), "data", "optdigits"),
    (("--subset", "100"), "subset", 100),
    (("--labels", "integers"), "labels", "integers"),
    (("--early-stopping", "2"), "early_stopping", 2),
    (("--start", "first.keras"), "start", "first.keras"),
    (("--keep-path",), "keep_path", True),
    (("--microscope",), "microscope", True),
]


def test_every_setting_of_a_run_can_be_chosen() -> None:
    assert [field for _, field, _ in _CHOSEN] == [field.name for field in dataclasses.fields(RunSettings)]


@pytest.mark.parametrize(("words", "field", "value"), _CHOSEN, ids=[field for _, field, _ in _CHOSEN])
def test_train_does_as_it_is_told_and_takes_the_rest_from_the_recipe(
    planned: list[RunSettings], tmp_path: Path, words: tuple[str, ...], field: str, value: object
) -> None:
    _run("train", tmp_path, *words)
    (settings,) = planned
    assert getattr(settings, field) == value
    usual = RECIPES["dense-128"].settings
    touched = {field, "labels"} | ({"learning_rate", "weight_decay", "parameters"} if field == "optimizer" else set())
    for other in {each.name for each in dataclasses.fields(RunSettings)} - touched:
        assert getattr(settings, other) == getattr(usual, other)


def test_train_begins_with_the_recipe_that_is_named(planned: list[RunSettings], tmp_path: Path) -> None:
    _run("train", tmp_path, "--recipe", "bundled")
    _run("train", tmp_path, "--recipe", "bundled", "--no-augmentation")
    assert planned == [
        RECIPES["bundled"].settings,
        dataclasses.replace(RECIPES["bundled"].settings, augmentation=False),
    ]


def test_a_lab_holds_out_a_fifth_and_varies_optimizers_and_rates(planned: list[RunSettings], tmp_path: Path) -> None:
    _run("lab", tmp_path, "--optimizers", "sgd, adam", "--learning-rates", "0.1,0.01", "--network", "dense-8")
    assert [(each.optimizer, each.learning_rate) for each in planned] == [
        ("sgd", 0.1), ("sgd", 0.01), ("adam", 0.1), ("adam", 0.01),
    ]  # fmt: skip
    assert {(each.network, each.validation_split, each.epochs) for each in planned} == {("dense-8", 0.2, 5)}


def test_a_lab_sweeps_what_it_is_told(planned: list[RunSettings], tmp_path: Path) -> None:
    words = ("--sweep", "adam.beta_2=0.9,0.99,0.999", "--sweep", "batch-size=32,128")
    _run("lab", tmp_path, "--optimizers", "sgd,adam", "--network", "dense-8", *words)
    assert [(each.optimizer, each.parameters.get("beta_2"), each.batch_size) for each in planned] == [
        ("sgd", None, 32), ("sgd", None, 128), ("adam", 0.9, 32), ("adam", 0.99, 32), ("adam", None, 32),
        ("adam", 0.9, 128), ("adam", 0.99, 128), ("adam", None, 128),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sweep", "expected"),
    [
        ("learning_rate=1e-4:1e-2:3", {("sgd", 1e-4), ("sgd", 1e-3), ("sgd", 1e-2)}),
        ("sgd.learning_rate=0.1;1", {("sgd", 0.1), ("sgd", 1.0)}),
        ("weight_decay=0,1e-3", {("sgd", 0.0), ("sgd", 1e-3)}),
        ("schedule=constant,cosine", {("sgd", "constant"), ("sgd", "cosine")}),
        ("subset=500,0", {("sgd", 500), ("sgd", 0)}),
        ("dropout=0,0.5", {("sgd", "dense-8"), ("sgd", "dense-8-dropout0.5")}),
        ("network=dense-8,dense-9", {("sgd", "dense-8"), ("sgd", "dense-9")}),
    ],
)
def test_anything_can_be_swept(
    planned: list[RunSettings], tmp_path: Path, sweep: str, expected: set[tuple[str, object]]
) -> None:
    _run("lab", tmp_path, "--optimizers", "sgd", "--network", "dense-8", "--sweep", sweep)
    name = sweep.partition("=")[0].rpartition(".")[2].replace("dropout", "network")
    assert {(each.optimizer, getattr(each, name)) for each in planned} == expected


def test_a_number_is_swept_for_all_optimizers_that_have_it(planned: list[RunSettings], tmp_path: Path) -> None:
    _run("lab", tmp_path, "--optimizers", "sgd,adam,lion", "--sweep", "beta_1=0.5,0.8")
    assert [(each.optimizer, dict(each.parameters)) for each in planned] == [
        ("sgd", {}), ("adam", {"beta_1": 0.5}), ("adam", {"beta_1": 0.8}),
        ("lion", {"beta_1": 0.5}), ("lion", {"beta_1": 0.8}),
    ]  # fmt: skip


def test_a_lab_runs_an_experiment_with_what_is_given(planned: list[RunSettings], tmp_path: Path) -> None:
    grid = EXPERIMENTS["batches"].grid
    _run("lab", tmp_path, "--experiment", "batches")
    assert planned == [settings for _, settings in grid.runs()]
    planned.clear()
    _run("lab", tmp_path, "--experiment", "batches", "--data", "optdigits", "--epochs", "1", "--seeds", "2")
    own = [
        dataclasses.replace(each, data="optdigits", epochs=1, seed=seed) for seed in (0, 1) for _, each in grid.runs()
    ]
    assert planned == own


def test_a_lab_that_is_stopped_before_its_first_run_ends_as_ctrl_c_does(
    runner: CliRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("digitpad.cli.labs.train_with_progress", lambda *_, **__: [])
    result = runner.invoke(main, ["lab", "--output", str(tmp_path / "lab")])
    assert (result.exit_code, result.output) == (130, "")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--epochs", "3"], "A lab is taken up again as it was begun: leave --epochs out."),
        (["--output", "elsewhere"], "A lab is taken up again as it was begun: leave --output out."),
        (["--in-turn", "--json"], "is not the folder of a lab that can be taken up again."),
    ],
)
def test_a_lab_is_taken_up_again_as_it_was_begun(
    runner: CliRunner, tmp_path: Path, arguments: list[str], words: str
) -> None:
    result = runner.invoke(main, ["lab", "--resume", str(tmp_path), *arguments])
    assert (result.exit_code, result.stdout) == (1, "")
    assert words in result.stderr


def test_a_lab_needs_a_folder(runner: CliRunner) -> None:
    result = runner.invoke(main, ["lab"])
    assert result.exit_code == 2
    assert "Missing option '--output'" in result.stderr


@pytest.mark.parametrize("command", ["train", "lab"])
def test_help_names_what_can_be_chosen(runner: CliRunner, command: str) -> None:
    help_text = runner.invoke(main, [command, "--help"], terminal_width=1000).output
    names = [*NETWORKS, *SCHEDULES, *LABELS, *((*RECIPES, *OPTIMIZERS) if command == "train" else EXPERIMENTS)]
    assert [name for name in names if name not in help_text] == []


@pytest.mark.parametrize("arguments", [["--output", "own.txt"], ["--recipe", "magic", "--output", "own.keras"]])
def test_train_refuses_what_cannot_work_before_it_starts(runner: CliRunner, arguments: list[str]) -> None:
    result = runner.invoke(main, ["train", "--data", "optdigits", *arguments])
    assert result.exit_code in (1, 2)
    assert result.stderr.startswith("digitpad: ")


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


@pytest.mark.parametrize("assignment", ["momentum", "momentum=much", "speed=1"])
def test_other_assignments_are_refused(runner: CliRunner, tmp_path: Path, assignment: str) -> None:
    arguments = ["--optimizer", "momentum", "--parameter", assignment, "--output", str(tmp_path / "own.keras")]
    result = runner.invoke(main, ["train", "--data", "optdigits", *arguments])
    assert result.exit_code == 1
    assert "parameter" in result.stderr


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
        (["--experiment", "magic"], "no experiment magic: choose one of best, optimizers"),
        (["--experiment", "luck", "--sweep", "batch_size=3"], "leave --sweep out"),
        (["--experiment", "luck", "--optimizers", "sgd"], "leave --optimizers out"),
        (["--experiment", "batches", "--batch-size", "32"], "leave --batch-size out"),
        (["--experiment", "luck", "--epochs", "0"], "at least 1"),
        (["--sweep", "batch_size"], "A sweep is NAME=VALUES"),
        (["--sweep", "=1"], "A sweep is NAME=VALUES"),
        (["--sweep", "batch_size="], "A sweep is NAME=VALUES"),
        (["--sweep", "batch_size=many"], "batch_size takes a number"),
        (["--sweep", "batch_size=0"], "batch_size must be between 1"),
        (["--sweep", "batch_size=1.5"], "whole number"),
        (["--sweep", "adam.beta_2=2"], "adam.beta_2 must be between 0"),
        (["--sweep", "adam.speed=2"], "Adam has no speed to sweep: choose one of learning_rate, beta_1"),
        (["--sweep", "magic.beta_2=0.9"], "no optimizer magic"),
        (["--sweep", "lion.beta_2=0.9"], "lion is swept but not compared"),
        (["--sweep", "speed=2"], "no speed to sweep: choose one of batch_size"),
        (["--sweep", "schedule=magic"], "no schedule magic"),
        (["--sweep", "adam.beta_2=0.9", "--sweep", "adam.beta_2=0.8"], "given twice"),
        (["--learning-rates", "0.1", "--sweep", "learning_rate=0.2"], "given twice"),
        (["--network", "conv-small", "--sweep", "dropout=0.1,0.2"], "dropout of conv-small is fixed"),
        (["--sweep", "adam.beta_1=0:0.9:25", "--sweep", "adam.beta_2=0:0.9:25"], "628 runs; 500 are the most"),
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


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.usefixtures("tried_here")
def test_train_writes_a_model_that_read_takes(runner: CliRunner, seven: Path, tmp_path: Path) -> None:
    path = tmp_path / "own.keras"
    arguments = ["--network", "dense-128", "--epochs", "8", "--batch-size", "32", "--data", "optdigits", "--seed", "3"]
    result = runner.invoke(main, ["train", *arguments, "--validation-split", "0.2", "--output", str(path), "--json"])
    assert result.exit_code == 0, result.output
    summary = json.loads(result.stdout)
    figures = {"settings", "test_accuracy", "test_loss", "history", "seconds", "status", "diagnosis"}
    assert set(summary) == {"run", "model"} | figures
    assert summary["model"] == str(path)
    assert summary["status"] == "finished"
    assert summary["test_accuracy"] > 0.85
    assert summary["settings"]["seed"] == 3
    assert len(summary["history"]["val_loss"]) == 8
    for model in (path, path.with_suffix(".tflite")):
        read = runner.invoke(main, ["read", "--model", str(model), str(seven)])
        assert read.exit_code == 0


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("optimizer", ["adamw", "muon"])
def test_optimizers_take_their_parameters(runner: CliRunner, tmp_path: Path, optimizer: str) -> None:
    name = "momentum=0.9" if optimizer == "muon" else "beta_1=0.8"
    arguments = ["--optimizer", optimizer, "--parameter", name, "--schedule", "exponential", "--subset", "100"]
    output = ["--data", "optdigits", "--output", str(tmp_path / "own.keras"), "--json"]
    result = runner.invoke(main, ["train", *arguments, *output])
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)["settings"]["parameters"] == {
        name.split("=", maxsplit=1)[0]: float(name.split("=")[1])
    }


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.skipif(sys.platform == "win32", reason="files cannot be limited there")
@pytest.mark.parametrize(
    "command",
    [["train", "--optimizer", "adam", "--output", "model.keras"], ["lab", "--optimizers", "adam", "--output", "lab"]],
    ids=["train", "lab"],
)
def test_a_full_disk_gets_one_sentence(
    runner: CliRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    with no_file_over(150_000):  # less than a checkpoint
        ended = runner.invoke(main, [*command, "--data", "optdigits", "--epochs", "2", "--network", "dense-32"])
    assert ended.exit_code == 1
    assert ended.stdout == ""
    assert ended.stderr.startswith("digitpad: The run ")
    assert ended.stderr.endswith("cannot be written: File too large.\n")
    assert ended.stderr.count("\n") == 1


def test_the_mean_of_two_models_is_written_with_a_card(tmp_path: Path) -> None:
    for name in ("first", "second"):
        model_files.save(build("dense-16"), tmp_path / f"{name}.keras", {"name": name, "settings": {"seed": 3}})
    words = ["average", str(tmp_path / "first.keras"), str(tmp_path / "second.keras")]
    result = CliRunner().invoke(main, [*words, "--output", str(tmp_path / "mean.keras")])
    assert result.exit_code == 0, result.output
    card = json.loads((tmp_path / "mean.json").read_text("utf-8"))
    assert card["name"] == "mean"
    assert card["settings"] == {"seed": 3}
    assert open_classifier(tmp_path / "mean.tflite").probabilities(np.zeros((28, 28), np.float32)).shape == (10,)
    other = CliRunner().invoke(main, [*words[:2], str(tmp_path / "none.keras"), "--output", str(tmp_path / "x.keras")])
    assert other.exit_code != 0
    assert "none.keras is not there" in other.output
