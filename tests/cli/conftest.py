from pathlib import Path

import pytest
from click.testing import CliRunner
from PIL import Image

from tests.handwriting import picture


@pytest.fixture
def runner() -> CliRunner:
    return CliRunner()


@pytest.fixture
def seven(tmp_path: Path) -> Path:
    path = tmp_path / "seven ü.png"
    Image.fromarray(picture("7")).save(path)
    return path
