import configparser
import shutil
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from digitpad import __version__
from digitpad.gui.appearance.qimage import pixels_of_image

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "packaging" / "linux"
METAINFO = LINUX / "org.digitpad.digitpad.metainfo.xml"

sys.path.insert(0, str(ROOT / "packaging"))
import draw_icons  # type: ignore[import-not-found]  # noqa: E402 - a script beside the package


def _check(*command: str) -> None:
    if shutil.which(command[0]) is None:
        pytest.skip(f"needs {command[0]}")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_menu_entry_is_valid() -> None:
    _check("desktop-file-validate", str(LINUX / "digitpad.desktop"))


def test_the_description_is_valid() -> None:
    _check("appstreamcli", "validate", "--no-net", str(METAINFO))


def test_the_description_tells_this_version() -> None:
    release = ET.parse(METAINFO).getroot().find("releases/release")
    assert release is not None
    assert release.get("version") == __version__
    assert f"## {__version__} " in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_pictures_are_opened_with_it() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(LINUX / "digitpad.desktop", "utf-8")
    kinds = {kind for kind in entry["Desktop Entry"]["MimeType"].split(";") if kind}
    described = {element.text for element in ET.parse(METAINFO).getroot().iterfind("provides/mediatype")}
    assert kinds == described
    assert "image/png" in kinds
    assert entry["Desktop Entry"]["Exec"] == "digitpad %f"


@pytest.mark.parametrize("side", draw_icons.SIZES)
def test_icons_are_the_drawn_one(side: int, qapp: QApplication) -> None:
    icons = LINUX / "icons" / "hicolor"
    kept = QImage(str(icons / f"{side}x{side}" / "apps" / "digitpad.png"))
    difference = pixels_of_image(kept).astype(int) - pixels_of_image(draw_icons.drawn(side))
    assert np.abs(difference).max() <= 1  # processors round differently
    source = ROOT / "resources" / "icons" / "digitpad.svg"
    assert (icons / "scalable" / "apps" / "digitpad.svg").read_bytes() == source.read_bytes()


def test_the_wheel_brings_the_desktops_files() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    shared = project["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"]
    assert all((ROOT / path).exists() for path in shared)
