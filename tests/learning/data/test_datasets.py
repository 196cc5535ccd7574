import gc
import gzip
import os
import shutil
import struct
import threading
import weakref
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from digitpad.errors import DatasetError
from digitpad.ink.bitmap import BOX_SIDE
from digitpad.learning.data.datasets import Dataset, find_mnist, load, load_mnist
from digitpad.learning.data.mnist_files import Arrays, is_genuine, read_arrays

_NAMES = {
    "x_train": "train-images-idx3-ubyte",
    "y_train": "train-labels-idx1-ubyte",
    "x_test": "t10k-images-idx3-ubyte",
    "y_test": "t10k-labels-idx1-ubyte",
}


def _arrays(count: int = 20) -> Arrays:
    rng = np.random.default_rng(0)
    return {
        "x_train": rng.integers(0, 256, (count, 28, 28), np.uint8),
        "y_train": rng.integers(0, 10, count).astype(np.uint8),
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


def _together(count: int, name: str) -> list[Dataset]:
    """What as many threads get that load at the same time."""
    start, loaded = threading.Barrier(count), []

    def work() -> None:
        start.wait()
        loaded.append(load(name))

    threads = [threading.Thread(target=work) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return loaded


def test_threads_that_load_at_the_same_time_get_one_data_set(tmp_path: Path) -> None:
    path = tmp_path / "own.npz"
    _save(path, _arrays(4000))  # large enough that the second one asks while the first one reads
    loaded = _together(8, str(path))
    assert len(loaded) == 8
    assert len({id(dataset) for dataset in loaded}) == 1


def test_a_data_set_that_someone_holds_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _save(tmp_path / "mnist.npz", _arrays())
    monkeypatch.setenv("DIGITPAD_DATA", str(tmp_path))
    held = load("mnist")
    assert load("mnist") is held
    assert load_mnist() is held
    assert load(str(tmp_path / "mnist.npz")) is held
    assert held.name == "mnist"


def test_a_data_set_that_nobody_holds_is_let_go(tmp_path: Path) -> None:
    _save(tmp_path / "own.npz", _arrays())
    gone = weakref.ref(load(str(tmp_path / "own.npz")))
    gc.collect()
    assert gone() is None


def _changed() -> Arrays:
    """As large as the others, to the byte, once they are saved without compression."""
    return {**_arrays(), "y_train": np.zeros(20, np.uint8)}


@pytest.mark.parametrize("by", ["renaming", "writing"])
def test_a_file_that_was_replaced_is_read_again(tmp_path: Path, by: str) -> None:
    path, other = tmp_path / "own.npz", tmp_path / "other.npz"
    for goal, arrays in ((path, _arrays()), (other, _changed())):
        contents: dict[str, Any] = dict(arrays)
        np.savez(goal, **contents)
    assert path.stat().st_size == other.stat().st_size
    before = load(str(path))
    if by == "renaming":  # within one tick of the clock: only the place on the disk is another one
        os.utime(other, ns=(0, path.stat().st_mtime_ns))
        other.replace(path)
    else:
        shutil.copyfile(other, path)
        os.utime(path, ns=(0, path.stat().st_mtime_ns + 1))
    after = load(str(path))
    np.testing.assert_array_equal(after.y_train, 0)
    np.testing.assert_array_equal(before.y_train, _arrays()["y_train"])
    assert load(str(path)) is after


def test_one_of_four_files_that_was_replaced_is_read_again(tmp_path: Path) -> None:
    _write_idx(tmp_path, _arrays(), packed=False)
    before = load(str(tmp_path))
    assert load(str(tmp_path)) is before
    changed = _changed()
    other = tmp_path / "other"
    other.mkdir()
    _write_idx(other, changed, packed=False)
    (other / _NAMES["y_train"]).replace(tmp_path / _NAMES["y_train"])
    np.testing.assert_array_equal(load(str(tmp_path)).y_train, 0)


def test_nobody_writes_into_what_all_share(tmp_path: Path) -> None:
    _save(tmp_path / "own.npz", _arrays())
    for name in (str(tmp_path / "own.npz"), "optdigits"):
        dataset = load(name)
        for array in (dataset.x_train, dataset.y_train, dataset.x_test, dataset.y_test):
            assert not array.flags.writeable


def test_a_file_that_could_not_be_read_is_tried_again(tmp_path: Path) -> None:
    path = tmp_path / "own.npz"
    path.write_bytes(b"none")
    with pytest.raises(DatasetError, match="damaged"):
        load(str(path))
    _save(path, _arrays())
    assert len(load(str(path)).y_train) == 20
