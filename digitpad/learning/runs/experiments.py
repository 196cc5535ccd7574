"""Ready studies: each sweeps one thing or two, and says what to look at."""

import dataclasses
from dataclasses import dataclass

from digitpad.learning.networks.optimizers import OPTIMIZERS
from digitpad.learning.runs.grid import Grid, OptimizerChoice
from digitpad.learning.runs.settings import RunSettings

_BASE = RunSettings(network="dense-128", batch_size=64, epochs=3, validation_split=0.2, labels="one-hot")
_FEW = 20_000  # pictures that are enough where many runs are compared
_SMALL = 6_000  # pictures that a network learns by heart
_USUAL = [
    OptimizerChoice(name, (known.learning_rate,), weight_decay=known.weight_decay) for name, known in OPTIMIZERS.items()
]
_ADAM = OptimizerChoice("adam", (1e-3,))


@dataclass(frozen=True)
class Experiment:
    """A study.

    Attributes
    ----------
    title, look : str
        What it is called, and in two sentences what to look at. In English; the window translates them.
    grid : Grid
        Its runs.
    """

    title: str
    look: str
    grid: Grid


def _few(epochs: int, subset: int = _FEW) -> RunSettings:
    return dataclasses.replace(_BASE, epochs=epochs, subset=subset)


EXPERIMENTS = {
    "best": Experiment(
        "Which optimizer is best, how sure is that, and why?",
        "Four optimizers, each from eight initial weights. Verdict says which differences are more than luck, and "
        "Inside and Landscape show how far each of them steps and where it gets to.",
        Grid(dataclasses.replace(_few(2), microscope=True, keep_path=True),
             [choice for choice in _USUAL if choice.name in ("sgd", "momentum", "rmsprop", "adam")], seeds=8),
    ),
    "optimizers": Experiment(
        "Optimizers side by side",
        "All twelve start from the same weights and see the same batches. Look at which lines fall first, and at how "
        "near each other most of them end.",
        Grid(_few(4), _USUAL),
    ),
    "rates": Experiment(
        "Too small, right and too large a rate",
        "Too small a learning rate has hardly begun when the others are done, and too large a one jumps about or "
        "diverges. Sensitivity shows how broad the valley between is, and that SGD and Adam have theirs in different "
        "places.",
        Grid(_few(2), [OptimizerChoice("sgd", (1e-3, 1e-2, 1e-1, 1.0, 10.0)),
                       OptimizerChoice("adam", (1e-5, 1e-4, 1e-3, 1e-2, 1e-1))]),
    ),
    "momentum": Experiment(
        "What momentum does",
        "In Sensitivity, choose the map of learning rate with momentum: cells along a slope are nearly alike. With "
        "momentum μ the steps add up to 1/(1 − μ) times the rate, so that 0.9 does what ten times the rate would.",
        Grid(_few(2), [OptimizerChoice("momentum", (1e-3, 1e-2, 1e-1), swept={"momentum": (0.0, 0.5, 0.9, 0.99)})]),
    ),
    "batches": Experiment(
        "Batch size and noise",
        "Set the smoothing to every batch: small batches give ragged lines, large ones smooth lines. Draw them along "
        "epochs, not steps: at the same rate, small batches get further, because they make more steps.",
        Grid(_few(3), [OptimizerChoice("sgd", (0.1,))], {"batch_size": (8.0, 32.0, 128.0, 512.0)}),
    ),
    "luck": Experiment(
        "Luck or skill: one optimizer, eight seeds",
        "Nothing differs but the seed, and yet the results do. A difference between two optimizers that is smaller "
        "than this band may be luck.",
        Grid(_few(3), [_ADAM], seeds=8),
    ),
    "dropout-shares": Experiment(
        "What dropout does",
        "Without dropout the training loss goes to 0 while the held-out loss rises again: that is overfitting. With "
        "dropout the training loss stays higher, and the held-out loss lower.",
        Grid(dataclasses.replace(_few(20, _SMALL), network="dense-128-128"), [_ADAM], {"dropout": (0.0, 0.2, 0.5)},
             seeds=2),
    ),
    "betas": Experiment(
        "Adam's betas",
        "In Sensitivity, choose the map of beta_1 with beta_2: most cells are much alike, so that the usual values "
        "are a safe choice. Look at the row or column of 0.99, above all where beta_1 is the longer mean of the two.",
        Grid(_few(2), [dataclasses.replace(_ADAM, swept={"beta_1": (0.0, 0.5, 0.9, 0.99),
                                                         "beta_2": (0.9, 0.99, 0.999)})]),
    ),
    "data": Experiment(
        "Too little data",
        "With few pictures the training loss falls far below the held-out loss: they are learned by heart. Sensitivity "
        "along pictures shows what more of them would bring.",
        Grid(_few(10, 0), [_ADAM], {"subset": (500.0, 2000.0, 8000.0, 0.0)}),
    ),
}  # fmt: skip
"""Experiments by name. Each takes less than three minutes on two cores."""
