"""From invitation to deed through the listings: a later report upgrades, what was told before stays, stories are named."""

from __future__ import annotations

from pathlib import Path

import pytest

import marsad
from marsad.analyse import analyse
from marsad.engines.local import run
from marsad.engines.stories import keep_stories
from marsad.model.documents import Document
from marsad.record.store import Record
from marsad.text.stems import search_terms
from story_helpers import kit

REPORTS = (
    ("invited", "2024-03-01", "دعوة إلى أوسلو\n\nدعا رئيس الوزراء النرويجي يوناس غار ستوره الرئيس الكيني وليام روتو إلى زيارة النرويج.\n"),
    ("planned", "2024-03-05", "أخبار أوسلو\n\nمن المقرر أن يزور الرئيس الكيني وليام روتو النرويج في 9 أبريل 2024. وتعتزم كينيا والنرويج توقيع اتفاقية للتعاون في مجال الطاقة.\n"),
    ("confirmed", "2024-03-20", "أخبار نيروبي\n\nقال وزير الخارجية الكيني إن الرئيس وليام روتو سيزور النرويج في 10 أبريل 2024.\n"),
    ("held", "2024-04-10", "روتو يصل إلى أوسلو\n\nوصل الرئيس الكيني وليام روتو الأربعاء إلى النرويج في زيارة دولة. ووقعت كينيا والنرويج اليوم الأربعاء اتفاقية للتعاون في مجال الطاقة.\n"),
    ("retold", "2024-04-11", "كينيا والنرويج توقعان اتفاقية الطاقة\n\nوقعت كينيا والنرويج الأربعاء اتفاقية تعاون في الطاقة خلال زيارة رسمية للرئيس الكيني وليام روتو إلى النرويج بدأت الأربعاء.\n"),
    ("ghana", "2024-03-02", "أخبار سانتياغو\n\nيعتزم الرئيس الغاني نانا أكوفو أدو زيارة تشيلي في 20 مارس 2024.\n"),
    ("no-ghana", "2024-03-12", "إلغاء زيارة\n\nألغى الرئيس الغاني نانا أكوفو أدو زيارته إلى تشيلي التي كانت مقررة في 20 مارس 2024.\n"),
    ("serbia", "2024-03-02", "أخبار لشبونة\n\nيعتزم الرئيس الصربي ألكسندر فوتشيتش زيارة البرتغال في 15 مارس 2024 زيارة عمل.\n"),
)  # fmt: skip


@pytest.fixture(scope="module")
def record(tmp_path_factory) -> Path:
    place = tmp_path_factory.mktemp("listed") / "record.db"
    documents = [
        Document(name, text, language="ar", published=published, outlet=name)
        for name, published, text in REPORTS
    ]
    with Record.open(place, create=True) as opened:
        run(documents, opened, kit(), analyser=analyse, shadow=search_terms)
        keep_stories(opened, kit().world)
    return place


@pytest.mark.parametrize(
    ("as_of", "stage", "reports"),
    [
        ("2024-03-02", "invited", ["invited"]),
        ("2024-03-06", "planned", ["invited", "planned"]),
        ("2024-03-21", "confirmed", ["invited", "planned", "confirmed"]),
        ("2024-04-10", "held", ["invited", "planned", "confirmed", "held"]),
    ],
)
def test_a_visit_comes_further_report_by_report(record, as_of, stage, reports):
    (visit,) = marsad.visits(country="NOR", as_of=as_of, record=record)
    assert (visit["stage"], visit["reports"]) == (stage, reports)


def test_what_earlier_and_other_reports_told_of_each_field_stays(record):
    (visit,) = marsad.visits(country="NOR", record=record)
    told = {name: [one["value"] for one in values] for name, values in visit["told"].items()}
    assert told["date"] == ["2024-04-09", "2024-04-10"]
    assert set(told["grade"]) == {"state", "official"} == set(visit["grade"])
    assert told["status"][:2] == ["planned", "actual"]
    assert len(visit["accounts"]) == len(REPORTS) - 3
    assert visit["start"] == "2024-04-10"


def test_a_visit_called_off_is_cancelled_and_one_of_which_nobody_tells_more_has_lapsed(record):
    stages = {visit["visitor"][0]: visit["stage"] for visit in marsad.visits(record=record)}
    assert stages == {"KEN": "held", "GHA": "cancelled", "SRB": "lapsed"}


def test_an_agreement_keeps_its_earlier_stage_and_who_told_it(record):
    (paper,) = marsad.agreements(record=record)
    assert paper["stage"] == "signed"
    assert paper["stages"] == [
        {"stage": "intended", "reports": ["planned"]},
        {"stage": "signed", "reports": ["held", "retold"]},
    ]
    assert [one["value"] for one in paper["told"]["subject"]] == ["energy"]


def test_listings_name_the_story_that_reports_share(record):
    (story,) = marsad.stories(several=True, record=record)
    assert set(story["documents"]) >= {"held", "retold"}
    (visit,) = marsad.visits(country="NOR", record=record)
    assert visit["stories"] == [story["story"]]
    assert {one["document"]: one["story"] for one in visit["accounts"]}["retold"] == story["story"]
    (signing,) = marsad.events(type="SUPPORT", status="actual", record=record)
    (paper,) = marsad.agreements(record=record)
    assert signing["stories"] == paper["stories"] == [story["story"]]
