from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from digitpad.assets import models_folder
from digitpad.errors import ModelFileError
from digitpad.ink.bitmap import align
from digitpad.ink.render import render
from digitpad.learning.data.augmentation import Deformation, augment
from digitpad.recognition.classifier import BATCH_SIZE, bundled_classifier, open_classifier
from tests.handwriting import DIGITS


def _bitmaps(count: int) -> NDArray[np.float32]:
    """Real shapes of all digits, deformed so that no two are alike."""
    originals = np.array([align(render([np.array(stroke) for stroke in DIGITS[i % 10]])) for i in range(count)])
    return augment(originals, Deformation(share=1), np.random.default_rng(0))


def test_probabilities_add_up_to_one() -> None:
    probabilities = bundled_classifier().probabilities(_bitmaps(20))
    assert probabilities.shape == (20, 10)
    np.testing.assert_allclose(probabilities.sum(axis=1), 1, atol=1e-5)


@pytest.mark.parametrize("count", [0, 1, BATCH_SIZE - 1, BATCH_SIZE, 2 * BATCH_SIZE + 3])
def test_many_at_once_are_the_same_as_one_by_one(count: int) -> None:
    bitmaps = _bitmaps(count).reshape(-1, 28, 28)
    classifier = bundled_classifier()
    together = classifier.probabilities(bitmaps)
    assert together.shape == (count, 10)
    for bitmap, probabilities in zip(bitmaps, together, strict=True):
        np.testing.assert_allclose(classifier.probabilities(bitmap), probabilities, atol=1e-5)


def test_an_answer_is_not_overwritten_by_the_next() -> None:
    classifier = bundled_classifier()
    first = classifier.probabilities(_bitmaps(2)[0])
    kept = first.copy()
    classifier.probabilities(_bitmaps(2)[1])
    np.testing.assert_array_equal(first, kept)


@pytest.mark.slow
def test_the_keras_model_gives_the_same_probabilities() -> None:
    from digitpad.learning.networks.model_files import load_keras

    bitmaps = _bitmaps(3000)
    expected = np.asarray(load_keras(models_folder() / "digits.keras").predict(bitmaps[..., None], verbose=0))
    np.testing.assert_allclose(bundled_classifier().probabilities(bitmaps), expected, atol=5e-3)  # half precision


def test_the_model_card_says_how_the_model_was_made() -> None:
    card = bundled_classifier().card
    assert card["settings"]["seed"] == 1
    script = card["command"].split()[1]
    assert script == "packaging/networks/teach_pictured.py"
    assert (models_folder().parent / script).is_file()
    assert {"keras", "tensorflow", "numpy", "python"} <= set(card["versions"])
    assert [source.split(" (")[0] for source in card["sources"]] == [
        "MNIST", "UCI Pen-Based Recognition of Handwritten Digits", "UJI Pen Characters, version 2", "NumberPad",
        "UCI Optical Recognition of Handwritten Digits",
    ]  # fmt: skip


def test_a_missing_model_gets_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ModelFileError, match="is not there"):
        open_classifier(tmp_path / "nothing.tflite")


@pytest.mark.parametrize("content", [b"", b"no model", b"\0" * 4096])
def test_a_broken_model_gets_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.tflite"
    path.write_bytes(content)
    with pytest.raises(ModelFileError, match="damaged"):
        open_classifier(path)


_CARDS = [
    "{", "[1, 2]", "[" * 100_000, '{"measured": 3}', '{"measured": [3, {"name": "MNIST test", "value": "high"}]}',
    '{"measured": [{"name": "MNIST test", "value": 1e308}]}', '{"measured": [{"name": "MNIST test", "value": NaN}]}',
]  # fmt: skip


@pytest.mark.parametrize("card", _CARDS, ids=range(len(_CARDS)))
def test_a_bad_model_card_is_passed_over(tmp_path: Path, card: str) -> None:
    path = tmp_path / "digits.tflite"
    path.write_bytes((models_folder() / "digits.tflite").read_bytes())
    path.with_suffix(".json").write_text(card, "utf-8")
    assert open_classifier(path).mnist_accuracy is None
