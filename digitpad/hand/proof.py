"""Whether teaching helps: told before anyone accepts it, and never by the digits that were just learned."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from digitpad.errors import HandError
from digitpad.hand.cost import Cost, cost_between
from digitpad.hand.counterweight import Counterweight, Strangers
from digitpad.hand.own_digit import OwnDigit
from digitpad.hand.parts import parts_of
from digitpad.hand.progress import Progress, Steps
from digitpad.hand.tally import Answer, Tally, answers_to, tallies_of, total_of
from digitpad.hand.teaching import Taught, Teacher, bundled_teacher
from digitpad.recognition.classifier import Classifier

STRANGERS = "strangers"
"""The name of the bundled pictures among the costs."""
MNIST_TEST = "MNIST"
"""The name of MNIST's test pictures among them, where they were looked at."""
WORSE, COSTLY, VAIN = "worse", "costly", "vain"
"""Why a taught model is refused: it reads its own writer worse, or others, or nobody better where that was needed."""

_LEAST_GAIN = 0.001  # of confidence, where no more digits are read: what a tenth of a percent shows


@dataclass(frozen=True, eq=False)
class Proof:
    """Before and after teaching.

    Attributes
    ----------
    before, after : tuple of Tally
        Of one's own digits 0 to 9, each read by a model that was taught without its round.
    costs : mapping
        Of each set of strangers by its name; STRANGERS are bundled.
    taught : Taught
        The model that has learned all the digits: what one accepts.
    """

    before: tuple[Tally, ...]
    after: tuple[Tally, ...]
    costs: Mapping[str, Cost]
    taught: Taught = field(repr=False)

    @property
    def total_before(self) -> Tally:
        """Of all one's digits, before."""
        return total_of(self.before)

    @property
    def total_after(self) -> Tally:
        """Of all one's digits, after."""
        return total_of(self.after)

    @property
    def reason(self) -> str:
        """WORSE, COSTLY or VAIN if the taught model is refused; empty if it is not."""
        before, after = self.total_before, self.total_after
        if after.missed > before.missed or after.claimed > before.claimed:
            return WORSE
        if not all(cost.is_small for cost in self.costs.values()):
            return COSTLY
        return VAIN if before.missed and not self._is_gain else ""

    @property
    def is_better(self) -> bool:
        """Whether it reads its writer better, or as well and more surely, and others as before."""
        return not self.reason and self._is_gain

    @property
    def _is_gain(self) -> bool:
        before, after = self.total_before, self.total_after
        return after.missed < before.missed or round(after.confidence - before.confidence, 4) >= _LEAST_GAIN

    @property
    def refusal(self) -> str:
        """Why the taught model is not to be used, in an English sentence; empty if it may be."""
        error = self.error()
        return "" if error is None else str(error)

    def error(self) -> HandError | None:
        """The refusal as an error, whose sentence the window can translate; None if there is none."""
        before, after = self.total_before, self.total_after
        if self.reason == WORSE:
            return HandError(
                "It would read your digits worse: {after} of {count} would be wrong or not sure, now {before} are. "
                "Look for wrong labels, or write another round.",
                before=before.missed, after=after.missed, count=after.count,
            )  # fmt: skip
        if self.reason == COSTLY:
            return HandError(
                "It would read other people's digits worse, or take more for a digit that is none. "
                "Look for wrong labels, or write another round."
            )
        if self.reason == VAIN:
            return HandError(
                "It would not help: {after} of {count} would still be wrong or not sure. "
                "Look for wrong labels, or write another round.",
                after=after.missed, count=after.count,
            )  # fmt: skip
        return None

    def figures(self) -> list[dict[str, Any]]:
        """Plain values for the model card and JSON."""
        before, after = self.total_before, self.total_after
        own = [
            {"name": f"own digits, {when}", "count": tally.count, "wrong": tally.wrong, "refused": tally.refused,
             "claimed and wrong": tally.claimed, "confidence": round(tally.confidence, 4)}
            for when, tally in (("before", before), ("after", after))
        ]  # fmt: skip
        costs = [
            {
                "name": f"cost on {name}",
                **{kind: round(getattr(cost, kind), 6) for kind in ("wrong", "refused", "claimed")},
            }
            for name, cost in self.costs.items()
        ]
        return [*own, *costs, *self._of_mnist()]

    def _of_mnist(self) -> list[dict[str, Any]]:
        """Accuracy on MNIST's test pictures, by the name that model cards give it."""
        accuracy = self.taught.classifier.mnist_accuracy  # the base's card
        if accuracy is None or MNIST_TEST not in self.costs:
            return []
        return [{"name": "MNIST test", "value": round(accuracy - self.costs[MNIST_TEST].wrong, 6)}]


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
