"""Teaching a hand, and finding out whether that helps: each digit is read by a model that has not learned its round."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from digitpad.hand.cost import cost_between
from digitpad.hand.counterweight import Counterweight, Strangers
from digitpad.hand.own_digit import OwnDigit
from digitpad.hand.parts import parts_of
from digitpad.hand.progress import Progress, Steps
from digitpad.hand.proof import STRANGERS, Proof
from digitpad.hand.tally import Answer, answers_to, tallies_of
from digitpad.hand.teaching import Teacher, bundled_teacher
from digitpad.recognition.classifier import Classifier


def prove(
    digits: Sequence[OwnDigit],
    base: Classifier | None = None,
    counterweight: Counterweight | None = None,
    *,
    others: Mapping[str, Strangers] | None = None,
    report: Callable[[Progress], None] = lambda _: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> Proof:
    """Teach a hand, and find out whether that helps.

    Parameters
    ----------
    digits : sequence of OwnDigit
        Each is read by a model that was taught without the digits of its round; where there is one round only, without
        a fifth of its digits.
    base, counterweight
        As for `teach`.
    others : mapping, optional
        Further pictures by name, to measure the cost on: MNIST's test pictures. `Teacher.look` may see them ahead.
    report : callable
        Called after each part.
    should_stop : callable
        Asked before each part.

    Raises
    ------
    HandError
        If there are too few digits to leave some out.
    StoppedError
        If it was asked to stop.
    ModelFileError
        As for `teach`.
    """
    parts = parts_of(digits)
    further = dict(others or {})
    steps = Steps(len(parts) + len(further) + 2, report, should_stop)
    teacher = bundled_teacher() if base is None and counterweight is None else Teacher(base, counterweight)
    steps.take()
    before: list[Answer] = []
    after: list[Answer] = []
    for left_out in parts:
        layer = teacher.layer_for([digit for digit in digits if digit not in left_out])
        features = teacher.features_of(left_out)
        before += answers_to(left_out, teacher.network.last_layer.probabilities(features))
        after += answers_to(left_out, layer.probabilities(features))
        steps.take()
    taught = teacher.teach(digits)
    proof = Proof(tallies_of(before), tallies_of(after), {STRANGERS: teacher.cost_of(taught.layer)}, taught)
    steps.take()
    for name, strangers in further.items():
        proof = proved_on(proof, name, strangers, teacher, should_stop)
        steps.take()
    return proof


def proved_on(
    proof: Proof,
    name: str,
    strangers: Strangers,
    teacher: Teacher | None = None,
    should_stop: Callable[[], bool] = lambda: False,
) -> Proof:
    """A proof with the cost on further pictures.

    Parameters
    ----------
    proof : Proof
    name : str
        What these pictures are called among the costs.
    strangers : Strangers
    teacher : Teacher, optional
        The one who taught; by default the one who teaches the bundled model.
    should_stop : callable
        Asked several times a second.

    Raises
    ------
    StoppedError
        If it was asked to stop.
    """
    teacher = teacher or bundled_teacher()
    features = teacher.look(strangers, should_stop)
    cost = cost_between(teacher.network.last_layer, proof.taught.layer, features, strangers.labels)
    return replace(proof, costs={**proof.costs, name: cost})
