"""Games of many days, on a disk that a kill may leave in the middle of a line."""

import time

import pytest

from digitpad.errors import HandError
from digitpad.hand.practice_log import Day, PracticeLog, Score, days_of
from digitpad.hand.store import Hands, hands_folder


def _score(when: str, right: int, writer: str = "Anna", seconds: float = 20.0) -> Score:
    return Score(writer, when, "digits", 10, right, seconds)


def test_games_are_kept_by_writer_and_added_up_by_day() -> None:
    log = PracticeLog()
    games = [_score("2026-03-01T11:00:00+00:00", 6), _score("2026-03-01T11:30:00+00:00", 10, seconds=10.0)]
    for score in (*games, _score("2026-03-02T12:00:00+00:00", 9), _score("2026-03-02T12:00:00+00:00", 1, "Ben")):
        log.add(score)
    assert PracticeLog().of("Anna")[:2] == games
    assert days_of(PracticeLog().of("Anna")) == [Day("2026-03-01", 0.8, 1.5), Day("2026-03-02", 0.9, 2.0)]
    assert Hands().names() == []  # the log is nobody's digits


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="Windows keeps its own clock's zone")
def test_a_day_is_one_of_this_computers_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as zone:
        zone.setenv("TZ", "UTC-9")  # nine hours later, as in Tokyo
        time.tzset()
        assert [day.date for day in days_of([_score("2026-03-01T23:30:00+00:00", 6)])] == ["2026-03-02"]
    time.tzset()


def test_a_torn_line_costs_its_own_game_only() -> None:
    log = PracticeLog()
    for _ in range(2):
        log.add(_score("2026-03-01T11:00:00+00:00", 6))
    path = hands_folder() / "practice.log"
    path.write_bytes(path.read_bytes()[:-7])
    log.add(_score("2026-03-01T12:00:00+00:00", 9))
    assert [score.right for score in log.of("Anna")] == [6, 9]


def test_what_cannot_be_written_is_said() -> None:
    (hands_folder() / "practice.log").mkdir()
    with pytest.raises(HandError, match="cannot be kept"):
        PracticeLog().add(_score("2026-03-01T11:00:00+00:00", 6))


def test_games_go_with_their_writer() -> None:
    log = PracticeLog()
    for writer in ("Anna", "Ben"):
        log.add(_score("2026-03-01T11:00:00+00:00", 6, writer))
    log.rename("Anna", "Anne")
    assert [len(log.of(name)) for name in ("Anna", "Anne", "Ben")] == [0, 1, 1]
    log.delete("Anne")
    assert [len(log.of(name)) for name in ("Anne", "Ben")] == [0, 1]
