"""The language of the window: English, or a translation that comes with the program."""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from digitpad.assets import resources_folder

_TRANSLATED = ("de", "ru")


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
    code = QLocale.system().name().split("_")[0] if choice == "system" else choice
    if code not in _TRANSLATED:
        return "en"
    QLocale.setDefault(QLocale(code))
    own = resources_folder() / "translations" / f"digitpad_{code}.qm"
    theirs = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{code}.qm"
    for file in (theirs, own):
        translator = QTranslator(application)
        if translator.load(str(file)):
            application.installTranslator(translator)
    return code


def number(value: float, decimals: int = 0) -> str:
    """A number as the window's language writes it: 101,770 or 101.770."""
    return QLocale().toString(float(value), "f", decimals)


def clock(seconds: float) -> str:
    """A duration as every language writes it: 0:12, 3:05 or 1:02:03."""
    whole = round(seconds)
    hours, minutes = divmod(whole // 60, 60)
    return f"{hours}:{minutes:02d}:{whole % 60:02d}" if hours else f"{minutes}:{whole % 60:02d}"
