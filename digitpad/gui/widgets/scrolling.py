"""What scrolls where the window is too small for it: a column at its side, a whole tab.

Whatever gets another parent is dressed again, with all that is in it. So a page is put in its place first, and what it
holds is made in it.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from digitpad.gui.appearance.theme import GRID

_SMALLEST = 40 * GRID  # pixels, either way: what a window may be made small to
_WIDTHS = (32 * GRID, 38 * GRID)  # narrowest and widest unless told otherwise


def scroll_to(widget: QWidget) -> None:
    """Scroll the column that a widget is in, once all has its new size.

    Until the widget's end is seen, or its beginning if it is taller than the column.
    """
    column = widget.parentWidget()
    while column is not None and not isinstance(column, ScrolledColumn):
        column = column.parentWidget()
    if column is not None:
        column.show_soon(widget)


class ScrolledColumn(QScrollArea):
    """Holds one widget, so that nothing of it is out of reach: at 200 % on a small screen, say.

    Parameters
    ----------
    parent : QWidget, optional
    widths : (int, int)
        Narrowest and widest, in pixels; it gets broader where the content needs it, with larger type for example.
    """

    def __init__(self, parent: QWidget | None = None, widths: tuple[int, int] = _WIDTHS) -> None:
        super().__init__(parent)
        self._widths = widths
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def hold(self, content: QWidget) -> None:
        """Take what scrolls, once the column is in its place."""
        self.setWidget(content)
        self._fit(content)

    def show_soon(self, widget: QWidget) -> None:
        """Scroll until the end of a widget within is seen, once what was asked of layouts is done."""
        QTimer.singleShot(0, widget, lambda: self._show(widget))

    def _show(self, widget: QWidget) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        top = bar.value() + widget.mapTo(self.viewport(), QPoint(0, 0)).y()
        if top + widget.height() > bar.value() + height:
            bar.setValue(min(top, top + widget.height() - height))

    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        """Scroll to what keys led to; Qt does so only where they came from within."""
        is_by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if before is None or now is None or before.window() is not self.window() or is_by_mouse:
            return
        if self.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, GRID)

    def _fit(self, content: QWidget) -> None:
        needed = content.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(max(self._widths[0], needed))
        self.setMaximumWidth(max(self._widths[1], needed))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep broad enough for the content, whatever comes or goes in it."""
        if event.type() == QEvent.Type.LayoutRequest and isinstance(watched, QWidget) and watched is self.widget():
            self._fit(watched)
        return super().eventFilter(watched, event)


class ScrolledPage(QScrollArea):
    """Holds a tab's content, so that showing it never makes the window grow past its screen.

    The content is as large as there is room, and scrolls where there is less than it can be made small to.

    Attributes
    ----------
    room : QWidget
        What the content lies in: its parent from the beginning.
    """

    def __init__(self) -> None:
        super().__init__()
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.hide()  # until all is in it, but it has its place and size before
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumSize(_SMALLEST, _SMALLEST)
        self.room = QWidget()
        self._layout = _AsSmallAsCanBe(self.room)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.setWidget(self.room)

    def hold(self, content: QWidget) -> None:
        """Take a tab's content, once all is in it, and show it; in a stack only if it is the current page."""
        self._layout.addWidget(content)
        tab = self.parentWidget()
        outer = None if tab is None else tab.layout()
        if outer is not None:
            outer.activate()  # the page gets its size: Qt does not see to that while a tab is being shown
        if not isinstance(tab, QStackedWidget) or tab.currentWidget() is self:
            self.show()


class _AsSmallAsCanBe(QVBoxLayout):
    """Words that are wrapped somewhere inside would make a scroll area give all the height that is wished for."""

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """No: the least height counts, whatever the width."""
        return False
