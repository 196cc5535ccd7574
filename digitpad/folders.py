"""Where the user's files lie. One environment variable, DIGITPAD_HOME, moves all of them."""

import contextlib
import errno
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

if TYPE_CHECKING:
    from filelock import BaseFileLock

_HOME = "DIGITPAD_HOME"
_HELD = ".held"  # in a working folder: locked as long as its process lives
_JUST_MADE_SECONDS = 60
_DRAFT = ".digitpad-"  # what the names of working folders beside the user's files begin with
_TEMPORARY = "digitpad-working-"  # and of those in the system's folder for temporary files


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
def working_folder(beside: Path | None = None) -> Iterator[Path]:
    """A folder for drafts, deleted at the end, or at the next start if this process is killed.

    Parameters
    ----------
    beside : Path, optional
        The folder to make it in; by default the system's for temporary files.

    Yields
    ------
    Path
        Of a folder that holds nothing but the file by which it is held.

    Raises
    ------
    OSError
        If it cannot be made.
    """
    prefix = _TEMPORARY if beside is None else _DRAFT
    with tempfile.TemporaryDirectory(prefix=prefix, dir=beside) as name, _held(Path(name)):
        yield Path(name)


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
    with replacing_all(path) as (draft,):
        yield draft


@contextmanager
def replacing_all(*paths: Path) -> Iterator[tuple[Path, ...]]:
    """Write files of one folder beside their goals, and rename all into place at the end, one right after the other.

    The parameters, what is yielded, and the errors are those of `replacing`.
    """
    with working_folder(paths[0].parent) as folder:
        drafts = tuple(folder / path.name for path in paths)
        yield drafts
        for draft, path in zip(drafts, paths, strict=True):
            draft.replace(path)


def sweep() -> None:
    """Delete the working folders that killed processes of this user left: in the user's folders, and temporary ones."""
    homes = (data_folder(), config_folder(), log_folder())
    within = [found for home in homes for depth in ("", "*/", "*/*/") for found in home.glob(f"{depth}{_DRAFT}*")]
    for folder in [*within, *Path(tempfile.gettempdir()).glob(f"{_TEMPORARY}*")]:
        with contextlib.suppress(OSError, NotImplementedError):
            if not _is_left(folder):
                continue
            if folder.name.startswith(_DRAFT) or (folder / _HELD).is_file():
                shutil.rmtree(folder, ignore_errors=True)
            else:  # in a place of all programs: only what is certainly of this one
                folder.rmdir()


def hold(folder: Path) -> "BaseFileLock | None":
    """Hold a folder by a lock in it, which the system takes away from a process that is killed.

    Returns
    -------
    BaseFileLock or None
        To be released by any thread; None if another process holds the folder, or its disk knows no locks.
    """
    from filelock import FileLock  # fast help

    lock = FileLock(folder / _HELD, thread_local=False)
    try:
        lock.acquire(timeout=0)
    except (OSError, NotImplementedError):
        return None
    return lock


@contextmanager
def _held(folder: Path) -> Iterator[None]:
    """Hold a folder for a while; on a disk without locks it is not held, and not swept."""
    lock = hold(folder)
    try:
        yield
    finally:
        if lock is not None:
            lock.release()


def _is_left(folder: Path) -> bool:
    """Whether a folder is a working folder of this user's that no process holds.

    A process can be killed after a folder was made and before it is held, or while it is deleted and no longer held:
    such a folder is left, too.
    """
    if folder.is_symlink() or not folder.is_dir():
        return False
    if hasattr(os, "getuid") and folder.stat().st_uid != os.getuid():
        return False
    if abs(time.time() - folder.stat().st_mtime) < _JUST_MADE_SECONDS:  # it may be about to be held
        return False
    if not (folder / _HELD).is_file():
        return True
    lock = hold(folder)
    if lock is not None:
        lock.release()
    return lock is not None


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
