from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from digitpad.gui.widgets.elided import ElidedLabel, elided
from digitpad.gui.widgets.title_box import TitleBox

TITLES = [f"Adam 0.001 · dense-128 · batch {batch} · seed 3" for batch in (32, 64, 128)]


@pytest.mark.parametrize("share", [0.9, 0.75, 0.5])
def test_what_titles_share_goes_first_and_what_differs_stays(home: Path, qtbot: QtBot, share: float) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    metrics = label.fontMetrics()
    shown = []
    for title in TITLES:
        room = int(metrics.horizontalAdvance(title) * share)
        words = elided(title, TITLES, metrics, room)
        assert metrics.horizontalAdvance(words) <= room
        assert title.split(" · ")[2] in words
        shown.append(words)
    assert len(set(shown)) == len(TITLES)


def test_where_nothing_is_shared_the_middle_goes(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    metrics = label.fontMetrics()
    words = elided("bundled model", ["SGD 0.01"], metrics, metrics.horizontalAdvance("bundled m"))
    assert words.startswith("b")
    assert words.endswith("l")
    assert "…" in words


def test_of_a_list_the_end_goes(qtbot: QtBot) -> None:
    label = ElidedLabel(Qt.TextElideMode.ElideRight)
    qtbot.addWidget(label)
    label.show_title("Adam 0.001, Muon 0.001")
    label.resize(label.fontMetrics().horizontalAdvance("Adam 0.001, Muon"), label.sizeHint().height())
    with qtbot.waitExposed(label):
        label.show()
    assert label.shown_text.startswith("Adam 0.001, M")
    assert label.shown_text.endswith("…")


def test_a_label_tells_all_of_a_title_that_is_cut(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.show_title(TITLES[0], TITLES, "A run")
    label.resize(label.sizeHint())
    with qtbot.waitExposed(label):
        label.show()
    assert label.shown_text == TITLES[0]
    assert label.toolTip() == "A run"
    label.resize(label.width() * 2 // 3, label.height())
    assert label.shown_text != TITLES[0]
    assert label.toolTip() == f"{TITLES[0]}\nA run"


def test_a_box_shows_what_tells_its_title_from_the_others(qtbot: QtBot) -> None:
    box = TitleBox()
    qtbot.addWidget(box)
    box.addItems(TITLES)
    box.resize(200, box.sizeHint().height())
    with qtbot.waitExposed(box):
        box.show()
    pictures = []
    for place, title in enumerate(TITLES):
        box.setCurrentIndex(place)
        assert title.split(" · ")[2] in box.shown_text
        assert title in box.words()
        pictures.append(box.grab().toImage())
    assert pictures[0] != pictures[1]
    assert pictures[1] != pictures[2]
