"""What all tests share: a home of their own, the measuring data if it is there, the application."""

import os
from collections.abc import Sequence
from pathlib import Path

import hypothesis
import pytest

from digitpad.learning.networks import foreign_models
from tests.patience import PatientBot

pytest_plugins = ["tests.guards"]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
hypothesis.settings.register_profile("digitpad", deadline=None, max_examples=40)
hypothesis.settings.load_profile("digitpad")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the user's files in a folder of the test's own."""
    folder = tmp_path / "home"
    monkeypatch.setenv("DIGITPAD_HOME", str(folder))
    return folder


@pytest.fixture(scope="session")
def data() -> Path:
    """Folder with the measuring data; tests that need it are skipped where it is not."""
    beside = Path(__file__).resolve().parents[2] / "shared" / "data"
    folder = Path(os.environ.get("DIGITPAD_DATA", beside))
    if not (folder / "mnist.npz").is_file():
        pytest.skip("needs the measuring data: set DIGITPAD_DATA to its folder")
    return folder


@pytest.fixture
def tried_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Models of others are tried in this process, where Keras is imported already; `test_foreign_models` has another.

    Importing it takes a child four seconds.
    """

    def be_the_child(arguments: Sequence[str], _folder: Path, **_: object) -> int:
        command, path, folder = arguments
        assert command == foreign_models.COMMAND
        foreign_models.try_model(Path(path), Path(folder))
        return 0

    monkeypatch.setattr(foreign_models, "run_apart", be_the_child)
    monkeypatch.setattr(foreign_models, "limit_this_process", lambda *_: None)


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> PatientBot:
    """pytest-qt's hand, with patience: a busy machine must not fail a test."""
    return PatientBot(request)


@pytest.fixture(scope="session")
def qapp(tmp_path_factory: pytest.TempPathFactory) -> object:
    """The application as the program makes it (pytest-qt uses this one)."""
    from digitpad.gui.app import make_application

    os.environ["DIGITPAD_HOME"] = str(tmp_path_factory.mktemp("home"))
    return make_application()
