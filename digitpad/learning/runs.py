"""What a run is asked to do, what it reports on its way, and what is known of it afterwards."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from digitpad.errors import DigitpadError
from digitpad.learning.networks import layers_of
from digitpad.learning.optimizers import OPTIMIZERS, SCHEDULES, check_parameters

LABELS = ("integers", "one-hot")
_EXPLOSION, _WORSE, _RECOVERED = 5.0, 1.5, 0.8  # times the first batch's loss
TARGETS = (0.95, 0.97, 0.98)  # validation accuracies whose first reaching is told


@dataclass(frozen=True)
class RunSettings:
    """Everything that decides a run's result.

    Attributes
    ----------
    network, optimizer, schedule : str
        Names in `networks`, `optimizers` and `optimizers.SCHEDULES`.
    parameters : mapping
        The optimizer's own, by Keras' names, as far as they differ from their defaults.
    learning_rate : float
        The constant rate, or a schedule's highest.
    weight_decay : float
        Decoupled decay a step; 0 for none.
    batch_size, epochs : int
    validation_split : float
        Share of the training pictures held out, in [0, 1).
    augmentation : bool
        Whether pictures are deformed, anew in each epoch, and less towards the end.
    non_digits : float
        Share of each batch that is replaced by pictures of no digit, in [0, 1): to learn doubt, from one-hot labels.
    seed : int
        Of the initial weights, the split, the order of batches, and the deformations.
    data : str
        As `datasets.load` takes it.
    subset : int
        How many of the training pictures to take, chosen by the seed; 0 for all.
    labels : str
        `integers`, learned by sparse categorical cross-entropy, or `one-hot`, by categorical cross-entropy.
    early_stopping : int
        After how many epochs without a better validation loss to stop; 0 for never.
    """

    network: str = "dense-128"
    optimizer: str = "adam"
    parameters: Mapping[str, float] = field(default_factory=dict)
    schedule: str = "constant"
    learning_rate: float = 1e-3
    weight_decay: float = 0.0
    batch_size: int = 64
    epochs: int = 5
    validation_split: float = 0.0
    augmentation: bool = False
    non_digits: float = 0.0
    seed: int = 0
    data: str = "mnist"
    subset: int = 0
    labels: str = "integers"
    early_stopping: int = 0

    def __post_init__(self) -> None:
        """Refuse what cannot be trained."""
        layers_of(self.network)
        for kind, name, known in (
            ("optimizer", self.optimizer, OPTIMIZERS),
            ("schedule", self.schedule, SCHEDULES),
            ("kind of labels", self.labels, LABELS),
        ):
            if name not in known:
                raise DigitpadError(f"There is no {kind} {name}: choose one of {', '.join(known)}.")
        check_parameters(self.optimizer, self.parameters)
        if self.seed < 0:
            raise DigitpadError("The seed must be a whole number from 0 on.")
        self._check_pictures()
        if not 0 < self.learning_rate < math.inf or not 0 <= self.weight_decay < math.inf:  # nan is refused, too
            raise DigitpadError("The learning rate must be above 0 and the weight decay not below it.")
        if self.batch_size < 1 or self.epochs < 1:
            raise DigitpadError("Batch size and epochs must be at least 1.")
        if self.subset < 0 or self.early_stopping < 0:
            raise DigitpadError("A subset and early stopping are whole numbers from 0 on; 0 turns them off.")
        if self.early_stopping and not self.validation_split:
            raise DigitpadError("Early stopping looks at the validation loss: choose a validation split for it.")

    def _check_pictures(self) -> None:
        if not 0 <= self.validation_split < 1:
            raise DigitpadError("The validation split is a share from 0 up to, not including, 1.")
        if not 0 <= self.non_digits < 1:
            raise DigitpadError("The share of pictures of no digit goes from 0 up to, not including, 1.")
        if self.non_digits and self.labels != "one-hot":
            raise DigitpadError("Pictures of no digit have no integer as their label: choose one-hot labels for them.")

    def as_dict(self) -> dict[str, Any]:
        """Plain values for JSON."""
        return asdict(self)

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> "RunSettings":
        """Undo `as_dict`; names that are not known are passed over, and DigitpadError is raised for bad values."""
        usual = cls().as_dict()
        try:
            known = {name: value for name, value in values.items() if name in usual}
            if not all(_is_like(value, usual[name]) for name, value in known.items()):
                raise TypeError(known)
            return cls(**known)
        except (TypeError, AttributeError, ValueError) as cause:
            raise DigitpadError("These settings hold values of the wrong kind.") from cause

    @property
    def title(self) -> str:
        """What a run with these settings is called until the person renames it."""
        return f"{OPTIMIZERS[self.optimizer].title} {self.learning_rate:g} · {self.network}"


def _is_like(value: object, usual: object) -> bool:
    """Whether a value is of the usual one's type; a whole number is a number, too."""
    return type(value) is type(usual) or (type(usual) is float and type(value) is int)


@dataclass(frozen=True)
class Preparing:
    """Something that takes seconds before training begins: `libraries` or `data`."""

    what: str


@dataclass(frozen=True)
class RunStarted:
    """A run begins, or goes on, at this step, with this many of them in an epoch."""

    run: str
    settings: RunSettings
    name: str
    index: int
    count: int
    steps_per_epoch: int
    first_step: int
    images: int
    folder: Path


@dataclass(frozen=True, eq=False)
class StepsEnd:
    """Batches were learned.

    Attributes
    ----------
    run : str
    epoch, step : int
        Counted from 1; the last of the steps, from the run's beginning.
    began, seconds : float
        Of training before these steps and after them, pauses left out.
    losses, accuracies : (n,) float32
        Each batch's own, before the step that it led to.
    """

    run: str
    epoch: int
    step: int
    began: float
    seconds: float
    losses: NDArray[np.float32]
    accuracies: NDArray[np.float32]

    def table(self) -> NDArray[np.float64]:
        """Step, seconds, loss and accuracy of each batch: (n, 4)."""
        count = len(self.losses)
        steps = np.arange(self.step - count + 1, self.step + 1)
        times = self.began + (self.seconds - self.began) * np.arange(1, count + 1) / count
        return np.column_stack([steps, times, self.losses, self.accuracies]).astype(np.float64)


@dataclass(frozen=True)
class EpochEnd:
    """An epoch was learned: its number from 1, steps and seconds so far, and Keras' metrics."""

    run: str
    epoch: int
    step: int
    seconds: float
    metrics: Mapping[str, float]


Event = Preparing | RunStarted | StepsEnd | EpochEnd


@dataclass
class History:
    """What was measured at the end of each epoch."""

    epochs: list[EpochEnd] = field(default_factory=list)
    seconds: float = 0.0

    def as_dict(self) -> dict[str, list[float]]:
        """One list for each metric, by Keras' names: loss, accuracy, val_loss, val_accuracy."""
        names = self.epochs[0].metrics if self.epochs else {}
        return {name: self.column(name) for name in names}

    def column(self, name: str) -> list[float]:
        """One metric over the epochs that have it."""
        return [epoch.metrics[name] for epoch in self.epochs if name in epoch.metrics]

    def final(self, name: str) -> float | None:
        """A metric after the last epoch that has it."""
        values = self.column(name)
        return values[-1] if values else None

    def best(self, name: str) -> float | None:
        """The lowest loss or the highest accuracy; None if there is no number."""
        values = [value for value in self.column(name) if math.isfinite(value)]
        choose = min if name.endswith("loss") else max
        return choose(values) if values else None

    def reaching(self, accuracy: float) -> EpochEnd | None:
        """The first epoch after which the validation accuracy was at least this."""
        return next((epoch for epoch in self.epochs if epoch.metrics.get("val_accuracy", 0) >= accuracy), None)

    def epochs_since_best(self) -> int:
        """How many epochs ago the validation loss was lowest."""
        losses = [loss if math.isfinite(loss) else math.inf for loss in self.column("val_loss")]
        return len(losses) - 1 - losses.index(min(losses)) if losses else 0


def has_diverged(losses: Sequence[float] | NDArray[np.float64], final: float | None) -> bool:
    """Whether a run got worse by learning.

    It did if its loss ended as no number or far above where it began, or shot up on its way and never came back. A run
    that learns too slowly has not diverged, however little it has learned.

    Parameters
    ----------
    losses : (n,) of each batch
    final : float or None
        Loss at the end: of the held-out pictures, or else of the last epoch.
    """
    if final is None or not len(losses):
        return False
    if not math.isfinite(final):
        return True
    first = float(losses[0])
    has_shot_up = float(np.nanmax(losses)) > _EXPLOSION * first
    return final > _WORSE * first or (has_shot_up and final > _RECOVERED * first)
