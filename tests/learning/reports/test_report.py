import base64
import dataclasses
import math
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest

from digitpad import __version__
from digitpad.errors import DigitpadError
from digitpad.learning.networks.architectures import count_parameters
from digitpad.learning.reports.figure_files import BACKGROUND, RIGHT, WRONG
from digitpad.learning.reports.matrix import cells_of
from digitpad.learning.reports.report import write_report
from digitpad.learning.runs.events import EpochEnd
from digitpad.learning.runs.history import History
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.study.kept_range_tests import keep
from digitpad.learning.study.range_test import RangeTest
from tests.learning.conftest import Lab

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]

_VOID = {"meta", "img", "br", "hr", "link", "input"}


class _Page(HTMLParser):
    """A report as a reader sees it: its elements, its text, and its tables row by row."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.tables: list[list[list[str]]] = []
        self._open: list[str] = []
        self.feed(path.read_text("utf-8"))
        self.close()
        assert self._open == []
        self.text = " ".join(" ".join(self.words).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in _VOID:
            self._open.append(tag)
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self.tables[-1][-1].append("")

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] != "style":
            self.words.append(data)
        if self._open and self._open[-1] in ("td", "th"):
            self.tables[-1][-1][-1] += data

    @property
    def pictures(self) -> list[bytes]:
        sources = [attributes["src"] or "" for tag, attributes in self.elements if tag == "img"]
        return [
            base64.b64decode(source.removeprefix("data:image/svg+xml;base64,"), validate=True) for source in sources
        ]


@pytest.fixture(scope="module")
def page(lab: Lab, tmp_path_factory: pytest.TempPathFactory) -> _Page:
    path = tmp_path_factory.mktemp("report") / "report.html"
    write_report(lab.records, path)
    return _Page(path)


def test_a_report_is_one_file_that_needs_no_other(lab: Lab, tmp_path: Path) -> None:
    write_report(lab.records, tmp_path / "report.html")
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["report.html"]
    page = _Page(tmp_path / "report.html")
    for tag, attributes in page.elements:
        assert tag not in ("script", "link", "iframe", "object")
        assert (attributes.get("src") or "data:").startswith("data:")
        assert "href" not in attributes
    assert not re.search(r"https?://|url\(|@import", (tmp_path / "report.html").read_text("utf-8"))


def test_its_pictures_are_whole_and_refer_to_nothing_outside(page: _Page) -> None:
    assert len(page.pictures) == 3
    for picture in page.pictures:
        root = ET.fromstring(picture)
        assert root.tag.endswith("}svg")
        references = [value for element in root.iter() for name, value in element.items() if name.endswith("href")]
        assert references
        assert all(reference.startswith("#") for reference in references)
        assert len(picture) > 10_000


def test_it_names_every_run_with_its_figures(page: _Page, lab: Lab) -> None:
    header, *rows = next(table for table in page.tables if "status" in table[0])
    assert header[0] == "run"
    for row, record in zip(rows, lab.records, strict=True):
        cells = dict(zip(header, row, strict=True))
        assert cells["run"] == record.name
        assert cells["status"] == record.status
        assert cells["seed"] == str(record.settings.seed)
        assert float(cells["rate"]) == record.settings.learning_rate
        assert cells["test accuracy"] == f"{record.test['accuracy']:.2%}"
        assert cells["test loss"] == f"{record.test['loss']:.4f}"
        assert cells["loss"] == f"{record.history.final('loss'):.4f}"
        assert cells["val loss"] == f"{record.history.final('val_loss'):.4f}"


def test_it_holds_every_confusion_matrix(page: _Page, lab: Lab) -> None:
    matrices = [table for table in page.tables if table[0][0] == ""]
    for table, record in zip(matrices, lab.records, strict=True):
        assert table[0][1:] == [row[0] for row in table[1:]] == [str(digit) for digit in range(10)]
        counts = [[int(cell.replace("·", "0")) for cell in row[1:]] for row in table[1:]]
        assert counts == record.test["confusion_matrix"]


def test_its_matrices_have_the_tints_of_all_matrices(page: _Page, lab: Lab) -> None:
    shown = [(attributes["style"], attributes.get("class")) for _, attributes in page.elements if "style" in attributes]
    cells = [
        cell for record in lab.records for row in cells_of(np.array(record.test["confusion_matrix"])) for cell in row
    ]
    assert shown == [
        (f"background: {cell.color_on(BACKGROUND, RIGHT, WRONG)}", "strong" if cell.is_strong else None)
        for cell in cells
    ]


def test_it_tells_settings_rules_and_versions(page: _Page, lab: Lab) -> None:
    settings = lab.records[0].settings
    for words in (
        f"Comparison of {len(lab.records)} runs",
        f"Digitpad {__version__}",
        f"network {settings.network}",
        "data optdigits",
        "batch size 32",
        "validation split 0.2",
        f"parameters of {settings.network} {count_parameters(settings.network):,}",
        "SGD w ← w − ηg",
        "The runs differ in: optimizer, parameters, learning rate, weight decay, seed.",
    ):
        assert words in page.text
    for name, value in lab.records[0].environment.items():
        assert f"{name} {value}" in page.text
    assert {"keras", "tensorflow", "python", "numpy"} <= set(lab.records[0].environment)


def test_sensitivity_is_shown_where_several_rates_were_tried(lab: Lab, tmp_path: Path) -> None:
    one_rate_each = [record for record in lab.records if record.settings.learning_rate in (0.05, 1e-3)]
    assert len(one_rate_each) == 4
    write_report(one_rate_each, tmp_path / "report.html")
    page = _Page(tmp_path / "report.html")
    assert "Sensitivity" not in page.text
    write_report(lab.records[:2], tmp_path / "report.html")
    assert "Sensitivity" in _Page(tmp_path / "report.html").text


def test_a_verdict_stands_where_optimizers_were_compared_with_several_seeds(lab: Lab, tmp_path: Path) -> None:
    one_rate_each = [record for record in lab.records if record.settings.learning_rate in (0.05, 1e-3)]
    write_report(one_rate_each, tmp_path / "report.html")
    page = _Page(tmp_path / "report.html")
    assert len(page.pictures) == 4  # loss, accuracy, differences, profile
    assert "2 pairs are too few to show a difference between " in page.text
    times = next(table for table in page.tables if table[0] == ["run", "reached", "steps", "seconds"])
    assert {row[0] for row in times[1:]} == {"SGD", "Adam"}
    assert all(row[1].endswith(" of 2") for row in times[1:])
    write_report(one_rate_each[:1], tmp_path / "report.html")
    assert "Verdict" not in _Page(tmp_path / "report.html").text


def test_range_tests_of_what_the_runs_train_are_shown(lab: Lab, tmp_path: Path) -> None:
    write_report(lab.records[:1], tmp_path / "report.html")
    assert "range tests" not in _Page(tmp_path / "report.html").text
    for record in (lab.records[0], lab.records[1]):  # the same optimizer with two rates
        keep(RangeTest(record.settings, np.geomspace(1e-7, 10, 50), np.linspace(2.3, 0.3, 50)))
    write_report(lab.records[:1], tmp_path / "report.html")
    page = _Page(tmp_path / "report.html")
    assert "Learning-rate range tests" in page.text
    assert b"SGD " in page.pictures[-1]


def _record(folder: Path, name: str, losses: list[float], **changes: object) -> RunRecord:
    epochs = [EpochEnd(name, number, number, 1.0, {"loss": loss}) for number, loss in enumerate(losses, 1)]
    settings = dataclasses.replace(RunSettings(), **changes)  # type: ignore[arg-type] # values of several types
    return RunRecord(folder, name, "", "failed", settings, History(epochs))


@pytest.mark.parametrize("losses", [[], [math.nan], [math.inf], [0.0], [1e38, math.nan], [2.0, 1.0]], ids=str)
def test_runs_with_little_to_show_are_reported_too(tmp_path: Path, losses: list[float]) -> None:
    records = [_record(tmp_path, f"run {rate}", losses, learning_rate=rate) for rate in (0.1, 0.2)]
    for number, losses_of_steps in enumerate((losses, [])):
        lines = [f"{step},{step},{loss},0.5\n" for step, loss in enumerate(losses_of_steps, 1)]
        (tmp_path / "steps.csv").write_text("step,seconds,loss,accuracy\n" + "".join(lines), "utf-8")
        path = tmp_path / f"report {number}.html"
        write_report(records, path)
        assert all(record.name in _Page(path).text for record in records)


def test_names_are_text_whatever_they_hold(tmp_path: Path) -> None:
    name = '<script>alert(1)</script> & "größer" $x_1$ _hidden'
    records = [_record(tmp_path, name, [1.0]), _record(tmp_path, "other", [1.0], data="_<b>$\\frac$.npz")]
    write_report(records, tmp_path / "report.html")
    page = _Page(tmp_path / "report.html")
    assert name in page.text
    assert "script" not in {tag for tag, _ in page.elements}


def test_no_runs_and_no_place_get_sentences(lab: Lab, tmp_path: Path) -> None:
    with pytest.raises(DigitpadError, match="no runs"):
        write_report([], tmp_path / "report.html")
    assert not (tmp_path / "report.html").exists()
    with pytest.raises(DigitpadError, match="cannot be written"):
        write_report(lab.records[:1], tmp_path / "nothing" / "report.html")


def test_no_display_no_qt_and_no_keras_are_needed(lab: Lab, tmp_path: Path) -> None:
    code = """
import sys
from pathlib import Path
from digitpad.learning.reports.report import write_report
from digitpad.learning.runs.record import read_record

write_report([read_record(path) for path in sorted(Path(sys.argv[1]).iterdir())], Path(sys.argv[2]))
print(*{name.split(".")[0] for name in sys.modules}, "pyplot" if "matplotlib.pyplot" in sys.modules else "")
"""
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "MPLBACKEND")
    }
    command = [sys.executable, "-c", code, str(lab.folder), str(tmp_path / "report.html")]
    result = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    assert not {"PySide6", "keras", "tensorflow", "pyplot"} & set(result.stdout.split())
    assert result.stderr == ""
    assert all(record.name in _Page(tmp_path / "report.html").text for record in lab.records)
