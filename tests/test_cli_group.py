"""The program as a whole: help, unknown commands, faults, and the same names in Python."""

import importlib
import json
import subprocess
import sys

import click
import pytest

import marsad
from cli_helpers import REAL, call, lines_of
from marsad.faces import api
from marsad.faces.cli import COMMANDS, main
from marsad.model.errors import InputError, MarsadError


def test_help_lists_every_command_with_what_it_does():
    lines = call("--help").stdout
    for name, (_, _, text) in COMMANDS.items():
        assert f"  {name}" in lines
        assert text in lines


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name):
    done = call(name, "--help")
    assert (done.exit_code, done.stderr) == (0, "")
    command = main.get_command(click.Context(main), name)
    assert command.name == name
    assert command.help
    for option in command.params:
        assert isinstance(option, click.Argument) or option.help or isinstance(option.type, click.Choice)
    assert "--debug" in done.stdout


def test_help_is_given_without_loading_what_commands_need():
    program = (
        "import sys; from marsad.faces.cli import main; main(['--help'], standalone_mode=False); "
        "print(sorted({'yaml', 'msgspec', 'rich', 'sqlite3', 'marsad.kit', 'marsad.record'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_the_version_is_told():
    assert call("--version").stdout == f"marsad, version {marsad.__version__}\n"


def test_a_command_that_is_not_there_is_click_s_own_message():
    done = call("prophesy")
    assert done.exit_code == 2
    assert "No such command 'prophesy'" in done.stderr


def test_debug_shows_where_a_fault_came_up(tmp_path):
    for given in (["--debug", "quotes"], ["quotes", "--debug"]):
        with pytest.raises(MarsadError, match="there is no record at"):
            main([*given, "--record", str(tmp_path / "no.db")], standalone_mode=False)


def test_a_fault_of_the_program_is_a_sentence_too(tmp_path, monkeypatch):
    def broken(*_args, **_options):
        raise ZeroDivisionError("by nought\nand more")

    monkeypatch.setattr(api, "view_of", broken)
    done = call("quotes", "--record", tmp_path / "r.db")
    assert done.exit_code == 2
    assert done.stderr == (
        "marsad: unexpected fault (ZeroDivisionError: by nought and more); please report it with what `--debug` shows\n"
    )


def test_a_stop_by_hand_is_told_as_such(tmp_path, monkeypatch):
    def stopped(*_args, **_options):
        raise KeyboardInterrupt

    monkeypatch.setattr(api, "read", stopped)
    done = call("read", tmp_path)
    assert (done.exit_code, done.stderr) == (
        130, "marsad: stopped before the end; what was written so far is sound\n",
    )  # fmt: skip


def test_what_the_command_line_can_do_python_can_do_under_the_same_name():
    assert set(marsad.COMMANDS) == set(COMMANDS)
    for name in COMMANDS:
        assert callable(getattr(marsad, name))
        assert getattr(api, {"set": "set_"}.get(name, name)).__doc__
        assert name in dir(marsad)
    with pytest.raises(AttributeError, match="module 'marsad' has no attribute 'prophesy'"):
        marsad.prophesy  # noqa: B018


def test_import_marsad_loads_next_to_nothing():
    program = "import sys, marsad; print([m for m in sys.modules if m.startswith('marsad.')], 'msgspec' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "[] False\n"


@pytest.mark.parametrize("name", ["analyse", "evaluate"])
def test_a_command_that_is_a_package_too_is_both(name):
    package = importlib.import_module(f"marsad.{name}")
    command = getattr(marsad, name)
    assert callable(command)
    assert command.__path__ == package.__path__
    assert f"marsad.{name}" in repr(command)


def test_python_reads_lists_shows_and_analyses(tmp_path):
    reports = lines_of(tmp_path / "r.jsonl", {"id": "a", "text": REAL}, {"id": "b"})
    record, rows = tmp_path / "r.db", []
    report = marsad.read(reports, record=record)
    assert (report.new, report.unreadable) == (1, 1)
    (visit,) = marsad.visits(record=record, country="KAZ", status="actual")
    assert marsad.show(visit["id"], record=record)["document"] == "a"
    assert [hit["document"] for hit in marsad.search("ماكرون", record=record)] == ["a"]
    (analysed,) = marsad.analyse(reports, on_row=rows.append)
    assert (analysed["id"], [row.reason for row in rows]) == ("a", ["no text"])
    assert marsad.events(record=record, since="2024") == []
    assert marsad.quotes(record=record) == marsad.figures(record=record) == []
    assert marsad.brief("KAZ", tmp_path / "b.html", record=record).read_bytes().startswith(b"<!")
    assert not any(check["is_fault"] for check in marsad.doctor(record=record))
    gold = lines_of(tmp_path / "gold.jsonl", {"id": "a", "events": analysed["events"]})
    assert marsad.evaluate(gold, predictions=gold).numbers["full_f"] == 1.0
    assert marsad.evaluate(gold, texts=reports).numbers["full_f"] == 1.0


def test_python_refuses_with_the_same_sentences(tmp_path):
    with pytest.raises(InputError, match="'colour' is no filter; known are country, with_, since"):
        marsad.events(colour="red")
    with pytest.raises(InputError, match="evaluate was given nothing to score"):
        marsad.evaluate(tmp_path / "gold.jsonl")
    with pytest.raises(InputError, match="cannot be read"):
        marsad.analyse(tmp_path / "missing")


def test_json_of_every_command_is_json(tmp_path):
    assert json.loads(call("doctor", "--format", "json").stdout)[0]["name"] == "marsad"
