"""Where bundled files lie: in a checkout, in an installed wheel, or in a frozen executable."""

import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def models_folder() -> Path:
    """Folder of the bundled models."""
    return _root() / "models"


def resources_folder() -> Path:
    """Folder of icons and other resources."""
    return _root() / "resources"


def fonts_folder() -> Path:
    """Folder of the fonts that pictures to learn from are printed in, with their licence."""
    return resources_folder() / "fonts"


def _root() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)  # where PyInstaller keeps what it bundled
    if frozen is not None:
        return Path(frozen)
    bundled = _PACKAGE / "bundled"
    return bundled if bundled.is_dir() else _PACKAGE.parent
