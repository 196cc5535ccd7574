import dataclasses

import numpy as np

from digitpad.folders import data_folder
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.study.kept_range_tests import keep, kept_for
from digitpad.learning.study.range_test import RangeTest

_SETTINGS = RunSettings(network="dense-8", optimizer="lion", parameters={"beta_1": 0.8})
_TEST = RangeTest(_SETTINGS, np.array([1e-7, 1e-6]), np.array([2.3, np.nan]))


def test_a_test_is_kept_for_all_runs_that_train_the_same() -> None:
    assert kept_for(_SETTINGS) is None
    keep(_TEST)
    found = kept_for(dataclasses.replace(_SETTINGS, learning_rate=0.5, epochs=9, seed=4, schedule="cosine"))
    assert found is not None
    assert found.settings == _SETTINGS
    np.testing.assert_array_equal(found.losses, _TEST.losses)
    for changes in ({"network": "dense-9"}, {"batch_size": 8}, {"parameters": {"beta_1": 0.9}}, {"data": "optdigits"}):
        assert kept_for(dataclasses.replace(_SETTINGS, **changes)) is None
    keep(dataclasses.replace(_TEST, losses=np.array([2.0, 1.0])))
    newest = kept_for(_SETTINGS)
    assert newest is not None
    assert newest.losses.tolist() == [2, 1]


def test_a_damaged_file_counts_as_none() -> None:
    keep(_TEST)
    (path,) = (data_folder() / "range-tests").iterdir()
    path.write_bytes(path.read_bytes()[:40])
    assert kept_for(_SETTINGS) is None


def test_a_folder_that_cannot_be_written_is_passed_over() -> None:
    data_folder().mkdir(parents=True, exist_ok=True)
    (data_folder() / "range-tests").write_text("", "utf-8")
    keep(_TEST)
    assert kept_for(_SETTINGS) is None
