"""Every call of `digitpad` on the pages is one that the program takes."""

import re
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner

from digitpad.cli.main import main
from digitpad.learning.networks.architectures import count_parameters
from digitpad.learning.networks.learning_rates import parse_rates
from digitpad.learning.networks.optimizers import OPTIMIZERS, check_parameters
from digitpad.learning.runs.recipes import RECIPES
from tests.docs.pages import DOCS, PAGES, README, ROOT, commands, examples, mentions, spans, text_of

_CALLS = sorted({tuple(words) for page in PAGES for words in commands(text_of(page))})
_MENTIONS = sorted({tuple(words) for page in PAGES for words in mentions(text_of(page))})
_FILES = ("FILE",)


@pytest.mark.parametrize("words", _CALLS, ids=" ".join)
def test_a_call_is_one_that_the_program_takes(words: tuple[str, ...]) -> None:
    chosen = _parsed(words)
    if "recipe" in chosen:
        assert chosen["recipe"] in RECIPES
    optimizers = chosen.get("optimizers") or chosen.get("optimizer") or "adam"
    assert set(optimizers.split(",")) <= set(OPTIMIZERS)
    assert not chosen.get("learning_rates") or parse_rates(chosen["learning_rates"])
    assignments = [assignment.split("=") for assignment in chosen.get("parameters") or ()]
    check_parameters(optimizers.split(",")[0], {name: float(value) for name, value in assignments})
    if chosen.get("network"):
        assert count_parameters(chosen["network"])


@pytest.mark.parametrize("words", _MENTIONS, ids=" ".join)
def test_a_mention_names_a_command_and_its_options(words: tuple[str, ...]) -> None:
    command = _named(words)
    assert {word for word in words if word.startswith("--")} <= _options_of(command)


def test_every_command_is_told_and_helps() -> None:
    told = {words[0] for words in _CALLS if words}
    shown = {name for name, command in main.commands.items() if not command.hidden} - {"window"}
    assert shown <= told
    for name in shown:
        assert CliRunner().invoke(main, [name, "--help"]).exit_code == 0, name


@pytest.mark.parametrize("page", [README, *DOCS], ids=lambda page: page.name)
def test_options_named_alone_exist(page: Path) -> None:
    named = {word for span in spans(text_of(page)) for word in re.findall(r"^--[\w-]+", span)}
    assert named <= set().union(*map(_options_of, (main, *main.commands.values())))


@pytest.mark.parametrize(("words", "output"), [each for page in PAGES for each in examples(text_of(page))])
def test_what_stands_below_a_command_is_its_output(
    words: list[str], output: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    assert CliRunner().invoke(main, words).stdout == output


def test_there_are_outputs_to_compare() -> None:
    assert any(examples(text_of(page)) for page in DOCS)


def _named(words: tuple[str, ...]) -> click.Command:
    """The command that a call is of; without one, the window's, which takes a picture."""
    if not words or words[0].startswith("-"):
        return main
    assert words[0] in main.commands or words[0] in _FILES or Path(words[0]).suffix, f"no command {words[0]}"
    return main.commands.get(words[0], main.commands["window"])


def _options_of(command: click.Command) -> set[str]:
    with click.Context(command, help_option_names=["-h", "--help"]) as context:
        return {name for option in command.get_params(context) for name in (*option.opts, *option.secondary_opts)}


def _parsed(words: tuple[str, ...]) -> dict[str, Any]:
    """What click makes of a call, which is not carried out; raises click.UsageError."""
    command = _named(words)
    rest = words[1:] if words and words[0] in main.commands else words
    try:
        return command.make_context("digitpad", list(rest)).params
    except click.exceptions.Exit:  # --version and --help have answered
        return {}
