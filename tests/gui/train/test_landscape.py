"""The page of the loss landscape, on runs whose paths are real or written by hand."""

import dataclasses
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QSlider
from pytestqt.qtbot import QtBot

from digitpad.gui.main_window import MainWindow
from digitpad.gui.train.landscape import LandscapeView
from digitpad.gui.train.tab import TrainTab
from digitpad.gui.train.view import TrainView
from digitpad.learning.networks.architectures import count_parameters
from digitpad.learning.runs.archive import runs_folder
from digitpad.learning.runs.folder import RunFolder
from digitpad.learning.runs.record import RunRecord, read_record
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.study.kept_landscapes import keep_landscape, kept_landscape
from digitpad.learning.study.landscape import Detail, compute_landscape
from tests.gui.train.conftest import Train, click_box, press

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]

_SETTINGS = RunSettings(network="dense-12", optimizer="adam", data="optdigits", keep_path=True)
_STEPS = (0, 5, 20, 45)


@pytest.fixture
def page(view: TrainView) -> LandscapeView:
    """The page, shown."""
    view.plots.setCurrentWidget(view.landscape)
    return view.landscape


def _write(tab: TrainTab, qtbot: QtBot, *chosen: RunSettings) -> list[RunRecord]:
    """Put runs on disk that have wandered about, and draw them."""
    records = []
    for number, settings in enumerate(chosen):
        folder = RunFolder.create(runs_folder(), settings)
        record = folder.begin()
        rng = np.random.default_rng(number)
        weights = np.random.default_rng(9).normal(0, 0.1, count_parameters(settings.network)).astype(np.float32)
        for step in _STEPS if settings.keep_path else ():
            folder.keep_waypoint(step, weights)
            weights = weights + rng.normal(0, 0.02, len(weights)).astype(np.float32)
        folder.close(dataclasses.replace(record, status="finished"))
        records.append(read_record(folder.path))
    tab._services.runs.refresh()
    qtbot.waitUntil(lambda: not tab.is_looking, timeout=60_000)
    tab.view.runs.draw_only({record.id for record in records})
    return records


def _with_landscape(tab: TrainTab, qtbot: QtBot) -> list[RunRecord]:
    """Two runs whose landscape is kept already."""
    chosen = _SETTINGS, dataclasses.replace(_SETTINGS, optimizer="sgd", learning_rate=0.1)
    records = _write(tab, qtbot, *chosen)
    keep_landscape(compute_landscape(records, detail=Detail(9, 50)), records)
    tab.view.landscape.show_records(records)
    return records


def _text(page: LandscapeView, name: str) -> str:
    label = page.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text() if label.isVisibleTo(page) else ""


def _button(page: LandscapeView, name: str) -> QPushButton:
    button = page.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    return button


def _is_playing(page: LandscapeView) -> bool:
    return page.playback.is_playing


def _legend(page: LandscapeView) -> list[str]:
    return [page.legend.item(row).text() for row in range(page.legend.count())]


def test_two_optimizers_keep_their_paths_whose_landscape_is_computed_and_kept(
    tab: TrainTab, view: TrainView, train: Train, page: LandscapeView, qtbot: QtBot
) -> None:
    assert "Tick “Keep the path”" in _text(page, "landscapeEmpty")
    assert not _button(page, "computeLandscape").isVisible()
    box = tab.findChild(QCheckBox, "keepPath")
    assert isinstance(box, QCheckBox)
    view.form.folds["more"].open()
    click_box(qtbot, box)
    train("adam", "sgd")
    assert _text(page, "landscapeEmpty").startswith("The paths of these runs are kept.")
    press(qtbot, tab, "computeLandscape")
    assert not _button(page, "computeLandscape").isVisible()
    assert _button(page, "landscapeCancel").isVisible()
    qtbot.waitUntil(lambda: bool(_legend(page)), timeout=60_000)
    assert not _button(page, "landscapeCancel").isVisible()
    landscape = kept_landscape(view.runs.drawn)
    assert landscape is not None
    assert landscape.losses.shape == (41, 41)
    assert _text(page, "landscapeWords") == (
        f"{landscape.share:.0%}".replace("%", " %") + " of the movement lies in this plane · loss of"
        f" {landscape.pictures:,} training pictures"
    )
    titles = [text.split("  ")[0] for text in _legend(page)]
    assert sorted(titles) == sorted(line.group.title for line in view.curves.lines)
    for text, trail in zip(_legend(page), landscape.trails, strict=True):
        assert float(text.split("  ")[1]) == pytest.approx(trail.losses[-1], rel=1e-2)


def test_what_was_computed_is_shown_as_soon_as_its_runs_are_drawn(
    tab: TrainTab, view: TrainView, page: LandscapeView, qtbot: QtBot
) -> None:
    records = _with_landscape(tab, qtbot)
    assert len(_legend(page)) == 2
    view.runs.draw_only({records[0].id})
    assert _legend(page) == []
    assert _button(page, "computeLandscape").isVisible()
    view.plots.setCurrentWidget(view.curves)
    view.runs.draw_only({record.id for record in records})
    assert _legend(page) == []  # nothing is read that nobody sees
    view.plots.setCurrentWidget(page)
    assert len(_legend(page)) == 2


def test_the_slider_takes_the_runs_back_and_keys_move_it(tab: TrainTab, page: LandscapeView, qtbot: QtBot) -> None:
    records = _with_landscape(tab, qtbot)
    landscape = kept_landscape(records)
    assert landscape is not None
    slider = page.findChild(QSlider, "momentSlider")
    assert isinstance(slider, QSlider)
    assert _text(page, "momentText") == "step 45 of 45"
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Home)
    assert _text(page, "momentText") == "step 0 of 45"
    for text, trail in zip(_legend(page), landscape.trails, strict=True):
        assert float(text.split("  ")[1]) == pytest.approx(trail.losses[0], rel=1e-2)
    qtbot.keyClick(slider, Qt.Key.Key_PageUp)
    qtbot.keyClick(slider, Qt.Key.Key_End)
    assert _text(page, "momentText") == "step 45 of 45"


def test_it_plays_to_the_end_and_stands_still_where_nobody_looks(
    tab: TrainTab, view: TrainView, page: LandscapeView, qtbot: QtBot
) -> None:
    _with_landscape(tab, qtbot)
    play, slider = _button(page, "playButton"), page.playback.slider
    play.setFocus()
    qtbot.keyClick(play, Qt.Key.Key_Space)  # from the beginning, since it was at its end
    assert _is_playing(page)
    assert play.text() == "Pause"
    assert slider.value() < slider.maximum()
    view.plots.setCurrentWidget(view.curves)
    assert not _is_playing(page)
    view.plots.setCurrentWidget(page)
    slider.setValue(slider.maximum() - 3)
    qtbot.mouseClick(play, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not _is_playing(page))
    assert slider.value() == slider.maximum()
    assert play.text() == "Play"


def test_computing_is_stopped_by_its_button_and_nothing_is_kept(
    tab: TrainTab, page: LandscapeView, qtbot: QtBot
) -> None:
    records = _write(tab, qtbot, _SETTINGS, dataclasses.replace(_SETTINGS, seed=1))
    press(qtbot, tab, "computeLandscape")
    press(qtbot, tab, "landscapeCancel")
    qtbot.waitUntil(lambda: _button(page, "computeLandscape").isVisible(), timeout=60_000)
    assert kept_landscape(records) is None
    assert not _button(page, "landscapeCancel").isVisible()


def test_networks_that_differ_and_runs_without_paths_get_a_sentence(
    tab: TrainTab, page: LandscapeView, qtbot: QtBot
) -> None:
    other = dataclasses.replace(_SETTINGS, network="dense-13")
    without = dataclasses.replace(_SETTINGS, seed=7, keep_path=False)
    records = _write(tab, qtbot, _SETTINGS, other, without)
    assert "do not share a plane" in _text(page, "landscapeEmpty")
    assert not _button(page, "computeLandscape").isVisible()
    tab.view.runs.draw_only({records[2].id})
    assert "Tick “Keep the path”" in _text(page, "landscapeEmpty")
    keep_landscape(compute_landscape(records[:1], detail=Detail(5, 50)), records[:1])
    tab.view.runs.draw_only({records[0].id, records[2].id})
    assert _text(page, "landscapeWords").endswith(" · runs without a path: 1")


def test_the_loss_under_the_mouse_is_told(tab: TrainTab, page: LandscapeView, qtbot: QtBot) -> None:
    records = _with_landscape(tab, qtbot)
    landscape = kept_landscape(records)
    assert landscape is not None
    box = page.plot.area.box
    place = box.mapViewToScene(QPointF(landscape.x[4], landscape.y[4]))
    qtbot.mouseMove(page.plot.viewport(), QPoint(round(place.x()), round(place.y())))
    qtbot.waitUntil(lambda: bool(page.plot.toolTip()))
    assert float(page.plot.toolTip().split()[1]) == pytest.approx(landscape.losses[4, 4], rel=0.05)


def test_another_theme_is_taken_on(window: MainWindow, tab: TrainTab, page: LandscapeView, qtbot: QtBot) -> None:
    _with_landscape(tab, qtbot)
    tones = []
    for scheme in ("light", "dark"):
        action = window.findChild(QAction, f"actionScheme.{scheme}")
        assert isinstance(action, QAction)
        action.trigger()
        tones.append(page.plot.grab().toImage().pixelColor(200, 60).lightness())
    assert tones[1] < tones[0] - 80


def test_it_is_exported_as_a_table_once_it_was_computed(
    tab: TrainTab, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    action = tab.commands.landscape
    assert not action.isEnabled()
    path = tmp_path / "own.csv"
    monkeypatch.setattr("digitpad.gui.train.run_commands.ask_save_path", lambda *_: path)
    records = _write(tab, qtbot, _SETTINGS)
    action.trigger()
    qtbot.waitUntil(lambda: "compute it on the Landscape page" in tab.view.notice.text, timeout=60_000)
    keep_landscape(compute_landscape(records, detail=Detail(5, 50)), records)
    action.trigger()
    qtbot.waitUntil(path.is_file, timeout=60_000)
    assert len(path.read_text("utf-8").splitlines()) == 1 + 25 + len(_STEPS)
    qtbot.waitUntil(lambda: not tab.is_looking, timeout=60_000)
