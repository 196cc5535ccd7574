"""Which pictures are learned: the data set, how many, how many are held out, deformed or not."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from digitpad.errors import DigitpadError
from digitpad.gui.appearance.language import number
from digitpad.gui.services.datasets import Datasets
from digitpad.gui.train.fields import add_field, form_layout
from digitpad.gui.train.share_box import ShareBox
from digitpad.gui.train.values_edit import ValuesEdit
from digitpad.gui.widgets.data_choice import DataChoice
from digitpad.gui.widgets.download_row import DownloadRow
from digitpad.learning.data.datasets import is_there
from digitpad.learning.runs.grid import COUNTED, Value
from digitpad.learning.runs.settings import NON_DIGITS, RunSettings


class DataBox(QWidget):
    """The data part of the form.

    Signals
    -------
    changed()
        Anything was changed.
    """

    changed = Signal()

    def __init__(self, datasets: Datasets) -> None:
        super().__init__()
        self._datasets = datasets
        self.choice = DataChoice()
        self.download = DownloadRow(datasets)
        self.subset = ValuesEdit("subset", COUNTED["subset"], title=self.tr("Pictures"), zero=self.tr("all"))
        self.subset.setToolTip(
            self.tr("How many training pictures to use, chosen by the seed: one number, several (500, 5000), or all")
        )
        self.validation = ShareBox("validationSplit", most=0.9, step=0.05, in_percent=True)
        self.validation.setSpecialValueText(self.tr("none"))
        self.validation.setToolTip(self.tr("Share of the training pictures held out to measure the validation loss"))
        self.augmentation = QCheckBox(self.tr("Deform pictures, differently each epoch"))
        self.augmentation.setObjectName("augmentation")
        self.non_digits = QCheckBox(self.tr("Mix in pictures that are not digits"))
        self.non_digits.setObjectName("nonDigits")
        self.non_digits.setToolTip(
            self.tr("Scribbles, symbols and letters, so that the network learns when not to be sure")
        )
        self._share = NON_DIGITS
        self._lay_out()
        self._connect()
        self.download.set_wanted(self.choice.name)

    def values(self) -> dict[str, object]:
        """The settings that have one value each, by RunSettings' names; raises DigitpadError if data are missing."""
        name = self.choice.name
        if self._datasets.is_missing(name):
            raise DigitpadError("MNIST is not on this computer: download it, open a file, or choose optdigits.")
        if not is_there(name):
            raise DigitpadError("{name} is not there any more: choose other data.", name=Path(name).name)
        return {
            "data": name,
            "validation_split": self.validation.share,
            "augmentation": self.augmentation.isChecked(),
            "non_digits": self._share if self.non_digits.isChecked() else 0.0,
        }

    def shared(self) -> dict[str, tuple[Value, ...]]:
        """Values of what may be swept, by RunSettings' names; raises DigitpadError if one is none."""
        return {"subset": self.subset.values()}

    def show_settings(self, settings: RunSettings, shared: Mapping[str, Sequence[Value]]) -> None:
        """Fill in what a run had, or the values of what is swept."""
        self.choice.choose(settings.data)
        self.subset.set_values([float(count) for count in shared.get("subset", (settings.subset,))])
        self.validation.set_share(settings.validation_split)
        self.augmentation.setChecked(settings.augmentation)
        self._share = settings.non_digits or NON_DIGITS
        self.non_digits.setChecked(settings.non_digits > 0)

    def words(self) -> str:
        """What is chosen, in one line."""
        words = [self.choice.currentText()]
        words += [self.tr("{0} pictures").format(self._subset_words())] if self.subset.plain_text != "0" else []
        words += [self.tr("{0} held out").format(self.validation.text())] if self.validation.share else []
        words += [self.tr("deformed")] if self.augmentation.isChecked() else []
        return " · ".join(words)

    def _subset_words(self) -> str:
        """How many pictures: one number as the language writes it, several as they stand there."""
        text = self.subset.plain_text
        return number(int(text)) if text.isdecimal() else self.subset.text()

    def choose_what_is_there(self) -> None:
        """Start with optdigits where MNIST is missing, so that training needs no network."""
        self.choice.choose_what_is_there()

    def _on_changed(self) -> None:
        self.download.set_wanted(self.choice.name)
        self.changed.emit()

    def _connect(self) -> None:
        self.choice.changed.connect(self._on_changed)
        self.subset.textChanged.connect(self._on_changed)
        self.validation.valueChanged.connect(self._on_changed)
        self.augmentation.toggled.connect(self._on_changed)
        self.non_digits.toggled.connect(self._on_changed)

    def _lay_out(self) -> None:
        form = form_layout(self)
        add_field(form, self.tr("Data"), self.choice)
        form.addRow(self.download)
        add_field(form, self.tr("Pictures"), self.subset)
        add_field(form, self.tr("Held out"), self.validation, "held out")
        form.addRow(self.augmentation)
        form.addRow(self.non_digits)
