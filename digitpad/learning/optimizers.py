"""Optimizers and learning-rate schedules by name."""

from typing import Any

from digitpad.learning.backend import keras

OPTIMIZERS = ("sgd", "momentum", "rmsprop", "adam", "adamw", "nadam")
SCHEDULES = ("constant", "cosine")
_WARMUP_SHARE = 0.05  # of all steps: a cosine schedule rises linearly over these first


def build(name: str, learning_rate: Any, weight_decay: float | None = None) -> Any:
    """Build an optimizer.

    Parameters
    ----------
    name : str
        One of OPTIMIZERS.
    learning_rate : float or keras.optimizers.schedules.LearningRateSchedule
    weight_decay : float, optional
        Decoupled decay a step (Loshchilov and Hutter, ICLR 2019).

    Returns
    -------
    keras.optimizers.Optimizer
    """
    optimizers = keras().optimizers
    classes = {
        "sgd": (optimizers.SGD, {}),
        "momentum": (optimizers.SGD, {"momentum": 0.9}),
        "rmsprop": (optimizers.RMSprop, {}),
        "adam": (optimizers.Adam, {}),
        "adamw": (optimizers.AdamW, {}),
        "nadam": (optimizers.Nadam, {}),
    }
    optimizer, fixed = classes[name]
    return optimizer(learning_rate=learning_rate, weight_decay=weight_decay, **fixed)


def schedule(name: str, learning_rate: float, steps: int) -> Any:
    """Learning rate over a run of this many optimizer steps: a number, or a Keras schedule."""
    if name == "constant":
        return learning_rate
    warmup = max(1, round(_WARMUP_SHARE * steps))
    return keras().optimizers.schedules.CosineDecay(
        0.0, decay_steps=max(1, steps - warmup), warmup_target=learning_rate, warmup_steps=warmup
    )
