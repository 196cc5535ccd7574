"""Fit one run: settings and data to a trained network, reporting as it goes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from digitpad.errors import DigitpadError
from digitpad.learning.data.datasets import Dataset
from digitpad.learning.runs.held_out import split
from digitpad.learning.runs.history import History
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training.compiled import Learner, make_learner
from digitpad.learning.training.control import RunControl
from digitpad.learning.training.feeding import Feed, held_out_batches
from digitpad.learning.training.turns import Turns
from digitpad.learning.training.watch import Checkpoints, Report, ShouldStop, Watch
from digitpad.learning.training.waypoints import Waypoints


@dataclass(frozen=True)
class Trained:
    """What became of a run.

    Attributes
    ----------
    learner : Learner
    settings : RunSettings
    history : History
    outcome : str
        `finished`, `stopped`, `skipped`, or `diverged`: a loss was not finite any more.
    """

    learner: Learner
    settings: RunSettings
    history: History
    outcome: str

    @property
    def model(self) -> Any:
        """The network as it was when training ended, which may be within an epoch: a `keras.Model`."""
        return self.learner.model


def train(
    settings: RunSettings,
    dataset: Dataset,
    *,
    report: Report = lambda _: None,
    should_stop: ShouldStop = lambda: False,
    control: RunControl | None = None,
    turns: Turns | None = None,
    checkpoints: Checkpoints | None = None,
    run: str = "run",
    callbacks: tuple[Any, ...] = (),
    make: Callable[[RunSettings, int], Learner] = make_learner,
) -> Trained:
    """Train a network.

    Parameters
    ----------
    settings : RunSettings
    dataset : Dataset
        Its training part is learned; its test part is not looked at.
    report : callable
        Gets a StepsEnd several times a second and an EpochEnd after each epoch, in the caller's thread.
    should_stop : callable
        Asked several times a second; once it says so, training ends, and what was learned is kept.
    control : RunControl, optional
        Pause, skip, stop after an epoch.
    turns : Turns, optional
        Those of the runs that learn side by side; it is the caller's turn.
    checkpoints : Checkpoints, optional
        Where to go on from, and to keep each epoch.
    run : str
        What events call this run.
    callbacks : tuple of keras.callbacks.Callback
        Further ones.
    make : callable
        Makes what learns, as `make_learner` does.

    Returns
    -------
    Trained

    Raises
    ------
    DigitpadError
        If the settings leave nothing to learn from, or a checkpoint to go on from is damaged.
    """
    learned, held_out = split(len(dataset.y_train), settings)
    if not len(learned):
        raise DigitpadError("The validation split leaves nothing to learn from: make it smaller.")
    feed = Feed(dataset, learned, settings)
    learner = make(settings, feed.steps * settings.epochs)
    history = checkpoints.restore(learner.model) if checkpoints is not None else History()
    waypoints = _waypoints(learner, feed, checkpoints)
    watch = Watch(
        run, settings, learner, history, feed.steps, report, should_stop, control or RunControl(), turns or Turns(),
        checkpoints, waypoints,
    )  # fmt: skip
    if waypoints is not None and not history.epochs:
        waypoints.take(0)
    if len(history.epochs) < settings.epochs:
        chunks = feed.chunks(lambda: watch.epoch)
        try:
            learner.model.fit(
                chunks,
                initial_epoch=watch.epoch,
                epochs=settings.epochs,
                validation_data=held_out_batches(dataset, held_out, settings) if len(held_out) else None,
                callbacks=[watch.callback(), *callbacks],
                shuffle=False,  # the chunks are shuffled already
                verbose=0,
            )
        finally:
            chunks.source.end()
            learner.inlet.empty()
        if waypoints is not None:
            waypoints.end(watch.steps)
    history.seconds = watch.seconds()
    return Trained(learner, settings, history, watch.outcome)


def _waypoints(learner: Learner, feed: Feed, checkpoints: Checkpoints | None) -> Waypoints | None:
    """What keeps the run's path, if that is asked for and there is where to keep it."""
    if checkpoints is None or not feed.settings.keep_path:
        return None
    return Waypoints(learner.model, feed.steps * feed.settings.epochs, checkpoints.keep_waypoint)
