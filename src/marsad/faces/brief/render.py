"""From the page as a value to one HTML file that loads nothing: templates, escaping, and the policy in its head.

Jinja escapes every value. The only strings that go into the page as they are, are the project's own style
sheet and script (`_inline`); the browser runs them because their hashes stand in the content security
policy, and nothing else, whatever a report may hold.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from marsad import __version__
from marsad.faces.brief.labels import Label
from marsad.faces.brief.page import Page
from marsad.faces.brief.pieces import Table

TEMPLATES = Path(__file__).parent / "templates"
LEFTWARD: frozenset[str] = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"}
)
"""Languages written from right to left (the scripts' own direction; ISO 639)."""

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def render(page: Page, phrases: dict[str, Label], *, with_texts: bool = False) -> str:
    """Write a page as HTML."""
    environment = _environment()
    tables = [table for section in page.sections for table in section.tables]
    style = _style(environment, tables, page.places)
    script = (TEMPLATES / "script.js").read_text(encoding="utf-8")
    html = environment.get_template("page.html").render(
        page=page,
        phrases=phrases,
        statuses=page.statuses,
        with_texts=with_texts,
        version=__version__,
        style=_inline(style),
        script=_inline(script),
        style_hash=hash_of(style),
        script_hash=hash_of(script),
    )
    return safe_characters(html)


def hash_of(source: str) -> str:
    """Give the hash by which a content security policy knows an inline style sheet or script."""
    digest = hashlib.sha256(source.encode("utf-8")).digest()
    return "sha256-" + base64.b64encode(digest).decode("ascii")


def language_attributes(language: str | None) -> Markup:
    """Give `lang` and `dir` of a report's words; where the language is unknown the browser finds the direction."""
    if language is None or not _LANGUAGE.fullmatch(language):
        return Markup(' dir="auto"')
    direction = "rtl" if language.split("-")[0].lower() in LEFTWARD else "ltr"
    return Markup(' lang="{}" dir="{}"').format(language, direction)


def css_string(text: str) -> str:
    """Write a string so that it may stand between double quotes in a style sheet."""
    return "".join(c if c.isalnum() or c == " " else f"\\{ord(c):x} " for c in text)


def safe_characters(html: str) -> str:
    """Keep what an HTML parser would change: a carriage return is written as a reference.

    What no HTML file in UTF-8 can hold, NUL and lone surrogates, becomes the replacement character.
    """
    html = html.replace("\r", "&#13;").replace("\0", "\ufffd")
    return re.sub("[\ud800-\udfff]", "\ufffd", html)


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=select_autoescape(
            enabled_extensions=("html",), disabled_extensions=("css",), default=True
        ),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    environment.globals["language_attributes"] = language_attributes
    environment.filters["css_string"] = css_string
    return environment


def _style(environment: Environment, tables: Sequence[Table], places: int) -> str:
    style = environment.get_template("style.css").render(tables=tables, places=places)
    return re.sub(r"\n\s+|\n{2,}", "\n", style.strip())


def _inline(source: str) -> Markup:
    """Mark the project's own style sheet or script as safe; neither holds a word from outside."""
    return Markup(source)  # noqa: S704 - see above
