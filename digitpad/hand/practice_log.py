"""What was practised on which day, and how well it was read."""

import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields, replace
from datetime import UTC, datetime
from pathlib import Path

from digitpad.errors import HandError
from digitpad.folders import replacing
from digitpad.hand.store import hands_folder

_FILE = "practice.log"  # a line of JSON for each game


@dataclass(frozen=True)
class Score:
    """One game.

    Attributes
    ----------
    writer : str
    when : str
        ISO 8601, in universal time.
    kind : str
        `digits` or `numbers`.
    asked, right : int
        How many were asked for, and how many of them were read as they were meant.
    seconds : float
        From the first to the last of them.
    """

    writer: str
    when: str
    kind: str
    asked: int
    right: int
    seconds: float


@dataclass(frozen=True)
class Day:
    """All games of a writer on one day.

    Attributes
    ----------
    date : str
        ISO 8601, on this computer's clock.
    share : float
        Of what was asked for that was read as it was meant, in [0, 1].
    seconds : float
        That one took, on average.
    """

    date: str
    share: float
    seconds: float


class PracticeLog:
    """All games on this computer.

    Parameters
    ----------
    folder : Path, optional
        By default that of the writers' digits.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._path = (folder or hands_folder()) / _FILE

    def add(self, score: Score) -> None:
        """Keep a game, as one whole line; raises HandError if it cannot be written."""
        try:
            with self._path.open("ab") as file:
                is_torn = file.tell() > 0 and not self._path.read_bytes().endswith(b"\n")  # by a kill
                file.write((b"\n" if is_torn else b"") + _line_of(score).encode())
                file.flush()
                os.fsync(file.fileno())
        except OSError as cause:
            raise _error(cause) from cause

    def of(self, writer: str) -> list[Score]:
        """A writer's games, the oldest first; damaged lines are passed over."""
        return [score for score in self._all() if score.writer == writer]

    def rename(self, writer: str, other: str) -> None:
        """Let a writer's games be those of another name; raises HandError if that cannot be written."""
        self._write([replace(score, writer=other) if score.writer == writer else score for score in self._all()])

    def delete(self, writer: str) -> None:
        """Delete a writer's games; raises HandError if that cannot be written."""
        self._write([score for score in self._all() if score.writer != writer])

    def _all(self) -> list[Score]:
        try:
            lines = self._path.read_text("utf-8", errors="replace").splitlines()
        except OSError:
            return []
        return [score for score in map(_score_of, lines) if score is not None]

    def _write(self, scores: Sequence[Score]) -> None:
        """Write the whole log again, unless it says that already."""
        if scores == self._all():
            return
        try:
            with replacing(self._path) as draft:
                draft.write_text("".join(map(_line_of, scores)), "utf-8")
        except OSError as cause:
            raise _error(cause) from cause


def days_of(scores: Sequence[Score]) -> list[Day]:
    """Games day by day, the oldest first."""
    by_date: dict[str, list[Score]] = {}
    for score in scores:
        by_date.setdefault(_date_of(score.when), []).append(score)
    return [_day_of(date, games) for date, games in sorted(by_date.items())]


def now() -> str:
    """The moment that it is now, as a score has it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _day_of(date: str, games: Sequence[Score]) -> Day:
    asked = sum(game.asked for game in games)
    return Day(date, sum(game.right for game in games) / asked, sum(game.seconds for game in games) / asked)


def _date_of(when: str) -> str:
    return datetime.fromisoformat(when).astimezone().date().isoformat()


def _error(cause: OSError) -> HandError:
    return HandError("The score cannot be kept: {reason}.", reason=cause.strerror)


def _line_of(score: Score) -> str:
    return json.dumps(asdict(score), ensure_ascii=False) + "\n"


def _score_of(line: str) -> Score | None:
    try:
        plain = json.loads(line)
        score = Score(**{field.name: field.type(plain[field.name]) for field in fields(Score)})  # type: ignore[operator]
        datetime.fromisoformat(score.when)
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return score if score.asked > 0 else None
