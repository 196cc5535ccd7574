"""How things look in plots, on the screen and on paper: colours, shades, markers, opacities."""

from dataclasses import dataclass

INK = ""  # stands for black: the text colour of the theme or of the figure is drawn
BAND_OPACITY = 0.18  # of the range over seeds
POINT_OPACITY = 0.9  # of points that may hide each other
_CHANNELS = (1, 3, 5)  # where red, green and blue begin in #rrggbb


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
        How far the colour is led towards the background, in [0, 1].
    """

    color: str
    marker: str
    shade: float = 0.0

    def color_on(self, background: str, ink: str) -> str:
        """The colour to draw with, given those of the background and of the text. All as #rrggbb."""
        return shaded(self.color or ink, background, self.shade)


MODELS = (Style("#0072b2", "circle"), Style("#d55e00", "square"))
"""Of the first and the second model that are judged: blue and vermilion of Okabe and Ito's colours."""


def shaded(color: str, background: str, shade: float) -> str:
    """A colour led towards the background: 0 leaves it, 1 would be the background. All as #rrggbb."""
    pairs = [(int(color[at : at + 2], 16), int(background[at : at + 2], 16)) for at in _CHANNELS]
    return "#" + "".join(f"{round(own + (other - own) * shade):02x}" for own, other in pairs)
