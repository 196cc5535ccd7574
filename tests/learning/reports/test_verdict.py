import dataclasses
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from digitpad.learning.reports.candidates import METRICS, candidates_of
from digitpad.learning.reports.verdict import Verdict, usual_metric, verdict_of
from digitpad.learning.reports.verdict_words import decimals_of, headline, notes, sentences
from digitpad.learning.runs.events import EpochEnd
from digitpad.learning.runs.history import History
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.runs.settings import RunSettings

_SEEDS = np.random.default_rng(2).normal(0.3, 0.05, 40)  # what the seed does to all runs
_NOISE = np.random.default_rng(5).normal(0, 1, (40, 5))


def _run(loss: float, status: str = "finished", created: str = "", **changes: Any) -> RunRecord:
    settings = dataclasses.replace(RunSettings(validation_split=0.2), **changes)
    metrics = {"val_loss": loss, "val_accuracy": 1 - loss / 4}
    test = {} if status == "diverged" else {"accuracy": 0.9 - loss / 10, "loss": loss}
    return RunRecord(
        Path("run"), "run", created, status, settings, History([EpochEnd("run", 1, 9, 1.0, metrics)]), test
    )


def _runs(offset: float, noise: int, seeds: int, **changes: Any) -> list[RunRecord]:
    """Runs whose losses differ from those of the others by an offset and some noise."""
    return [_run(_SEEDS[seed] + offset + 0.004 * _NOISE[seed, noise], seed=seed, **changes) for seed in range(seeds)]


def _three(seeds: int) -> list[RunRecord]:
    """Adam, better than SGD; Nadam, as good as Adam."""
    return [
        *_runs(0.02, 0, seeds, optimizer="sgd", learning_rate=0.1),
        *_runs(0.0, 1, seeds, optimizer="adam"),
        *_runs(0.001, 2, seeds, optimizer="nadam"),
    ]


def _said(verdict: Verdict) -> list[str]:
    return [str(sentence) for sentence in sentences(verdict)]


def test_a_difference_is_claimed_with_its_interval_and_what_is_not_shown_says_what_it_takes() -> None:
    verdict = verdict_of(_three(8), "val_loss")
    assert [candidate.title for candidate in verdict.candidates] == ["Adam", "Nadam", "SGD"]
    near, far, middle = _said(verdict)
    assert near.startswith("8 pairs do not show a difference between Adam and Nadam; ")
    assert far.startswith("Adam’s validation loss is 0.02")
    assert far.endswith(", 8 pairs).")
    assert middle.startswith("Nadam’s validation loss is 0.0")
    assert [str(sentence) for sentence in headline(verdict)] == [
        "Adam has the lowest validation loss of 3.", "Not shown to be worse: Nadam.",
    ]  # fmt: skip
    claim = verdict.comparisons[1]
    assert claim.difference.low < claim.difference.mean < claim.difference.high
    assert claim.p == pytest.approx(3 * 2 / 2**8)


@pytest.mark.parametrize("name", ["val_accuracy", "test_accuracy"])
def test_of_accuracies_the_higher_one_is_better_and_points_are_percent(name: str) -> None:
    verdict = verdict_of(_three(8), name)
    assert verdict.candidates[0].title == "Adam"
    sentence = _said(verdict)[1]
    assert sentence.startswith(f"Adam’s {name.split('_', maxsplit=1)[0].replace('val', 'validation')} accuracy is ")
    points = float(sentence.split(" is ")[1].split()[0])
    assert points == pytest.approx(0.5 if name == "val_accuracy" else 0.2, abs=0.15)
    assert "higher" in sentence


def test_the_pairing_takes_out_what_the_seed_does() -> None:
    records = [*_runs(0.02, 0, 8, optimizer="sgd"), *_runs(0.0, 1, 8, optimizer="adam")]
    shuffled = [
        dataclasses.replace(record, settings=dataclasses.replace(record.settings, seed=(3 * record.settings.seed) % 8))
        if record.settings.optimizer == "sgd" else record
        for record in records
    ]  # fmt: skip
    assert verdict_of(records, "val_loss").comparisons[0].is_shown
    assert not verdict_of(shuffled, "val_loss").comparisons[0].is_shown


def test_too_few_pairs_are_said_to_be_too_few_however_large_the_difference() -> None:
    records = [*_runs(1.0, 0, 5, optimizer="sgd"), *_runs(0.0, 1, 5, optimizer="adam")]
    verdict = verdict_of(records, "val_loss")
    assert _said(verdict) == ["5 pairs are too few to show a difference between Adam and SGD: it takes 6 at least."]
    assert not verdict.comparisons[0].is_shown
    more = [*_runs(1.0, 0, 6, optimizer="sgd"), *_runs(0.0, 1, 6, optimizer="adam")]
    assert verdict_of(more, "val_loss").comparisons[0].is_shown


def test_nothing_is_compared_with_one_seed_or_across_data_or_two_differences() -> None:
    one = [_run(0.1, optimizer="sgd"), _run(0.2)]
    other_data = [*_runs(0, 0, 8, data="optdigits", optimizer="sgd"), *_runs(0, 1, 8)]
    only_data = [*_runs(0, 0, 8, data="optdigits"), *_runs(0, 1, 8)]
    two = [*_runs(0, 0, 8, optimizer="sgd", batch_size=32), *_runs(0, 1, 8)]
    other_seeds = [*_runs(0, 0, 4, optimizer="sgd"), *_runs(0, 1, 8)[4:]]
    for records in (one, other_data, only_data, two, other_seeds, []):
        assert not verdict_of(records, "val_loss").comparisons
        assert usual_metric(records) is None
    assert usual_metric(_three(2)) == "val_loss"
    tested = [dataclasses.replace(record, history=History()) for record in _three(2)]
    assert usual_metric(tested) == "test_accuracy"


def test_one_other_setting_may_differ() -> None:
    changes: Sequence[dict[str, Any]] = (
        {"batch_size": 32}, {"learning_rate": 0.01}, {"parameters": {"beta_1": 0.5}}, {"network": "dense-256"},
    )  # fmt: skip
    for changed in changes:
        (comparison,) = verdict_of([*_runs(0.02, 0, 8, **changed), *_runs(0, 1, 8)], "val_loss").comparisons
        assert comparison.is_shown
        assert comparison.better.title != comparison.worse.title
    both = {"parameters": {"beta_1": 0.5, "beta_2": 0.9}}
    assert not verdict_of([*_runs(0.02, 0, 8, **both), *_runs(0, 1, 8)], "val_loss").comparisons


def test_runs_that_did_not_end_or_were_trained_twice_do_not_count_as_pairs() -> None:
    adam, sgd = _runs(0, 1, 8), _runs(0.02, 0, 8, optimizer="sgd")
    stopped = [dataclasses.replace(record, status="stopped") for record in sgd[:3]]
    verdict = verdict_of([*adam, *sgd[3:], *stopped], "val_loss")
    assert verdict.comparisons[0].difference.pairs == 5
    again = [dataclasses.replace(record, created="2026") for record in _runs(0.03, 0, 8, optimizer="sgd")]
    verdict = verdict_of([*again, *adam, *sgd], "val_loss")
    assert verdict.comparisons[0].difference.pairs == 8
    assert verdict.comparisons[0].difference.mean == pytest.approx(0.03, abs=0.005)


def test_diverged_runs_have_no_figure_and_are_told() -> None:
    sgd = _runs(0.02, 0, 8, optimizer="sgd")
    sgd[0] = dataclasses.replace(sgd[0], status="diverged")
    sgd[1] = _run(math.nan, "diverged", optimizer="sgd", seed=1)
    verdict = verdict_of([*_runs(0, 1, 8), *sgd], "val_loss")
    assert verdict.comparisons[0].difference.pairs == 6
    assert [str(note) for note in notes(verdict)] == ["SGD diverged in 2 of 8 runs, which have no figure."]


def test_an_optimizer_counts_with_the_setting_that_did_best_with_seeds_that_do_not_count() -> None:
    lucky = [_run(0.01 if seed > 1 else 0.2, optimizer="sgd", learning_rate=0.01, seed=seed) for seed in range(8)]
    steady = [_run(0.1, optimizer="sgd", learning_rate=0.1, seed=seed) for seed in range(8)]
    adam = [_run(0.05 + seed / 1000, seed=seed) for seed in range(8)]
    verdict = verdict_of([*lucky, *steady, *adam], "val_loss")
    sgd = next(each for each in verdict.candidates if each.settings.optimizer == "sgd")
    assert sgd.is_chosen
    assert {seed: record.settings.learning_rate for seed, record in sgd.runs.items()} == dict.fromkeys(range(2, 8), 0.1)
    assert [candidate.title for candidate in verdict.candidates] == ["Adam", "SGD"]
    assert verdict.comparisons[0].difference.pairs == 6
    assert "the other seeds compare" in str(notes(verdict)[0])


def test_settings_are_chosen_by_held_out_pictures_not_by_test_pictures() -> None:
    tested = [
        dataclasses.replace(_run(loss, optimizer="sgd", learning_rate=rate, seed=seed), test={"accuracy": accuracy})
        for rate, loss, accuracy in ((0.1, 0.1, 0.8), (0.2, 0.2, 0.9))
        for seed in range(3)
    ]
    candidates = candidates_of([*tested, *_runs(0, 0, 3)], METRICS["test_accuracy"])
    sgd = next(each for each in candidates if each.settings.optimizer == "sgd")
    assert {record.settings.learning_rate for record in sgd.runs.values()} == {0.1}


def test_a_best_candidate_that_beats_all_or_none_is_told_so() -> None:
    offsets = (("adam", 0.0), ("sgd", 0.05), ("lion", 0.1))
    clear = [run for at, (name, offset) in enumerate(offsets) for run in _runs(offset, at, 9, optimizer=name)]
    assert str(headline(verdict_of(clear, "val_loss"))[1]) == "It beats each of the others."
    same = [run for at, (name, _) in enumerate(offsets) for run in _runs(0, at, 4, optimizer=name)]
    assert str(headline(verdict_of(same, "val_loss"))[1]) == "None of the others is shown to be worse."
    assert headline(verdict_of([*_runs(0, 0, 8), *_runs(0, 1, 8, optimizer="sgd")], "val_loss")) == []


def test_equal_runs_show_no_difference_at_all() -> None:
    records = [*_runs(0, 0, 8), *_runs(0, 0, 8, optimizer="sgd")]
    assert _said(verdict_of(records, "val_loss")) == ["8 pairs show no difference at all between Adam and SGD."]


def test_figures_have_as_many_decimals_as_the_interval_bears() -> None:
    assert [decimals_of(width, 1) for width in (0.009, 0.0104, 0.02, 0.5, 3, 40)] == [3, 3, 2, 1, 0, 0]
    assert decimals_of(math.nan, 0.02) == 2
    assert decimals_of(0, 0) == 0


def _false_claim(rng: np.random.Generator) -> bool:
    """Whether optimizers that are all the same are told apart, two of them at the best of two rates."""
    records = []
    for name, rates in (("sgd", (0.1, 0.2)), ("adam", (1e-3, 2e-3)), ("lion", (1e-4,))):
        losses = rng.gamma(2, 0.1, (8, len(rates)))
        records += [
            _run(losses[seed, at], optimizer=name, learning_rate=rate, seed=seed)
            for seed in range(8)
            for at, rate in enumerate(rates)
        ]
    return any(comparison.is_shown for comparison in verdict_of(records, "val_loss").comparisons)


@pytest.mark.slow
def test_optimizers_that_are_the_same_are_told_apart_in_at_most_one_of_twenty_trials() -> None:
    rng = np.random.default_rng(11)
    assert sum(_false_claim(rng) for _ in range(200)) <= 10 + 6  # two standard deviations of 200 trials
