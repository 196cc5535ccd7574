"""A table that grows while a run is trained, and that others may read meanwhile."""

import contextlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TextIO

from digitpad.folders import replacing


class GrowingTable:
    """A CSV file to which whole rows are appended; each begins with its step.

    Parameters
    ----------
    path : Path
        Made at the first rows.
    columns : sequence of str
        Its first line.
    """

    def __init__(self, path: Path, columns: Sequence[str]) -> None:
        self._path, self._columns = path, columns
        self._file: TextIO | None = None

    def append(self, lines: Iterable[str]) -> None:
        """Write rows, so that others can read them at once; raises OSError."""
        if self._file is None:
            is_new = not self._path.exists()
            self._file = self._path.open("a", encoding="utf-8")
            if is_new:
                self._file.write(",".join(self._columns) + "\n")
        self._file.writelines(f"{line}\n" for line in lines)
        self._file.flush()

    def cut(self, last: int) -> None:
        """Leave out all rows after a step, and a row that was cut off; raises OSError."""
        self.close()  # the file is replaced
        if self._path.exists():
            lines = self._path.read_text("utf-8").splitlines(keepends=True)
            kept = [line for line in lines[1:] if line.endswith("\n") and _step_of(line) <= last]
            with replacing(self._path) as draft:
                draft.write_text("".join([*lines[:1], *kept]), "utf-8")

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            with contextlib.suppress(OSError):  # what a full disk did not take before
                self._file.close()
            self._file = None


def _step_of(line: str) -> float:
    """The step of a row; infinite if it is damaged, so that it is left out."""
    try:
        return int(line.partition(",")[0])
    except ValueError:
        return float("inf")
