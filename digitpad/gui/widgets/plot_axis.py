"""An axis whose numbers are written in the window's language, and never on each other."""

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QLocale

_FEW_DECADES = 2.5  # of a logarithmic axis: over more of them, only the decades are written


class PlotAxis(pg.AxisItem):  # type: ignore[misc] # pyqtgraph has no types
    """Writes its numbers as the window's language does; pyqtgraph knows points only."""

    def tickStrings(self, values: Any, scale: float, spacing: float) -> list[str]:  # noqa: N802 # pyqtgraph's name
        """Write the numbers at the ticks."""
        point = QLocale().decimalPoint()
        return [text.replace(".", point) for text in super().tickStrings(values, scale, spacing)]

    def generateDrawSpecs(self, painter: Any) -> Any:  # noqa: N802 # pyqtgraph's name
        """Leave out numbers that would lie on others: those of the wider spacing come first."""
        specs = super().generateDrawSpecs(painter)
        if specs is None:  # it is too small to be seen
            return None
        axis, ticks, texts = specs
        apart: list[Any] = []
        for text in texts:  # a rectangle, its alignment, and what is written into it
            if not any(text[0].intersects(other[0]) for other in apart):
                apart.append(text)
        return axis, ticks, apart

    def logTickStrings(self, values: Any, scale: float, spacing: float) -> list[str]:  # noqa: N802 # pyqtgraph's name
        """Leave out numbers that would lie on each other where the axis spans more than a decade."""
        texts = super().logTickStrings(values, scale, spacing)
        decades = self.range[1] - self.range[0]
        digits = "123456789" if decades < 1 else "125" if decades < _FEW_DECADES else "1"
        return [text if text.strip("0.")[:1] in digits else "" for text in texts]
