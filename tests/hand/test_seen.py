"""Pictures that are looked at ahead."""

import gc
import weakref

import numpy as np
import pytest

from digitpad.errors import StoppedError
from digitpad.hand.counterweight import Strangers
from digitpad.hand.teaching import bundled_teacher


def test_looking_goes_on_where_it_was_stopped_and_gives_the_same() -> None:
    bitmaps = np.random.default_rng(0).random((700, 28, 28), np.float32)
    teacher, strangers = bundled_teacher(), Strangers(bitmaps, np.zeros(700, np.uint8))
    answers = iter([False, True])
    with pytest.raises(StoppedError):
        teacher.look(strangers, lambda: next(answers))
    rest = iter([False])  # it asks once: only the second part is left
    features = teacher.look(strangers, lambda: next(rest))
    np.testing.assert_allclose(features, teacher.network.features(bitmaps), atol=1e-5)


def test_what_was_seen_goes_with_its_pictures() -> None:
    teacher, strangers = bundled_teacher(), Strangers(np.zeros((3, 28, 28), np.float32), np.zeros(3, np.uint8))
    teacher.look(strangers)
    seen = weakref.ref(teacher._seen[strangers])
    del strangers
    gc.collect()
    assert seen() is None
