"""Which data set: MNIST, optdigits, a person's own digits, or a file of theirs."""

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from digitpad.gui.widgets.title_box import TitleBox
from digitpad.learning.data.datasets import find_mnist
from digitpad.learning.data.own_hand import is_own, own_names, writer_of

_FILE = "file"  # the entry that asks for a file


class DataChoice(TitleBox):
    """Each entry's data is the name that `datasets.load` takes. Who writes is looked for whenever the list is wanted.

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
        known = {
            "MNIST": self.tr("70,000 digits, downloaded once"),
            "optdigits": self.tr("1,797 digits, part of the program"),
        }
        for index, (title, tip) in enumerate(known.items()):
            self.addItem(title, title.lower())
            self.setItemData(index, f"{title}: {tip}", Qt.ItemDataRole.ToolTipRole)
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
        self.setCurrentIndex(self._add(name) if index < 0 else index)

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
                self._add(name)
        self.choose(before.name)

    def _add(self, name: str) -> int:
        """Offer a file, or a writer's digits, above the entry that asks for a file; returns its place."""
        index = self.findData(name)
        if index < 0:
            index = self.count() - 1
            words = self.tr("Digits of {0}").format(writer_of(name)) if is_own(name) else Path(name).name
            self.insertItem(index, words, name)
            self.setItemData(index, words if is_own(name) else name, Qt.ItemDataRole.ToolTipRole)
        return index

    def _offer_own(self) -> None:
        """Offer the digits of those who have written by now; the one that is chosen stays."""
        known = own_names()
        with QSignalBlocker(self):
            for index in reversed(range(self.count())):
                name = str(self.itemData(index))
                if is_own(name) and name != self._name and name not in known:
                    self.removeItem(index)
            for name in known:
                self._add(name)

    def _on_index_changed(self) -> None:
        chosen = str(self.currentData())
        if chosen not in (_FILE, self._name):
            self._name, self._before = chosen, self._name
            self.changed.emit()

    def _on_activated(self) -> None:
        if self.currentData() == _FILE:
            kinds = self.tr("Data sets (*.npz *ubyte *.gz *.idx);;All files (*)")
            name, _ = QFileDialog.getOpenFileName(self, self.tr("Open a data set: mnist.npz or IDX"), "", kinds)
            self.setCurrentIndex(self._add(name) if name else self.findData(self._name))

    def showPopup(self) -> None:
        """Show the list as it is now."""
        self._offer_own()
        super().showPopup()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the keys go through the list as it is now."""
        self._offer_own()
        super().focusInEvent(event)
