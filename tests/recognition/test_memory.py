import tracemalloc

import numpy as np

from digitpad.recognition.classifier import bundled_classifier
from digitpad.recognition.memory import Memory
from digitpad.recognition.number_reader import NumberReader


def test_what_was_asked_for_when_the_page_was_read_last_is_remembered() -> None:
    memory = Memory[str]()
    memory["kept"] = 1.0
    memory["dropped"] = 2.0
    memory.turn()
    assert memory.get("kept") == 1.0
    memory.turn()
    assert memory.get("kept") == 1.0
    assert memory.get("dropped") is None
    for _ in range(2):
        memory.turn()
    assert memory.get("kept") is None


def test_scribble_after_scribble_takes_no_more_memory_than_the_largest() -> None:
    rng = np.random.default_rng(0)
    reader = NumberReader(bundled_classifier())
    tracemalloc.start()
    held = []
    for _ in range(4):
        page = [rng.integers(0, (600, 500), (rng.integers(2, 12), 2)).astype(np.float64) for _ in range(20)]
        for count in range(10, len(page) + 1, 10):
            reader.read(page[:count])
        held.append(tracemalloc.get_traced_memory()[0])
    tracemalloc.stop()
    assert held[-1] < 1.5 * held[0]
