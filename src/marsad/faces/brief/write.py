"""From a record to the file: `write_brief`."""

from __future__ import annotations

from pathlib import Path

from marsad.faces.brief.gather import gather
from marsad.faces.brief.page import page_of
from marsad.faces.brief.render import render
from marsad.faces.brief.terms import terms_of
from marsad.kit import Kit
from marsad.model.errors import InputError
from marsad.record.views import View
from marsad.text.sentences import sentence_spans


def write_brief(
    view: View, country: str, out: Path, *, kit: Kit, partner: str | None = None, with_texts: bool = False
) -> Path:
    """Write the brief of a country (with a partner: of the two) as one HTML file, and give its path.

    The same record gives the same bytes. The sentences that the page rests on are in it, with a neighbour on
    each side; whole reports only `with_texts`. Raises InputError where a code is not known or the file
    cannot be written; nothing is written then.
    """
    html = brief(view, country, kit=kit, partner=partner, with_texts=with_texts)
    try:
        out.write_bytes(html.encode("utf-8"))
    except OSError as error:
        raise InputError(f"The brief cannot be written to {out}: {error.strerror or error}.") from error
    return out


def brief(view: View, country: str, *, kit: Kit, partner: str | None = None, with_texts: bool = False) -> str:
    """Give the brief of a country as HTML; see `write_brief`."""
    for code in filter(None, (country, partner)):
        _check(code, kit)
    if country == partner:
        raise InputError(f"{country} was given both as the country and as its partner; name two.")
    terms = terms_of(kit)
    with view.at_one_moment():
        material = gather(view, country, partner)
    page = page_of(material, terms, sentence_spans, with_texts=with_texts)
    return render(page, terms.phrases, with_texts=with_texts)


def _check(code: str, kit: Kit) -> None:
    actor = kit.world.actors.get(code)
    if actor is None or actor.kind not in {"state", "organisation", "bloc"}:
        raise InputError(
            f"{code!r} is no code of a state or organisation; give one like KAZ (ISO 3166, three letters) or EU."
        )
