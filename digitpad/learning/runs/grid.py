"""Many runs from one wish: every value of every parameter that is swept, with each value of the others."""

import dataclasses
import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import prod
from typing import Any, TypeVar

from digitpad.errors import DigitpadError
from digitpad.learning.networks.architectures import stack_of
from digitpad.learning.networks.optimizers import OPTIMIZERS
from digitpad.learning.networks.values import Parameter
from digitpad.learning.runs.settings import RunSettings

MOST_RUNS = 500
Value = float | str
"""A number, or a name: of a schedule or of a network."""

_V = TypeVar("_V")

COUNTED = {
    "batch_size": Parameter(64, 1, 1_000_000, is_whole=True),
    "subset": Parameter(0, 0, 10_000_000, is_whole=True),
}
"""Settings that count something, and that all optimizers share."""

DROPOUT = Parameter(0.0, 0.0, 0.95, "linear")
SHARED = (*COUNTED, "dropout", "schedule", "network")
"""What all optimizers share and can be swept. `dropout` is that of dense layers, which is a part of their name."""


@dataclass(frozen=True)
class OptimizerChoice:
    """An optimizer with its parameters, and the values to try it with.

    Attributes
    ----------
    name : str
        One of OPTIMIZERS.
    learning_rates : tuple of float
    parameters : mapping of str to float
        Those that have one value and differ from their defaults, by Keras' names.
    weight_decay : float
    swept : mapping of str to tuple of float
        Those of which several values are tried, `weight_decay` among them.
    """

    name: str
    learning_rates: tuple[float, ...]
    parameters: Mapping[str, float] = field(default_factory=dict)
    weight_decay: float = 0.0
    swept: Mapping[str, tuple[float, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Grid:
    """Every optimizer with each of its values and of those that all share, once for each seed.

    Attributes
    ----------
    base : RunSettings
        What all runs have in common. Seeds count up from its seed.
    choices : sequence of OptimizerChoice
    shared : mapping of str to tuple of Value
        Values of what is swept for all optimizers, by the names in SHARED.
    seeds : int
        How often each run is repeated, at least 1.
    """

    base: RunSettings
    choices: Sequence[OptimizerChoice]
    shared: Mapping[str, tuple[Value, ...]] = field(default_factory=dict)
    seeds: int = 1

    @property
    def count(self) -> int:
        """How many runs these are."""
        own = sum(len(choice.learning_rates) * prod(map(len, choice.swept.values())) for choice in self.choices)
        return self.seeds * own * prod(map(len, self.shared.values()))

    def runs(self) -> Iterator[tuple[str, RunSettings]]:
        """Name and settings of each run; all with the first seed come first.

        Names hold the values of what is swept, and end in the seed where runs are repeated. Where paths are kept, those
        of the first seed are: paths from other initial weights would share no plane with them.

        Raises
        ------
        DigitpadError
            If there are more than 500 runs, or a value cannot be trained with.
        """
        if self.count > MOST_RUNS:
            raise DigitpadError(
                "These are {count} runs; {most} are the most at once.", count=self.count, most=MOST_RUNS
            )
        for seed in range(self.base.seed, self.base.seed + self.seeds):
            for choice in self.choices:
                for shared in _combinations(self.shared):
                    yield from self._runs_of(choice, shared, seed)

    def _runs_of(
        self, choice: OptimizerChoice, shared: Mapping[str, Value], seed: int
    ) -> Iterator[tuple[str, RunSettings]]:
        keep_path = self.base.keep_path and seed == self.base.seed
        base = with_shared(dataclasses.replace(self.base, seed=seed, keep_path=keep_path), shared)
        for rate, own in itertools.product(choice.learning_rates, _combinations(choice.swept)):
            settings = dataclasses.replace(base, learning_rate=rate, **_of_optimizer(choice, own))
            words = [settings.title, *(_words(name, value) for name, value in {**own, **shared}.items())]
            yield " · ".join([*filter(None, words), *([str(seed)] if self.seeds > 1 else [])]), settings


def with_shared(settings: RunSettings, shared: Mapping[str, Value]) -> RunSettings:
    """Settings with these values of what optimizers share, by the names in SHARED.

    Raises
    ------
    DigitpadError
        If a value is out of its range, or the network has no dropout to be chosen.
    """
    changes: dict[str, Any] = {name: value for name, value in shared.items() if name != "dropout"}
    changes |= {name: int(value) for name, value in shared.items() if name in COUNTED}
    if "dropout" in shared:
        network = str(shared.get("network", settings.network))
        changes["network"] = with_dropout(network, float(shared["dropout"]))
    return dataclasses.replace(settings, **changes)


def with_dropout(network: str, dropout: float) -> str:
    """The name of a stack of dense layers with another dropout, a share in [0, 1).

    Raises
    ------
    DigitpadError
        If the network is not a stack of dense layers.
    """
    stack = stack_of(network)
    if stack is None:
        raise DigitpadError("The dropout of {network} is fixed: sweep it for dense layers.", network=network)
    return dataclasses.replace(stack, dropout=dropout).name


def _of_optimizer(choice: OptimizerChoice, own: Mapping[str, float]) -> dict[str, Any]:
    """An optimizer's part of RunSettings: parameters as far as they differ from their defaults."""
    usual = OPTIMIZERS[choice.name].parameters
    swept = {name: value for name, value in own.items() if name in usual and value != usual[name].default}
    kept = {name: value for name, value in choice.parameters.items() if name not in own}
    return {
        "optimizer": choice.name,
        "parameters": {**kept, **swept},
        "weight_decay": own.get("weight_decay", choice.weight_decay),
    }


def _combinations(values: Mapping[str, Sequence[_V]]) -> Iterator[dict[str, _V]]:
    for combination in itertools.product(*values.values()):
        yield dict(zip(values, combination, strict=True))


def _words(name: str, value: Value) -> str:
    """A value in a run's name; a network stands there anyway."""
    if name in ("network", "dropout"):
        return ""
    if isinstance(value, str):
        return value
    if name == "subset":
        return f"{value:,.0f} pictures" if value else "all pictures"
    return f"{'batch' if name == 'batch_size' else name.replace('_decay', ' decay')} {value:g}"
