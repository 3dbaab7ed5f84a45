"""From a record to the file: `write_brief`."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from msgspec.structs import replace

from marsad.faces.brief.gather import Scope, gather
from marsad.faces.brief.markdown import markdown
from marsad.faces.brief.measured import Measured
from marsad.faces.brief.page import Page, page_of
from marsad.faces.brief.render import render
from marsad.faces.brief.terms import terms_of
from marsad.faces.brief.word import docx_bytes
from marsad.kit import Kit
from marsad.model.errors import InputError
from marsad.record.views import View
from marsad.text.sentences import sentence_spans

Form = Literal["html", "docx", "md"]
FORMS: tuple[Form, ...] = ("html", "docx", "md")


def write_brief(
    view: View,
    scope: Scope,
    out: Path,
    *,
    kit: Kit,
    with_texts: bool = False,
    form: Form = "html",
    language: str = "ar",
    measured: Measured | None = None,
) -> Path:
    """Write the brief of a country (with a partner: of the two) as one file, and give its path.

    The same record gives the same bytes. The sentences that the page rests on are in it, with a neighbour on
    each side; whole reports only `with_texts` (HTML). `measured`: strength and balance of the country (see `measured_of`), left out where None. `form`: "html" holds both languages, "docx" and "md" the one named.
    Raises InputError where a code is not known, the form needs what is not installed, or the file cannot be
    written; nothing is written then.
    """
    found = page(view, scope, kit=kit, with_texts=with_texts, measured=measured)
    data = _written(found, form, language, kit, with_texts=with_texts)
    try:
        out.write_bytes(data)
    except OSError as error:
        raise InputError(f"The brief cannot be written to {out}: {error.strerror or error}.") from error
    return out


def _written(page: Page, form: Form, language: str, kit: Kit, *, with_texts: bool) -> bytes:
    phrases = terms_of(kit).phrases
    if form == "docx":
        return docx_bytes(page, phrases, language)
    if form == "md":
        return markdown(page, phrases, language).encode("utf-8", "backslashreplace")
    return render(page, phrases, with_texts=with_texts).encode("utf-8")


def brief(view: View, scope: Scope, *, kit: Kit, with_texts: bool = False) -> str:
    """Give the brief of a country as HTML; see `write_brief`."""
    return render(
        page(view, scope, kit=kit, with_texts=with_texts), terms_of(kit).phrases, with_texts=with_texts
    )


def page(
    view: View,
    scope: Scope,
    *,
    kit: Kit,
    with_texts: bool = False,
    measured: Measured | None = None,
) -> Page:
    """Give the brief of a country as a value; see `write_brief`."""
    codes = [code for code in (scope.country, scope.partner, scope.own) if code]
    for code in codes:
        _check(code, kit)
    if len(codes) != len(set(codes)):
        raise InputError(f"{', '.join(codes)}: one was named twice; name different countries.")
    terms = terms_of(kit)
    bodies = kit.world.bodies_of(scope.country)
    regions = tuple(body for body in bodies if kit.world.actors[body].kind == "bloc")
    with view.at_one_moment():
        material = gather(view, replace(scope, regions=regions))
    return page_of(replace(material, measured=measured), terms, sentence_spans, with_texts=with_texts)


def _check(code: str, kit: Kit) -> None:
    actor = kit.world.actors.get(code)
    if actor is None or actor.kind not in {"state", "organisation", "bloc"}:
        raise InputError(
            f"{code!r} is no code of a state or organisation; give one like KAZ (ISO 3166, three letters) or EU."
        )
