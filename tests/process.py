"""What this process takes of the system."""

from pathlib import Path


def resident_megabytes() -> float:
    """Memory of this process; Linux only."""
    lines = Path("/proc/self/status").read_text("utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:")) / 1024


def thread_count() -> int:
    """Threads of this process, libraries' own among them; Linux only."""
    return len(list(Path("/proc/self/task").iterdir()))
