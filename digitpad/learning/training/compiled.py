"""A `keras.Model` whose training step learns a whole chunk of batches in one compiled loop and records each batch."""

import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from digitpad.errors import DigitpadError
from digitpad.learning.backend import keras, tensorflow
from digitpad.learning.networks import architectures, model_files, optimizers
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training.feeding import as_batch, batches_in_chunk
from digitpad.learning.training.inlet import Inlet
from digitpad.learning.training.microscope import Eye, eye_of, spacing_of

_WORTH_COMPILING = 1200  # steps: XLA takes about a second to compile, and saves about a millisecond a step
_building = threading.Lock()  # Keras' seed is that of the whole process, and a range test may be ending still


@dataclass(frozen=True, eq=False)
class Learner:
    """A compiled model, and where it leaves each batch's loss and accuracy.

    Attributes
    ----------
    model : keras.Model
        Its `fit` takes chunks: (k, b, 28, 28) pictures and (k, b) labels.
    record : tf.Variable of (k, 2) float32
        Loss, in nats, and accuracy, in [0, 1], of each of the last chunk's k batches, before its step.
    microscope : Eye
        What measures its layers, or does not.
    inlet : Inlet
        What its chunks come through.
    kind : tuple
        All that was compiled into it: one of the same kind can learn another run, once its variables are as in the
        beginning.
    """

    model: Any
    record: Any
    microscope: Eye
    inlet: Inlet
    kind: tuple[Any, ...]


def make_learner(settings: RunSettings, steps: int) -> Learner:
    """Build and compile what a run trains.

    The initial weights are a function of the network and the seed alone, or those of the model to start from.

    Parameters
    ----------
    settings : RunSettings
    steps : int
        Optimizer steps of the whole run: schedules end there, and long runs are worth compiling by XLA.

    Returns
    -------
    Learner
        Whose optimizer has its variables, so that a checkpoint can be restored.

    Raises
    ------
    DigitpadError
        If the model to start from cannot be opened or is of another network.
    """
    with _building:
        return _make_learner(settings, steps)


def _make_learner(settings: RunSettings, steps: int) -> Learner:
    keras().utils.set_random_seed(settings.seed)
    record = tensorflow().Variable(tensorflow().zeros((0, 2)), shape=(None, 2), trainable=False)
    microscope = eye_of(settings, steps)
    inlet = Inlet()
    chunk_model = _chunk_model(settings, record, microscope, inlet, _is_worth_compiling(settings, steps))
    model = architectures.build(settings.network, chunk_model, settings.seed)
    rate = optimizers.schedule(settings.schedule, settings.learning_rate, steps)
    optimizer = _on_one_device(optimizers.build(settings.optimizer, rate, settings.weight_decay, settings.parameters))
    sparse = "sparse_" if settings.labels == "integers" else ""
    # Keras' own jit would compile chunk by chunk, convolutions too, which XLA slows down on a CPU.
    model.compile(
        optimizer, f"{sparse}categorical_crossentropy", metrics=[_accuracy_metric(settings)], jit_compile=False
    )
    optimizer.build(model.trainable_variables)
    if settings.start:
        _take_weights(model, Path(settings.start))
    microscope.attach(model, optimizer)
    return Learner(model, record, microscope, inlet, _kind_of(settings, steps))


def _accuracy_metric(settings: RunSettings) -> Any:
    """Keras' own accuracy, which has its variables.

    Asked for by its name, it would make them while the step is traced, and TensorFlow would trace all of it again.
    """
    kind = keras().metrics
    known = kind.SparseCategoricalAccuracy if settings.labels == "integers" else kind.CategoricalAccuracy
    return known(name="accuracy")


def _on_one_device(optimizer: Any) -> Any:
    """An optimizer that sums no gradients over devices, since there is one.

    Keras' sum is a function with a gradient of its own, which TensorFlow registers for ever at each tracing, and with
    it the traced network: 6 MB a run.
    """
    optimizer._all_reduce_sum_gradients = lambda grads_and_vars: grads_and_vars
    return optimizer


def _take_weights(model: Any, path: Path) -> None:
    """Start from another model's weights; raises DigitpadError if it is not of the same network."""
    try:
        model.set_weights(model_files.load_keras(path).get_weights())
    except ValueError as cause:
        raise DigitpadError(
            "{name} is not a network {network}: choose the network that its weights are from.",
            name=path.name,
            network=model.name,
        ) from cause


def _kind_of(settings: RunSettings, steps: int) -> tuple[Any, ...]:
    is_constant = settings.schedule == "constant"  # then the rate is a variable
    return (
        settings.network, settings.labels, settings.batch_size, batches_in_chunk(settings),
        settings.optimizer, tuple(sorted(settings.parameters.items())), settings.weight_decay,
        settings.schedule, None if is_constant else (settings.learning_rate, steps),
        _is_worth_compiling(settings, steps), spacing_of(settings, steps) if settings.microscope else None,
    )  # fmt: skip


def _is_worth_compiling(settings: RunSettings, steps: int) -> bool:
    return steps >= _WORTH_COMPILING and architectures.stack_of(settings.network) is not None


def _chunk_model(settings: RunSettings, record: Any, microscope: Eye, inlet: Inlet, is_compiled: bool) -> Any:
    tf = tensorflow()
    at_once = batches_in_chunk(settings)

    class ChunkModel(keras().Model):  # type: ignore[misc] # Keras is known only once it is imported
        train_function: Any

        def train_step(self, chunk: tuple[Any, Any]) -> Any:
            """Learn a chunk."""
            pictures, labels = chunk
            count = tf.shape(labels)[0]
            if is_compiled:
                is_full = tf.equal(tf.shape(labels)[1], settings.batch_size)
                figures, rows = tf.cond(is_full, lambda: self._compiled(pictures, labels, count),
                                        lambda: self._learn(pictures, labels, count))  # fmt: skip
            else:
                figures, rows = self._learn(pictures, labels, count)
            record.assign(figures)
            microscope.keep(rows)
            return self.get_metrics_result()

        def make_train_function(self, force: bool = False) -> Any:
            """Make the function that learns a chunk, and remember whose."""
            if self.train_function is None or force:
                super().make_train_function(force)
                self.train_function = inlet.remembered(self.train_function)
            return self.train_function

        def call(self, inputs: Any, training: Any = None, mask: Any = None) -> Any:
            """Compute the answers, through the microscope at a step that it measures."""
            return microscope.call(super().call, inputs, training=training, mask=mask)

        def compute_loss(self, x: Any = None, y: Any = None, y_pred: Any = None, sample_weight: Any = None,
                         training: bool = True) -> Any:  # fmt: skip
            """Compute the loss as Keras does, and remember it with the accuracy."""
            loss = super().compute_loss(x=x, y=y, y_pred=y_pred, sample_weight=sample_weight, training=training)
            self.figures = tf.stack([loss, _accuracy(y, y_pred, settings)])
            return loss

        def _compiled(self, pictures: Any, labels: Any, count: Any) -> tuple[Any, Any]:
            """Learn as XLA compiles it: for one shape only, so that a chunk with fewer batches is padded."""
            missing = at_once - count
            pictures = tf.pad(pictures, [[0, missing], [0, 0], [0, 0], [0, 0]])
            labels = tf.pad(labels, [[0, missing], [0, 0]])
            figures, rows = tf.function(self._learn, jit_compile=True, autograph=False)(pictures, labels, count)
            return figures[:count], rows[:count]

        def _learn(self, pictures: Any, labels: Any, count: Any) -> tuple[Any, Any]:
            """Learn the first `count` batches; returns losses and accuracies, and the rows of the microscope."""

            def learn(index: Any) -> Any:
                super(ChunkModel, self).train_step(as_batch(pictures[index], labels[index], settings))
                return self.figures

            done = tf.cast(self.optimizer.iterations, tf.int32)
            return microscope.learn_all(learn, count, tf.shape(labels)[0], done)

    return ChunkModel


def _accuracy(labels: Any, answers: Any, settings: RunSettings) -> Any:
    """Share of a batch's answers, (n, 10), that are right: a scalar."""
    tf = tensorflow()
    known = tf.argmax(labels, -1) if settings.labels == "one-hot" else tf.cast(labels, tf.int64)
    return tf.reduce_mean(tf.cast(tf.equal(tf.argmax(answers, -1), known), tf.float32))
