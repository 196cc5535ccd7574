"""How many cores a process may take for learning."""

import os

_THREADS = "TF_NUM_INTRAOP_THREADS"  # TensorFlow reads it when it first computes


def cores() -> int:
    """Cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def share_cores(processes: int) -> None:
    """Let TensorFlow take one of so many equal shares of the cores, at least one, unless the environment says other.

    It has to be called before TensorFlow first computes.
    """
    os.environ.setdefault(_THREADS, str(max(1, cores() // max(1, processes))))
