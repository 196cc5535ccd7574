"""What was learned from a writer's digits, and what it costs to read others: known whole only after a while."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from digitpad.hand.counterweight import Strangers
from digitpad.hand.own_digit import OwnDigit
from digitpad.hand.proof import Proof
from digitpad.hand.proving import proved_on


@dataclass(frozen=True, eq=False)
class Lesson:
    """What was learned from a writer's digits, and what that changes.

    Attributes
    ----------
    writer : str
    proof : Proof
    labels : mapping
        What was learned: each digit's label by its id.
    is_whole : bool
        Whether the cost on MNIST's test pictures is in it, or they are not on this computer; it takes a while.
    """

    writer: str
    proof: Proof
    labels: Mapping[str, int]
    is_whole: bool = True

    def is_of(self, digits: Iterable[OwnDigit]) -> bool:
        """Whether these digits, and no others, were learned, as they are labelled now."""
        return {digit.id: digit.label for digit in digits} == self.labels

    def measured_on(self, others: Mapping[str, Strangers], should_stop: Callable[[], bool]) -> "Lesson":
        """The same lesson with what it costs on further pictures, by their names; raises StoppedError."""
        proof = self.proof
        for name, strangers in others.items():
            proof = proved_on(proof, name, strangers, should_stop=should_stop)
        return replace(self, proof=proof, is_whole=True)
