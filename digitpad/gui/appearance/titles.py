"""What runs and lines are called on the screen: stored in English, shown in the window's language."""

import functools
import re

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from digitpad.gui.appearance.language import current_language
from digitpad.learning.networks.optimizers import OPTIMIZERS

_SETTINGS = (  # as `learning.reports.grouping` says them
    QT_TRANSLATE_NOOP("Settings", "learning rate {0}"),
    QT_TRANSLATE_NOOP("Settings", "batch {0}"),
    QT_TRANSLATE_NOOP("Settings", "{0} epochs"),
    QT_TRANSLATE_NOOP("Settings", "decay {0}"),
    QT_TRANSLATE_NOOP("Settings", "all pictures"),
    QT_TRANSLATE_NOOP("Settings", "{0} pictures"),
    QT_TRANSLATE_NOOP("Settings", "{0} held out"),
    QT_TRANSLATE_NOOP("Settings", "deformed"),
    QT_TRANSLATE_NOOP("Settings", "as they are"),
    QT_TRANSLATE_NOOP("Settings", "{0} no digits"),
    QT_TRANSLATE_NOOP("Settings", "digits only"),
    QT_TRANSLATE_NOOP("Settings", "patience {0}"),
)
_PATTERNS = {
    re.compile(re.escape(form).replace(re.escape("{0}"), "([0-9.,e+%-]+)")): form for form in map(str, _SETTINGS)
}

_LONGEST_FIRST = sorted((optimizer.title for optimizer in OPTIMIZERS.values()), key=len, reverse=True)
_MOST_TITLES = 10_000


def shown_title(title: str) -> str:
    """A title in which the optimizer and the settings are called as in the form.

    Parameters
    ----------
    title : str
        As a run stores it, or as it is made of its settings: `SGD with momentum 0.01 · dense-128`.
    """
    return _shown_in(current_language(), title)


@functools.lru_cache(maxsize=_MOST_TITLES)
def _shown_in(_language: str, title: str) -> str:
    """Remembered: with each run that begins or ends, all runs are listed in several places."""
    return " · ".join(_shown_setting(_shown_optimizer(part)) for part in title.split(" · "))


def _shown_optimizer(title: str) -> str:
    for name in _LONGEST_FIRST:
        own = QCoreApplication.translate("Optimizers", name)
        if own != name and name in title:
            return title.replace(name, own)
    return title


def _shown_setting(words: str) -> str:
    for pattern, form in _PATTERNS.items():
        if found := pattern.fullmatch(words):
            return QCoreApplication.translate("Settings", form).format(*found.groups())
    return words


def taught_title(writer: str) -> str:
    """What the model is called that has learned a writer's hand."""
    return QCoreApplication.translate("Titles", "bundled + {0}").format(writer)


def shown_layer(name: str) -> str:
    """A layer as it is called on the screen: `dense 1`, `convolution 2` or `output`, by their English names."""
    kind, _, number = name.partition(" ")
    return " ".join(filter(None, [QCoreApplication.translate("Layers", kind), number]))
