"""A proof in words and rows, in the window's language."""

from PySide6.QtCore import QObject

from digitpad.gui.appearance.language import number, percent, sentence
from digitpad.gui.hand.figures_table import FiguresRow
from digitpad.hand.cost import Cost
from digitpad.hand.proof import MNIST_TEST, STRANGERS, Proof
from digitpad.hand.tally import Tally

_MNIST_PICTURES = 10_000


class ProofWords(QObject):
    """Says what a proof has found."""

    def verdict(self, proof: Proof) -> str:
        """What came of it, in one line."""
        before, after = proof.total_before, proof.total_after
        if proof.reason:
            return self.tr("Not better: the bundled model stays")
        if after.missed < before.missed:
            words = self.tr("{0} of {1} right and sure, instead of {2}")
            return words.format(number(_read(after)), number(after.count), number(_read(before)))
        if proof.is_better:
            words = self.tr("{0} of {1} right and sure, as before, but more confident")
        else:
            words = self.tr("Nothing to gain: {0} of {1} are right and sure already")
        return words.format(number(_read(after)), number(after.count))

    def words(self, proof: Proof, *, is_of_today: bool) -> str:
        """How it was proved, or why it is refused; and whether that is of the digits that are kept now."""
        words = self._words(proof)
        return words if is_of_today else words + "\n" + self.tr("Your digits have changed since: press Teach again.")

    def _words(self, proof: Proof) -> str:
        error = proof.error()
        if error is not None:
            return sentence(error)
        before, after = proof.total_before.confidence, proof.total_after.confidence
        words = self.tr("Each was read by a model that had not learned it. Sure of the right one: {0}, now {1}.")
        return words.format(percent(before), percent(after))

    def own_rows(self, proof: Proof) -> list[FiguresRow]:
        """A row for each digit that was written, and one for all."""
        pairs = list(enumerate(zip(proof.before, proof.after, strict=True)))
        rows = [_own_row(str(digit), before, after) for digit, (before, after) in pairs if before.count]
        return [*rows, _own_row(self.tr("all"), proof.total_before, proof.total_after)]

    def other_rows(self, proof: Proof, *, is_whole: bool = True) -> list[FiguresRow]:
        """A row for each set of other people's pictures; MNIST's has no figures yet where the proof is not whole."""
        titles = {STRANGERS: self.tr("Strangers, {0}"), MNIST_TEST: self.tr("MNIST test, {0}")}
        rows = [_other_row(titles[name], cost, has_others=name == STRANGERS) for name, cost in proof.costs.items()]
        title = titles[MNIST_TEST].format(number(_MNIST_PICTURES))
        return rows if is_whole else [*rows, FiguresRow((title, "…", "…", "–"))]


def _own_row(title: str, before: Tally, after: Tally) -> FiguresRow:
    tone = "text" if before.missed == after.missed else "sure" if after.missed < before.missed else "danger"
    return FiguresRow((title, number(before.count), number(_read(before)), number(_read(after))), (tone,))


def _other_row(title: str, cost: Cost, *, has_others: bool) -> FiguresRow:
    """A row of a set, which has pictures of no digit, too, or has not."""
    claimed = _points(cost.claimed) if has_others else "–"
    cells = (title.format(number(cost.digits)), _points(cost.wrong), _points(cost.refused), claimed)
    return FiguresRow(cells, tuple("danger" if is_worse else "text" for is_worse in cost.too_high))


def _read(tally: Tally) -> int:
    """How many are read as they were meant, and surely."""
    return tally.count - tally.missed


def _points(difference: float) -> str:
    """A difference of shares, in points of a percent, with its sign."""
    sign = "±" if round(100 * difference, 2) == 0 else "+" if difference > 0 else "−"
    return f"{sign}{number(100 * abs(difference), 2)}"
