"""How each optimizer looks in plots, on the screen and on paper.

The colours are Okabe and Ito's eight, which colour-blind people can tell apart ("Color Universal Design", 2008). Four
of the twelve optimizers share the colour of another one, and are dashed: no two have both colour and dash in common.
Each has a marker of its own as well, which also tells lines apart in grey print.
"""

from digitpad.learning.reports.plot_style import INK, LONG, Style

STYLES = {
    "sgd": Style("#0072b2", "circle"),
    "momentum": Style("#e69f00", "square"),
    "nesterov": Style("#009e73", "triangle up"),
    "rmsprop": Style("#cc79a7", "diamond"),
    "adagrad": Style("#56b4e9", "triangle down"),
    "adadelta": Style("#b8a800", "pentagon"),
    "adam": Style("#d55e00", "star"),
    "adamw": Style(INK, "cross"),
    "nadam": Style("#0072b2", "hexagon", dash=LONG),
    "adamax": Style("#009e73", "plus", dash=LONG),
    "lion": Style("#e69f00", "triangle right", dash=LONG),
    "muon": Style("#cc79a7", "triangle left", dash=LONG),
}
