from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from ai_edge_litert.interpreter import Interpreter

from digitpad.learning.backend import keras, tensorflow
from digitpad.learning.networks import architectures
from digitpad.learning.networks.litert_export import as_litert
from digitpad.recognition.litert import UnfitForLiteRTError

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]

_BITMAPS = np.random.default_rng(0).random((5, 28, 28, 1), np.float32)


def _answers(content: bytes) -> Any:
    """What LiteRT says, asked by the names of the signature."""
    runner = Interpreter(model_content=content).get_signature_runner()
    (entry,), (answer,) = runner.get_input_details(), runner.get_output_details()
    return runner(**{entry: _BITMAPS})[answer]


def _of_others() -> Any:
    """With layers that behave otherwise while they learn, and a second way around some."""
    layers = keras().layers
    inputs = keras().Input((28, 28, 1))
    values = layers.RandomRotation(0.2)(inputs)
    values = layers.BatchNormalization()(layers.SeparableConv2D(8, 3, padding="same")(values))
    values = layers.Add()([layers.Conv2D(8, 1)(inputs), layers.Dropout(0.5)(values)])
    values = layers.GlobalAveragePooling2D()(layers.LeakyReLU()(values))
    return keras().Model(inputs, layers.Dense(10, "softmax")(values))


@pytest.mark.parametrize(
    "make",
    [lambda: architectures.build("digitpad", seed=1), lambda: architectures.build("dense-24-gelu", seed=1), _of_others],
    ids=["digitpad", "dense", "of others"],
)  # fmt: skip
def test_litert_answers_as_keras_does(make: Callable[[], Any]) -> None:
    model = make()
    expected = model.predict(_BITMAPS, verbose=0)
    np.testing.assert_allclose(_answers(as_litert(model)), expected, atol=1e-5)


def test_a_network_is_the_same_as_keras_exports_it(tmp_path: Path) -> None:
    model = architectures.build("conv-small", seed=1)
    optimizations = [tensorflow().lite.Optimize.DEFAULT]
    model.export(tmp_path / "usual.tflite", format="litert", verbose=False, optimizations=optimizations)
    usual = (tmp_path / "usual.tflite").read_bytes()
    own = as_litert(model, optimizations=optimizations)
    np.testing.assert_array_equal(_answers(own), _answers(usual))
    assert len(own) <= len(usual)
    assert Interpreter(model_content=own).get_signature_list() == Interpreter(model_content=usual).get_signature_list()


def test_weights_may_be_kept_in_half_precision() -> None:
    model = architectures.build("dense-64", seed=1)
    whole = as_litert(model)
    half = as_litert(model, optimizations=[tensorflow().lite.Optimize.DEFAULT], kinds=[tensorflow().float16])
    assert len(half) < 0.6 * len(whole)
    np.testing.assert_allclose(_answers(half), _answers(whole), atol=1e-3)


def test_a_network_that_litert_cannot_compute_is_refused(capfd: pytest.CaptureFixture[str]) -> None:
    layers = keras().layers
    recurrent = keras().Sequential([
        keras().Input((28, 28, 1)), layers.Reshape((28, 28)), layers.LSTM(12), layers.Dense(10, "softmax")
    ])  # fmt: skip
    with pytest.raises(UnfitForLiteRTError, match="has layers that LiteRT cannot compute"):
        as_litert(recurrent)
    assert not capfd.readouterr().err
