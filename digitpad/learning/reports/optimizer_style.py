"""How each optimizer looks in plots, on the screen and on paper.

The colours are Okabe and Ito's eight, which colour-blind people can tell apart ("Color Universal Design", 2008). Twelve
optimizers share them, so that each has a marker of its own, too, which also tells lines apart in grey print.
"""

from dataclasses import dataclass

INK = ""  # the theme's text colour stands for Okabe and Ito's black


@dataclass(frozen=True)
class OptimizerStyle:
    """A colour as #rrggbb, or INK, and a marker by Matplotlib's name."""

    color: str
    marker: str


STYLES = {
    "sgd": OptimizerStyle("#0072b2", "o"),
    "momentum": OptimizerStyle("#e69f00", "s"),
    "nesterov": OptimizerStyle("#009e73", "^"),
    "rmsprop": OptimizerStyle("#cc79a7", "D"),
    "adagrad": OptimizerStyle("#56b4e9", "v"),
    "adadelta": OptimizerStyle("#b8a800", "p"),
    "adam": OptimizerStyle("#d55e00", "*"),
    "adamw": OptimizerStyle(INK, "X"),
    "nadam": OptimizerStyle("#0072b2", "h"),
    "adamax": OptimizerStyle("#009e73", "P"),
    "lion": OptimizerStyle("#e69f00", ">"),
    "muon": OptimizerStyle("#cc79a7", "<"),
}


def shaded(color: str, background: str, shade: float) -> str:
    """A colour led towards the background: 0 leaves it, 1 would be the background. All as #rrggbb."""
    pairs = [(int(color[at : at + 2], 16), int(background[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(own + (other - own) * shade):02x}" for own, other in pairs)
