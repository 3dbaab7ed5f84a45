"""Whether an act was, is or will be, and on which day, where a word beside it decides."""

import pytest

from marsad.kit import load_kit
from status_helpers import told_of


@pytest.fixture(scope="module")
def kit():
    return load_kit()


@pytest.mark.parametrize(
    ("told", "event"),
    [
        (
            "وأعلنت الحكومة الكينية في ذلك الوقت عن تعليق الاتصالات مع السويد.",
            ("SANCTION", "historical", None),
        ),
        ("ولا تستبعد الوزيرة مفاوضات بين كندا وكينيا.", ("CONSULT", "hypothetical", None)),
        ("وقال الوزير قبل أول زيارة له لكينيا إن الأمر معقد.", None),
        ("ونفت الوزارة، ولم تشارك الوحدة في صد الهجوم السويدي على كندا.", ("ASSAULT", "actual", None)),
        (
            "قال الوزير إنه لا يقبل بأي حال أعمال الحكومة الكينية التي تدعمها السويد.",
            ("SUPPORT", "ongoing", None),
        ),
        ("ومن المقرر، وفق الوزارة، أن تفرض السويد عقوبات على كندا.", ("SANCTION", "planned", None)),
        ("وينتظر بعد هذه الجولة، أن تفرض السويد عقوبات على كندا.", ("SANCTION", "planned", None)),
        ("يصل الوزير السويدي الخميس، على أن يوقع مع نظيره الكندي اتفاقية.", ("SUPPORT", "planned", None)),
        ("ومن غير المتوقع أن تفرض السويد عقوبات على كندا.", ("SANCTION", "negated", None)),
        ("وليس لدى السويد نية لفرض عقوبات على كندا.", ("SANCTION", "negated", None)),
        ("ومن الوارد أن تفرض السويد عقوبات على كندا.", ("SANCTION", "hypothetical", None)),
        ("ولا بد أن تفرض السويد عقوبات على كندا.", ("SANCTION", "hypothetical", None)),
        ("وتجري السويد وكندا مفاوضات لتوقيع معاهدة.", ("CONSULT", "actual", None)),
        ("وانسحبت السويد من معاهدة عام 2015 مع كندا.", ("SANCTION", "actual", None)),
        ("وتبحث السويد فرض عقوبات على كندا.", ("SANCTION", "hypothetical", None)),
        ("ولا تزال السويد تفرض عقوبات على كندا.", ("SANCTION", "ongoing", None)),
        ("وتفرض السويد منذ سنوات عقوبات على كندا.", ("SANCTION", "ongoing", None)),
        ("وقبل سنوات، فرضت السويد عقوبات على كندا.", ("SANCTION", "historical", None)),
        ("ومنذ أن فرضت السويد عقوبات على كندا تراجعت التجارة.", ("SANCTION", "historical", None)),
    ],
)
def test_a_word_beside_an_act_decides_whether_it_was(kit, told, event):
    assert told_of(kit, told) == ([event] if event else [])


@pytest.mark.parametrize(
    ("told", "event"),
    [
        (
            "وأعلن البيت الأبيض أن القمة بين الرئيس الكيني ونظيره السويدي في 12 يونيو.",
            ("CONSULT", "planned", "2024-06-12"),
        ),
        (
            "والتقى الرئيس الكيني نظيره السويدي في 12 يونيو.",
            ("CONSULT", "historical", "2023-06-12"),
        ),
        (
            "وزار الرئيس الكيني أستانا، في 9 أبريل، ووقع على سجل الزوار.",
            ("CONSULT", "historical", "2024-04-09"),
        ),
        (
            "وأرجأت كندا فرض رسوم جمركية على الصلب السويدي حتى أول يونيو.",
            ("SANCTION", "negated", None),
        ),
    ],
)
def test_a_day_is_that_of_its_act(kit, told, event):
    assert event in told_of(kit, told)


def test_who_visits_by_invitation_was_invited_before(kit):
    told = "يبدأ الرئيس الكيني غدا زيارة للسويد بدعوة من نظيره السويدي."
    assert ("AGREE", "actual", None) in told_of(kit, told)


def test_what_something_came_after_is_no_mere_possibility(kit):
    told = (
        "كانت كندا قد قالت إنها ستبقى إذا انسحبت السويد من اتفاق باريس. "
        "وارتفعت الأسعار بعد انسحاب السويد من اتفاق باريس."
    )
    assert {one[1] for one in told_of(kit, told) if one[0] == "SANCTION"} == {"hypothetical", "actual"}


@pytest.mark.parametrize(
    ("told", "event"),
    [
        ("وبموجب المعاهدة وافقت كينيا على الحد من أنشطتها النووية.", ("AGREE", "historical", None)),
        ("وكانت كندا تطالب السويد بوقف القصف.", ("REQUEST", "historical", None)),
        (
            "وفي ظل أزمة تهدد اتفاقا يعود للعام 2016، استدعت كينيا سفيرها في ستوكهولم.",
            ("SANCTION", "actual", None),
        ),
        (
            "ودافعت كندا الأحد عن وجودها بعد القصف الكندي على كينيا.",
            ("ASSAULT", "actual", None),
        ),
        (
            "وفي الأول من أغسطس يبدأ العمل بالرسوم، وفي حال انسحبت كندا من اتفاق باريس يتغير الأمر.",
            ("SANCTION", "hypothetical", None),
        ),
    ],
)
def test_a_day_or_an_adverb_of_another_act_is_not_its_own(kit, told, event):
    assert event in told_of(kit, told)


def test_a_tariff_on_imports_is_no_trade(kit):
    told = "تسعى الحكومة الهندية إلى فرض رسوم جمركية على واردات الحديد من كينيا."
    assert [one[0] for one in told_of(kit, told)] == ["SANCTION"]


def test_a_participle_goes_on_with_the_day_of_the_saying(kit):
    told = "قال الوزير الكيني السبت إن الوحدات تحركت يوم الأربعاء إلى الحدود، متهما كندا بدعم التمرد."
    assert ("ACCUSE", "actual", "2024-05-11") in told_of(kit, told)


def test_what_is_of_one_state_only_is_no_act_between_two(kit):
    assert told_of(kit, "رحبت وزيرة الصحة الكينية بتراجع التدخين.") == []


@pytest.mark.parametrize(
    ("told", "event"),
    [
        (
            "وسيقرر رئيس الوزراء الكندي إن كان سينسحب من اتفاق باريس.",
            ("SANCTION", "hypothetical", None),
        ),
        ("وهناك خطة لتوقيع اتفاق بين كندا وكينيا.", ("SUPPORT", "planned", None)),
    ],
)
def test_what_is_asked_or_laid_out_was_not_yet(kit, told, event):
    assert told_of(kit, told) == [event]


def test_a_second_visit_is_not_the_one_of_last_year(kit):
    told = (
        "قام الرئيس الكيني بزيارة ثانية إلى السويد حيث وقع على سجل الزوار. "
        "وزار الرئيس الكيني السويد في عام 2021 للمرة الأولى."
    )
    visits = [one for one in told_of(kit, told) if one[0] == "CONSULT"]
    assert visits == [("CONSULT", "actual", None), ("CONSULT", "historical", "2021")]


DAYS_OF_OLD = {
    "زار وزير الخارجية الكيني الخرطوم في نهاية عام 2016.": ("CONSULT", "historical", "2016-09-01/2016-12-31"),
    "زار وزير الخارجية الكيني الخرطوم في نهاية الشهر الماضي.": ("CONSULT", "actual", "2024-04-21/2024-04-30"),
    "ساءت العلاقات إثر إسقاط الجيش الكيني طائرة سويدية فوق البحر في نوفمبر 2015.": (
        "ASSAULT",
        "historical",
        "2015-11",
    ),
}


@pytest.mark.parametrize("told", DAYS_OF_OLD)
def test_a_day_too_long_past_for_the_verb_is_that_of_what_was_before_it(kit, told):
    assert told_of(kit, told) == [DAYS_OF_OLD[told]]


HEADLINES = {
    "عقوبات سويدية جديدة على شركات كينية": "actual",
    "العقوبات السويدية على كينيا": "ongoing",
    "السويد تعترف بدولة فلسطين": "actual",
    "قال الوزير إن السويد تعترف بدولة فلسطين.": "ongoing",
}


@pytest.mark.parametrize("told", HEADLINES)
def test_a_headline_tells_news(kit, told):
    assert [status for _, status, _ in told_of(kit, told)] == [HEADLINES[told]]


def test_a_meeting_to_which_somebody_is_invited_is_still_to_come(kit):
    told = "وكان الرئيس الكيني قد قبل دعوة لعقد لقاء مع الرئيس السويدي الشهر الماضي."
    assert ("CONSULT", "planned", None) in told_of(kit, told)


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("يصل الوزير الكيني إلى روما غدا ويتوجه الخميس إلى باريس.", ["2024-05-14", "2024-05-16"]),
        ("سيزور الوزير الكيني إيطاليا غدا ويتوجه إلى فرنسا.", ["2024-05-14", "2024-05-14"]),
        ("سيزور الوزير الكيني إيطاليا في الفترة بين 3 وحتى 14 يونيو 2024.", ["2024-06-03/2024-06-14"]),
    ],
)
def test_a_verb_that_and_joins_has_its_own_day_before_that_of_the_verb_before(kit, told, days):
    assert told_of(kit, told) == [("CONSULT", "planned", day) for day in days]
