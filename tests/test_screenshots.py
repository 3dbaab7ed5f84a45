"""The pictures of the documentation: made by the tool, small, and each with its place."""

import importlib.util
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
IMAGES = PROJECT / "docs" / "images"


def tool():
    spec = importlib.util.spec_from_file_location("shots", PROJECT / "tools" / "make_screenshots.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_picture_is_one_that_the_tool_makes_and_small_enough():
    shots = tool()
    made = {f"{name}.png" for name in shots.SHOTS} | {"print-ar-1.png", "print-ar-2.png"}
    assert {path.name for path in IMAGES.glob("*.png")} == made
    assert max(path.stat().st_size for path in IMAGES.glob("*.png")) <= shots.LARGEST


def test_brief_and_file_of_two_are_shown_in_both_languages_both_widths_light_and_dark():
    shots = tool().SHOTS.values()
    seen = {(language, width, dark) for _, language, dark, width, *_ in shots}
    assert {one[:2] for one in seen} == {
        (language, width) for language in ("ar", "en") for width in (390, 1400)
    }
    assert {dark for *_, dark in seen} == {True, False}
    assert {page for page, *_ in shots} == {"brief", "pair"}


def test_a_copy_shows_only_the_sections_asked_for_and_has_no_policy(tmp_path):
    page = tmp_path / "page.html"
    page.write_text('<head><meta http-equiv="Content-Security-Policy" content="x"></head>', encoding="utf-8")
    text = tool().only(page, ("timeline",), tmp_path / "copy.html").read_text(encoding="utf-8")
    assert "Content-Security-Policy" not in text
    assert "section:not(#timeline)" in text
