"""Who acts and at whom, where the words leave it to the sentences before: the two who met, a dropped subject, a pronoun."""

from __future__ import annotations

import pytest

from further_helpers import acts_in

MET = "التقى وزير الخارجية الكيني في نيروبي نظيره التنزاني. "
TWO = {
    MET + "وناقش الجانبان الوضع في الصومال.": [("CONSULT", None, "actual", "TZA>KEN")],
    MET + "ونددا بالهجوم على الصومال.": [
        ("CONSULT", None, "actual", "TZA>KEN"),
        ("ACCUSE", "disapprove", "actual", "KEN+TZA>"),
    ],
    "اجتمع وزير الخارجية الكيني برئيس الوزراء التنزاني، وبحثا العلاقات الثنائية.": [
        ("CONSULT", None, "actual", "KEN+TZA>")
    ],
    "بحث رئيس الوزراء الكندي مع نظيره النرويجي الحرب في السودان، واتفق الزعيمان على تبادل السفراء.": [
        ("CONSULT", None, "actual", "CAN+NOR>"),
        ("AGREE", None, "actual", "CAN+NOR>"),
    ],
}


@pytest.mark.parametrize("text", TWO)
def test_the_two_sides_and_a_dual_verb_mean_those_who_just_met(text: str) -> None:
    assert acts_in(text) == TWO[text]


def test_the_two_sides_mean_nobody_who_met_once_a_third_is_named() -> None:
    text = MET + "وقال الرئيس البرازيلي إنه سيزور نظيره الفرنسي. ورحب الجانبان بالإعلان."
    assert all("KEN" not in sides for *_, sides in acts_in(text)[1:])


INSERTED = {
    "وصل إلى نيروبي، صباح الأحد، وزير الخارجية النرويجي، في زيارة رسمية.": (
        "CONSULT",
        "visit",
        "actual",
        "NOR>KEN",
    ),
    "التقى وزير الخارجية الكيني، اليوم (الخميس)، نظيره النرويجي.": ("CONSULT", None, "actual", "KEN+NOR>"),
}


@pytest.mark.parametrize("text", INSERTED)
def test_a_day_between_commas_parts_nobody_from_the_verb(text: str) -> None:
    assert acts_in(text) == [INSERTED[text]]


ONE = {
    "أكدت كينيا وقوفها إلى جانب الصومال، وتطالب المجتمع الدولي بتحمل مسؤولياته.": "KEN>INTCOM",
    "ولفت وليام روتو إلى أن المجتمع الدولي لا يقر الطموحات، داعيا تنزانيا إلى الحوار.": "KEN>TZA",
    "التقى الرئيس الكيني في العاصمة الإيطالية روما السفير النرويجي لدى إيطاليا.": "KEN+NOR>",
}


@pytest.mark.parametrize("text", ONE)
def test_gender_and_apposition_tell_who_does_what(text: str) -> None:
    assert acts_in(text)[-1][-1] == ONE[text]


def test_a_state_behind_a_bare_office_is_what_the_verb_speaks_of() -> None:
    assert acts_in("أشاد الوزير بإيطاليا.") == []


SCENES = {
    "أعربت كينيا عن إدانتها الشديدة للتفجير الانتحاري وسط العاصمة العراقية بغداد.": "KEN>",
    "أدانت كينيا التفجير الإرهابي بالعاصمة العراقية بغداد.": "KEN>",
    "أدانت كينيا القصف الروسي.": "KEN>RUS",
}


@pytest.mark.parametrize("text", SCENES)
def test_where_an_attack_was_dealt_did_not_deal_it(text: str) -> None:
    assert [sides for *_, sides in acts_in(text)] == [SCENES[text]]


def test_nobody_went_to_whom_only_a_since_names() -> None:
    text = "وفي زيارته الثامنة للمنطقة منذ بدء القتال في الصومال، التقى الوزير الكيني نظيره الإيطالي."
    assert acts_in(text) == [("CONSULT", None, "actual", "KEN+ITA>")]


def test_what_stands_is_named_though_nobody_known_does_something_about_it() -> None:
    text = "موقف النرويج معلن ولن ينقص شيئا من دعمها الثابت لكينيا."
    assert acts_in(text) == [("SUPPORT", None, "ongoing", "NOR>KEN")]


def test_a_ministry_of_no_state_told_affirms_its_own_backing() -> None:
    text = "وأكدت الوزارة على وقوف كينيا إلى جانب الشعب الصومالي."
    assert acts_in(text) == [("SUPPORT", None, "actual", "KEN>SOM")]


PLEDGED = {
    "تعهد الرئيس الكوري الشمالي بنزع السلاح النووي خلال قمة عقدها مع نظيره الكوري الجنوبي.": (
        "CONCEDE",
        "PRK>KOR",
    ),
    "وعد رئيس الوزراء الكندي بزيادة المساعدات في اجتماع مع الرئيس الأوكراني.": ("AGREE", "CAN>UKR"),
    "تعهد الرئيس الأوكراني بنزع السلاح النووي.": ("CONCEDE", "UKR>"),
}


@pytest.mark.parametrize("text", PLEDGED)
def test_a_pledge_is_given_to_whom_it_was_given_at_a_meeting(text: str) -> None:
    assert PLEDGED[text] in [(type_, sides) for type_, _, _, sides in acts_in(text)]


POINTING = {
    "تلقى الرئيس الكيني اتصالا من نظيره الهندي أعرب فيه الأخير عن دعمه لنيروبي.": (
        "SUPPORT",
        None,
        "actual",
        "IND>KEN",
    ),
    "رفضت كينيا القرار، ودعت الرئيسين الهندي والنرويجي إلى حضور القمة.": (
        "AGREE",
        None,
        "actual",
        "KEN>IND+NOR",
    ),
    "طلبت كينيا من تنزانيا وقف الصيد، لكن الأخيرة رفضت طلب كينيا.": ("REJECT", None, "actual", "TZA>KEN"),
    "طلب الرئيس الكيني من نظيره الهندي وقف الصيد، إلا أن الأخير رفض الطلب.": (
        "REJECT",
        None,
        "actual",
        "IND>KEN",
    ),
    'وقال الرئيس الكيني: "وقعت بلادنا مع النرويج اتفاقا للصيد".': ("SUPPORT", None, "actual", "KEN+NOR>"),
    "وقال السفير الكيني إن الرئيس الهندي زار بلادنا في مايو الماضي.": (
        "CONSULT",
        "visit",
        "historical",
        "IND>KEN",
    ),
}


@pytest.mark.parametrize("text", POINTING)
def test_the_latter_opens_a_clause_and_our_country_is_the_speakers(text: str) -> None:
    assert POINTING[text] in acts_in(text)


def test_who_leaves_for_his_own_country_visits_nobody() -> None:
    text = "يلتقي الرئيس الكيني رئيس الوزراء النرويجي قبل أن يغادر إلى بلاده."
    assert [mode for _, mode, *_ in acts_in(text)] == [None]


_ABOUT_KENYA = (
    "تسعى كينيا إلى تنويع شركائها. وتعول نيروبي على الموانئ، وتملك كينيا أكبرها. وتشتري نيروبي القمح. "
)
OF_THE_LAND = {
    "كما تتعاون مع دول بعيدة كالنرويج والهند. وكان الرئيس البرازيلي قد زار البلاد في يناير الماضي.": "BRA>KEN",
    "وطلب الرئيس الكيني مساعدة من النرويج، إذ انضمت البلاد إلى مجموعة بريكس.": "KEN>BRICS",
}


@pytest.mark.parametrize("text", OF_THE_LAND)
def test_the_land_is_the_state_that_a_report_speaks_of_most(text: str) -> None:
    assert OF_THE_LAND[text] in [sides for *_, sides in acts_in(_ABOUT_KENYA + text)]


def test_the_two_states_are_the_only_two_that_the_sentence_names() -> None:
    text = "تتفاوض البرازيل مع النرويج. وزار الرئيس الكيني أبوجا في مايو، حيث وقع البلدان اتفاقا للصيد."
    assert "KEN+NGA>" in [sides for *_, sides in acts_in(text)]


def test_the_two_states_stay_those_whom_such_words_meant_before() -> None:
    about = "يراقب السودان كينيا، ويخشى السودان كينيا. ويعود الاتفاق بين كينيا والنرويج إلى سنوات، ويحترمه الجانبان. "
    found = acts_in(about + "وبلغ حجم التبادل التجاري بين البلدين رقما قياسيا.")
    assert found[-1] == ("COOPERATE", None, "ongoing", "KEN+NOR>")


def test_the_two_sides_are_those_whom_the_sentence_names_with_one_another() -> None:
    about = "تعترف كينيا بالسودان، وتدعم كينيا السودان. ووقعت النرويج مع كينيا اتفاقا، وأكد الجانبان التزامهما به. "
    found = acts_in(about + "وبلغ حجم التبادل التجاري بين البلدين رقما قياسيا.")
    assert found[-1] == ("COOPERATE", None, "ongoing", "NOR+KEN>")
