"""A box for a share of something."""

from PySide6.QtWidgets import QDoubleSpinBox

_DECIMALS = 2  # that are shown


class ShareBox(QDoubleSpinBox):
    """Gives back exactly the share that it was given, however it is rounded on the screen, until a person changes it.

    Parameters
    ----------
    name : str
    most, step : float
        The largest share and how far an arrow goes, in [0, 1].
    in_percent : bool
        Whether it is shown as a percentage, or else as a number.
    """

    def __init__(self, name: str, *, most: float, step: float, in_percent: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self._factor = 100 if in_percent else 1
        self._share = 0.0
        self.setDecimals(_DECIMALS)
        self.setRange(0, self._factor * most)
        self.setSingleStep(self._factor * step)
        if in_percent:
            self.setSuffix(self.tr(" %"))
        self.valueChanged.connect(self._on_value_changed)

    @property
    def share(self) -> float:
        """The share, in [0, 1]."""
        return self._share

    def set_share(self, share: float) -> None:
        """Show a share, in [0, 1]."""
        self.setValue(self._factor * share)
        self._share = share

    def textFromValue(self, value: float) -> str:
        """Write `20` and `12.5`, without zeros at the end."""
        text = self.locale().toString(value, "f", _DECIMALS)
        return text.rstrip("0").rstrip(self.locale().decimalPoint())

    def _on_value_changed(self, value: float) -> None:
        self._share = round(value / self._factor, _DECIMALS + 2)
