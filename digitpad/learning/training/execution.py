"""Where and in which order the runs of a list are trained."""

from dataclasses import dataclass

from digitpad.errors import DigitpadError

IN_TURN, SIDE_BY_SIDE = "in turn", "side by side"
WAYS = (IN_TURN, SIDE_BY_SIDE)


@dataclass(frozen=True)
class Execution:
    """How a list of runs is trained; it changes no run's result.

    Attributes
    ----------
    way : str
        `in turn`: one run after another; `side by side`: they take turns, a few batches each.

    Raises
    ------
    DigitpadError
        If there is no such way.
    """

    way: str = IN_TURN

    def __post_init__(self) -> None:
        """Refuse what is not known."""
        if self.way not in WAYS:
            raise DigitpadError(
                "Runs cannot be trained {way}: choose one of {choices}.", way=self.way, choices=", ".join(WAYS)
            )
