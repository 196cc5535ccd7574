"""A plot's axes."""

import pytest
from PySide6.QtGui import QPainter, QPixmap
from pytestqt.qtbot import QtBot

from digitpad.gui.widgets.plot import Bounds, Plot


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
                _, _, texts = plot.getPlotItem().getAxis(side).generateDrawSpecs(painter)
            places = [place for place, _, _ in texts]
            assert len(places) > 1
            assert not any(a.intersects(b) for at, a in enumerate(places) for b in places[:at])
