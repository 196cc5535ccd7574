import dataclasses
import json
import shutil
from pathlib import Path

import pytest

from digitpad.errors import DigitpadError
from digitpad.learning.runs.record import RUN, read_record
from digitpad.learning.training.kept_lab import LAB, keep_plans, read_lab
from tests.learning.conftest import Lab

pytestmark = pytest.mark.slow


@pytest.fixture
def folder(lab: Lab, tmp_path: Path) -> Path:
    """The folder of a lab whose eight runs are done, of the test's own."""
    folder = Path(shutil.copytree(lab.folder, tmp_path / "lab"))
    keep_plans(folder, lab.plans)
    return folder


def _set(path: Path, **changes: object) -> None:
    values = json.loads((path / RUN).read_text("utf-8"))
    (path / RUN).write_text(json.dumps({**values, **changes}), "utf-8")


def test_nothing_is_left_of_a_lab_that_is_done(lab: Lab, folder: Path) -> None:
    kept = read_lab(folder)
    assert kept.left == []
    assert list(kept.plans) == lab.plans
    assert [record.id for record in kept.records] == [record.id for record in lab.records]


@pytest.mark.parametrize("status", ["running", "stopped", "failed", "interrupted"])
def test_what_is_unfinished_goes_on_in_its_folder_under_its_name(lab: Lab, folder: Path, status: str) -> None:
    path = folder / lab.records[2].id
    _set(path, status=status, name="renamed")
    (left,) = read_lab(folder).left
    assert left == dataclasses.replace(lab.plans[2], name="renamed", resumed=path)


@pytest.mark.parametrize("status", ["finished", "diverged", "skipped"])
def test_what_has_ended_is_done(lab: Lab, folder: Path, status: str) -> None:
    _set(folder / lab.records[2].id, status=status)
    assert read_lab(folder).left == []


def test_what_is_missing_or_damaged_is_trained_from_the_beginning(lab: Lab, folder: Path) -> None:
    shutil.rmtree(folder / lab.records[5].id)
    (folder / lab.records[6].id / RUN).write_text("{", "utf-8")
    kept = read_lab(folder)
    assert kept.left == lab.plans[5:7]
    assert len(kept.records) == 6


def test_each_run_is_for_one_plan_and_one_that_is_done_counts_before_one_that_is_not(lab: Lab, folder: Path) -> None:
    keep_plans(folder, [lab.plans[0], lab.plans[0]])
    assert read_lab(folder).left == lab.plans[:1]
    again = Path(shutil.copytree(folder / lab.records[0].id, folder / "29991231-another"))
    _set(again, status="stopped")
    assert [record.id for record in read_lab(folder).records] == [lab.records[0].id, again.name]
    keep_plans(folder, lab.plans[:1])
    assert read_lab(folder).records == [read_record(folder / lab.records[0].id)]


@pytest.mark.parametrize(
    "content",
    [None, "{", "[]", '{"runs": [{"name": "own"}]}', '{"runs": [{"name": "own", "settings": {"epochs": 0}}]}'],
)
def test_other_folders_are_refused_in_a_sentence(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / LAB).write_text(content, "utf-8")
    with pytest.raises(DigitpadError, match="is not the folder of a lab that can be taken up again"):
        read_lab(tmp_path)
