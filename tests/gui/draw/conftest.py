"""A second model, whose answers nobody can take for those of the bundled one."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from digitpad.assets import models_folder
from digitpad.recognition.classifier import Classifier
from tests.handwriting import picture


class OneMore(Classifier):
    """The bundled network, but it takes each digit for the next one: a 7 for an 8, a 9 for a 0."""

    def probabilities(self, bitmaps: NDArray[np.float32]) -> NDArray[np.float32]:
        return np.roll(super().probabilities(bitmaps), 1, axis=-1)


@pytest.fixture
def one_more() -> Classifier:
    """A model that reads 7 where an 8 follows."""
    return OneMore(models_folder() / "digits.tflite")


@pytest.fixture
def seven(tmp_path: Path) -> Path:
    """A picture file that says 7."""
    return saved(tmp_path / "seven.png", "7")


def saved(path: Path, digits: str, **options: Any) -> Path:
    """Write a picture of digits to a file."""
    Image.fromarray(picture(digits, **options)).save(path)
    return path
