"""What the command line can do, for Python: `import marsad`, and the same names.

    marsad.read("reports/", record="marsad.db")
    for visit in marsad.visits(record="marsad.db", country="KAZ"):
        print(visit["visitor"], visit["host"], visit["start"], visit["reports"])

Listings give lists of plain objects with the fields that `--format jsonl` prints. Everything raises a MarsadError
with one sentence for what cannot be done; nothing is printed. `record` is a path; by default that of the
environment variable MARSAD_RECORD, else `marsad.db` in the current folder. `resources` is a folder of one's own.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping
from pathlib import Path
from typing import Any

from msgspec import structs

from marsad.analyse import analyse as analyse_document
from marsad.analyse import to_json
from marsad.analyse.vocabulary import looked_over
from marsad.engines import local
from marsad.engines.amend import FIELDS, amend
from marsad.engines.report import RunReport
from marsad.engines.stories import keep_stories
from marsad.engines.tally import Progress
from marsad.evaluate import Scores, kept, read_records, score
from marsad.faces.agenda import agenda_rows
from marsad.faces.analysing import analyse_inputs
from marsad.faces.asking import Day, Place
from marsad.faces.asking import day_of as day_of
from marsad.faces.asking import record_path as record_path
from marsad.faces.asking import view_of as view_of
from marsad.faces.brief import FORMS, Form, Scope, measured_of, write_brief
from marsad.faces.changes import change_rows
from marsad.faces.comparing import compare as compare
from marsad.faces.confidence import sure_of
from marsad.faces.happening_rows import HAPPENING_ROWS
from marsad.faces.listings import LISTINGS, Row, search_rows
from marsad.faces.measures.balance import balance as balance
from marsad.faces.measures.exposure import exposure as exposure
from marsad.faces.measures.forecast import forecast as forecast
from marsad.faces.measures.methods import methods as methods
from marsad.faces.measures.relations import relations as relations
from marsad.faces.measures.whatif import whatif as whatif
from marsad.faces.showing import shown
from marsad.faces.stories import stories as stories
from marsad.faces.vocabulary import documents_of, rows_of
from marsad.kit import load_kit
from marsad.model.errors import InputError
from marsad.model.findings import LedgerRow
from marsad.ontology import load_ontology
from marsad.readers.inputs import read_inputs
from marsad.record.filters import Filter
from marsad.record.store import Record
from marsad.record.views import View
from marsad.text.stems import search_terms
from marsad.world import load_world

Rows = Callable[[LedgerRow], None]


def read(
    *inputs: Place,
    record: Place | None = None,
    resources: Place | None = None,
    language: str | None = None,
    progress: Progress | None = None,
) -> RunReport:
    """Read files and folders into a record, which is made if it is missing; give what became of each input.

    `progress(done, subject)` is called after each document. Raises InputError, before anything is written, for a
    missing path or a folder without readable files; ResourceError; RecordError.
    """
    overlay = folder_of(resources)
    items = read_inputs([Path(place) for place in inputs], language=language, overlay=overlay)
    kit = load_kit(overlay)
    with Record.open(record_path(record), create=True) as opened:
        done = local.run(
            items, opened, kit, analyser=analyse_document, shadow=search_terms, progress=progress
        )
        keep_stories(opened, kit.world)
    return done


def reanalyse(
    *, record: Place | None = None, resources: Place | None = None, progress: Progress | None = None
) -> RunReport:
    """Read anew every report of a record that was read with other resources; give what became of each.

    Raises RecordError for a missing record, ResourceError.
    """
    kit = load_kit(folder_of(resources))
    with Record.open(record_path(record)) as opened:
        done = local.reanalyse(opened, kit, analyser=analyse_document, shadow=search_terms, progress=progress)
        keep_stories(opened, kit.world)
    return done


def set_(
    document: str,
    *,
    record: Place | None = None,
    resources: Place | None = None,
    **changes: str | None,
) -> Row:
    """Set the day, outlet, genre, title or address of a report, read it anew, and give what is now told of it.

    `changes`: `published`, `outlet`, `genre`, `title`, `url`. Raises InputError for an unknown report or value.
    """
    kit = load_kit(folder_of(resources))
    with Record.open(record_path(record)) as opened:
        mended = amend(opened, kit, document, changes, analyser=analyse_document, shadow=search_terms)
        keep_stories(opened, kit.world)
    return {"id": mended.id} | {name: getattr(mended, name) for name in FIELDS}


def analyse(
    *inputs: Place,
    resources: Place | None = None,
    language: str | None = None,
    min_confidence: float | None = None,
    on_row: Rows | None = None,
) -> list[Row]:
    """Analyse files and folders, store nothing; give an object for each document, embedded ones too.

    Findings of less than `min_confidence` are left out. `on_row` is called with what could not be read, and with remarks
    on what was.
    """
    rows = iter_analyses(*inputs, resources=resources, language=language, on_row=on_row)
    return [row if min_confidence is None else sure_of(row, min_confidence) for row in rows]


def iter_analyses(
    *inputs: Place,
    resources: Place | None = None,
    language: str | None = None,
    on_row: Rows | None = None,
) -> Iterator[Row]:
    """Give what `analyse` gives one by one; what is wrong with the inputs is raised at once."""
    overlay = folder_of(resources)
    paths = [Path(place) for place in inputs]
    read_inputs(paths, overlay=overlay)
    kit = load_kit(overlay)
    found = analyse_inputs(lambda: read_inputs(paths, language=language, overlay=overlay), kit)

    def rows() -> Iterator[Row]:
        for item in found:
            if not isinstance(item, LedgerRow):
                yield from to_json(item)
            elif on_row:
                on_row(item)

    return rows()


def events(
    *,
    reports: bool = False,
    as_of: Day | None = None,
    record: Place | None = None,
    **where: Day | str | float | None,
) -> list[Row]:
    """Give the acts between states that a record tells, each once; with `reports` as each report tells it.

    `as_of`: a day after which no report is heard; `where` as for `filter_of`.
    """
    return _merged("events", record, where, reports=reports, as_of=as_of)


def visits(
    *,
    reports: bool = False,
    as_of: Day | None = None,
    record: Place | None = None,
    **where: Day | str | float | None,
) -> list[Row]:
    """Give who went where and when, each visit once; with `reports` as each report tells it. The rest as for `events`."""
    return _merged("visits", record, where, reports=reports, as_of=as_of)


def quotes(*, record: Place | None = None, **where: Day | str | float | None) -> list[Row]:
    """Give who said what; `where` as for `filter_of`."""
    return _listing("quotes", record, where)


def figures(*, record: Place | None = None, **where: Day | str | float | None) -> list[Row]:
    """Give the figures that are claimed; `where` as for `filter_of`."""
    return _listing("figures", record, where)


def positions(*, record: Place | None = None, **where: Day | str | float | None) -> list[Row]:
    """Give who stands for or against what; `where` as for `filter_of` (`type` an issue, `status` a stance)."""
    return _listing("positions", record, where)


def agreements(
    *,
    reports: bool = False,
    as_of: Day | None = None,
    record: Place | None = None,
    **where: Day | str | float | None,
) -> list[Row]:
    """Give instruments, each once at its furthest stage; with `reports` as each report tells it.

    `where` as for `filter_of` (`type` a kind, `status` a stage); the rest as for `events`.
    """
    return _merged("agreements", record, where, reports=reports, as_of=as_of)


def ties(*, record: Place | None = None, **where: Day | str | float | None) -> list[Row]:
    """Give standing relations; `where` as for `filter_of` (`type` a kind of tie)."""
    return _listing("ties", record, where)


def agenda(
    *, as_of: Day | None = None, record: Place | None = None, **where: Day | str | float | None
) -> list[Row]:
    """Give what is announced, due or lapsed on a day, by default that of the newest report; `where` as for `filter_of`."""
    asked = filter_of(where)
    with view_of(record) as view:
        return list(agenda_rows(view, asked, day_of("as_of", as_of, 1)))


def changes(
    since: Day, *, country: str | None = None, with_: str | None = None, record: Place | None = None
) -> list[Row]:
    """Give what reports tell for the first time since a day, by the day of the earliest report."""
    with view_of(record) as view:
        return list(changes_of(view, since, country=country, with_=with_))


def changes_of(
    view: View, since: Day, *, country: str | None = None, with_: str | None = None
) -> Generator[Row, None, None]:
    """Give the rows of `changes` one by one from an open view."""
    day = day_of("since", since, 0)
    assert day is not None  # noqa: S101 - a day that is given is a day or an error
    return change_rows(view, day, filter_of({"country": country, "with_": with_}))


def search(query: str, *, record: Place | None = None, limit: int = 20) -> list[Row]:
    """Give the reports that hold all words of a query, in any spelling or form, newest first."""
    with view_of(record) as view:
        return list(search_rows(view, query, limit))


def show(finding: str, *, record: Place | None = None) -> Row:
    """Give a finding in its sentence, with its report and rule; `finding` is an id or how it begins."""
    with view_of(record) as view:
        return shown(view, finding).to_json()


def brief(
    country: str,
    out: Place,
    *,
    with_: str | None = None,
    own: str | None = None,
    as_of: Day | None = None,
    since: Day | None = None,
    until: Day | None = None,
    form: str | None = None,
    language: str = "ar",
    with_texts: bool = False,
    record: Place | None = None,
    resources: Place | None = None,
) -> Path:
    """Write the brief of a country (`with_` a partner: the file of the two), and give its path.

    `own`: the reader's own country. `as_of`: the day of the page, by default the newest report's; `since`, `until`:
    days, months or years. `form`: "html" (Arabic and English), "docx" or "md" (in one `language`), by default what the
    name of the file ends in. Raises InputError, RecordError, ResourceError.
    """
    codes = [code.strip().upper() if code else None for code in (country, with_, own)]
    days = (day_of("as_of", as_of, 1), day_of("since", since, 0), day_of("until", until, 1))
    scope = Scope(codes[0] or "", codes[1], codes[2], *days)
    overlay = folder_of(resources)
    kit = load_kit(overlay)
    with view_of(record) as view, view.at_one_moment():
        return write_brief(
            view,
            scope,
            Path(out),
            kit=kit,
            with_texts=with_texts,
            form=_form_of(form, Path(out)),
            language=language,
            measured=measured_of(view, scope.country, scope.partner, scope.as_of, kit, overlay),
        )


def _form_of(form: str | None, out: Path) -> Form:
    """Give the form of a file: the one named, else that of its ending, else HTML."""
    asked = form or out.suffix.lower().removeprefix(".")
    found = next((known for known in FORMS if known == asked), None)
    if form is not None and found is None:
        raise InputError(f"{form!r} is no form of a brief; known are {', '.join(FORMS)}")
    return found or "html"


def evaluate(
    gold: Place,
    *,
    texts: Place | None = None,
    predictions: Place | None = None,
    resources: Place | None = None,
    min_confidence: float | None = None,
) -> Scores:
    """Score what is found in `texts`, or predictions made before, against the records in the file `gold`.

    Findings of less than `min_confidence` are left out. What else the command shows is under the names of the package:
    `marsad.evaluate.wrong_events(golds, predictions)`, `marsad.evaluate.reliability(golds, predictions)`.
    """
    if texts is None and predictions is None:
        raise InputError("evaluate was given nothing to score; give `texts` or `predictions`")
    found = (
        read_records(Path(predictions))
        if predictions is not None
        else analyse(texts or "", resources=resources)
    )
    return score(
        read_records(Path(gold)), found if min_confidence is None else kept(found, min_confidence)[0]
    )


def doctor(
    *inputs: Place,
    vocabulary: bool = False,
    top: int = 50,
    record: Place | None = None,
    resources: Place | None = None,
    language: str | None = None,
    on_row: Rows | None = None,
) -> list[Row]:
    """Give what `marsad doctor` sees: `name`, `seen`, `is_fault` of each check; a record that is missing is a fault.

    `vocabulary`: instead the `top` unknown names, offices and verbs of each kind in `inputs` or, without any, in the record.
    """
    from marsad.faces.checkup import check_all

    own = None if resources is None else Path(resources)
    if vocabulary:
        rows = on_row or (lambda _row: None)
        paths = [Path(place) for place in inputs]
        documents = documents_of(paths, record_path(record), rows, language=language, overlay=own)
        return rows_of(looked_over(documents, load_kit(own)).top(top))
    return [structs.asdict(check) for check in check_all(record_path(record), must_exist=True, resources=own)]


def demo(out: Place = "marsad-demo") -> Path:
    """Read the sample reports into a record in the folder `out`, and give the path of the brief made of it."""
    from marsad.faces.samples import make_demo

    return make_demo(Path(out)).brief


def filter_of(where: Mapping[str, Day | str | float | None]) -> Filter:
    """Give a filter from words: `country`, `with_` (codes), `since`, `until` (days, ISO), `type`, `status`, `document`,
    `min_confidence` (0 to 1).

    `since` and `until` may be a month or a year ("2023-11", "2023"): its first and its last day. Raises
    InputError for other names and for what is no day.
    """
    unknown = set(where) - set(Filter.__struct_fields__)
    if unknown:
        known = ", ".join(Filter.__struct_fields__)
        raise InputError(f"{min(unknown)!r} is no filter; known are {known}")
    asked: dict[str, Any] = dict(where)
    for name in ("country", "with_"):
        asked[name] = asked[name].strip().upper() if asked.get(name) else None
    asked["type"] = _type_of(asked.get("type"))
    asked["status"] = asked["status"].strip().lower() if asked.get("status") else None
    for name, edge in (("since", 0), ("until", 1)):
        asked[name] = day_of(name, asked.get(name), edge)
    least = asked.get("min_confidence")
    if least is not None and not 0 <= least <= 1:
        raise InputError(f"min_confidence {least!r} is no confidence; give a number from 0 to 1")
    return Filter(**asked)


def unknown_codes(where: Filter) -> tuple[str, ...]:
    """Give the codes of a filter that are those of no actor of the shipped world ("KZ"): why nothing may be found."""
    actors = load_world().actors
    return tuple(code for code in (where.country, where.with_) if code and code not in actors)


def _type_of(value: str | None) -> str | None:
    """Spell a type as the ontology does (PLOVER types in capitals), and all else small."""
    if value is None:
        return None
    large = value.strip().upper()
    return large if large in load_ontology().types else large.lower()


def folder_of(resources: Place | None) -> Path | None:
    """Give a folder of one's own resources; raises InputError where it is none."""
    if resources is None:
        return None
    folder = Path(resources)
    if not folder.is_dir():
        raise InputError(
            f"{folder} is no folder of resources; give one that holds `languages`, `ontology` or `world`"
        )
    return folder


def _listing(name: str, record: Place | None, where: Mapping[str, Day | str | float | None]) -> list[Row]:
    asked = filter_of(where)
    with view_of(record) as view:
        return list(LISTINGS[name](view, asked))


def _merged(
    name: str,
    record: Place | None,
    where: Mapping[str, Day | str | float | None],
    *,
    reports: bool,
    as_of: Day | None,
) -> list[Row]:
    if reports:
        return _listing(name, record, where)
    asked, day = filter_of(where), day_of("as_of", as_of, 1)
    with view_of(record) as view:
        return list(HAPPENING_ROWS[name](view, asked, day))
