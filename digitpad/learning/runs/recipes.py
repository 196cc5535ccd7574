"""Settings to start from: what well-known course projects use, and for the network of the bundled model."""

from dataclasses import dataclass

from digitpad.learning.runs.settings import NON_DIGITS, RunSettings


@dataclass(frozen=True)
class Recipe:
    """Settings with a title.

    Attributes
    ----------
    title : str
        In English; the window translates it.
    settings : RunSettings
    """

    title: str
    settings: RunSettings


RECIPES = {
    "dense-256": Recipe(
        "Dense 256 · Adam · 5 epochs",
        RunSettings(network="dense-256", epochs=5, batch_size=128, labels="one-hot"),
    ),
    "dense-128-64": Recipe(
        "Dense 128-64 · Adam · 5 epochs",
        RunSettings(network="dense-128-64", epochs=5, batch_size=32, labels="one-hot"),
    ),
    "dense-128": Recipe(
        "Dense 128 · Adam · 5 epochs, 20 % held out",
        RunSettings(network="dense-128", epochs=5, batch_size=64, validation_split=0.2, labels="one-hot"),
    ),
    "loss-curves": Recipe(
        "Dense 128 · loss curves, integer labels",
        RunSettings(network="dense-128", epochs=10, batch_size=32, validation_split=0.2, labels="integers"),
    ),
    "dropout": Recipe(
        "Dense 128-128 · dropout 0.2 · 10 epochs",
        RunSettings(network="dense-128-128-dropout", epochs=10, batch_size=32, labels="integers"),
    ),
    "bundled": Recipe(
        "The bundled network: 56 epochs, deformed pictures",
        RunSettings(
            network="digitpad",
            optimizer="adamw",
            schedule="cosine",
            learning_rate=3e-3,
            weight_decay=1e-2,
            batch_size=128,
            epochs=56,
            augmentation=True,
            non_digits=NON_DIGITS,
            labels="one-hot",
        ),
    ),
}
"""Recipes by name. All but the last train in a minute or two on MNIST."""
