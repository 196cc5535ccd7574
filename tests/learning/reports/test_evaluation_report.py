import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest

from digitpad.errors import DigitpadError
from digitpad.learning.data.datasets import Dataset
from digitpad.learning.evaluation.figures import evaluate, evaluation_of
from digitpad.learning.reports.evaluation_report import ModelFacts, facts_of, write_evaluation_report
from digitpad.learning.runs.model_source import ModelSource
from digitpad.learning.runs.record import RunRecord
from digitpad.recognition.classifier import bundled_classifier

_UNKNOWN = ModelFacts("m", {}, {}, {})
_HISTORY = {"loss": [0.9, 0.4, 0.3], "accuracy": [0.7, 0.88, 0.9]}  # the bundled model was not taught by epochs


class _Reader(HTMLParser):
    """Collects what a page shows and what it asks for."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.sources: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.sources += [value or "" for name, value in attrs if name in ("src", "href")]
        assert tag not in ("script", "link", "iframe")

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def test_the_page_holds_everything(digits: Dataset, tmp_path: Path) -> None:
    classifier = bundled_classifier()
    result = evaluate(classifier, digits.x_test, digits.y_test)
    path = tmp_path / "report.html"
    facts = replace(facts_of("bundled", classifier), history=_HISTORY)
    write_evaluation_report([(facts, result)], digits.x_test, "optdigits, test pictures", path)
    page = path.read_text("utf-8")
    reader = _Reader(page)
    text = " ".join(reader.texts)
    wrong = int((result.answers != result.labels).sum())
    assert f"{result.accuracy:.2%}" in text
    assert f"{result.loss:.4f}" in text
    assert f"{result.calibration.error:.2%}" in text
    for words in ("batch size", "How it learned", "keras", "tensorflow", "scikit-learn"):
        assert words in text
    for row in result.per_class:
        assert f"{row['precision']:.2%}" in text
    assert len([source for source in reader.sources if source.startswith("data:image/png")]) == wrong
    assert len([source for source in reader.sources if source.startswith("data:image/svg")]) == 3
    assert all(source.startswith("data:") for source in reader.sources)
    assert not re.search(r"https?://(?!www\.w3\.org)", page)


def test_a_model_without_a_history_tells_the_rest(digits: Dataset, tmp_path: Path) -> None:
    classifier = bundled_classifier()
    path = tmp_path / "report.html"
    found = evaluate(classifier, digits.x_test, digits.y_test)
    write_evaluation_report([(facts_of("bundled", classifier), found)], digits.x_test, "optdigits", path)
    text = " ".join(_Reader(path.read_text("utf-8")).texts)
    assert "How it was trained" in text
    assert "How it learned" not in text


def test_a_run_tells_its_settings_and_curves(digits: Dataset, run: RunRecord, tmp_path: Path) -> None:
    classifier = ModelSource(run.name, run).open()
    facts = facts_of(run.name, classifier, run.folder / "model.keras")
    assert facts.settings["network"] == "dense-32"
    assert len(facts.history["val_loss"]) == 2
    path = tmp_path / "report.html"
    found = evaluate(classifier, digits.x_test, digits.y_test)
    write_evaluation_report([(facts, found)], digits.x_test, "optdigits", path)
    assert run.name in path.read_text("utf-8")


def test_names_are_no_code_and_many_mistakes_are_cut(tmp_path: Path) -> None:
    labels = np.zeros(300, np.uint8)
    probabilities = np.tile(np.eye(10, dtype=np.float32)[1], (300, 1))
    facts = ModelFacts("<b>&model", {}, {}, {})
    path = tmp_path / "report.html"
    bitmaps = np.zeros((300, 28, 28), np.uint8)
    write_evaluation_report([(facts, evaluation_of(probabilities, labels))], bitmaps, "<script>", path)
    page = path.read_text("utf-8")
    assert "&lt;b&gt;&amp;model on &lt;script&gt;" in page
    assert page.count("<figure>") == 200
    assert "300 pictures were read wrongly; these are the 200" in page


def test_a_single_mistake_is_one_picture(tmp_path: Path) -> None:
    labels = np.array([0, *range(10)], np.uint8)
    probabilities = np.eye(10, dtype=np.float32)[[1, *range(10)]]
    path = tmp_path / "report.html"
    bitmaps = np.zeros((11, 28, 28), np.uint8)
    write_evaluation_report([(_UNKNOWN, evaluation_of(probabilities, labels))], bitmaps, "x", path)
    assert "1 picture was read wrongly." in path.read_text("utf-8")


def test_a_perfect_model_has_no_wrong_answers(tmp_path: Path) -> None:
    labels = np.arange(10, dtype=np.uint8)
    path = tmp_path / "report.html"
    perfect = evaluation_of(np.eye(10, dtype=np.float32), labels)
    write_evaluation_report([(_UNKNOWN, perfect)], np.zeros((10, 28, 28), np.uint8), "x", path)
    assert "There are none." in path.read_text("utf-8")
    with pytest.raises(DigitpadError, match="cannot be written"):
        write_evaluation_report(
            [(_UNKNOWN, perfect)], np.zeros((10, 28, 28), np.uint8), "x", tmp_path / "no" / "x.html"
        )


def test_the_page_of_two_models_holds_both(digits: Dataset, run: RunRecord, tmp_path: Path) -> None:
    classifiers = {"bundled": bundled_classifier(), run.name: ModelSource(run.name, run).open()}
    files = {"bundled": None, run.name: run.folder / "model.keras"}
    models = [
        (facts_of(title, each, files[title]), evaluate(each, digits.x_test, digits.y_test))
        for title, each in classifiers.items()
    ]
    models[0] = replace(models[0][0], history=_HISTORY), models[0][1]
    path = tmp_path / "report.html"
    places = np.arange(len(digits.y_test)) + 5000
    write_evaluation_report(models, digits.x_test, "optdigits", path, places)
    reader = _Reader(path.read_text("utf-8"))
    text = " ".join(" ".join(reader.texts).split())
    first, second = (evaluation for _, evaluation in models)
    for facts, evaluation in models:
        assert f"{evaluation.accuracy:.2%}" in text
        assert f"{evaluation.calibration.error:.2%}" in text
        for words in ("How it was trained", "How it learned", "Wrong answers"):
            assert f"{words}: {facts.title}" in text
        for row in evaluation.per_class:
            assert f"{row['recall']:.2%}" in text
    for one, other in zip(first.per_class, second.per_class, strict=True):
        assert f"{100 * (other['recall'] - one['recall']):+.2f}" in text
    differ = np.flatnonzero(first.answers != second.answers)
    assert f"{len(differ)} pictures were read differently" in text
    index = differ[0]
    assert f"{digits.y_test[index]} → {first.answers[index]} · {second.answers[index]}" in text
    assert f"#{5000 + index}" in text
    wrong = sum(int((each.answers != each.labels).sum()) for each in (first, second))
    assert len([source for source in reader.sources if "png" in source]) == wrong + len(differ) <= 600
    assert len([source for source in reader.sources if "svg" in source]) == 5
