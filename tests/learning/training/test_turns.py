import threading
from collections import deque

import pytest

from digitpad.learning.training.turns import LEAST_SECONDS, Turns, side_by_side


@pytest.mark.parametrize("threads", [1, 3])
def test_each_has_its_turn_in_the_order_in_which_they_wait(threads: int) -> None:
    turns = Turns()
    names = deque(range(threads))
    seen: list[int] = []

    def work() -> None:
        own = names.popleft()
        for _ in range(4):
            while turns.waiting < len(names):  # the others are still being started
                threading.Event().wait(0.001)
            seen.append(own)
            turns.rest()

    side_by_side(work, threads, turns)
    assert seen == list(range(threads)) * 4


def test_one_thread_is_the_callers() -> None:
    seen: list[threading.Thread] = []
    side_by_side(lambda: seen.append(threading.current_thread()), 1, Turns())
    assert seen == [threading.current_thread()]


def test_who_stays_away_does_not_keep_others_from_their_turns() -> None:
    turns = Turns()
    has_come = threading.Event()
    names = deque(["away", "there"])

    def wait() -> None:
        assert has_come.wait(60)

    def work() -> None:
        if names.popleft() == "away":
            turns.rest(wait)
        else:
            has_come.set()

    side_by_side(work, 2, turns)
    assert has_come.is_set()


def test_an_error_that_no_run_keeps_to_itself_ends_all_others() -> None:
    turns = Turns()
    names = deque(["broken", "endless", "endless"])

    def work() -> None:
        if names.popleft() == "broken":
            turns.rest()
            raise ValueError("broken")
        while True:
            turns.rest()

    with pytest.raises(ValueError, match="broken"):
        side_by_side(work, 3, turns)


def test_a_turn_is_over_once_others_wait_and_it_has_lasted(monkeypatch: pytest.MonkeyPatch) -> None:
    turns = Turns()
    now = [0.0]
    monkeypatch.setattr("digitpad.learning.training.turns.time.perf_counter", lambda: now[0])
    seen: list[bool] = []

    def work() -> None:
        while not seen and not turns.waiting:
            threading.Event().wait(0.001)
        if not seen:
            seen.append(turns.is_over)
            now[0] += LEAST_SECONDS
            seen.append(turns.is_over)

    side_by_side(work, 2, turns)
    assert seen == [False, True]
    assert not turns.is_over  # nobody waits
