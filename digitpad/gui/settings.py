"""What the program remembers between two starts."""

from pathlib import Path

from PySide6.QtCore import QByteArray

from digitpad.folders import config_folder
from digitpad.gui.settings_file import SettingsFile
from digitpad.recognition.reading import SURE

DEFAULT_PEN_WIDTH = 16
PEN_WIDTHS = (4, 48)  # pixels: a fine liner to a broad marker
SURE_FROM = (50, 99)  # percent
DEFAULT_SURE_FROM = round(100 * SURE)
_RECENT_COUNT = 8

_SCHEMES = ("system", "light", "dark")
LANGUAGES = ("system", "en", "de", "ru")


class Settings:
    """The settings file; a damaged or missing one means the defaults."""

    def __init__(self) -> None:
        self._file = SettingsFile(config_folder() / "settings.ini")

    def write(self) -> None:
        """Write the file now, and not in a moment."""
        self._file.sync()

    @property
    def geometry(self) -> QByteArray | None:
        """Size and place of the window, as Qt saves them."""
        value = self._file.value("window/geometry")
        return value if isinstance(value, QByteArray) else None

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._file.setValue("window/geometry", value)

    @property
    def pen_width(self) -> int:
        """The pen's width in pixels."""
        return min(max(self._number("draw/pen_width", DEFAULT_PEN_WIDTH), PEN_WIDTHS[0]), PEN_WIDTHS[1])

    @pen_width.setter
    def pen_width(self, value: int) -> None:
        self._file.setValue("draw/pen_width", value)

    @property
    def reads_numbers(self) -> bool:
        """Whether what is written is read as a number instead of one digit."""
        return str(self._file.value("draw/reads_numbers", "false")) == "true"

    @reads_numbers.setter
    def reads_numbers(self, value: bool) -> None:
        self._file.setValue("draw/reads_numbers", "true" if value else "false")

    @property
    def steadies(self) -> bool:
        """Whether the pen is pulled on a string."""
        return str(self._file.value("draw/steadies", "false")) == "true"

    @steadies.setter
    def steadies(self, value: bool) -> None:
        self._file.setValue("draw/steadies", "true" if value else "false")

    @property
    def sure_from(self) -> int:
        """Confidence from which a digit is claimed, in percent."""
        return min(max(self._number("draw/sure_from", DEFAULT_SURE_FROM), SURE_FROM[0]), SURE_FROM[1])

    @sure_from.setter
    def sure_from(self, value: int) -> None:
        self._file.setValue("draw/sure_from", value)

    @property
    def scheme(self) -> str:
        """`system`, `light` or `dark`."""
        value = str(self._file.value("window/scheme", "system"))
        return value if value in _SCHEMES else "system"

    @scheme.setter
    def scheme(self, value: str) -> None:
        self._file.setValue("window/scheme", value)

    @property
    def language(self) -> str:
        """`system` or the code of one of the program's languages."""
        value = str(self._file.value("window/language", "system"))
        return value if value in LANGUAGES else "system"

    @language.setter
    def language(self, value: str) -> None:
        self._file.setValue("window/language", value)

    @property
    def tab(self) -> int:
        """Place of the tab that was shown last."""
        return self._number("window/tab", 0)

    @tab.setter
    def tab(self, value: int) -> None:
        self._file.setValue("window/tab", value)

    @property
    def model(self) -> str:
        """Which model was in use: a run's id or a file's path; empty for the bundled one."""
        return str(self._file.value("window/model", ""))

    @model.setter
    def model(self, value: str) -> None:
        self._file.setValue("window/model", value)

    @property
    def model_title(self) -> str:
        """What it was called; empty for the bundled one."""
        return str(self._file.value("window/model_title", ""))

    @model_title.setter
    def model_title(self, value: str) -> None:
        self._file.setValue("window/model_title", value)

    @property
    def recent(self) -> list[Path]:
        """Pictures opened last, the newest first, as far as they are still there."""
        value = self._file.value("draw/recent", [])
        names = [value] if isinstance(value, str) else list(value) if isinstance(value, list) else []
        return [path for path in map(Path, names) if path.is_file()]

    def remember(self, path: Path) -> None:
        """Put a picture at the head of the recent ones."""
        path = path.absolute()
        others = [known for known in self.recent if known != path]
        self._file.setValue("draw/recent", [str(known) for known in [path, *others][:_RECENT_COUNT]])

    def forget_recent(self) -> None:
        """Empty the list of recent pictures."""
        self._file.remove("draw/recent")

    @property
    def last_folder(self) -> str:
        """Folder that a dialog starts in: the newest picture's."""
        recent = self.recent
        return str(recent[0].parent) if recent else ""

    def text(self, key: str) -> str:
        """A part's own value under a key `part/name`; empty if there is none."""
        value = self._file.value(key, "")
        return value if isinstance(value, str) else ""

    def keep_text(self, key: str, value: str) -> None:
        """Remember a part's own value."""
        self._file.setValue(key, value)

    def _number(self, key: str, default: int) -> int:
        try:
            return int(str(self._file.value(key, default)))
        except ValueError:
            return default
