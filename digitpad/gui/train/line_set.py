"""All lines of the plots, in the order of the legend: those that stay are kept when others come or go."""

from collections.abc import Iterator, Sequence

from digitpad.gui.train.line import PlottedLine
from digitpad.gui.widgets.plot import Plot
from digitpad.learning.reports.grouping import Group


class LineSet(dict[str, PlottedLine]):
    """Lines by their keys.

    Parameters
    ----------
    plots : dict
        Metric to plot.
    """

    def __init__(self, plots: dict[str, Plot]) -> None:
        super().__init__()
        self._plots = plots

    def arranging(self, groups: Sequence[Group]) -> Iterator[PlottedLine]:
        """Make a line for each group that has none, and take away those of no group; may be left off at any time.

        Yields
        ------
        PlottedLine
            Each one that was made, after it was: making one takes some 5 ms.
        """
        wanted = {_key(group): group for group in groups}
        for key in [key for key in self if key not in wanted]:
            self.pop(key).remove()
        for key, group in wanted.items():
            known = self.get(key)
            if known is not None and known.looks_like(group):
                known.group = group
                continue
            if known is not None:
                known.remove()
            self[key] = PlottedLine(group, self._plots)
            yield self[key]
        for key in wanted:
            self[key] = self.pop(key)

    def remove_all(self) -> None:
        """Take all lines out of the plots."""
        for line in self.values():
            line.remove()
        self.clear()


def _key(group: Group) -> str:
    return " ".join(group.runs[:1])
