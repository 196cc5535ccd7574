"""The models on this computer that have learned a person's hand, and what they are called."""

from pathlib import Path

from digitpad.gui.appearance.titles import taught_title
from digitpad.hand.store import Hands
from digitpad.hand.taught import taught_model


def titles_of_taught() -> dict[Path, str]:
    """Each model's file, and its title, in the order of their writers' names."""
    found = {name: taught_model(name) for name in Hands().names()}
    return {path: taught_title(name) for name, path in found.items() if path is not None}
