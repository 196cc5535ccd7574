"""What holds arrays is compared by identity: `==` of two arrays has no single answer, and raises."""

import dataclasses
import importlib
import pkgutil
import typing
from collections.abc import Iterator

import numpy as np

import digitpad

_ENTRIES = ("digitpad.__main__",)  # that run when they are imported


def _dataclasses() -> Iterator[type]:
    for module in pkgutil.walk_packages(digitpad.__path__, "digitpad."):
        if module.name not in _ENTRIES:
            for value in vars(importlib.import_module(module.name)).values():
                if isinstance(value, type) and dataclasses.is_dataclass(value) and value.__module__ == module.name:
                    yield value


def _holds_arrays(hint: object) -> bool:
    if typing.get_origin(hint) is np.ndarray or hint is np.ndarray:
        return True
    return any(_holds_arrays(argument) for argument in typing.get_args(hint))


def test_a_dataclass_that_holds_arrays_compares_by_identity() -> None:
    holders = {each for each in _dataclasses() if any(map(_holds_arrays, typing.get_type_hints(each).values()))}
    assert {each.__name__ for each in holders} >= {"FoundDigit", "Picture", "Prediction", "Dataset"}
    assert {each.__name__ for each in holders if "__eq__" in vars(each)} == set()
