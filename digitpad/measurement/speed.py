"""How fast it reads: ratios taken side by side, because machines differ and are noisy."""

import functools
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from digitpad.assets import models_folder
from digitpad.learning.networks.model_files import load_keras
from digitpad.measurement.figures import Figure
from digitpad.recognition.classifier import Classifier
from digitpad.recognition.reader import read_picture

_STARTS = 3
_PAGES = 3
_PHOTOGRAPHS = 7
_WINDOW = """
from digitpad.gui.importing import nothing_collected
with nothing_collected():
    from digitpad.gui.app import make_application, make_window
application = make_application()
window = make_window()
window.show()
application.processEvents()
canvas = window.draw_tab.canvas
from PySide6.QtCore import QPointF
canvas.press_pen(QPointF(200, 100))
canvas.move_pen(QPointF(200, 300))
canvas.lift_pen()
application.processEvents()
assert len(window.draw_tab.prediction.answer) == 1 and window.draw_tab.prediction.answer.isdigit()
import os, sys
late = {"tensorflow", "keras", "scipy", "matplotlib", "pyqtgraph", "sklearn"} & sys.modules.keys()
assert not late, late
os._exit(0)
"""
_KERAS = """
import os, sys
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "2"
import matplotlib, scipy, sklearn  # so that Keras imports all that it would in any program
import numpy as np
from digitpad.learning.backend import keras
model = keras().models.load_model(sys.argv[1])
model.predict(np.zeros((1, 28, 28, 1), np.float32), verbose=0)
os._exit(0)
"""


def measure_classifier(classifier: Classifier) -> list[Figure]:
    """One bitmap through the classifier, one thread, against `keras.Model.predict` of the same, in one process."""
    bitmap = np.random.default_rng(0).random((28, 28), np.float32)
    model = load_keras(models_folder() / "digits.keras")
    ours = _median_ms(lambda: classifier.probabilities(bitmap), 500)
    theirs = _median_ms(lambda: model.predict(bitmap[None, ..., None], verbose=0), 30)
    detail = f"{ours:.3f} ms against {theirs:.1f} ms"
    size = classifier.path.stat().st_size / 1000
    return [
        Figure("one bitmap, faster than keras predict", theirs / ours, 150, "×", detail=detail),
        Figure("model file that is read", size, 700, "KB", is_upper=True, detail=classifier.path.name),
    ]


def measure_full_pages(classifier: Classifier) -> list[Figure]:
    """Pictures that hold thousands of things, none of them a digit: a page of letters, and one of specks."""
    pages = {"page of text": _page_of_text(), "page of specks": _page_of_specks()}
    figures = []
    for name, pixels in pages.items():
        taken = _median_ms(functools.partial(read_picture, pixels, classifier), _PAGES, warm_up=1) / 1000
        detail = f"{pixels.shape[1]}×{pixels.shape[0]} pixels, median of {_PAGES}"
        figures.append(Figure(f"{name}, read", taken, 2.0, "s", is_upper=True, detail=detail))
    return figures


def measure_photograph() -> Figure:
    """A photograph of twelve megapixels, from its file to the answer, against decoding it alone."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "photograph.jpg"
        Image.fromarray(_photograph()).save(path, quality=90)
        answer = read_picture(path)
        assert answer.text == "3", answer.text  # noqa: S101 - what is timed is a reading
        times = [(_decode_ms(path), _read_ms(path)) for _ in range(_PHOTOGRAPHS)]  # in turns: machines are noisy
    decoded, whole = (statistics.median(each) for each in zip(*times, strict=True))
    detail = f"{whole:.0f} ms against {decoded:.0f} ms, median of {_PHOTOGRAPHS}"
    return Figure("photograph of 12 megapixels, against decoding it", whole / decoded, 2.0, "×", True, detail)


def _decode_ms(path: Path) -> float:
    return _median_ms(lambda: np.asarray(Image.open(path)), 1, warm_up=0)


def _read_ms(path: Path) -> float:
    return _median_ms(lambda: read_picture(path), 1, warm_up=0)


def measure_start(*, is_short: bool = False) -> Figure:
    """Window shown and first digit read, against TensorFlow imported, the model loaded and one bitmap predicted.

    Both are compiled to bytecode, as what is installed is; the first start of each sees to it. One more is timed where
    `is_short`: for tests, which hold the bar loosely and try again.
    """
    model = str(models_folder() / "digits.keras")
    ours, theirs = [], []
    for start in range(2 if is_short else _STARTS + 1):
        times = _seconds([sys.executable, "-c", _WINDOW]), _seconds([sys.executable, "-c", _KERAS, model])
        if start:
            ours.append(times[0])
            theirs.append(times[1])
    window, keras = statistics.median(ours), statistics.median(theirs)
    detail = f"{window:.2f} s against {keras:.2f} s, median of {len(ours)}"
    return Figure("window and first digit, share of TensorFlow's start", window / keras, 1 / 7, "×", True, detail)


def _photograph() -> NDArray[np.uint8]:
    """A 3 in dark ink on unevenly lit, grainy paper, (3000, 4000, 3)."""
    rng = np.random.default_rng(0)
    light = np.linspace(170, 235, 4000, dtype=np.float32)[None, :, None] + rng.normal(0, 3, (3000, 4000, 1))
    pixels = np.repeat(light, 3, 2).clip(0, 255).astype(np.uint8)
    for top in (1200, 1600):
        cv2.ellipse(pixels, (2000, top), (220, 200), 0, -150, 90, (60, 40, 40), 60, cv2.LINE_AA)
    return pixels


def _page_of_text() -> NDArray[np.uint8]:
    """Lines of letters, close together, (2000, 1500, 3)."""
    pixels = np.full((2000, 1500, 3), 245, np.uint8)
    for line, top in enumerate(range(60, 1960, 24)):
        text = "".join("abcdefghijklmnopqrstuvwxyz ,"[(place * (line + 3)) % 28] for place in range(110))
        cv2.putText(pixels, text, (40, top), cv2.FONT_HERSHEY_SIMPLEX, 0.6, (40, 40, 40), 1, cv2.LINE_AA)
    return pixels


def _page_of_specks() -> NDArray[np.uint8]:
    """40,000 specks of 2×2 pixels and 500 of 20×20, (2000, 2000, 3)."""
    rng = np.random.default_rng(0)
    pixels = np.full((2000, 2000, 3), 245, np.uint8)
    for count, side in ((40_000, 2), (500, 20)):
        for top, left in rng.integers(0, 2000 - side, (count, 2)):
            pixels[top : top + side, left : left + side] = 40
    return pixels


def _median_ms(call: Callable[[], object], times: int, warm_up: int = 5) -> float:
    for _ in range(warm_up):
        call()
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        call()
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


def _seconds(command: list[str]) -> float:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = time.perf_counter()
    subprocess.run(command, check=True, env=environment, capture_output=True)  # noqa: S603 - our own code
    return time.perf_counter() - start
