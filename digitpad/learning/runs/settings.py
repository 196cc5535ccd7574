"""What a run is asked to do."""

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from digitpad.errors import DigitpadError
from digitpad.learning.networks.architectures import count_parameters, layers_of
from digitpad.learning.networks.optimizers import OPTIMIZERS, SCHEDULES, check_parameters
from digitpad.learning.runs.trajectory import MOST_PARAMETERS

LABELS = ("integers", "one-hot")
RECORDINGS = ("keep_path", "microscope")  # settings that say what is kept of a run on its way, and change nothing of it
NON_DIGITS = 0.08  # share of a batch that does well where pictures of no digit are mixed in


@dataclass(frozen=True)
class RunSettings:
    """Everything that decides a run's result, and whether its layers are measured.

    Attributes
    ----------
    network, optimizer, schedule : str
        Names in `architectures`, `optimizers` and `optimizers.SCHEDULES`.
    parameters : mapping of str to float
        The optimizer's own, by Keras' names, as far as they differ from their defaults.
    learning_rate : float
        The constant rate, or a schedule's highest; above 0.
    weight_decay : float
        Decoupled decay a step; 0 turns it off.
    batch_size, epochs : int
        At least 1.
    validation_split : float
        Share of the training pictures held out, in [0, 1).
    augmentation : bool
        Whether pictures are deformed: differently in each epoch, and less towards the end.
    non_digits : float
        Share of each batch that is replaced by pictures of no digit, in [0, 1): to learn doubt, from one-hot labels.
    seed : int
        Of the initial weights, the split, the order of batches, and the deformations; from 0 on.
    data : str
        As `datasets.load` takes it.
    subset : int
        How many training pictures to use, chosen by the seed; 0 for all.
    labels : str
        `integers`, learned by sparse categorical cross-entropy, or `one-hot`, by categorical cross-entropy.
    early_stopping : int
        After how many epochs without a better validation loss to stop; 0 for never.
    start : str
        A Keras model's file of the same network whose weights to start from; empty for random ones.
    keep_path : bool
        Whether the weights are kept along the way, as `trajectory` does: it changes nothing else.
    microscope : bool
        Whether each layer is measured every few steps, which changes nothing else.

    Raises
    ------
    DigitpadError
        If a name is not known, or a value is out of its range: what cannot be trained cannot be made.
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
    start: str = ""
    keep_path: bool = False
    microscope: bool = False

    def __post_init__(self) -> None:
        """Refuse what cannot be trained."""
        layers_of(self.network)
        for kind, name, known in (
            ("optimizer", self.optimizer, OPTIMIZERS),
            ("schedule", self.schedule, SCHEDULES),
            ("kind of labels", self.labels, LABELS),
        ):
            if name not in known:
                raise DigitpadError(
                    "There is no {kind} {name}: choose one of {choices}.",
                    kind=kind,
                    name=name,
                    choices=", ".join(known),
                )
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
        if self.keep_path and count_parameters(self.network) > MOST_PARAMETERS:
            raise DigitpadError(
                "Paths are kept of networks up to {most:,} parameters: choose a smaller one, or do not keep it.",
                most=MOST_PARAMETERS,
            )

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
        """Undo `as_dict`; unknown names are passed over. Raises DigitpadError for values of the wrong kind or range."""
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
        """What a run with these settings is called until it is renamed."""
        return f"{OPTIMIZERS[self.optimizer].title} {self.learning_rate:g} · {self.network}"


def _is_like(value: object, usual: object) -> bool:
    """Whether a value is of the usual one's type; a whole number is a number, too."""
    return type(value) is type(usual) or (type(usual) is float and type(value) is int)
