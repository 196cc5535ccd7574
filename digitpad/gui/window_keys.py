"""The keys of the whole window: of each tab, of the menus, of the window in which a hand is taught."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QTabWidget, QWidget

from digitpad.gui.data.tab import DataTab
from digitpad.gui.draw.tab import DrawTab
from digitpad.gui.hand.opener import HandOpener
from digitpad.gui.help.keys import Part, keys_of
from digitpad.gui.menus import MenuBar
from digitpad.gui.results.tab import ResultsTab
from digitpad.gui.train.tab import TrainTab

_Pairs: TypeAlias = Sequence[tuple[str, str]]


class WindowKeys(QObject):
    """Finds them: those that are read off actions and buttons, and others.

    Parameters
    ----------
    tabs : QTabWidget
    menus : MenuBar
    hand : HandOpener
    """

    def __init__(self, tabs: QTabWidget, menus: MenuBar, hand: HandOpener) -> None:
        super().__init__()
        self._tabs = tabs
        self._menus = menus
        self._hand = hand

    def parts(self) -> list[Part]:
        """The tab that is shown, the whole window, and the others."""
        tabs = [self._tabs.widget(place) for place in range(self._tabs.count())]
        parts = [Part(self._tabs.tabText(place), self._finding(tab)) for place, tab in enumerate(tabs)]
        parts.append(Part(self.tr("Teach your hand"), lambda: [*keys_of(self._hand.window), *self._of_hand()]))
        shown = parts.pop(self._tabs.currentIndex())
        return [shown, Part(self.tr("Everywhere"), lambda: [*keys_of(self._menus), *self._of_window()]), *parts]

    def _finding(self, tab: QWidget | None) -> Callable[[], _Pairs]:
        def find() -> _Pairs:
            if isinstance(tab, TrainTab | DataTab | ResultsTab):
                _ = tab.view  # made when it is first needed
            return [] if tab is None else [*keys_of(tab), *self._of_tab(tab)]

        return find

    def _of_tab(self, tab: QWidget) -> _Pairs:
        """Those that no action and no button has."""
        moving = self.tr("Arrows")
        picture = self.tr("Go to a picture, show it large"), self.tr("Arrows, Return")
        if isinstance(tab, DrawTab):
            return [
                (self.tr("Move the pen; on a picture, go from digit to digit"), moving),
                (self.tr("Put the pen down, lift it"), self.tr("Space")),
                (self.tr("Say what the chosen digit is"), "0–9"),
            ]
        if isinstance(tab, TrainTab):
            return [(self.tr("Rename the selected run"), "F2")]
        if isinstance(tab, DataTab):
            return [picture]
        return [picture, (self.tr("Go from cell to cell of the matrix"), moving)]

    def _of_window(self) -> _Pairs:
        return [(self.tr("Close a message, leave projector mode"), "Esc")]

    def _of_hand(self) -> _Pairs:
        return [(self.tr("End what is written"), self.tr("Return"))]
