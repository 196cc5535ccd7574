"""Sentences about runs, in the window's language."""

from digitpad.gui.appearance.language import sentence
from digitpad.gui.appearance.titles import shown_layer, shown_title
from digitpad.learning.reports.sentence import Sentence


def said(about: Sentence) -> str:
    """A sentence in which optimizers are called as in the form, and layers as in the plots."""
    return sentence(about.of({name: _shown(name, value) for name, value in about.values.items()}))


def _shown(name: str, value: object) -> object:
    if not isinstance(value, str):
        return value
    return shown_layer(value) if name == "layer" else shown_title(value)
