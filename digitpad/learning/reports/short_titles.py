"""Titles side by side in little room: what they have in common is left out first, and what differs last."""

from collections import Counter
from collections.abc import Callable, Sequence, Set
from typing import NamedTuple

_GAP, _DOT = "…", "·"
_SHORTEST = 3  # letters that a word keeps, at either end


def shortened(titles: Sequence[str], fits: Callable[[str], bool]) -> list[str]:
    """Make each title fit.

    Words that all titles share give way to an ellipsis, the longest and last of them first, in all titles until all
    fit: at first those in parts, between dots, that are the same everywhere, and then those in parts that differ
    ("momentum 0.9"). If that is not enough, words lose letters in their middle, the longest first, but keep three at
    either end; and words that several titles have may end after three. Numbers stay whole: a title may stay too long.

    Parameters
    ----------
    titles : sequence of str
        All that are seen side by side.
    fits : callable
        Whether there is room for a text.
    """
    split = _words(titles)
    common = set.intersection(*map(set, split)) - {_BETWEEN} if len(titles) > 1 else set()
    order = sorted(common, key=lambda word: (word.is_of_all, len(word.letters), split[0].index(word)))
    left_out: set[_Word] = set()
    shorter = [_without(left_out, title) for title in split]
    while order and not all(fits(_joined(words)) for words in shorter):
        left_out.add(order.pop())
        shorter = [_without(left_out, title) for title in split]
    counts = Counter(word for words in shorter for word in set(words))
    return [_joined(_cut(words, {word for word in words if counts[word] > 1}, fits)) for words in shorter]


class _Word(NamedTuple):
    """A word of a title, and whether it stands in a part that is the same in all titles."""

    letters: str
    is_of_all: bool


_BETWEEN = _Word(_DOT, is_of_all=False)


def _words(titles: Sequence[str]) -> list[list[_Word]]:
    """The words of each title, with those between its parts."""
    parts = [[tuple(part.split()) for part in title.split(_DOT)] for title in titles]
    of_all = set.intersection(*map(set, parts)) if parts else set()
    return [
        [word for part in own for word in (*(_Word(letters, part in of_all) for letters in part), _BETWEEN)][:-1]
        for own in parts
    ]


def _without(left_out: Set[_Word], title: Sequence[_Word]) -> list[str]:
    return [_GAP if word in left_out else word.letters for word in title]


def _cut(words: list[str], shared: Set[str], fits: Callable[[str], bool]) -> list[str]:
    """The words, of which the longest lose letters until all fit, those that other titles have, too, before others."""
    cut = list(words)
    while not fits(_joined(cut)):
        lengths = {place: len(_letters(cut[place])) for place, word in enumerate(words) if any(map(str.isalpha, word))}
        longest = {place for place, length in lengths.items() if words[place] in shared and length > _SHORTEST}
        longest = longest or {place for place, length in lengths.items() if length > 2 * _SHORTEST}
        if not longest:
            break
        place = max(longest, key=lambda at: lengths[at])
        cut[place] = _shorter(_letters(cut[place]))
    return cut


def _letters(word: str) -> str:
    return word.replace(_GAP, "")


def _shorter(letters: str) -> str:
    """A word that lacks a letter more in its middle, or at last all after the third."""
    if len(letters) <= 2 * _SHORTEST:
        return letters[:_SHORTEST] + _GAP
    half = (len(letters) - 1) / 2
    return letters[: int(half + 0.5)] + _GAP + letters[len(letters) - int(half) :]


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
