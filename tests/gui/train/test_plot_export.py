"""Exports that complete the chosen name, and the files that they would replace."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from digitpad.gui.train.tab import TrainTab
from digitpad.gui.widgets.question import Question
from digitpad.gui.widgets.save_dialog import ask_first_name, ask_save_path

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]


@pytest.mark.parametrize(
    ("there", "question"),
    [
        (["p-loss.png"], "Replace p-loss.png, which is there already?"),
        (["p-loss.png", "p-accuracy.png"], "Replace 2 files that are there already, the first of them p-loss.png?"),
        (["p.png", "p-loss.svg"], ""),
    ],
)
def test_plots_that_are_there_are_not_replaced_unasked(
    request: pytest.FixtureRequest, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, there: list[str], question: str
) -> None:
    request.getfixturevalue("show_trained")("adam")
    tab: TrainTab = request.getfixturevalue("tab")
    folder, notice = request.getfixturevalue("tmp_path") / "out", tab.view.notice
    folder.mkdir()
    monkeypatch.setattr("digitpad.gui.train.run_commands.ask_first_name", lambda *_: folder / "p.png")
    for name in there:
        (folder / name).write_text("mine", "utf-8")
    asked: list[str] = []

    def leave(question: Question) -> None:
        asked.append(question.text())
        question.leave.click()

    def agree(question: Question) -> None:
        asked.append(question.text())
        question.deed.click()

    if question:
        monkeypatch.setattr(Question, "exec", leave)
        tab.commands.plots.trigger()
        qtbot.waitUntil(lambda: asked == [question], timeout=30_000)
        qtbot.waitUntil(lambda: not tab._services.jobs.is_busy)
        assert sorted(path.name for path in folder.iterdir()) == sorted(there)
        assert all((folder / name).read_text("utf-8") == "mine" for name in there)
    monkeypatch.setattr(Question, "exec", agree)
    tab.commands.plots.trigger()
    qtbot.waitUntil(lambda: notice.text == "Saved 2 files, the first as p-loss.png.", timeout=30_000)
    assert asked == ([question] * 2 if question else [])
    assert all((folder / f"p-{name}.png").read_bytes().startswith(b"\x89PNG") for name in ("loss", "accuracy"))


@pytest.mark.parametrize(("is_first", "asked"), [(True, False), (False, True)])
def test_the_dialog_asks_about_a_file_only_if_it_would_be_replaced(
    qtbot: QtBot, tmp_path: Path, is_first: bool, asked: bool
) -> None:
    window = QWidget()
    questions: list[str] = []
    qtbot.addWidget(window)
    (tmp_path / "curves.png").write_text("mine", "utf-8")

    def answer() -> None:
        dialog = window.findChild(QFileDialog)
        assert isinstance(dialog, QFileDialog)
        dialog.setDirectory(str(tmp_path))  # it opens where one saved last
        dialog.selectFile("curves")
        QTimer.singleShot(0, window, refuse)
        dialog.accept()
        if dialog.isVisible():
            dialog.reject()

    def refuse() -> None:
        for box in window.findChildren(QMessageBox):
            questions.append(box.text())
            box.reject()

    QTimer.singleShot(0, window, answer)
    ask = ask_first_name if is_first else ask_save_path
    found = ask(window, "Plots", "curves", {"png": "PNG picture (*.png)"})
    assert bool(questions) is asked
    assert found == (None if asked else tmp_path / "curves.png")
