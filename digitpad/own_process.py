"""Work in a process of its own, which may hang, die, or take all memory without the program's doing so."""

import contextlib
import math
import os
import signal
import subprocess
import sys
import sysconfig
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from digitpad.errors import StoppedError

READY = "ready"
"""The file that a child makes in its folder once its libraries are loaded: from then on its time counts."""

_LOADING_SECONDS = 120.0  # in which libraries are loaded, from a slow disk as well
_BETWEEN_LOOKS_SECONDS = 0.02
_ON_A_BUSY_MACHINE = 3  # times as long may pass as a child may work
_NULL = subprocess.DEVNULL


def own_command(*arguments: str) -> list[str]:
    """The command line that starts this very program again, also where it is an executable."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *arguments]
    return [sys.executable, "-P", "-m", "digitpad", *arguments]  # -P: nothing is imported from the folder it stands in


def run_apart(
    arguments: Sequence[str], folder: Path, *, seconds: float, should_stop: Callable[[], bool] = lambda: False
) -> int:
    """Run one of the program's commands in a process of its own, and end it when its time is over.

    Parameters
    ----------
    arguments : sequence of str
        The command and what it gets.
    folder : Path
        In which the child makes READY.
    seconds : float
        Of processor time from then on, which the child limits itself, and three times as many by the clock; where
        processor time cannot be limited, so many by the clock.
    should_stop : callable
        Asked fifty times a second.

    Returns
    -------
    int
        Its exit status; negative where a signal ended it.

    Raises
    ------
    TimeoutError
        If it took longer.
    StoppedError
        If it was asked to stop.
    OSError
        If the child cannot be started.
    """
    process = subprocess.Popen(  # noqa: S603 - the program itself
        own_command(*arguments), stdin=_NULL, stdout=_NULL, stderr=_NULL, env=_environment()
    )
    try:
        end = time.monotonic() + _LOADING_SECONDS
        is_ready, longest = False, seconds * (_ON_A_BUSY_MACHINE if hasattr(signal, "SIGXCPU") else 1)
        while True:
            with contextlib.suppress(subprocess.TimeoutExpired):
                status = process.wait(_BETWEEN_LOOKS_SECONDS)
                if status == -getattr(signal, "SIGXCPU", 0.5):
                    raise TimeoutError
                return status
            if should_stop():
                raise StoppedError
            if not is_ready and (folder / READY).exists():
                is_ready, end = True, time.monotonic() + longest
            if time.monotonic() > end:
                raise TimeoutError
    finally:
        process.kill()
        process.wait()


def limit_this_process(megabytes: int, seconds: float) -> None:
    """Let this process take no more than so much memory, and processor time, beyond what it has taken.

    Only where the system can: on Linux both, on macOS the time, on Windows neither.
    """
    try:
        import resource  # not on Windows
    except ImportError:
        return
    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_CPU, math.ceil(time.process_time() + seconds))
    with contextlib.suppress(OSError, ValueError, StopIteration):  # a system without /proc
        lines = Path("/proc/self/status").read_text("utf-8").splitlines()
        now = next(int(line.split()[1]) for line in lines if line.startswith("VmData:"))
        _lower(resource.RLIMIT_DATA, now * 1024 + megabytes * 1_000_000)


def _lower(kind: int, limit: int) -> None:
    import resource

    _, most = resource.getrlimit(kind)
    with contextlib.suppress(OSError, ValueError):  # there is a lower one
        resource.setrlimit(kind, (limit, most))


def _environment() -> dict[str, str]:
    """The environment of this process, in which the child finds the same package."""
    own = str(Path(__file__).resolve().parent.parent)
    if getattr(sys, "frozen", False) or own == sysconfig.get_path("purelib"):
        return dict(os.environ)
    known = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": f"{own}{os.pathsep}{known}" if known else own}
