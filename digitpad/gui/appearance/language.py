"""The language of the window: English, or a translation that comes with the program."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from digitpad.assets import resources_folder
from digitpad.errors import DigitpadError
from digitpad.learning.reports.sentence import Sentence

_TRANSLATED = ("de", "ru")
_LARGEST_WHOLE = 1e15  # written with all its digits


def apply_language(application: QApplication, choice: str) -> str:
    """Translate what is made from now on; returns the code of the language that was taken.

    Parameters
    ----------
    application : QApplication
    choice : str
        `system` for the desktop's language, or a code such as `de`. What is not translated stays English.
    """
    QLocale.setDefault(QLocale("en"))
    for translator in application.findChildren(QTranslator):
        application.removeTranslator(translator)
        translator.deleteLater()
    code = language_of(choice)
    if code not in _TRANSLATED:
        return code
    QLocale.setDefault(QLocale(code))
    own = resources_folder() / "translations" / f"digitpad_{code}.qm"
    theirs = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{code}.qm"
    for file in (theirs, own):
        translator = QTranslator(application)
        if translator.load(str(file)):
            application.installTranslator(translator)
    return code


def language_of(choice: str) -> str:
    """The code of the language that a choice leads to: `en` for what is not translated."""
    code = QLocale.system().name().split("_")[0] if choice == "system" else choice
    return code if code in _TRANSLATED else "en"


def current_language() -> str:
    """The code of the language that the window was made in."""
    return QLocale().name().split("_")[0]


def number(value: float, decimals: int = 0) -> str:
    """A number as the window's language writes it: 101,770 or 101.770."""
    return QLocale().toString(float(value), "f", decimals)


def formatted(value: float, form: str) -> str:
    """A number in one of Python's formats (`.4f`, `.2%`, `,` or `g`), as the window's language writes it."""
    if form.endswith("%"):
        return percent(value, int(form[1:-1]))
    if form == "g" and 1e6 <= abs(value) < _LARGEST_WHOLE and value == int(value):
        return number(value)  # nobody writes 1e+07 for ten millions
    marks = str.maketrans({",": QLocale().groupSeparator(), ".": QLocale().decimalPoint()})
    return format(value, form).translate(marks)


def percent(share: float, decimals: int = 1) -> str:
    """A share in [0, 1] as the window's language writes it: 99.7 % or 99,7 %."""
    return f"{number(100 * share, decimals)} %"


class Shares:
    """Shares in per cent with one decimal, each written once: a pen asks for a dozen at each of its positions."""

    def __init__(self) -> None:
        self._written: dict[int, str] = {}  # by their thousandths

    def write(self, share: float) -> str:
        """A share in [0, 1] as the window's language writes it, without the sign: 99.7 or 99,7."""
        thousandths = round(1000 * share)
        if thousandths not in self._written:
            self._written[thousandths] = number(thousandths / 10, 1)
        return self._written[thousandths]


def sentence(said: DigitpadError | Sentence) -> str:
    """What is said, in the window's language: the template is the key, `count` decides the plural form."""
    count = said.values.get("count")
    template = _translated(said.template, count if isinstance(count, int) else -1)
    return template.format(**{name: _Value(value) for name, value in said.values.items()})


def filled(template: str, *values: float) -> str:
    """A text with numbers in its places {0}, {1} and so on, as the window's language writes them."""
    return template.format(*map(_Value, values))


class _Value:
    """A value in a sentence: numbers as the language writes them, words translated where they are known."""

    def __init__(self, value: object) -> None:
        self._value = value

    def __format__(self, spec: str) -> str:
        value = self._value
        if isinstance(value, DigitpadError):
            return sentence(value)
        if isinstance(value, str):
            return format(_translated(value), spec)
        if isinstance(value, int | float):
            return formatted(value, spec or ("," if isinstance(value, int) else ""))
        return format(value, spec)


def _translated(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("Errors", text, None, count) if text else ""


def clock(seconds: float) -> str:
    """A duration as every language writes it: 0:12, 3:05 or 1:02:03."""
    whole = round(seconds)
    hours, minutes = divmod(whole // 60, 60)
    return f"{hours}:{minutes:02d}:{whole % 60:02d}" if hours else f"{minutes}:{whole % 60:02d}"
