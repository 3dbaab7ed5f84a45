"""Acts that a sentence only names to say something else: their status, their day, and whose they are."""

import pytest

from marsad.analyse import analyse
from marsad.kit import load_kit
from marsad.model.documents import Document

THURSDAY = "2024-11-28"


@pytest.fixture(scope="module")
def kit():
    return load_kit()


def events(kit, told):
    found = analyse(Document("d", told, language="ar", published=THURSDAY), kit).events
    return [(one.type, one.status, ",".join(one.actors), ",".join(one.recipients)) for one in found]


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("أحيا السكان ذكرى الغزو السويدي لبولندا.", "historical"),
        ("ساد الهدوء منذ انسحاب بولندا من معاهدة الدفاع مع التشيك.", "historical"),
        ("ساد الهدوء منذ انسحاب بولندا من معاهدة الدفاع مع التشيك الأسبوع الماضي.", "actual"),
        ("يتواصل التحضير لعقد قمة بين الرئيس النمساوي ونظيره السويدي.", "planned"),
        ("ألمح الوزير إلى أن من الممكن إنقاذ القمة بعدما رحب الرئيس النمساوي ببيان السويد.", "actual"),
        ("وقد يتغير ذلك في حال ما انسحبت النمسا من معاهدة الدفاع مع السويد.", "hypothetical"),
        ("وسبق للرئيس النمساوي أن زار بولندا.", "historical"),
    ],
)
def test_what_is_only_a_background_has_the_status_of_one(kit, told, status):
    assert {one[1] for one in events(kit, told)} == {status}


@pytest.mark.parametrize(
    ("told", "actor"),
    [
        ("قالت السفارة إنها آسفة إزاء قرار الرئيس النمساوي إطلاق عقوبات تجارية ضد بولندا.", "AUT"),
        ("جاء ذلك بعد القرار النمساوي بإعادة فرض العقوبات على بولندا.", "AUT"),
        ("ذكر دبلوماسيون أن وزراء الاتحاد الأوروبي يسعون للاتفاق على عقوبات أخرى ضد بولندا.", "EU"),
        ("قال المتحدث إن النمسا لا تريد الالتفاف على العقوبات المفروضة على بولندا.", "UNK"),
    ],
)
def test_sanctions_are_of_whoever_decided_on_them(kit, told, actor):
    assert {one[2] for one in events(kit, told) if one[0] == "SANCTION"} == {actor}


@pytest.mark.parametrize(
    ("told", "event"),
    [
        (
            "أعلن رئيس الوزراء النمساوي أنه ينوي مناقشة الأمر مع السويد لدى لقائه نظيره البولندي.",
            ("CONSULT", "planned", "AUT,POL", ""),
        ),
        (
            "وصل الرئيس النمساوي إلى وارسو. وأعلن المتحدث أن زيارته لبولندا تستمر يومين.",
            ("CONSULT", "actual", "AUT", "POL"),
        ),
    ],
)
def test_the_pronoun_on_a_meeting_means_who_agrees_with_it(kit, told, event):
    assert event in events(kit, told)


def test_a_measure_that_will_be_and_was_taken_is_one(kit):
    told = "النمسا تطرد 3 دبلوماسيين سويديين\n\nأعلنت النمسا أنها ستطرد 3 دبلوماسيين سويديين."
    assert events(kit, told) == [("SANCTION", "actual", "AUT", "SWE")]


def test_a_deadline_is_not_the_day_of_the_act(kit):
    told = "طردت النمسا السفير السويدي وأمامه مهلة حتى السبت المقبل للمغادرة."
    found = analyse(Document("d", told, language="ar", published=THURSDAY), kit).events
    assert [one.when.basis for one in found if one.type == "SANCTION"] == ["publication"]


@pytest.mark.parametrize(
    ("told", "event"),
    [
        ("يبحث الرئيس النمساوي الانسحاب من الاتفاق النووي مع السويد.", None),
        (
            "بحث الرئيس النمساوي الاتفاق النووي مع نظيره السويدي.",
            ("CONSULT", "actual", "AUT,SWE", ""),
        ),
        ("استقبلت فيينا إجراءات الرئيس السويدي بالاحتجاج.", None),
        ("أعلن التحالف وصول قوات نمساوية إلى السويد.", None),
    ],
)
def test_talks_are_with_whom_one_talks(kit, told, event):
    found = [one for one in events(kit, told) if one[0] == "CONSULT"]
    assert found == ([event] if event else [])


@pytest.mark.parametrize(
    ("told", "status", "day"),
    [
        ("قالت المتحدثة إن الرئيس النمساوي يزور السويد الثلاثاء.", "planned", "2024-12-03"),
        ("زار الرئيس النمساوي السويد الثلاثاء.", "actual", "2024-11-26"),
        ("وكان الرئيس النمساوي يزور السويد الثلاثاء.", "actual", "2024-11-26"),
    ],
)
def test_a_weekday_behind_the_present_is_the_next_one(kit, told, status, day):
    (event,) = analyse(Document("d", told, language="ar", published=THURSDAY), kit).events
    assert (event.status, event.when.iso()) == (status, day)


@pytest.mark.parametrize(
    "told",
    [
        "الرئيس النمساوي يزور السويد\n\nأكد المتحدث أن الرئيس النمساوي قبل دعوة لزيارة السويد.",
        "سيستقبل الرئيس النمساوي نظيره السويدي. وتأتي زيارة الرئيس السويدي إلى النمسا بعد أزمة.",
        "وصل الوزير إلى باريس أمس. ويلتقي الرئيس النمساوي نظيره السويدي.",
    ],
)
def test_a_meeting_of_which_only_what_is_to_come_is_told_is_to_come(kit, told):
    assert {one[1] for one in events(kit, told)} == {"planned"}


def test_the_two_countries_are_those_that_the_sentence_named_together(kit):
    told = "التقى الرئيس الفرنسي نظيره الصيني. وفي القمة بين النمسا والسويد تعهد البلدان بنزع السلاح النووي."
    assert ("CONCEDE", "actual", "AUT,SWE", "") in events(kit, told)


@pytest.mark.parametrize(("published", "status"), [("2018-04-12", "planned"), ("2023-04-12", "ongoing")])
def test_who_is_a_member_still_has_not_left(kit, published, status):
    told = "تناول الخبراء آثار خروج بريطانيا من الاتحاد الأوروبي."
    found = analyse(Document("d", told, language="ar", published=published), kit).events
    assert [one.status for one in found if one.type == "SANCTION"] == [status]


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("وقال المتحدث إن النمسا لن ترفع العقوبات قبل أن تطرد السويد السفير البولندي.", "hypothetical"),
        ("وقال المتحدث إن النمسا احتجت قبل أن تطرد السفير السويدي.", "actual"),
    ],
)
def test_what_must_come_first_has_not_come(kit, told, status):
    found = analyse(Document("d", told, language="ar", published=THURSDAY), kit).events
    assert [one.status for one in found if one.mode == "expel"] == [status]


def test_who_backs_a_group_is_not_whom_it_asks(kit):
    told = "تطالب حركة حماس المدعومة من إيران بإجراء تصويت عام."
    assert [one for one in events(kit, told) if one[3] == "IRN"] == []


def test_a_feminine_body_behind_a_masculine_verb_is_asked(kit):
    told = "واجتمع الرئيس النمساوي بوزرائه. وكان قد دعا منظمة الصحة العالمية إلى إرسال خبرائها."
    assert ("REQUEST", "actual", "AUT", "UN") in events(kit, told)


def test_a_visit_of_some_days_lasts_them(kit):
    told = "بدأ الرئيس النمساوي الاثنين زيارة إلى السويد لثلاثة أيام."
    (event,) = analyse(Document("d", told, language="ar", published=THURSDAY), kit).events
    assert event.when.iso() == "2024-11-25/2024-11-27"


@pytest.mark.parametrize(
    ("told", "status", "day"),
    [
        ("اقترحت النمسا الاثنين فرض عقوبات على السويد.", "hypothetical", None),
        ("تعتزم النمسا الاثنين فرض عقوبات على السويد.", "planned", "2024-12-02"),
    ],
)
def test_the_day_of_an_announcement_is_not_that_of_what_is_announced(kit, told, status, day):
    found = analyse(Document("d", told, language="ar", published=THURSDAY), kit).events
    assert [(one.status, one.when and one.when.iso()) for one in found] == [(status, day)]


def test_a_meeting_planned_and_still_in_doubt_is_one(kit):
    told = "ستعقد قمة بين الرئيس النمساوي ونظيره السويدي. وقد يلتقي الرئيس النمساوي نظيره السويدي في فيينا."
    assert [one[1] for one in events(kit, told)] == ["planned"]


def test_what_hangs_on_a_condition_is_hypothetical_under_a_coming_verb(kit):
    told = "سيضمن الوزير سلامة الوفد في حال توقيع اتفاق بين النمسا والسويد."
    assert {one[1] for one in events(kit, told)} == {"hypothetical"}


@pytest.mark.parametrize(
    ("told", "event"),
    [
        (
            "قالت السويد إن القتل وحشي. وحملت النمسا مسؤولية دماء الضحايا.",
            ("ACCUSE", "actual", "SWE", "AUT"),
        ),
        (
            "وعد الرئيس النمساوي بأنه سيعلن قراره قريبا، منتقدا السويد وبولندا.",
            ("ACCUSE", "actual", "AUT", "SWE,POL"),
        ),
    ],
)
def test_who_speaks_by_the_way_and_whom_he_means(kit, told, event):
    assert event in events(kit, told)


def test_a_victim_in_a_condition_is_not_warned(kit):
    told = "حذر الرئيس النمساوي من فوضى في العلاقات إذا تعرضت السويد لمزيد من الضربات."
    assert [one for one in events(kit, told) if one[0] == "THREATEN"] == []


def test_a_statement_calls_in_the_name_of_nobody_named_last(kit):
    told = "ونفت السويد تلك المزاعم. ودعا البيان بولندا للحيلولة دون مثل هذه الهجمات."
    assert [one for one in events(kit, told) if one[0] == "REQUEST" and one[2] == "SWE"] == []


def test_talks_that_will_be_resumed_are_to_come(kit):
    told = "قال متحدث إن المحادثات بين النمسا والسويد سوف تستأنف بعد الانتخابات."
    assert {one[1] for one in events(kit, told)} == {"planned"}
