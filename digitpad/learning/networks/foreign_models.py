"""Model files of others: opened and tried in a process of its own before this one reads with them.

A flipped byte makes HDF5 loop for ever and LiteRT die of SIGSEGV; a few kilobytes unpack to gigabytes.
"""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np

from digitpad.errors import ModelFileError, StoppedError
from digitpad.folders import regular_content, working_folder
from digitpad.ink.bitmap import SIDE
from digitpad.learning.backend import tensorflow
from digitpad.learning.networks.formats import KERAS, format_of
from digitpad.learning.networks.model_files import load_keras, write_model
from digitpad.own_process import READY, limit_this_process, run_apart
from digitpad.recognition.classifier import BATCH_SIZE, Classifier, content_of, read_card
from digitpad.recognition.litert import UnfitForLiteRTError

COMMAND = "try-model"
SECONDS = 10.0  # for opening and trying a model, once libraries are loaded; one of five million weights takes two
MOST_MEGABYTES = 256  # of a file, unpacked: sixty million weights
_MEMORY_MEGABYTES = 2000
_TRIED, _ANSWER = "tried.tflite", "answer.json"


def open_foreign(path: Path, should_stop: Callable[[], bool] = lambda: False) -> Classifier:
    """Open a model file that anybody may have made.

    Parameters
    ----------
    path : Path
        `.keras`, `.h5`, `.hdf5` or `.tflite`; a model card beside a `.tflite` is read, too.
    should_stop : callable
        Asked all the while.

    Returns
    -------
    Classifier
        It has read bitmaps in another process already.

    Raises
    ------
    ModelFileError
        If the file is missing, broken, too large, holds code of its own, is not a classifier of 28×28 digits, takes
        longer than SECONDS, or makes its reader fail.
    StoppedError
        If it was asked to stop.
    """
    kind = format_of(path)
    _check_file(path, is_zip=kind is KERAS)
    try:
        with working_folder() as folder:
            if not kind.is_keras:
                (folder / _TRIED).write_bytes(content_of(path, MOST_MEGABYTES * 1_000_000))
            _try(path, folder, should_stop)
            content = regular_content(folder / _TRIED)
    except OSError as cause:
        raise ModelFileError(
            "{name} cannot be tried in the folder for temporary files: {reason}.",
            name=path.name,
            reason=cause.strerror,
        ) from cause
    return Classifier(path, {} if kind.is_keras else read_card(path, content), content)


def try_model(path: Path, folder: Path) -> None:
    """Be the other process: open a model, read bitmaps with it, and write into the folder what came of it."""
    kind = format_of(path)
    if kind.is_keras:
        tensorflow()
    import ai_edge_litert.interpreter  # noqa: F401 - before time and memory count

    limit_this_process(_MEMORY_MEGABYTES, SECONDS)
    (folder / READY).touch()
    try:
        _read_with(path, folder / _TRIED)
    except ModelFileError as error:
        answer: list[object] = [error.template, {key: str(value) for key, value in error.values.items()}]
    else:
        answer = []
    (folder / _ANSWER).write_text(json.dumps(answer), "utf-8")


def _read_with(path: Path, tried: Path) -> None:
    is_keras = format_of(path).is_keras
    try:
        if is_keras:
            write_model(load_keras(path), tried)
        classifier = Classifier(path, content=tried.read_bytes())
    except UnfitForLiteRTError as cause:
        if not is_keras:
            raise
        raise ModelFileError("{name} has layers that LiteRT cannot compute: choose another.", name=path.name) from cause
    for count in (1, BATCH_SIZE):
        classifier.probabilities(np.random.default_rng(0).random((count, SIDE, SIDE), np.float32))


def _try(path: Path, folder: Path, should_stop: Callable[[], bool]) -> None:
    try:
        run_apart([COMMAND, str(path.absolute()), str(folder)], folder, seconds=SECONDS, should_stop=should_stop)
        answer = json.loads((folder / _ANSWER).read_text("utf-8"))
    except StoppedError:
        raise
    except TimeoutError as cause:
        raise ModelFileError(
            "{name} takes longer than {count} seconds to open: choose another model.",
            name=path.name,
            count=round(SECONDS),
        ) from cause
    except (OSError, ValueError) as cause:  # no answer: it was killed, or killed itself
        raise ModelFileError("{name} makes what reads it fail: choose another model.", name=path.name) from cause
    if answer:
        refused: type[ModelFileError] = ModelFileError  # the sentence is one of this program's: the child has made it
        raise refused(answer[0], **answer[1])


def _check_file(path: Path, *, is_zip: bool) -> None:
    """Refuse what is not a file, or is larger than networks for digits are, before anything of it is read."""
    if not path.exists():
        raise ModelFileError("The model {name} is not there: was it moved or renamed?", name=path.name)
    if not path.is_file():
        raise ModelFileError("{name} is not a file: choose a model file.", name=path.name)
    try:
        size = path.stat().st_size
        if is_zip and zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as packed:
                size = max(size, sum(part.file_size for part in packed.infolist()))
    except (OSError, ValueError, NotImplementedError, zipfile.BadZipFile) as cause:
        raise ModelFileError("{name} is damaged or not a Keras model: choose another file.", name=path.name) from cause
    if size > MOST_MEGABYTES * 1_000_000:
        raise ModelFileError(
            "{name} holds more than {megabytes} MB, which no model for digits needs: choose another one.",
            name=path.name,
            megabytes=MOST_MEGABYTES,
        )
