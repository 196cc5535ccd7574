"""Hostile `.h5` and `.tflite` files, and what is no file at all."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import h5py
import numpy as np

from digitpad.assets import models_folder
from tests.endurance.hostile.zips import hostile_archives, layer, network, write

Make = Callable[[Path], None]


def _hdf5(config: str, weight: h5py.ExternalLink | None = None) -> Make:
    """A file as earlier versions of Keras write it."""

    def make(path: Path) -> None:
        with h5py.File(path, "w") as file:
            file.attrs["model_config"] = config
            file.attrs["keras_version"] = "2.4.0"
            weights = file.create_group("model_weights")
            weights.attrs["layer_names"] = ["answers"]
            weights["answers/kernel"] = np.zeros((784, 10), np.float32) if weight is None else weight
            weights["answers/bias"] = np.zeros(10, np.float32)
            weights["answers"].attrs["weight_names"] = ["kernel", "bias"]

    return make


def _hdf5s(outside: Path) -> dict[str, Make]:
    made = layer("mkdir", "os", path=str(outside / "mark"))
    code = layer("Lambda", function=["4wAAAA==", None, None], function_type="lambda")
    link = h5py.ExternalLink(str(outside / "secret.h5"), "/secret")
    vocabulary = layer("IntegerLookup", vocabulary=str(outside / "secret.txt"))
    return {
        "a Lambda layer": _hdf5(json.dumps(network(code))),
        "os.mkdir as a layer": _hdf5(json.dumps(network(made))),
        "a vocabulary file": _hdf5(json.dumps(network(vocabulary))),
        "weights in another file": _hdf5(json.dumps(network()), link),
        "brackets 10,000 deep": _hdf5("[" * 10_000 + "]" * 10_000),
        "an archive of Keras'": lambda path: write(path, network()),
    }


def _litert(spoil: Callable[[bytearray], None]) -> Make:
    def make(path: Path) -> None:
        content = bytearray((models_folder() / "digits.tflite").read_bytes())
        spoil(content)
        path.write_bytes(content)

    return make


def _point_far(content: bytearray) -> None:
    content[:4] = b"\xff\xff\xff\x7f"


def _point_to_itself(content: bytearray) -> None:
    content[:4] = bytes(4)


def _enlarge(content: bytearray) -> None:
    """Every length of 28 becomes two billion."""
    side = (28).to_bytes(4, "little")
    while (at := content.find(side)) >= 0:
        content[at : at + 4] = b"\xff\xff\xff\x7f"


def _empty_the_end(content: bytearray) -> None:
    content[len(content) // 2 :] = bytes(len(content) - len(content) // 2)


def _keep_the_head(content: bytearray) -> None:
    del content[8:]


def _of_nothing_but_ones(content: bytearray) -> None:
    content[8:] = b"\xff" * (len(content) - 8)


_LITERTS = {
    "a table beyond the end": _point_far,
    "a table that holds itself": _point_to_itself,
    "bitmaps of two billion rows": _enlarge,
    "half of it zeros": _empty_the_end,
    "a head and nothing else": _keep_the_head,
    "bits that are all set": _of_nothing_but_ones,
}


def _places(outside: Path) -> dict[str, Make]:
    return {
        "a folder.keras": Path.mkdir,
        "a pipe.tflite": os.mkfifo,
        "a link to nothing.h5": lambda path: path.symlink_to(outside / "nothing"),
        "a link to itself.keras": lambda path: path.symlink_to(path),
        "a device.tflite": lambda path: path.symlink_to("/dev/zero"),
        "a device.keras": lambda path: path.symlink_to("/dev/urandom"),
    }


def hostile_files(outside: Path) -> dict[str, Make]:
    """By their names, what writes them; `outside` holds secrets, and nobody may touch it."""
    return {
        **hostile_archives(outside),
        **{f"{name}.h5": make for name, make in _hdf5s(outside).items()},
        **{f"{name}.tflite": _litert(spoil) for name, spoil in _LITERTS.items()},
        **_places(outside),
    }
