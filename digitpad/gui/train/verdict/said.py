"""Sentences about runs, in the window's language."""

from digitpad.gui.appearance.language import sentence
from digitpad.gui.appearance.titles import shown_title
from digitpad.learning.reports.sentence import Sentence


def said(about: Sentence) -> str:
    """A sentence in which optimizers are called as in the form."""
    values = {name: shown_title(value) if isinstance(value, str) else value for name, value in about.values.items()}
    return sentence(about.of(values))
