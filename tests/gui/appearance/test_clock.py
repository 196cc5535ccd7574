import pytest

from digitpad.gui.appearance.language import clock


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(0, "0:00"), (12.4, "0:12"), (59.6, "1:00"), (185, "3:05"), (3599, "59:59"), (3723, "1:02:03")],
)
def test_durations(seconds: float, shown: str) -> None:
    assert clock(seconds) == shown
