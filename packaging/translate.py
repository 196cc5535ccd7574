"""Brings the translations up to date with the window: `python packaging/translate.py`.

Collects new texts into `resources/translations/*.ts`, for Qt Linguist or any editor, and makes of these the `.qm` files
that the program loads.
"""

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted((ROOT / "digitpad" / "gui").rglob("*.py"))
TRANSLATIONS = sorted((ROOT / "resources" / "translations").glob("*.ts"))


def collect(translation: Path) -> None:
    """Take new texts into a translation and those that are gone out of it."""
    options = ["-no-obsolete", "-locations", "none"]
    subprocess.run(["pyside6-lupdate", *options, *map(str, SOURCES), "-ts", str(translation)], check=True)


def compile_to(translation: Path, goal: Path) -> None:
    """Make the file that the program loads."""
    subprocess.run(["pyside6-lrelease", str(translation), "-qm", str(goal)], check=True)


if __name__ == "__main__":
    for translation in TRANSLATIONS:
        collect(translation)
        compile_to(translation, translation.with_suffix(".qm"))
