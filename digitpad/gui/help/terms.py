"""The terms of the field in one sentence each, for those who meet them for the first time."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_TERMS = {
    "held out": QT_TRANSLATE_NOOP(
        "Terms", "Pictures held out are not learned from: they show how well a network does on new ones."
    ),
    "one-hot": QT_TRANSLATE_NOOP(
        "Terms", "A one-hot label is ten numbers: 1 for the digit that it is, 0 for all others."
    ),
    "calibration": QT_TRANSLATE_NOOP(
        "Terms", "A calibrated network is right in 80 of 100 cases in which it is 80 % sure."
    ),
    "seed": QT_TRANSLATE_NOOP(
        "Terms", "The seed decides all that is random: with the same seed a run comes out the same."
    ),
    "batch": QT_TRANSLATE_NOOP("Terms", "A batch is the pictures that one step learns from together."),
    "epoch": QT_TRANSLATE_NOOP("Terms", "In an epoch, each training picture is learned from once."),
    "step": QT_TRANSLATE_NOOP("Terms", "A step is one update of the weights, made from one batch."),
    "learning rate": QT_TRANSLATE_NOOP(
        "Terms", "The learning rate is how far a step goes: too small is slow, too large diverges."
    ),
    "schedule": QT_TRANSLATE_NOOP("Terms", "A schedule changes the learning rate during the run."),
    "optimizer": QT_TRANSLATE_NOOP("Terms", "An optimizer is the rule by which a step changes the weights."),
    "loss": QT_TRANSLATE_NOOP("Terms", "The loss says how wrong the answers are: 0 is perfect, 2.3 is guessing."),
    "accuracy": QT_TRANSLATE_NOOP("Terms", "The accuracy is the share of pictures that are read correctly."),
    "dropout": QT_TRANSLATE_NOOP(
        "Terms", "Dropout leaves units out at random while learning, so that no unit is relied on too much."
    ),
    "early stopping": QT_TRANSLATE_NOOP(
        "Terms", "Early stopping ends a run that no longer gets better on the pictures held out."
    ),
    "augmentation": QT_TRANSLATE_NOOP(
        "Terms", "Augmentation shifts, turns and bends pictures a little, so that there is more to learn from."
    ),
    "confusion matrix": QT_TRANSLATE_NOOP(
        "Terms", "A confusion matrix counts how often each digit was read as each of the others."
    ),
}
TERMS = tuple(_TERMS)


def meaning(term: str) -> str:
    """What a term means, in the window's language: one sentence for a tooltip.

    Raises
    ------
    KeyError
        If the term is not known.
    """
    return QCoreApplication.translate("Terms", str(_TERMS[term]))
