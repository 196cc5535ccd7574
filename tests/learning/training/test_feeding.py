import dataclasses
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from digitpad.learning.data.datasets import Dataset, scaled
from digitpad.learning.data.non_digits import NO_DIGIT
from digitpad.learning.runs.held_out import split
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training import feeding
from digitpad.learning.training.feeding import Feed, batches_in_chunk

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]

_SETTINGS = RunSettings(network="dense-32", batch_size=4, validation_split=0.2, data="optdigits", seed=5)
Batch = tuple[NDArray[Any], NDArray[np.uint8]]


def _feed(settings: RunSettings, digits: Dataset) -> Feed:
    return Feed(digits, split(len(digits.y_train), settings)[0], settings)


def _chunks(settings: RunSettings, digits: Dataset, epoch: int = 0) -> list[Batch]:
    return [(pictures.numpy(), labels.numpy()) for pictures, labels in _feed(settings, digits).chunks(lambda: epoch)]


def _batches(settings: RunSettings, digits: Dataset, epoch: int = 0) -> list[Batch]:
    chunks = _chunks(settings, digits, epoch)
    return [batch for pictures, labels in chunks for batch in zip(pictures, labels, strict=True)]


def _same(some: list[Batch], others: list[Batch]) -> bool:
    return len(some) == len(others) and all(
        np.array_equal(one[0], other[0]) and np.array_equal(one[1], other[1])
        for one, other in zip(some, others, strict=True)
    )


def _sorted(pictures: NDArray[Any], labels: NDArray[np.uint8]) -> list[bytes]:
    return sorted(picture.tobytes() + bytes([label]) for picture, label in zip(pictures, labels, strict=True))


def test_an_epoch_holds_each_picture_once_with_its_label(digits: Dataset) -> None:
    learned, held_out = split(len(digits.y_train), _SETTINGS)
    assert sorted([*learned, *held_out]) == list(range(len(digits.y_train)))
    assert len(held_out) == round(0.2 * len(digits.y_train))
    batches = _batches(_SETTINGS, digits)
    pictures, labels = (np.concatenate(arrays) for arrays in zip(*batches, strict=True))
    assert _sorted(pictures, labels) == _sorted(digits.x_train[learned], digits.y_train[learned])


def test_all_batches_are_full_but_for_the_last(digits: Dataset) -> None:
    feed = _feed(_SETTINGS, digits)
    sizes = [len(labels) for _, labels in _batches(_SETTINGS, digits)]
    assert sizes == [4] * (len(feed.learned) // 4) + [len(feed.learned) % 4]
    assert feed.steps == len(sizes)
    chunks = _chunks(_SETTINGS, digits)
    assert max(len(labels) for _, labels in chunks) == batches_in_chunk(_SETTINGS) < len(sizes)
    assert len(feed.chunks(lambda: 0)) == len(chunks)


def test_the_order_is_that_of_the_seed_and_the_epoch_whatever_the_optimizer(digits: Dataset) -> None:
    other = dataclasses.replace(_SETTINGS, optimizer="lion", learning_rate=1e-4, weight_decay=0.1, schedule="cosine",
                                labels="one-hot")  # fmt: skip
    for epoch in (0, 3):
        assert _same(_batches(_SETTINGS, digits, epoch), _batches(other, digits, epoch))
    assert not _same(_batches(_SETTINGS, digits, 0), _batches(_SETTINGS, digits, 1))
    assert not _same(_batches(_SETTINGS, digits), _batches(dataclasses.replace(_SETTINGS, seed=6), digits))


@pytest.mark.parametrize("augmentation", [False, True])
def test_how_many_batches_come_at_once_changes_nothing(
    digits: Dataset, monkeypatch: pytest.MonkeyPatch, augmentation: bool
) -> None:
    settings = dataclasses.replace(_SETTINGS, augmentation=augmentation, subset=300)
    before = _batches(settings, digits)
    monkeypatch.setattr(feeding, "MOST_BATCHES", 7)
    assert len(_chunks(settings, digits)) > 5
    assert _same(before, _batches(settings, digits))


def test_deformed_pictures_are_new_in_each_epoch_and_keep_their_labels(digits: Dataset) -> None:
    plain = dataclasses.replace(_SETTINGS, subset=200)
    deformed = dataclasses.replace(plain, augmentation=True)
    copies: list[dict[bytes, bytes]] = []
    for epoch in (0, 1):
        before, labels = map(np.concatenate, zip(*_batches(plain, digits, epoch), strict=True))
        after, same_labels = map(np.concatenate, zip(*_batches(deformed, digits, epoch), strict=True))
        np.testing.assert_array_equal(labels, same_labels)
        assert after.dtype == np.float32
        assert 0 <= after.min() < after.max() <= 1
        assert 0.5 < (before / np.float32(255) != after).any(axis=(1, 2)).mean() < 1
        copies.append({one.tobytes(): other.tobytes() for one, other in zip(before, after, strict=True)})
    assert copies[0].keys() == copies[1].keys()
    assert np.mean([copies[0][picture] != copies[1][picture] for picture in copies[0]]) > 0.8
    assert _same(_batches(deformed, digits), _batches(deformed, digits))


def test_a_subset_is_chosen_by_the_seed(digits: Dataset) -> None:
    settings = dataclasses.replace(_SETTINGS, subset=100)
    learned, held_out = split(len(digits.y_train), settings)
    assert len(learned) == 80
    assert len(held_out) == 20
    assert len({*learned, *held_out}) == 100
    other = split(len(digits.y_train), dataclasses.replace(settings, seed=6))[0]
    assert set(other) != set(learned)
    everything = split(50, settings)
    assert len(everything[0]) + len(everything[1]) == 50


@pytest.mark.parametrize(("network", "batch_size"), [("dense-8", 1), ("dense-4096-4096", 4096), ("digitpad", 128)])
def test_a_chunk_is_never_empty_nor_too_long(network: str, batch_size: int) -> None:
    count = batches_in_chunk(dataclasses.replace(_SETTINGS, network=network, batch_size=batch_size))
    assert 1 <= count <= feeding.MOST_BATCHES
    assert count == 1 or count * batch_size <= 20_000


def test_pictures_of_no_digit_are_mixed_in_by_the_seed(digits: Dataset) -> None:
    settings = dataclasses.replace(_SETTINGS, non_digits=0.3, labels="one-hot")
    labels = np.concatenate([labels for _, labels in _batches(settings, digits)])
    assert 0.25 < (labels == NO_DIGIT).mean() < 0.35
    assert _same(_batches(settings, digits), _batches(settings, digits))
    assert not _same(_batches(settings, digits), _batches(settings, digits, epoch=1))


def test_no_digit_means_that_all_are_equally_probable(digits: Dataset) -> None:
    settings = dataclasses.replace(_SETTINGS, labels="one-hot")
    labels = np.array([3, NO_DIGIT], np.uint8)
    _, targets = feeding.as_batch(np.zeros((2, 28, 28), np.float32), labels, settings)
    np.testing.assert_allclose(targets.numpy()[1], np.full(10, 0.1), rtol=1e-6)
    np.testing.assert_array_equal(targets.numpy()[0], np.eye(10, dtype=np.float32)[3])


def test_the_last_epochs_deform_less(digits: Dataset) -> None:
    plain = dataclasses.replace(_SETTINGS, subset=300, epochs=10)
    deformed = dataclasses.replace(plain, augmentation=True)

    def change(epoch: int) -> float:
        """How much of a picture's ink is elsewhere, on average."""
        pairs = zip(_batches(plain, digits, epoch), _batches(deformed, digits, epoch), strict=True)
        return float(np.mean([abs(scaled(before) - after).mean() for (before, _), (after, _) in pairs]))

    changes = [change(epoch) for epoch in (0, 7, 8, 9)]
    assert changes[0] == pytest.approx(changes[1], rel=0.1)
    assert changes[1] > 1.1 * changes[2] > 1.2 * changes[3]
