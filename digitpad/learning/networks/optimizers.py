"""Optimizers by name, with their parameters, ranges and update rules; and learning-rate schedules.

In the rules, w is a weight, g its gradient, η the learning rate, λ the weight decay, and t counts the steps. They are
as Keras computes them, after Polyak (momentum, 1964), Sutskever et al. (Nesterov, ICML 2013), Tieleman and Hinton
(RMSprop, lecture 6.5 of "Neural Networks for Machine Learning", 2012), Duchi et al. (Adagrad, JMLR 2011), Zeiler
(Adadelta, arXiv:1212.5701), Kingma and Ba (Adam and Adamax, ICLR 2015), Dozat (Nadam, ICLR workshop 2016),
Loshchilov and Hutter (AdamW, ICLR 2019), Chen et al. (Lion, NeurIPS 2023), and Jordan et al. (Muon, 2024).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from digitpad.errors import DigitpadError
from digitpad.learning.backend import keras
from digitpad.learning.networks.values import Parameter

SCHEDULES = ("constant", "cosine", "exponential")
_WARMUP_SHARE = 0.05  # of all steps: a cosine schedule rises linearly over these first
_EXPONENTIAL_END = 0.01  # of the highest rate: where an exponential schedule ends


@dataclass(frozen=True)
class Optimizer:
    """What there is to know about an optimizer.

    Attributes
    ----------
    title : str
        What people call it.
    keras_class : str
        In `keras.optimizers`.
    learning_rate : float
        A rate to start from, above 0.
    rule : str
        The update, as a formula.
    parameters : mapping of str to Parameter
        By Keras' names.
    fixed : mapping
        Further arguments that make it what it is.
    weight_decay : float
        A decay a step to start from: Keras' default for AdamW, 0 for the others.
    """

    title: str
    keras_class: str
    learning_rate: float
    rule: str
    parameters: Mapping[str, Parameter] = field(default_factory=dict)
    fixed: Mapping[str, Any] = field(default_factory=dict)
    weight_decay: float = 0.0


_EPSILON = Parameter(1e-7, 1e-12, 1e-1)
_MOMENTUM = Parameter(0.9, 0.0, 0.9999, "near one")
_BETA_1 = Parameter(0.9, 0.0, 0.9999, "near one")
_BETA_2 = Parameter(0.999, 0.0, 0.999999, "near one")
_MOMENTS = {"beta_1": _BETA_1, "beta_2": _BETA_2, "epsilon": _EPSILON}
_ADAM = "m ← β₁m + (1−β₁)g;  v ← β₂v + (1−β₂)g²;  w ← w − η·m/(1−β₁ᵗ) / (√(v/(1−β₂ᵗ)) + ε)"

OPTIMIZERS: dict[str, Optimizer] = {
    "sgd": Optimizer("SGD", "SGD", 1e-2, "w ← w − ηg"),
    "momentum": Optimizer(
        "SGD with momentum", "SGD", 1e-2, "v ← μv − ηg;  w ← w + v", {"momentum": _MOMENTUM}
    ),
    "nesterov": Optimizer(
        "Nesterov", "SGD", 1e-2, "v ← μv − ηg;  w ← w + μv − ηg", {"momentum": _MOMENTUM}, {"nesterov": True}
    ),
    "rmsprop": Optimizer(
        "RMSprop", "RMSprop", 1e-3, "v ← ρv + (1−ρ)g²;  w ← w − ηg/√(v + ε)",
        {
            "rho": Parameter(0.9, 0.0, 0.9999, "near one"),
            "momentum": Parameter(0.0, 0.0, 0.9999, "near one"),
            "epsilon": _EPSILON,
        },
    ),
    "adagrad": Optimizer(
        "Adagrad", "Adagrad", 1e-2, "v ← v + g²;  w ← w − ηg/√(v + ε)",
        {"initial_accumulator_value": Parameter(0.1, 0.0, 10.0), "epsilon": _EPSILON},
    ),
    "adadelta": Optimizer(
        "Adadelta", "Adadelta", 1.0, "v ← ρv + (1−ρ)g²;  δ = √(u + ε)/√(v + ε)·g;  u ← ρu + (1−ρ)δ²;  w ← w − ηδ",
        {"rho": Parameter(0.95, 0.0, 0.9999, "near one"), "epsilon": _EPSILON},
    ),
    "adam": Optimizer("Adam", "Adam", 1e-3, _ADAM, _MOMENTS),
    "adamw": Optimizer("AdamW", "AdamW", 1e-3, f"w ← w − ηλw;  {_ADAM}", _MOMENTS, weight_decay=4e-3),
    "nadam": Optimizer("Nadam", "Nadam", 1e-3, f"{_ADAM}, with m one step ahead (Nesterov)", _MOMENTS),
    "adamax": Optimizer(
        "Adamax", "Adamax", 1e-3, "m ← β₁m + (1−β₁)g;  u ← max(β₂u, |g|);  w ← w − η/(1−β₁ᵗ)·m/(u + ε)", _MOMENTS
    ),
    "lion": Optimizer(
        "Lion", "Lion", 1e-4, "w ← w − η·sign(β₁m + (1−β₁)g);  m ← β₂m + (1−β₂)g",
        {"beta_1": _BETA_1, "beta_2": Parameter(0.99, 0.0, 0.999999, "near one")},
    ),
    "muon": Optimizer(
        "Muon", "Muon", 1e-3, "m ← μm + g;  w ← w − η·NewtonSchulz(m); vectors as in Adam",
        {"momentum": Parameter(0.95, 0.0, 0.9999, "near one")},
    ),
}  # fmt: skip


def numbers_of(name: str) -> dict[str, Parameter]:
    """An optimizer's numbers beside its learning rate: its parameters, by Keras' names, and its weight decay."""
    known = OPTIMIZERS[name]
    return {**known.parameters, "weight_decay": Parameter(known.weight_decay, 0.0, 1.0)}


def check_parameters(name: str, parameters: Mapping[str, float]) -> None:
    """Refuse parameters that an optimizer does not have, or that are out of their range.

    Parameters
    ----------
    name : str
        One of OPTIMIZERS.
    parameters : mapping of str to float
        By Keras' names.

    Raises
    ------
    DigitpadError
        If there is one to refuse.
    """
    known = OPTIMIZERS[name].parameters
    for parameter, value in parameters.items():
        if parameter not in known:
            choice = ", ".join(known) or "none at all"
            raise DigitpadError(
                "{title} has no parameter {parameter}; it has {choice}.",
                title=OPTIMIZERS[name].title,
                parameter=parameter,
                choice=choice,
            )
        low, high = known[parameter].low, known[parameter].high
        if not low <= value <= high:
            raise DigitpadError(
                "{parameter} of {title} must be between {low:g} and {high:g}.",
                parameter=parameter,
                title=OPTIMIZERS[name].title,
                low=low,
                high=high,
            )


def build(
    name: str, learning_rate: Any, weight_decay: float = 0.0, parameters: Mapping[str, float] | None = None
) -> Any:
    """Build an optimizer.

    Parameters
    ----------
    name : str
        One of OPTIMIZERS.
    learning_rate : float or keras.optimizers.schedules.LearningRateSchedule
        Above 0.
    weight_decay : float
        Decoupled decay a step (Loshchilov and Hutter, ICLR 2019), at least 0; 0 turns it off.
    parameters : mapping, optional
        Those that differ from their defaults, by Keras' names.

    Returns
    -------
    keras.optimizers.Optimizer
    """
    kind = OPTIMIZERS[name]
    chosen = {parameter: known.default for parameter, known in kind.parameters.items()} | dict(parameters or {})
    optimizer = getattr(keras().optimizers, kind.keras_class)
    return optimizer(learning_rate=learning_rate, weight_decay=weight_decay, **chosen, **kind.fixed)


def schedule(name: str, learning_rate: float, steps: int) -> Any:
    """Learning rate over a run.

    Parameters
    ----------
    name : str
        `constant`; `exponential`, down to a hundredth; or `cosine`, down to 0 after a linear rise from 0 over the
        first twentieth (Loshchilov and Hutter, "SGDR", ICLR 2017, without restarts).
    learning_rate : float
        The highest.
    steps : int
        Optimizer steps of the whole run.

    Returns
    -------
    float or keras.optimizers.schedules.LearningRateSchedule
    """
    schedules = keras().optimizers.schedules
    if name == "constant":
        return learning_rate
    if name == "exponential":
        return schedules.ExponentialDecay(learning_rate, decay_steps=max(1, steps), decay_rate=_EXPONENTIAL_END)
    warmup = max(1, round(_WARMUP_SHARE * steps))
    return schedules.CosineDecay(
        0.0, decay_steps=max(1, steps - warmup), warmup_target=learning_rate, warmup_steps=warmup
    )
