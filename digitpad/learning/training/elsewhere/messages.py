"""What goes between whoever asks for runs and the workers that learn them: bytes, which any queue can carry."""

import json
import pickle
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from digitpad.learning.runs.events import Event
from digitpad.learning.runs.history import History
from digitpad.learning.runs.settings import RunSettings


@dataclass(frozen=True)
class Task:
    """What a worker is asked to do; it goes there as JSON.

    Attributes
    ----------
    place : int
        The run's place in the list, from 0: what it is known by until it has a folder.
    settings : RunSettings
    data : str
        Where the worker finds the data, as `datasets.load` takes it; a path is absolute.
    version : str
        Of the program that asks.
    """

    place: int
    settings: RunSettings
    data: str
    version: str

    def as_json(self) -> str:
        """Plain text."""
        return json.dumps({**asdict(self), "settings": self.settings.as_dict()})

    @classmethod
    def from_json(cls, text: str) -> "Task":
        """Undo `as_json`; raises DigitpadError for settings that cannot be trained with."""
        values = json.loads(text)
        return cls(**{**values, "settings": RunSettings.from_dict(values["settings"])})


@dataclass(frozen=True)
class Ready:
    """A worker has libraries and data, and asks where to begin.

    Attributes
    ----------
    pictures : int
        Training pictures of the data set.
    """

    pictures: int


@dataclass(frozen=True)
class Begin:
    """The answer to Ready.

    Attributes
    ----------
    run : str
        The id of the run's folder, which its events carry.
    checkpoint : bytes
        What is kept of the run's last epoch, as a file's content; empty if it begins.
    """

    run: str
    checkpoint: bytes


@dataclass(frozen=True)
class CheckpointKept:
    """An epoch was learned: the content of the run's checkpoint."""

    content: bytes


@dataclass(frozen=True, eq=False)
class WaypointKept:
    """A step after which the weights are part of the run's path: (p,) float32."""

    step: int
    weights: NDArray[np.float32]


Message = Ready | CheckpointKept | WaypointKept | Event


@dataclass(frozen=True)
class Letter:
    """What a worker sends at once.

    Attributes
    ----------
    place : int
        The run's place in the list.
    attempt : str
        Tells this attempt at the run from others: a worker that was given up may still be writing.
    messages : sequence of Message
    """

    place: int
    attempt: str
    messages: Sequence[Message]

    def as_bytes(self) -> bytes:
        """As a queue carries it."""
        return pickle.dumps(self)

    @classmethod
    def from_bytes(cls, content: bytes) -> "Letter":
        """Undo `as_bytes`; the content is from workers of one's own, which run what they are sent, too."""
        letter = pickle.loads(content)  # noqa: S301 - pools and Dask do the same with all that is asked of them
        assert isinstance(letter, cls)  # noqa: S101
        return letter


@dataclass(frozen=True)
class Wishes:
    """What a user wishes of the runs under way; each worker looks several times a second.

    Attributes
    ----------
    beat : int
        Rises while someone waits for the runs.
    is_over : bool
        Whether all end now; what was learned is kept.
    is_leaving : bool
        Whether whoever asked for the runs has no time for their test figures.
    is_void : bool
        Whether all end, and nothing was learned that could be kept.
    paused, stopping, skipped : sequence of str
        Ids of runs that wait, that end after their epochs, and that end now.
    """

    beat: int = 0
    is_over: bool = False
    is_leaving: bool = False
    is_void: bool = False
    paused: Sequence[str] = ()
    stopping: Sequence[str] = ()
    skipped: Sequence[str] = ()

    def as_json(self) -> str:
        """Plain text."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> "Wishes":
        """Undo `as_json`."""
        return cls(**json.loads(text))


@dataclass(frozen=True, eq=False)
class Learned:
    """What is in a run's folder at its end, beside the curves, which came before.

    Attributes
    ----------
    outcome : str
        `finished`, `stopped`, `skipped` or `diverged`.
    history : History
    test : mapping
        As in RunRecord.
    environment : mapping
        The worker's, as in RunRecord.
    model : bytes
        The content of `model.keras`.
    """

    outcome: str
    history: History
    test: Mapping[str, Any]
    environment: Mapping[str, str]
    model: bytes
