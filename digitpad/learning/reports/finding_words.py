"""Findings about runs in sentences: what is wrong, by which figures, and what to try."""

from collections.abc import Mapping, Sequence

from digitpad.learning.networks.optimizers import OPTIMIZERS
from digitpad.learning.reports.grouping import key_of, words_of
from digitpad.learning.reports.run_titles import SEPARATOR, titles_of
from digitpad.learning.reports.sentence import Sentence
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.study.course import course_of
from digitpad.learning.study.diagnosis import diagnose
from digitpad.learning.study.finding import Finding

_SAID: Mapping[str, Sentence] = {
    "diverged": Sentence("Diverged: the loss rose from {first:.2f} to {peak:.3g} at step {step:,}."),
    "loss leaped": Sentence(
        "The learning rate is too high: the loss leaped from {first:.2f} to {peak:.3g} at step {step:,}."
    ),
    "rate too high": Sentence(
        "The learning rate is too high: the loss is thrown about by {scatter:.0%} around {loss:.2f} and falls no more."
    ),
    "rate too low": Sentence(
        "The learning rate is too low: the loss fell evenly, but only from {first:.2f} to {last:.2f}."
    ),
    "weights not moving": Sentence("The weights hardly move: a step is {ratio:.1e} of their length."),
    "loss not moving": Sentence("The weights hardly move: the loss was {first:.3f} and is {last:.3f}."),
    "dead units": Sentence(
        "Units have died: {share:.0%} of {layer} give the same for every picture, {before:.0%} at the beginning."
    ),
    "exploding gradients": Sentence(
        "Gradients explode: their norm was {usual:.2g} at the beginning and {peak:.2g} at step {step:,}."
    ),
    "vanishing gradients": Sentence(
        "Gradients vanish: their norm is {last:.1e} in the last layer and {first:.1e} in {layer}."
    ),
    "saturated softmax": Sentence(
        "Wrong answers are given as sure ones: each costs {nats:.1f} nats, and {errors:.0%} are wrong."
    ),
    "plateau until decay": Sentence(
        "The loss stood at {middle:.2f} until the learning rate had fallen, then fell to {last:.2f}: begin lower."
    ),
    "overfitting": Sentence(
        "Overfitting: the validation loss was {best:.3f} after epoch {epoch} and is {last:.3f} now."
    ),
    "too little data": Sentence(
        "Too little to learn from: {training:.1%} right of {pictures:,} learned pictures, {validation:.1%} of new ones."
    ),
    "noise of the batch": Sentence(
        "Batches of {count} are noisy: the loss scatters by {scatter:.0%} around {loss:.2f} and falls no more."
    ),
    "not yet converged": Sentence("Not yet converged: the loss fell by {fall:.0%} in the last epoch, to {last:.3f}."),
    "validation better: dropout": Sentence(
        "Validation loss {validation:.3f} is below training loss {training:.3f}, since dropout acts in training alone."
    ),
    "validation better: deformed pictures": Sentence(
        "Validation loss {validation:.3f} is below training loss {training:.3f}, since learned pictures are deformed."
    ),
    "validation better: mean of the epoch": Sentence(
        "Validation loss {validation:.3f} is below training loss {training:.3f}, which is a mean over the whole epoch."
    ),
}


def sentence_of(finding: Finding) -> Sentence:
    """What a finding says, with its figures."""
    return _SAID[finding.rule].of(finding.evidence)


def remedy_in_words(finding: Finding, settings: RunSettings) -> str:
    """The changed settings: `learning rate 0.001`, `batch 128`; empty if nothing is to be changed."""
    changed = finding.remedied(settings)
    words = words_of(changed, set(finding.remedy) - {"learning_rate", "optimizer"})
    rate = [f"learning rate {changed.learning_rate:g}"] if "learning_rate" in finding.remedy else []
    optimizer = [OPTIMIZERS[changed.optimizer].title] if "optimizer" in finding.remedy else []
    return " · ".join([*optimizer, *rate, *words])


def alike_once(
    found: Sequence[tuple[RunRecord, Sequence[Finding]]],
) -> list[tuple[Sequence[RunRecord], list[tuple[Finding, int]]]]:
    """Findings of runs that differ in nothing but the seed, each rule once.

    Parameters
    ----------
    found : sequence of (RunRecord, sequence of Finding)

    Returns
    -------
    list of (sequence of RunRecord, list of (Finding, int))
        Runs that are alike, and what is found in them: the finding of the first run that has it, and in how many of
        the runs it is. Runs that nothing is found in are among them.
    """
    groups: dict[str, list[tuple[RunRecord, Sequence[Finding]]]] = {}
    for record, findings in found:
        groups.setdefault(key_of(record.settings, "seed"), []).append((record, findings))
    return [([record for record, _ in group], _counted(group)) for group in groups.values()]


def _counted(group: Sequence[tuple[RunRecord, Sequence[Finding]]]) -> list[tuple[Finding, int]]:
    firsts: dict[str, Finding] = {}
    for _, findings in group:
        for finding in findings:
            firsts.setdefault(finding.rule, finding)
    return [
        (first, sum(any(finding.rule == rule for finding in findings) for _, findings in group))
        for rule, first in firsts.items()
    ]


def findings_in_words(records: Sequence[RunRecord]) -> list[tuple[str, list[str]]]:
    """What is to be said of the runs that have ended.

    Returns
    -------
    list of (str, list of str)
        Titles of settings that something is to be said of, and the sentences, each with what to try. Where there are
        several seeds, in how many of them it is so.
    """
    ended = [record for record in records if record.status != "running"]
    groups = alike_once([(record, diagnose(course_of(record))) for record in ended])
    titles = titles_of([alike[0] for alike, _ in groups])
    return [
        (title_of_alike(titles, alike), [_whole(finding, count, alike) for finding, count in findings])
        for alike, findings in groups
        if findings
    ]


def title_of_alike(titles: Mapping[str, str], alike: Sequence[RunRecord]) -> str:
    """The first one's title; of several runs, without the seed in which a grid's names end."""
    title = titles[alike[0].id]
    return title.removesuffix(f"{SEPARATOR}{alike[0].settings.seed}") if len(alike) > 1 else title


def _whole(finding: Finding, count: int, alike: Sequence[RunRecord]) -> str:
    words = remedy_in_words(finding, alike[0].settings)
    seeds = [f"The same with {count} of {len(alike)} seeds."] if len(alike) > 1 else []
    return " ".join([str(sentence_of(finding)), *([f"Try {words}."] if words else []), *seeds])
