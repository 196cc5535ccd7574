"""Rules on what the microscope has seen."""

import dataclasses

import numpy as np

from digitpad.learning.networks.architectures import stack_of
from digitpad.learning.networks.optimizers import OPTIMIZERS
from digitpad.learning.study.course import Course
from digitpad.learning.study.finding import Finding, faster, slower

_FEWEST = 5  # measured steps: fewer tell nothing
_EXPLODED = 50.0  # times the gradient's norm at the beginning, and at least so large
_VANISHED = 0.03  # the first layer's gradient in parts of the last one's: usual is 1 to 3
_LEFT = 0.3  # loss of a network that got on badly, in parts of that at the beginning
_DEAD, _DEAD_MORE = 0.5, 0.2  # share of a layer's units, and by how much it has risen
_SMALLEST_BATCH = 16  # in which a unit that answers no picture is telling
_GUESSED = 2.0  # nats: at least so much is left where nothing was learned
_STILL = 1e-6  # update in lengths of the weights


def dead_units(course: Course) -> Finding | None:
    """Half of a hidden layer's units give the same for every picture."""
    layers = course.layers
    if layers is None or len(layers.steps) < _FEWEST or course.settings.batch_size < _SMALLEST_BATCH:
        return None
    dead = layers.figure("dead")[:, :-1]
    late = course.late(dead)
    place = int(np.argmax(late)) if late.size else 0
    if not late.size or late[place] < _DEAD or late[place] - dead[0, place] < _DEAD_MORE:
        return None
    evidence = {"layer": layers.layers[place], "share": float(late[place]), "before": float(dead[0, place])}
    return Finding("dead units", evidence, slower(course.settings, 10))


def exploding_gradients(course: Course) -> Finding | None:
    """Gradients have grown far beyond those of the beginning."""
    layers = course.layers
    if layers is None or len(layers.steps) < _FEWEST:
        return None
    norms = np.linalg.norm(layers.figure("gradient"), axis=1)
    norms = np.where(np.isfinite(norms), norms, np.inf)
    usual, peak = float(np.median(norms[: max(3, len(norms) // 10)])), float(norms.max())
    usual = min(usual, float(norms[0]))
    if peak < _EXPLODED * max(1.0, usual):
        return None
    evidence = {"usual": usual, "peak": peak, "step": int(layers.steps[int(np.argmax(norms))])}
    return Finding("exploding gradients", evidence, slower(course.settings, 10))


def vanishing_gradients(course: Course) -> Finding | None:
    """The first layer gets next to nothing of the gradient."""
    layers = course.layers
    if layers is None or len(layers.steps) < _FEWEST or len(layers.layers) < 3:
        return None
    late = course.late(layers.figure("gradient"))
    if course.pieces[-1] < _LEFT * course.first:
        return None
    if not np.isfinite(late).all() or late[0] >= _VANISHED * late[-1]:
        return None
    evidence = {"first": float(late[0]), "last": float(late[-1]), "layer": layers.layers[0]}
    return Finding("vanishing gradients", evidence, _other_network(course))


def weights_not_moving(course: Course) -> Finding | None:
    """Steps are so short that no weight changes to speak of, or, without the microscope, that no loss does."""
    layers, settings = course.layers, course.settings
    late = float(course.pieces[-5:].mean())
    has_learned = late < 0.98 * course.pieces[:2].mean()
    if has_learned or late < _GUESSED or not np.isfinite(course.losses).all():
        return None
    usual = OPTIMIZERS[settings.optimizer].learning_rate
    remedy = faster(settings, 10)
    if layers is not None and len(layers.steps) >= _FEWEST:
        ratio = float(np.median(layers.update_ratios.max(axis=1)))
        return Finding("weights not moving", {"ratio": ratio}, remedy) if ratio < _STILL else None
    if abs(late - course.pieces[:2].mean()) > 0.02 * course.first or settings.learning_rate >= usual / 30:
        return None
    return Finding("loss not moving", {"first": float(course.pieces[0]), "last": late}, remedy)


def _other_network(course: Course) -> dict[str, object]:
    """The same network with ReLU, or, where it has that, with fewer layers."""
    stack = stack_of(course.settings.network)
    if stack is None:
        return {"optimizer": "adam", "learning_rate": OPTIMIZERS["adam"].learning_rate, "parameters": {}}
    if stack.activation in ("sigmoid", "tanh"):
        return {"network": dataclasses.replace(stack, activation="relu").name}
    return {"network": dataclasses.replace(stack, widths=stack.widths[: max(1, len(stack.widths) // 2)]).name}
