"""Which data set: MNIST, optdigits, or a file of the person's own."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from digitpad.learning.data.datasets import find_mnist

_FILE = "file"  # the entry that asks for a file


class DataChoice(QComboBox):
    """Each entry's data is the name that `datasets.load` takes.

    Signals
    -------
    changed()
        Another data set was chosen; not while a person still looks for a file.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("data")
        self.setAccessibleName(self.tr("Data"))
        self.addItem(self.tr("MNIST"), "mnist")
        self.addItem(self.tr("optdigits, 1,797 digits"), "optdigits")
        self.addItem(self.tr("File…"), _FILE)
        self._name, self._before = "mnist", "mnist"
        self.currentIndexChanged.connect(self._on_index_changed)
        self.activated.connect(self._on_activated)

    @property
    def name(self) -> str:
        """The data set's name, or a file's path."""
        return self._name

    def choose(self, name: str) -> None:
        """Choose a data set; a file that is not listed yet is added."""
        index = self.findData(name)
        self.setCurrentIndex(self._add_file(name) if index < 0 else index)

    def go_back(self) -> None:
        """Take a file out that is no data set, and choose what was chosen before."""
        index = self.findData(self._name)
        self.setCurrentIndex(self.findData(self._before))
        if self.itemData(index) not in ("mnist", "optdigits", _FILE):
            self.removeItem(index)

    def choose_what_is_there(self) -> None:
        """Choose optdigits where MNIST is missing, so that no network is needed."""
        if find_mnist() is None:
            self.choose("optdigits")

    def take_over(self, before: "DataChoice") -> None:
        """Offer the files that another box offers, and choose what is chosen there."""
        for index in range(before.count()):
            name = before.itemData(index)
            if name not in ("mnist", "optdigits", _FILE):
                self._add_file(name)
        self.choose(before.name)

    def _add_file(self, path: str) -> int:
        index = self.findData(path)
        if index < 0:
            index = self.count() - 1
            self.insertItem(index, Path(path).name, path)
            self.setItemData(index, path, Qt.ItemDataRole.ToolTipRole)
        return index

    def _on_index_changed(self) -> None:
        chosen = str(self.currentData())
        if chosen not in (_FILE, self._name):
            self._name, self._before = chosen, self._name
            self.changed.emit()

    def _on_activated(self) -> None:
        if self.currentData() == _FILE:
            kinds = self.tr("Data sets (*.npz *ubyte *.gz *.idx);;All files (*)")
            name, _ = QFileDialog.getOpenFileName(self, self.tr("Open a data set: mnist.npz or IDX"), "", kinds)
            self.setCurrentIndex(self._add_file(name) if name else self.findData(self._name))
