"""`digitpad teach`, `hands` and `forget`, `read --hand`, and `hand=` in Python."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import digitpad
from digitpad.cli.main import main
from digitpad.errors import HandError
from digitpad.hand.files import write_digits
from digitpad.hand.store import Hands
from digitpad.hand.taught import taught_model
from tests.hand.conftest import in_a_hand


@pytest.fixture(autouse=True)
def _home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DIGITPAD_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("DIGITPAD_DATA", raising=False)  # MNIST's test pictures take seconds


def test_a_hand_is_taught_read_with_and_forgotten(runner: CliRunner, seven: Path, tmp_path: Path) -> None:
    digits = in_a_hand(1.6, 3)
    write_digits(digits[:20], tmp_path / "digits.jsonl")
    result = runner.invoke(main, ["teach", "--digits", str(tmp_path / "digits.jsonl"), "--name", "Anna"])
    assert result.exit_code == 0, result.output
    assert result.stdout.splitlines()[-1] == f"saved as {taught_model('Anna')}"
    assert runner.invoke(main, ["hands"]).stdout == "Anna: 20 digits, taught\n"
    strokes = [digit.strokes or () for digit in digits[20:]]
    before = [digitpad.read_strokes(each).confidence for each in strokes]
    after = [digitpad.read_strokes(each, hand="anna").confidence for each in strokes]
    assert sum(after) > sum(before) + 1
    assert digitpad.read_picture(seven, hand="Anna").text == "7"
    assert runner.invoke(main, ["read", "--hand", "Anna", str(seven)]).stdout == f"{seven}: 7\n"
    assert runner.invoke(main, ["forget", "--name", "Anna"]).exit_code == 0
    again = [digitpad.read_strokes(each).confidence for each in strokes]
    assert again == before
    with pytest.raises(HandError, match="teach it first"):
        digitpad.read_strokes(strokes[0], hand="Anna")
    refused = runner.invoke(main, ["read", "--hand", "Anna", str(seven)])
    assert refused.exit_code == 2
    assert "teach it first" in refused.stderr
    assert json.loads(runner.invoke(main, ["hands", "--json"]).stdout) == {"name": "Anna", "digits": 20, "model": None}
    assert runner.invoke(main, ["forget", "--name", "Anna", "--digits"]).exit_code == 0
    assert Hands().names() == []
    assert runner.invoke(main, ["forget", "--name", "Anna"]).exit_code == 1


def test_what_makes_things_worse_is_refused_and_nothing_is_written(runner: CliRunner, tmp_path: Path) -> None:
    lines = [digit.named(9 - digit.label) if digit.round == 2 else digit for digit in in_a_hand(0.0, 2)]
    write_digits(lines, tmp_path / "digits.jsonl")
    result = runner.invoke(main, ["teach", "--digits", str(tmp_path / "digits.jsonl"), "--name", "Bob", "--json"])
    assert result.exit_code == 1
    told = json.loads(result.stdout)
    assert told["model"] is None
    assert "worse" in told["refusal"]
    assert taught_model("Bob") is None


def test_a_model_and_a_hand_are_not_both_taken(runner: CliRunner, seven: Path) -> None:
    result = runner.invoke(main, ["read", "--hand", "Anna", "--model", "x.tflite", str(seven)])
    assert result.exit_code == 1
    assert "not both" in result.stderr
