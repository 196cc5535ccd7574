"""The door to Keras."""

import importlib
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

_LOADS = """
import sys, pathlib
from digitpad.learning import backend
backend._load_libraries()
assert "tensorflow" not in sys.modules and not backend.is_importing()
print("libtensorflow_cc" in pathlib.Path("/proc/self/maps").read_text())
"""

_IMPORTS_NO_MORE_THAN_IT_NEEDS = """
import sys
from digitpad.learning import backend

backend.keras()
assert not {"matplotlib", "scipy", "sklearn"} & set(sys.modules)
import matplotlib, scipy.sparse, sklearn
"""


def test_keras_imports_no_more_than_it_needs_and_the_rest_is_there_for_others() -> None:
    subprocess.run([sys.executable, "-c", _IMPORTS_NO_MORE_THAN_IT_NEEDS], check=True, timeout=300)


def test_what_seems_absent_to_one_thread_is_found_by_others(monkeypatch: pytest.MonkeyPatch) -> None:
    from digitpad.learning import backend

    monkeypatch.delitem(sys.modules, "colorsys", raising=False)
    with ThreadPoolExecutor(1) as other, backend._absent(frozenset({"colorsys"})):
        with pytest.raises(ModuleNotFoundError, match="No module named 'colorsys'"):
            importlib.import_module("colorsys")
        assert other.submit(importlib.import_module, "colorsys").result().__name__ == "colorsys"


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
