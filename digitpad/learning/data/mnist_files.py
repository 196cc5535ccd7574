"""Files in MNIST's layouts: `.npz` with four arrays, and the four IDX files, gzipped or not.

The IDX format is described on MNIST's page: a magic number (two zero bytes, the type, the number of dimensions), the
sizes as big-endian 32-bit integers, then the data.
"""

import gzip
import hashlib
import struct
import zipfile
import zlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from digitpad.errors import DatasetError

Arrays = dict[str, NDArray[np.uint8]]
"""x_train and x_test, (n, 28, 28), y_train and y_test, (n,), if the files are as they should be."""

_IDX_STEMS = {
    "x_train": ("train-images-idx3-ubyte", "train-images.idx3-ubyte"),
    "y_train": ("train-labels-idx1-ubyte", "train-labels.idx1-ubyte"),
    "x_test": ("t10k-images-idx3-ubyte", "t10k-images.idx3-ubyte"),
    "y_test": ("t10k-labels-idx1-ubyte", "t10k-labels.idx1-ubyte"),
}
MNIST_MD5 = {  # of the genuine IDX files, uncompressed
    "x_train": "6bbc9ace898e44ae57da46a324031adb",
    "y_train": "a25bea736e30d166cdddb491f175f624",
    "x_test": "2646ac647ad5339dbf082846283269ea",
    "y_test": "27ae3e4e09519cfbb04c329615203637",
}
_UNSIGNED_BYTES = 0x08
_GZIP_MAGIC = b"\x1f\x8b"


def files_of(path: Path) -> tuple[Path, ...]:
    """The files that `read_arrays` reads: the `.npz` file itself, or four IDX files in the order of `Arrays`.

    Parameters
    ----------
    path : Path
        A `.npz` file, one of the four IDX files, or their folder.

    Raises
    ------
    DatasetError
        If a file is missing or its folder cannot be looked into.
    """
    try:
        if path.is_dir():
            return _idx_files(path)
        if not path.is_file():
            raise DatasetError("{name} is not there: name mnist.npz or one of the four IDX files.", name=path.name)
        is_idx = path.name.removesuffix(".gz") in {stem for stems in _IDX_STEMS.values() for stem in stems}
        return _idx_files(path.parent) if is_idx else (path,)
    except OSError as cause:
        raise _unreadable(path, cause) from cause


def read_arrays(path: Path) -> Arrays:
    """Read a `.npz` file, or the four IDX files of a folder (or beside one of them).

    Returns
    -------
    dict of (n, 28, 28) and (n,) uint8
        As the files have them: neither shapes nor types are checked.

    Raises
    ------
    DatasetError
        If a file is missing or broken.
    """
    files = files_of(path)
    try:
        if len(files) == 1:
            return _read_npz(*files)
        return {key: _read_idx(file) for key, file in zip(_IDX_STEMS, files, strict=True)}
    except OSError as cause:
        raise _unreadable(path, cause) from cause


def is_genuine(arrays: Arrays) -> bool:
    """Whether these are MNIST's very bytes: their MD5 sums are those of the IDX files that LeCun published."""
    return all(hashlib.md5(_idx(arrays[key]), usedforsecurity=False).hexdigest() == MNIST_MD5[key] for key in MNIST_MD5)


def _idx(array: NDArray[np.uint8]) -> bytes:
    header = struct.pack(f">HBB{array.ndim}I", 0, _UNSIGNED_BYTES, array.ndim, *array.shape)
    return header + np.ascontiguousarray(array, np.uint8).tobytes()


def _read_npz(path: Path) -> Arrays:
    try:
        with path.open("rb") as stream, np.load(stream, allow_pickle=False) as file:
            missing = [key for key in _IDX_STEMS if key not in file]
            if missing:
                raise DatasetError(
                    "{name} lacks {missing}: it is not laid out as mnist.npz is.",
                    name=path.name,
                    missing=", ".join(missing),
                )
            return {key: file[key] for key in _IDX_STEMS}
    except (ValueError, TypeError, zipfile.BadZipFile, EOFError, zlib.error) as cause:
        raise DatasetError("{name} is damaged: fetch it again.", name=path.name) from cause


def _idx_files(folder: Path) -> tuple[Path, ...]:
    return tuple(_idx_file(folder, stems) for stems in _IDX_STEMS.values())


def _idx_file(folder: Path, stems: tuple[str, ...]) -> Path:
    names = [stem + ending for stem in stems for ending in ("", ".gz")]
    path = next((folder / name for name in names if (folder / name).is_file()), None)
    if path is None:
        raise DatasetError(
            "{missing} is missing in {name}: the four IDX files belong together.",
            missing=names[0],
            name=folder.name or folder,
        )
    return path


def _unreadable(path: Path, cause: OSError) -> DatasetError:
    return DatasetError(
        "{name} cannot be read: {reason}.", name=path.name, reason=cause.strerror or "the file is damaged"
    )


def _read_idx(path: Path) -> NDArray[np.uint8]:
    data = path.read_bytes()
    try:
        if data.startswith(_GZIP_MAGIC):
            data = gzip.decompress(data)
        zeros, kind, dimensions = struct.unpack_from(">HBB", data)
        shape = struct.unpack_from(f">{dimensions}I", data, 4)
        values = np.frombuffer(data, np.uint8, offset=4 + 4 * dimensions)
        if zeros or kind != _UNSIGNED_BYTES:
            raise ValueError("not unsigned bytes")
        return values.reshape(shape)
    except (ValueError, struct.error, EOFError, OSError, zlib.error) as cause:
        raise DatasetError("{name} is damaged or not an IDX file: fetch it again.", name=path.name) from cause
