"""The pages that people read, and what stands in them: prose, code blocks, code in a line, links."""

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
CONTRIBUTING = ROOT / "CONTRIBUTING.md"
DOCS = sorted((ROOT / "docs").glob("*.md"))
PAGES = [README, CONTRIBUTING, ROOT / "CHANGELOG.md", *DOCS]

_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_PROGRAMS = ("digitpad", "digitpad.exe")


def text_of(path: Path) -> str:
    """A page's text."""
    return path.read_text("utf-8")


def blocks(text: str) -> list[tuple[str, str]]:
    """Language and body of each code block."""
    return _BLOCK.findall(text)


def spans(text: str) -> list[str]:
    """Code within lines."""
    return re.findall(r"`([^`\n]+)`", _BLOCK.sub("", text))


def links(text: str) -> list[str]:
    """Where links and pictures lead."""
    return re.findall(r"\]\(([^)\s]+)\)", _BLOCK.sub("", text))


def anchors(text: str) -> set[str]:
    """Names of a page's headings, as links spell them."""
    titles = re.findall(r"^#+ (.+)$", _BLOCK.sub("", text), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def commands(text: str) -> list[list[str]]:
    """What follows `digitpad` in each call of it in code blocks: to be typed as it is."""
    shell = [body for language, body in blocks(text) if language in ("sh", "console", "bat")]
    return [words for body in shell for line in body.replace("\\\n", " ").splitlines() for words in _calls(line)]


def mentions(text: str) -> list[list[str]]:
    """What follows `digitpad` where it is named within a line, perhaps without all that it needs."""
    return [words for span in spans(text) for words in _calls(span)]


def examples(text: str) -> list[tuple[list[str], str]]:
    """Calls of `digitpad` whose output is written below them, and that output."""
    found = []
    for language, body in blocks(text):
        for part in body.split("$ ")[1:] if language == "console" else []:
            line, _, output = part.partition("\n")
            found += [(words, output) for words in _calls(line) if output.strip()]
    return found


def _calls(line: str) -> Iterator[list[str]]:
    for call in re.split(r"&&", line.removeprefix("$ ")):
        words = call.replace("\\", "/").split("#")[0].split()
        if words and Path(words[0]).name in _PROGRAMS and "=" not in words[0]:
            yield words[1:]
