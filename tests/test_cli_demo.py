"""The demonstration: sample reports, a picture, a brief, and its path last."""

import re
from contextlib import contextmanager

import pytest

from cli_helpers import REAL, call, lines_of
from marsad.faces import samples
from marsad.model.errors import InputError
from marsad.samples import sample_documents


@pytest.fixture
def own_samples(tmp_path, monkeypatch):
    reports = lines_of(
        tmp_path / "reports.jsonl",
        {"id": "one", "text": REAL, "published": "2023-11-02"},
        {"id": "two", "text": REAL.replace("كازاخستان", "أوزبكستان"), "published": "2023-11-03"},
        {
            "id": "three",
            "text": REAL.replace("ماكرون كازاخستان", "ماكرون أوزبكستان"),
            "published": "2023-11-04",
        },
    )

    @contextmanager
    def given():
        yield reports

    monkeypatch.setattr(samples, "sample_reports", given)
    return tmp_path


def test_the_demo_lists_visits_and_ends_with_the_path_of_a_brief(own_samples):
    folder = own_samples / "deep" / "demo"
    done = call("demo", "--out", folder)
    assert done.exit_code == 0
    lines = done.stdout.splitlines()
    assert lines[-1] == str(folder / "brief.html")
    assert sum("Emmanuel Macron" in line for line in lines) == 2
    assert "brief of FRA:" in lines
    assert {path.name for path in folder.iterdir()} >= {"marsad.db", "brief.html"}
    assert call("demo", "--out", folder).stdout == done.stdout


def test_the_folder_of_the_demo_is_marsad_demo(own_samples, monkeypatch):
    monkeypatch.chdir(own_samples)
    assert call("demo").stdout.splitlines()[-1] == "marsad-demo/brief.html"


def test_a_folder_that_cannot_be_made_is_refused(own_samples):
    done = call("demo", "--out", own_samples / "reports.jsonl" / "demo")
    assert done.exit_code == 2
    assert "demo cannot be made: Not a directory; give another with --out" in done.stderr


def test_samples_without_any_event_are_refused(tmp_path, monkeypatch):
    reports = lines_of(tmp_path / "reports.jsonl", {"id": "one", "text": "هطل المطر على الحقول."})

    @contextmanager
    def given():
        yield reports

    monkeypatch.setattr(samples, "sample_reports", given)
    with pytest.raises(InputError, match="no event was found in the sample reports"):
        samples.make_demo(tmp_path / "demo")


def test_the_reports_that_ship_are_read_whole(tmp_path):
    done = call("demo", "--out", tmp_path / "demo")
    assert done.exit_code == 0
    assert done.stderr.startswith(f"reports: {len(sample_documents())} new\n")
    assert "Traceback" not in done.stderr
    page = (tmp_path / "demo" / "brief.html").read_text(encoding="utf-8")
    assert not re.search(r"""<(?:script|link|img|iframe)[^>]*(?:src|href)\s*=|@import|url\(""", page)
