"""Loss and accuracy at the ends of the epochs, on paper."""

from collections.abc import Mapping, Sequence

import matplotlib as mpl
from matplotlib.figure import Figure

from digitpad.learning.reports.plots import PLAIN_STYLE

_SIZE = (9, 3.4)  # inches
_COLOR = "#0072b2"


def history_figure(history: Mapping[str, Sequence[float]]) -> Figure:
    """Draw Keras' `loss`, `accuracy`, and dashed `val_loss`, `val_accuracy`, side by side."""
    with mpl.rc_context(PLAIN_STYLE):
        figure = Figure(figsize=_SIZE, layout="constrained")
        for axes, metric in zip(figure.subplots(1, 2), ("loss", "accuracy"), strict=True):
            for name, line, label in ((metric, "-", "training"), (f"val_{metric}", "--", "held-out pictures")):
                values = history.get(name, [])
                if values:
                    epochs = range(1, len(values) + 1)
                    axes.plot(epochs, values, line, color=_COLOR, marker="o", markersize=3, linewidth=1.2, label=label)
            axes.set_xlabel("epochs")
            axes.set_ylabel(metric)
            axes.legend(frameon=False)
    return figure
