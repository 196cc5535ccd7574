"""One or two models judged on the same pictures of a data set: for workers, since it takes seconds."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from digitpad.errors import DigitpadError, StoppedError
from digitpad.learning.data.datasets import Dataset, title_of
from digitpad.learning.evaluation.figures import Evaluation, evaluate
from digitpad.learning.evaluation.selection import Indices
from digitpad.learning.runs.held_out import split
from digitpad.learning.runs.model_source import ModelSource
from digitpad.recognition.classifier import Classifier

VALIDATION = "validation"  # a part that only runs know: what all of them held out


@dataclass(frozen=True, eq=False)
class Judged:
    """A model and how well it reads."""

    source: ModelSource
    classifier: Classifier
    evaluation: Evaluation


@dataclass(frozen=True, eq=False)
class Results:
    """One or two models on the same pictures.

    Attributes
    ----------
    bitmaps : (n, 28, 28) uint8
        255 is full ink.
    places : (n,) integers
        Their indices in the data set's test part, or else in its training part.
    data, part : str
        The data set's name; `test`, `training` or `validation`.
    judged : tuple of Judged
        In the order in which the models were named.
    """

    bitmaps: NDArray[np.uint8]
    places: NDArray[np.intp]
    data: str
    part: str
    judged: tuple[Judged, ...]

    @property
    def data_title(self) -> str:
        """The data set's name as people write it."""
        return {"mnist": "MNIST"}.get(self.data, self.data)


def judge(
    sources: Sequence[ModelSource],
    dataset: Dataset,
    part: str,
    *,
    report: Callable[[float], None],
    should_stop: Callable[[], bool],
) -> Results:
    """Read a part of a data set with each model.

    Parameters
    ----------
    sources : sequence of ModelSource
    dataset : Dataset
    part : str
        `test`, `training`, or `validation`: what all runs among the models held out while they were trained.
    report : callable
        Gets the share that is done, in [0, 1].
    should_stop : callable
        Asked between models, and before each 1,024 bitmaps.

    Raises
    ------
    DigitpadError
        If a model cannot be opened, or the runs held out no pictures of this data set, or not the same.
    StoppedError
        If it was asked to stop.
    """
    bitmaps, labels, places = _pictures(sources, dataset, part)
    judged = []
    for number, source in enumerate(sources):
        classifier = source.open(should_stop)
        if should_stop():
            raise StoppedError

        def tell(done: int, total: int, number: int = number) -> None:
            report((number + done / total) / len(sources))

        judged.append(Judged(source, classifier, evaluate(classifier, bitmaps, labels, tell, should_stop)))
    return Results(bitmaps, places, dataset.name, part, tuple(judged))


def _pictures(
    sources: Sequence[ModelSource], dataset: Dataset, part: str
) -> tuple[NDArray[np.uint8], NDArray[np.uint8], NDArray[np.intp]]:
    if part != VALIDATION:
        bitmaps, labels = dataset.part(part)
        return bitmaps, labels, np.arange(len(labels))
    places = held_out_by(sources, dataset)
    return dataset.x_train[places], dataset.y_train[places], places


def knows_held_out(sources: Sequence[ModelSource], data: str) -> bool:
    """Whether there are runs among the models, and all held out pictures of a data set: a name that `load` takes."""
    runs = [source.record.settings for source in sources if source.record is not None]
    return bool(runs) and all(each.validation_split and title_of(each.data) == title_of(data) for each in runs)


def held_out_by(sources: Sequence[ModelSource], dataset: Dataset) -> Indices:
    """Which training pictures all runs among the models held out.

    Returns
    -------
    (k,) integers
        In the first run's order.

    Raises
    ------
    DigitpadError
        If a run held none out, or another data set's, or there is none that all held out.
    """
    if not knows_held_out(sources, dataset.name):
        raise DigitpadError("This model held no pictures out: choose a run that did, or the test pictures.")
    runs = [source.record.settings for source in sources if source.record is not None]
    first, *others = (split(len(dataset.y_train), each)[1] for each in runs)
    for other in others:
        first = first[np.isin(first, other)]
    if not len(first):
        raise DigitpadError("No picture was held out by all of these runs: choose the test pictures.")
    return first
