"""The microscope beside plain Keras: the same batches, the same weights, a tape of one's own."""

import dataclasses
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from digitpad.learning.backend import keras, tensorflow
from digitpad.learning.data.datasets import Dataset, scaled
from digitpad.learning.networks import architectures, layers, optimizers
from digitpad.learning.runs.events import EpochEnd, Event, LayersMeasured, StepsEnd
from digitpad.learning.runs.held_out import split
from digitpad.learning.runs.layer_figures import BINS, LAYERS, LayerFigures, read_layers
from digitpad.learning.runs.record import read_steps
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training import compiled
from digitpad.learning.training.feeding import Feed
from digitpad.learning.training.lab import train_all
from digitpad.learning.training.microscope import Microscope, spacing_of
from digitpad.learning.training.plans import Plan
from digitpad.learning.training.training import Trained, train

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]

_SETTINGS = RunSettings(
    network="dense-32-16", epochs=4, batch_size=32, subset=700, validation_split=0.2, data="optdigits", microscope=True
)
_NORMALISED: list[layers.Layer] = [
    layers.Convolution(8), layers.MaxPooling(), layers.Convolution(6, is_normalised=True), layers.Flatten(),
]  # fmt: skip


def _train(digits: Dataset, **changes: Any) -> tuple[Trained, list[Event]]:
    events: list[Event] = []
    return train(dataclasses.replace(_SETTINGS, **changes), digits, report=events.append), events


def _figures(events: list[Event]) -> LayerFigures:
    first, *others = [event.figures for event in events if isinstance(event, LayersMeasured)]
    for other in others:
        first = first.joined(other)
    return first


def _losses(events: list[Event]) -> Any:
    return np.concatenate([event.losses for event in events if isinstance(event, StepsEnd)])


def _by_hand(settings: RunSettings, digits: Dataset, steps: list[int]) -> list[list[dict[str, Any]]]:
    """What plain Keras gives at these steps: of each layer, from the pictures on."""
    feed = Feed(digits, split(len(digits.y_train), settings)[0], settings)
    keras().utils.set_random_seed(settings.seed)
    model = architectures.build(settings.network)
    rate = optimizers.schedule(settings.schedule, settings.learning_rate, feed.steps * settings.epochs)
    optimizer = optimizers.build(settings.optimizer, rate, settings.weight_decay)
    model.compile(optimizer, "sparse_categorical_crossentropy")
    found, step = [], 0
    for epoch in range(settings.epochs):
        for pictures, labels in feed.chunks(lambda epoch=epoch: epoch):  # type: ignore[misc]
            for batch, known in zip(scaled(pictures.numpy())[..., None], labels.numpy(), strict=True):
                step += 1
                if step in steps:
                    found.append(_one_step(model, batch, known))
                else:
                    model.train_on_batch(batch, known)
    return found


def _one_step(model: Any, batch: Any, labels: Any) -> list[dict[str, Any]]:
    tf = tensorflow()
    taught = [layer for layer in model.layers if hasattr(layer, "kernel")]
    ends = [_last_of(model, layer) for layer in taught]
    places = [(model.layers.index(layer), model.layers.index(end)) for layer, end in zip(taught, ends, strict=True)]
    between = [model.layers[first : last + 1] for first, last in places]
    moving = [np.array(variable) for variable in model.non_trainable_variables]
    with tf.GradientTape() as tape:
        answers = model(batch, training=True)
        loss = tf.reduce_mean(keras().losses.sparse_categorical_crossentropy(labels, answers))
    weights = [[weight for layer in own for weight in layer.trainable_weights] for own in between]
    gradients = tape.gradient(loss, [[weight.value for weight in own] for own in weights])
    activations = keras().Model(model.input, [end.output for end in ends])(batch, training=True)
    for variable, value in zip(model.non_trainable_variables, moving, strict=True):
        variable.assign(value)  # the passes above have moved the means of batch normalisation
    before = [[np.array(weight) for weight in own] for own in weights]
    model.train_on_batch(batch, labels)
    after = [[np.array(weight) for weight in own] for own in weights]
    return [_described(*of_layer) for of_layer in zip(gradients, before, after, activations, strict=True)]


def _last_of(model: Any, layer: Any) -> Any:
    """The ReLU that follows a convolution without a bias, or the layer itself."""
    if getattr(layer, "use_bias", True):
        return layer
    return model.layers[model.layers.index(layer) + 2]


def _described(gradients: Any, before: Any, after: Any, activations: Any) -> dict[str, Any]:
    values = np.array(activations, np.float64)
    units = values.reshape(-1, values.shape[-1])
    counts, _ = np.histogram(values, BINS, (values.min(), values.max()))
    return {
        "gradient": _norm(gradients),
        "weights": _norm(before),
        "update": _norm([new - old for new, old in zip(after, before, strict=True)]),
        "mean": values.mean(),
        "deviation": values.std(),
        "dead": (np.ptp(units, axis=0) < 1e-6).mean(),
        "low": values.min(),
        "high": values.max(),
        "histogram": counts / values.size,
    }


def _norm(arrays: Any) -> float:
    return float(np.linalg.norm(np.concatenate([np.ravel(array) for array in arrays])))


def _assert_equal(figures: LayerFigures, expected: list[list[dict[str, Any]]]) -> None:
    assert len(figures.steps) == len(expected) > 2
    for at, of_step in enumerate(expected):
        for place, known in enumerate(of_step):
            for name in ("gradient", "weights", "update", "mean", "deviation", "dead", "low", "high"):
                assert figures.figure(name)[at, place] == pytest.approx(known[name], abs=1e-4), (at, place, name)
            np.testing.assert_allclose(figures.histograms[at, place], known["histogram"], atol=1e-4)
            ratio = known["update"] / known["weights"]
            assert figures.update_ratios[at, place] == pytest.approx(ratio, abs=1e-6, rel=1e-3)


@pytest.mark.parametrize(
    "changes",
    [
        {"optimizer": "sgd", "learning_rate": 0.3, "schedule": "cosine"},
        {"optimizer": "adamw", "weight_decay": 0.1, "network": "dense-24-tanh", "batch_size": 50},
        {"optimizer": "muon"},
    ],  # and Adam, compiled by XLA, below
    ids=lambda changes: "-".join(map(str, changes.values())),
)
def test_the_figures_are_those_of_plain_keras(digits: Dataset, changes: dict[str, Any]) -> None:
    settings = dataclasses.replace(_SETTINGS, **changes)
    figures = _figures(_train(digits, **changes)[1])
    _assert_equal(figures, _by_hand(settings, digits, figures.steps.tolist()))


def test_convolutions_and_batch_normalisation_are_measured_as_one_layer(
    digits: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(architectures, "layers_of", lambda _name: _NORMALISED)
    changes = {"network": "conv-small", "subset": 300, "batch_size": 10}
    figures = _figures(_train(digits, **changes)[1])
    assert figures.layers == ("convolution 1", "convolution 2", "output")
    settings = dataclasses.replace(_SETTINGS, **changes)  # type: ignore[arg-type] # values of several types
    _assert_equal(figures, _by_hand(settings, digits, figures.steps.tolist()))


@pytest.mark.parametrize("least", [0, 10**9], ids=["compiled", "not compiled"])
def test_a_run_is_the_same_with_and_without(digits: Dataset, monkeypatch: pytest.MonkeyPatch, least: int) -> None:
    monkeypatch.setattr(compiled, "_WORTH_COMPILING", least)
    changes = {"network": "dense-32-dropout"}
    _, seen = _train(digits, **changes)
    _, unseen = _train(digits, microscope=False, **changes)
    np.testing.assert_allclose(_losses(seen), _losses(unseen), atol=1e-5)
    assert not any(isinstance(event, LayersMeasured) for event in unseen)


def test_what_xla_compiles_is_measured_alike(digits: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "_WORTH_COMPILING", 0)
    figures = _figures(_train(digits)[1])
    _assert_equal(figures, _by_hand(_SETTINGS, digits, figures.steps.tolist()))


def test_the_first_step_and_every_so_many_after_it_are_measured_in_order(digits: Dataset) -> None:
    _, events = _train(digits)
    steps = _figures(events).steps.tolist()
    spacing = spacing_of(_SETTINGS, 72)
    assert steps == [1, *range(spacing, 73, spacing)]
    last = 0
    for event in events:
        if isinstance(event, StepsEnd | EpochEnd):
            last = event.step
        elif isinstance(event, LayersMeasured):
            assert event.figures.steps[-1] <= last


def test_sgds_step_is_its_rate_times_the_gradient(digits: Dataset) -> None:
    figures = _figures(_train(digits, optimizer="sgd", learning_rate=0.2)[1])
    np.testing.assert_allclose(figures.effective_rates, 0.2, rtol=1e-3)
    np.testing.assert_allclose(figures.rates, 0.2, rtol=1e-6)
    falling = _figures(_train(digits, optimizer="sgd", learning_rate=0.2, schedule="exponential")[1])
    np.testing.assert_allclose(falling.effective_rates, falling.rates, rtol=1e-3)
    assert falling.rates[-1] < 0.01 < falling.rates[0]


def test_units_that_never_answer_are_dead(digits: Dataset) -> None:
    learner = compiled.make_learner(_SETTINGS, 36)
    hidden = learner.model.layers[2]
    kernel, bias = hidden.get_weights()
    bias[:12] = -100
    hidden.set_weights([kernel, bias])
    microscope = learner.microscope
    assert isinstance(microscope, Microscope)
    seen: list[LayerFigures | None] = []
    callback = keras().callbacks.LambdaCallback(on_train_batch_end=lambda *_, **__: seen.append(microscope.measured()))
    learned, _ = split(len(digits.y_train), _SETTINGS)
    chunks = Feed(digits, learned, _SETTINGS).chunks(lambda: 0)
    learner.model.fit(chunks, epochs=1, shuffle=False, verbose=0, callbacks=[callback])
    first = seen[0]
    assert first is not None
    assert first.steps.tolist() == [1]
    assert first.figure("dead")[0, 0] >= 12 / 32
    assert first.figure("dead")[0, 2] == 0
    assert first.figure("low")[0, 0] == 0


def test_a_run_on_disk_holds_what_was_measured_and_goes_on_with_it(tmp_path: Path, digits: Dataset) -> None:
    ends: list[EpochEnd] = []

    def report(event: object) -> None:
        if isinstance(event, EpochEnd):
            ends.append(event)

    settings = dataclasses.replace(_SETTINGS, epochs=4)
    (record,) = train_all([Plan(settings)], tmp_path / "cut", report=report, should_stop=lambda: len(ends) == 2)
    whole = train_all([Plan(settings)], tmp_path / "whole")[0]
    path = record.folder / LAYERS
    with path.open("a", encoding="utf-8") as file:  # what a killed program may leave: an epoch that was not kept
        rows = path.read_text("utf-8").splitlines()[-3:]
        file.write("\n".join(f"40,{row.partition(',')[2]}" for row in rows) + "\n50,0.001,den")
    (record,) = train_all([Plan(settings, resumed=record.folder)], tmp_path)
    figures, expected = read_layers(record.folder), read_layers(whole.folder)
    assert figures is not None
    assert expected is not None
    np.testing.assert_array_equal(figures.steps, expected.steps)
    np.testing.assert_allclose(figures.values, expected.values, rtol=1e-3, atol=1e-5)
    assert len(read_steps(record.folder)) == len(read_steps(whole.folder))
