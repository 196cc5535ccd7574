"""What all figures on paper share: colours, axes, legends, and how they become files. No display is needed."""

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from digitpad.errors import DigitpadError
from digitpad.folders import replacing
from digitpad.learning.reports.markers import MATPLOTLIB
from digitpad.learning.reports.plot_style import Style

FORMATS = ("png", "svg")
BACKGROUND, TEXT, MUTED = "#ffffff", "#22262d", "#8a8f98"
RIGHT, WRONG = "#0a64a4", "#a8321f"  # of answers
SOLID_POINTS, MARKER_POINTS = 1.2, 5  # width of a line, size of a marker
_DPI = 160
_PLAIN: Any = {"axes.edgecolor": MUTED, "axes.spines.top": False, "axes.spines.right": False, "font.size": 9}


@contextmanager
def plain_figure(width: float, height: float) -> Iterator[Figure]:
    """An empty figure, in inches, to be drawn on within the block: there, axes are plain."""
    with mpl.rc_context(_PLAIN):
        yield Figure(figsize=(width, height), layout="constrained")


def color_of(style: Style) -> str:
    """The colour of a line on a figure's background, as #rrggbb."""
    return style.color_on(BACKGROUND, TEXT)


def plain_text(title: str) -> str:
    """A title that Matplotlib does not read as a formula."""
    return title.replace("$", r"\$")


def dash_of(dash: tuple[float, ...]) -> tuple[int, tuple[float, ...]] | Literal["-"]:
    """A pattern as Matplotlib names it."""
    return (0, dash) if dash else "-"


def add_legend(figure: Figure, lines: Sequence[tuple[str, Style]]) -> None:
    """Write titles beside a piece of each line, with its dash and its marker: several optimizers share a colour."""
    pieces = [
        Line2D([], [], color=color_of(style), linewidth=SOLID_POINTS, linestyle=dash_of(style.dash),
               marker=MATPLOTLIB[style.marker], markersize=MARKER_POINTS)
        for _, style in lines
    ]  # fmt: skip
    titles = [plain_text(title) for title, _ in lines]
    figure.legend(pieces, titles, fontsize=8, handlelength=3, frameon=False, loc="outside right upper")


def scale_logarithmically(axes: Axes) -> None:
    """Make y logarithmic if there is anything to show: Matplotlib refuses to scale nothing."""
    if any((np.asarray(line.get_ydata()) > 0).any() for line in axes.get_lines()):
        axes.set_yscale("log")


def as_bytes(figure: Figure, kind: str) -> bytes:
    """A figure as a file's content: `png` or `svg`."""
    buffer = io.BytesIO()
    figure.savefig(buffer, format=kind, dpi=_DPI)
    return buffer.getvalue()


def save_figure(figure: Figure, path: Path) -> None:
    """Write a figure as PNG or SVG, by the path's suffix.

    Raises
    ------
    DigitpadError
        If the suffix is another one, or the file cannot be written.
    """
    kind = path.suffix.lower().lstrip(".")
    if kind not in FORMATS:
        raise DigitpadError("{name} must end in .png or .svg: those are the formats of plots.", name=path.name)
    try:
        with replacing(path) as draft:
            draft.write_bytes(as_bytes(figure, kind))
    except OSError as cause:
        raise DigitpadError("{path} cannot be written: {reason}.", path=path, reason=cause.strerror) from cause
