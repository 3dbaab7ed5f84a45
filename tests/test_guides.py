"""The guides can be followed: their files are written, their commands run, and what they show is what comes out."""

import re
import shlex
from pathlib import Path

import pytest

from cli_helpers import call

GUIDES = sorted((Path(__file__).resolve().parent.parent / "docs" / "guides").glob("*.md"))
_BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ANYTHING = "…"


def steps_of(guide: Path) -> list[tuple[str, str, str]]:
    """Give the blocks of a guide: language, file to save it in, content."""
    return [(kind, name, text) for kind, name, text in _BLOCK.findall(guide.read_text(encoding="utf-8"))]


def commands_of(text: str) -> list[tuple[str, str]]:
    """Give the commands of a console block, each with the output that is shown behind it."""
    parts = re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]
    return [(part.split("\n", 1)[0], part.split("\n", 1)[1]) for part in parts]


def shows(expected: str, output: str) -> bool:
    """Tell whether output is what a guide shows; `…` stands for anything."""
    pattern = ".*".join(map(re.escape, expected.strip().split(ANYTHING)))
    return re.fullmatch(pattern, output.strip(), re.DOTALL) is not None


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_a_newcomer_can_follow_the_guide(guide, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("MARSAD_RECORD", raising=False)
    ran = 0
    for kind, name, text in steps_of(guide):
        if name:
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        for command, expected in commands_of(text) if kind == "console" else ():
            program, *arguments = shlex.split(command)
            assert program == "marsad"
            done = call(*arguments)
            assert shows(expected, done.output), (
                f"{command}\n--- shown:\n{expected}\n--- came out:\n{done.output}"
            )
            assert done.exit_code == (1 if "!!" in expected else 0), done.output
            ran += 1
    assert ran >= 2


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_every_file_of_a_guide_is_named_in_its_text(guide):
    text = guide.read_text(encoding="utf-8")
    files = [name for _, name, _ in steps_of(guide) if name]
    assert files
    assert [name for name in files if f"`{name}`" not in text] == []


def test_there_is_a_guide_for_each_thing_one_may_add():
    assert [guide.stem for guide in GUIDES] == [
        "add-a-language", "add-a-trigger", "add-an-actor", "add-an-event-kind", "add-an-issue",
    ]  # fmt: skip


def test_a_guide_that_shows_something_else_is_noticed():
    assert shows("ok  a: …\n…\nend", "ok  a: 1\nok  b\nend\n")
    assert not shows("ok  a: …\nend", "!!  a: 1\nend\n")
    assert commands_of("$ marsad doctor\nok\n$ marsad read x\n") == [
        ("marsad doctor", "ok\n"),
        ("marsad read x", ""),
    ]
