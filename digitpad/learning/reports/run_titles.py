"""What runs are called where one is chosen among others: by what tells it apart, and not more."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from digitpad.learning.networks.optimizers import OPTIMIZERS
from digitpad.learning.reports.grouping import differing_names, words_of
from digitpad.learning.runs.record import RunRecord

SEPARATOR = " · "
_MINUTE = len("2026-01-31 12:34")  # of a date in ISO 8601: nobody looks for seconds


def titles_of(records: Sequence[RunRecord]) -> dict[str, str]:
    """A title for each run that no other run has.

    A title is the run's name. Where the runs learn from several data sets, its data set follows. Runs that still share
    a title are told apart by the settings in which they differ and by the seed, then by the date, then by a number.

    Parameters
    ----------
    records : sequence of RunRecord
        All runs that are offered side by side.

    Returns
    -------
    dict of str to str
        Ids to titles, in the order of the records.
    """
    titles = {record.id: record.name for record in records}
    if len({record.settings.data for record in records}) > 1:
        _add(titles, records, [[Path(record.settings.data).name] for record in records])
    for shared in _shared(titles, records):
        differing = differing_names([record.settings for record in shared])
        differing -= {"data"} if len({record.settings.data for record in shared}) == 1 else set()
        _add(titles, shared, [_optimizer(record, shared) + words_of(record.settings, differing) for record in shared])
    for shared in _shared(titles, records):
        if len({record.settings.seed for record in shared}) > 1:
            _add(titles, shared, [[f"seed {record.settings.seed}"] for record in shared])
    for shared in _shared(titles, records):
        if len({date_of(record) for record in shared}) > 1:
            _add(titles, shared, [[date_of(record)] for record in shared])
    while shared_by_all := _shared(titles, records):  # more than once if a name ends in such a number itself
        for shared in shared_by_all:
            for number, record in enumerate(shared, 1):
                titles[record.id] += f" ({number})"
    return titles


def date_of(record: RunRecord) -> str:
    """When a run began, to the minute, as `2026-01-31 12:34`."""
    return record.created[:_MINUTE].replace("T", " ")


def _optimizer(record: RunRecord, shared: Sequence[RunRecord]) -> list[str]:
    """The optimizer's title, if it is not the same in all."""
    optimizers = {other.settings.optimizer for other in shared}
    return [OPTIMIZERS[record.settings.optimizer].title] if len(optimizers) > 1 else []


def _add(titles: dict[str, str], records: Sequence[RunRecord], words: Sequence[Sequence[str]]) -> None:
    """Add to the titles what they do not say yet."""
    for record, own in zip(records, words, strict=True):
        said = titles[record.id].split(SEPARATOR)
        titles[record.id] = SEPARATOR.join([*said, *(word for word in own if word not in said)])


def _shared(titles: dict[str, str], records: Sequence[RunRecord]) -> list[list[RunRecord]]:
    """The runs of each title that several have."""
    counts = Counter(titles.values())
    return [
        [record for record in records if titles[record.id] == title] for title, count in counts.items() if count > 1
    ]
