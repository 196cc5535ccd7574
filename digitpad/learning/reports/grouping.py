"""Which runs belong together, what each group of them is called, and how pale it is drawn."""

import dataclasses
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from digitpad.learning.networks.optimizers import OPTIMIZERS
from digitpad.learning.reports.optimizer_style import style_among
from digitpad.learning.reports.plot_style import Style
from digitpad.learning.runs.settings import RECORDINGS, RunSettings

Run = tuple[str, RunSettings]
"""A run's id and its settings."""


@dataclass(frozen=True)
class Group:
    """Runs that differ in nothing but the seed, or one of them: a line in a plot.

    Attributes
    ----------
    settings : RunSettings
        Of the first of them.
    title : str
        What sets it apart from the other groups.
    style : Style
        Its optimizer's; of several lines of an optimizer, all but the first are paler, or have another marker, too.
    runs : tuple of str
        Ids.
    """

    settings: RunSettings
    title: str
    style: Style
    runs: tuple[str, ...]


def group_runs(runs: Sequence[Run], *, is_banded: bool = True, single_title: str = "{0} · seed {1}") -> list[Group]:
    """Put runs together that differ in nothing but the seed.

    Parameters
    ----------
    runs : sequence of (str, RunSettings)
    is_banded : bool
        If not, each run is a group of its own, with the style of those like it.
    single_title : str
        How one of several runs of a group is called, given the group's title and the run's seed.

    Returns
    -------
    list of Group
        In the order of their first runs.
    """
    members: dict[str, list[Run]] = {}
    for run, settings in runs:
        members.setdefault(key_of(settings, "seed"), []).append((run, settings))
    chosen = [found[0][1] for found in members.values()]
    differing = differing_names(chosen)
    groups = []
    for settings, found in zip(chosen, members.values(), strict=True):
        group = Group(settings, title_of(settings, differing), _style(settings, chosen), tuple(run for run, _ in found))
        groups += [group] if is_banded or len(found) == 1 else _singles(group, found, single_title)
    return groups


def key_of(settings: RunSettings, *left_out: str) -> str:
    """A text that is the same for settings that differ in nothing but what is left out, or what is kept on the way."""
    values = {name: value for name, value in settings.as_dict().items() if name not in (*left_out, *RECORDINGS)}
    return json.dumps(values, sort_keys=True)


def differing_names(chosen: Sequence[RunSettings]) -> set[str]:
    """Names of the settings that are not the same in all, but for the optimizer's own of different optimizers."""
    names = {field.name for field in dataclasses.fields(RunSettings)} - {"seed", "optimizer", *RECORDINGS}
    return {name for name in names if any(_values(settings, name) > 1 for settings in _by_optimizer(chosen, name))}


def title_of(settings: RunSettings, differing: set[str]) -> str:
    """The optimizer's title, and the values of the settings that differ."""
    return " · ".join([OPTIMIZERS[settings.optimizer].title, *words_of(settings, differing)])


def words_of(settings: RunSettings, differing: set[str]) -> list[str]:
    """The values of the settings that differ, each said so that it speaks for itself."""
    return [text for name in _TITLED if name in differing and (text := _TITLED[name](settings))]


def _singles(group: Group, found: Sequence[Run], single_title: str) -> list[Group]:
    """One group each; runs that share even the seed are numbered."""
    seeds = [settings.seed for _, settings in found]
    groups = []
    for place, (run, settings) in enumerate(found):
        title = single_title.format(group.title, settings.seed)
        count = seeds[: place + 1].count(settings.seed)
        groups.append(Group(settings, f"{title} ({count})" if count > 1 else title, group.style, (run,)))
    return groups


def _style(settings: RunSettings, chosen: Sequence[RunSettings]) -> Style:
    """Lines of an optimizer are the paler the lower their rate; where some share a rate, markers tell them apart."""
    alike = [other for other in chosen if other.optimizer == settings.optimizer]
    rates = sorted({other.learning_rate for other in alike}, reverse=True)
    if len(rates) == len(alike):
        place = rates.index(settings.learning_rate)
        return style_among(settings.optimizer, place, len(rates), has_own_marker=False)
    order = sorted(range(len(alike)), key=lambda at: -alike[at].learning_rate)
    return style_among(settings.optimizer, [alike[at] for at in order].index(settings), len(alike))


def _by_optimizer(chosen: Sequence[RunSettings], name: str) -> list[list[RunSettings]]:
    """The optimizer's own settings are compared within each optimizer, the others among all."""
    if name not in ("parameters", "learning_rate", "weight_decay"):
        return [list(chosen)]
    return [[s for s in chosen if s.optimizer == optimizer] for optimizer in {s.optimizer for s in chosen}]


def _values(chosen: Sequence[RunSettings], name: str) -> int:
    return len({_compared(getattr(settings, name)) for settings in chosen})


def _compared(value: Any) -> Any:
    """A setting as it can be told from others: few are tables, and writing all as JSON takes ten times as long."""
    return json.dumps(value, sort_keys=True) if isinstance(value, Mapping) else value


_TITLED: dict[str, Any] = {
    "learning_rate": lambda s: f"{s.learning_rate:g}",
    "parameters": lambda s: ", ".join(f"{name} {value:g}" for name, value in s.parameters.items()),
    "weight_decay": lambda s: f"decay {s.weight_decay:g}" if s.weight_decay else "",
    "network": lambda s: s.network,
    "schedule": lambda s: s.schedule,
    "batch_size": lambda s: f"batch {s.batch_size}",
    "epochs": lambda s: f"{s.epochs} epochs",
    "labels": lambda s: s.labels,
    "data": lambda s: Path(s.data).name,
    "subset": lambda s: f"{s.subset:,} pictures" if s.subset else "all pictures",
    "validation_split": lambda s: f"{s.validation_split:.0%} held out",
    "augmentation": lambda s: "deformed" if s.augmentation else "as they are",
    "non_digits": lambda s: f"{s.non_digits:.0%} no digits" if s.non_digits else "digits only",
    "early_stopping": lambda s: f"patience {s.early_stopping}" if s.early_stopping else "",
    "start": lambda s: f"from {Path(s.start).name}" if s.start else "",
}
