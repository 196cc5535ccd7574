"""A plot's axes."""

import pytest
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from digitpad.gui.appearance.qimage import pixels_of_image
from digitpad.gui.widgets import plot as plots
from digitpad.gui.widgets.plot import Bounds, Plot, on_plot, pen_of
from digitpad.learning.reports.optimizer_style import STYLES


@pytest.mark.parametrize("is_log", [False, True])
def test_numbers_at_an_axis_never_lie_on_each_other(qtbot: QtBot, is_log: bool) -> None:
    plot = Plot("plot", "Plot")
    qtbot.addWidget(plot)
    plot.set_log(is_log)
    plot.setMinimumHeight(0)
    plot.show()
    page = QPixmap(300, 300)
    for height in range(70, 200, 6):
        plot.resize(300, height)
        plot.follow(Bounds(0.0, 500.0, -0.6 if is_log else 0.0, 0.3 if is_log else 1.0))
        qtbot.wait(1)
        for side in ("left", "bottom"):
            with QPainter(page) as painter:
                _, _, texts = plot.area.axes[side].generateDrawSpecs(painter)
            places = [place for place, _, _ in texts]
            assert len(places) > 1
            assert not any(a.intersects(b) for at, a in enumerate(places) for b in places[:at])


@pytest.mark.parametrize("fineness", [1, 2])
def test_a_line_is_as_broad_on_a_fine_screen(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, fineness: int) -> None:
    monkeypatch.setattr(plots, "_fineness", lambda: float(fineness))
    plot = Plot("plot", "Plot")
    qtbot.addWidget(plot)
    plot.resize(300, 200)
    before, after = (QImage(300 * fineness, 200 * fineness, QImage.Format.Format_RGB32) for _ in range(2))
    for image in (before, after):
        image.setDevicePixelRatio(fineness)
        image.fill(0)
        plot.follow(Bounds(0.0, 1.0, -1.0, 1.0))
        with QPainter(image) as painter:
            plot.render(painter)
        plot.area.plot([0, 1], [0.1, 0.1], pen=on_plot(pen_of(STYLES["sgd"], 4)))
    differ = (pixels_of_image(before) != pixels_of_image(after)).any(axis=2)
    across = differ[:, 150 * fineness].sum()
    assert 4 * fineness <= across <= 4 * fineness + 1  # its edges may lie within pixels


def test_a_plot_brings_no_widgets_of_menus_that_nobody_sees(qtbot: QtBot) -> None:
    before = len(QApplication.allWidgets())
    qtbot.addWidget(Plot("plot", "Plot"))
    assert len(QApplication.allWidgets()) - before < 10
