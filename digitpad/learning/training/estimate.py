"""How long runs will take, told before they begin: by earlier runs on this computer, or else by their arithmetic."""

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

import numpy as np

from digitpad.learning.networks.architectures import count_multiplications, count_parameters
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.runs.settings import RunSettings

_KNOWN_PICTURES = {"mnist": 60_000, "optdigits": 1437}  # to train with
_START_SECONDS = 4.0  # importing Keras and TensorFlow, once
_RUN_SECONDS = 0.8  # to compile a run, test its network and write it
_STEP_SECONDS = 2.5e-4  # of a batch, however small
_PARAMETER_SECONDS = 4e-10  # a step: what an optimizer does with each weight
_MULTIPLICATION_SECONDS = 6e-11  # forwards; backwards takes twice as long
_ASKED, _NEWEST = 300, 9  # earlier runs, and how many of those of a kind
_Kind: TypeAlias = tuple[str, ...]


def estimated_seconds(chosen: Sequence[RunSettings], records: Sequence[RunRecord]) -> float:
    """About how long a list of runs will take, all in all.

    What the arithmetic says is multiplied by how much longer than that earlier runs took: of the same network, data and
    optimizer, or else of the same network and data, of the same network, of any.

    Parameters
    ----------
    chosen : sequence of RunSettings
        Of the runs to come.
    records : sequence of RunRecord
        Earlier runs, the oldest first.

    Returns
    -------
    float
        In seconds; 0 for no runs.
    """
    recent = records[-_ASKED:]
    ratios: dict[_Kind, list[float]] = {}
    for record in recent:
        if (ratio := _ratio(record, recent)) is not None:
            for kind in _kinds(record.settings):
                ratios.setdefault(kind, []).append(ratio)
    return sum(
        (_RUN_SECONDS + _training_seconds(settings, recent) * _factor(settings, ratios) for settings in chosen),
        _START_SECONDS if chosen else 0.0,
    )


def _ratio(record: RunRecord, records: Sequence[RunRecord]) -> float | None:
    """How many times as long as its arithmetic says a run took; None if that was not measured."""
    epochs = record.history.epochs
    if not epochs or not epochs[-1].seconds > 0:
        return None
    expected = _training_seconds(record.settings, records) * len(epochs) / record.settings.epochs
    return epochs[-1].seconds / expected if expected > 0 else None


def _factor(settings: RunSettings, ratios: Mapping[_Kind, Sequence[float]]) -> float:
    """The median ratio of the newest runs that are most like this one; 1 if there are none at all."""
    known = next((ratios[kind] for kind in _kinds(settings) if kind in ratios), [1.0])
    return float(np.median(known[-_NEWEST:]))


def _kinds(settings: RunSettings) -> Iterator[_Kind]:
    """What runs are alike in, from the most to the least."""
    network = (settings.network, str(settings.augmentation))
    yield (*network, settings.data, settings.optimizer)
    yield (*network, settings.data)
    yield network
    yield ()


def _training_seconds(settings: RunSettings, records: Sequence[RunRecord]) -> float:
    """What the arithmetic of a run takes on a usual computer, in seconds."""
    pictures = _pictures(settings.data, records)
    pictures = min(pictures, settings.subset) if settings.subset else pictures
    held_out = round(pictures * settings.validation_split)
    steps = math.ceil((pictures - held_out) / settings.batch_size)
    forwards = count_multiplications(settings.network) * _MULTIPLICATION_SECONDS
    step = _STEP_SECONDS + count_parameters(settings.network) * _PARAMETER_SECONDS
    return settings.epochs * (steps * step + (3 * (pictures - held_out) + held_out) * forwards)


def _pictures(data: str, records: Sequence[RunRecord]) -> int:
    """How many training pictures a data set has; of a file, what earlier runs tell."""
    if data in _KNOWN_PICTURES:
        return _KNOWN_PICTURES[data]
    for record in reversed(records):
        settings, epochs = record.settings, record.history.epochs
        if settings.data == data and not settings.subset and epochs:
            learned = epochs[0].step / epochs[0].epoch * settings.batch_size
            return round(learned / (1 - settings.validation_split))
    return _KNOWN_PICTURES["mnist"]
