"""A clock that was set back: what exists is of the future, or the year is 1970. Nothing is lost or hidden."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from digitpad.folders import config_folder, data_folder, sweep
from digitpad.gui.settings import Settings
from digitpad.hand.own_digit import OwnDigit
from digitpad.hand.store import Hands
from digitpad.learning.runs.archive import list_runs, runs_folder
from digitpad.learning.runs.events import EpochEnd, Event
from digitpad.learning.runs.record import RUN
from digitpad.learning.runs.run_models import load_run_model
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training.control import Control
from digitpad.learning.training.lab import train_all
from digitpad.learning.training.plans import Plan, RunEnded
from tests.handwriting import DIGITS

pytestmark = [
    pytest.mark.endurance,
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.skipif(sys.platform == "win32", reason="ends programs as Unix does"),
]

_SETTINGS = RunSettings(network="dense-16", epochs=3, batch_size=64, data="optdigits")
_TEN_YEARS = 10 * 365.25 * 86_400
_IN_1970 = 3 * 86_400.0
_LEFT = """
import os, signal
from digitpad.folders import data_folder, replacing
with replacing(data_folder() / "file") as draft:
    draft.write_text("half", "utf-8")
    os.kill(os.getpid(), signal.SIGKILL)
"""


def _program(*arguments: str) -> str:
    return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=False).stdout


def _train_an_epoch() -> None:
    control = Control()

    def stop(event: Event | RunEnded) -> None:
        if isinstance(event, EpochEnd):
            control.of(event.run).skip()

    train_all([Plan(_SETTINGS, "of the future")], runs_folder(), report=stop, control=control)


def _set_the_clock_back() -> None:
    """All that exists is ten years older than the clock says that it can be."""
    for path in runs_folder().glob(f"*/{RUN}"):
        values = json.loads(path.read_text("utf-8"))
        year = int(values["created"][:4])
        path.write_text(json.dumps({**values, "created": f"{year + 10}{values['created'][4:]}"}), "utf-8")
    for folder in (data_folder(), config_folder()):
        for path in [*folder.rglob("*"), folder]:
            os.utime(path, (time.time() + _TEN_YEARS,) * 2)


def test_what_is_of_the_future_is_still_there_and_goes_on(home: Path, tell: Callable[[str], None]) -> None:
    _train_an_epoch()
    _program("-m", "tests.gui.program", "write and die")
    _program("-c", _LEFT)
    Hands().add([OwnDigit.of_strokes(DIGITS[7], 7, "Me")])
    Settings().pen_width = 33
    _set_the_clock_back()
    train_all([Plan(_SETTINGS, "of today")], runs_folder())
    records, damaged = list_runs()
    assert damaged == []
    assert {record.name for record in records} == {"of the future", "of today"}
    (left,) = [record for record in records if record.can_go_on]
    (ended,) = train_all([Plan(left.settings, left.name, left.folder)], runs_folder())
    assert (ended.status, len(ended.history.epochs)) == ("finished", _SETTINGS.epochs)
    Hands().add([OwnDigit.of_strokes(DIGITS[4], 4, "Me")])
    assert [digit.label for digit in Hands().of("Me")] == [7, 4]
    assert Settings().pen_width == 33
    drafts = list(home.rglob(".digitpad-*"))
    sweep()
    assert not list(home.rglob(".digitpad-*"))
    offered = _program("-m", "tests.gui.program", "look")
    assert "was kept" in offered
    tell(f"clock set back by ten years: 2 runs, 1 gone on with, {len(drafts)} drafts swept; {offered.strip()}")


def test_in_1970_what_was_learned_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a clock's battery is empty."""
    with monkeypatch.context() as patch:
        patch.setattr(time, "time", lambda: _IN_1970)
        (record,) = train_all([Plan(_SETTINGS)], runs_folder())
    assert record.status == "finished"
    assert load_run_model(record).count_params()
