"""The libraries that Digitpad is made with: their versions and licences, as their own metadata tell."""

import contextlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from email.message import Message
from email.parser import HeaderParser
from functools import cache
from importlib import metadata

NAMES = (
    "PySide6-Essentials", "pyqtgraph", "numpy", "pillow", "opencv-python-headless", "ai-edge-litert", "keras",
    "tensorflow-cpu", "tensorflow", "tensorboard", "scikit-learn", "scipy", "matplotlib", "jinja2", "rich", "click",
    "filelock", "platformdirs", "pooch", "requests", "threadpoolctl",
)  # fmt: skip
_EITHER = ("tensorflow-cpu", "tensorflow")  # one of them is enough
_LONGEST = 60  # letters of a licence told as a whole text
_CLASSIFIER = "License :: OSI Approved :: "


@dataclass(frozen=True)
class Library:
    """An installed library; the version is empty if it is missing."""

    name: str
    version: str = ""
    licence: str = ""


def libraries() -> list[Library]:
    """Each library that the program names as its own; of TensorFlow's two packages the one that is there."""
    found = [_library(name) for name in NAMES]
    there = {library.name for library in found if library.version}
    unneeded = set(_EITHER) - there if there & set(_EITHER) else {_EITHER[1]}
    return [library for library in found if library.name not in unneeded]


def bundled_libraries() -> list[Library]:
    """The program's own libraries, and below them, by name, all that these need and that is installed."""
    own = libraries()
    others = _needed([library.name for library in own]) - {_plain(library.name) for library in own}
    return own + [library for library in map(_library, sorted(others)) if library.version]


def _needed(names: Sequence[str]) -> set[str]:
    """Names of all packages that these need, of what those need, and so on."""
    known: set[str] = set()
    waiting = list(names)
    while waiting:
        name = _plain(waiting.pop())
        if name in known:
            continue
        known.add(name)
        with contextlib.suppress(metadata.PackageNotFoundError):
            needs = [line for line in _told(name).get_all("Requires-Dist", []) if "extra ==" not in line]
            waiting += [match[0] for line in needs if (match := re.match(r"[\w.-]+", line))]
    return known


def _plain(name: str) -> str:
    """A package's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


@cache  # it is read for a package's needs and for its licence, in the window's thread
def _told(name: str) -> Message:
    """What a package tells about itself, but for its long description; by its plain name."""
    package = metadata.distribution(name)
    text = package.read_text("METADATA") or package.read_text("PKG-INFO") or ""
    return HeaderParser().parsestr(text.partition("\n\n")[0])


def _library(name: str) -> Library:
    try:
        told = _told(_plain(name))
    except metadata.PackageNotFoundError:
        return Library(name)
    return Library(name, told["Version"] or "?", _licence(told))


def _licence(told: Message) -> str:
    """The licence's short name: its expression, the classifiers, or the first line of the text."""
    if "License-Expression" in told:
        return str(told["License-Expression"])
    classified = [line.removeprefix(_CLASSIFIER) for line in told.get_all("Classifier") or [] if _CLASSIFIER in line]
    if classified:
        return ", ".join(classified)
    return str(told.get("License") or "").strip().split("\n")[0][:_LONGEST]
