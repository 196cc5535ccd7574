"""What comes late: pictures, figures and doubts of what was chosen before."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtWidgets import QProgressBar
from pytestqt.qtbot import QtBot

from digitpad.gui.data.tab import DataTab
from digitpad.gui.data.view import DataView
from digitpad.gui.jobs.task import running_tasks
from digitpad.gui.main_window import MainWindow
from digitpad.learning.data.class_statistics import ClassStatistics, class_statistics
from digitpad.learning.data.datasets import Dataset, load, load_optdigits
from digitpad.learning.evaluation.figures import read_all
from tests.gui.gate import Gate

Gates = dict[str, Gate]


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return load_optdigits()


@pytest.fixture
def tab(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> DataTab:
    """The Data tab, shown, with optdigits."""
    monkeypatch.delenv("DIGITPAD_DATA", raising=False)
    window.tabs.setCurrentWidget(window.data_tab)
    _settle(window.data_tab, qtbot)
    return window.data_tab


@pytest.fixture
def view(tab: DataTab) -> DataView:
    return tab.view


@pytest.fixture
def gates(tab: DataTab, monkeypatch: pytest.MonkeyPatch) -> Iterator[Gates]:
    """Data sets' files by name: each is read only once its gate is opened."""
    gates: Gates = defaultdict(Gate)

    def late(name: str) -> Dataset:
        if name.endswith(".npz"):
            gates[Path(name).name].hold()
        return load(name)

    monkeypatch.setattr("digitpad.gui.services.datasets.load", late)
    yield gates
    for gate in gates.values():
        gate.open()


@pytest.fixture
def choose(view: DataView, tmp_path: Path) -> Callable[[str, int], None]:
    """Choose a file of so many pictures, all of them ones; a broken one if there are none."""

    def hand(name: str, count: int) -> None:
        path = tmp_path / name
        if count:
            bitmaps, labels = np.zeros((count, 28, 28), np.uint8), np.ones(count, np.uint8)
            np.savez(path, x_train=bitmaps, y_train=labels, x_test=bitmaps, y_test=labels)
        else:
            path.write_bytes(b"broken")
        view.filters.choice.choose(str(path))

    return hand


def _settle(tab: DataTab, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: tab.view is not None and not tab.is_busy)


def _count(view: DataView) -> str:
    return view.filters.count.text()


def test_a_data_set_that_comes_late_is_not_shown_instead_of_the_chosen_one(
    tab: DataTab, view: DataView, gates: Gates, choose: Callable[[str, int], None], qtbot: QtBot
) -> None:
    choose("first.npz", 3)
    gates["first.npz"].wait()
    choose("second.npz", 5)
    gates["first.npz"].open()
    qtbot.waitUntil(gates["second.npz"].reached.is_set)  # so the first one's pictures have come
    assert len(view.wall.indices) == 1437
    gates["second.npz"].open()
    _settle(tab, qtbot)
    assert _count(view) == "5 of 5 pictures"
    assert view.filters.choice.currentText() == "second.npz"


def test_who_goes_back_before_pictures_came_sees_what_was_there(
    tab: DataTab, view: DataView, gates: Gates, choose: Callable[[str, int], None], qtbot: QtBot
) -> None:
    choose("first.npz", 3)
    gates["first.npz"].wait()
    view.filters.choice.choose("optdigits")
    gates["first.npz"].open()
    _settle(tab, qtbot)
    assert _count(view) == "1,437 of 1,437 pictures"
    assert view.filters.choice.name == "optdigits"


def test_a_refusal_that_comes_late_changes_no_choice_and_says_nothing(
    tab: DataTab, view: DataView, gates: Gates, choose: Callable[[str, int], None], qtbot: QtBot
) -> None:
    choose("broken.npz", 0)
    gates["broken.npz"].wait()
    choose("second.npz", 5)
    gates["broken.npz"].open()
    qtbot.waitUntil(gates["second.npz"].reached.is_set)
    assert "broken" not in view.notice.text
    assert view.filters.choice.currentText() == "second.npz"
    gates["second.npz"].open()
    _settle(tab, qtbot)
    assert _count(view) == "5 of 5 pictures"


@pytest.fixture
def figures(view: DataView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Gate:
    """The gate that holds the test pictures' figures, which were asked for."""
    gate = Gate()

    def late(bitmaps: NDArray[np.uint8], labels: NDArray[np.uint8]) -> ClassStatistics:
        found = class_statistics(bitmaps, labels)
        if len(labels) == 360:
            gate.hold()
        return found

    monkeypatch.setattr("digitpad.gui.data.tab.class_statistics", late)
    view.filters.part.setCurrentIndex(view.filters.part.findData("test"))
    qtbot.waitUntil(gate.reached.is_set)
    return gate


def test_figures_that_come_late_are_not_drawn_where_there_are_no_pictures(
    tab: DataTab, view: DataView, figures: Gate, qtbot: QtBot
) -> None:
    view.filters.choice.choose("mnist")  # which is not on this computer
    empty = view.chart.accessibleDescription()
    figures.open()
    _settle(tab, qtbot)
    assert view.chart.accessibleDescription() == empty
    assert "360" not in _count(view)


def test_figures_that_come_late_are_not_drawn_beside_other_pictures(
    tab: DataTab, view: DataView, figures: Gate, dataset: Dataset, qtbot: QtBot
) -> None:
    before = f"3: {(dataset.y_train == 3).sum()}"
    assert before not in view.chart.accessibleDescription()
    view.filters.part.setCurrentIndex(view.filters.part.findData("training"))
    qtbot.waitUntil(lambda: before in view.chart.accessibleDescription())
    figures.open()
    _settle(tab, qtbot)
    assert before in view.chart.accessibleDescription()


def test_doubts_that_come_late_neither_end_nor_replace_what_is_read_now(
    tab: DataTab, view: DataView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = Gate(), Gate()

    def late(classifier: object, bitmaps: NDArray[np.uint8], *rest: object) -> NDArray[np.float32]:
        (first if len(bitmaps) == 1437 else second).hold()
        return read_all(classifier, bitmaps)  # type: ignore[arg-type]

    monkeypatch.setattr("digitpad.gui.data.suspects.read_all", late)
    bar = view.findChild(QProgressBar, "readingProgress")
    assert isinstance(bar, QProgressBar)
    view.filters.suspects.click()
    qtbot.waitUntil(first.reached.is_set)
    view.filters.part.setCurrentIndex(view.filters.part.findData("test"))
    qtbot.waitUntil(second.reached.is_set)
    first.open()
    qtbot.waitUntil(lambda: len(running_tasks()) == 1)
    assert bar.isVisible()
    assert view.filters.suspects.isChecked()
    second.open()
    _settle(tab, qtbot)
    assert not bar.isVisible()
    assert view.filters.suspects.isChecked()
    assert _count(view).endswith(" of 360 pictures")
    assert all(index < 360 for index in view.wall.indices)
