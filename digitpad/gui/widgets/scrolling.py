"""What scrolls where the window is too small for it: a column at its side, a whole tab."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from digitpad.gui.appearance.theme import GRID

_SMALLEST = 40 * GRID  # pixels, either way: what a window may be made small to
_WIDTHS = (32 * GRID, 38 * GRID)  # narrowest and widest unless told otherwise


class ScrolledColumn(QScrollArea):
    """Holds one widget, so that nothing of it is out of reach: at 200 % on a small screen, say.

    Parameters
    ----------
    content : QWidget
    widths : (int, int)
        Narrowest and widest, in pixels; it gets broader where the content needs it, with larger type for example.
    """

    def __init__(self, content: QWidget, widths: tuple[int, int] = _WIDTHS) -> None:
        super().__init__()
        self._widths = widths
        self._content = content
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setWidget(content)
        self._fit()

    def _fit(self) -> None:
        needed = self._content.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(max(self._widths[0], needed))
        self.setMaximumWidth(max(self._widths[1], needed))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep broad enough for the content, whatever comes or goes in it."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self._content:
            self._fit()
        return super().eventFilter(watched, event)


class ScrolledPage(QScrollArea):
    """Holds a tab's content, so that showing it never makes the window grow past its screen.

    The content is as large as there is room, and scrolls where there is less than it can be made small to.
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumSize(_SMALLEST, _SMALLEST)
        page = QWidget()
        layout = _AsSmallAsCanBe(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(content)
        self.setWidget(page)


class _AsSmallAsCanBe(QVBoxLayout):
    """Words that are wrapped somewhere inside would make a scroll area give all the height that is wished for."""

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """No: the least height counts, whatever the width."""
        return False
