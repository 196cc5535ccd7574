"""Where the user's files lie. One environment variable, DIGITPAD_HOME, moves all of them."""

import contextlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import platformdirs


def data_folder() -> Path:
    """Folder of runs, models, drawings and downloaded data sets; made if missing."""
    return _made(_home("data") or Path(platformdirs.user_data_dir("digitpad", appauthor=False)))


def config_folder() -> Path:
    """Folder of settings; made if missing."""
    return _made(_home("config") or Path(platformdirs.user_config_dir("digitpad", appauthor=False)))


def log_folder() -> Path:
    """Folder of the log; made if missing."""
    return _made(_home("log") or Path(platformdirs.user_log_dir("digitpad", appauthor=False)))


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Write a file beside its goal and rename it into place at the end.

    A reader sees the old file or the new one, whole; after an error the old one stays.
    """
    with tempfile.TemporaryDirectory(prefix=".digitpad-", dir=path.parent) as folder:
        draft = Path(folder) / path.name
        yield draft
        draft.replace(path)


def _home(part: str) -> Path | None:
    home = os.environ.get("DIGITPAD_HOME")
    return Path(home) / part if home else None


def _made(folder: Path) -> Path:
    with contextlib.suppress(OSError):  # whoever writes there says what is wrong; reading must go on
        folder.mkdir(parents=True, exist_ok=True)
    return folder
