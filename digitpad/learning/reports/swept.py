"""What is varied among runs: each setting by its name, and where its values lie along an axis."""

import dataclasses
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from digitpad.learning.networks.architectures import count_parameters, stack_of
from digitpad.learning.networks.optimizers import OPTIMIZERS, SCHEDULES, numbers_of
from digitpad.learning.networks.values import Scale
from digitpad.learning.reports.grouping import words_of
from digitpad.learning.runs.grid import COUNTED, Value
from digitpad.learning.runs.settings import RECORDINGS, RunSettings

_NUMBERS: dict[str, Scale] = {
    "learning_rate": "logarithmic",
    **{name: known.scale for optimizer in OPTIMIZERS for name, known in numbers_of(optimizer).items()},
    **dict.fromkeys(COUNTED, "logarithmic"),
    "epochs": "logarithmic",
    "dropout": "linear",
}
AXES = (*_NUMBERS, "schedule", "network")
"""What can be drawn along an axis."""

_FIELDS = tuple(
    field.name for field in dataclasses.fields(RunSettings) if field.name not in ("parameters", *RECORDINGS)
)
_OWN = ("learning_rate", *(name for optimizer in OPTIMIZERS for name in numbers_of(optimizer)))
_DECADE = 1.0  # how far left of the lowest value 0 stands on a logarithmic axis
_OCTAVE = math.log10(2)  # how far right of the highest number all pictures stand
_CLOSEST = 1 / 14  # of an axis' length: labels that are closer to each other are left out


@dataclass(frozen=True)
class Axis:
    """The values of a setting along an axis.

    Attributes
    ----------
    name : str
        One of AXES.
    values : tuple of Value
        The lowest first; names in their own order.
    places : tuple of float
        Where each lies: rising, and as far apart as the setting's scale has it.
    """

    name: str
    values: tuple[Value, ...]
    places: tuple[float, ...]

    @property
    def title(self) -> str:
        """What it is called under the axis."""
        return title_of_axis(self.name)

    @property
    def labels(self) -> tuple[str, ...]:
        """What each value is called."""
        return tuple(label_of(self.name, value) for value in self.values)

    @property
    def ticks(self) -> tuple[tuple[float, str], ...]:
        """Places and labels, but for labels that would lie on each other."""
        kept: list[tuple[float, str]] = []
        length = max(self.places, default=0.0) - min(self.places, default=0.0)
        for place, label in zip(self.places, self.labels, strict=True):
            if not kept or place - kept[-1][0] >= _CLOSEST * length:
                kept.append((place, label))
        return tuple(kept)

    def place_of(self, value: Value) -> float:
        """Where one of its values lies."""
        return self.places[self.values.index(value)]


def axis_of(name: str, values: Iterable[Value]) -> Axis:
    """An axis with these values.

    Parameters
    ----------
    name : str
        One of AXES.
    values : iterable of Value
        In any order, maybe several times.
    """
    if name not in _NUMBERS:
        order: Callable[[Value], int] = _ORDERS[name]
        words = sorted({str(value) for value in values}, key=order)
        return Axis(name, tuple(words), tuple(map(float, range(len(words)))))
    numbers = sorted({float(value) for value in values})
    if name == "subset" and 0 in numbers:
        numbers = [*numbers[1:], 0.0]  # all pictures: more than any number of them
    return Axis(name, tuple(numbers), tuple(_places(name, numbers)))


def flat(settings: RunSettings) -> dict[str, Value]:
    """Every setting by its name: the optimizer's numbers among them, also where they are the usual ones.

    The dropout of a stack of dense layers is told apart from the rest of the network's name.
    """
    values: dict[str, Value] = {name: getattr(settings, name) for name in _FIELDS}
    known = OPTIMIZERS[settings.optimizer].parameters
    values |= {name: settings.parameters.get(name, number.default) for name, number in known.items()}
    stack = stack_of(settings.network)
    if stack is not None:
        values |= {"network": dataclasses.replace(stack, dropout=0.0).name, "dropout": stack.dropout}
    return values


def differing_values(chosen: Sequence[RunSettings], left_out: Iterable[str]) -> list[str]:
    """Names of what is not the same in all, beside the optimizer and the seed, in a fixed order.

    An optimizer's own numbers are compared with those of the same optimizer only.
    """
    values = [flat(settings) for settings in chosen]
    names = [name for name in dict.fromkeys(name for each in values for name in each) if name not in left_out]
    return [name for name in names if name not in ("optimizer", "seed") and _is_differing(name, values)]


def value_in_words(settings: RunSettings, name: str) -> str:
    """A run's value so that it speaks for itself: `0.01`, `batch 32`, `momentum 0.9`; empty if it has none."""
    value = flat(settings).get(name)
    if value is None:
        return ""
    if name in OPTIMIZERS[settings.optimizer].parameters or name == "dropout":
        return f"{title_of_axis(name)} {value:g}"
    return str(value) if name == "network" else "".join(words_of(settings, {name}))


def title_of_axis(name: str) -> str:
    """What a setting is called: `learning rate`, `beta_2`."""
    return name if name.startswith("beta_") else "pictures" if name == "subset" else name.replace("_", " ")


def label_of(name: str, value: Value) -> str:
    """What a value is called beside others of its kind."""
    if isinstance(value, str):
        return value
    return "all" if name == "subset" and not value else f"{value:g}"


def _is_differing(name: str, values: Sequence[dict[str, Value]]) -> bool:
    kinds = {str(each["optimizer"]) for each in values} if name in _OWN else {""}
    found = [{each.get(name) for each in values if not kind or each["optimizer"] == kind} for kind in kinds]
    return any(len(each) > 1 for each in found)


def _places(name: str, numbers: Sequence[float]) -> list[float]:
    scale = _NUMBERS[name]
    if scale == "linear":
        return list(numbers)
    if scale == "near one":
        return [-math.log10(1 - value) for value in numbers]
    known = [math.log10(value) for value in numbers if value > 0]
    if 0 not in numbers:
        return known
    if name == "subset":
        return [*known, max(known, default=0.0) + _OCTAVE]
    return [min(known, default=0.0) - _DECADE, *known]


_ORDERS: dict[str, Callable[[Value], int]] = {
    "schedule": lambda value: SCHEDULES.index(str(value)),
    "network": lambda value: count_parameters(str(value)),
}
