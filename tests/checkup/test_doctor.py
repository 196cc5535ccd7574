import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from digitpad.checkup import doctor
from digitpad.checkup.doctor import Finding, examine
from digitpad.cli.main import main
from digitpad.learning.runs.archive import runs_folder
from digitpad.libraries import Library, bundled_libraries, libraries


def _named(name: str) -> Finding:
    return next(finding for finding in examine() if finding.name == name)


def test_where_all_is_there_nothing_needed_is_missing() -> None:
    assert all(finding.is_well for finding in examine() if finding.is_needed)


def test_missing_data_are_said_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DIGITPAD_DATA", raising=False)
    finding = _named("MNIST")
    assert not finding.is_well
    assert "digitpad download" in finding.advice
    assert not finding.is_needed


def test_broken_data_are_told_from_missing_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mnist.npz").write_bytes(b"no archive")
    monkeypatch.setenv("DIGITPAD_DATA", str(tmp_path))
    finding = _named("MNIST")
    assert not finding.is_well
    assert str(tmp_path) in finding.advice


def test_without_a_screen_it_says_what_works_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert not _named("screen").is_well
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert _named("screen").is_well


def test_a_screen_that_does_not_answer_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "nonsense")
    finding = _named("screen")
    assert "nonsense" in finding.found
    assert not finding.is_well


@pytest.mark.may_log("is damaged")
def test_damaged_runs_are_named() -> None:
    (runs_folder() / "broken").mkdir(parents=True)
    (runs_folder() / "broken" / "run.json").write_text("{", "utf-8")
    assert "broken" in _named("runs").found


def test_a_library_that_is_missing_fails_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "libraries", lambda: [Library("numpy", "2.0"), Library("keras")])
    result = CliRunner().invoke(main, ["doctor", "--json"])
    assert result.exit_code == 1
    (missing,) = [found for found in json.loads(result.output) if not found["is_well"] and found["is_needed"]]
    assert missing["name"] == "keras"
    assert "pip install" in missing["advice"]


def test_the_table_tells_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    result = CliRunner().invoke(main, ["doctor"])
    assert result.exit_code == 0
    for finding in examine():
        assert finding.name in result.output


def test_versions_and_licences_come_from_the_libraries_themselves() -> None:
    known = {library.name: library for library in libraries()}
    assert known["numpy"].version == __import__("numpy").__version__
    assert "BSD" in known["numpy"].licence
    assert known["click"].licence.startswith("BSD")
    assert len({"tensorflow", "tensorflow-cpu"} & set(known)) == 1
    assert all(library.licence for library in known.values())


def test_the_version_tells_those_of_the_libraries() -> None:
    lines = CliRunner().invoke(main, ["--version"]).output.splitlines()
    assert lines[0].startswith("digitpad 0.")
    assert f"numpy {__import__('numpy').__version__}" in lines


def test_what_libraries_need_is_told_after_them() -> None:
    own, all_of_them = libraries(), bundled_libraries()
    assert all_of_them[: len(own)] == own
    names = [library.name for library in all_of_them]
    assert {"scipy", "h5py", "shiboken6", "contourpy"} <= set(names)
    assert len(names) == len(set(names))
    assert "pytest" not in names
