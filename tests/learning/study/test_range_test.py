import dataclasses
from pathlib import Path

import numpy as np
import pytest

from digitpad.errors import DigitpadError
from digitpad.learning.data.datasets import Dataset
from digitpad.learning.networks.optimizers import OPTIMIZERS
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.study import range_test as module
from digitpad.learning.study.range_test import BATCHES, HIGHEST, LOWEST, RangeTest, range_test
from digitpad.learning.training.training import train

_SETTINGS = RunSettings(network="dense-32", batch_size=32, validation_split=0.2, data="optdigits", seed=3)
_RATES = np.geomspace(LOWEST, HIGHEST, BATCHES)


def _made(losses: np.ndarray[tuple[int], np.dtype[np.float64]], **changes: str) -> RangeTest:
    settings = dataclasses.replace(_SETTINGS, **changes)  # type: ignore[arg-type]
    return RangeTest(settings, _RATES[: len(losses)], losses)


def _valley() -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """A loss that falls from 2.3 to 0.3 between rates of 1e-4 and 1e-2, and rises again."""
    x = np.log10(_RATES)
    return np.interp(x, [-7, -4, -2, -1, 1], [2.3, 2.3, 0.3, 0.5, 2.3])


def test_the_suggestion_lies_shortly_before_the_lowest_loss() -> None:
    assert _made(_valley()).suggestion == pytest.approx(10**-2.1, rel=0.15)  # 95 % of two decades
    assert _made(_valley(), optimizer="lion").suggestion == pytest.approx(10**-3.2, rel=0.15)  # 40 %
    plain, longer = _made(_valley()).suggestion, _made(_valley(), optimizer="adagrad").suggestion
    assert plain is not None
    assert longer == pytest.approx(2.5 * plain, rel=0.05)
    noisy = _valley() + np.random.default_rng(0).normal(0, 0.1, BATCHES)
    assert _made(noisy).suggestion == pytest.approx(10**-2.1, rel=0.6)


def test_a_loss_that_never_falls_gets_no_suggestion() -> None:
    assert _made(np.full(BATCHES, 2.3)).suggestion is None
    assert _made(np.linspace(2.3, 9, BATCHES)).suggestion is None
    assert _made(np.empty(0)).suggestion is None


def test_a_loss_that_is_no_number_is_left_out() -> None:
    losses = np.append(_valley()[:250], np.nan)
    test = _made(losses)
    assert len(test.smoothed) == 250
    assert test.suggestion == _made(losses[:-1]).suggestion


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
class TestWithKeras:
    def test_rates_rise_until_the_loss_blows_up(self, digits: Dataset) -> None:
        shares: list[float] = []
        test = range_test(dataclasses.replace(_SETTINGS, optimizer="adam"), digits, report=shares.append)
        assert test.rates[0] == LOWEST
        assert np.allclose(np.diff(np.log(test.rates)), np.log(HIGHEST / LOWEST) / (BATCHES - 1))
        assert len(test.rates) == len(test.losses) < BATCHES
        assert test.smoothed.min() < 0.7 * test.losses[0]
        assert test.losses[-10:].mean() > 4 * test.smoothed.min() or not np.isfinite(test.losses[-1])
        assert shares == sorted(shares)
        assert shares[0] == 0

    def test_it_starts_as_a_run_with_the_same_settings_does(self, digits: Dataset) -> None:
        events: list[object] = []
        train(dataclasses.replace(_SETTINGS, subset=60, epochs=1), digits, report=events.append)
        test = range_test(dataclasses.replace(_SETTINGS, subset=60), digits)
        assert test.losses[0] == pytest.approx(events[0].losses[0], abs=1e-5)  # type: ignore[attr-defined]

    @pytest.mark.parametrize("name", OPTIMIZERS)
    def test_every_optimizer_takes_rising_rates(
        self, digits: Dataset, name: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(module, "BATCHES", 60)
        test = range_test(dataclasses.replace(_SETTINGS, optimizer=name), digits)
        assert test.losses[:10].std() < 0.3  # nothing is learned yet
        assert abs(test.losses - test.losses[0]).max() > 0.3

    def test_a_trained_network_learns_well_with_the_suggestion(self, digits: Dataset) -> None:
        test = range_test(dataclasses.replace(_SETTINGS, optimizer="momentum"), digits)
        assert test.suggestion is not None
        settings = dataclasses.replace(_SETTINGS, optimizer="momentum", epochs=3)
        losses = [
            train(dataclasses.replace(settings, learning_rate=rate), digits).history.final("val_loss")
            for rate in (test.suggestion, test.suggestion / 100, min(10.0, test.suggestion * 100))
        ]
        assert losses[0] is not None
        assert all(other is None or not other <= losses[0] for other in losses[1:])

    def test_it_ends_when_asked_to(self, digits: Dataset) -> None:
        asked: list[int] = []

        def should_stop() -> bool:
            asked.append(1)
            return len(asked) > 3

        assert len(range_test(_SETTINGS, digits, should_stop=should_stop).losses) == 30

    def test_a_file_of_weights_that_is_not_there_is_told(self, digits: Dataset, tmp_path: Path) -> None:
        with pytest.raises(DigitpadError):
            range_test(dataclasses.replace(_SETTINGS, start=str(tmp_path / "none.keras")), digits)
