"""Hostile HDF5: links out of the file, data without end, and what is no number."""

import functools
import io
from collections.abc import Callable
from pathlib import Path

import h5py
import numpy as np

Write = Callable[[h5py.Group, Path], None]

_SHAPE = (784, 10)


def _external_link(variables: h5py.Group, outside: Path) -> None:
    variables["0"] = h5py.ExternalLink(str(outside / "secret.h5"), "/secret")


def _external_data(variables: h5py.Group, outside: Path) -> None:
    where = [(str(outside / "secret.txt"), 0, h5py.h5f.UNLIMITED)]
    variables.create_dataset("0", _SHAPE, np.float32, external=where)


def _virtual_data(variables: h5py.Group, outside: Path) -> None:
    layout = h5py.VirtualLayout(_SHAPE, np.float32)
    layout[:] = h5py.VirtualSource(str(outside / "secret.h5"), "secret", _SHAPE)
    variables.create_virtual_dataset("0", layout)


def _link_to_itself(variables: h5py.Group, _outside: Path) -> None:
    variables["0"] = h5py.SoftLink(f"{variables.name}/0")


def _group_in_itself(variables: h5py.Group, _outside: Path) -> None:
    variables["0"] = variables


def _endless_data(variables: h5py.Group, _outside: Path) -> None:
    variables.create_dataset("0", (2**40, 10), np.float32, chunks=(1024, 10))


def _bomb(variables: h5py.Group, _outside: Path) -> None:
    packed = variables.create_dataset("0", (30_000_000, 10), np.float32, chunks=(1_000_000, 10), compression="gzip")
    packed[:1_000_000] = 0


def _other_shape(variables: h5py.Group, _outside: Path) -> None:
    variables["0"] = np.zeros((3, 3), np.float32)


def _texts(variables: h5py.Group, _outside: Path) -> None:
    variables["0"] = ["run"] * 784


def _not_a_number(variables: h5py.Group, _outside: Path) -> None:
    variables["0"] = np.full(_SHAPE, np.nan, np.float32)


def _infinite(variables: h5py.Group, _outside: Path) -> None:
    variables["0"] = np.full(_SHAPE, np.inf, np.float32)


_WRITERS: dict[str, Write] = {
    "weights in another file": _external_link,
    "weights that are a file of texts": _external_data,
    "weights pieced together from another file": _virtual_data,
    "weights that link to themselves": _link_to_itself,
    "weights in themselves": _group_in_itself,
    "weights of a trillion rows": _endless_data,
    "weights that unpack to a gigabyte": _bomb,
    "weights of another shape": _other_shape,
    "weights that are texts": _texts,
    "weights that are not numbers": _not_a_number,
    "weights without bound": _infinite,
}


def _content(write: Write, outside: Path) -> bytes:
    buffer = io.BytesIO()
    with h5py.File(buffer, "w") as file:
        variables = file.create_group("layers/dense/vars")
        write(variables, outside)
        variables["1"] = np.zeros(10, np.float32)
    return buffer.getvalue()


HOSTILE_WEIGHTS: dict[str, Callable[[Path], bytes]] = {
    name: functools.partial(_content, write) for name, write in _WRITERS.items()
}
