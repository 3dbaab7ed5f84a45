"""What is no act between states is left out: firms among themselves, matches, private persons, telephones."""

import pytest

from marsad.analyse import analyse
from marsad.kit import load_kit
from marsad.model.documents import Document, Region
from marsad.model.spans import Span


@pytest.fixture(scope="module")
def kit():
    return load_kit()


def acts(text, kit):
    body = (Region("body", Span(0, len(text))),)
    found = analyse(Document("d", text, language="ar", published="2024-11-28", regions=body), kit)
    return [(one.type, one.actors, one.recipients) for one in found.events]


@pytest.mark.parametrize(
    "text",
    [
        "طلب فيسبوك من مشتركيه البريطانيين إرسال صورهم.",
        "طلبت غوغل من هواوي وقف البيع.",
        "وافق الاتحاد الدولي لكرة القدم في اجتماع طويل على الاقتراح.",
        "شاهد الجمهور لقاء البرازيل وفرنسا في المباراة الأخيرة.",
        "رفضت الأوروغواي اللعب مع الهند.",
        "انتقد الإيطالي ماركو بيليني فرنسا.",
        "زار وزير كندا روسيا. وإذا بدأ هاتفك في الرنين مع تركيا فأغلقه.",
        "انسحبت هواوي من اتفاقية مع الولايات المتحدة.",
    ],
)
def test_nothing_between_states_is_told(kit, text):
    assert [one for one in acts(text, kit) if one[0] != "CONSULT" or "RUS" not in one[2]] == []


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("رفضت غوغل الطلب الروسي.", ("REJECT", ("USA",), ("RUS",))),
        ("طلبت الحكومة الهندية من غوغل حذف الصور.", ("REQUEST", ("IND",), ("USA",))),
        ("انتقد الرئيس الإيطالي فرنسا.", ("ACCUSE", ("ITA",), ("FRA",))),
        ("انسحبت الولايات المتحدة من الاتفاق مع إيران.", ("SANCTION", ("USA",), ("IRN",))),
    ],
)
def test_where_a_state_takes_part_it_is_told(kit, text, act):
    assert acts(text, kit) == [act]


@pytest.mark.parametrize(
    "text", ["لعب منتخب فرنسا مع المنتخب الكازاخستاني.", "فاز باريس سان جرمان على ريال مدريد."]
)
def test_teams_and_clubs_are_no_states(kit, text):
    body = (Region("body", Span(0, len(text))),)
    assert analyse(Document("d", text, language="ar", regions=body), kit).mentions == ()


MATCH = "فاز المنتخب في مباراة قوية على الملعب، وقال المدرب إن اللاعبين تعبوا في الدوري. "


@pytest.mark.parametrize(
    "text",
    [
        "وبدأت مفاوضات بين النادي البلجيكي والنادي النمساوي. وتعثرت المباحثات بين الطرفين.",
        "وطلب الفيفا معلومات من اتحاد كندا.",
        "ورحب اللاعبون بقمة أوروبا في لشبونة.",
        "ونشكر كوريا الجنوبية على دعمها.",
        "وفرض الحظر على كينيا بعد قضية المنشطات.",
    ],
)
def test_in_a_report_of_sport_clubs_and_players_are_no_states(kit, text):
    assert acts(MATCH + text, kit) == []


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("وانتقد الرئيس النمساوي روسيا.", ("ACCUSE", ("AUT",), ("RUS",))),
        ("والتقى رئيس الفيفا الرئيس الكيني.", ("CONSULT", ("NGO", "KEN"), ())),
    ],
)
def test_what_governments_do_is_told_in_a_report_of_sport_too(kit, text, act):
    assert acts(MATCH + text, kit) == [act]


@pytest.mark.parametrize(
    "text",
    [
        "وسألت بي بي سي عن ذلك، وطلبت بي بي سي من الحكومة الكندية ردا على الخبر.",
        "اجتمعت مع مسؤولين في تونس وليبيا.",
        "رفض النادي المشاركة في كوبا ليبرتادوريس.",
    ],
)
def test_a_channel_or_whoever_speaks_is_no_state(kit, text):
    assert acts(text, kit) == []


def test_what_an_agency_for_health_advises_is_asked_of_no_state(kit):
    assert acts("دعت منظمة الصحة العالمية إلى خفض استهلاك السكر في كينيا.", kit) == []
    told = acts("دعت منظمة الصحة العالمية كينيا إلى فتح حدودها.", kit)
    assert told == [("REQUEST", ("UN",), ("KEN",))]
