"""Command-line options for the settings of a run, one for each field of RunSettings.

Their kinds come from the fields, and the names that they take from where those are defined. Importing these takes
longer than all the rest of `digitpad --help`, so the options are made by the command that is asked for.
"""

import dataclasses
from collections.abc import Callable, Collection, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

import click

from digitpad.errors import DigitpadError

if TYPE_CHECKING:
    from digitpad.learning.runs.settings import RunSettings

DATA_HELP = "mnist, optdigits, hand:NAME for own digits, or a file: mnist.npz or IDX."


class RunCommand(click.Command):
    """A command whose first options are made when they are needed.

    Parameters
    ----------
    first_options : callable
        Makes them; called once at most.
    **attributes
        As for click.Command.
    """

    def __init__(self, first_options: Callable[[], list[click.Option]], **attributes: Any) -> None:
        super().__init__(**attributes)
        self._make = first_options

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """All options, those made late at the beginning."""
        return [*self._first, *super().get_params(ctx)]

    @cached_property
    def _first(self) -> list[click.Option]:
        return self._make()


def recipe_option() -> click.Option:
    """`--recipe`: settings to start from."""
    from digitpad.learning.runs.recipes import RECIPES

    words = f"Settings to start from, where no others are given: {', '.join(RECIPES)}."
    return click.Option(["--recipe"], default="dense-128", show_default=True, help=words)


def setting_options(left_out: Collection[str] = (), defaults: "RunSettings | None" = None) -> list[click.Option]:
    """Options named as the fields of RunSettings are, in their order.

    Parameters
    ----------
    left_out : collection of str
        Fields without an option.
    defaults : RunSettings, optional
        What is shown and taken for options that are not given; without it, their value is None (or no assignments).
    """
    from digitpad.learning.runs.settings import RunSettings

    further = _further()
    usual = RunSettings()
    options = []
    for field in dataclasses.fields(RunSettings):
        if field.name not in left_out:
            chosen = {} if defaults is None else {"default": getattr(defaults, field.name), "show_default": True}
            attributes = {"type": type(getattr(usual, field.name)), **further.get(field.name, {}), **chosen}
            options.append(click.Option(_names(field.name, getattr(usual, field.name)), **attributes))
    return options


def numbers(assignments: tuple[str, ...]) -> dict[str, float] | None:
    """`momentum=0.95` and the like as numbers by name.

    Returns
    -------
    dict or None
        None if there are no assignments.

    Raises
    ------
    DigitpadError
        If one is not NAME=VALUE, with a number.
    """
    try:
        return {name: float(value) for name, value in (words.split("=") for words in assignments)} or None
    except ValueError as cause:
        raise DigitpadError("A parameter is NAME=VALUE, with a number: --parameter momentum=0.95.") from cause


def _names(field: str, usual: object) -> list[str]:
    words = field.replace("_", "-")
    if isinstance(usual, bool):
        return [f"--{words}/--no-{words}"]
    if isinstance(usual, Mapping):  # given one by one
        return [f"--{words.removesuffix('s')}", field]
    return [f"--{words}"]


def _further() -> dict[str, dict[str, Any]]:
    """What click.Option takes beside names and type, by field."""
    from digitpad.learning.networks.architectures import NETWORKS
    from digitpad.learning.networks.optimizers import OPTIMIZERS, SCHEDULES
    from digitpad.learning.runs.settings import LABELS

    return {
        "network": {"help": f"{', '.join(NETWORKS)}, or any dense layers: dense-300-100-tanh-dropout0.1."},
        "optimizer": {"help": f"{', '.join(OPTIMIZERS)}."},
        "parameters": {"type": str, "multiple": True, "metavar": "NAME=VALUE",
                       "help": "The optimizer's own: momentum=0.95."},
        "schedule": {"type": click.Choice(SCHEDULES), "help": "How the learning rate changes."},
        "validation_split": {"help": "Share of the training pictures held out."},
        "augmentation": {"default": None, "help": "Deform the training pictures, differently in each epoch."},
        "non_digits": {"metavar": "SHARE",
                       "help": "Mix in pictures that are not digits, to learn doubt; takes one-hot labels."},
        "data": {"help": DATA_HELP},
        "subset": {"help": "How many of the training pictures to take; 0 for all."},
        "labels": {"type": click.Choice(LABELS)},
        "early_stopping": {"metavar": "EPOCHS",
                           "help": "Stop after this many epochs without a better validation loss; 0 for never."},
        "keep_path": {"default": None,
                      "help": "Keep the path of the weights (of the first seed), for the loss landscape: up to "
                              "42 MB a run."},
        "start": {"metavar": "FILE", "help": "Start from the weights of this .keras file, of the same network."},
        "microscope": {"default": None, "help": "Measure each layer every few batches: see the report."},
    }  # fmt: skip
