"""What the Train tab remembers between two starts."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from PySide6.QtCore import QByteArray

from digitpad.gui.settings import Settings
from digitpad.learning.reports.curve_options import PlotOptions

_FORM, _DRAWN, _OPTIONS, _GROUPED = "train/form", "train/drawn", "train/plot_options", "train/grouped"


class TrainMemory:
    """Values of the settings file under `train/`; what is damaged counts as not remembered."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    @property
    def form(self) -> dict[str, Any]:
        """What stood in the form, as `RunForm.remembered` gives it; empty at first."""
        return self._dict(_FORM)

    @form.setter
    def form(self, values: dict[str, Any]) -> None:
        self._settings.keep_text(_FORM, json.dumps(values))

    @property
    def drawn(self) -> list[str] | None:
        """Ids of the runs that were ticked; None if nothing is known."""
        runs = self._dict(_DRAWN).get("runs")
        return [str(run) for run in runs] if isinstance(runs, list) else None

    @drawn.setter
    def drawn(self, runs: Sequence[str]) -> None:
        self._settings.keep_text(_DRAWN, json.dumps({"runs": list(runs)}))

    @property
    def is_grouped(self) -> bool:
        """Whether runs that differ in the seed alone share a row."""
        return self._settings.text(_GROUPED) == "true"

    @is_grouped.setter
    def is_grouped(self, is_grouped: bool) -> None:
        self._settings.keep_text(_GROUPED, "true" if is_grouped else "false")

    @property
    def plot_options(self) -> tuple[PlotOptions, str]:
        """How curves were drawn, and which plots were shown."""
        values = self._dict(_OPTIONS)
        usual = asdict(PlotOptions())
        known = {name: values.get(name, value) for name, value in usual.items()}
        if not all(isinstance(known[name], type(usual[name]) | int) for name in usual):
            known = usual
        return PlotOptions(**known), str(values.get("plots", "both"))

    def keep_plot_options(self, options: PlotOptions, plots: str) -> None:
        """Remember how curves are drawn, and which plots are shown."""
        self._settings.keep_text(_OPTIONS, json.dumps(asdict(options) | {"plots": plots}))

    def state(self, name: str) -> QByteArray:
        """State of a splitter or a header, as Qt saves it; empty if there is none."""
        return QByteArray.fromBase64(QByteArray(self._settings.text(f"train/{name}").encode()))

    def keep_state(self, name: str, state: QByteArray) -> None:
        """Remember the state of a splitter or a header."""
        self._settings.keep_text(f"train/{name}", state.toBase64().toStdString())

    def _dict(self, key: str) -> dict[str, Any]:
        try:
            values = json.loads(self._settings.text(key) or "{}")
        except ValueError:
            return {}
        return values if isinstance(values, dict) else {}
