"""Icons: SVG files of one family, drawn in the theme's text colour."""

from functools import cache

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from digitpad.assets import resources_folder
from digitpad.gui.appearance.theme import Theme

_SIZES = (16, 20, 24, 32, 40, 48, 64)  # up to 24 pixels at 200 % and more
APP_SIZES = (16, 24, 32, 48, 64, 128, 256)


def icon(name: str, theme: Theme) -> QIcon:
    """An icon of the program's family in the theme's text colour, faded where disabled."""
    result = QIcon()
    for role, mode in (("text", QIcon.Mode.Normal), ("border", QIcon.Mode.Disabled)):
        for image in _filled(name, theme.color(role).rgb()):
            result.addPixmap(QPixmap.fromImage(image), mode)
    return result


def app_icon() -> QIcon:
    """The program's own icon."""
    result = QIcon()
    for shape in _shapes("digitpad", APP_SIZES):
        result.addPixmap(QPixmap.fromImage(shape))
    return result


@cache  # reading and drawing SVG was half of what a change of theme takes, and of the window's opening
def _shapes(name: str, sides: tuple[int, ...]) -> list[QImage]:
    renderer = QSvgRenderer(str(resources_folder() / "icons" / f"{name}.svg"))
    return [_rendered(renderer, side) for side in sides]


def _rendered(renderer: QSvgRenderer, side: int) -> QImage:
    image = QImage(QSize(side, side), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


@cache  # of both themes
def _filled(name: str, color: int) -> list[QImage]:
    """What is drawn, in another colour; what is faint in it stays faint."""
    images = [QImage(shape) for shape in _shapes(name, _SIZES)]
    for image in images:
        painter = QPainter(image)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(image.rect(), QColor(color))
        painter.end()
    return images
