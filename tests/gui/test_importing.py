"""What the window's opening imports, and that nobody looks through it for garbage."""

import subprocess
import sys

_OPEN = """
import gc, sys
from digitpad.gui.importing import nothing_collected
with nothing_collected():
    from digitpad.gui.app import make_application, make_window
    assert not gc.isenabled()
assert gc.isenabled() and gc.get_freeze_count() > 20_000
assert not gc.get_stats()[2]["collections"], gc.get_stats()
make_application()
make_window().show()
print(*sys.modules)
"""
_AT_ONCE = {"digitpad.gui.train.tab", "digitpad.gui.data.tab", "digitpad.gui.results.tab"}
_LATER = {
    "digitpad.learning.training.lab",
    "digitpad.gui.train.view",
    "digitpad.hand.teaching",
    "filelock",
    "pyqtgraph",
}


def test_a_window_opens_without_what_it_needs_later_and_without_collecting_garbage() -> None:
    done = subprocess.run([sys.executable, "-c", _OPEN], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    imported = set(done.stdout.split())
    assert (_AT_ONCE - imported, _LATER & imported) == (set(), set())
