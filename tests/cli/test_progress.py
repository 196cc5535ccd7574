import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from digitpad.cli.main import main
from digitpad.cli.progress import interruption, train_with_progress
from digitpad.learning.runs.events import Preparing
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training.plans import Plan


@pytest.fixture(autouse=True)
def python_hears_ctrl_c() -> Iterator[None]:
    """As in a terminal; what runs in the background of a shell ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def test_the_first_ctrl_c_asks_and_the_second_one_ends() -> None:
    before = signal.getsignal(signal.SIGINT)
    with interruption() as asked:
        assert not asked.is_set()
        signal.raise_signal(signal.SIGINT)
        assert asked.is_set()
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before


def test_without_ctrl_c_it_is_as_it_was_before() -> None:
    before = signal.getsignal(signal.SIGINT)
    with interruption() as asked:
        pass
    assert not asked.is_set()
    assert signal.getsignal(signal.SIGINT) is before


def test_only_the_main_thread_hears_ctrl_c() -> None:
    before, seen = signal.getsignal(signal.SIGINT), []

    def work() -> None:
        with interruption() as asked:
            seen.append((asked.is_set(), signal.getsignal(signal.SIGINT)))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert seen == [(False, before)]


def test_ctrl_c_while_libraries_are_imported_ends_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def import_them(event: object) -> None:
        if event == Preparing("libraries"):
            signal.raise_signal(signal.SIGINT)
            pytest.fail("it goes on")

    monkeypatch.setattr("digitpad.cli.progress._Shown.take", lambda _shown, event: import_them(event))
    before = signal.getsignal(signal.SIGINT)
    assert train_with_progress([Plan(RunSettings(data="optdigits"))], tmp_path, quiet=True) == []
    assert not list(tmp_path.iterdir())
    assert signal.getsignal(signal.SIGINT) is before


def test_ctrl_c_before_training_began_gets_a_sentence(runner: CliRunner, tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("digitpad.cli.runs.train_with_progress", lambda *_, **__: [])
        result = runner.invoke(main, ["train", "--output", str(tmp_path / "own.keras")])
    words = "digitpad: Training was stopped before it began, and nothing was saved.\n"
    assert (result.exit_code, result.stderr) == (130, words)
