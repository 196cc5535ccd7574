"""The digits of each writer, in the user's folder.

A writer has one file of JSON lines. New digits are appended, each as one whole line that reaches the disk at once: a
kill or a power cut loses at most the digit that is being written, and a torn line never touches the next one. Whatever
else changes is written beside the file and renamed into place.
"""

import contextlib
import errno
import json
import os
import re
import unicodedata
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from digitpad.errors import HandError
from digitpad.folders import data_folder, replacing
from digitpad.hand.files import digits_in, write_digits
from digitpad.hand.own_digit import OwnDigit

LONGEST_NAME = 40  # letters of a writer's name
_SUFFIX = ".jsonl"
_LOCK = ".lock"
_WAIT_SECONDS = 10.0  # for another process that is writing
_DEVICE = re.compile(r"con|prn|aux|nul|(com|lpt)\d", re.IGNORECASE)  # on Windows
_NOT_IN_FILES = re.compile(r"[^\w -]+")


def hands_folder() -> Path:
    """Where writers' digits, and the models that have learned them, lie; made if missing."""
    folder = data_folder() / "hands"
    with contextlib.suppress(OSError):  # whoever writes there says what is wrong
        folder.mkdir(parents=True, exist_ok=True)
    return folder


class Hands:
    """Writers and their digits. Reads the disk each time, so that the window and the shell see each other's.

    Names that differ only in capitals are one name.

    Parameters
    ----------
    folder : Path, optional
        By default the user's.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or hands_folder()

    def names(self) -> list[str]:
        """Of all writers, in alphabetical order; also of those who have not written yet."""
        return sorted((name for _, name in self._files()), key=str.casefold)

    def file_of(self, name: str) -> Path | None:
        """A writer's file; None if there is no such writer. A taught model lies beside it."""
        wanted = _clean(name).casefold()
        return next((path for path, known in self._files() if known.casefold() == wanted), None)

    def of(self, name: str) -> tuple[OwnDigit, ...]:
        """A writer's digits, oldest first; none of an unknown writer's. Damaged lines are passed over."""
        path = self.file_of(name)
        if path is None:
            return ()
        writer = _writer_of(path) or name
        made = (_made(line, writer) for line in _lines(path)[1:])
        return tuple(digit for digit in made if digit is not None)

    def state_of(self, name: str) -> tuple[int, ...] | None:
        """What differs once a writer's file was written; None if there is no such file."""
        path = self.file_of(name)
        with contextlib.suppress(OSError):
            if path is not None:
                told = path.stat()
                return told.st_ino, told.st_size, told.st_mtime_ns
        return None

    def next_round(self, name: str) -> int:
        """The number of a writer's next round."""
        return max((digit.round for digit in self.of(name)), default=0) + 1

    def create(self, name: str) -> Path:
        """Make a writer's file, if there is none yet; raises HandError if the name is empty or it cannot be written."""
        with self._writing():
            return self._created(_clean(name))

    def add(self, digits: Sequence[OwnDigit]) -> None:
        """Keep digits, each with its writer; raises HandError if they cannot be written."""
        with self._writing():
            for name in dict.fromkeys(digit.writer for digit in digits):
                _append(self._created(_clean(name)), [digit for digit in digits if digit.writer == name])

    def relabel(self, digit_id: str, label: int) -> None:
        """Say what a digit is; one that is gone is passed over. Raises HandError."""
        self._rewrite({digit_id}, lambda digit: digit.named(label))

    def remove(self, ids: Collection[str]) -> None:
        """Delete digits; those that are gone are passed over. Raises HandError."""
        self._rewrite(set(ids), lambda _: None)

    def import_file(self, path: Path, name: str) -> list[OwnDigit]:
        """Keep the digits of a `.npz` or `.jsonl` file as a writer's, in new rounds; raises HandError as `digits_in`.

        Returns
        -------
        list of OwnDigit
            Those that came in; digits that are kept already are passed over.
        """
        known = {(digit.label, digit.bitmap.tobytes()) for digit in self.of(name)}
        read = digits_in(path, _clean(name), self.next_round(name))
        digits = [digit for digit in read if (digit.label, digit.bitmap.tobytes()) not in known]
        self.add(digits)
        return digits

    def export(self, name: str, path: Path) -> None:
        """Write a writer's digits to a `.npz` or `.jsonl` file; raises HandError as `write_digits`."""
        write_digits(self.of(name), path)

    def delete(self, name: str) -> None:
        """Delete a writer with all digits and the model that has learned them; raises HandError."""
        with self._writing():
            path = self.file_of(name)
            if path is not None:
                for file in (*(path.with_suffix(suffix) for suffix in (".tflite", ".json")), path):
                    file.unlink(missing_ok=True)

    def rename(self, name: str, other: str) -> None:
        """Give a writer another name; raises HandError if it is taken, too long or empty."""
        other = _clean(other)
        with self._writing():
            path = self.file_of(name)
            if path is None:
                raise HandError("There is no hand {name}.", name=name)
            if self.file_of(other) not in (None, path):
                raise HandError("There is a hand {name} already: choose another name.", name=other)
            with replacing(path) as draft:
                draft.write_bytes(b"".join([_line({"writer": other}), *_lines(path)[1:]]))

    def _files(self) -> list[tuple[Path, str]]:
        found = [(path, _writer_of(path)) for path in sorted(self.folder.glob(f"*{_SUFFIX}"))]
        return [(path, name) for path, name in found if name is not None]

    def _created(self, name: str) -> Path:
        path = self.file_of(name)
        if path is None:
            path = self._free(name)
            with replacing(path) as draft:
                draft.write_bytes(_line({"writer": name}))
        return path

    def _free(self, name: str) -> Path:
        """A file of no writer's, called as nearly as a disk allows."""
        stem = _NOT_IN_FILES.sub("_", name).strip() or "hand"
        stem = f"{stem}_" if _DEVICE.fullmatch(stem) else stem
        names = (stem if number == 1 else f"{stem} {number}" for number in range(1, 1_000_000))
        return next(path for each in names if not (path := self.folder / f"{each}{_SUFFIX}").exists())

    def _rewrite(self, ids: set[str], change: Callable[[OwnDigit], OwnDigit | None]) -> None:
        with self._writing():
            for path, writer in self._files():
                lines = _lines(path)
                made = [_made(line, writer) for line in lines[1:]]
                if any(digit is not None and digit.id in ids for digit in made):
                    kept = [_changed(line, digit, ids, change) for line, digit in zip(lines[1:], made, strict=True)]
                    with replacing(path) as draft:
                        draft.write_bytes(b"".join([lines[0], *kept]))

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """One process at a time; what the disk refuses becomes a sentence."""
        from filelock import FileLock, Timeout  # fast help

        lock = FileLock(self.folder / _LOCK, timeout=_WAIT_SECONDS)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with contextlib.suppress(NotImplementedError):  # a disk without locks
                lock.acquire()
            yield
        except Timeout as cause:
            raise HandError("Your digits are being written by another program: try again.") from cause
        except OSError as cause:
            raise HandError("Your digits cannot be written: {reason}.", reason=cause.strerror) from cause
        finally:
            lock.release()


def _clean(name: str) -> str:
    name = unicodedata.normalize("NFC", " ".join(name.split()))  # an accent may be a character of its own
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        raise HandError("A name has 1 to {most} letters.", most=LONGEST_NAME)
    return name


def _append(path: Path, digits: Sequence[OwnDigit]) -> None:
    """Write whole lines, each at one go, and see that they are on the disk; all or, where it is full, none."""
    with path.open("r+b", buffering=0) as file:
        end = file.seek(0, os.SEEK_END)
        file.seek(max(0, end - 1))
        if end and file.read(1) != b"\n":  # a process was killed as it wrote: its torn line ends here
            file.write(b"\n")
        start = file.tell()
        try:
            for digit in digits:
                line = _line(digit.as_plain())
                if file.write(line) < len(line):  # of which a disk that gets full says nothing else
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            os.fsync(file.fileno())
        except OSError:
            file.truncate(start)
            raise


def _lines(path: Path) -> list[bytes]:
    """Whole lines, each with its end; raises HandError."""
    try:
        lines = path.read_bytes().splitlines(keepends=True)
    except OSError as cause:
        raise HandError("{name} cannot be read: {reason}.", name=path.name, reason=cause.strerror) from cause
    return [line if line.endswith(b"\n") else line + b"\n" for line in lines] or [b"\n"]


def _line(plain: dict[str, Any]) -> bytes:
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _writer_of(path: Path) -> str | None:
    """Who wrote a file's digits; None if it cannot be read or is something else."""
    try:
        with path.open("rb") as file:
            name = json.loads(file.readline(10_000))["writer"]
        return name if isinstance(name, str) else None
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def _made(line: bytes, writer: str) -> OwnDigit | None:
    try:
        return OwnDigit.from_plain(json.loads(line), writer)
    except (ValueError, RecursionError, HandError, AttributeError):
        return None


def _changed(
    line: bytes, digit: OwnDigit | None, ids: set[str], change: Callable[[OwnDigit], OwnDigit | None]
) -> bytes:
    if digit is None or digit.id not in ids:
        return line
    changed = change(digit)
    return b"" if changed is None else _line(changed.as_plain())
