"""Data sets: MNIST, scikit-learn's small digits, and files of the user's own."""

import os
from collections.abc import Hashable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from digitpad.errors import DatasetError, EmptyInkError
from digitpad.folders import data_folder, replacing
from digitpad.ink.bitmap import DIGITS, SIDE, align
from digitpad.ink.stroke_width import normalise
from digitpad.learning.data.mnist_files import Arrays, files_of, read_arrays
from digitpad.learning.data.own_hand import file_of_own, is_own, own_arrays, own_names
from digitpad.learning.data.shared import Shared

MNIST_SOURCE = "MNIST (Y. LeCun, C. Cortes, C. J. C. Burges), CC BY-SA 3.0"
MNIST = "mnist"
OPTDIGITS = "optdigits"
_OPTDIGITS_TEST = 360  # of 1,797: the last fifth, other writers than most of the rest


@dataclass(frozen=True, eq=False)
class Dataset:
    """Labelled bitmaps, split into a part to learn from and a part to be tested on.

    Attributes
    ----------
    name : str
        `mnist`, `optdigits`, `hand:` and the writer's name, or that of the file.
    x_train, x_test : (n, 28, 28) uint8
        255 is full ink; each part has at least one bitmap.
    y_train, y_test : (n,) uint8
        Labels, 0 to 9.
    """

    name: str
    x_train: NDArray[np.uint8]
    y_train: NDArray[np.uint8]
    x_test: NDArray[np.uint8]
    y_test: NDArray[np.uint8]

    def part(self, name: str) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
        """Bitmaps and labels of a part: `training` or `test`."""
        return {"training": (self.x_train, self.y_train), "test": (self.x_test, self.y_test)}[name]


def load(name: str) -> Dataset:
    """Load a data set by name or file; it is in memory once, however many ask for it.

    Parameters
    ----------
    name : str
        `mnist`, `optdigits`, `hand:` and a writer's name for their own digits, or a path: `mnist.npz` or one of its
        kind, an IDX file, or a folder of IDX files.

    Returns
    -------
    Dataset
        The same object as long as anyone holds it and its files are as they were; read again once a file was replaced.

    Raises
    ------
    DatasetError
        If it is missing, broken or of another kind.
    """
    if name == MNIST:
        return load_mnist()
    if name == OPTDIGITS:
        return load_optdigits()
    if is_own(name):
        return _shared.get((name, _stamp(file_of_own(name))), lambda: _checked(name, own_arrays(name)))
    return _from_files(title_of(name), Path(name))


def is_there(name: str) -> bool:
    """Whether `load` would find a data set of this name."""
    if name == MNIST:
        return find_mnist() is not None
    if is_own(name):
        return name in own_names()
    return name == OPTDIGITS or Path(name).exists()


def title_of(name: str) -> str:
    """What a data set is called that `load` takes by this name: a file of MNIST's is `mnist`, others by their own."""
    path, mnist = Path(name), find_mnist()
    is_mnist = mnist is not None and path.exists() and path.samefile(mnist)
    return MNIST if is_mnist else path.name


def load_mnist() -> Dataset:
    """MNIST from where `find_mnist` finds it, shared as `load` shares it; raises DatasetError if it is nowhere."""
    path = find_mnist()
    if path is None:
        raise DatasetError("MNIST is not on this computer: run `digitpad download`, or name a file (mnist.npz or IDX).")
    return _from_files(MNIST, path)


def find_mnist() -> Path | None:
    """MNIST's file: in the folder that DIGITPAD_DATA names, or downloaded; None if in neither."""
    named = os.environ.get("DIGITPAD_DATA")
    places = [Path(named)] if named else []
    return next((folder / "mnist.npz" for folder in [*places, data_folder()] if (folder / "mnist.npz").is_file()), None)


def load_optdigits() -> Dataset:
    """The 1,797 real digits of scikit-learn's `load_digits`, 8×8, brought to bitmaps as pictures are.

    Nothing is fetched: scikit-learn brings them. They are those of UCI's Optical Recognition of Handwritten Digits
    (Alpaydin and Kaynak, 1998), its test part. Made once and kept; raises DatasetError if they are damaged.
    """
    return _shared.get(OPTDIGITS, _read_optdigits)  # so that threads wait for the one that makes them


def sources_of(name: str) -> list[str]:
    """Where a data set's pictures come from, as far as its name or its file tells: credits for a model card."""
    if name == MNIST:
        return [MNIST_SOURCE]
    path = Path(name)
    if path.suffix != ".npz" or not path.is_file():
        return []
    with path.open("rb") as stream, np.load(stream, allow_pickle=False) as file:
        return [str(source) for source in file["sources"]] if "sources" in file else []


def save(dataset: Dataset, path: Path, sources: list[str]) -> None:
    """Write a data set as `mnist.npz` is laid out, with its sources beside the four arrays.

    Parameters
    ----------
    dataset : Dataset
    path : Path
        Ends in `.npz`.
    sources : list of str
        As `sources_of` gives them back.

    Raises
    ------
    DatasetError
        If the path has another suffix or cannot be written.
    """
    if path.suffix != ".npz":
        raise DatasetError("{name} must end in .npz: that is how data sets are written.", name=path.name)
    try:
        with replacing(path) as draft:
            np.savez_compressed(
                draft, x_train=dataset.x_train, y_train=dataset.y_train, x_test=dataset.x_test, y_test=dataset.y_test,
                sources=np.array(sources),
            )  # fmt: skip
    except OSError as cause:
        raise DatasetError("{path} cannot be written: {reason}.", path=path, reason=cause.strerror) from cause


def scaled(bitmaps: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Bitmaps as networks take them: uint8 of any shape to float32 in [0, 1] of the same."""
    return np.asarray(bitmaps, np.float32) / np.float32(255)


_shared: Shared[Dataset] = Shared()


def _from_files(name: str, path: Path) -> Dataset:
    stamps = tuple(_stamp(file) for file in files_of(path))  # before reading: a file replaced meanwhile is read again
    return _shared.get((name, *stamps), lambda: _checked(name, read_arrays(path)))


def _stamp(path: Path) -> Hashable:
    """What changes when a file is replaced or written to.

    A file renamed into place has another inode, even if it is as large and was written within the same tick.
    """
    try:
        found = path.stat()
    except OSError as cause:
        raise DatasetError("{name} cannot be read: {reason}.", name=path.name, reason=cause.strerror) from cause
    return path.resolve(), found.st_ino, found.st_size, found.st_mtime_ns


@cache  # 1.4 MB, which take a second or two to make
def _read_optdigits() -> Dataset:
    from sklearn.datasets import load_digits  # a second that reading must not cost

    digits = load_digits()
    bitmaps = np.array([_enlarged(image) for image in digits.images])
    labels = digits.target.astype(np.uint8)
    learned = len(labels) - _OPTDIGITS_TEST
    return _made(OPTDIGITS, bitmaps[:learned], labels[:learned], bitmaps[learned:], labels[learned:])


def _enlarged(image: NDArray[np.float64]) -> NDArray[np.uint8]:
    ink = np.pad(image.astype(np.float32) / 16, 1)
    large = cv2.resize(ink, None, fx=8, fy=8, interpolation=cv2.INTER_CUBIC)
    try:
        return np.rint(align(normalise(np.clip(large, 0, 1))) * 255).astype(np.uint8)
    except EmptyInkError as cause:
        raise DatasetError("scikit-learn's digits hold an empty picture: install scikit-learn again.") from cause


def _checked(name: str, arrays: Arrays) -> Dataset:
    for part in ("train", "test"):
        bitmaps, labels = arrays[f"x_{part}"], arrays[f"y_{part}"]
        if bitmaps.ndim != 3 or bitmaps.shape[1:] != (SIDE, SIDE) or bitmaps.dtype != np.uint8:
            raise DatasetError(
                "{name}: x_{part} is {dtype} of {shape}, not uint8 of (n, 28, 28).",
                name=name,
                part=part,
                dtype=bitmaps.dtype,
                shape=bitmaps.shape,
            )
        if labels.shape != (len(bitmaps),) or not len(labels):
            raise DatasetError(
                "{name}: {count} pictures in x_{part} but labels of shape {shape}.",
                name=name,
                count=len(bitmaps),
                part=part,
                shape=labels.shape,
            )
        if not np.issubdtype(labels.dtype, np.integer) or labels.min() < 0 or labels.max() >= DIGITS:
            raise DatasetError("{name}: labels in y_{part} are not whole numbers from 0 to 9.", name=name, part=part)
    return _made(
        name,
        arrays["x_train"],
        arrays["y_train"].astype(np.uint8),
        arrays["x_test"],
        arrays["y_test"].astype(np.uint8),
    )


def _made(name: str, *arrays: NDArray[np.uint8]) -> Dataset:
    """A data set whose arrays cannot be written to, since many share them."""
    for array in arrays:
        array.setflags(write=False)
    return Dataset(name, *arrays)
