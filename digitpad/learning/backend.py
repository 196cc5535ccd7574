"""The only door to Keras and TensorFlow: imported when first asked for, by whoever trains, never by who reads."""

import contextlib
import ctypes
import importlib
import importlib.abc
import importlib.util
import logging
import os
import sys
import threading
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

from digitpad.native_output import native_stderr_silenced

_LIBRARIES = {  # TensorFlow's large ones, in the order in which they need each other
    "linux": ("libtensorflow_framework.so.2", "libtensorflow_cc.so.2"),
    "darwin": ("libtensorflow_framework.2.dylib", "libtensorflow_cc.2.dylib"),
    "win32": ("python/_pywrap_tensorflow_common.dll",),
}
_LAZY = 1  # RTLD_LAZY
_NOT_NEEDED = frozenset({"matplotlib", "scipy", "sklearn"})  # for galleries, wrappers, sparse arrays
_OPERATIONS_AT_ONCE = "32"  # more than two for each run that learns; each operation has the cores as before

_importing = threading.Event()
_lock = threading.RLock()  # `cache` alone lets every thread in that comes before the first one is through


def keras() -> ModuleType:
    """Keras on TensorFlow. The first call takes seconds and half a gigabyte: make it in a worker.

    Raises
    ------
    ImportError
        If Keras or TensorFlow is not installed, or is broken.
    """
    with _lock:
        return _imported()


def is_importing() -> bool:
    """Whether Keras and TensorFlow are being imported: half a million objects are made meanwhile, and no garbage."""
    return _importing.is_set()


def tensorflow() -> ModuleType:
    """TensorFlow, for what Keras has no word for: pipelines and compiled loops. As slow at first as `keras`."""
    keras()
    return importlib.import_module("tensorflow")


def converter_error() -> type[Exception]:
    """What TensorFlow's converter raises where LiteRT has no such operation."""
    tensorflow()
    error: type[Exception] = importlib.import_module("tensorflow.lite.python.convert_phase").ConverterError
    return error


def versions() -> dict[str, str]:
    """Versions of Keras and TensorFlow, by their names in small letters."""
    return {"keras": str(keras().__version__), "tensorflow": str(tensorflow().__version__)}


@cache
def _imported() -> ModuleType:
    # So that runs side by side need not wait for what others have begun; it seemed to help on a busy machine.
    os.environ.setdefault("TF_NUM_INTEROP_THREADS", _OPERATIONS_AT_ONCE)
    # These stay set: only Keras and TensorFlow read them, here and in processes that this one starts.
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")  # its start-up notes are not for the user
    os.environ["KERAS_BACKEND"] = "tensorflow"
    with native_stderr_silenced(), _flagged(), _absent(_NOT_NEEDED):
        _load_libraries()
        module = importlib.import_module("keras")
    tensorflow = importlib.import_module("tensorflow")
    # It warns of each run's own functions, and in an executable of code without a source.
    tensorflow.get_logger().setLevel(logging.ERROR)
    logging.getLogger("absl").setLevel(logging.ERROR)  # Keras says there that .h5 is old; it is what was asked for
    tensorflow.zeros(1)  # the first operation keeps Python's lock for 20 ms: now, and not while a run begins
    return module


@contextlib.contextmanager
def _flagged() -> Iterator[None]:
    _importing.set()
    try:
        yield
    finally:
        _importing.clear()


@contextlib.contextmanager
def _absent(names: frozenset[str]) -> Iterator[None]:
    """Let modules seem not to be installed to whatever this thread imports meanwhile; other threads find them."""
    finder = _FindsNone(names)
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)


class _FindsNone(importlib.abc.MetaPathFinder):
    def __init__(self, names: frozenset[str]) -> None:
        self._names = names
        self._thread = threading.get_ident()

    def find_spec(self, fullname: str, *_: object) -> None:
        if fullname in self._names and threading.get_ident() == self._thread:
            raise ModuleNotFoundError(f"No module named {fullname!r}", name=fullname)


def _load_libraries() -> None:
    """Load TensorFlow's large libraries while other threads go on.

    Python's own import keeps its lock while the system loads and links 850 MB, for a third of a second; a call through
    ctypes lets it go. Where that does not work, the import does it as it always did.
    """
    with contextlib.suppress(AttributeError, ImportError, OSError, ValueError):
        found = importlib.util.find_spec("tensorflow")
        if found is None or found.origin is None:
            return
        load = _loader()
        for name in _LIBRARIES.get(sys.platform, ()):
            load(Path(found.origin).parent / name)


def _loader() -> Callable[[Path], object]:
    """What loads a library by the system's own call, without Python's lock."""
    if sys.platform == "win32":
        library = ctypes.WinDLL("kernel32", use_last_error=True).LoadLibraryW
        library.argtypes, library.restype = [ctypes.c_wchar_p], ctypes.c_void_p
        return lambda path: library(str(path))
    opener = ctypes.CDLL(None).dlopen  # `ctypes.CDLL(path)` would keep the lock
    opener.argtypes, opener.restype = [ctypes.c_char_p, ctypes.c_int], ctypes.c_void_p
    return lambda path: opener(os.fsencode(path), _LAZY)
