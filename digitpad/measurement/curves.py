"""How fast growing curves are drawn, beside pyqtgraph's plain items."""

import gc
import time
from collections.abc import Callable

import numpy as np

from digitpad.gui.app import make_application
from digitpad.learning.networks.optimizers import OPTIMIZERS
from digitpad.learning.reports.optimizer_style import STYLES
from digitpad.learning.runs.events import EpochEnd, StepsEnd
from digitpad.learning.runs.settings import RunSettings
from digitpad.measurement.figures import Figure

_CURVES, _STEPS = 8, 5000
_FRAMES, _PLAIN_FRAMES = 60, 6
_ROUNDS = 3  # of both, in turn; the median of the ratios counts: machines are noisy
_NEW = 5  # batches that come from one frame to the next
_SIZE = (900, 500)
_NAMES = list(OPTIMIZERS)[:_CURVES]


def measure_curves() -> Figure:
    """Frames a second of eight curves of 5,000 batches, all of them growing, against plain items with the same pens."""
    make_application()
    rounds = [(_frames_of_the_page(), _frames_of_plain_items()) for _ in range(_ROUNDS)]
    ours, plain = sorted(rounds, key=lambda rates: rates[0] / rates[1])[_ROUNDS // 2]
    detail = f"{ours:.1f} frames a second against {plain:.1f}"
    return Figure("8 curves of 5,000 batches, against plain pyqtgraph", ours / plain, 10.0, "×", detail=detail)


def _frames_of_the_page() -> float:
    from digitpad.gui.train.curves import CurvesView
    from digitpad.learning.reports.curve_data import RunCurves  # plots take a third of a second to import

    view = CurvesView()
    view.resize(*_SIZE)
    for name in _NAMES:
        settings = RunSettings(optimizer=name, epochs=20, validation_split=0.2)
        view.add_run(name, RunCurves(settings, _STEPS // 10))
        view.add(_steps(name, 0, _STEPS))
        for epoch in range(1, 11):
            view.add(EpochEnd(name, epoch, epoch * _STEPS // 10, epoch, {"val_loss": 1 / epoch, "val_accuracy": 0.9}))
    view.show()
    view.draw_new()

    starts = [_STEPS + frame * _NEW for frame in range(_FRAMES)]
    coming = [[_steps(name, start, start + _NEW) for name in _NAMES] for start in starts]

    def draw(frame: int) -> None:
        for steps in coming[frame]:
            view.add(steps)
        view.draw_new()

    rate = _rate(draw, _FRAMES)
    view.close()
    view.deleteLater()
    return rate


def _frames_of_plain_items() -> float:
    """Each batch and the smoothed line of the loss, and the smoothed line of the accuracy, as wide as the page's."""
    import pyqtgraph as pg

    from digitpad.gui.widgets.plot import color_of, on_plot, pen_of

    page = pg.GraphicsLayoutWidget()
    page.resize(*_SIZE)
    loss, accuracy = page.addPlot(row=0, col=0), page.addPlot(row=1, col=0)
    lines = []
    for style in (STYLES[name] for name in _NAMES):
        faint = pg.mkPen(color_of(style, 0.22), width=1)
        pen = on_plot(pen_of(style, 2))
        lines.append((loss.plot(pen=faint), loss.plot(pen=pen), accuracy.plot(pen=pen)))
    page.show()
    known = [_steps("", 0, _STEPS + frame * _NEW) for frame in range(_PLAIN_FRAMES)]

    def draw(frame: int) -> None:
        for batches, smooth, accurate in lines:
            batches.setData(known[frame].losses)
            smooth.setData(known[frame].losses)
            accurate.setData(known[frame].accuracies)

    draw(0)
    rate = _rate(draw, _PLAIN_FRAMES)
    page.close()
    page.deleteLater()
    return rate


def _rate(draw: Callable[[int], None], frames: int) -> float:
    """Frames a second, painted."""
    application = make_application()
    application.processEvents()
    gc.collect()  # garbage of before does not count
    started = time.perf_counter()
    for frame in range(frames):
        draw(frame)
        application.processEvents()
    return frames / (time.perf_counter() - started)


def _steps(run: str, first: int, last: int) -> StepsEnd:
    """Batches of a made-up run: a falling, ragged loss."""
    steps = np.arange(first, last)
    ragged = np.random.default_rng(first).random(len(steps))
    losses = (2.3 * np.exp(-steps / 1000) + 0.3 * ragged + 0.05).astype(np.float32)
    accuracies = (1 - 0.9 * np.exp(-steps / 1000) - 0.1 * ragged).astype(np.float32)
    return StepsEnd(run, 1 + first // (_STEPS // 10), last, first * 1e-3, last * 1e-3, losses, accuracies)
