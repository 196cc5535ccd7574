"""Which pictures are learned: the data set, how many, how many are held out, deformed or not."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QWidget,
)

from digitpad.errors import DigitpadError
from digitpad.gui.language import number
from digitpad.gui.task import Task
from digitpad.gui.train.fields import add_field, form_layout
from digitpad.learning.datasets import find_mnist
from digitpad.learning.download import download_mnist
from digitpad.learning.runs import RunSettings

_MOST_PICTURES = 10_000_000
_FILE = "file"  # the entry that asks for a file


class DataBox(QWidget):
    """The data part of the form.

    Signals
    -------
    changed()
        Anything was changed.
    crashed(object)
        An exception that is the program's own fault.
    """

    changed = Signal()
    crashed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = QComboBox()
        self.choice.setObjectName("data")
        self.choice.setAccessibleName(self.tr("Data"))
        self.choice.addItem(self.tr("MNIST"), "mnist")
        self.choice.addItem(self.tr("optdigits, 1,797 digits"), "optdigits")
        self.choice.addItem(self.tr("File…"), _FILE)
        self._hint = QLabel()
        self._hint.setObjectName("dataHint")
        self._hint.setProperty("muted", True)
        self._hint.setWordWrap(True)
        self._download = QPushButton(self.tr("Download MNIST"))
        self._download.setObjectName("downloadButton")
        self._stop = QPushButton(self.tr("Cancel"))
        self._stop.setObjectName("cancelDownloadButton")
        self.subset = _spin("subset", 0, _MOST_PICTURES, 1000)
        self.subset.setSpecialValueText(self.tr("all"))
        self.subset.setToolTip(self.tr("How many of the training pictures to take, chosen by the seed"))
        self.validation = _spin("validationSplit", 0, 90, 5)
        self.validation.setSuffix(self.tr(" %"))
        self.validation.setSpecialValueText(self.tr("none"))
        self.validation.setToolTip(self.tr("Held out of the training pictures to watch the validation loss"))
        self.augmentation = QCheckBox(self.tr("Deform pictures, anew each epoch"))
        self.augmentation.setObjectName("augmentation")
        self._task: Task | None = None
        self._problem = ""
        self._lay_out()
        self._connect()
        self._refresh()

    def values(self) -> dict[str, object]:
        """The settings chosen, by RunSettings' names; raises DigitpadError if the data are missing."""
        name = str(self.choice.currentData())
        if name == "mnist" and find_mnist() is None:
            raise DigitpadError("MNIST is not on this computer: download it, open a file, or choose optdigits.")
        if name not in ("mnist", "optdigits") and not Path(name).exists():
            raise DigitpadError(f"{Path(name).name} is not there any more: choose other data.")
        return {
            "data": name,
            "subset": self.subset.value(),
            "validation_split": self.validation.value() / 100,
            "augmentation": self.augmentation.isChecked(),
        }

    def show_settings(self, settings: RunSettings) -> None:
        """Fill in what a run had."""
        index = self.choice.findData(settings.data)
        if index < 0:
            index = self._add_file(settings.data)
        self.choice.setCurrentIndex(index)
        self.subset.setValue(settings.subset)
        self.validation.setValue(round(settings.validation_split * 100))
        self.augmentation.setChecked(settings.augmentation)

    def choose_what_is_there(self) -> None:
        """Start with optdigits where MNIST is missing, so that training needs no network."""
        if find_mnist() is None:
            self.choice.setCurrentIndex(self.choice.findData("optdigits"))

    def close_down(self) -> None:
        """Stop a download, and wait for it."""
        if self._task is not None:
            self._task.stop()
            self._task.wait()

    def _add_file(self, path: str) -> int:
        index = self.choice.findData(path)
        if index < 0:
            index = self.choice.count() - 1
            self.choice.insertItem(index, Path(path).name, path)
            self.choice.setItemData(index, path, Qt.ItemDataRole.ToolTipRole)
        return index

    def _on_choice_activated(self) -> None:
        if self.choice.currentData() != _FILE:
            return
        kinds = self.tr("Data sets (*.npz *ubyte *.gz *.idx);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Open a data set: mnist.npz or IDX"), "", kinds)
        self.choice.setCurrentIndex(self._add_file(name) if name else 0)

    def _on_changed(self) -> None:
        self._refresh()
        self.changed.emit()

    def _refresh(self) -> None:
        is_missing = self.choice.currentData() == "mnist" and find_mnist() is None
        self._download.setVisible(is_missing and self._task is None)
        self._stop.setVisible(self._task is not None)
        if self._task is None:
            self._hint.setText(self.tr("MNIST is not on this computer yet: 11 MB.") if is_missing else "")
        self._hint.setVisible(bool(self._hint.text()))

    def _on_download_clicked(self) -> None:
        self._task = Task(_download, self)
        self._task.reported.connect(self._on_task_reported)
        self._task.refused.connect(self._on_task_refused)
        self._task.crashed.connect(self.crashed)
        self._task.finished.connect(self._on_task_finished)
        self._problem = ""
        self._hint.setText(self.tr("Downloading…"))
        self._task.start()
        self._refresh()

    def _on_stop_clicked(self) -> None:
        if self._task is not None:
            self._task.stop()

    def _on_task_reported(self, progress: tuple[int, int]) -> None:
        done, total = progress
        self._hint.setText(
            self.tr("Downloading… {0} of {1} MB").format(number(done / 1e6, 1), number(max(total, done) / 1e6, 1))
        )

    def _on_task_refused(self, sentence: str) -> None:
        self._problem = sentence

    def _on_task_finished(self) -> None:
        self._task = None
        self._on_changed()
        if self._problem:
            self._hint.setText(self._problem)
            self._hint.show()

    def _connect(self) -> None:
        self.choice.activated.connect(self._on_choice_activated)
        self.choice.currentIndexChanged.connect(self._on_changed)
        self.subset.valueChanged.connect(self._on_changed)
        self.validation.valueChanged.connect(self._on_changed)
        self.augmentation.toggled.connect(self._on_changed)
        self._download.clicked.connect(self._on_download_clicked)
        self._stop.clicked.connect(self._on_stop_clicked)

    def _lay_out(self) -> None:
        form = form_layout(self)
        add_field(form, self.tr("Data"), self.choice)
        form.addRow(self._hint)
        buttons = QHBoxLayout()
        buttons.addWidget(self._download)
        buttons.addWidget(self._stop)
        buttons.addStretch(1)
        form.addRow(buttons)
        add_field(form, self.tr("Pictures"), self.subset)
        add_field(form, self.tr("Held out"), self.validation)
        form.addRow(self.augmentation)


def _download(*, report: Callable[[tuple[int, int]], None], should_stop: Callable[[], bool]) -> Path:
    """Fetch MNIST, as a job."""
    return download_mnist(report=lambda done, total: report((done, total)), should_stop=should_stop)


def _spin(name: str, low: int, high: int, step: int) -> QSpinBox:
    box = QSpinBox()
    box.setObjectName(name)
    box.setRange(low, high)
    box.setSingleStep(step)
    box.setGroupSeparatorShown(True)
    return box
