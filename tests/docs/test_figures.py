"""The figures on the pages are the model card's, all of them."""

import re
from typing import Any

import pytest

from digitpad.recognition.classifier import bundled_classifier
from tests.docs.pages import DOCS, README, text_of

_CARD = bundled_classifier().card
_MEASURED: dict[str, dict[str, Any]] = {figure["name"]: figure for figure in _CARD["measured"]}
_DOCS = {page.stem: text_of(page) for page in DOCS}

_IN_ROWS = {  # a figure that stands in a row of its own, beside its goal: page, first cell, how it is written
    "MNIST test": ("reading", "MNIST's 10,000 test pictures", "{:.2%}"),
    "pen strokes": ("reading", "1,498 digits of six other writers", "{:.2%}"),
    "pictures": ("reading", "364 pictures of one digit that people took", "{:.2%}"),
    "500 strings of pen digits, whole": ("reading", "500 numbers of two to six digits", "{:.2%}"),
    "AUROC, MNIST test against 2,000 of no digit": ("reading", "area under the ROC curve", "{:.4f}"),
    "AUROC, pen strokes against 2,000 of no digit": ("reading", "the same, pen strokes against them", "{:.4f}"),
    "MNIST test, refused": ("reading", "MNIST's test pictures refused as not sure", "{:.2%}"),
    "pen strokes, refused": ("reading", "pen strokes refused", "{:.2%}"),
    "no digits, claimed to be one": ("reading", "scribbles, shapes and letters claimed", "{:.2%}"),
    "training dense-256, batch 128, against plain fit": ("training", "dense 256, batch", "{:.1f} times as fast"),
    "training dense-128-64, batch 32, against plain fit": (
        "training",
        "dense 128-64, batch 32",
        "{:.1f} times as fast",
    ),
    "training conv-small, batch 64, against plain fit": ("training", "small convolutional", "{:.1f} times as fast"),
    "8 curves of 5,000 batches, against plain pyqtgraph": (
        "training",
        "8 curves of 5,000 batches",
        "drawn {:.1f} times as fast as plain items of pyqtgraph with the same pens",
    ),
}
_IN_WORDS = {  # a figure within a sentence or beside others: page and words
    "pen strokes, spread over the ways": ("reading", "The width of the pen makes no difference"),
    "rows in pictures of numbers": ("reading", "All 23 rows on eight sheets of numbers are read"),
    "pen position to repainted bars, against one bitmap": ("reading", "| {:.1f} times as long as one bitmap; "),
    "photograph of 12 megapixels, against decoding it": ("reading", "| {:.1f} times as long as decoding it |"),
    "pen position, late against early": ("reading", "; {:.1f} times as long after 4,000 positions |"),
    "window and first digit, share of TensorFlow's start": ("reading", "an eighth of what TensorFlow takes"),
    "wall of 60,000 pictures, against a plain QListView": (
        "results",
        "scroll {:.1f} times as fast as in Qt's own list",
    ),
    "wall of 60,000 pictures, memory added": ("results", "and take {:.0f} MB of memory"),
    "10,000 pictures judged, data loaded and all": ("results", "10,000 pictures take {:.1f} seconds"),
    "training dense-256, batch 128, against its matrix products alone": ("training", "| dense 256: {:.1f} · "),
    "training dense-128-64, batch 32, against its matrix products alone": ("training", " · dense 128-64: {:.1f} · "),
    "training conv-small, batch 64, against its matrix products alone": (
        "training",
        " · small convolutional: {:.1f} |",
    ),
    "window's timer while training, 99 % are less late than": ("training", "| 99 % under {:.0f} ms, "),
    "window's timer while training, latest": ("training", ", {:.0f} ms at most |"),
    "window's timer while TensorFlow is imported, latest": (
        "training",
        "for {:.0f} ms when the model card",
    ),
    "one bitmap, faster than keras predict": ("reading", " ms, {:.0f} times faster than `keras.Model.predict`"),
    "model file that is read": ("reading", "a file of {:.0f} KB"),
    "MNIST test, calibration error": ("reading", "| {:.2%}, "),
    "pen strokes, calibration error": ("reading", ", {:.2%} | at most"),
}


def _written(value: float, form: str) -> str:
    return re.sub(r"(?<=\d)%", " %", form.format(value))


def _row(page: str, title: str) -> list[str]:
    (found,) = (line for line in _DOCS[page].splitlines() if line.startswith(f"| {title}") and "`" not in line)
    return [cell.strip() for cell in found.strip("|").split("|")]


@pytest.mark.parametrize("name", _MEASURED)
def test_every_figure_of_the_card_is_told(name: str) -> None:
    value, detail = _MEASURED[name]["value"], _MEASURED[name]["detail"]
    if name in _IN_ROWS:
        page, title, form = _IN_ROWS[name]
        assert _row(page, title)[1] == _written(value, form)
    elif name in _IN_WORDS:
        page, words = _IN_WORDS[name]
        assert _written(value, words) in _DOCS[page]
    elif name.endswith(" px"):
        width = name.removeprefix("pen strokes, ").removesuffix(" px")
        told = re.search(r"(\d+\.\d+ %) with ([\d, and]+) pixels alike", _DOCS["reading"])
        assert told is not None
        assert told[1] == _written(value, "{:.2%}")
        assert width in re.findall(r"\d+", told[2])
    elif name.startswith("pictures, "):
        folder = name.removeprefix("pictures, ")
        assert f"(`{folder}`) | {detail} |" in _DOCS["reading"]
    else:
        form = "{:.2%}" if _MEASURED[name]["unit"] == "share" else "{:.2f} " + _MEASURED[name]["unit"]
        assert _row("reading", f"{name} |")[1] == _written(value, form)


@pytest.mark.parametrize("name", [name for name in _IN_ROWS if len(_row(*_IN_ROWS[name][:2])) > 2])
def test_goals_are_the_bars(name: str) -> None:
    page, title, form = _IN_ROWS[name]
    goal = re.search(r"[\d.]+", _row(page, title)[2])
    bar = _MEASURED[name]["bar"]
    assert (goal is None) == (bar is None)
    if goal is not None:
        assert float(goal[0]) == pytest.approx(bar * (100 if "%" in form else 1))


def test_figures_that_are_told_in_details() -> None:
    reading = _DOCS["reading"]
    assert f"{_CARD['parameters']:,} parameters" in reading
    assert _MEASURED["rows in pictures of numbers"]["detail"].startswith("23 of 23")
    faster = "one bitmap, faster than keras predict"
    assert f"| {float(_detail(faster)):.2f} ms, {_MEASURED[faster]['value']:.0f} times" in reading
    start = _MEASURED["window and first digit, share of TensorFlow's start"]
    assert f"| {float(start['detail'].split()[0]):.2f} s, an eighth" in reading
    assert round(1 / start["value"]) == 8
    assert _MEASURED["pen strokes, spread over the ways"]["value"] == 0
    misses = [name for name, figure in _MEASURED.items() if not figure["is_met"]]
    assert len(misses) == 6
    assert "Six goals are missed" in reading


def test_the_readme_says_the_same() -> None:
    readme = " ".join(text_of(README).split())
    for name, words in (("MNIST test", "of MNIST's 10,000 test pictures"), ("pictures", "of 364 pictures")):
        assert f"{_written(_MEASURED[name]['value'], '{:.2%}')} {words}" in readme


def test_the_commands_that_train_the_bundled_model_are_the_cards() -> None:
    assert f"$ {_CARD['command']}\n" in _DOCS["training"]


def test_what_takes_the_room_adds_up() -> None:
    table = _DOCS["executable"].partition("| of ")[2].partition("\n\n")[0]
    parts = [int(number) for number in re.findall(r"\| (\d+) \|$", table, re.MULTILINE)]
    total = re.match(r"([\d,]+) MB unpacked", table)
    assert total is not None
    assert sum(parts) == int(total[1].replace(",", ""))


def _detail(name: str) -> str:
    return str(_MEASURED[name]["detail"]).split()[0]
