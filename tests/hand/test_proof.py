"""Proof: each digit is judged by a model that has not seen its round, and what makes things worse is refused."""

import dataclasses

import numpy as np
import pytest

from digitpad.errors import HandError, StoppedError
from digitpad.hand.cost import Cost
from digitpad.hand.counterweight import Strangers, bundled_counterweight
from digitpad.hand.own_digit import OwnDigit
from digitpad.hand.parts import parts_of
from digitpad.hand.progress import Progress
from digitpad.hand.proof import COSTLY, MNIST_TEST, STRANGERS, WORSE, Proof
from digitpad.hand.proving import prove
from digitpad.hand.teaching import bundled_teacher
from digitpad.recognition.classifier import Classifier, bundled_classifier
from tests.hand.conftest import in_a_hand


@pytest.fixture(scope="module")
def proof(slanted: list[OwnDigit]) -> Proof:
    """Of a hand that leans."""
    return prove(slanted)


def test_a_hand_that_is_misread_is_proven_to_be_read_better(slanted: list[OwnDigit]) -> None:
    seen: list[Progress] = []
    checked = bundled_counterweight().checked
    further = {"some": Strangers(checked.bitmaps[:50], checked.labels[:50])}
    proof = prove(slanted, others=further, report=seen.append)
    assert proof.total_before.count == proof.total_after.count == 30
    assert proof.total_after.missed < proof.total_before.missed
    assert proof.is_better
    assert not proof.refusal
    assert [tally.count for tally in proof.after] == [3] * 10
    assert set(proof.costs) == {STRANGERS, "some"}
    assert [each.done for each in seen] == list(range(1, seen[0].count + 1))
    assert proof.taught.digits == 30


def test_a_digit_is_judged_by_a_model_that_has_not_learned_its_round(slanted: list[OwnDigit], proof: Proof) -> None:
    teacher, expected = bundled_teacher(), []
    for number in (1, 2, 3):
        layer = teacher.layer_for([digit for digit in slanted if digit.round != number])
        unseen = [digit for digit in slanted if digit.round == number]
        rows = layer.probabilities(teacher.network.features(np.array([digit.bitmap for digit in unseen])))
        expected += [float(row[digit.label]) for row, digit in zip(rows, unseen, strict=True)]
    assert proof.total_after.confidence == pytest.approx(np.mean(expected), abs=1e-4)


def test_nonsense_that_is_learned_by_heart_is_refused() -> None:
    """With labels by chance, what is learned of one round does not hold in the next one."""
    rng = np.random.default_rng(1)
    nonsense = [dataclasses.replace(digit, label=int(rng.integers(10))) for digit in in_a_hand(0.0, 2)]
    proof = prove(nonsense)
    assert proof.total_after.missed > 10
    assert proof.refusal
    assert not proof.is_better


def test_a_hand_whose_second_round_has_other_labels_is_refused() -> None:
    digits = in_a_hand(0.0, 2)
    exchanged = [d if d.round == 1 else dataclasses.replace(d, label=9 - d.label) for d in digits]
    proof = prove(exchanged)
    assert proof.reason in (WORSE, COSTLY)
    assert not proof.is_better


def test_a_round_whose_labels_are_all_wrong_is_refused() -> None:
    """Each was left out with all of its label: nothing that is learned of the others helps it, and nothing is worse."""
    proof = prove([digit.named((digit.label + 1) % 10) for digit in in_a_hand(0.0, 1)])
    assert proof.total_after.missed == 10
    assert "10 of 10 would still be wrong" in proof.refusal
    assert not proof.is_better


def test_what_is_surely_misread_more_often_is_worse_though_no_more_is_missed(proof: Proof) -> None:
    before = tuple(dataclasses.replace(each, count=3, refused=1, claimed=0, confidence=0.8) for each in proof.before)
    after = tuple(dataclasses.replace(each, refused=0, claimed=1, confidence=0.9) for each in before)
    assert dataclasses.replace(proof, before=before, after=after).reason == WORSE


def test_what_costs_strangers_is_refused(proof: Proof) -> None:
    cost = dataclasses.replace(proof.costs[STRANGERS], claimed=0.01)
    assert dataclasses.replace(proof, costs={STRANGERS: cost}).reason == COSTLY


def test_what_nobody_can_see_is_no_gain() -> None:
    proof = prove(in_a_hand(0.0, 1))
    tallies = tuple(dataclasses.replace(each, refused=0, claimed=0, confidence=0.99) for each in proof.before)
    surer = tuple(dataclasses.replace(each, confidence=0.9904) for each in tallies)
    assert not dataclasses.replace(proof, before=tallies, after=surer).is_better
    surer = tuple(dataclasses.replace(each, confidence=0.992) for each in tallies)
    assert dataclasses.replace(proof, before=tallies, after=surer).is_better


def test_the_card_has_the_accuracy_on_mnist_that_is_left(proof: Proof) -> None:
    assert not [figure for figure in proof.figures() if figure["name"] == "MNIST test"]
    known = dataclasses.replace(proof, costs={MNIST_TEST: Cost(0.0003, 0.0, 0.0, 10_000)})
    card = {"measured": known.figures()}
    before = bundled_classifier().mnist_accuracy
    assert before is not None
    assert Classifier(bundled_classifier().path, card).mnist_accuracy == pytest.approx(before - 0.0003)


def test_each_digit_is_left_out_once_with_its_round() -> None:
    rounds = in_a_hand(0.0, 25)[::3]
    for digits in (rounds, in_a_hand(0.0, 1), in_a_hand(0.0, 2)):
        parts = parts_of(digits)
        assert sorted(digit.id for part in parts for digit in part) == sorted(digit.id for digit in digits)
        where = {(digit.round, number) for number, part in enumerate(parts) for digit in part}
        if len({digit.round for digit in digits}) > 1:
            assert len(where) == len({digit.round for digit in digits})
        assert 2 <= len(parts) <= 10


@pytest.mark.parametrize("further", [1, 2, 4])
def test_a_round_and_a_correction_are_proven_by_fifths(further: int) -> None:
    """What is left without the round would be too few; without a fifth, it is not."""
    digits = [*in_a_hand(0.0, 1), *in_a_hand(0.0, 2)[10 : 10 + further]]
    parts = parts_of(digits)
    assert len(parts) == 5
    assert sorted(digit.id for part in parts for digit in part) == sorted(digit.id for digit in digits)


def test_too_few_digits_prove_nothing() -> None:
    with pytest.raises(HandError, match="at least 10"):
        prove(in_a_hand(0.0, 1)[:5])


def test_a_proof_can_be_stopped(slanted: list[OwnDigit]) -> None:
    with pytest.raises(StoppedError):
        prove(slanted, should_stop=lambda: True)
