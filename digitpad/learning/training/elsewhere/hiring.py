"""Whom to ask for runs: processes of this machine, or a cluster."""

from collections.abc import Callable

from digitpad.learning.training.elsewhere.spreading import Workers
from digitpad.learning.training.execution import PROCESSES, Execution


def hiring(execution: Execution, runs: int) -> Callable[[], Workers]:
    """What gives the workers of an execution that is elsewhere, no more of them than runs.

    What it gives raises DigitpadError if a cluster cannot be reached.
    """

    def hire() -> Workers:
        if execution.way == PROCESSES:
            from digitpad.learning.training.elsewhere.processes import Processes  # few need either

            return Processes(min(execution.workers, runs))
        from digitpad.learning.training.elsewhere.cluster import Cluster

        return Cluster(execution.address)

    return hire
