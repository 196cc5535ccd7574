import weakref

import numpy as np

from digitpad.learning.data.datasets import Dataset, scaled
from digitpad.learning.evaluation.nearest import nearest


def test_the_picture_itself_is_the_nearest(digits: Dataset) -> None:
    for index in (0, 100, 1000):
        found = nearest(scaled(digits.x_train[index]), digits.x_train, digits.y_train, count=3)
        assert found[0].index == index
        assert found[0].label == digits.y_train[index]
        np.testing.assert_array_equal(found[0].picture, digits.x_train[index])


def test_neighbours_mostly_bear_the_label_of_what_was_asked(digits: Dataset) -> None:
    labels = [
        neighbour.label == label
        for bitmap, label in zip(digits.x_test[:50], digits.y_test[:50], strict=True)
        for neighbour in nearest(scaled(bitmap), digits.x_train, digits.y_train)
    ]
    assert np.mean(labels) > 0.9


def test_there_are_no_more_neighbours_than_pictures(digits: Dataset) -> None:
    assert len(nearest(scaled(digits.x_train[0]), digits.x_train[:2], digits.y_train[:2])) == 2


def test_neighbours_hold_no_data_set(digits: Dataset) -> None:
    pictures = digits.x_train.copy()
    held = weakref.ref(pictures)
    found = nearest(scaled(digits.x_train[0]), pictures, digits.y_train)
    del pictures
    assert held() is None
    np.testing.assert_array_equal(found[0].picture, digits.x_train[0])
