import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from digitpad.errors import DigitpadError
from digitpad.learning.backend import keras
from digitpad.learning.data.datasets import Dataset, scaled
from digitpad.learning.networks import architectures, layers, model_files, optimizers
from digitpad.learning.runs.events import EpochEnd, Event, StepsEnd
from digitpad.learning.runs.held_out import split
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training import compiled, feeding
from digitpad.learning.training.compiled import make_learner
from digitpad.learning.training.feeding import Feed
from digitpad.learning.training.microscope import Eye
from digitpad.learning.training.training import Trained, train

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]

_SETTINGS = RunSettings(network="dense-32", epochs=2, batch_size=32, validation_split=0.2, data="optdigits")


@dataclasses.dataclass(frozen=True)
class _Run:
    """What came of a run, with what it reported."""

    trained: Trained
    events: list[Event]

    @property
    def steps(self) -> list[StepsEnd]:
        return [event for event in self.events if isinstance(event, StepsEnd)]

    @property
    def epochs(self) -> list[EpochEnd]:
        return [event for event in self.events if isinstance(event, EpochEnd)]

    @property
    def losses(self) -> Any:
        return np.concatenate([event.losses for event in self.steps])

    @property
    def accuracies(self) -> Any:
        return np.concatenate([event.accuracies for event in self.steps])

    @property
    def metrics(self) -> list[dict[str, float]]:
        return [dict(epoch.metrics) for epoch in self.trained.history.epochs]


Learn = Callable[..., _Run]


@pytest.fixture(scope="module")
def learn(digits: Dataset) -> Learn:
    """Train with these changes of the settings."""

    def run(**changes: Any) -> _Run:
        events: list[Event] = []
        return _Run(train(dataclasses.replace(_SETTINGS, **changes), digits, report=events.append), events)

    return run


@pytest.fixture(scope="module")
def plain(learn: Learn) -> _Run:
    """A run with the settings as they are."""
    return learn()


def _reference(settings: RunSettings, digits: Dataset) -> list[float]:
    """Each batch's loss as Keras learns batch by batch, by its book."""
    feed = Feed(digits, split(len(digits.y_train), settings)[0], settings)
    keras().utils.set_random_seed(settings.seed)
    model = architectures.build(settings.network)
    rate = optimizers.schedule(settings.schedule, settings.learning_rate, feed.steps * settings.epochs)
    model.compile(optimizers.build(settings.optimizer, rate), "sparse_categorical_crossentropy")
    losses = []
    for epoch in range(settings.epochs):
        for pictures, labels in feed.chunks(lambda epoch=epoch: epoch):  # type: ignore[misc]
            for batch, known in zip(scaled(pictures.numpy()), labels.numpy(), strict=True):
                model.reset_metrics()
                losses.append(float(model.train_on_batch(batch[..., None], known)))
    return losses


def _by_epoch(values: Any, settings: RunSettings) -> Any:
    return np.array_split(values, settings.epochs)


def test_a_network_learns_and_reports_every_batch_and_epoch(plain: _Run, digits: Dataset) -> None:
    learned, held_out = split(len(digits.y_train), _SETTINGS)
    steps = -(-len(learned) // 32)
    assert len(learned) % 32  # the last batch is smaller
    assert [epoch.epoch for epoch in plain.epochs] == [1, 2]
    assert [epoch.step for epoch in plain.epochs] == [steps, 2 * steps]
    assert len(plain.losses) == len(plain.accuracies) == 2 * steps
    assert set(plain.trained.history.as_dict()) == {"loss", "accuracy", "val_loss", "val_accuracy"}
    assert plain.metrics[1]["loss"] < plain.metrics[0]["loss"]
    assert not set(learned) & set(held_out)
    assert plain.trained.outcome == "finished"
    probabilities = plain.trained.model.predict(scaled(digits.x_test)[..., None], verbose=0)
    assert (probabilities.argmax(axis=1) == digits.y_test).mean() > 0.8


def test_steps_are_counted_and_timed_without_gaps(plain: _Run) -> None:
    table = np.concatenate([event.table() for event in plain.steps])
    np.testing.assert_array_equal(table[:, 0], np.arange(1, len(table) + 1))
    assert (np.diff(table[:, 1]) > 0).all()
    np.testing.assert_array_equal(table[:, 2], plain.losses.astype(np.float64))
    assert table[-1, 1] <= plain.epochs[-1].seconds <= plain.trained.history.seconds


def test_the_clock_starts_when_everything_is_compiled(plain: _Run) -> None:
    first, second = plain.steps[:2]
    assert len(first.losses) == 1
    assert (first.began, first.step) == (0, 1)
    assert first.seconds < second.seconds - second.began  # compiling takes hundreds of times as long as learning
    assert second.began == first.seconds


def test_batch_losses_average_to_the_epochs(plain: _Run, digits: Dataset) -> None:
    learned, _ = split(len(digits.y_train), _SETTINGS)
    sizes = [32] * (len(learned) // 32) + [len(learned) % 32]
    for name, figures in (("loss", plain.losses), ("accuracy", plain.accuracies)):
        for values, metrics in zip(_by_epoch(figures, _SETTINGS), plain.metrics, strict=True):
            assert np.average(values, weights=sizes) == pytest.approx(metrics[name], abs=1e-4)


def test_the_held_out_pictures_are_measured_at_the_end_of_an_epoch(plain: _Run, digits: Dataset) -> None:
    _, held_out = split(len(digits.y_train), _SETTINGS)
    probabilities = plain.trained.model.predict(scaled(digits.x_train[held_out])[..., None], verbose=0)
    labels = digits.y_train[held_out]
    loss = -np.log(probabilities[np.arange(len(labels)), labels]).mean()
    assert plain.metrics[-1]["val_loss"] == pytest.approx(loss, abs=1e-4)
    assert plain.metrics[-1]["val_accuracy"] == pytest.approx((probabilities.argmax(1) == labels).mean(), abs=1e-6)


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"optimizer": "sgd", "learning_rate": 0.05, "schedule": "exponential"},
        {"optimizer": "momentum", "learning_rate": 0.02, "schedule": "cosine", "batch_size": 100, "seed": 4},
        {"optimizer": "muon", "epochs": 1},
    ],
    ids=lambda changes: "-".join(map(str, changes.values())) or "plain",
)
def test_batches_are_learned_as_keras_learns_them_one_by_one(
    learn: Learn, digits: Dataset, changes: dict[str, Any]
) -> None:
    settings = dataclasses.replace(_SETTINGS, **changes)
    np.testing.assert_allclose(learn(**changes).losses, _reference(settings, digits), atol=2e-4)


def test_convolutions_are_learned_as_keras_learns_them(
    learn: Learn, digits: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = [layers.Convolution(8, is_normalised=True), layers.MaxPooling(), layers.Flatten()]
    monkeypatch.setattr(architectures, "layers_of", lambda _name: parts)  # no dropout: Keras would draw another one
    changes = {"network": "conv-small", "subset": 300, "batch_size": 50}
    settings = dataclasses.replace(_SETTINGS, **changes)  # type: ignore[arg-type]
    np.testing.assert_allclose(learn(**changes).losses, _reference(settings, digits), atol=5e-4)


def test_the_same_seed_gives_the_same_run_and_another_one_another(plain: _Run, learn: Learn) -> None:
    again, other = learn(), learn(seed=1)
    np.testing.assert_array_equal(again.losses, plain.losses)
    assert again.metrics == plain.metrics
    assert abs(other.losses - plain.losses).max() > 0.1


def test_deformed_pictures_and_dropout_are_the_seeds_too(learn: Learn) -> None:
    changes: dict[str, Any] = {"network": "dense-32-dropout", "subset": 400, "epochs": 5}
    first, again = (learn(augmentation=True, **changes) for _ in range(2))
    np.testing.assert_array_equal(again.losses, first.losses)
    assert again.metrics == first.metrics
    assert first.metrics[-1]["val_accuracy"] > 0.5
    assert abs(first.losses - learn(**changes).losses).max() > 0.01


def test_runs_that_differ_in_the_optimizer_start_from_the_same(plain: _Run, learn: Learn) -> None:
    other = learn(optimizer="sgd", learning_rate=0.3)
    assert other.losses[0] == plain.losses[0]
    assert other.accuracies[0] == plain.accuracies[0]
    assert abs(other.losses[1:] - plain.losses[1:]).max() > 0.1
    changed = dataclasses.replace(_SETTINGS, optimizer="sgd", learning_rate=0.3, weight_decay=0.01)
    learners = [make_learner(settings, 10).model.get_weights() for settings in (_SETTINGS, changed)]
    for one, another in zip(*learners, strict=True):
        np.testing.assert_array_equal(one, another)
    reseeded = make_learner(dataclasses.replace(_SETTINGS, seed=1), 10).model.get_weights()
    assert not np.array_equal(reseeded[0], learners[0][0])


def test_one_hot_labels_give_the_same_curves(plain: _Run, learn: Learn) -> None:
    other = learn(labels="one-hot")
    np.testing.assert_allclose(other.losses, plain.losses, atol=1e-4)
    np.testing.assert_allclose(other.accuracies, plain.accuracies, atol=1e-4)
    for one, another in zip(other.metrics, plain.metrics, strict=True):
        assert one == pytest.approx(another, abs=1e-4)


@pytest.mark.parametrize("changes", [{}, {"labels": "one-hot", "optimizer": "sgd", "schedule": "cosine"}])
def test_what_xla_compiles_learns_the_same(
    learn: Learn, monkeypatch: pytest.MonkeyPatch, changes: dict[str, str]
) -> None:
    monkeypatch.setattr(compiled, "_WORTH_COMPILING", 10**9)
    plainly = learn(**changes)
    monkeypatch.setattr(compiled, "_WORTH_COMPILING", 0)
    fast = learn(**changes)
    np.testing.assert_allclose(fast.losses, plainly.losses, atol=1e-3)
    assert abs(fast.accuracies - plainly.accuracies).mean() < 0.01
    for one, another in zip(fast.metrics, plainly.metrics, strict=True):
        assert one == pytest.approx(another, abs=1e-3)
    assert fast.trained.model.predict(np.zeros((2, 28, 28, 1)), verbose=0).shape == (2, 10)


def test_chunks_of_another_length_learn_the_same(plain: _Run, learn: Learn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feeding, "MOST_BATCHES", 5)
    for least in (10**9, 0):
        monkeypatch.setattr(compiled, "_WORTH_COMPILING", least)
        other = learn()
        assert len(other.steps) > len(plain.steps)
        np.testing.assert_allclose(other.losses, plain.losses, atol=1e-3)
        assert [epoch.step for epoch in other.epochs] == [epoch.step for epoch in plain.epochs]


def test_a_subset_is_all_that_is_learned(learn: Learn) -> None:
    run = learn(subset=100)
    assert len(run.losses) == 2 * 3  # 80 pictures
    assert run.steps[0].losses[0] > 1.5


@pytest.mark.parametrize("schedule", ["cosine", "exponential"])
def test_a_schedule_covers_the_whole_run(plain: _Run, learn: Learn, schedule: str) -> None:
    run = learn(schedule=schedule)
    optimizer = run.trained.model.optimizer
    assert int(optimizer.iterations) == len(run.losses)
    assert float(optimizer.learning_rate) == pytest.approx(0 if schedule == "cosine" else 1e-5, abs=1e-8)
    assert abs(run.losses - plain.losses).max() > 0.01


def test_early_stopping_ends_a_run_that_no_longer_improves(learn: Learn) -> None:
    changes = {"optimizer": "adam", "learning_rate": 0.1, "epochs": 12}
    patient, stubborn = learn(early_stopping=2, **changes), learn(**changes)
    losses = patient.trained.history.column("val_loss")
    assert patient.trained.outcome == "finished"
    assert len(losses) == losses.index(min(losses)) + 3 < 12
    assert losses == stubborn.trained.history.column("val_loss")[: len(losses)]
    assert len(stubborn.epochs) == 12


def test_a_loss_that_is_no_number_ends_the_run(learn: Learn) -> None:
    run = learn(network="dense-32-32", optimizer="sgd", learning_rate=1e9, epochs=5, batch_size=4)
    assert run.trained.outcome == "diverged"
    assert np.isnan(run.losses[-1])
    assert not run.trained.history.epochs
    assert len(run.steps) == 2  # the first batch, and the chunk after it


def test_a_run_that_explodes_but_stays_finite_goes_on(learn: Learn) -> None:
    run = learn(optimizer="sgd", learning_rate=1e4)
    assert np.isfinite(run.losses).all()
    assert run.trained.outcome == "finished"
    assert len(run.epochs) == 2


@pytest.mark.parametrize("labels", ["integers", "one-hot"])
def test_a_step_is_traced_once(learn: Learn, monkeypatch: pytest.MonkeyPatch, labels: str) -> None:
    """Tracing it takes half a second, in which nothing is learned."""
    traced: list[Any] = []
    call = Eye.call

    def counted(eye: Eye, usual: Callable[..., Any], inputs: Any, **further: Any) -> Any:
        if further["training"]:
            traced.append(inputs)
        return call(eye, usual, inputs, **further)

    monkeypatch.setattr(Eye, "call", counted)
    learn(subset=50, labels=labels)
    assert len(traced) == 1


def test_further_callbacks_are_called(digits: Dataset) -> None:
    ends: list[int] = []
    callback = keras().callbacks.LambdaCallback(on_epoch_end=lambda epoch, _logs: ends.append(epoch))
    train(dataclasses.replace(_SETTINGS, subset=50), digits, callbacks=(callback,))
    assert ends == [0, 1]


def test_a_split_that_leaves_nothing_is_refused(digits: Dataset) -> None:
    with pytest.raises(DigitpadError, match="nothing to learn from"):
        train(dataclasses.replace(_SETTINGS, subset=1, validation_split=0.9), digits)


def test_a_run_starts_from_the_weights_of_another_model(tmp_path: Path) -> None:
    first = architectures.build("dense-16")
    model_files.write_model(first, tmp_path / "first.keras")
    settings = dataclasses.replace(_SETTINGS, network="dense-16", start=str(tmp_path / "first.keras"), seed=9)
    learner = make_learner(settings, steps=10)
    for own, expected in zip(learner.model.get_weights(), first.get_weights(), strict=True):
        np.testing.assert_array_equal(own, expected)
    with pytest.raises(DigitpadError, match=r"first\.keras is not a network"):
        make_learner(dataclasses.replace(settings, network="dense-24"), steps=10)
