"""The drawing of a window, in a folder of the user's, as long as the window lives and longer if it dies.

Knows no Qt; each folder is held by its process, so that several windows do not get in each other's way.
"""

import contextlib
import json
import logging
import os
import shutil
import tempfile
import threading
import time
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from digitpad.folders import data_folder, hold, replacing
from digitpad.gui.draw.drawing import Drawing
from digitpad.gui.draw.drawing_format import Reader, Writer

if TYPE_CHECKING:
    from filelock import BaseFileLock

_FILE = "drawing.npz"
_FORMAT = 1  # another one is of another version of the program, and left alone
_OLD_SECONDS = 600  # a folder without a drawing that is older was left by a process that was killed

_log = logging.getLogger(__name__)


class KeptDrawing:
    """A folder with one drawing; made when it is first written.

    Parameters
    ----------
    folder : Path, optional
        One that exists, and its lock.
    lock : BaseFileLock, optional
    """

    def __init__(self, folder: Path | None = None, lock: "BaseFileLock | None" = None) -> None:
        self._folder, self._lock = folder, lock
        self._large: dict[int, tuple[NDArray[Any], int]] = {}  # by id: the arrays are held, so ids stay theirs
        self._count = 0
        self._turn = threading.Lock()
        self._is_removed = False

    @property
    def written_at(self) -> float:
        """When the drawing was written, in seconds since 1970; 0 if it is not there."""
        with contextlib.suppress(OSError):
            return 0.0 if self._folder is None else (self._folder / _FILE).stat().st_mtime
        return 0.0

    def write(self, drawing: Drawing) -> None:
        """Keep a drawing instead of the one before, or none if its page is blank; nothing happens once it was removed.

        Raises
        ------
        OSError
            If it cannot be written: then the one before is kept.
        """
        with self._turn:
            if self._is_removed:
                return
            if not drawing.steps.page.is_empty:
                self._write(drawing)
            elif self._folder is not None:
                (self._folder / _FILE).unlink(missing_ok=True)

    def read(self) -> Drawing:
        """The drawing that is kept.

        Raises
        ------
        ValueError
            If it is damaged.
        OSError
            If it cannot be read, or is of another version of the program.
        """
        folder = Path() if self._folder is None else self._folder
        try:
            with (folder / _FILE).open("rb") as stream, np.load(stream, allow_pickle=False) as file:
                plain = json.loads(file["plain"].tobytes())
                if plain["format"] != _FORMAT:
                    raise OSError(0, "of another version of the program")
                reader = Reader(lambda number: np.load(folder / _large_name(number), allow_pickle=False))
                return reader.read(plain["root"], plain["objects"], file["bytes"].tobytes())
        except OSError:
            raise
        except Exception as cause:  # whatever a broken file leads to
            raise ValueError("damaged") from cause

    def remove(self) -> None:
        """Forget the drawing for good."""
        with self._turn:
            self._is_removed = True
            self.let_go()
            if self._folder is not None:
                shutil.rmtree(self._folder, ignore_errors=True)

    def let_go(self) -> None:
        """Leave the drawing to the next start."""
        if self._lock is not None:
            self._lock.release()

    def _write(self, drawing: Drawing) -> None:
        folder = self._made()
        written = Writer(self._number_of).write(drawing)
        for number, array in written.large.items():
            if not (folder / _large_name(number)).is_file():
                with replacing(folder / _large_name(number)) as draft, draft.open("wb") as stream:
                    np.save(stream, array)
                    _to_disk(stream)
        plain = json.dumps({"format": _FORMAT, "root": written.root, "objects": written.objects}).encode()
        with replacing(folder / _FILE) as draft, draft.open("wb") as stream:
            np.savez(stream, plain=np.frombuffer(plain, np.uint8), bytes=np.frombuffer(written.bytes_, np.uint8))
            _to_disk(stream)
        self._drop_others(folder, set(written.large))

    def _made(self) -> Path:
        if self._folder is None or not self._folder.is_dir():
            drawings = _drawings_folder()
            drawings.mkdir(parents=True, exist_ok=True)
            self._folder = Path(tempfile.mkdtemp(prefix="drawing-", dir=drawings))
            self._lock = hold(self._folder)
        return self._folder

    def _number_of(self, array: NDArray[Any]) -> int:
        known = self._large.get(id(array))
        if known is None:
            self._count += 1
            known = self._large[id(array)] = (array, self._count)
        return known[1]

    def _drop_others(self, folder: Path, numbers: set[int]) -> None:
        """Delete the large arrays that no step holds any more."""
        gone = [key for key, (_, number) in self._large.items() if number not in numbers]
        for key in gone:
            _, number = self._large.pop(key)
            (folder / _large_name(number)).unlink(missing_ok=True)


def left_drawings() -> list[tuple[KeptDrawing, Drawing]]:
    """Drawings of windows that died, the newest first, each held by this process from now on."""
    found = [kept for folder in sorted(_drawings_folder().glob("drawing-*")) if (kept := _claimed(folder)) is not None]
    found.sort(key=lambda kept: kept.written_at, reverse=True)
    return [(kept, drawing) for kept in found if (drawing := _read(kept)) is not None]


def _claimed(folder: Path) -> KeptDrawing | None:
    """What lies in a folder, if no process holds it."""
    with contextlib.suppress(OSError):
        if not (folder / _FILE).is_file():
            age = abs(time.time() - folder.stat().st_mtime)  # the clock may have been set back
            if age > _OLD_SECONDS and (lock := hold(folder)) is not None:
                KeptDrawing(folder, lock).remove()
            return None
        lock = hold(folder)
        return None if lock is None else KeptDrawing(folder, lock)
    return None


def _read(kept: KeptDrawing) -> Drawing | None:
    try:
        return kept.read()
    except OSError as error:
        _log.info("A kept drawing cannot be read: %s", error)
        kept.let_go()
    except ValueError:
        _log.info("A kept drawing is damaged", exc_info=True)
        kept.remove()
    return None


def _drawings_folder() -> Path:
    return data_folder() / "drawings"


def _large_name(number: int) -> str:
    return f"picture-{number}.npy"


def _to_disk(stream: IO[bytes]) -> None:
    """Have the system write it now, not when the power is already off."""
    stream.flush()
    os.fsync(stream.fileno())
