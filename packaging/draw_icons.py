"""Draws the program's icon in the sizes that desktops ask for: `python packaging/draw_icons.py`."""

from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "resources" / "icons" / "digitpad.svg"
GOAL = ROOT / "packaging" / "linux" / "icons" / "hicolor"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def drawn(side: int) -> QImage:
    """The icon, so many pixels wide and high."""
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(SOURCE.read_bytes())).render(painter)
    painter.end()
    return image


if __name__ == "__main__":
    for side in SIZES:
        folder = GOAL / f"{side}x{side}" / "apps"
        folder.mkdir(parents=True, exist_ok=True)
        drawn(side).save(str(folder / "digitpad.png"))
    (GOAL / "scalable" / "apps" / "digitpad.svg").write_bytes(SOURCE.read_bytes())
