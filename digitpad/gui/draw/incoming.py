"""What can be dropped or pasted: a picture, or a file that may be one."""

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage


def file_in(mime: QMimeData) -> Path | None:
    """The first local file that is offered, or None."""
    return next((Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()), None)


def image_in(mime: QMimeData) -> QImage | None:
    """The image that is offered, or None."""
    image = mime.imageData() if mime.hasImage() else None
    return image if isinstance(image, QImage) and not image.isNull() else None


def is_welcome(mime: QMimeData) -> bool:
    """Whether there is anything to try."""
    return mime.hasImage() or file_in(mime) is not None
