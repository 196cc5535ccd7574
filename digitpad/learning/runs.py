"""What a run is asked to do, and what it reports."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from digitpad.errors import DigitpadError
from digitpad.learning.networks import NETWORKS
from digitpad.learning.optimizers import OPTIMIZERS, SCHEDULES, check_parameters


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
        Whether pictures are deformed, anew in each epoch.
    seed : int
        Of the initial weights, the split, the order of batches, and the deformations.
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
    seed: int = 0

    def __post_init__(self) -> None:
        """Refuse what cannot be trained."""
        for kind, name, known in (
            ("network", self.network, NETWORKS),
            ("optimizer", self.optimizer, OPTIMIZERS),
            ("schedule", self.schedule, SCHEDULES),
        ):
            if name not in known:
                raise DigitpadError(f"There is no {kind} {name}: choose one of {', '.join(known)}.")
        check_parameters(self.optimizer, self.parameters)
        if self.seed < 0:
            raise DigitpadError("The seed must be a whole number from 0 on.")
        if not 0 <= self.validation_split < 1:
            raise DigitpadError("The validation split is a share from 0 up to, not including, 1.")
        if not self.learning_rate > 0 or not self.weight_decay >= 0:  # so that nan is refused, too
            raise DigitpadError("The learning rate must be above 0 and the weight decay not below it.")
        if self.batch_size < 1 or self.epochs < 1:
            raise DigitpadError("Batch size and epochs must be at least 1.")

    def as_dict(self) -> dict[str, Any]:
        """Plain values for JSON."""
        return asdict(self)


BUNDLED_RECIPE = RunSettings(
    network="digitpad",
    optimizer="adamw",
    schedule="cosine",
    learning_rate=3e-3,
    weight_decay=1e-2,
    batch_size=128,
    epochs=30,
    augmentation=True,
)
"""How the bundled model is made."""

RECIPES = {
    "bundled": BUNDLED_RECIPE,
    "dense-128": RunSettings(),
}


@dataclass(frozen=True)
class BatchEnd:
    """A batch was learned: steps done and to do in this epoch."""

    epoch: int
    step: int
    steps: int


@dataclass(frozen=True)
class EpochEnd:
    """An epoch was learned: its number from 1, and Keras' metrics."""

    epoch: int
    metrics: dict[str, float]


@dataclass
class History:
    """Metrics of each epoch, by Keras' names: loss, accuracy, val_loss, val_accuracy."""

    epochs: list[dict[str, float]] = field(default_factory=list)
    seconds: float = 0.0

    def as_dict(self) -> dict[str, list[float]]:
        """One list for each metric."""
        names = self.epochs[0] if self.epochs else {}
        return {name: [epoch[name] for epoch in self.epochs if name in epoch] for name in names}
