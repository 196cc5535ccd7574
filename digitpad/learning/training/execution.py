"""Where and in which order the runs of a list are trained."""

import re
from dataclasses import dataclass

from digitpad.errors import DigitpadError

IN_TURN, SIDE_BY_SIDE, PROCESSES, CLUSTER = "in turn", "side by side", "in processes", "on a cluster"
ELSEWHERE = (PROCESSES, CLUSTER)  # in other processes than this one
WAYS = (IN_TURN, SIDE_BY_SIDE, *ELSEWHERE)
_ADDRESS = re.compile(r"(tcp|tls)://([^\s/:]+|\[[0-9a-fA-F:]+\]):\d{1,5}")


@dataclass(frozen=True)
class Execution:
    """How a list of runs is trained; it changes no run's result.

    Attributes
    ----------
    way : str
        `in turn`: one run after another; `side by side`: they take turns, a few batches each; `in processes`: each
        process learns one after another; `on a cluster`: each worker of it does.
    workers : int
        How many processes, from 1 on.
    address : str
        Of the cluster's scheduler: `tcp://HOST:PORT`.

    Raises
    ------
    DigitpadError
        If there is no such way, or a number or an address that cannot be.
    """

    way: str = IN_TURN
    workers: int = 2
    address: str = ""

    def __post_init__(self) -> None:
        """Refuse what is not known."""
        if self.way not in WAYS:
            raise DigitpadError(
                "Runs cannot be trained {way}: choose one of {choices}.", way=self.way, choices=", ".join(WAYS)
            )
        if self.way == PROCESSES and self.workers < 1:
            raise DigitpadError("At least one process has to learn.")
        if self.way == CLUSTER and not _ADDRESS.fullmatch(self.address):
            raise DigitpadError("Write the address of the cluster's scheduler as tcp://HOST:PORT.")

    @property
    def is_elsewhere(self) -> bool:
        """Whether other processes than this one learn."""
        return self.way in ELSEWHERE
