"""What the README promises in figures and names is what the program has."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QKeySequence
from pytestqt.qtbot import QtBot

from digitpad.cli.main import main
from digitpad.gui.app import make_window
from digitpad.recognition.classifier import bundled_classifier

_README = (Path(__file__).resolve().parents[1] / "README.md").read_text("utf-8")


def test_its_figures_are_the_model_cards() -> None:
    measured = {figure["name"]: figure["value"] for figure in bundled_classifier().card["measured"]}
    for name in ("MNIST test", "pen strokes", "pictures", "500 strings of pen digits, whole"):
        assert f"| {measured[name] * 100:.2f} % |" in _README, name
    for name in ("MNIST test, refused", "pen strokes, refused", "no digits, claimed to be one"):
        assert f"| {measured[name] * 100:.2f} % |" in _README, name
    for name in ("MNIST test", "pen strokes"):
        assert f"| {measured[f'AUROC, {name} against 2,000 of no digit']:.4f} |" in _README, name
    errors = [f"{measured[f'{name}, calibration error'] * 100:.2f} %" for name in ("MNIST test", "pen strokes")]
    assert f"| {', '.join(errors)} |" in _README
    assert f"{bundled_classifier().card['parameters']:,} parameters" in _README
    seeds = bundled_classifier().card["mnist_by_seed"]
    assert seeds["0"] == pytest.approx(measured["MNIST test"], abs=1e-6)
    assert f"with seed 1 the same recipe reads {seeds['1'] * 100:.2f} %" in _README
    assert f"the mean of both is {sum(seeds.values()) / 2 * 100:.2f} %" in _README


def test_its_figures_of_training_are_the_model_cards() -> None:
    measured = {figure["name"]: figure["value"] for figure in bundled_classifier().card["measured"]}
    for title, name in (
        ("dense 256, batch 128, 5 epochs", "training dense-256, batch 128, against plain fit"),
        ("dense 128-64, batch 32, 5 epochs", "training dense-128-64, batch 32, against plain fit"),
        ("small convolutional, batch 64", "training conv-small, batch 64, against plain fit"),
    ):
        assert f"| {title} | {measured[name]:.1f} times as fast |" in _README
    late, latest = (
        measured[f"window's timer while training, {name}"] for name in ("99 % are less late than", "latest")
    )
    assert f"99 % under {late:.0f} ms, {latest:.0f} ms at most" in _README
    assert f"{measured['8 curves of 5,000 batches, frames a second']:.0f} frames a second" in _README


def test_its_figures_of_the_wall_and_of_judging_are_the_model_cards() -> None:
    measured = {figure["name"]: figure["value"] for figure in bundled_classifier().card["measured"]}
    rate = measured["wall of 60,000 pictures, frames a second"]
    told = re.search(r"scroll at (\d+) frames a second", _README)
    assert told is not None
    assert int(told[1]) <= rate
    assert f"10,000 pictures take {measured['10,000 pictures judged, data loaded and all']:.1f} seconds" in _README


def test_its_commands_exist() -> None:
    named = set(re.findall(r"^\$ digitpad (\w+)", _README, re.MULTILINE))
    assert named >= {"read", "evaluate", "download", "train", "lab", "measure"}
    assert named <= set(main.commands)


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        ("Ctrl+Z", "actionUndo"),
        ("Ctrl+Shift+Z", "actionRedo"),
        ("P", "actionPen"),
        ("E", "actionEraser"),
        ("N", "actionNumber"),
        ("M", "actionMerge"),
        ("S", "actionSplit"),
        ("Backspace", "actionRemove"),
        ("Del", "actionClear"),
        ("Ctrl+O", "actionOpen"),
        ("Ctrl+V", "actionPaste"),
        ("Ctrl+S", "actionSave"),
        ("Ctrl+Shift+S", "actionSaveBitmap"),
    ],
)
def test_its_keys_do_what_it_says(qtbot: QtBot, keys: str, name: str) -> None:
    window = make_window()
    qtbot.addWidget(window)
    action = window.findChild(QAction, name)
    assert isinstance(action, QAction)
    assert QKeySequence(keys) in action.shortcuts()


def test_its_pictures_exist() -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", _README):
        assert (Path(__file__).resolve().parents[1] / target).is_file(), target
