"""Turns of drawing: a piece at a time, so that nothing else in the window waits for all of it."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer

from digitpad.learning.reports.curve_options import METRICS

_REDRAW_MS = 25  # one plot, then the other: each 20 times a second, if something is new


class Redrawing(QObject):
    """Draws what is new of runs, one plot at a turn, after the pieces of work that are to come first.

    Parameters
    ----------
    draw : callable
        Gets the metric of a plot and the runs of which something is new.
    parent : QObject
    """

    def __init__(self, draw: Callable[[str, set[str]], None], parent: QObject) -> None:
        super().__init__(parent)
        self._draw = draw
        self._new: dict[str, set[str]] = {metric: set() for metric in METRICS}
        self._pieces: Iterator[None] = iter(())
        self._turn = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_REDRAW_MS)
        self._timer.timeout.connect(self._on_timer_timeout)

    def note(self, run: str) -> None:
        """Something is new of a run."""
        for new in self._new.values():
            new.add(run)
        self._start()

    def put_first(self, pieces: Iterator[None]) -> None:
        """Have these done, one a turn, in place of those that were to come: what is done up to each `yield`."""
        self._pieces = pieces
        self._start()

    def finish(self) -> None:
        """Do all that is left, now."""
        for _ in self._pieces:
            pass
        for metric in METRICS:
            self._draw_new(metric)

    def _start(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _draw_new(self, metric: str) -> None:
        new, self._new[metric] = self._new[metric], set()
        self._draw(metric, new)

    def _on_timer_timeout(self) -> None:
        if next(self._pieces, False) is None:  # what `yield` gives
            return
        if any(self._new.values()):
            self._turn = 1 - self._turn
            self._draw_new(METRICS[self._turn])
        else:
            self._timer.stop()
