import signal
import threading
from collections.abc import Iterator

import pytest

from digitpad.cli.progress import interruption


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
