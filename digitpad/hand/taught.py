"""Where the models are that have learned a person's hand."""

from pathlib import Path

from digitpad.hand.store import Hands


def taught_model(name: str) -> Path | None:
    """The `.tflite` file of the model that has learned a writer's hand; None if none has."""
    path = Hands().file_of(name)
    model = path.with_suffix(".tflite") if path is not None else None
    return model if model is not None and model.is_file() else None
