"""The door to Keras."""

import subprocess
import sys

import pytest

_LOADS = """
import sys, pathlib
from digitpad.learning import backend
backend._load_libraries()
assert "tensorflow" not in sys.modules and not backend.is_importing()
print("libtensorflow_cc" in pathlib.Path("/proc/self/maps").read_text())
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks the system what is loaded")
def test_tensorflows_libraries_are_loaded_before_python_imports_anything_of_it() -> None:
    done = subprocess.run([sys.executable, "-c", _LOADS], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "True"


def test_an_import_is_told_while_it_lasts(monkeypatch: pytest.MonkeyPatch) -> None:
    from digitpad.learning import backend

    with backend._flagged():
        assert backend.is_importing()
    assert not backend.is_importing()
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)  # it is not installed: the import says so
    backend._load_libraries()
