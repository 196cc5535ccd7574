"""Whether teaching helps: told before anyone accepts it, and never by the digits that were just learned."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from digitpad.errors import HandError
from digitpad.hand.cost import Cost
from digitpad.hand.tally import Tally, total_of
from digitpad.hand.teaching import Taught

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
