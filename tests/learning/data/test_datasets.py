import gzip
import struct
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from digitpad.errors import DatasetError
from digitpad.ink.bitmap import BOX_SIDE
from digitpad.learning.data.datasets import find_mnist, load
from digitpad.learning.data.mnist_files import Arrays, is_genuine, read_arrays

_NAMES = {
    "x_train": "train-images-idx3-ubyte",
    "y_train": "train-labels-idx1-ubyte",
    "x_test": "t10k-images-idx3-ubyte",
    "y_test": "t10k-labels-idx1-ubyte",
}


def _arrays() -> Arrays:
    rng = np.random.default_rng(0)
    return {
        "x_train": rng.integers(0, 256, (20, 28, 28), np.uint8),
        "y_train": rng.integers(0, 10, 20).astype(np.uint8),
        "x_test": rng.integers(0, 256, (5, 28, 28), np.uint8),
        "y_test": rng.integers(0, 10, 5).astype(np.uint8),
    }


def _save(path: Path, arrays: Arrays) -> None:
    contents: dict[str, Any] = dict(arrays)
    np.savez_compressed(path, **contents)


def _write_idx(folder: Path, arrays: Arrays, *, packed: bool) -> None:
    for key, array in arrays.items():
        data = struct.pack(f">HBB{array.ndim}I", 0, 8, array.ndim, *array.shape) + array.tobytes()
        name = _NAMES[key] + (".gz" if packed else "")
        (folder / name).write_bytes(gzip.compress(data) if packed else data)


@pytest.mark.parametrize("packed", [False, True])
def test_idx_files_and_npz_give_the_same(tmp_path: Path, packed: bool) -> None:
    arrays = _arrays()
    _write_idx(tmp_path, arrays, packed=packed)
    _save(tmp_path / "mnist.npz", arrays)
    one_of_them = tmp_path / (_NAMES["x_test"] + (".gz" if packed else ""))
    for path in (tmp_path, one_of_them, tmp_path / "mnist.npz"):
        dataset = load(str(path))
        np.testing.assert_array_equal(dataset.x_train, arrays["x_train"])
        np.testing.assert_array_equal(dataset.y_test, arrays["y_test"])


def test_other_arrays_are_not_the_genuine_ones() -> None:
    assert not is_genuine(_arrays())


@pytest.mark.data
def test_the_genuine_pictures_are_known(data: Path) -> None:
    assert is_genuine(read_arrays(data / "mnist.npz"))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"x_train": np.zeros((20, 8, 8), np.uint8)}, "not uint8 of"),
        ({"x_test": np.zeros((5, 28, 28))}, "not uint8 of"),
        ({"y_train": np.zeros(3, np.uint8)}, "labels of shape"),
        ({"y_test": np.full(5, 12, np.uint8)}, "from 0 to 9"),
        ({"y_test": np.zeros(5)}, "from 0 to 9"),
    ],
)
def test_data_of_another_kind_gets_a_sentence(tmp_path: Path, change: Arrays, words: str) -> None:
    _save(tmp_path / "own.npz", {**_arrays(), **change})
    with pytest.raises(DatasetError, match=words):
        load(str(tmp_path / "own.npz"))


def test_a_missing_part_gets_a_sentence(tmp_path: Path) -> None:
    arrays = _arrays()
    arrays.pop("y_test")
    _save(tmp_path / "own.npz", arrays)
    with pytest.raises(DatasetError, match="lacks y_test"):
        load(str(tmp_path / "own.npz"))
    _write_idx(tmp_path, arrays, packed=False)
    with pytest.raises(DatasetError, match="is missing"):
        load(str(tmp_path))


def test_a_broken_file_gets_a_sentence(tmp_path: Path) -> None:
    _save(tmp_path / "whole.npz", _arrays())
    (tmp_path / "cut.npz").write_bytes((tmp_path / "whole.npz").read_bytes()[:-3000])
    with pytest.raises(DatasetError, match=r"cut\.npz is damaged"):
        load(str(tmp_path / "cut.npz"))
    np.save(tmp_path / "single.npy", np.zeros(3))
    with pytest.raises(DatasetError, match="is damaged"):
        load(str(tmp_path / "single.npy"))
    _write_idx(tmp_path, _arrays(), packed=True)
    path = tmp_path / (_NAMES["x_train"] + ".gz")
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(DatasetError, match="damaged"):
        load(str(tmp_path))
    with pytest.raises(DatasetError, match="is not there"):
        load(str(tmp_path / "nothing.npz"))


def test_mnist_that_is_nowhere_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DIGITPAD_DATA", raising=False)
    assert find_mnist() is None
    with pytest.raises(DatasetError, match="digitpad download"):
        load("mnist")


def test_mnist_is_found_where_it_was_downloaded(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DIGITPAD_DATA", raising=False)
    (home / "data").mkdir(parents=True)
    _save(home / "data" / "mnist.npz", _arrays())
    assert len(load("mnist").y_train) == 20


def test_optdigits_need_no_network_and_are_aligned() -> None:
    dataset = load("optdigits")
    assert len(dataset.y_train) + len(dataset.y_test) == 1797
    assert set(dataset.y_test) == set(range(10))
    for bitmap in dataset.x_test[:50]:
        assert max(np.ptp(axis) + 1 for axis in np.nonzero(bitmap > 5)) <= BOX_SIDE
