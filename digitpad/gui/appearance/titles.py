"""What runs and lines are called on the screen: stored in English, shown in the window's language."""

from PySide6.QtCore import QCoreApplication

from digitpad.learning.networks.optimizers import OPTIMIZERS


def shown_title(title: str) -> str:
    """A title in which the optimizer is called as in the form.

    Parameters
    ----------
    title : str
        As a run stores it, or as it is made of its settings: `SGD with momentum 0.01 · dense-128`.
    """
    for optimizer in sorted(OPTIMIZERS.values(), key=lambda known: len(known.title), reverse=True):
        own = QCoreApplication.translate("Optimizers", optimizer.title)
        if own != optimizer.title and optimizer.title in title:
            return title.replace(optimizer.title, own)
    return title


def shown_layer(name: str) -> str:
    """A layer as it is called on the screen: `dense 1`, `convolution 2` or `output`, by their English names."""
    kind, _, number = name.partition(" ")
    return " ".join(filter(None, [QCoreApplication.translate("Layers", kind), number]))
