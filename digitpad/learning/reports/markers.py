"""The shapes of points in plots, and what the two plotting libraries call them.

Neither library is imported: importing a plot's data costs nothing.
"""

MATPLOTLIB = {
    "circle": "o",
    "square": "s",
    "triangle up": "^",
    "triangle down": "v",
    "triangle left": "<",
    "triangle right": ">",
    "diamond": "D",
    "pentagon": "p",
    "hexagon": "h",
    "star": "*",
    "plus": "P",
    "cross": "X",
}
"""Matplotlib's markers, all of them filled."""

PYQTGRAPH = {
    "circle": "o",
    "square": "s",
    "triangle up": "t1",
    "triangle down": "t",
    "triangle left": "t3",
    "triangle right": "t2",
    "diamond": "d",
    "pentagon": "p",
    "hexagon": "h",
    "star": "star",
    "plus": "+",
    "cross": "x",
}
"""Symbols of pyqtgraph's ScatterPlotItem."""
