"""Rules on the curves alone: what a loss that is not finite, not falling, or falling elsewhere tells."""

import dataclasses
import math

import numpy as np

from digitpad.learning.networks.architectures import layers_of, stack_of
from digitpad.learning.networks.layers import Dropout
from digitpad.learning.runs.history import has_diverged
from digitpad.learning.study.course import Course
from digitpad.learning.study.finding import Finding, faster, slower

_LEAP = 2.0  # times the first loss: no run that goes well gets there
_FLAT = 0.06  # share by which a loss falls that does not
_HIGH = 0.3  # loss of a run that is stuck, in parts of the first
_ROUGH = 0.15  # scatter of a loss that is thrown about, in batches that are not small
_SMALL_BATCH = 16
_NOISY = 0.45  # scatter of small batches
_SURE_ERROR = 6.0  # nats a wrong answer: usual are 2 to 4, as sure as can be is 16
_RIGHT_COST = 0.3  # share of the loss that right answers may cost
_ERRORS = 0.03  # share of wrong answers that tells
_SLOW = 0.5  # of the first loss: what is left after a run that was too slow
_OVERFITTED, _LEARNED_ON = 1.15, 0.9  # validation loss over its lowest; training loss since then
_FALLING = 0.13  # share by which a validation loss falls in an epoch that should not be the last one
_FALLING_UNSEEN = 0.35  # the same of a training loss, which falls longer
_GAP = 0.06  # accuracy in training above that on held-out pictures
_FEW_PICTURES = 3000
_BETTER = 0.85  # validation loss over training loss


def diverged(course: Course) -> Finding | None:
    """The loss is not finite at the end, or far above where it began."""
    ends = course.column("val_loss")
    final = float(ends[-1]) if len(ends) else float(course.losses[-1])
    wrong = np.flatnonzero(~np.isfinite(course.losses))
    if not len(wrong) and not has_diverged(course.losses, final):
        return None
    finite = course.losses[np.isfinite(course.losses)]
    step = int(wrong[0]) + 1 if len(wrong) else int(np.argmax(course.losses)) + 1
    evidence = {"first": course.first, "peak": float(finite.max(initial=course.first)), "step": step}
    return Finding("diverged", evidence, slower(course.settings, 10))


def saturated_softmax(course: Course) -> Finding | None:
    """Wrong answers are given as if they were sure: each costs much, and right ones cost nothing.

    The loss of a batch is drawn as a line over its wrong answers. A network that is not sure of anything has a high
    loss without any, which is no fault.
    """
    late = slice(-max(2, len(course.losses) // 4), None)
    wrong, losses = 1 - course.accuracies[late], course.losses[late]
    errors, loss = float(wrong.mean()), float(losses.mean())
    if errors < _ERRORS or not wrong.std():
        return None
    slope = float(np.cov(wrong, losses)[0, 1] / wrong.var(ddof=1))
    if slope < _SURE_ERROR or loss - slope * errors > _RIGHT_COST * loss:
        return None
    return Finding("saturated softmax", {"nats": slope, "errors": errors}, slower(course.settings, 10))


def plateau_until_decay(course: Course) -> Finding | None:
    """The loss stood still until the schedule had lowered the rate."""
    if course.settings.schedule == "constant" or not course.is_whole:
        return None
    early, middle = course.pieces[5:8].mean(), course.pieces[10:13].mean()
    last = course.pieces[-1]
    if middle < 0.85 * early or last > 0.65 * middle or middle < 0.05 * course.first:
        return None
    evidence = {"early": float(early), "middle": float(middle), "last": float(last)}
    return Finding("plateau until decay", evidence, slower(course.settings, 3))


def rate_too_high(course: Course) -> Finding | None:
    """The loss leaped up, or it is thrown about at a height and falls no more."""
    peak = float(course.smooth.max())
    late = float(course.pieces[15:].mean())
    if peak > _LEAP * course.first:
        evidence = {"first": course.first, "peak": peak, "step": int(np.argmax(course.smooth)) + 1}
        return Finding("loss leaped", evidence, slower(course.settings, 10))
    is_stuck = course.late_fall < _FLAT and late > _HIGH * course.first
    if not is_stuck or course.scatter < _ROUGH or course.settings.batch_size <= _SMALL_BATCH:
        return None
    return Finding("rate too high", {"loss": late, "scatter": course.scatter}, slower(course.settings, 10))


def rate_too_low(course: Course) -> Finding | None:
    """The loss falls evenly, but by far too little."""
    last, pieces = float(course.pieces[-1]), course.pieces
    falls = (np.diff(pieces[::4]) < 0).mean()
    early, late = pieces[2] - pieces[10], pieces[10] - pieces[-1]
    if (
        not course.is_whole
        or last < _SLOW * course.first
        or falls < 0.75
        or late < 0.4 * early
        or course.first - last < 0.005 * course.first
    ):
        return None
    return Finding("rate too low", {"first": course.first, "last": last}, faster(course.settings, 10))


def too_little_data(course: Course) -> Finding | None:
    """What was learned is known by heart, and new pictures are not."""
    training, validation = course.column("accuracy"), course.column("val_accuracy")
    if not len(validation) or not 0 < course.images < _FEW_PICTURES or training[-1] < 0.95:
        return None
    if training[-1] - validation[-1] < _GAP:
        return None
    evidence = {"training": float(training[-1]), "validation": float(validation[-1]), "pictures": course.images}
    subset = 10 * course.settings.subset
    remedy = {"subset": subset} if course.settings.subset else {"augmentation": True}
    return Finding("too little data", evidence, remedy)


def overfitting(course: Course) -> Finding | None:
    """Held-out pictures get worse while learned ones get better."""
    training, validation = course.column("loss"), course.column("val_loss")
    if len(validation) < 3 or not np.isfinite(validation).all():
        return None
    best = int(np.argmin(validation))
    has_risen = validation[-1] > _OVERFITTED * validation[best] and validation[-2] > validation[best]
    if not has_risen or best >= len(validation) - 2 or training[-1] > _LEARNED_ON * training[best]:
        return None
    evidence = {"best": float(validation[best]), "epoch": best + 1, "last": float(validation[-1])}
    stack = stack_of(course.settings.network)
    if stack is not None and not stack.dropout:
        return Finding("overfitting", evidence, {"network": dataclasses.replace(stack, dropout=0.3).name})
    remedy = {"augmentation": True} if course.settings.early_stopping else {"early_stopping": 2}
    return Finding("overfitting", evidence, remedy)


def batch_noise(course: Course) -> Finding | None:
    """Batches are so small that they contradict each other, and the loss falls no more."""
    late = float(course.pieces[15:].mean())
    is_flat = course.is_whole and course.late_fall < _FLAT and late > 0.05 * course.first
    if not is_flat or course.settings.batch_size > _SMALL_BATCH or course.scatter < _NOISY:
        return None
    remedy = {"batch_size": 4 * course.settings.batch_size}
    evidence = {"count": course.settings.batch_size, "scatter": course.scatter, "loss": late}
    return Finding("noise of the batch", evidence, remedy)


def not_converged(course: Course) -> Finding | None:
    """The loss was still falling when the run ended."""
    validation = course.column("val_loss")
    falling, values = (_FALLING, validation) if len(validation) else (_FALLING_UNSEEN, course.column("loss"))
    if len(values) < 2 or course.settings.schedule != "constant" or not course.is_whole:
        return None
    fall = float(1 - values[-1] / values[-2])
    before = float(1 - values[-2] / values[-3]) if len(values) > 2 else fall
    if fall < falling or before < falling:
        return None
    evidence = {"fall": fall, "last": float(values[-1])}
    return Finding("not yet converged", evidence, {"epochs": 2 * course.settings.epochs})


def validation_better(course: Course) -> Finding | None:
    """Held-out pictures are read better than those that are learned: which is as it should be, for a reason."""
    training, validation = course.column("loss"), course.column("val_loss")
    if not len(validation) or not math.isfinite(validation[-1]) or validation[-1] > _BETTER * training[-1]:
        return None
    evidence = {"training": float(training[-1]), "validation": float(validation[-1])}
    settings = course.settings
    if settings.augmentation or settings.non_digits:
        return Finding("validation better: deformed pictures", evidence)
    if any(isinstance(layer, Dropout) for layer in layers_of(settings.network)):
        stack = stack_of(settings.network)
        remedy = {} if stack is None else {"network": dataclasses.replace(stack, dropout=0.0).name}
        return Finding("validation better: dropout", evidence, remedy)
    return Finding("validation better: mean of the epoch", evidence)
