"""Which stated numbers are recorded: rates of what is no concern of states are not, members of a list are all."""

import pytest

from marsad.analyse import analyse
from marsad.kit import load_kit
from marsad.model.documents import Document, Region
from marsad.model.spans import Span


@pytest.fixture(scope="module")
def kit():
    return load_kit()


def read(text, kit):
    document = Document(
        "d", text, language="ar", published="2024-06-12", regions=(Region("body", Span(0, len(text))),)
    )
    return [(figure.value, figure.measure, figure.holders) for figure in analyse(document, kit).figures]


UNWANTED = [
    "قال الوزير السويدي إنه على حق مئة في المئة.",
    "باتت القوات تسيطر على 70 بالمئة منها.",
    "قال الطبيب إن 70 بالمئة ممن تناولوا العلاج في كندا عادوا إلى العمل.",
    "قصفت القوات 4 محافظات سودانية.",
]


@pytest.mark.parametrize("text", UNWANTED)
def test_what_is_no_concern_of_states_is_no_figure(text, kit):
    assert read(text, kit) == []


def test_what_is_counted_on_in_a_list_is_counted_as_what_stands_before(kit):
    text = "فرضت السويد عقوبات على 7 أشخاص من بيلاروسيا و12 شركة."
    assert read(text, kit) == [(7, "sanctions", ("BLR", "SWE")), (12, "sanctions", ("BLR", "SWE"))]


def test_what_stands_behind_a_comma_does_not_say_what_a_number_measures(kit):
    text = "استمرت زيارة الوزير السويدي يومين، اجتمع فيهما مع نظيره الكندي."
    assert [measure for _, measure, _ in read(text, kit)] == ["visits"]


def test_how_long_a_war_lasts_is_a_figure_and_how_many_decades_something_is_done_is_none(kit):
    assert read("تشتعل الحرب في السودان منذ 7 سنوات.", kit) == [(7, "conflict", ("SDN",))]
    assert read("عملت السويد على تصدير الأفكار على مدى سبعة عقود.", kit) == []


def test_a_body_that_tells_a_title_more_exactly_is_the_one_recorded(kit):
    text = "مقتل 70 شخصا في السودان\n\nأسفر القصف عن مقتل نحو 70 شخصا في السودان."
    document = Document(
        "d",
        text,
        language="ar",
        published="2024-06-12",
        regions=(Region("title", Span(0, 23)), Region("body", Span(23, len(text)))),
    )
    assert [figure.evidence.words for figure in analyse(document, kit).figures] == ["نحو 70 شخصا"]


def test_people_of_a_state_are_told_from_its_things_by_the_adjective(kit):
    document = Document("d", "ومقتل خمسة رسامين سويديين في السودان.", language="ar", published="2024-06-12")
    assert [(one.unit, one.measure) for one in analyse(document, kit).figures] == [("persons", "casualties")]


def test_how_long_somebody_is_given_is_a_figure(kit):
    assert read("أمهلت السويد شركة النقل 60 يوما للرد.", kit) == [(60, "commitment", ("SWE",))]
