"""Writers' digits on the disk: kept through kills, changed, renamed, deleted."""

import io
import json
import multiprocessing
import os
import signal
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from filelock import FileLock

from digitpad.errors import HandError
from digitpad.hand import store
from digitpad.hand.own_digit import OwnDigit
from digitpad.hand.store import Hands
from tests.handwriting import DIGITS

_PROCESSES = multiprocessing.get_context("spawn")  # a fork of a process with threads may hang


def written(label: int, writer: str = "Anna", round_: int = 1) -> OwnDigit:
    return OwnDigit.of_strokes(DIGITS[label], label, writer, round_=round_)


def same(one: OwnDigit, other: OwnDigit) -> bool:
    strokes = all(np.array_equal(a, b) for a, b in zip(one.strokes or (), other.strokes or (), strict=True))
    plain = ("id", "label", "writer", "when", "round", "origin")
    told = all(getattr(one, name) == getattr(other, name) for name in plain)
    return strokes and told and np.array_equal(one.bitmap, other.bitmap)


@pytest.fixture
def hands(tmp_path: Path) -> Hands:
    return Hands(tmp_path / "hands")


def test_digits_come_back_as_they_were_by_writer(hands: Hands) -> None:
    kept = [written(label) for label in range(10)]
    pixels = OwnDigit.of_bitmap(np.random.default_rng(0).random((28, 28), np.float32), 4, "Анна Иванова/2")
    hands.add([*kept, pixels])
    hands.add([written(3, round_=2)])
    back = Hands(hands.folder).of("anna")
    assert all(same(one, other) for one, other in zip(kept, back[:10], strict=True))
    assert [digit.round for digit in back] == [1] * 10 + [2]
    assert same(Hands(hands.folder).of("Анна Иванова/2")[0], pixels)
    assert hands.names() == ["Anna", "Анна Иванова/2"]
    assert hands.next_round("Anna") == 3
    assert hands.of("Bob") == ()


def test_a_file_that_is_cut_off_anywhere_loses_the_last_digit_alone_and_takes_new_ones(hands: Hands) -> None:
    hands.add([written(label) for label in range(3)])
    path = hands.file_of("Anna")
    assert path is not None
    content = path.read_bytes()
    last = content.rstrip(b"\n").rfind(b"\n") + 1
    for end in range(last, len(content), 7):
        path.write_bytes(content[:end])
        hands.add([written(7)])
        assert [digit.label for digit in hands.of("Anna")] == [0, 1, 7]
    path.write_bytes(content[:-1])  # only its end is missing
    hands.add([written(7)])
    assert [digit.label for digit in hands.of("Anna")] == [0, 1, 2, 7]


def test_a_writer_killed_again_and_again_keeps_all_that_it_had_said_was_kept(hands: Hands) -> None:
    promised = 0
    for _ in range(5):
        receiving, sending = _PROCESSES.Pipe(duplex=False)
        child = _PROCESSES.Process(target=_write_for_ever, args=(hands.folder, sending))
        child.start()
        for _ in range(7):
            receiving.recv()
            promised += 1
        os.kill(child.pid or 0, signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
        child.join()
        while receiving.poll():
            try:
                promised += receiving.recv()
            except EOFError:
                break
        assert len(hands.of("Anna")) >= promised
    ids = [digit.id for digit in hands.of("Anna")]
    hands.add([written(5)])
    assert [digit.id for digit in hands.of("Anna")][:-1] == ids


def test_programs_that_write_at_the_same_time_lose_nothing(hands: Hands) -> None:
    children = [_PROCESSES.Process(target=_write_some, args=(hands.folder, label)) for label in range(3)]
    for child in children:
        child.start()
    own = [written(9) for _ in range(10)]
    for digit in own:
        hands.add([digit])
        hands.relabel(digit.id, 8)  # writes the whole file again
    for child in children:
        child.join()
    labels = [digit.label for digit in hands.of("Anna")]
    assert [labels.count(label) for label in (0, 1, 2, 8)] == [10, 10, 10, 10]
    assert len(labels) == 40


def _write_some(folder: Path, label: int) -> None:
    for _ in range(10):
        Hands(folder).add([written(label)])


def _write_for_ever(folder: Path, sending: object) -> None:
    while True:
        Hands(folder).add([written(1)])
        sending.send(1)  # type: ignore[attr-defined]


def test_digits_are_named_again_and_removed_and_are_gone_from_the_disk(hands: Hands) -> None:
    digits = [written(label) for label in (4, 9, 1)]
    hands.add([*digits, written(2, "Bob")])
    hands.relabel(digits[1].id, 4)
    hands.remove([digits[2].id])
    assert [(digit.id, digit.label) for digit in hands.of("Anna")] == [(digits[0].id, 4), (digits[1].id, 4)]
    assert [digit.label for digit in hands.of("Bob")] == [2]
    path = hands.file_of("Anna")
    assert path is not None
    assert digits[2].id.encode() not in path.read_bytes()


def test_a_renamed_writer_keeps_the_digits_and_a_deleted_one_leaves_nothing(hands: Hands) -> None:
    hands.add([written(4), written(2, "Bob")])
    hands.rename("anna", "Anna Lena")
    assert hands.names() == ["Anna Lena", "Bob"]
    assert [digit.writer for digit in hands.of("Anna Lena")] == ["Anna Lena"]
    with pytest.raises(HandError, match="already"):
        hands.rename("Bob", "ANNA LENA")
    for name in hands.names():
        hands.delete(name)
    assert [path.name for path in hands.folder.iterdir() if path.name != ".lock"] == []


@pytest.mark.parametrize("name", ["", "  ", "x" * 41, "a\x00b"])
def test_what_is_not_a_name_is_refused(hands: Hands, name: str) -> None:
    with pytest.raises(HandError, match="name"):
        hands.create(name)


def test_an_accent_that_is_a_character_of_its_own_makes_no_other_name(hands: Hands) -> None:
    hands.create("Ren\u00e9")
    assert hands.create("Rene\u0301") == hands.file_of("rene\u0301")
    assert hands.names() == ["Ren\u00e9"]


def test_a_disk_that_gets_full_keeps_what_it_has_promised_and_promises_no_more(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A system writes what fits, and says so by the count alone."""
    hands.add([written(4)])

    class Full(io.FileIO):
        def __init__(self, path: Path, mode: str, **_: Any) -> None:
            super().__init__(path, mode)

        def write(self, line: Any) -> int:
            return super().write(line[:100])

    opened = Path.open
    monkeypatch.setattr(
        Path, "open", lambda path, mode="r", **how: (Full if "+" in mode else opened)(path, mode, **how)
    )
    with pytest.raises(HandError, match="No space left"):
        hands.add([written(5)])
    monkeypatch.undo()
    hands.add([written(6)])
    assert [digit.label for digit in hands.of("Anna")] == [4, 6]
    path = hands.file_of("Anna")
    assert path is not None
    assert len(path.read_bytes().splitlines()) == 3


@pytest.mark.parametrize("name", ["../up", "con", "COM7", "lpt1", "a.b", "...", "a/b\\c", "Zoë 🙂"])
def test_any_name_has_a_file_of_its_own_in_the_folder(hands: Hands, name: str) -> None:
    hands.create("a_b")
    hands.create(name)
    assert name in hands.names()
    assert len(list(hands.folder.glob("*.jsonl"))) == 2


def test_two_programs_do_not_write_at_once(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    hands.add([written(4)])
    monkeypatch.setattr(store, "_WAIT_SECONDS", 0)
    with FileLock(hands.folder / ".lock"):
        for deed in (lambda: hands.add([written(5)]), lambda: hands.remove(["x"]), lambda: hands.rename("Anna", "Bob")):
            with pytest.raises(HandError, match="another program"):
                deed()
    hands.add([written(6)])
    assert [digit.label for digit in hands.of("Anna")] == [4, 6]


def test_foreign_and_damaged_files_in_the_folder_are_left_alone(hands: Hands) -> None:
    hands.add([written(4)])
    (hands.folder / "other.jsonl").write_bytes(b"\xff\xfe not mine")
    (hands.folder / "empty.jsonl").write_bytes(b"")
    hands.remove(["none"])
    assert hands.names() == ["Anna"]


@pytest.mark.parametrize("damage", [{"round": float("inf")}, {"strokes": []}, {"strokes": [[]]}, {"origin": "moon"}])
def test_a_line_that_says_what_cannot_be_costs_its_own_digit_only(hands: Hands, damage: dict[str, Any]) -> None:
    hands.add([written(4)])
    path = hands.file_of("Anna")
    assert path is not None
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps({**written(5).as_plain(), **damage}) + "\n")
    hands.add([written(6)])
    assert [digit.label for digit in hands.of("Anna")] == [4, 6]
