"""Brings the translations up to date with the window: `python packaging/translate.py`.

Collects new texts into `resources/translations/*.ts`, for Qt Linguist or any editor, and makes of these the `.qm` files
that the program loads. Sentences of errors are collected, too, wherever they are raised, and those of rooms without Qt
that are made as `Sentence("…")`: in the context "Errors".
"""

import ast
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "digitpad"
SOURCES = sorted((PACKAGE / "gui").rglob("*.py"))
TRANSLATIONS = sorted((ROOT / "resources" / "translations").glob("*.ts"))
_ENGLISH_ROOMS = ("cli", "checkup", "measurement")  # the terminal speaks English


@cache
def error_kinds() -> frozenset[str]:
    """The names of the classes of the program's own errors, in whatever module they stand, and that of sentences."""
    trees = [ast.parse(path.read_text("utf-8")) for path in PACKAGE.rglob("*.py")]
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    kinds = {"DigitpadError"}
    while found := {each.name for each in classes if kinds & _bases(each)} - kinds:
        kinds |= found
    return frozenset(kinds | {"Sentence"})


def error_calls(path: Path) -> Iterator[ast.Call]:
    """Where a module makes errors of the program's own, or sentences."""
    kinds = error_kinds()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in kinds:
            yield node


def error_templates() -> list[str]:
    """The sentences of all errors that the window may show, and others that it says as they are."""
    rooms = [path for path in PACKAGE.rglob("*.py") if path.relative_to(PACKAGE).parts[0] not in _ENGLISH_ROOMS]
    calls = [call for path in rooms for call in error_calls(path)]
    return sorted({ast.literal_eval(call.args[0]) for call in calls})


def collect(translation: Path) -> None:
    """Take new texts into a translation and those that are gone out of it."""
    options = ["-no-obsolete", "-locations", "none"]
    with tempfile.TemporaryDirectory() as folder:
        errors = Path(folder) / "errors.py"
        errors.write_text("".join(map(_as_source, error_templates())), "utf-8")
        sources = map(str, [*SOURCES, errors])
        subprocess.run([_tool("pyside6-lupdate"), *options, *sources, "-ts", str(translation)], check=True)


def _bases(node: ast.ClassDef) -> set[str]:
    return {base.id for base in node.bases if isinstance(base, ast.Name)}


def _tool(name: str) -> str:
    """Qt's tool beside the Python that runs, or else on the path."""
    return shutil.which(name, path=str(Path(sys.executable).parent)) or name


def _as_source(template: str) -> str:
    """A sentence as the collector finds it; with a count it has plural forms."""
    text = template.replace("\\", "\\\\").replace('"', '\\"')
    plural = ", None, 1" if "{count}" in template else ""
    return f'QCoreApplication.translate("Errors", "{text}"{plural})\n'


def compile_to(translation: Path, goal: Path) -> None:
    """Make the file that the program loads."""
    subprocess.run([_tool("pyside6-lrelease"), str(translation), "-qm", str(goal)], check=True)


if __name__ == "__main__":
    for translation in TRANSLATIONS:
        collect(translation)
        compile_to(translation, translation.with_suffix(".qm"))
