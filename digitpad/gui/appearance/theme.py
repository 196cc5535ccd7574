"""Colours and style: Qt's Fusion with a calm palette of its own, light and dark."""

import re
from dataclasses import dataclass
from string import Template

from PySide6.QtCore import QDir, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from digitpad.assets import resources_folder

GRID = 8  # pixels; all spacing is a multiple of it


@dataclass(frozen=True)
class Theme:
    """The colours of one theme, as #rrggbb; ink, hint and mark are what is seen on paper.

    Text and muted text keep a contrast of at least 4.5 on window and surface (WCAG 2.2, 1.4.3); a test holds it.
    """

    window: str
    surface: str
    text: str
    muted: str
    accent: str
    on_accent: str
    border: str
    hover: str
    selected: str
    track: str
    paper: str
    ink: str
    hint: str
    mark: str
    sure: str
    unsure: str
    danger: str

    def color(self, name: str) -> QColor:
        """One of the colours, for painting."""
        return QColor(str(getattr(self, name)))


LIGHT = Theme(
    window="#f4f2ed",
    surface="#ffffff",
    text="#22262d",
    muted="#5c636e",
    accent="#0a64a4",
    on_accent="#ffffff",
    border="#d9d5cb",
    hover="#e8e4da",
    selected="#cfe3f3",
    track="#e9e6de",
    paper="#fffdf8",
    ink="#1d2a4d",
    hint="#6b6a64",
    mark="#0a64a4",
    sure="#0f7552",
    unsure="#8a5200",
    danger="#a8321f",
)
DARK = Theme(
    window="#1d1f23",
    surface="#27292e",
    text="#e9e7e2",
    muted="#a7acb5",
    accent="#66b5f0",
    on_accent="#10202e",
    border="#3c4047",
    hover="#34373d",
    selected="#2a4a66",
    track="#363a41",
    paper="#e6e2d7",
    ink="#1a2138",
    hint="#55534c",
    mark="#0a5c98",
    sure="#5ccb9f",
    unsure="#efb45c",
    danger="#f2907f",
)

_CAPITAL = re.compile("(?<=.)(?=[A-Z])")
_CHOSEN = "chosenScheme"  # property of the application
_SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "window",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "danger",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Dark: "border",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Shadow: "track",
    QPalette.ColorRole.LinkVisited: "selected",
}


def current_theme() -> Theme:
    """The theme that the user has chosen, or else the desktop's."""
    application = QApplication.instance()
    chosen = None if application is None else application.property(_CHOSEN)
    if chosen in _SCHEMES:
        return DARK if chosen == "dark" else LIGHT
    return DARK if QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT


def apply_theme(application: QApplication, scheme: str) -> None:
    """Dress the whole program.

    The style sheet never changes: it names roles of the palette, which Qt looks up again, once for each widget, when
    the style is set. With a new sheet, Qt would visit each widget twice, or about ten times without removing the old
    one first.

    Parameters
    ----------
    application : QApplication
    scheme : str
        `light`, `dark`, or `system`: as the desktop is.
    """
    application.setProperty(_CHOSEN, scheme)
    application.styleHints().setColorScheme(_SCHEMES.get(scheme, Qt.ColorScheme.Unknown))  # for the desktop's dialogs
    theme = current_theme()
    QDir.setSearchPaths("scheme", [str(resources_folder() / "icons" / ("dark" if theme is DARK else "light"))])
    application.setPalette(_palette(theme))
    application.setStyle("Fusion")
    if not application.styleSheet():
        application.setStyleSheet(_sheet())


def _sheet() -> str:
    """The style sheet, its colours as roles of the palette."""
    roles = {name: f"palette({_CAPITAL.sub('-', role.name).lower()})" for role, name in reversed(_ROLES.items())}
    return Template((resources_folder() / "style.qss").read_text("utf-8")).substitute(roles)


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, theme.color(name))
    faded = theme.color("muted")
    faded.setAlpha(140)
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, faded)
    return palette
