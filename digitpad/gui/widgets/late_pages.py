"""Pages behind tabs, of which each is made when it is first looked at: many are never seen."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QWidget


class LatePages(QTabWidget):
    """Tabs whose pages are made when they are first looked at, or asked for.

    Signals
    -------
    made(QWidget)
        A page was made; it is in its place.
    """

    made = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._makers: dict[QWidget, Callable[[], QWidget]] = {}  # by what keeps the place of a page
        self.currentChanged.connect(self.page)

    def add_late(self, make: Callable[[], QWidget], title: str) -> int:
        """Add a tab whose page `make` makes; returns its place."""
        place_holder = QWidget()
        self._makers[place_holder] = make
        return self.addTab(place_holder, title)

    def is_made(self, place: int) -> bool:
        """Whether the page at a place has been made."""
        return self.widget(place) not in self._makers

    def page(self, place: int) -> QWidget | None:
        """The page at a place, made now if it has not been made yet; None where there is no tab."""
        place_holder = self.widget(place)
        if place_holder in self._makers:
            self._put(place, self._makers.pop(place_holder)())
            place_holder.deleteLater()
        return self.widget(place)

    def _put(self, place: int, page: QWidget) -> None:
        """Put a page in its place; no other page is shown on the way."""
        was_blocked = self.blockSignals(True)
        self.insertTab(place, page, self.tabText(place))
        if self.currentIndex() == place + 1:
            self.setCurrentIndex(place)
        self.removeTab(place + 1)
        self.blockSignals(was_blocked)
        self.made.emit(page)
