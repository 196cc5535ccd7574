"""Icons: SVG files of one family, drawn in the theme's text colour."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from digitpad.assets import resources_folder
from digitpad.gui.appearance.theme import Theme

_SIZES = (16, 20, 24, 32, 40, 48, 64)  # up to 24 pixels at 200 % and more
APP_SIZES = (16, 24, 32, 48, 64, 128, 256)


def icon(name: str, theme: Theme) -> QIcon:
    """An icon of the program's family in the theme's text colour, faded where disabled."""
    svg = (resources_folder() / "icons" / f"{name}.svg").read_text("utf-8")
    result = QIcon()
    for role, mode in (("text", QIcon.Mode.Normal), ("border", QIcon.Mode.Disabled)):
        tinted = svg.replace("currentColor", theme.color(role).name())
        for side in _SIZES:
            result.addPixmap(QPixmap.fromImage(_rendered(tinted, side)), mode)
    return result


def app_icon() -> QIcon:
    """The program's own icon."""
    svg = (resources_folder() / "icons" / "digitpad.svg").read_text("utf-8")
    result = QIcon()
    for side in APP_SIZES:
        result.addPixmap(QPixmap.fromImage(_rendered(svg, side)))
    return result


@lru_cache(maxsize=2048)  # of all icons in both themes: drawing them again was half of a change of theme
def _rendered(svg: str, side: int) -> QImage:
    image = QImage(QSize(side, side), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg.encode())).render(painter)
    painter.end()
    return image
