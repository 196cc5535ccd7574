"""Errors carry a sentence with places, and what stands in them: so that the window can translate them."""

import ast
import pickle
import string
import sys
from pathlib import Path

import pytest

from digitpad.errors import DigitpadError, ModelFileError
from digitpad.recognition.litert import UnfitForLiteRTError

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "packaging"))
import translate  # type: ignore[import-not-found]

_MODULES = sorted(translate.PACKAGE.rglob("*.py"))


def test_an_error_says_its_sentence_in_english() -> None:
    error = ModelFileError("{name} gives {count} values, not {low:g}.", name="a.keras", count=3, low=0.5)
    assert str(error) == "a.keras gives 3 values, not 0.5."
    assert str(DigitpadError("Nothing {here}.", here="{braces}")) == "Nothing {braces}."


def test_an_error_crosses_processes() -> None:
    error = pickle.loads(pickle.dumps(ModelFileError("{name} is damaged.", name="a.keras")))
    assert isinstance(error, ModelFileError)
    assert str(error) == "a.keras is damaged."


@pytest.mark.parametrize("module", _MODULES, ids=lambda path: path.stem)
def test_each_error_has_one_sentence_and_a_value_for_each_place(module: Path) -> None:
    for call in translate.error_calls(module):
        where = f"{module.name}:{call.lineno}"
        template = call.args[0]
        assert isinstance(template, ast.Constant), f"{where}: a sentence is written out, and its values are named"
        assert isinstance(template.value, str), where
        places = {name for _, name, _, _ in string.Formatter().parse(template.value) if name is not None}
        if getattr(call.func, "id", "") == "Sentence":  # its values come as a mapping, now or later
            assert all(place.isidentifier() for place in places), where
            mappings = [value for value in call.args[1:] if isinstance(value, ast.Dict)]
            assert all(places == {ast.literal_eval(key) for key in each.keys if key} for each in mappings), where
        else:
            assert len(call.args) == 1, where
            assert places == {keyword.arg for keyword in call.keywords}, where


def test_sentences_of_an_error_that_stands_outside_of_errors_are_handed_over_too() -> None:
    kinds, left = set(), [DigitpadError]
    while left:
        kind = left.pop()
        left += kind.__subclasses__()
        kinds.add(kind.__name__)
    assert kinds > {UnfitForLiteRTError.__name__}
    assert kinds | {"Sentence"} <= translate.error_kinds()
    assert "{name} cannot be computed: choose another model." in translate.error_templates()


def test_every_sentence_is_handed_to_the_translators(tmp_path: Path) -> None:
    file = tmp_path / "digitpad_xx.ts"
    translate.collect(file)
    collected = file.read_text("utf-8").replace("&quot;", '"').replace("&apos;", "'")
    for template in translate.error_templates():
        assert f"<source>{template}</source>" in collected
    assert collected.count('numerus="yes"') >= sum("{count}" in each for each in translate.error_templates()) > 0
