"""The first five minutes: a short tour on the real tabs."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtWidgets import QMainWindow, QTabWidget, QWidget

from digitpad.gui.help.callout import Callout, Outline


@dataclass(frozen=True)
class Step:
    """A stop of the tour.

    Attributes
    ----------
    tab : int
        Place of the tab that is shown.
    target : str
        Name of the part that is pointed at; the whole tab where there is none of this name.
    title, words : str
    """

    tab: int
    target: str
    title: str
    words: str


class Tour(QObject):
    """Leads from part to part; can be left at any time, and goes back to the tab where it began."""

    def __init__(self, window: QMainWindow, tabs: QTabWidget) -> None:
        super().__init__(window)
        self._window, self._tabs = window, tabs
        self._first_tab = 0
        self.place: int | None = None  # of the step that is shown
        self.outline = Outline(window)
        self.callout = Callout(window)
        self.callout.went_on.connect(self._on_callout_went_on)
        self.callout.went_back.connect(self._on_callout_went_back)
        self.callout.left.connect(self.leave)
        tabs.currentChanged.connect(self._on_tabs_current_changed)
        window.installEventFilter(self)
        self.steps = self._make_steps()

    def start(self) -> None:
        """Begin, at the first step."""
        if self.place is None:
            self._first_tab = self._tabs.currentIndex()
        self._show(0)

    def leave(self) -> None:
        """End it, and show the tab where it began."""
        if self.place is not None:
            self._end()
            self._tabs.setCurrentIndex(self._first_tab)

    def _end(self) -> None:
        self.place = None
        self.callout.hide()
        self.outline.hide()

    def _show(self, place: int) -> None:
        step = self.steps[place]
        self.place = None  # changing the tab is our own doing
        self._tabs.setCurrentIndex(step.tab)
        self.place = place
        self.callout.show_step(step.title, step.words, place + 1, len(self.steps))
        self._point()

    def _point(self) -> None:
        if self.place is not None:
            target = self._target(self.steps[self.place])
            self.outline.show_around(target)
            self.callout.point_at(target)

    def _target(self, step: Step) -> QRect:
        """Where the part that a step points at lies in the window, as far as it can be seen."""
        tab = self._tabs.currentWidget()
        found = tab.findChild(QWidget, step.target)
        part = found if found is not None and found.isVisible() else tab
        seen = part.visibleRegion().boundingRect()
        return QRect(part.mapTo(self._window, seen.topLeft()), seen.size())

    def _on_callout_went_on(self) -> None:
        if self.place is not None and self.place + 1 < len(self.steps):
            self._show(self.place + 1)
        else:
            self.leave()

    def _on_callout_went_back(self) -> None:
        if self.place:
            self._show(self.place - 1)

    def _on_tabs_current_changed(self) -> None:
        """Whoever goes to another tab looks round without us."""
        if self.place is not None:
            self._end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep pointing when the window gets another size."""
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self._point()
        return False

    def _make_steps(self) -> Sequence[Step]:
        return (
            Step(
                0, "canvas", self.tr("Write a digit here"),
                self.tr("With the mouse, a finger or a pen. It is read at once, while you write."),
            ),
            Step(
                0, "panel", self.tr("The answer"),
                self.tr("How likely each digit is. Where the network is not sure, it says so; Why? shows the reason."),
            ),
            Step(
                0, "openButton", self.tr("Pictures, too"),
                self.tr("Open, paste or drop a photograph: every digit on it is found, read, and can be corrected."),
            ),
            Step(
                1, "startButton", self.tr("Train networks of your own"),
                self.tr("Tick optimizers, choose learning rates and press Start: the curves grow while they learn."),
            ),
            Step(
                2, "wall", self.tr("Look at what they learn from"),
                self.tr("All pictures of a data set, and those whose labels look wrong."),
            ),
            Step(
                3, "evaluateButton", self.tr("See how good a model is"),
                self.tr("Which digits it confuses, and whether it is as sure as it should be. Compare two models."),
            ),
        )  # fmt: skip
