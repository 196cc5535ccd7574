"""Teaching: a taught model reads its hand, leaves strangers alone, and is a model like any other."""

import hashlib
import json
from pathlib import Path
from unittest.mock import MagicMock

import numpy as np
import pytest

from digitpad.assets import models_folder
from digitpad.errors import HandError, ModelFileError
from digitpad.hand import solving
from digitpad.hand.copies import copies_of
from digitpad.hand.counterweight import NO_DIGIT, bundled_counterweight, load_counterweight
from digitpad.hand.last_layer import FeatureNetwork, LastLayer
from digitpad.hand.own_digit import OwnDigit
from digitpad.hand.store import Hands
from digitpad.hand.taught import taught_model
from digitpad.hand.teaching import bundled_teacher, forget, hand_classifier, save_hand, teach
from digitpad.learning.runs.model_source import ModelSource
from digitpad.recognition.classifier import Classifier, bundled_classifier, content_of, open_classifier
from tests.handwriting import DIGITS


def _confidence(classifier: Classifier, digits: list[OwnDigit]) -> float:
    """Mean probability of what they are meant to be."""
    rows = classifier.probabilities(np.array([digit.bitmap for digit in digits]))
    return float(np.mean([row[digit.label] for row, digit in zip(rows, digits, strict=True)]))


def _fingerprints() -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(models_folder().iterdir())}


def test_a_taught_model_reads_digits_of_the_hand_that_it_has_not_seen(slanted: list[OwnDigit]) -> None:
    learned, unseen = slanted[:20], slanted[20:]
    taught = teach(learned)
    before, after = (_confidence(each, unseen) for each in (bundled_classifier(), taught.classifier))
    assert before < 0.9
    assert after > before + (1 - before) / 2
    assert taught.digits == 20


def test_strangers_are_read_as_before_though_they_were_not_learned_against(slanted: list[OwnDigit]) -> None:
    strangers = bundled_counterweight().checked
    taught = teach(slanted)
    before, after = (each.probabilities(strangers.bitmaps) for each in (bundled_classifier(), taught.classifier))
    digits = strangers.labels != NO_DIGIT
    wrong = [(rows.argmax(axis=1) != strangers.labels)[digits].mean() for rows in (before, after)]
    claimed = [(rows.max(axis=1) >= 0.75)[~digits].mean() for rows in (before, after)]
    assert wrong[1] <= wrong[0] + 0.001
    assert claimed[1] <= claimed[0] + 0.002
    assert bundled_teacher().cost_of(taught.layer).is_small


def test_the_layer_is_pulled_to_what_it_was(slanted: list[OwnDigit], monkeypatch: pytest.MonkeyPatch) -> None:
    teacher = bundled_teacher()

    def change() -> float:
        return float(np.linalg.norm(teacher.layer_for(slanted).weights - teacher.network.last_layer.weights))

    pulled = change()
    monkeypatch.setattr(solving, "_PULL", 0.0)
    assert pulled < 0.9 * change()


def test_pictures_to_measure_on_are_none_of_those_to_learn_against() -> None:
    learned, checked = bundled_counterweight().learned, bundled_counterweight().checked
    known = {bitmap.tobytes() for bitmap in learned.bitmaps}
    assert not any(bitmap.tobytes() in known for bitmap in checked.bitmaps)


def test_a_saved_hand_is_a_model_like_any_other_and_forgetting_leaves_no_trace(
    slanted: list[OwnDigit], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DIGITPAD_HOME", str(tmp_path))
    bundled = _fingerprints()
    taught = teach(slanted)
    Hands().add(slanted)
    before = sorted(Hands().folder.iterdir())
    path = save_hand(taught, "Anna")
    assert taught_model("anna") == path
    opened = open_classifier(path)
    bitmaps = np.array([digit.bitmap for digit in slanted])
    assert np.array_equal(opened.probabilities(bitmaps), taught.classifier.probabilities(bitmaps))
    assert opened.card["name"] == "bundled + Anna"
    assert np.array_equal(hand_classifier("Anna").probabilities(bitmaps), opened.probabilities(bitmaps))
    assert np.array_equal(ModelSource("Anna", path=path).open().probabilities(bitmaps), opened.probabilities(bitmaps))
    forget("Anna")
    assert taught_model("Anna") is None
    assert sorted(Hands().folder.iterdir()) == before
    assert len(Hands().of("Anna")) == 30
    with pytest.raises(HandError, match="teach it first"):
        hand_classifier("Anna")
    assert _fingerprints() == bundled


def test_a_card_of_another_file_is_not_believed(
    slanted: list[OwnDigit], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DIGITPAD_HOME", str(tmp_path))
    path = save_hand(teach(slanted), "Anna")
    card = path.with_suffix(".json")
    card.write_text(json.dumps({**json.loads(card.read_text("utf-8")), "fingerprints": {".tflite": "0"}}), "utf-8")
    assert open_classifier(path).card == {}


def test_the_last_layer_is_all_that_differs_from_the_bundled_file() -> None:
    content = content_of(bundled_classifier().path)
    network = FeatureNetwork(content, "digits.tflite")
    layer = network.last_layer
    assert network.with_last_layer(layer) == content
    other = network.with_last_layer(LastLayer(-layer.weights, layer.bias))
    assert len(other) == len(content)
    assert sum(one != two for one, two in zip(content, other, strict=True)) <= layer.weights.size  # a sign bit each
    bitmaps = bundled_counterweight().checked.bitmaps[:40]
    mirrored = Classifier(Path("other.tflite"), content=other).probabilities(bitmaps)
    expected = LastLayer(-layer.weights, layer.bias).probabilities(network.features(bitmaps))
    assert np.allclose(mirrored, expected, atol=1e-5)


def test_a_damaged_counterweight_is_a_sentence_and_never_unpickled(tmp_path: Path) -> None:
    objects = np.array([Path("x")], object)
    np.savez(tmp_path / "x.npz", x_learned=objects, y_learned=objects, x_checked=objects, y_checked=objects)
    (tmp_path / "y.npz").write_bytes(b"nothing")
    for name in ("x.npz", "y.npz", "none.npz"):
        with pytest.raises(HandError, match="install Digitpad again"):
            load_counterweight(tmp_path / name)


def test_threads_take_turns_at_the_network() -> None:
    network = FeatureNetwork(content_of(bundled_classifier().path), "digits.tflite")
    taken = network._lock = MagicMock()
    network.features(np.zeros((40, 28, 28), np.float32))
    assert taken.__enter__.call_count == taken.__exit__.call_count == 2  # for each part of 32


def test_what_cannot_be_taught_says_so(slanted: list[OwnDigit]) -> None:
    with pytest.raises(HandError, match="at least 5 digits"):
        teach(slanted[:4])
    rows = content_of(models_folder() / "rows.tflite")
    with pytest.raises(ModelFileError, match="cannot be taught"):
        FeatureNetwork(rows, "rows.tflite")
    with pytest.raises(ModelFileError, match="cannot be taught"):
        FeatureNetwork(b"nothing of the kind" * 9, "x.tflite")


def test_copies_are_the_same_digit_drawn_again_with_and_without_strokes(slanted: list[OwnDigit]) -> None:
    pixels = OwnDigit.of_bitmap(slanted[3].bitmap, 3, "Anna")
    bitmaps, labels = copies_of([slanted[3], pixels])
    assert labels.tolist() == [3] * len(bitmaps)
    assert len(bitmaps) == 42
    assert np.array_equal(bitmaps[0], slanted[3].bitmap)
    assert len({bitmap.tobytes() for bitmap in bitmaps[2:]}) == 40
    alike = [np.corrcoef(bitmaps[0].ravel(), bitmap.ravel())[0, 1] for bitmap in bitmaps[2:]]
    assert min(alike) > 0.4
    assert np.mean(alike) > 0.7


@pytest.mark.parametrize(("unit", "away"), [(0.001, 0.0), (1.0, 1e8)])
def test_copies_do_not_depend_on_the_unit_that_strokes_are_given_in(unit: float, away: float) -> None:
    plain, other = (
        OwnDigit.of_strokes([np.array(stroke) * by + to for stroke in DIGITS[4]], 4, "Anna")
        for by, to in ((1.0, 0.0), (unit, away))
    )
    np.testing.assert_allclose(copies_of([plain])[0], copies_of([other])[0], atol=0.02)
