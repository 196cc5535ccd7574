"""A sentence as a template and its values, so that it can be said in another language.

`packaging/translate.py` collects templates where they stand in `Sentence("…")`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace


@dataclass(frozen=True)
class Sentence:
    """What is said.

    Attributes
    ----------
    template : str
        English, with names in braces; the window translates it. A value named `count` decides the plural form.
    values : mapping of str to object
    """

    template: str
    values: Mapping[str, object] = field(default_factory=dict)

    def of(self, values: Mapping[str, object]) -> "Sentence":
        """The same about these values."""
        return replace(self, values=values)

    def __str__(self) -> str:
        return self.template.format(**self.values)
