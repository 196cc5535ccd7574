"""Between arrays and Qt's images."""

import numpy as np
from PySide6.QtGui import QImage

from digitpad.gui.appearance.qimage import image_of_bitmap, pixels_of_image


def test_a_bitmap_is_enlarged_pixel_by_pixel_in_the_screens_own_format() -> None:
    bitmap = np.linspace(0, 1, 28 * 28, dtype=np.float32).reshape(28, 28)
    image = image_of_bitmap(bitmap, 4)
    assert image.format() == QImage.Format.Format_RGB32  # others are painted by two threads, one waits for the other
    assert (image.width(), image.height()) == (112, 112)
    pixels = pixels_of_image(image)
    for row, column in ((0, 0), (5, 111), (111, 3), (60, 61)):
        assert pixels[row, column].tolist() == [round(float(bitmap[row // 4, column // 4]) * 255)] * 3 + [255]
