"""The dialog that asks where to save."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


class _SaveDialog(QFileDialog):
    """Adds the chosen kind's suffix to a name without one, and asks before it replaces a file."""

    def __init__(self, parent: QWidget, title: str, name: str, kinds: dict[str, str]) -> None:
        super().__init__(parent, title)
        self._kinds = kinds
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setNameFilters(list(kinds.values()))
        self.setDefaultSuffix(next(iter(kinds)))
        self.selectFile(name)
        self.filterSelected.connect(self._on_filter_selected)

    def asked(self) -> Path | None:
        accepted = self.exec() == QFileDialog.DialogCode.Accepted
        files = self.selectedFiles()
        self.deleteLater()
        return Path(files[0]) if accepted and files else None

    def _on_filter_selected(self, chosen: str) -> None:
        self.setDefaultSuffix(next(suffix for suffix, words in self._kinds.items() if words == chosen))


def ask_save_path(parent: QWidget, title: str, name: str, kinds: dict[str, str]) -> Path | None:
    """Ask where to save.

    Parameters
    ----------
    parent : QWidget
    title, name : str
        Of the dialog, and proposed for the file, without a suffix.
    kinds : dict
        Suffix without a point to words as Qt's filters have them: `PNG picture (*.png)`.

    Returns
    -------
    Path or None
        None if the person thought better of it.
    """
    return _SaveDialog(parent, title, name, kinds).asked()


def ask_first_name(parent: QWidget, title: str, name: str, kinds: dict[str, str]) -> Path | None:
    """Ask for a name that is completed by whoever saves: as `ask_save_path`, but a file of that name is not replaced.

    Whoever saves asks about the files that are; see `FileWriter.write_several`.
    """
    dialog = _SaveDialog(parent, title, name, kinds)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    return dialog.asked()
