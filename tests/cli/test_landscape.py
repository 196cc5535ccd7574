"""`digitpad landscape`, on runs of a lab that kept their paths."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from digitpad.cli.main import main
from digitpad.learning.runs.archive import list_runs
from digitpad.learning.study.kept_landscapes import kept_landscape

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]

_SMALL = ["--data", "optdigits", "--subset", "200", "--batch-size", "32", "--epochs", "1", "--network", "dense-8"]


def _run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [*map(str, arguments)])


def test_a_lab_that_keeps_paths_has_its_landscape_in_the_report_and_in_files(tmp_path: Path) -> None:
    lab = tmp_path / "lab"
    result = _run("lab", *_SMALL, "--optimizers", "sgd,adam", "--keep-path", "--output", lab, "--json")
    assert result.exit_code == 0, result.output
    records = list_runs()[0]
    landscape = kept_landscape(records)
    assert landscape is not None
    assert "Loss landscape" in (lab / "report.html").read_text("utf-8")
    result = _run("landscape", lab, "--output", tmp_path / "own.svg")
    assert result.exit_code == 0, result.output
    assert (
        result.stdout == f"{landscape.share:.0%} of the movement lies in the plane\nsaved as {tmp_path / 'own.svg'}\n"
    )
    assert (tmp_path / "own.svg").read_text("utf-8").lstrip().startswith("<?xml")
    result = _run("landscape", records[0].id, records[1].folder, "--output", tmp_path / "own.csv", "--json")
    told = json.loads(result.stdout)
    assert told == {
        "output": str(tmp_path / "own.csv"), "share": landscape.share, "pictures": landscape.pictures,
        "losses": {trail.run: trail.losses[-1] for trail in landscape.trails},
    }  # fmt: skip
    alone = _run("landscape", records[0].folder, "--output", tmp_path / "alone.png")  # computed now, and kept
    assert alone.exit_code == 0, alone.output
    assert (tmp_path / "alone.png").is_file()
    assert kept_landscape(records[:1]) is not None


def test_what_cannot_be_drawn_gets_a_sentence(tmp_path: Path) -> None:
    assert _run("train", *_SMALL, "--output", tmp_path / "own.keras").exit_code == 0
    (record,) = list_runs()[0]
    for arguments, words in (
        ((record.id, "--output", tmp_path / "own.svg"), "has kept its path"),
        ((record.id, "--output", tmp_path / "own.pdf"), "must end in .png, .svg or .csv"),
        (("nothing", "--output", tmp_path / "own.svg"), "There is no run nothing"),
    ):
        result = _run("landscape", *arguments)
        assert result.exit_code != 0
        assert words in result.stderr
    assert not (tmp_path / "own.svg").exists()
