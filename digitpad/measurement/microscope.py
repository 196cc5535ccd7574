"""What the microscope costs: training with it beside training without."""

import dataclasses
import time
from pathlib import Path

from digitpad.learning.data.datasets import Dataset, load
from digitpad.learning.runs.events import Event, StepsEnd
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training.training import train
from digitpad.measurement.figures import Figure, median_ratio

_COMPARED = (
    RunSettings(network="dense-128", batch_size=64, epochs=4),
    RunSettings(network="conv-small", batch_size=64, epochs=1, subset=25_600),
)
_ROUNDS = 5  # of both, in turn; the median of the ratios counts: machines are noisy
_MOST = 1.1  # times as long


def measure_microscope(data: Path, *, is_short: bool = False) -> list[Figure]:
    """Processor time of training with the microscope over that without, for a dense and a convolutional network.

    Parameters
    ----------
    data : Path
        Folder with `mnist.npz`.
    is_short : bool
        Train once, the convolutional one half as much: for tests, which hold the bars loosely and try again.
    """
    dataset = load(str(data / "mnist.npz"))
    if is_short:
        halves = [dataclasses.replace(settings, subset=settings.subset // 2) for settings in _COMPARED]  # 0 means all
        return [_cost(settings, dataset, 1) for settings in halves]
    return [_cost(settings, dataset, _ROUNDS) for settings in _COMPARED]


def _cost(settings: RunSettings, dataset: Dataset, rounds: int) -> Figure:
    ratios = [_ratio(settings, dataset, is_first=bool(place % 2)) for place in range(rounds)]
    return median_ratio(f"training {settings.network} with the microscope, against without", ratios, _MOST)


def _ratio(settings: RunSettings, dataset: Dataset, *, is_first: bool) -> float:
    """One round; which of both comes first changes nothing but what the machine is doing meanwhile."""
    seconds = {
        is_on: _seconds(dataclasses.replace(settings, microscope=is_on), dataset)
        for is_on in ((True, False) if is_first else (False, True))
    }
    return seconds[True] / seconds[False]


def _seconds(settings: RunSettings, dataset: Dataset) -> float:
    """Of both cores, from the first chunk on: what is compiled before comes once, however long the run is."""
    moments: list[float] = []

    def note(event: Event) -> None:
        if isinstance(event, StepsEnd):
            moments.append(time.process_time())

    train(settings, dataset, report=note)
    return moments[-1] - moments[0]
