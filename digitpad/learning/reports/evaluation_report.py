"""What was found of one model or two, as one self-contained page of HTML: no display, no network, no script."""

import base64
import datetime as dt
import io
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from digitpad import __version__
from digitpad.errors import DigitpadError
from digitpad.learning.evaluation.comparison import class_rows
from digitpad.learning.evaluation.figures import Evaluation
from digitpad.learning.evaluation.selection import Indices, differing, mistakes
from digitpad.learning.reports.evaluation_plots import confusion_figure, reliability_figure
from digitpad.learning.reports.page import embedded, write_page
from digitpad.learning.reports.plots import history_figure
from digitpad.learning.runs.record import RunRecord, read_record
from digitpad.libraries import libraries
from digitpad.recognition.classifier import Classifier

_MOST_PICTURES = 200  # of a kind on the page
_SCALE = 2  # of the embedded pictures


@dataclass(frozen=True)
class ModelFacts:
    """What is known of a model beyond its answers.

    Attributes
    ----------
    title : str
    settings : dict
        How it was trained; empty if that is not known.
    versions : dict
        Of what it was trained with.
    history : dict
        Keras' names of metrics to their values at the ends of the epochs; empty if that is not known.
    """

    title: str
    settings: Mapping[str, Any]
    versions: Mapping[str, str]
    history: Mapping[str, list[float]]


def facts_of(title: str, classifier: Classifier, path: Path | None = None) -> ModelFacts:
    """What is known of a model: from the folder of the run that its file lies in, or else from its model card.

    Parameters
    ----------
    title : str
    classifier : Classifier
    path : Path, optional
        The file that the classifier was made from, where it was converted.
    """
    record = _record_around(path or classifier.path)
    if record is not None:
        return ModelFacts(title, asdict(record.settings), dict(record.environment), record.history.as_dict())
    card = classifier.card
    settings = {"data": card["data"]} if "data" in card else {}
    return ModelFacts(title, settings | card.get("settings", {}), card.get("versions", {}), card.get("history", {}))


def write_evaluation_report(
    models: Sequence[tuple[ModelFacts, Evaluation]],
    bitmaps: NDArray[np.uint8],
    data: str,
    path: Path,
    places: Indices | None = None,
) -> None:
    """Write the page.

    Parameters
    ----------
    models : sequence of (ModelFacts, Evaluation)
        One model, or two that read the same pictures.
    bitmaps : (n, 28, 28) uint8
        The pictures that were read; 255 is full ink.
    data : str
        What they are called.
    path : Path
    places : (n,) integers, optional
        Their indices in the data set, where they are a part of it.

    Raises
    ------
    DigitpadError
        If the file cannot be written.
    """
    wall = _Wall(bitmaps, np.arange(len(bitmaps)) if places is None else places)
    evaluations = [evaluation for _, evaluation in models]
    contents = {
        "version": __version__,
        "date": dt.datetime.now().astimezone().strftime("%Y-%m-%d %H:%M"),
        "data": data,
        "models": [_section(facts, evaluation, wall) for facts, evaluation in models],
        "rows": class_rows(evaluations),
        "differing": wall.pictures(evaluations, differing(*evaluations)) if len(models) > 1 else None,
        "reliability": embedded(reliability_figure([(facts.title, found.calibration) for facts, found in models])),
        "libraries": libraries(),
    }
    write_page("evaluation.html", contents, path)


def _section(facts: ModelFacts, evaluation: Evaluation, wall: "_Wall") -> dict[str, Any]:
    """What the page says of one model."""
    return {
        "facts": facts,
        "evaluation": evaluation,
        "matrix": embedded(confusion_figure(evaluation, facts.title)),
        "history": embedded(history_figure(facts.history)) if facts.history else None,
        "wrong": wall.pictures([evaluation], mistakes(evaluation)),
    }


@dataclass(frozen=True, eq=False)
class _Wall:
    """Pictures on the page: (n, 28, 28) uint8 bitmaps, and their (n,) indices in the data set."""

    bitmaps: NDArray[np.uint8]
    places: Indices

    def pictures(self, evaluations: Sequence[Evaluation], found: Indices) -> dict[str, Any]:
        """How many were found, and what stands below the first of them."""
        return {
            "count": len(found),
            "shown": [self._picture(evaluations, int(index)) for index in found[:_MOST_PICTURES]],
        }

    def _picture(self, evaluations: Sequence[Evaluation], index: int) -> dict[str, Any]:
        return {
            "index": int(self.places[index]),
            "label": int(evaluations[0].labels[index]),
            "answers": [int(each.answers[index]) for each in evaluations],
            "confidences": [float(each.confidences[index]) for each in evaluations],
            "source": _png(self.bitmaps[index]),
        }


def _png(bitmap: NDArray[np.uint8]) -> str:
    """A bitmap as the address of an embedded picture: dark ink on white."""
    side = bitmap.shape[0] * _SCALE
    buffer = io.BytesIO()
    Image.fromarray(255 - bitmap).resize((side, side), Image.Resampling.NEAREST).save(buffer, "PNG", optimize=True)
    return "data:image/png;base64," + base64.b64encode(buffer.getvalue()).decode()


def _record_around(path: Path) -> RunRecord | None:
    try:
        return read_record(path.parent)
    except DigitpadError:
        return None
