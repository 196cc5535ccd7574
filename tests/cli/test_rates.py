import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from digitpad.cli.main import main

_SMALL = ["--data", "optdigits", "--network", "dense-16", "--batch-size", "32"]


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_rate_is_suggested_for_each_optimizer_and_the_curves_are_written(runner: CliRunner, tmp_path: Path) -> None:
    output = ["--output", str(tmp_path / "rates.svg")]
    result = runner.invoke(main, ["find-rate", *_SMALL, "--optimizers", "sgd, adam", *output, "--json"])
    assert result.exit_code == 0, result.output
    rates = json.loads(result.stdout)
    assert list(rates) == ["sgd", "adam"]
    assert 0.01 < rates["sgd"] < 3
    assert 0.0005 < rates["adam"] < 0.05
    assert (tmp_path / "rates.svg").read_text("utf-8").startswith("<?xml")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [(["--optimizers", "magic"], "no optimizer magic"), (["--network", "magic"], "no network magic"),
     (["--data", "nothing.npz"], "nothing.npz is not there")],
)  # fmt: skip
def test_what_cannot_be_tested_gets_a_sentence(runner: CliRunner, arguments: list[str], words: str) -> None:
    result = runner.invoke(main, ["find-rate", "--data", "optdigits", *arguments])
    assert result.exit_code in (1, 2)
    assert result.stderr.startswith("digitpad: ")
    assert words in result.stderr
