"""Numbers as people write them in the window's language, for what reads numbers with points."""

import re

from PySide6.QtCore import QLocale

_BETWEEN_DIGITS = re.compile(r"(?<=\d),(?=\d)")
_ONE_SHARE = re.compile(r"\s*0,\d+\s*")  # 0,9 alone is a number in every language; 0, 0.9 and 32,128 are two
_NO_BLANK = re.compile(r",(?=\S)")
_GROUPED = re.compile(r"(?<![\w.])\d{1,3}(?:\.\d{3})+(?![\w.])")  # 10.000


def with_points(text: str, *, is_whole: bool = False) -> str:
    """Numbers that mean the same in every language: points before decimals, a blank after commas that part values.

    Where the language writes decimals with a comma, one between two digits is that; values are parted by semicolons,
    blanks, or commas with a blank.

    Parameters
    ----------
    text : str
        Numbers, or a grid.
    is_whole : bool
        Whether they count something: no decimals, and where points part thousands, these are left out.
    """
    locale = QLocale()
    if locale.decimalPoint() == ",":
        if is_whole and locale.groupSeparator() == ".":
            text = _GROUPED.sub(lambda match: match[0].replace(".", ""), text)
        return _BETWEEN_DIGITS.sub(".", text)
    if not is_whole and _ONE_SHARE.fullmatch(text):
        return text.replace(",", ".")
    return _NO_BLANK.sub(", ", text)
