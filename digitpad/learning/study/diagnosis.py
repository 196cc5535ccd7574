"""What went wrong in a run, by rules on its curves and on what the microscope has seen.

The thresholds are choices: they were set on made-up runs, with other seeds than those that the tests judge them by.
"""

from collections.abc import Callable, Sequence

from digitpad.learning.study import curve_rules as curves
from digitpad.learning.study import layer_rules as layers
from digitpad.learning.study.course import FEWEST_STEPS, Course
from digitpad.learning.study.finding import Finding

MOST_FINDINGS = 3
Rule = Callable[[Course], Finding | None]

_IN_ORDER: Sequence[tuple[Rule, Sequence[Rule]]] = (
    (curves.diverged, ()),
    (layers.dead_units, (curves.diverged,)),
    (layers.exploding_gradients, (curves.diverged,)),
    (layers.vanishing_gradients, (curves.diverged, layers.dead_units)),
    (layers.weights_not_moving, (curves.diverged, layers.dead_units, layers.vanishing_gradients)),
    (curves.saturated_softmax, (curves.diverged, layers.exploding_gradients)),
    (curves.plateau_until_decay, (curves.diverged,)),
    (
        curves.rate_too_high,
        (curves.diverged, curves.saturated_softmax, layers.exploding_gradients, layers.vanishing_gradients,
         layers.weights_not_moving, curves.plateau_until_decay),
    ),
    (curves.rate_too_low, (curves.diverged, layers.weights_not_moving, layers.vanishing_gradients, layers.dead_units)),
    (curves.too_little_data, (curves.diverged,)),
    (curves.overfitting, (curves.diverged, curves.too_little_data)),
    (curves.batch_noise, (curves.diverged, curves.rate_too_high, curves.saturated_softmax, curves.overfitting)),
    (
        curves.not_converged,
        (curves.diverged, curves.rate_too_low, layers.weights_not_moving, curves.rate_too_high,
         curves.saturated_softmax, layers.vanishing_gradients),
    ),
    (curves.validation_better, (curves.diverged, curves.not_converged, curves.rate_too_low, curves.rate_too_high)),
)  # fmt: skip
"""Rules, the gravest first, each with those that, once they hold, have already said it."""

NOTES = (
    "validation better: dropout",
    "validation better: deformed pictures",
    "validation better: mean of the epoch",
)
"""Rules that explain what is no fault."""


def diagnose(course: Course) -> list[Finding]:
    """What is to be said of a run: three things at most, the gravest first; nothing of a run that went well.

    Of a few steps nothing can be told but that they diverged.
    """
    if len(course.losses) < FEWEST_STEPS:
        finding = curves.diverged(course) if len(course.losses) > 1 else None
        return [] if finding is None else [finding]
    held: set[Rule] = set()
    findings = []
    for rule, already in _IN_ORDER:
        if held.intersection(already):
            continue
        finding = rule(course)
        if finding is not None:
            held.add(rule)
            findings.append(finding)
    return findings[:MOST_FINDINGS]
