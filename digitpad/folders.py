"""Where the user's files lie. One environment variable, DIGITPAD_HOME, moves all of them."""

import contextlib
import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import platformdirs

_HOME = "DIGITPAD_HOME"


def data_folder() -> Path:
    """Folder of runs and downloaded data sets; made if missing."""
    return _made(_home("data") or Path(platformdirs.user_data_dir("digitpad", appauthor=False)))


def config_folder() -> Path:
    """Folder of settings; made if missing."""
    return _made(_home("config") or Path(platformdirs.user_config_dir("digitpad", appauthor=False)))


def log_folder() -> Path:
    """Folder of the log; made if missing."""
    return _made(_home("log") or Path(platformdirs.user_log_dir("digitpad", appauthor=False)))


@contextmanager
def home_at(folder: Path) -> Iterator[None]:
    """Keep all of the user's files below this folder for a while; afterwards it is as before, whatever happened.

    It holds for the whole process and for those that it starts: meant for programs that try or measure the program,
    not for one of several threads.
    """
    before = os.environ.get(_HOME)
    os.environ[_HOME] = str(folder)
    try:
        yield
    finally:
        if before is None:
            os.environ.pop(_HOME, None)
        else:
            os.environ[_HOME] = before


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Write a file beside its goal and rename it into place at the end.

    A reader sees the old file or the new one, whole; after an error the old one stays.

    Parameters
    ----------
    path : Path
        The goal, in a folder that is there.

    Yields
    ------
    Path
        Where to write: of the goal's name, in a folder of its own beside it, which is deleted at the end.

    Raises
    ------
    OSError
        If the goal's folder cannot be written.
    """
    with tempfile.TemporaryDirectory(prefix=".digitpad-", dir=path.parent) as folder:
        draft = Path(folder) / path.name
        yield draft
        draft.replace(path)


def regular_content(path: Path, most: int | None = None) -> bytes:
    """Content of a regular file, or of what a link to one names: never of a pipe or a device, which have no end.

    Parameters
    ----------
    path : Path
    most : int, optional
        Bytes that it may have.

    Raises
    ------
    OSError
        If it is missing, not a regular file, larger, or cannot be read.
    """
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, "not a file", str(path))
    if most is not None and path.stat().st_size > most:
        raise OSError(errno.EFBIG, "too large", str(path))
    return path.read_bytes()


def _home(part: str) -> Path | None:
    home = os.environ.get(_HOME)
    return Path(home) / part if home else None


def _made(folder: Path) -> Path:
    with contextlib.suppress(OSError):  # whoever writes there says what is wrong; reading must go on
        folder.mkdir(parents=True, exist_ok=True)
    return folder
