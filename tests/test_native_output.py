"""What is silenced for a while is heard again, however many threads silence it."""

import contextlib
import os
import subprocess
import sys
import threading
import warnings
from pathlib import Path

import pytest

from digitpad.native_output import native_stderr_silenced, warnings_silenced

_IMPORT_TOGETHER = """
import importlib, os, threading
from digitpad.learning import backend
real, asked = importlib.import_module, []

def counted(name, *rest):
    asked.append(name)
    return real(name, *rest)

importlib.import_module = counted
start, got = threading.Barrier(4), []

def work():
    start.wait()
    got.append(backend.keras())

threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert len(got) == 4 and len(set(map(id, got))) == 1
assert asked.count("keras") == 1, asked
os.write(2, b"heard")
"""


def _stderr_is_silent() -> bool:
    return os.fstat(2).st_rdev == Path(os.devnull).stat().st_rdev


def _warnings_are_silent() -> bool:
    try:
        warnings.warn("heard", UserWarning, stacklevel=1)
    except UserWarning:  # warnings are errors here
        return False
    return True


_SILENCES = {
    "standard error": (native_stderr_silenced, _stderr_is_silent),
    "warnings": (warnings_silenced, _warnings_are_silent),
}


@pytest.mark.parametrize("kind", _SILENCES)
def test_two_threads_that_overlap_are_heard_again_once_both_are_through(kind: str) -> None:
    silenced, is_silent = _SILENCES[kind]
    within, leave = threading.Event(), threading.Event()

    def stay() -> None:
        with silenced():
            within.set()
            leave.wait()

    other = threading.Thread(target=stay)
    assert not is_silent()
    with silenced():
        other.start()
        within.wait()
    is_kept_silent = is_silent()  # the other one is still within
    leave.set()
    other.join()
    assert is_kept_silent
    assert not is_silent()


@pytest.mark.parametrize("kind", _SILENCES)
def test_silence_ends_with_an_error_and_may_be_nested(kind: str) -> None:
    silenced, is_silent = _SILENCES[kind]
    for _ in range(2):  # as good as new
        with contextlib.suppress(ValueError), silenced():
            with silenced():
                assert is_silent()
            assert is_silent()
            raise ValueError
        assert not is_silent()


def test_a_program_without_a_standard_error_goes_on() -> None:
    program = (
        "import os; os.close(2)\n"
        "from digitpad.native_output import native_stderr_silenced\n"
        "with native_stderr_silenced(): print('within')\n"
        "try: os.fstat(2)\nexcept OSError: print('still closed')\n"
    )
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert done.stdout.split("\n")[:2] == ["within", "still closed"]


@pytest.mark.slow
def test_keras_is_imported_once_though_several_threads_ask_and_errors_are_heard_after_it() -> None:
    done = subprocess.run([sys.executable, "-c", _IMPORT_TOGETHER], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stderr == "heard"
