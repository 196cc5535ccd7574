import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from digitpad.errors import RunFolderError
from digitpad.learning.runs.archive import add_place, list_runs, runs_folder
from digitpad.learning.runs.record import EPOCHS, RUN, RunRecord, read_record
from digitpad.learning.runs.settings import RunSettings
from tests.learning.conftest import Lab

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]

Damage = Callable[[Path], object]


def _copied(record: RunRecord, parent: Path) -> Path:
    return Path(shutil.copytree(record.folder, parent / record.id))


def _changed(**changes: Any) -> Damage:
    def damage(folder: Path) -> None:
        values = json.loads((folder / RUN).read_text("utf-8"))
        (folder / RUN).write_text(json.dumps(values | changes), "utf-8")

    return damage


def _without(name: str) -> Damage:
    def damage(folder: Path) -> None:
        values = json.loads((folder / RUN).read_text("utf-8"))
        del values[name]
        (folder / RUN).write_text(json.dumps(values), "utf-8")

    return damage


def _with_settings(**changes: Any) -> Damage:
    return _changed(settings=RunSettings().as_dict() | changes)


def _holding(name: str, contents: bytes) -> Damage:
    return lambda folder: (folder / name).write_bytes(contents)


def _emptied(folder: Path) -> None:
    for path in folder.iterdir():
        path.unlink()


_HEADER = b"epoch,step,seconds,loss,accuracy,val_loss,val_accuracy\n"
_DAMAGES: dict[str, Damage] = {
    "empty folder": _emptied,
    "no run.json": lambda folder: (folder / RUN).unlink(),
    "run.json is empty": _holding(RUN, b""),
    "run.json is garbage": _holding(RUN, b"\xff\xfe\x00garbage"),
    "run.json is cut off": lambda folder: (folder / RUN).write_bytes((folder / RUN).read_bytes()[:-20]),
    "run.json is a list": _holding(RUN, b"[]"),
    "run.json is null": _holding(RUN, b"null"),
    **{f"no {name}": _without(name) for name in ("name", "created", "status", "settings", "seconds", "test")},
    "no environment": _without("environment"),
    "unknown status": _changed(status="asleep"),
    "status is null": _changed(status=None),
    "settings is a list": _changed(settings=[]),
    "settings is null": _changed(settings=None),
    "seconds is a word": _changed(seconds="long"),
    "test is a number": _changed(test=3),
    "test accuracy is a word": _changed(test={"accuracy": "good", "loss": 1.0, "confusion_matrix": []}),
    "environment is a number": _changed(environment=3),
    "unknown network": _with_settings(network="magic"),
    "network is a number": _with_settings(network=5),
    "optimizer is a list": _with_settings(optimizer=["adam"]),
    "data is a number": _with_settings(data=5),
    "epochs is a word": _with_settings(epochs="two"),
    "epochs is a fraction": _with_settings(epochs=2.5),
    "batch size is a fraction": _with_settings(batch_size=2.5),
    "seed is a fraction": _with_settings(seed=1.5),
    "seed is null": _with_settings(seed=None),
    "learning rate is a word": _with_settings(learning_rate="fast"),
    "learning rate is below 0": _with_settings(learning_rate=-1),
    "augmentation is a word": _with_settings(augmentation="no"),
    "parameters is a list": _with_settings(parameters=[1]),
    "a parameter is a word": _with_settings(parameters={"beta_1": "high"}),
    "history.csv is empty": _holding(EPOCHS, b""),
    "history.csv is binary": _holding(EPOCHS, b"\xff\xfe\x00"),
    "history.csv is a line of garbage": _holding(EPOCHS, b"garbage\n"),
    "history.csv is garbage": _holding(EPOCHS, b"garbage\ngarbage\n"),
    "history.csv holds a word": _holding(EPOCHS, _HEADER + b"1,36,0.1,low,0.5,1,0.5\n"),
    "history.csv is cut off": _holding(EPOCHS, _HEADER + b"1,36\n"),
}


@pytest.mark.may_log("is damaged")
@pytest.mark.parametrize("damage", _DAMAGES)
def test_a_damaged_run_is_named_and_the_others_are_listed(lab: Lab, damage: str) -> None:
    whole, broken = _copied(lab.records[0], runs_folder()), _copied(lab.records[1], runs_folder())
    assert list_runs() == ([read_record(whole), read_record(broken)], [])
    _DAMAGES[damage](broken)
    with pytest.raises(RunFolderError, match=f"{broken.name} is damaged"):
        read_record(broken)
    assert list_runs() == ([read_record(whole)], [broken])


def test_the_oldest_comes_first(lab: Lab, tmp_path: Path) -> None:
    for record in reversed(lab.records):
        folder = _copied(record, runs_folder())
        _changed(created=f"2026-01-0{9 - lab.records.index(record)}T10:00:00+0000")(folder)
    assert [record.id for record in list_runs()[0]] == [record.id for record in reversed(lab.records)]


def test_labs_elsewhere_are_listed_too(lab: Lab, tmp_path: Path) -> None:
    here = _copied(lab.records[0], runs_folder())
    there = _copied(lab.records[1], tmp_path / "lab")
    (tmp_path / "lab" / "notes").mkdir()
    (tmp_path / "lab" / "runs.csv").write_text("", "utf-8")
    for _ in range(2):
        add_place(tmp_path / "lab")
    add_place(tmp_path / "gone")
    assert sorted(record.folder for record in list_runs()[0]) == sorted([here, there])
    assert list_runs()[1] == []


def test_a_relative_place_is_found_from_elsewhere(lab: Lab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _copied(lab.records[0], tmp_path / "lab")
    monkeypatch.chdir(tmp_path)
    add_place(Path("lab"))
    monkeypatch.chdir("/")
    assert [record.id for record in list_runs()[0]] == [lab.records[0].id]


@pytest.mark.parametrize("contents", ["garbage", "{}", "[]", '{"folders": 3}', '{"folders": [3]}'])
def test_a_broken_list_of_places_hides_no_runs(lab: Lab, home: Path, contents: str) -> None:
    _copied(lab.records[0], runs_folder())
    (home / "data" / "run-folders.json").write_text(contents, "utf-8")
    assert len(list_runs()[0]) == 1


def test_without_runs_the_list_is_empty() -> None:
    assert list_runs() == ([], [])
