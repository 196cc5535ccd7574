"""The letters by which buttons and menus are reached with Alt: marked by `&` before them."""


def escaped(words: str) -> str:
    """Words that somebody chose, such as a name, for the text of a button: their `&` marks nothing."""
    return words.replace("&", "&&")


def unmarked(text: str) -> str:
    """A button's text as it is read."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
