import re
import shutil
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from digitpad.assets import resources_folder
from digitpad.gui.app import make_window
from digitpad.gui.appearance.language import apply_language, number
from digitpad.gui.appearance.vocabulary import VOCABULARY
from digitpad.gui.main_window import MainWindow
from digitpad.gui.settings import Settings
from digitpad.learning.runs.recipes import RECIPES
from digitpad.recognition.reading import REASONS

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "packaging"))
import translate  # type: ignore[import-not-found]

LANGUAGES = ("de", "ru")
Open = Callable[[str], MainWindow]


@pytest.fixture
def speak(qapp: QApplication, qtbot: QtBot, home: Path) -> Iterator[Open]:
    """Open a window in a language; afterwards all is English again."""

    def hand(code: str) -> MainWindow:
        assert apply_language(qapp, code) == code
        window = make_window()
        qtbot.addWidget(window)
        window.show()
        return window

    yield hand
    apply_language(qapp, "en")


def _messages(code: str) -> list[tuple[str, str]]:
    root = ET.parse(resources_folder() / "translations" / f"digitpad_{code}.ts").getroot()
    return [(m.findtext("source", ""), m.findtext("translation", "")) for m in root.iter("message")]


@pytest.mark.parametrize(("code", "tabs", "file"), [("de", "Zeichnen", "&Datei"), ("ru", "Рисование", "&Файл")])
def test_the_window_speaks_a_language(speak: Open, code: str, tabs: str, file: str) -> None:
    window = speak(code)
    assert window.tabs.tabText(0) == tabs
    assert window.menuBar().actions()[0].text() == file


def test_an_unknown_language_is_english(qapp: QApplication) -> None:
    assert apply_language(qapp, "xx") == "en"
    assert number(101770) == "101,770"


def test_numbers_are_written_as_the_language_does(speak: Open) -> None:
    speak("de")
    assert number(101770) == "101.770"
    assert number(99.5, 1) == "99,5"


def test_the_desktops_language_is_taken(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("ru_RU"))
    try:
        assert apply_language(qapp, "system") == "ru"
    finally:
        apply_language(qapp, "en")


def test_a_language_chosen_is_remembered(window: MainWindow) -> None:
    action = window.findChild(QAction, "actionLanguage.de")
    assert isinstance(action, QAction)
    action.trigger()
    assert Settings().language == "de"
    assert "Restart Digitpad" in window.draw_tab.notice.text


@pytest.mark.parametrize("code", LANGUAGES)
def test_nothing_is_left_untranslated(code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent), prepend=":")
    kept = resources_folder() / "translations" / f"digitpad_{code}.ts"
    fresh = tmp_path / kept.name
    shutil.copy(kept, fresh)
    translate.collect(fresh)
    assert fresh.read_text("utf-8") == kept.read_text("utf-8"), "run packaging/translate.py, and translate"
    assert "unfinished" not in kept.read_text("utf-8")
    translate.compile_to(fresh, tmp_path / "fresh.qm")
    assert (tmp_path / "fresh.qm").read_bytes() == kept.with_suffix(".qm").read_bytes()


@pytest.mark.parametrize("code", LANGUAGES)
def test_translations_keep_placeholders_tags_and_mnemonics(code: str) -> None:
    for source, text in _messages(code):
        for pattern in (r"\{[^}]*\}", r"<[^>]*>", r"&&", r"&(?=\w)", "…$"):
            assert len(re.findall(pattern, source)) == len(re.findall(pattern, text)), (source, text)
        assert sorted(re.findall(r"\{[^}]*\}", source)) == sorted(re.findall(r"\{[^}]*\}", text)), source


@pytest.mark.parametrize("code", LANGUAGES)
def test_mnemonics_are_unique_in_their_menus(speak: Open, code: str) -> None:
    window = speak(code)
    menus = [menu.actions() for menu in window.findChildren(QMenu)]
    for actions in [window.menuBar().actions(), *menus]:
        texts = [action.text() for action in actions]
        keys = [match[1].lower() for text in texts if (match := re.search(r"(?<!&)&(\w)", text))]
        assert len(keys) == len(set(keys)), texts


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_window_is_no_broader_than_a_small_screen(speak: Open, code: str) -> None:
    window = speak(code)
    window.tabs.setCurrentWidget(window.train_tab)
    assert window.minimumSizeHint().width() <= 1024


def test_the_vocabulary_is_what_the_rooms_say() -> None:
    assert set(VOCABULARY) == {*REASONS.values(), *(recipe.title for recipe in RECIPES.values())}
