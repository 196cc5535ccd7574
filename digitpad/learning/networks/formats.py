"""Kinds of model files: the suffix of a file's name says what is in it. The only list of them."""

from dataclasses import dataclass
from pathlib import Path

from digitpad.errors import ModelFileError


@dataclass(frozen=True)
class ModelFormat:
    """A kind of model file.

    Attributes
    ----------
    title : str
        In English; the window translates it.
    suffixes : tuple of str
        What names end in, in small letters with their point; the first one is the usual one.
    is_keras : bool
        Whether Keras reads and writes it; LiteRT does otherwise.
    """

    title: str
    suffixes: tuple[str, ...]
    is_keras: bool = True

    @property
    def suffix(self) -> str:
        """The usual one."""
        return self.suffixes[0]

    def names(self, path: Path) -> bool:
        """Whether a path's name says that the file is of this kind, in small or capital letters."""
        return path.suffix.lower() in self.suffixes


KERAS = ModelFormat("Keras model", (".keras",))
KERAS_HDF5 = ModelFormat("Keras model, older format", (".h5", ".hdf5"))
LITERT = ModelFormat("LiteRT model", (".tflite",), is_keras=False)
MODEL_FORMATS = (KERAS, KERAS_HDF5, LITERT)
SUFFIXES_IN_WORDS = f"{KERAS.suffix}, {KERAS_HDF5.suffix} or {LITERT.suffix}"


def format_of(path: Path) -> ModelFormat:
    """What kind of model file a path names; raises ModelFileError if it names none."""
    found = next((kind for kind in MODEL_FORMATS if kind.names(path)), None)
    if found is None:
        raise ModelFileError(
            "{name} is not a model file: its name must end in {keras}, {hdf5} or {litert}.",
            name=path.name,
            keras=KERAS.suffix,
            hdf5=KERAS_HDF5.suffix,
            litert=LITERT.suffix,
        )
    return found


def check_ends_in_keras(path: Path) -> None:
    """Refuse a name that does not end in `.keras`, as written; raises ModelFileError."""
    if path.suffix != KERAS.suffix:
        raise ModelFileError(
            "{name} must end in {suffix}: that is the format it is saved in.", name=path.name, suffix=KERAS.suffix
        )
