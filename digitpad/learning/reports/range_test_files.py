"""Range tests on paper: the loss against the rate, and the suggestions. No display is needed."""

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from matplotlib.figure import Figure

from digitpad.learning.networks.optimizers import OPTIMIZERS
from digitpad.learning.reports.figure_files import color_of, plain_figure, save_figure
from digitpad.learning.reports.grouping import key_of
from digitpad.learning.reports.markers import MATPLOTLIB
from digitpad.learning.reports.optimizer_style import STYLES
from digitpad.learning.reports.summary import write_csv
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.study.kept_range_tests import kept_for
from digitpad.learning.study.range_test import RangeTest

_WIDTH, _HEIGHT = 9, 3.8  # inches
_SOLID, _MARKER = 1.2, 8  # points


def range_tests_figure(tests: Sequence[RangeTest]) -> Figure:
    """Draw the smoothed loss of each test, with its optimizer's marker at the suggested rate."""
    with plain_figure(_WIDTH, _HEIGHT) as figure:
        axes = figure.add_subplot()
        for test in tests:
            style = STYLES[test.settings.optimizer]
            look: Any = {"color": color_of(style), "linewidth": _SOLID}
            look["linestyle"] = (0, style.dash) if style.dash else "-"
            means, rate = test.smoothed, test.suggestion
            title = OPTIMIZERS[test.settings.optimizer].title
            axes.plot(test.rates[: len(means)], means, label=title if rate is None else f"{title} {rate:g}", **look)
            if rate is not None:
                height = float(np.interp(math.log(rate), np.log(test.rates[: len(means)]), means))
                axes.plot(rate, height, MATPLOTLIB[style.marker], color=color_of(style), markersize=_MARKER)
        axes.set_xscale("log")
        axes.set_ylim(0, 1.6 * max((float(test.smoothed[0]) for test in tests if len(test.smoothed)), default=1.0))
        axes.set_xlabel("learning rate")
        axes.set_ylabel("training loss")
        figure.legend(fontsize=8, frameon=False, loc="outside right upper")
    return figure


def range_tests_of(records: Sequence[RunRecord]) -> list[RangeTest]:
    """The range tests that were made of what these runs train, one for each optimizer with its parameters."""
    found = {}
    for record in records:
        test = kept_for(record.settings)
        if test is not None:
            found[key_of(test.settings)] = test
    return list(found.values())


def save_range_tests(tests: Sequence[RangeTest], path: Path) -> None:
    """Write range tests as a picture, .png or .svg, or each batch's rate and loss as .csv.

    Raises
    ------
    DigitpadError
        If the path ends in something else, or the file cannot be written.
    """
    if path.suffix.lower() == ".csv":
        rows = [
            [test.settings.optimizer, rate, loss, test.suggestion]
            for test in tests
            for rate, loss in zip(test.rates, test.losses, strict=True)
        ]
        write_csv(["optimizer", "rate", "loss", "suggestion"], rows, path)
    else:
        save_figure(range_tests_figure(tests), path)
