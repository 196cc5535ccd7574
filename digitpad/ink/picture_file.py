"""Picture files to pictures: opened, checked and decoded, whatever is wrong with them."""

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, cast

from PIL import Image, UnidentifiedImageError

from digitpad.errors import DigitpadError, PictureError
from digitpad.ink.picture import MAX_PIXELS, WORKING_SIDE, Picture, too_large, upright_picture
from digitpad.ink.watched import WatchedStream
from digitpad.native_output import native_stderr_silenced, warnings_silenced

FORMATS = ("PNG", "JPEG", "BMP", "GIF", "WEBP", "TIFF")
SUFFIXES = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp", ".tif", ".tiff")

_ORIENTATION = 0x0112  # EXIF's tag
_ON_THEIR_SIDE = (5, 6, 7, 8)  # its values that swap width and height


def open_picture(path: Path | str, should_stop: Callable[[], bool] = lambda: False) -> Picture:
    """Decode a picture file: first frame, turned upright, reduced to working size.

    Parameters
    ----------
    path : path
        PNG, JPEG, BMP, GIF, WebP or TIFF; 1, 8 and 16 bit, palette, grey, RGB, CMYK, with or without alpha.
    should_stop : callable
        Asked while the file is decoded.

    Returns
    -------
    Picture
        At most WORKING_SIDE pixels on its longer side; a tiny one is enlarged.

    Raises
    ------
    PictureError
        If the file is missing, not readable, not a picture, broken, larger than MAX_PIXELS, or takes too long.
    StoppedError
        If it was asked to stop.
    """
    path = Path(path)
    with _readable(path) as stream:
        return _decode(WatchedStream(stream, path.name, should_stop), path.name)


@contextlib.contextmanager
def _readable(path: Path) -> Iterator[BinaryIO]:
    try:
        if path.is_dir():
            raise PictureError("{name} is a folder: choose a picture file in it.", name=path.name or path)
        if path.exists() and not path.is_file():
            raise PictureError("{name} is not a file: choose a picture file.", name=path.name or path)
        stream = path.open("rb")
    except FileNotFoundError as cause:
        raise PictureError("{name} is not there: was it moved or renamed?", name=path.name) from cause
    except PermissionError as cause:
        raise PictureError("{name} may not be read: ask for permission to open it.", name=path.name) from cause
    except (OSError, ValueError) as cause:
        raise PictureError(
            "{name} cannot be read from its disk: copy it elsewhere and try again.", name=path.name
        ) from cause
    with stream:
        yield stream


def _decode(stream: WatchedStream, name: str) -> Picture:
    try:
        if not stream.read(1):
            raise PictureError("{name} is empty: choose another file.", name=name)
        stream.seek(0)
        with warnings_silenced(), native_stderr_silenced():  # oddities in metadata do not matter to the ink
            return _read(stream, name)
    except DigitpadError:
        raise
    except UnidentifiedImageError as cause:
        raise PictureError(
            "{name} is not a picture: PNG, JPEG, BMP, GIF, WebP and TIFF pictures can be read.", name=name
        ) from cause
    except Image.DecompressionBombError as cause:
        raise too_large(name) from cause
    except Exception as cause:  # Pillow's decoders raise many kinds of error
        raise PictureError("{name} is damaged or cut off and cannot be decoded: save it again.", name=name) from cause


def _read(stream: WatchedStream, name: str) -> Picture:
    with Image.open(cast("BinaryIO", stream), formats=FORMATS) as image:
        if image.format == "PNG" and image.width * image.height <= MAX_PIXELS:
            image.verify()  # the check sums, which decoding does not look at
    stream.seek(0)
    with Image.open(cast("BinaryIO", stream), formats=FORMATS) as image:
        if image.width * image.height > MAX_PIXELS:
            raise too_large(name)
        width, height = image.size
        factor = max(1.0, max(image.size) / WORKING_SIDE)
        image.draft("RGB", (int(width / factor), int(height / factor)))  # JPEG: decoded at reduced size, so far faster
        image.load()
        orientation = image.getexif().get(_ORIENTATION, 1)  # once loaded: TIFFs come upright
        size = (height, width) if orientation in _ON_THEIR_SIDE else (width, height)
        return upright_picture(image, size, name, orientation)
