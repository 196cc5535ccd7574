"""How each optimizer looks in plots, on the screen and on paper.

The colours are Okabe and Ito's eight, which colour-blind people can tell apart ("Color Universal Design", 2008). Four
of the twelve optimizers share the colour of another one, and are dashed: no two have both colour and dash in common.
Each has a marker of its own as well, which also tells lines apart in grey print.
"""

import dataclasses

from digitpad.learning.reports.plot_style import INK, LONG, Style

_PALEST = 0.55  # how far the last of several lines of an optimizer is led towards the background

STYLES = {
    "sgd": Style("#0072b2", "circle"),
    "momentum": Style("#e69f00", "square"),
    "nesterov": Style("#009e73", "triangle up"),
    "rmsprop": Style("#cc79a7", "diamond"),
    "adagrad": Style("#56b4e9", "triangle down"),
    "adadelta": Style("#b8a800", "pentagon"),
    "adam": Style("#d55e00", "star"),
    "adamw": Style(INK, "cross"),
    "nadam": Style("#0072b2", "plus", dash=LONG),
    "adamax": Style("#009e73", "hexagon", dash=LONG),
    "lion": Style("#e69f00", "triangle right", dash=LONG),
    "muon": Style("#cc79a7", "triangle left", dash=LONG),
}


def style_among(optimizer: str, place: int, count: int, *, has_own_marker: bool = True) -> Style:
    """The look of one of several lines of an optimizer.

    Parameters
    ----------
    optimizer : str
    place, count : int
        The later a line comes among so many, from 0 on, the paler it is.
    has_own_marker : bool
        Whether it is told apart by another optimizer's marker as well, all but the first one.
    """
    own = STYLES[optimizer]
    markers = [style.marker for style in STYLES.values()]
    marker = markers[(markers.index(own.marker) + place) % len(markers)] if has_own_marker else own.marker
    return dataclasses.replace(own, shade=_PALEST * place / max(1, count - 1), marker=marker)
