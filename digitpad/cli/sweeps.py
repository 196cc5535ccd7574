"""What `digitpad lab` is asked to try: optimizers, learning rates, and `--sweep NAME=VALUES`, as a grid of runs."""

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any

from digitpad.errors import DigitpadError
from digitpad.learning.networks.learning_rates import parse_rates
from digitpad.learning.networks.optimizers import OPTIMIZERS, Optimizer, numbers_of
from digitpad.learning.networks.values import parse_values
from digitpad.learning.runs.experiments import EXPERIMENTS
from digitpad.learning.runs.grid import COUNTED, DROPOUT, SHARED, Grid, OptimizerChoice, Value
from digitpad.learning.runs.settings import RunSettings

_RATE = "learning_rate"
_COUNTS_AND_SHARES = {**COUNTED, "dropout": DROPOUT}


def known_optimizer(name: str) -> Optimizer:
    """An optimizer by its name; raises DigitpadError if there is none."""
    if name not in OPTIMIZERS:
        raise DigitpadError(
            "There is no optimizer {name}: choose one of {choices}.", name=name, choices=", ".join(OPTIMIZERS)
        )
    return OPTIMIZERS[name]


def experiment_of(name: str, given: Mapping[str, Any]) -> Grid:
    """The runs of an experiment.

    Parameters
    ----------
    name : str
        One of EXPERIMENTS.
    given : mapping
        What all its runs are to have instead of its own: settings, and `seeds`.

    Raises
    ------
    DigitpadError
        If there is no such experiment, or what it sweeps is given as well.
    """
    if name not in EXPERIMENTS:
        raise DigitpadError(
            "There is no experiment {name}: choose one of {choices}.", name=name, choices=", ".join(EXPERIMENTS)
        )
    grid = EXPERIMENTS[name].grid
    taken = {"optimizers", "learning_rates", "sweeps", *grid.shared} | (
        {"network"} if "dropout" in grid.shared else set()
    )
    if taken & given.keys():
        field = min(taken & given.keys())
        option = "sweep" if field == "sweeps" else field.replace("_", "-")
        raise DigitpadError("The experiment {name} has its own: leave --{option} out.", name=name, option=option)
    settings = {field: value for field, value in given.items() if field != "seeds"}
    return dataclasses.replace(
        grid, base=dataclasses.replace(grid.base, **settings), seeds=given.get("seeds", grid.seeds)
    )


def grid_of(*, optimizers: str, learning_rates: str | None, sweeps: Sequence[str], seeds: int, **shared: Any) -> Grid:
    """The runs of a lab.

    Parameters
    ----------
    optimizers : str
        Names with commas between.
    learning_rates : str or None
        As `parse_rates` reads them; None for each optimizer's usual one.
    sweeps : sequence of str
        `NAME=VALUES`. NAME is a setting that all share, a number of the optimizers that have it, or that of one:
        `adam.beta_2`. VALUES are as `parse_values` reads them.
    seeds : int
        How often each run is repeated.
    **shared
        What all runs have in common, by RunSettings' names.

    Returns
    -------
    Grid

    Raises
    ------
    DigitpadError
        If a name or a value is not one that can be tried, or is given twice.
    """
    choices = {}
    for name in filter(None, map(str.strip, optimizers.split(","))):
        known = known_optimizer(name)
        own = parse_rates(learning_rates) if learning_rates else (known.learning_rate,)
        choices[name] = OptimizerChoice(name, own, weight_decay=known.weight_decay)
    if not choices:
        raise DigitpadError("Name at least one optimizer: --optimizers sgd,adam.")
    swept: dict[str, tuple[Value, ...]] = {}
    for name, values in _assignments(sweeps, is_rate_given=bool(learning_rates)).items():
        if name in SHARED:
            swept[name] = _shared_values(name, values)
        else:
            _sweep(choices, name, values)
    return Grid(RunSettings(**shared), list(choices.values()), swept, seeds)


def _assignments(sweeps: Sequence[str], *, is_rate_given: bool) -> dict[str, str]:
    """Texts of values by name."""
    found: dict[str, str] = {}
    for words in sweeps:
        name, is_there, values = words.partition("=")
        name = name.strip().replace("-", "_")
        if not is_there or not name or not values.strip():
            raise DigitpadError("A sweep is NAME=VALUES, such as --sweep adam.beta_2=0.9,0.99: {words}.", words=words)
        if name in found or (name == _RATE and is_rate_given):
            raise DigitpadError("The values of {name} are given twice: name all of them at once.", name=name)
        found[name] = values
    return found


def _shared_values(name: str, text: str) -> tuple[Value, ...]:
    if name in _COUNTS_AND_SHARES:
        return parse_values(text, name, _COUNTS_AND_SHARES[name])
    return tuple(dict.fromkeys(text.replace(",", " ").split()))


def _sweep(choices: dict[str, OptimizerChoice], name: str, text: str) -> None:
    """Let the optimizers that are meant try these values of one of their numbers."""
    optimizer, dot, parameter = name.rpartition(".")
    for meant in _meant(choices, optimizer if dot else None, parameter):
        choice = choices[meant]
        if parameter == _RATE:
            choices[meant] = dataclasses.replace(choice, learning_rates=parse_rates(text))
        else:
            values = parse_values(text, name, numbers_of(meant)[parameter])
            choices[meant] = dataclasses.replace(choice, swept={**choice.swept, parameter: values})


def _meant(choices: dict[str, OptimizerChoice], optimizer: str | None, parameter: str) -> list[str]:
    """Names of the optimizers whose number is swept, at least one."""
    if optimizer is not None:
        title = known_optimizer(optimizer).title
        if optimizer not in choices:
            raise DigitpadError("{name} is swept but not compared: name it in --optimizers.", name=optimizer)
        if parameter not in (_RATE, *numbers_of(optimizer)):
            own = ", ".join((_RATE, *numbers_of(optimizer)))
            raise DigitpadError(
                "{title} has no {parameter} to sweep: choose one of {choices}.",
                title=title,
                parameter=parameter,
                choices=own,
            )
        return [optimizer]
    meant = [name for name in choices if parameter in (_RATE, *numbers_of(name))]
    if not meant:
        known = dict.fromkeys((*SHARED, _RATE, *(number for name in choices for number in numbers_of(name))))
        raise DigitpadError(
            "There is no {name} to sweep: choose one of {choices}.", name=parameter, choices=", ".join(known)
        )
    return meant
