import ast
import re
import shutil
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from digitpad.assets import resources_folder
from digitpad.errors import DigitpadError
from digitpad.gui.appearance.language import apply_language, formatted, number, percent, sentence
from digitpad.gui.appearance.vocabulary import VOCABULARY
from digitpad.gui.main_window import MainWindow
from digitpad.gui.settings import Settings
from digitpad.learning.networks.formats import MODEL_FORMATS
from digitpad.learning.networks.optimizers import OPTIMIZERS
from digitpad.learning.reports.layer_lines import QUANTITIES
from digitpad.learning.runs.experiments import EXPERIMENTS
from digitpad.learning.runs.recipes import RECIPES
from digitpad.recognition.reading import LEFT_OUT, REASONS
from tests.gui.appearance.conftest import Open

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "packaging"))
import translate  # type: ignore[import-not-found]

PACKAGE = translate.PACKAGE

LANGUAGES = ("de", "ru")


def _messages(code: str) -> list[tuple[str, str]]:
    """Texts and their translations; a text with plural forms once for each."""
    root = ET.parse(resources_folder() / "translations" / f"digitpad_{code}.ts").getroot()
    found = []
    for message in root.iter("message"):
        forms = [form.text or "" for form in message.iter("numerusform")] or [message.findtext("translation", "")]
        found += [(message.findtext("source", ""), form) for form in forms]
    return found


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


def test_percents_are_written_as_the_language_does(speak: Open) -> None:
    assert percent(0.8389) == "83.9 %"
    assert formatted(12345.678, ".1f") == "12345.7"
    speak("de")
    assert formatted(1234567, ",") == "1.234.567"
    assert formatted(0.25, "g") == "0,25"
    assert formatted(10_000_000, "g") == "10.000.000"
    assert formatted(1e-7, "g") == "1e-07"
    assert formatted(0.98765, ".2%") == "98,77 %"
    assert percent(0.8389, 2) == "83,89 %"


_GERMAN_ERRORS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE"><context><name>Errors</name>
<message numerus="yes"><source>{name} gives {count} values.</source>
<translation><numerusform>{name}: ein Wert</numerusform><numerusform>{name}: {count} Werte</numerusform></translation>
</message>
<message><source>{title}: {error}</source><translation>{title} – {error}</translation></message>
<message><source>{low:g} is too small.</source><translation>{low:g} ist zu klein.</translation></message>
<message><source>the disk refuses</source><translation>die Platte will nicht</translation></message>
</context></TS>
"""


@pytest.fixture
def german_errors(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Some sentences in German."""
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent), prepend=":")
    source, compiled = tmp_path / "errors_de.ts", tmp_path / "errors_de.qm"
    source.write_text(_GERMAN_ERRORS, "utf-8")
    translate.compile_to(source, compiled)
    translator = QTranslator()
    assert translator.load(str(compiled))
    qapp.installTranslator(translator)
    QLocale.setDefault(QLocale("de"))
    yield
    QLocale.setDefault(QLocale("en"))
    qapp.removeTranslator(translator)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (DigitpadError("{name} gives {count} values.", name="a.keras", count=1), "a.keras: ein Wert"),
        (DigitpadError("{name} gives {count} values.", name="a.keras", count=1200), "a.keras: 1.200 Werte"),
        (
            DigitpadError("{name} gives {count} values.", name="the disk refuses", count=2),
            "die Platte will nicht: 2 Werte",
        ),
        (DigitpadError("{low:g} is too small.", low=0.25), "0,25 ist zu klein."),
        (
            DigitpadError("{title}: {error}", title="Adam", error=DigitpadError("{low:g} is too small.", low=1)),
            "Adam – 1 ist zu klein.",
        ),
        (DigitpadError("Not known to the translator: {name}.", name="x"), "Not known to the translator: x."),
    ],
)
def test_sentences_of_errors_are_translated_with_their_values(
    german_errors: None, error: DigitpadError, said: str
) -> None:
    assert sentence(error) == said


def test_the_window_says_no_error_untranslated() -> None:
    texts = {path: path.read_text("utf-8") for path in (PACKAGE / "gui").rglob("*.py")}
    assert [path.name for path, text in texts.items() if re.search(r"str\((error|cause)\)", text)] == []


_FILES = ("saving.py", "inking.py", "reading_files.py")  # numbers in files have points


def test_percents_and_decimals_are_written_by_one_function() -> None:
    """No format of Python's writes a number that people see: it knows points only."""
    wrong = []
    for path in (each for each in (PACKAGE / "gui").rglob("*.py") if each.name not in _FILES):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FormattedValue) and isinstance(node.format_spec, ast.JoinedStr):
                spec = "".join(ast.literal_eval(part) for part in node.format_spec.values)
                if re.search(r"[%,]|\.\d", spec):
                    wrong.append(f"{path.name}:{node.lineno}")
    assert wrong == []


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
def test_the_window_is_no_broader_than_a_small_screen(speak: Open, code: str) -> None:
    window = speak(code)
    window.tabs.setCurrentWidget(window.train_tab)
    pages = window.train_tab.view.plots
    for place in range(pages.count()):
        assert pages.page(place) is not None  # made
    assert window.minimumSizeHint().width() <= 1024


def test_the_vocabulary_is_what_the_rooms_say() -> None:
    titles = [recipe.title for recipe in RECIPES.values()] + [known.title for known in MODEL_FORMATS]
    study = [words for experiment in EXPERIMENTS.values() for words in (experiment.title, experiment.look)]
    study += [quantity.title for quantity in QUANTITIES.values()] + ["convolution", "dense", "output"]
    assert set(VOCABULARY) == {*REASONS.values(), *LEFT_OUT, *titles, *study, OPTIMIZERS["momentum"].title}
