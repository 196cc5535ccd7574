"""Hostile `.keras` files: code, files of others, bombs and nonsense in the parts of a zip archive."""

import base64
import io
import json
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import h5py
import numpy as np

from tests.endurance.hostile.weights import HOSTILE_WEIGHTS

Config = dict[str, Any]

_MEGABYTE = bytes(1_000_000)
_WEIGHTS = "model.weights.h5"


def layer(class_name: str, module: str = "keras.layers", **config: Any) -> Config:
    """A layer as Keras writes it."""
    return {"module": module, "class_name": class_name, "registered_name": None, "config": config}


def network(*layers: Config, shape: tuple[int, ...] = (28, 28), units: int = 10, activation: Any = "softmax") -> Config:
    """A network with those layers between its input and its answers."""
    first = layer("InputLayer", batch_shape=[None, *shape], dtype="float32", name="input")
    last = layer("Dense", name="answers", units=units, activation=activation)
    return layer("Sequential", "keras", name="theirs", layers=[first, *layers, layer("Flatten"), last])


_AS_PICTURE = layer("Reshape", target_shape=[28, 28, 1])


def weights(units: int = 10) -> bytes:
    """A sound file of weights for that network."""
    buffer = io.BytesIO()
    with h5py.File(buffer, "w") as file:
        variables = file.create_group("layers/dense/vars")
        variables["0"] = np.zeros((784, units), np.float32)
        variables["1"] = np.zeros(units, np.float32)
    return buffer.getvalue()


def write(path: Path, config: Config | str, content: bytes | None = None, parts: dict[str, str] | None = None) -> None:
    """Write an archive as Keras does."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("metadata.json", json.dumps({"keras_version": "3.15.1", "date_saved": "2026-01-01@00:00:00"}))
        packed.writestr("config.json", config if isinstance(config, str) else json.dumps(config))
        packed.writestr(_WEIGHTS, weights() if content is None else content)
        for name, part in (parts or {}).items():
            packed.writestr(name, part)


def _function(module: str, name: str) -> Config:
    return {"module": module, "class_name": "function", "config": name, "registered_name": name}


def _of_code(outside: Path) -> dict[str, Config]:
    """Networks that name what they want to have run, and networks that bring it along."""
    mark, secret = str(outside / "mark"), str(outside / "secret.txt")
    call = base64.b64encode(b"cos\nmkdir\n(V" + mark.encode() + b"\ntR.").decode()
    lambda_ = {"class_name": "__lambda__", "config": {"code": call, "defaults": None, "closure": None}}
    unlock = _function("keras.config", "enable_unsafe_deserialization")
    return {
        "a Lambda layer": network(layer("Lambda", function=lambda_, arguments={})),
        "a Lambda layer after safe mode is unlocked": network(
            layer("Activation", activation=unlock), layer("Lambda", function=lambda_, arguments={})
        ),
        "os.mkdir as a layer": network(layer("mkdir", "os", path=mark)),
        "pathlib.Path as a layer": network(layer("Path", "pathlib", args=[mark])),
        "subprocess.Popen as a layer": network(layer("Popen", "subprocess", args=["mkdir", mark])),
        "builtins.open as a layer": network(layer("open", "builtins", file=mark, mode="w")),
        "exec as an activation": network(activation=_function("builtins", "exec")),
        "os.system as an activation": network(activation=_function("os", "system")),
        "pickle.loads as an activation": network(activation=_function("pickle", "loads")),
        "ctypes.CDLL as a layer": network(layer("CDLL", "ctypes", name=secret)),
        "importlib as an activation": network(activation=_function("importlib", "import_module")),
        "get_file as an activation": network(activation=_function("keras.utils", "get_file")),
        "get_file as a layer": network(layer("get_file", "keras.utils", fname="mark", origin=f"file://{secret}")),
        "load_model as a layer": network(layer("load_model", "keras.models", filepath=secret)),
        "numpy.fromfile as a layer": network(layer("fromfile", "numpy", file=secret)),
        "safe mode unlocked as a layer": network(layer("enable_unsafe_deserialization", "keras.config")),
        "a pickled module of Torch": network(layer("TorchModuleWrapper", module=call, name="torch")),
        "a saved model of TensorFlow": network(layer("TFSMLayer", filepath=str(outside), call_endpoint="serve")),
        "a function of JAX": network(layer("JaxLayer", call_fn=lambda_, init_fn=lambda_)),
        "a layer of a module that is not there": network(layer("Layer", "theirs.layers")),
        "a vocabulary file": network(layer("StringLookup", vocabulary=secret)),
        "a vocabulary file of numbers": network(layer("IntegerLookup", vocabulary=secret)),
        "a vocabulary file of texts": network(layer("TextVectorization", vocabulary=secret)),
        "a vocabulary file that compiles": {**network(), "compile_config": {"optimizer": _function("os", "system")}},
    }


def _of_shapes() -> dict[str, Config | str]:
    """Networks too large for any memory, and networks for something else."""
    deep: Any = network()
    for _ in range(300):
        deep = layer("Sequential", "keras", layers=[deep])
    return {
        "two billion units": network(units=2**31),
        "a billion filters": network(_AS_PICTURE, layer("Conv2D", filters=10**9, kernel_size=3)),
        "a kernel of a billion": network(_AS_PICTURE, layer("DepthwiseConv2D", kernel_size=10**9)),
        "padding of a million": network(_AS_PICTURE, layer("ZeroPadding2D", padding=10**6)),
        "a vector repeated a billion times": network(layer("Flatten"), layer("RepeatVector", n=10**9)),
        "an enlargement by 100,000": network(_AS_PICTURE, layer("UpSampling2D", size=10**5)),
        "bitmaps of 8×8": network(shape=(8, 8)),
        "bitmaps of five dimensions": network(shape=(2, 2, 7, 28)),
        "no shape": network(shape=()),
        "a shape below zero": network(shape=(-28, -28)),
        "five answers": network(units=5),
        "no answers": network(units=0),
        "a network in a network 300 times": deep,
        "brackets 100,000 deep": "[" * 100_000 + "]" * 100_000,
        "a number without end": json.dumps(network()).replace("10,", "1e999,", 1),
        "a list for a network": "[1, 2, 3]",
        "no JSON": "no model",
        "nothing": "",
    }  # fmt: skip


def _with_config(config: Config | str) -> Callable[[Path], None]:
    return lambda path: write(path, config)


def _with_weights(content: bytes) -> Callable[[Path], None]:
    return lambda path: write(path, network(), content)


def _of_archives(outside: Path) -> dict[str, Callable[[Path], None]]:
    """Archives that reach out of themselves, or unpack to gigabytes."""
    climbing = "/".join([".."] * 12) + f"{outside}/mark"

    def link(path: Path) -> None:
        write(path, network())
        entry = zipfile.ZipInfo("assets/link")
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16
        with zipfile.ZipFile(path, "a") as packed:
            packed.writestr(entry, str(outside / "secret.txt"))

    def lie(path: Path) -> None:
        """Says that 300 MB are ten bytes, so that sizes seem right."""
        write(path, network(), _MEGABYTE * 300)
        content, size = bytearray(path.read_bytes()), (300_000_000).to_bytes(4, "little")
        while (at := content.find(size)) >= 0:
            content[at : at + 4] = (10).to_bytes(4, "little")
        path.write_bytes(content)

    return {
        "an archive that climbs out": lambda path: write(path, network(), parts={climbing: "run"}),
        "an archive with a path from the root": lambda path: write(
            path, network(), parts={str(outside / "mark"): "run"}
        ),
        "an archive with a link": link,
        "weights of a gigabyte": lambda path: write(path, network(), _MEGABYTE * 1000),
        "a configuration of 300 MB": lambda path: write(path, (_MEGABYTE * 300).decode()),
        "an archive that lies about sizes": lie,
        "an archive without weights": lambda path: zipfile.ZipFile(path, "w").close(),
    }


def hostile_archives(outside: Path) -> dict[str, Callable[[Path], None]]:
    """By what is wrong with them, what writes them; `outside` holds secrets, and nobody may touch it."""
    configs: dict[str, Config | str] = {**_of_code(outside), **_of_shapes()}
    made = {f"{name}.keras": _with_config(config) for name, config in configs.items()}
    made |= {f"{name}.keras": maker for name, maker in _of_archives(outside).items()}
    return made | {f"{name}.keras": _with_weights(maker(outside)) for name, maker in HOSTILE_WEIGHTS.items()}
