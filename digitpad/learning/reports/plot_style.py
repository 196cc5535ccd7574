"""How things look in plots, on the screen and on paper: colours, shades, dashes, markers, opacities."""

import functools
from dataclasses import dataclass

INK = ""  # stands for black: the text colour of the theme or of the figure is drawn
BAND_OPACITY = 0.18  # of the range over seeds
POINT_OPACITY = 0.9  # of points that may hide each other

SOLID: tuple[float, ...] = ()
LONG = (7.0, 2.5)  # lengths of dash and gap, in widths of the line
DOTS = (1.0, 2.0)  # of held-out pictures: shorter than any dash of a training line

READABLE = 3.0  # contrast of a line with its background (WCAG 2.2, 1.4.11)
PALEST = 2.3  # contrast that a shade keeps, so that small learning rates stay visible
_CHANNELS = (1, 3, 5)  # where red, green and blue begin in #rrggbb
_STEPS = 100  # in which a colour is led to another one until it can be seen


@dataclass(frozen=True)
class Style:
    """The look of a line and its points.

    Attributes
    ----------
    color : str
        As #rrggbb, or INK.
    marker : str
        A name in `markers`.
    shade : float
        How far the colour is led towards the background, in [0, 1]; a contrast of PALEST is kept.
    dash : tuple of float
        Lengths of dash and gap of a training line, in widths of the line; SOLID has none.
    """

    color: str
    marker: str
    shade: float = 0.0
    dash: tuple[float, ...] = SOLID

    def color_on(self, background: str, ink: str) -> str:
        """The colour to draw with, given those of the background and of the text. All as #rrggbb.

        A colour that is too like the background is led towards the text's until its contrast is READABLE.
        """
        own = _readable(self.color or ink, background, ink, READABLE)
        return _readable(shaded(own, background, self.shade), background, own, PALEST)


MODELS = (Style("#0072b2", "circle"), Style("#d55e00", "square"))
"""Of the first and the second model that are judged: blue and vermilion of Okabe and Ito's colours."""


def shaded(color: str, background: str, shade: float) -> str:
    """A colour led towards the background: 0 leaves it, 1 would be the background. All as #rrggbb."""
    pairs = [(int(color[at : at + 2], 16), int(background[at : at + 2], 16)) for at in _CHANNELS]
    return "#" + "".join(f"{round(own + (other - own) * shade):02x}" for own, other in pairs)


def contrast(color: str, background: str) -> float:
    """How well one colour is seen on another: 1 for the same, 21 for black on white (WCAG 2.2). Both as #rrggbb."""
    low, high = sorted((_luminance(color), _luminance(background)))
    return (high + 0.05) / (low + 0.05)


def _luminance(color: str) -> float:
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in _CHANNELS)
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (red, green, blue)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@functools.cache
def _readable(color: str, background: str, goal: str, least: float) -> str:
    """A colour led towards another one just so far that its contrast with the background is at least this."""
    tones = (shaded(color, goal, step / _STEPS) for step in range(_STEPS + 1))
    return next((tone for tone in tones if contrast(tone, background) >= least), goal)
