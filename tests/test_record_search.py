"""Search finds words and phrases in any report, newest first, and no query is an error."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.model.documents import Document
from marsad.model.findings import Findings
from marsad.model.spans import Span
from marsad.record.search import MOST_TERMS, match_of, terms_of
from marsad.record.snippets import LENGTH_CHARS
from marsad.record.store import Record
from marsad.record.views import Hit, View
from record_helpers import NOON, analyse, report, shadow

TEXTS = {
    "a": ("2024-03-01", "وصل وفد تجاري.\n\nبحث الوفد مد خط السكة الحديد مع الجيران."),
    "b": ("2024-03-03", "الخط الحديدي الجديد\n\nمد الجانبان السكة إلى الميناء."),
    "c": (None, "نشرة بلا تاريخ عن السكة"),
    "d": ("2024-03-02", "A railway AND a port NEAR the sea, in 2024"),
}


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> Iterator[View]:
    with Record.open(tmp_path_factory.mktemp("search") / "marsad.db", create=True) as record:
        run = record.begin_run("1", "d", now=NOON)
        for name, (day, text) in TEXTS.items():
            document = Document(
                name, text, "ar", day, outlet="وكالة", title="ميناء الأمل" if name == "a" else None
            )
            record.put(run, Findings(document), shadow, "d")
        record.put(run, analyse(report(5), None), shadow, "d")
        yield View(record)


def found(view: View, query: str, limit: int = 20) -> list[str]:
    return [hit.document for hit in view.search(terms_of(query, shadow), limit)]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("السكة", ["b", "a", "c"]),  # newest first, undated last
        ("سكة", ["b", "a", "c"]),  # folded and stemmed alike
        ("السكة الميناء", ["b", "a"]),  # all words must occur; the title counts
        ("السكة المطار", []),
        ('"خط السكة"', ["a"]),
        ('"السكة خط"', []),
        ("«خط السكة» الوفد", ["a"]),
        ('السكة "خط', ["b", "a"]),  # a mark without a partner is a space
        ("AND", ["d"]),
        ("railway NEAR port", ["d"]),
        ("NOT railway", []),
        ("rail*", []),
        ("2024", ["d"]),
        ("", []),
        ('" ( ) * : ^ - +', []),
        ("words:railway", []),
    ],
)
def test_a_query_is_words_and_phrases_and_nothing_else(view: View, query: str, names: list[str]) -> None:
    assert found(view, query) == names


def test_the_limit_keeps_the_newest(view: View) -> None:
    assert found(view, "السكة", 2) == ["b", "a"]


def test_a_hit_shows_where_the_words_stand(view: View) -> None:
    text = TEXTS["a"][1]
    line = text.index("بحث")
    assert view.search(terms_of("الوفد الجيران", shadow), shadow=shadow) == [
        Hit("a", "ميناء الأمل", "2024-03-01", "وكالة", Span(line, len(text)))
    ]


def test_without_a_shadow_function_a_hit_shows_the_first_line(view: View) -> None:
    (hit,) = view.search(terms_of("الجيران", shadow))
    assert hit.snippet == Span(0, TEXTS["a"][1].index("\n"))


def test_a_snippet_of_a_long_line_is_short_holds_the_word_and_cuts_none(tmp_path: Path) -> None:
    text = "كلمة أخرى ثم " * 300 + "ياقوت" + " وكلام كثير بعدها" * 300
    with Record.open(tmp_path / "marsad.db", create=True) as record:
        record.put(record.begin_run("1", "d", now=NOON), Findings(Document("x", text)), shadow, "d")
        (hit,) = View(record).search("ياقوت", shadow=shadow)
    assert hit.snippet is not None
    shown = text[hit.snippet.start : hit.snippet.end]
    assert len(shown) <= LENGTH_CHARS
    assert "ياقوت" in shown.split()
    assert set(shown.split()) <= set(text.split())
    assert hit.title == text[:LENGTH_CHARS]


def test_an_embedded_article_is_found_under_its_own_name_only(view: View) -> None:
    assert found(view, "موسم الأمطار") == ["report-0005#embedded-1"]
    assert found(view, '"زيارة رقم 5"') == ["report-0005"]
    (hit,) = view.search("موسم", shadow=shadow)
    child = view.document(hit.document)
    assert child is not None
    assert child.extent == hit.snippet


def test_terms_and_expressions() -> None:
    assert terms_of('الوفد "خط السكة" و', shadow) == 'وفد "خط سكة"'
    assert match_of('وفد "خط سكة" AND وفد') == '"وفد" "خط سكة" "AND"'
    assert match_of('" * ') is None


@settings(deadline=None)
@given(st.text(max_size=60) | st.text(alphabet='"()*:^+-{}ANDORENT \x00«»', max_size=30))
def test_no_query_is_an_error(view: View, query: str) -> None:
    view.search(query)
    view.search(terms_of(query, shadow), shadow=shadow)


@settings(deadline=None)
@given(st.integers(0, 4), st.data())
def test_every_word_of_a_text_finds_it(view: View, number: int, data: st.DataObject) -> None:
    name = [*TEXTS, "report-0005"][number]
    document = view.document(name)
    assert document is not None
    own = document.text.split("اقرأ أيضا")[0]
    word = data.draw(st.sampled_from(shadow(own).split()))
    if match_of(word):
        assert name in [hit.document for hit in view.search(word)]


def test_a_query_of_ten_thousand_words_is_cut_not_refused(view: View) -> None:
    words = " ".join(f"w{number}" for number in range(10_000))
    assert view.search(words) == []
    assert match_of(words).count('" "') == MOST_TERMS - 1
