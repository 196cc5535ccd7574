"""Titles side by side in little room: what they have in common is left out first, and what differs last."""

from collections.abc import Callable, Sequence

_GAP, _DOT = "…", "·"
_SHORTEST = 3  # letters that a word keeps, at either end


def shortened(titles: Sequence[str], fits: Callable[[str], bool]) -> list[str]:
    """Make each title fit.

    Words that all titles share give way to an ellipsis, the longest and last of them first. If that is not enough, the
    longest words that differ lose letters in their middle, but keep three at either end: a title may stay too long.

    Parameters
    ----------
    titles : sequence of str
        All that are seen side by side.
    fits : callable
        Whether there is room for a text.
    """
    common = set.intersection(*(set(title.split()) for title in titles)) if len(titles) > 1 else set()
    return [_shortened(title, common - {_DOT}, fits) for title in titles]


def _shortened(title: str, common: set[str], fits: Callable[[str], bool]) -> str:
    words = title.split()
    for word in sorted(common, key=lambda known: (len(known), words.index(known)), reverse=True):
        if fits(_joined(words)):
            break
        words = [_GAP if known == word else known for known in words]
    while not fits(_joined(words)):
        place = max(range(len(words)), key=lambda at: len(words[at].replace(_GAP, "")))
        letters = words[place].replace(_GAP, "")
        if len(letters) <= 2 * _SHORTEST:
            break
        half = (len(letters) - 1) / 2
        words[place] = letters[: int(half + 0.5)] + _GAP + letters[len(letters) - int(half) :]
    return _joined(words)


def _joined(words: Sequence[str]) -> str:
    """Words with single gaps; dots beside a gap are left out with it."""
    kept: list[str] = []
    for word in words:
        if word == _DOT and kept[-1:] == [_GAP]:
            continue
        if word == _GAP and kept[-1:] in ([_DOT], [_GAP]):
            kept.pop()
        kept.append(word)
    return " ".join(kept)
