"""Digitpad reads handwritten digits, drawn or in pictures, and teaches networks to read them.

`read_picture(path)` and `read_strokes(strokes)` return a `Reading`. Importing this package costs nothing: what they
need is loaded when they are first used.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from digitpad.hand.reader import read_picture, read_strokes
    from digitpad.recognition.reading import Prediction, Reading

__version__ = "0.1.0"
__all__ = ["Prediction", "Reading", "__version__", "read_picture", "read_strokes"]

_HOMES = {
    "Prediction": "digitpad.recognition.reading",
    "Reading": "digitpad.recognition.reading",
    "read_picture": "digitpad.hand.reader",
    "read_strokes": "digitpad.hand.reader",
}


def __getattr__(name: str) -> Any:
    """Load a public name from where it is defined."""
    if name not in _HOMES:
        raise AttributeError(f"module 'digitpad' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
