"""Runs that were never trained: histories with the noise of real ones, healthy or with a known fault."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from digitpad.learning.networks.optimizers import OPTIMIZERS
from digitpad.learning.runs.events import EpochEnd
from digitpad.learning.runs.layer_figures import FIGURES, WIDTH, LayerFigures
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.study.course import Course

Floats = NDArray[np.float64]
_GUESS = 2.3


class MadeUp:
    """Draws the settings and the noise of one run."""

    def __init__(self, seed: int) -> None:
        self.rng = np.random.default_rng(seed)
        self.batch = int(self.rng.choice([32, 64, 128, 256]))
        self.epochs = int(self.rng.integers(5, 16))
        self.per_epoch = int(self.rng.integers(20, 200))
        self.optimizer = str(self.rng.choice(["sgd", "momentum", "rmsprop", "adam", "nadam"]))
        self.network = str(self.rng.choice(["dense-128", "dense-128-64", "dense-64-64-tanh", "dense-256", "digitpad"]))
        self.changes: dict[str, Any] = {}
        self.has_validation, self.has_layers = self.rng.random() < 0.75, self.rng.random() < 0.6

    def between(self, low: float, high: float) -> float:
        """A number, evenly along the logarithm."""
        return float(np.exp(self.rng.uniform(np.log(low), np.log(high))))

    @property
    def steps(self) -> int:
        return self.epochs * self.per_epoch

    @property
    def time(self) -> Floats:
        """From 0 to 1 over the run."""
        return np.linspace(0, 1, self.steps)

    def falling(self) -> Floats:
        """The expected loss of a run that goes well."""
        floor, power, scale = self.between(0.002, 0.06), self.rng.uniform(0.6, 1.3), self.between(0.002, 0.03)
        return np.asarray(floor + (self.between(2.25, 2.45) - floor) * (1 + self.time / scale) ** -power)

    def batches(self, expected: Floats) -> tuple[Floats, Floats]:
        """Losses and accuracies of batches: the smaller a loss, the more single pictures decide it."""
        self.expected = expected
        share = np.clip(expected / _GUESS, 1e-3, 1)
        shape = np.maximum(0.5, self.batch * expected * 0.4 * (1 + 8 * share**3))
        losses = expected * self.rng.gamma(shape) / shape
        wrong = np.clip(expected / self.rng.uniform(2.6, 9), 1e-4, 0.9)  # slow runs are less sure than they could be
        return losses, self.rng.binomial(self.batch, 1 - wrong) / self.batch

    def course(
        self, losses: Floats, accuracies: Floats, *, validation: Floats | None = None, gap: float = 0.01,
        layers: LayerFigures | None = None, training: Floats | None = None,
    ) -> Course:  # fmt: skip
        """A run of these batches; validation losses are the training's own, a little higher, unless given."""
        ends = []
        settings = {"learning_rate": OPTIMIZERS[self.optimizer].learning_rate, **self.changes}
        for epoch in range(1, self.epochs + 1):
            part = slice((epoch - 1) * self.per_epoch, epoch * self.per_epoch)
            loss = float(losses[part].mean()) if training is None else float(training[epoch - 1])
            metrics = {"loss": loss, "accuracy": float(accuracies[part].mean())}
            if self.has_validation:
                usual = (self.expected[epoch * self.per_epoch - 1] + 0.03) * self.rng.uniform(1.0, 1.06)
                metrics["val_loss"] = float(usual if validation is None else validation[epoch - 1])
                metrics["val_accuracy"] = float(np.clip(metrics["accuracy"] - gap, 0.05, 1))
            ends.append(EpochEnd("made up", epoch, epoch * self.per_epoch, float(epoch), metrics))
        own = RunSettings(
            network=self.network, optimizer=self.optimizer, batch_size=self.batch, epochs=self.epochs,
            validation_split=0.2 if self.has_validation else 0.0, microscope=layers is not None, **settings,
        )  # fmt: skip
        return Course(own, losses, accuracies, ends, layers)

    def layers(self, expected: Floats, **figures: Floats) -> LayerFigures:
        """What a microscope would have seen; `figures` are (n, layers) by FIGURES and replace the usual ones."""
        steps = np.array([1, *range(10, self.steps + 1, max(10, self.steps // 60))])
        count, names = len(steps), ("dense 1", "dense 2", "dense 3", "output")
        noise = self.rng.lognormal(0, 0.3, (count, 4, 3))
        level = np.sqrt(np.clip(expected[steps - 1], 0.01, None) / _GUESS)[:, None]
        values = np.zeros((count, 4, WIDTH))
        usual = {
            "gradient": level * self.rng.uniform(0.3, 2.0, 4) * noise[..., 0],
            "weights": np.broadcast_to(self.rng.uniform(4, 12, 4), (count, 4)),
            "update": self.rng.uniform(4, 12, 4) * self.between(3e-5, 1e-2) * noise[..., 1],
            "dead": np.clip(self.rng.uniform(0, 0.25, 4) * np.linspace(0, 1, count)[:, None] * noise[..., 2], 0, 0.4),
        }
        for name, own in (usual | figures).items():
            shown = own[np.linspace(0, len(own) - 1, count).astype(int)]
            values[:, :, FIGURES.index(name)] = shown
        values[:, 3, FIGURES.index("dead")] = 0
        return LayerFigures(names, steps, np.full(count, 1e-3), values)


def healthy(seed: int) -> Course:
    """A run that nothing is wrong with."""
    made = MadeUp(seed)
    made.changes["schedule"] = str(made.rng.choice(["constant", "constant", "cosine", "exponential"]))
    if made.rng.random() < 0.2:
        made.batch = int(made.rng.choice([8, 16]))
        made.per_epoch *= 2
    expected = made.falling()
    losses, accuracies = made.batches(expected)
    return made.course(losses, accuracies, layers=made.layers(expected) if made.has_layers else None)


def faulty(kind: str, seed: int) -> Course:
    """A run with one of FAULTS."""
    return _MAKERS[kind](MadeUp(seed))


def _diverged(made: MadeUp) -> Course:
    expected = made.falling()
    begin = int(made.steps * made.rng.uniform(0.05, 0.8))
    expected[begin:] = _GUESS * np.exp(np.linspace(0, made.rng.uniform(2, 12), made.steps - begin))
    losses, accuracies = made.batches(expected)
    if made.rng.random() < 0.5:
        losses[int((begin + made.steps) / 2) :] = np.nan
    made.has_validation = False
    return made.course(losses, accuracies)


def _too_high(made: MadeUp) -> Course:
    level = _GUESS * made.rng.uniform(0.4, 0.75)
    wander = np.exp(np.cumsum(made.rng.normal(0, 0.05, made.steps)) * 0.3)
    expected = level * np.clip(wander, 0.8, 1.2) * made.rng.lognormal(0, made.rng.uniform(0.2, 0.4), made.steps)
    expected[0] = _GUESS
    if made.rng.random() < 0.5:
        peak = int(made.steps * made.rng.uniform(0.005, 0.1)) + 1
        expected[peak : peak + 10] = _GUESS * made.between(4, 60)
    made.changes["learning_rate"] = OPTIMIZERS[made.optimizer].learning_rate * made.between(30, 300)
    return made.course(*made.batches(expected))


def _too_low(made: MadeUp) -> Course:
    end = made.rng.uniform(0.55, 0.96)
    expected = _GUESS * (1 - (1 - end) * made.time ** made.rng.uniform(0.8, 1.1))
    made.changes["learning_rate"] = OPTIMIZERS[made.optimizer].learning_rate / made.between(30, 300)
    return made.course(*made.batches(expected), layers=made.layers(expected) if made.has_layers else None)


def _not_moving(made: MadeUp) -> Course:
    expected = np.full(made.steps, _GUESS * made.rng.uniform(0.98, 1.05))
    made.changes["learning_rate"] = OPTIMIZERS[made.optimizer].learning_rate / made.between(1e4, 1e7)
    update = made.between(1e-9, 1e-7) * made.rng.lognormal(0, 0.3, (made.steps, 4))
    return made.course(
        *made.batches(expected), layers=made.layers(expected, update=update) if made.has_layers else None
    )


def _dead(made: MadeUp) -> Course:
    level = made.rng.uniform(0.3, 1)
    expected = made.falling() * (1 - level) + level * _GUESS
    dead = np.clip(made.time[:, None] * 5, 0, 1) * np.array([made.rng.uniform(0.6, 1), 0.3, 0.1, 0])
    return made.course(*made.batches(expected), layers=made.layers(expected, dead=dead))


def _exploding(made: MadeUp) -> Course:
    expected = made.falling() + 0.3 * made.time
    growth = np.exp(np.log(made.between(300, 1e5)) * np.clip(made.time * 1.5 - 0.4, 0, 1))
    gradient = growth[:, None] * made.rng.lognormal(0, 0.3, (made.steps, 4))
    return made.course(*made.batches(expected), layers=made.layers(expected, gradient=gradient))


def _vanishing(made: MadeUp) -> Course:
    made.network = str(
        made.rng.choice(["dense-64-64-64-sigmoid", "dense-128-128-128-128-sigmoid", "dense-64-64-64-tanh"])
    )
    expected = np.full(made.steps, _GUESS) - made.rng.uniform(0, 0.4) * made.time
    shrinking = made.between(1e-5, 3e-3) ** np.linspace(1, 0, 4)
    gradient = shrinking * made.rng.lognormal(0, 0.3, (made.steps, 4))
    return made.course(*made.batches(expected), layers=made.layers(expected, gradient=gradient))


def _overfitting(made: MadeUp) -> Course:
    made.has_validation, made.epochs = True, int(made.rng.integers(8, 25))
    made.per_epoch = 4000 // made.batch + made.per_epoch
    expected = made.falling()
    best, low = int(made.epochs * made.rng.uniform(0.2, 0.6)), made.between(0.06, 0.4)
    places = np.arange(made.epochs)
    falling = low * np.exp(np.clip(best - places, 0, None) * 0.3)
    rising = low * made.rng.uniform(1.3, 3) ** np.clip((places - best) / (made.epochs - 1 - best), 0, None)
    validation = np.where(places < best, falling, rising) * made.rng.normal(1, 0.02, made.epochs)
    training = low * np.exp(-made.rng.uniform(0.15, 0.4) * (places - best))
    return made.course(
        *made.batches(expected), validation=validation, gap=0.02, training=np.clip(training, 1e-4, _GUESS)
    )


def _little_data(made: MadeUp) -> Course:
    made.has_validation, made.epochs = True, int(made.rng.integers(15, 40))
    made.batch = 32
    made.per_epoch = int(made.rng.integers(3, 60))
    made.changes["subset"] = int(made.per_epoch * 32 / 0.8)
    scale = made.rng.uniform(0.05, 0.15)
    expected = 0.005 + _GUESS * np.exp(-made.time / scale)
    low = made.rng.uniform(0.35, 1.0)
    validation = low + 1.8 * np.exp(-np.arange(made.epochs) / 3) + made.rng.uniform(0, 0.02) * np.arange(made.epochs)
    return made.course(*made.batches(expected), validation=validation, gap=made.rng.uniform(0.08, 0.3))


def _unfinished(made: MadeUp) -> Course:
    made.has_validation, made.epochs = True, int(made.rng.integers(3, 6))
    fall = made.rng.uniform(0.68, 0.82)
    expected = _GUESS * fall ** (made.time * made.epochs * 1.1) * made.rng.uniform(0.4, 0.6) + 0.03
    expected[: made.steps // 20] = np.linspace(_GUESS, expected[made.steps // 20], made.steps // 20)
    validation = np.array([expected[(e + 1) * made.per_epoch - 1] for e in range(made.epochs)])
    return made.course(*made.batches(expected), validation=validation * made.rng.normal(1.05, 0.01, made.epochs))


def _noisy(made: MadeUp) -> Course:
    made.batch = int(made.rng.choice([1, 2, 4, 8]))
    made.per_epoch = int(made.rng.integers(300, 900))
    level = made.between(0.15, 0.6)
    expected = level + (_GUESS - level) * np.exp(-made.time / 0.03)
    return made.course(*made.batches(expected))


def _validation_better(made: MadeUp) -> Course:
    made.has_validation = True
    if made.rng.random() < 0.5:
        made.network = "dense-128-128-dropout0.5"
    else:
        made.changes["augmentation"] = True
    expected = made.falling() + made.rng.uniform(0.1, 0.4)
    ends = np.array([expected[(e + 1) * made.per_epoch - 1] for e in range(made.epochs)])
    validation = ends * made.rng.uniform(0.4, 0.75) * made.rng.normal(1, 0.01, made.epochs)
    return made.course(*made.batches(expected), validation=validation, gap=-0.02)


def _saturated(made: MadeUp) -> Course:
    made.has_validation = False
    share = made.rng.uniform(0.06, 0.3)
    wrong = made.rng.binomial(made.batch, np.clip(share * made.rng.lognormal(0, 0.2, made.steps), 0, 0.9)) / made.batch
    losses = wrong * made.rng.normal(made.rng.uniform(7.5, 14), 1.0, made.steps) + made.rng.gamma(2, 0.02, made.steps)
    losses[:3] = _GUESS
    return made.course(losses, 1 - wrong)


def _plateau(made: MadeUp) -> Course:
    made.changes["schedule"] = str(made.rng.choice(["cosine", "exponential"]))
    made.has_validation = False
    level, fall = made.between(0.25, 0.9), made.rng.uniform(0.6, 0.68)
    expected = np.where(made.time < fall, level, level * np.exp(-(made.time - fall) * made.rng.uniform(3.5, 7)))
    expected = expected + (_GUESS - level) * np.exp(-made.time / 0.02)
    return made.course(*made.batches(expected))


_MAKERS = {
    "diverged": _diverged,
    "rate too high": _too_high,
    "rate too low": _too_low,
    "weights not moving": _not_moving,
    "dead units": _dead,
    "exploding gradients": _exploding,
    "vanishing gradients": _vanishing,
    "overfitting": _overfitting,
    "too little data": _little_data,
    "not yet converged": _unfinished,
    "noise of the batch": _noisy,
    "validation better": _validation_better,
    "saturated softmax": _saturated,
    "plateau until decay": _plateau,
}
FAULTS = tuple(_MAKERS)
