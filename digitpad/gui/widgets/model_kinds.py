"""Kinds of model files in the words of the dialogs that open and save them."""

from PySide6.QtCore import QCoreApplication

from digitpad.learning.networks.formats import MODEL_FORMATS


def kinds_to_open() -> str:
    """Filters of a dialog that opens a model: all kinds at once, and whatever else there is."""
    patterns = " ".join(f"*{suffix}" for kind in MODEL_FORMATS for suffix in kind.suffixes)
    return QCoreApplication.translate("ModelKinds", "Models ({0});;All files (*)").format(patterns)


def kinds_to_save() -> dict[str, str]:
    """The kinds that a model is saved as, one by one: `keras` to `Keras model (*.keras)`."""
    titles = {kind.suffix: QCoreApplication.translate("ModelKinds", kind.title) for kind in MODEL_FORMATS}
    return {suffix.removeprefix("."): f"{title} (*{suffix})" for suffix, title in titles.items()}
