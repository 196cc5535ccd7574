"""Names of runs: stored in English, shown in the window's language."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from digitpad.gui.app import make_window
from digitpad.gui.appearance.language import apply_language
from digitpad.gui.appearance.titles import shown_layer, shown_title
from digitpad.gui.main_window import MainWindow
from digitpad.gui.train.verdict.said import said
from digitpad.learning.reports.curve_data import RunCurves
from digitpad.learning.reports.sentence import Sentence
from digitpad.learning.runs.record import MODEL
from digitpad.learning.runs.settings import RunSettings
from tests.learning.made_runs import make_run

WORDS = {"de": "SGD mit Momentum", "ru": "SGD с моментом"}


@pytest.fixture(params=WORDS)
def spoken(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """Another language; English again afterwards."""
    yield apply_language(qapp, request.param)
    apply_language(qapp, "en")


def test_an_optimizer_is_called_as_in_the_form(spoken: str) -> None:
    assert shown_title("SGD with momentum 0.01 · dense-128") == f"{WORDS[spoken]} 0.01 · dense-128"
    assert shown_title("SGD 0.01 · dense-128") == "SGD 0.01 · dense-128"


def test_settings_are_called_as_in_the_form(spoken: str) -> None:
    words = {
        "de": "SGD mit Momentum 0.01 · Lernrate 0.1 · Batch 64",
        "ru": "SGD с моментом 0.01 · скорость обучения 0.1 · пакет 64",
    }
    assert shown_title("SGD with momentum 0.01 · learning rate 0.1 · batch 64") == words[spoken]
    assert shown_title("my own batch · dense-128") == "my own batch · dense-128"


def test_in_english_all_is_called_as_it_is_stored() -> None:
    assert shown_title("SGD with momentum 0.01") == "SGD with momentum 0.01"


def test_table_legend_and_lists_show_it_and_the_name_stays(
    spoken: str, qtbot: QtBot, home: Path, tmp_path: Path
) -> None:
    window: MainWindow = make_window()
    qtbot.addWidget(window)
    view = window.train_tab.view
    qtbot.waitUntil(lambda: not window.train_tab.is_looking)
    settings = RunSettings(optimizer="momentum", learning_rate=0.02)
    record = make_run(tmp_path / "run", settings, [2.0, 1.0, 0.5, 0.4], [0.9, 0.5])
    record = dataclasses.replace(record, name=settings.title)
    other = RunCurves.of_record(make_run(tmp_path / "other", RunSettings(), [2.0, 1.0], [0.9]))
    view.runs.set_records([record], is_listed=True)
    index = view.runs.index(0, 0)
    assert index.data().startswith(WORDS[spoken])
    assert index.data(Qt.ItemDataRole.EditRole) == record.name
    view.curves.set_runs({record.id: RunCurves.of_record(record), "other": other})
    assert any(item.toolTip(0).startswith(WORDS[spoken]) for item in view.curves.legend._items())
    choice = window.draw_tab.prediction.model_rows.model
    (record.folder / MODEL).touch()
    choice.set_records([record])
    assert any(choice.itemText(place).startswith(WORDS[spoken]) for place in range(choice.count()))


def test_a_sentence_calls_layers_as_the_plots_do(spoken: str) -> None:
    about = Sentence("{layer}: {count}").of({"layer": "dense 2", "count": 3})
    assert said(about) == f"{shown_layer('dense 2')}: 3" != str(about)
