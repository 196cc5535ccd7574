"""Keras networks as LiteRT reads them: the content of `.tflite` files."""

from collections.abc import Sequence
from typing import Any

from digitpad.learning.backend import converter_error, tensorflow
from digitpad.native_output import native_stderr_silenced
from digitpad.recognition.litert import UnfitForLiteRTError


def as_litert(model: Any, *, optimizations: Sequence[Any] = (), kinds: Sequence[Any] = ()) -> bytes:
    """A network as the content of a `.tflite` file.

    Its weights are constants of a traced function. Keras' own `export` keeps them as variables, which are saved, read
    and frozen on the way: the same network, in three to five times the time.

    Parameters
    ----------
    model : keras.Model
        Of one input and one output; both have a place for the batch, of any size.
    optimizations : sequence of tf.lite.Optimize
    kinds : sequence of tf.DType
        What weights may be kept as, where they are optimised.

    Raises
    ------
    UnfitForLiteRTError
        If it has layers that LiteRT does not know.
    """
    tf = tensorflow()
    (entry,) = model.inputs
    learned, fixed = ([tf.constant(each) for each in part] for part in
                      (model.trainable_variables, model.non_trainable_variables))  # fmt: skip

    def answer(bitmaps: Any) -> Any:
        return model.stateless_call(learned, fixed, bitmaps, training=False)[0]

    specification = tf.TensorSpec(entry.shape, entry.dtype, name=entry.name)
    traced = tf.function(answer, input_signature=[specification], autograph=False).get_concrete_function()
    converter = tf.lite.TFLiteConverter.from_concrete_functions([traced], tf.Module())
    converter.optimizations, converter.target_spec.supported_types = list(optimizations), list(kinds)
    try:
        with native_stderr_silenced():  # it says where in TensorFlow's sources an operation was called
            content = converter.convert()
    except converter_error() as cause:
        raise UnfitForLiteRTError(
            "{name} has layers that LiteRT cannot compute: choose another.", name=model.name
        ) from cause
    return bytes(content)
