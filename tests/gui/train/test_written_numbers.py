"""Numbers are typed as the window's language writes them; what has points is read everywhere."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from digitpad.errors import DigitpadError
from digitpad.gui.app import make_window
from digitpad.gui.appearance.language import apply_language, sentence
from digitpad.gui.train.form import RunForm
from digitpad.gui.train.form_memory import put_values, values_of

Open = Callable[[str], RunForm]


@pytest.fixture
def open_in(qapp: QApplication, qtbot: QtBot, home: Path) -> Iterator[Open]:
    """Open the Train tab in a language; afterwards all is English again."""

    def hand(code: str) -> RunForm:
        apply_language(qapp, code)
        window = make_window()
        qtbot.addWidget(window, before_close_func=lambda window: window.services.jobs.close_down())
        with qtbot.waitExposed(window):
            window.show()
        window.tabs.setCurrentWidget(window.train_tab)
        form = window.train_tab.view.form
        for fold in form.folds.values():
            fold.open()
        form.network.choice.setCurrentIndex(form.network.choice.findData("own"))
        form.optimizers["momentum"].more.click()
        return form

    yield hand
    apply_language(qapp, "en")


def _type(field: QLineEdit, text: str, qtbot: QtBot) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


_EVERYWHERE = [
    ("0.01", (0.01,)),
    ("0,01", (0.01,)),
    ("0.001, 0.01", (0.001, 0.01)),
    ("0.5 0.25", (0.5, 0.25)),
    ("0.5;0.25", (0.5, 0.25)),
    ("1e-3:1e-1:3", (0.001, 0.01, 0.1)),
]
_WITH_COMMA = [
    ("0,5", (0.5,)),
    ("0,001; 0,01", (0.001, 0.01)),
    ("0,001 0,01", (0.001, 0.01)),
    ("0,001, 0,01", (0.001, 0.01)),
    ("0,1:0,001:3", (0.1, 0.01, 0.001)),
]


@pytest.mark.parametrize("code", ["en", "de", "ru"])
def test_learning_rates_are_read_as_they_are_written(open_in: Open, qtbot: QtBot, code: str) -> None:
    row = open_in(code).optimizers["adam"]
    own = [("1,5", (1, 5)), ("0.1,0.2", (0.1, 0.2))] if code == "en" else [("1,5", (1.5,)), *_WITH_COMMA]
    for text, rates in (*_EVERYWHERE, *own):
        _type(row.rates, text, qtbot)
        assert row.choice().learning_rates == pytest.approx(rates), text
        assert not row.rates.property("wrong")


@pytest.mark.parametrize("code", ["de", "ru"])
def test_parameters_and_dropouts_are_read_by_the_same_rule(open_in: Open, qtbot: QtBot, code: str) -> None:
    form = open_in(code)
    for field in (form.network.dropout, form.optimizers["momentum"].numbers["momentum"]):
        for text, values in (("0,9", (0.9,)), ("0,5; 0,9", (0.5, 0.9)), ("0,5, 0,9", (0.5, 0.9)), ("0, 0.9", (0, 0.9))):
            _type(field, text, qtbot)
            assert field.values() == values, text
    _type(form.learning.batch_size, "32; 128", qtbot)
    assert form.learning.batch_size.values() == (32, 128)
    _type(form.network.widths, "300; 100", qtbot)
    assert form.network.name().startswith("dense-300-100")


def test_what_could_be_two_things_is_refused_with_words_that_help(open_in: Open, qtbot: QtBot) -> None:
    form = open_in("de")
    row, size = form.optimizers["adam"], form.learning.batch_size
    _type(row.rates, "0,1,0,2", qtbot)
    assert "Semikolon getrennt: 0,001; 0,01" in row.rates.toolTip()
    _type(size, "32,5", qtbot)
    with pytest.raises(DigitpadError) as raised:
        size.values()
    assert "mehrere durch Semikolon getrennt" in sentence(raised.value)
    _type(form.data.subset, "5.000", qtbot)
    assert form.data.subset.values() == (5000,)


def test_what_was_typed_means_the_same_in_another_language(open_in: Open, qtbot: QtBot) -> None:
    form = open_in("de")
    for field in (form.optimizers["adam"].rates, form.network.dropout):
        _type(field, "0,2; 0,3", qtbot)
    kept = values_of(form)
    english = open_in("en")
    put_values(english, kept)
    assert english.optimizers["adam"].choice().learning_rates == (0.2, 0.3)
    assert english.network.dropout.values() == (0.2, 0.3)
    _type(english.optimizers["adam"].rates, "1,5", qtbot)
    kept = values_of(english)
    german = open_in("de")
    put_values(german, kept)
    assert german.optimizers["adam"].choice().learning_rates == (1, 5)


@pytest.mark.parametrize(
    ("code", "low_and_high"), [("en", "0 and 10,000,000"), ("de", "0 und 10.000.000"), ("ru", "0 до 10\xa0000\xa0000")]
)
def test_a_limit_is_written_out_and_the_field_has_its_labels_name(
    open_in: Open, qtbot: QtBot, code: str, low_and_high: str
) -> None:
    form = open_in(code)
    for field, words in ((form.data.subset, low_and_high), (form.learning.batch_size, "")):
        _type(field, "-5", qtbot)
        assert field.toolTip().startswith(field.accessibleName())
        assert words in field.toolTip()
    label = form.network.dropout
    _type(label, "-5", qtbot)
    assert label.toolTip().startswith(label.accessibleName())
    assert "1e+06" not in form.learning.batch_size._range_words()


def test_an_emptied_field_says_what_0_means(open_in: Open, qtbot: QtBot) -> None:
    field = open_in("en").data.subset
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    assert field.toolTip() == "Pictures: write a number; 0 means all."
    qtbot.keyClicks(field, "0")
    assert field.values() == (0,)
    assert not field.property("wrong")
