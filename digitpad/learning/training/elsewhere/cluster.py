"""Workers of a Dask cluster, on this machine or on others.

See https://distributed.dask.org for how to start one.
"""

import contextlib
import importlib
import logging
import platform
import socket
import time
import urllib.parse
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from digitpad.errors import DigitpadError
from digitpad.learning.training.elsewhere.cores import share_cores

_REACHING_SECONDS = 10.0  # for anything that is asked of the scheduler
_CONNECTING_SECONDS = 5.0  # a client tries so long again when its scheduler has gone, and cannot be closed before
_CLOSING_SECONDS = 6.0
_BETWEEN_LOOKS_SECONDS = 0.05


class Cluster:
    """The workers that a scheduler knows.

    Letters go through a queue of the scheduler's, wishes and answers through its variables.

    Parameters
    ----------
    address : str
        Of the scheduler: `tcp://HOST:PORT`.

    Attributes
    ----------
    executor : concurrent.futures.Executor
    connection : ClusterConnection

    Raises
    ------
    DigitpadError
        If Dask is not installed, the scheduler does not answer, or it has no workers.
    """

    def __init__(self, address: str) -> None:
        self._address = address
        dask = _distributed()
        self._client = _reached(address)
        try:
            self._check_workers()
            name = f"digitpad-{uuid.uuid4().hex}"
            self._letters = dask.Queue(name, client=self._client)
            self._wishes = dask.Variable(name, client=self._client)
            self.tell("{}")
            self.connection = ClusterConnection(name)
            self.executor = self._client.get_executor(pure=False)
        except BaseException:
            self._client.close(_CLOSING_SECONDS)
            raise

    def received(self, seconds: float) -> list[bytes]:
        """Letters that have come; see `Workers`."""
        end = time.monotonic() + seconds
        with self._reaching():
            while True:
                letters: list[bytes] = self._letters.get(batch=True, callback_timeout=_REACHING_SECONDS)
                if letters or time.monotonic() >= end:
                    return letters
                time.sleep(_BETWEEN_LOOKS_SECONDS)

    def tell(self, wishes: str) -> None:
        """Let all workers see the user's wishes; see `Workers`."""
        with self._reaching():
            self._wishes.set(wishes, callback_timeout=_REACHING_SECONDS)

    def answer(self, attempt: str, content: bytes) -> None:
        """Answer an attempt's Ready; see `Workers`."""
        with self._reaching():
            answer = _distributed().Variable(f"digitpad-{attempt}", client=self._client)
            answer.set(content, callback_timeout=_REACHING_SECONDS)

    def has_died(self, error: BaseException) -> bool:
        """Whether several workers, one after another, died of a task: Dask itself gives it to another one at first."""
        return isinstance(error, _distributed().KilledWorker)

    def renew(self) -> None:
        """Do nothing: a cluster goes on without the workers that died."""

    def lost(self) -> DigitpadError:
        """What to say if the scheduler has gone."""
        return DigitpadError(
            "The cluster's scheduler at {address} does not answer any more. Runs can go on from their last epochs.",
            address=self._address,
        )

    def close(self) -> None:
        """Let go of the workers; those that still learn see that nobody waits for them."""
        with contextlib.suppress(Exception):  # it has gone already
            self.tell('{"is_over": true}')
            self._letters.close()
            self._wishes.delete()
        with contextlib.suppress(Exception):
            self._client.close(_CLOSING_SECONDS)

    def _check_workers(self) -> None:
        if not self._client.scheduler_info()["workers"]:
            raise DigitpadError("The cluster at {address} has no workers: start some.", address=self._address)

    @contextlib.contextmanager
    def _reaching(self) -> Iterator[None]:
        """Say in a sentence that the scheduler has gone."""
        try:
            if self._client.status != "running":
                raise ConnectionError(self._client.status)
            yield
        except Exception as cause:  # whatever Dask, Tornado or the system call it
            raise self.lost() from cause


@dataclass(frozen=True)
class ClusterConnection:
    """What a task is given: the name of the queue and of the variable."""

    name: str

    def open(self) -> "_Station":
        """Reach the scheduler as the worker does that this task runs in."""
        return _Station(self.name)


class _Station:
    def __init__(self, name: str) -> None:
        dask = _distributed()
        self.computer = platform.node()
        self._client = dask.get_client()
        self._letters = dask.Queue(name, client=self._client)
        self._wishes = dask.Variable(name, client=self._client)
        self._share_cores(dask.get_worker())

    def send(self, letter: bytes) -> None:
        """Send a letter; see `Station`."""
        self._letters.put(letter)

    def wishes(self) -> str:
        """The user's wishes; see `Station`."""
        return str(self._wishes.get(timeout=_REACHING_SECONDS))

    def vanish(self) -> None:
        """Do nothing: the worker is there for others, too."""

    def answer(self, attempt: str, seconds: float) -> bytes:
        """Wait for an answer; see `Station`."""
        answer = _distributed().Variable(f"digitpad-{attempt}", client=self._client)
        content: bytes = answer.get(timeout=seconds)
        answer.delete()
        return content

    def _share_cores(self, own: Any) -> None:
        """Share the cores with the other workers of this machine."""
        workers = self._client.scheduler_info()["workers"].values()
        share_cores(sum(int(worker["nthreads"]) for worker in workers if worker["host"] == own.ip))


def _reached(address: str) -> Any:
    """A `distributed.Client` of a scheduler; raises DigitpadError if it does not answer."""
    dask = _distributed()
    place = urllib.parse.urlsplit(address)
    try:
        # Dask would try for long where nothing listens, and leave a thread.
        socket.create_connection((place.hostname, place.port), _CONNECTING_SECONDS).close()
        return dask.Client(address, timeout=_CONNECTING_SECONDS, set_as_default=False, name="digitpad")
    except Exception as cause:  # whatever a wrong address, or another program at it, leads to
        raise DigitpadError("No Dask scheduler answers at {address}: is it running?", address=address) from cause


def _distributed() -> ModuleType:
    """Dask's package for clusters, imported where one is used; raises DigitpadError if it is not installed."""
    try:
        module = importlib.import_module("distributed")
        logging.getLogger("distributed.client").setLevel(logging.CRITICAL)  # what it says, the program says, too
        return module
    except ImportError as cause:
        raise DigitpadError('A cluster needs Dask: run pip install "digitpad[cluster]".') from cause
