"""The project's own promises: its checks are what its pages say, and they can fail."""

import importlib.util
import re
import subprocess
import sys
import tomllib
from email.message import Message
from pathlib import Path
from types import ModuleType

import pytest

from marsad import __version__

PROJECT = Path(__file__).resolve().parent.parent


def text_of(name: str) -> str:
    return (PROJECT / name).read_text(encoding="utf-8")


def tool(name: str) -> ModuleType:
    """Give a script of tools/ as a module."""
    spec = importlib.util.spec_from_file_location(name, PROJECT / "tools" / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def metadata(**fields: str | list[str]) -> Message:
    message = Message()
    for name, values in fields.items():
        for value in [values] if isinstance(values, str) else values:
            message[name.replace("_", "-")] = value
    return message


@pytest.mark.parametrize(
    "expression",
    ["MIT", "BSD-3-Clause AND 0BSD AND (Zlib OR GPL-3.0-only)", "GPL-2.0-only OR MIT", "(Apache-2.0)"],
)
def test_permissive_licences_pass(expression):
    assert tool("check_licences").is_permissive(expression)


@pytest.mark.parametrize(
    "expression",
    [
        "GPL-3.0-or-later",
        "LGPL-2.1-only AND MIT",
        "MIT AND (GPL-2.0-only OR AGPL-3.0-only)",
        "GPL-3.0-only WITH GCC-exception-3.1",
        "MIT OR",
        "(MIT",
        "MIT)",
        "MPL-2.0",
        "none stated",
        "Proprietary",
        "",
    ],
)
def test_other_licences_and_broken_expressions_are_refused(expression):
    assert not tool("check_licences").is_permissive(expression)


@pytest.mark.parametrize(
    ("fields", "licence"),
    [
        ({"License_Expression": "MIT", "Classifier": "License :: OSI Approved :: BSD License"}, "MIT"),
        ({"Classifier": ["Topic :: Text", "License :: OSI Approved :: BSD License"]}, "BSD-3-Clause"),
        (
            {
                "Classifier": [
                    "License :: OSI Approved :: MIT License",
                    "License :: OSI Approved :: GNU General Public License v3 (GPLv3)",
                ]
            },
            "MIT AND GNU General Public License v3 (GPLv3)",
        ),
        ({"License": "Apache 2.0"}, "Apache-2.0"),
        ({"License": "Our own terms\nof many lines"}, "Our own terms"),
        ({}, "none stated"),
    ],
)
def test_a_licence_is_read_from_what_the_package_states(fields, licence):
    assert tool("check_licences").licence_of(metadata(**fields)) == licence


def test_the_licence_check_follows_what_dependencies_need_and_leaves_dev_out():
    check = tool("check_licences")
    required = check.required()
    assert "click>=8.1" in required
    assert not any(one.startswith(("pytest", "hypothesis", "mypy")) for one in required)
    assert list(check.closure(["jinja2>=3.1", "jinja2"])) == ["jinja2", "markupsafe"]
    assert list(check.closure(["click>=8; python_version < '3'"])) == []


def test_made_pages_are_current():
    assert tool("make_docs").stale() == [], "run: make docs-write"


def test_a_page_that_is_missing_or_changed_is_noticed(tmp_path, monkeypatch):
    docs = tool("make_docs")
    monkeypatch.setattr(docs, "PROJECT", tmp_path)
    assert docs.stale() == list(docs.PAGES)
    for path, page in docs.PAGES.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(page() + " ", encoding="utf-8")
    assert docs.stale() == list(docs.PAGES)


def test_every_dependency_has_its_line_and_every_line_its_dependency():
    table = tomllib.loads(text_of("pyproject.toml"))
    wanted = {(one, "everybody") for one in table["project"]["dependencies"]}
    wanted |= {(one, "build") for one in table["build-system"]["requires"]}
    hook = table["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]["custom"]
    wanted |= {(one, "compiling") for one in hook["compiling"]}
    for extra, ones in table["project"]["optional-dependencies"].items():
        wanted |= {(one, extra) for one in ones}
    rows = [line.strip("| ").split(" | ") for line in text_of("docs/dependencies.md").splitlines()]
    listed = [(row[0], row[1]) for row in rows if len(row) == 4 and row[0] not in {"requirement", "---"}]
    assert set(listed) == wanted
    assert len(listed) == len(wanted)


def test_continuous_integration_runs_the_test_command_of_the_readme():
    written = [line.strip() for line in text_of("README.md").splitlines() if "-m pytest" in line]
    done = subprocess.run(
        ["bash", str(PROJECT / ".ci" / "run"), "--command"], capture_output=True, text=True, check=True
    )
    assert written == [done.stdout.strip()]


def test_continuous_integration_refuses_a_readme_without_the_command(tmp_path):
    (tmp_path / ".ci").mkdir()
    (tmp_path / ".ci" / "run").write_text(text_of(".ci/run"), encoding="utf-8")
    (tmp_path / "README.md").write_text("# marsad\n\nRun pytest.\n", encoding="utf-8")
    done = subprocess.run(["bash", str(tmp_path / ".ci" / "run")], capture_output=True, text=True)
    assert done.returncode == 2
    assert "README.md has 0 lines" in done.stderr


def test_make_check_goes_through_every_check():
    makefile = text_of("Makefile")
    targets = dict(re.findall(r"^([a-z-]+):([^=\n]*)$", makefile, re.MULTILINE))
    assert targets["check"].split() == ["static", "test"]
    assert targets["static"].split() == ["format", "lint", "types", "floors", "licences", "copied", "docs"]
    for target in (*targets["static"].split(), "test"):
        assert re.search(rf"^{target}:\n\t", makefile, re.MULTILINE), target


def test_a_session_without_tests_is_a_failure(tmp_path):
    done = subprocess.run([sys.executable, "-m", "pytest", str(tmp_path)], capture_output=True, cwd=tmp_path)
    assert done.returncode == pytest.ExitCode.NO_TESTS_COLLECTED


def test_the_licence_is_apache_2_and_every_file_of_the_package_is_there():
    project = tomllib.loads(text_of("pyproject.toml"))
    assert project["project"]["license"] == "Apache-2.0"
    assert text_of("LICENSE").split()[:4] == ["Apache", "License", "Version", "2.0,"]
    for name in project["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]:
        assert (PROJECT / name).exists(), name
    assert "CC BY-SA 4.0" in text_of("NOTICE")


def test_the_changelog_speaks_of_this_version_or_of_what_comes():
    assert re.search(rf"^## \[({re.escape(__version__)}|Unreleased)\]", text_of("CHANGELOG.md"), re.MULTILINE)


def test_links_between_pages_lead_somewhere():
    for page in (*PROJECT.glob("*.md"), *PROJECT.glob("docs/**/*.md")):
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8")):
            if "://" not in target:
                assert (page.parent / target).exists(), f"{page.name}: {target}"
