"""An evaluation as one self-contained page of HTML: no display, no network, no script."""

import base64
import datetime as dt
import io
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from digitpad import __version__
from digitpad.errors import DigitpadError
from digitpad.learning.evaluation.figures import Evaluation
from digitpad.learning.evaluation.selection import Indices, mistakes
from digitpad.learning.reports.evaluation_plots import confusion_figure, reliability_figure
from digitpad.learning.reports.page import embedded, write_page
from digitpad.learning.reports.plots import history_figure
from digitpad.learning.runs.record import RunRecord, read_record
from digitpad.libraries import libraries
from digitpad.recognition.classifier import Classifier

_MOST_PICTURES = 200  # wrong ones on the page
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
    evaluation: Evaluation, bitmaps: NDArray[np.uint8], data: str, facts: ModelFacts, path: Path
) -> None:
    """Write the page.

    Parameters
    ----------
    evaluation : Evaluation
    bitmaps : (n, 28, 28) uint8
        The pictures that were read.
    data : str
        What they are called.
    facts : ModelFacts
    path : Path

    Raises
    ------
    DigitpadError
        If the file cannot be written.
    """
    wrong = mistakes(evaluation)
    contents = {
        "version": __version__,
        "date": dt.datetime.now().astimezone().strftime("%Y-%m-%d %H:%M"),
        "facts": facts,
        "data": data,
        "evaluation": evaluation,
        "wrong_count": len(wrong),
        "wrong": _pictures(evaluation, bitmaps, wrong[:_MOST_PICTURES]),
        "matrix": embedded(confusion_figure(evaluation)),
        "reliability": embedded(reliability_figure([(facts.title, evaluation.calibration)])),
        "history": embedded(history_figure(facts.history)) if facts.history else None,
        "libraries": libraries(),
    }
    write_page("evaluation.html", contents, path)


def _pictures(evaluation: Evaluation, bitmaps: NDArray[np.uint8], indices: Indices) -> list[dict[str, Any]]:
    return [
        {
            "index": int(index),
            "label": int(evaluation.labels[index]),
            "answer": int(evaluation.answers[index]),
            "confidence": float(evaluation.confidences[index]),
            "source": _png(bitmaps[index]),
        }
        for index in indices
    ]


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
