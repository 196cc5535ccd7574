"""What takes a second to import: each is imported by the worker that needs it."""

from typing import Any


def export() -> Any:
    """What becomes of runs' networks."""
    from digitpad.learning.runs import run_models  # in the worker

    return run_models


def report() -> Any:
    """The page that compares runs."""
    from digitpad.learning.reports import report  # Matplotlib and Jinja2, in the worker

    return report


def verdict_figures() -> Any:
    """A verdict on paper."""
    from digitpad.learning.reports import verdict_figures  # Matplotlib, in the worker

    return verdict_figures


def landscape() -> Any:
    """Landscapes as files."""
    from digitpad.learning.reports import landscape_files  # Matplotlib, in the worker

    return landscape_files


def layers() -> Any:
    """What was measured in layers, as files."""
    from digitpad.learning.reports import layer_figure  # Matplotlib, in the worker

    return layer_figure


def plots() -> Any:
    """All plots as files."""
    from digitpad.learning.reports import plot_files  # Matplotlib, in the worker

    return plot_files
