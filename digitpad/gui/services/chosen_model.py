"""A model that reads, and what is known of it. Knows no Qt."""

from dataclasses import dataclass

from digitpad.recognition.classifier import Classifier


@dataclass(frozen=True, eq=False)
class ChosenModel:
    """A classifier, what it is called, and its accuracy on the pictures it was tested on, if it is known.

    Attributes
    ----------
    classifier : Classifier
    title : str
    accuracy : float or None
        In [0, 1].
    tested_on : str
        What these pictures are called.
    key : str
        By which it is found again: a run's id or a file's path; empty for the bundled one.
    """

    classifier: Classifier
    title: str
    accuracy: float | None = None
    tested_on: str = ""
    key: str = ""
