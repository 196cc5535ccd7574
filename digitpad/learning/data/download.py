"""Fetching MNIST: its content is checked, and it is kept whole or not at all."""

import errno
import shutil
from collections.abc import Callable
from pathlib import Path

from digitpad.errors import DatasetError, DownloadError, StoppedError
from digitpad.folders import data_folder, replacing, working_folder
from digitpad.learning.data.mnist_files import is_genuine, read_arrays

MNIST_URLS = ("https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz",)  # Keras' own copy

_SILENCE_SECONDS = 20.0  # after which a server that says nothing is given up
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)

Report = Callable[[int, int], None]
"""Called with bytes done and bytes in all."""


def download_mnist(
    urls: tuple[str, ...] = MNIST_URLS,
    *,
    report: Report = lambda _done, _total: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> Path:
    """Fetch MNIST into the user's data folder, unless it lies there already.

    Parameters
    ----------
    urls : tuple of str
        Places to try, in order.
    report : callable
        Gets bytes done and bytes in all.
    should_stop : callable
        Asked after each piece.

    Returns
    -------
    Path

    Raises
    ------
    DownloadError
        If no place answers with MNIST's own pictures, or the folder cannot be written; nothing half-written stays.
    StoppedError
        If it was asked to stop.
    """
    goal = data_folder() / "mnist.npz"
    if _is_genuine(goal):
        return goal
    try:
        with working_folder() as folder:
            for number, url in enumerate(urls):
                fetched = _fetch(url, folder / str(number), _Progress(report, should_stop))
                if fetched is not None and _is_genuine(fetched):
                    _keep(fetched, goal)
                    return goal
    except OSError as cause:
        raise DownloadError(
            "MNIST cannot be kept in the folder for temporary files while it is fetched: {reason}.",
            reason=cause.strerror,
        ) from cause
    raise DownloadError("MNIST could not be fetched: connect to the network, or name a file you have (mnist.npz, IDX).")


class _Progress:
    """The progress bar that pooch drives: passes on how far it is, and stops when asked to."""

    def __init__(self, report: Report, should_stop: Callable[[], bool]) -> None:
        self.total = 0
        self._done = 0
        self._report = report
        self._should_stop = should_stop

    def update(self, count: int) -> None:
        """Count bytes."""
        if self._should_stop():
            raise StoppedError("The download was stopped; nothing was kept.")
        self._done += count
        self._report(self._done, self.total)

    def reset(self) -> None:
        """Start counting again."""
        self._done = 0

    def close(self) -> None:
        """Nothing to close."""


def _fetch(url: str, folder: Path, progress: _Progress) -> Path | None:
    import pooch  # the network's libraries only where it is used
    from requests.exceptions import RequestException

    downloader = pooch.HTTPDownloader(progressbar=progress, timeout=_SILENCE_SECONDS)
    pooch.get_logger().setLevel("ERROR")
    try:
        return Path(pooch.retrieve(url, known_hash=None, path=folder, fname="mnist.npz", downloader=downloader))
    except (RequestException, OSError, ValueError) as cause:  # the last of a length that is not a number
        if isinstance(cause, OSError) and cause.errno in _FULL:
            raise
        return None


def _keep(fetched: Path, goal: Path) -> None:
    try:
        with replacing(goal) as draft:
            shutil.copyfile(fetched, draft)
    except OSError as cause:
        raise DownloadError("{goal} cannot be written: {reason}.", goal=goal, reason=cause.strerror) from cause


def _is_genuine(path: Path) -> bool:
    try:
        return is_genuine(read_arrays(path))
    except DatasetError:
        return False
