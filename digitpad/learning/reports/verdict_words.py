"""A verdict in sentences."""

import math

from digitpad.learning.reports.candidates import Metric
from digitpad.learning.reports.sentence import Sentence
from digitpad.learning.reports.verdict import Comparison, Verdict

_PERCENT = 100
_MOST_DECIMALS = 6
_SHOWN = {
    "val_loss": Sentence(
        "{better}’s validation loss is {size:.{decimals}f} lower than {worse}’s "
        "(95 %: {low:.{decimals}f} to {high:.{decimals}f}, {count} pairs)."
    ),
    "val_accuracy": Sentence(
        "{better}’s validation accuracy is {size:.{decimals}f} points higher than {worse}’s "
        "(95 %: {low:.{decimals}f} to {high:.{decimals}f}, {count} pairs)."
    ),
    "test_accuracy": Sentence(
        "{better}’s test accuracy is {size:.{decimals}f} points higher than {worse}’s "
        "(95 %: {low:.{decimals}f} to {high:.{decimals}f}, {count} pairs)."
    ),
}
_BEST = {
    "val_loss": Sentence("{best} has the lowest validation loss of {all}."),
    "val_accuracy": Sentence("{best} has the highest validation accuracy of {all}."),
    "test_accuracy": Sentence("{best} has the highest test accuracy of {all}."),
}


def headline(verdict: Verdict) -> list[Sentence]:
    """Which candidate is best, and which others may be as good; nothing if there is one comparison or none."""
    if len(verdict.comparisons) < 2:
        return []
    best = verdict.candidates[0]
    own = [each for each in verdict.comparisons if best in (each.better, each.worse)]
    if not own:
        return []
    others = [each.worse if each.better is best else each.better for each in own if not each.is_shown]
    said = [_BEST[verdict.metric.name].of({"best": best.title, "all": len(own) + 1})]
    if not others:
        return [*said, Sentence("It beats each of the others.")]
    if len(others) == len(own):
        return [*said, Sentence("None of the others is shown to be worse.")]
    names = ", ".join(other.title for other in others)
    return [*said, Sentence("Not shown to be worse: {others}.", {"others": names})]


def sentences(verdict: Verdict) -> list[Sentence]:
    """One for each comparison, in their order."""
    return [sentence_of(comparison, verdict) for comparison in verdict.comparisons]


def sentence_of(comparison: Comparison, verdict: Verdict) -> Sentence:
    """What a comparison shows, or what it would take to show something."""
    count = comparison.difference.pairs
    names: dict[str, object] = {"better": comparison.better.title, "worse": comparison.worse.title, "count": count}
    if comparison.is_shown:
        return _SHOWN[verdict.metric.name].of(names | _figures(comparison, verdict.metric))
    if count < verdict.least_pairs:
        return Sentence(
            "{count} pairs are too few to show a difference between {better} and {worse}: it takes {least} at least.",
            names | {"least": verdict.least_pairs},
        )
    if comparison.difference.mean == 0:
        return Sentence("{count} pairs show no difference at all between {better} and {worse}.", names)
    if comparison.needed is None:
        return Sentence(
            "{count} pairs do not show a difference between {better} and {worse}; more than 1,000 would be needed.",
            names,
        )
    return Sentence(
        "{count} pairs do not show a difference between {better} and {worse}; about {needed} would be needed.",
        names | {"needed": comparison.needed},
    )


def notes(verdict: Verdict) -> list[Sentence]:
    """What one should know beside: settings that were chosen, and runs that diverged."""
    said = []
    if any(candidate.is_chosen for candidate in verdict.candidates):
        said.append(
            Sentence("Of several settings, the first quarter of the seeds has chosen one; the other seeds compare.")
        )
    for candidate in verdict.candidates:
        if candidate.diverged:
            values = {"title": candidate.title, "diverged": candidate.diverged, "all": len(candidate.runs)}
            said.append(Sentence("{title} diverged in {diverged} of {all} runs, which have no figure.", values))
    return said


def _figures(comparison: Comparison, metric: Metric) -> dict[str, object]:
    scale = 1 if metric.is_loss else _PERCENT
    found = comparison.difference
    size, low, high = (scale * value for value in (found.mean, found.low, found.high))
    return {"size": size, "low": low, "high": high, "decimals": decimals_of(high - low, size)}


def decimals_of(width: float, size: float) -> int:
    """So many decimals as half an interval of this width, or else the size, needs for its first digit."""
    measure = width / 2 if width > 0 and math.isfinite(width) else abs(size)
    return min(_MOST_DECIMALS, max(0, -math.floor(math.log10(measure)))) if measure else 0
