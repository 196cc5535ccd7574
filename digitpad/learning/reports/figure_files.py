"""What all figures on paper share: their colours and axes, and how they become files. No display is needed."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import matplotlib as mpl
from matplotlib.figure import Figure

from digitpad.errors import DigitpadError
from digitpad.folders import replacing
from digitpad.learning.reports.plot_style import Style

FORMATS = ("png", "svg")
BACKGROUND, TEXT, MUTED = "#ffffff", "#22262d", "#8a8f98"
RIGHT, WRONG = "#0a64a4", "#a8321f"  # of answers
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
