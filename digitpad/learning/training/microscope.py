"""What happens in each layer while a network learns: measured on the very batches that it learns from.

A measured step is the step itself, not another one beside it: its forward pass also gives the layers' activations, and
the optimizer is handed the gradients through here. So the run is the same as without, and the figures are exact.
"""

from collections.abc import Callable
from typing import Any

import numpy as np

from digitpad.learning.backend import keras, tensorflow
from digitpad.learning.networks.architectures import count_activations
from digitpad.learning.runs.layer_figures import WIDTH, LayerFigures
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training.tensor_figures import described, norm_of

_JOINED = ("BatchNormalization", "ReLU", "Activation")  # layers that belong to the one with weights before them
_HEAD = 2  # numbers of a step before those of its layers: its number and its learning rate

_LONG = 1200  # steps: such a run may be compiled by XLA, and a step then takes less time than measuring it
_SPACING, _WIDE_SPACING = 10, 60  # steps: of a short run, and of a long one
_VALUES_A_STEP = 30_000  # activations that are measured in 2 or 3 % of the time that so large a step takes
_MOST_LOOKS = 1000  # in a run: more than a screen shows


def eye_of(settings: RunSettings, steps: int) -> "Eye":
    """What looks at a run of so many steps, as its settings ask for."""
    return Microscope(spacing_of(settings, steps)) if settings.microscope else Eye()


def spacing_of(settings: RunSettings, steps: int) -> int:
    """Every how many steps of a run to look, so that it costs a few percent and the file stays small.

    Parameters
    ----------
    settings : RunSettings
    steps : int
        Of the whole run.
    """
    values = count_activations(settings.network) * settings.batch_size
    least = _SPACING if steps < _LONG else _WIDE_SPACING
    return max(least, values // _VALUES_A_STEP, -(-steps // _MOST_LOOKS))


class Eye:
    """Sees the steps of one run and measures nothing."""

    def attach(self, model: Any, optimizer: Any) -> None:
        """Look into a model from now on, which `optimizer` teaches; both are ready to learn."""

    def call(self, usual: Callable[..., Any], inputs: Any, **further: Any) -> Any:
        """The network's answers, as its usual `call` gives them."""
        return usual(inputs, **further)

    def learn_all(self, learn: Callable[[Any], Any], count: Any, places: Any, done: Any) -> tuple[Any, Any]:  # noqa: ARG002 # for others
        """Learn the first batches of a chunk; within a traced function.

        Parameters
        ----------
        learn : callable
            Learns the batch at a place, a scalar int32 tensor, and gives its figures: (2,) float32.
        count, places : scalar int32 tensor
            How many batches to learn, and how many the chunk has room for.
        done : scalar int32 tensor
            Steps before this chunk, since the run's beginning.

        Returns
        -------
        tuple
            Figures, (places, 2) float32, and what was measured, (places, w) float32; 0 where nothing was.
        """
        tf = tensorflow()

        def step(index: Any, figures: Any) -> tuple[Any, Any]:
            return index + 1, _put(figures, index, learn(index))

        _, figures = _while(lambda index, _: index < count, step, (tf.constant(0), tf.zeros((places, 2))))
        return figures, tf.zeros((places, 0))

    def keep(self, rows: Any) -> None:
        """Keep a chunk's rows; within a traced function."""

    def measured(self) -> LayerFigures | None:
        """What was measured in the last chunk; None if nothing was."""
        return None


class Microscope(Eye):
    """Measures some of the steps of one run.

    Parameters
    ----------
    spacing : int
        Every how many steps it looks; at the first one always.

    Attributes
    ----------
    record : tf.Variable of (k, 2 + layers * WIDTH) float32
        A row for each of the last chunk's k batches; of zeros for those that were not measured.
    """

    def __init__(self, spacing: int) -> None:
        self.spacing = spacing
        self._is_looking = False  # whether the step that is being traced is one to measure

    def attach(self, model: Any, optimizer: Any) -> None:
        """Look into a model from now on, which `optimizer` teaches; both are ready to learn."""
        tf = tensorflow()
        groups = _layers_of(model)
        self.layers = tuple(_named([layers[0] for layers in groups]))
        self._weights = [[weight for layer in layers for weight in layer.trainable_weights] for layers in groups]
        self._probe = keras().Model(model.input, [layers[-1].output for layers in groups])
        self._optimizer = optimizer
        self._apply = optimizer.apply_gradients
        optimizer.apply_gradients = self._apply_gradients
        width = _HEAD + len(self.layers) * WIDTH
        self.record = tf.Variable(tf.zeros((0, width)), shape=(None, width), trainable=False)

    def call(self, usual: Callable[..., Any], inputs: Any, **further: Any) -> Any:
        """The network's answers; at a step that is measured, the activations are remembered on the way."""
        if not self._is_looking:
            return usual(inputs, **further)
        self._activations = self._probe(inputs, training=further["training"])
        return self._activations[-1]

    def learn_all(self, learn: Callable[[Any], Any], count: Any, places: Any, done: Any) -> tuple[Any, Any]:
        """Learn the first batches of a chunk, and measure those whose turn it is.

        Two loops take turns within a third one, since XLA copies all weights where a step is chosen by a condition.
        """
        tf = tensorflow()

        def is_due(index: Any) -> Any:
            number = done + index + 1
            return (number == 1) | (number % self.spacing == 0)

        def step(index: Any, figures: Any, rows: Any) -> tuple[Any, Any, Any]:
            return index + 1, _put(figures, index, learn(index)), rows

        def measured_step(index: Any, figures: Any, rows: Any) -> tuple[Any, Any, Any]:
            own, row = self._measure(lambda: learn(index), done + index + 1)
            return index + 1, _put(figures, index, own), _put(rows, index, row)

        def turn(*state: Any) -> Any:
            state = _while(lambda index, *_: (index < count) & ~is_due(index), step, state)
            return _while(lambda index, *_: (index < count) & is_due(index), measured_step, state)

        rows = tf.zeros((places, _HEAD + len(self.layers) * WIDTH))
        start = (tf.constant(0), tf.zeros((places, 2)), rows)
        _, figures, rows = _while(lambda index, *_: index < count, turn, start)
        return figures, rows

    def keep(self, rows: Any) -> None:
        """Keep a chunk's rows."""
        self.record.assign(rows)

    def measured(self) -> LayerFigures | None:
        """What was measured in the last chunk; None if nothing was."""
        rows = self.record.numpy().astype(np.float64)
        rows = rows[rows[:, 0] > 0]
        if not len(rows):
            return None
        values = rows[:, _HEAD:].reshape(len(rows), len(self.layers), WIDTH)
        return LayerFigures(self.layers, rows[:, 0].astype(np.int64), rows[:, 1], values)

    def _measure(self, learn: Callable[[], Any], number: Any) -> tuple[Any, Any]:
        tf = tensorflow()
        rate = tf.cast(tf.convert_to_tensor(self._optimizer.learning_rate), tf.float32)  # a step moves a schedule on
        self._is_looking = True
        try:
            figures = learn()
        finally:
            self._is_looking = False
        layers = [
            tf.concat([norms, described(activations)], 0)
            for norms, activations in zip(self._norms, self._activations, strict=True)
        ]
        row = tf.concat([[tf.cast(number, tf.float32), rate], *layers], 0)
        del self._norms, self._activations  # tensors of a graph that is done
        return figures, row

    def _apply_gradients(self, pairs: Any, **further: Any) -> Any:
        """What the optimizer does with gradients; measures them and their effect if this is a step to measure."""
        if not self._is_looking:
            return self._apply(pairs, **further)
        tf = tensorflow()
        pairs = list(pairs)
        gradients = {id(weight): gradient for gradient, weight in pairs}
        before = [[tf.identity(tf.convert_to_tensor(weight)) for weight in weights] for weights in self._weights]
        result = self._apply(pairs, **further)
        self._norms = [
            tf.stack([
                norm_of([gradients[id(weight)] for weight in weights]),
                norm_of(old),
                norm_of([tf.convert_to_tensor(weight) - known for weight, known in zip(weights, old, strict=True)]),
            ])
            for weights, old in zip(self._weights, before, strict=True)
        ]  # fmt: skip
        return result


def _while(condition: Callable[..., Any], body: Callable[..., Any], state: Any) -> Any:
    return tensorflow().while_loop(condition, body, state, parallel_iterations=1)


def _put(rows: Any, index: Any, row: Any) -> Any:
    """Rows, (n, w), with another one at a place."""
    return tensorflow().tensor_scatter_nd_update(rows, [[index]], [row])


def _layers_of(model: Any) -> list[list[Any]]:
    """Keras' layers with weights, each followed by those that belong to it: the last one gives the activations."""
    groups: list[list[Any]] = []
    is_open = False
    for layer in model.layers:
        if hasattr(layer, "kernel"):
            groups.append([layer])
            is_open = True
        elif is_open and type(layer).__name__ in _JOINED:
            groups[-1].append(layer)
        else:
            is_open = False
    return groups


def _named(layers: list[Any]) -> list[str]:
    """`convolution 1`, `dense 2` and so on; the last one is `output`."""
    kinds = ["convolution" if "Conv" in type(layer).__name__ else "dense" for layer in layers[:-1]]
    return [*(f"{kind} {place}" for place, kind in enumerate(kinds, 1)), "output"]
