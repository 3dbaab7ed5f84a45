"""Which day an act has where its clause tells of more than one act, or of how long one lasted."""

import pytest

from marsad.kit import load_kit
from status_helpers import told_of


@pytest.fixture(scope="module")
def kit():
    return load_kit()


WHILE = {
    "أبرمت كندا مع كينيا عام 2016 اتفاقا للتجارة، فيما وقعت مع الهند عقدا لتوريد القمح.": [
        ("SUPPORT", "historical", "2016"),
        ("SUPPORT", "actual", None),
    ],
    "زار الرئيس الكيني الهند السبت، بينما هدد وزير الدفاع البيروفي بضرب الهند.": [
        ("CONSULT", "actual", "2024-05-11"),
        ("THREATEN", "actual", None),
    ],
    "زار الرئيس الكيني الهند السبت، بينما هدد وزير الدفاع البيروفي الأحد بضرب الهند.": [
        ("CONSULT", "actual", "2024-05-11"),
        ("THREATEN", "actual", "2024-05-12"),
    ],
}


@pytest.mark.parametrize("told", WHILE)
def test_a_day_does_not_date_what_was_done_meanwhile(kit, told):
    assert told_of(kit, told) == WHILE[told]


LASTING = {
    "يبدأ الرئيس الكيني غدا زيارة إلى الهند تستغرق ثلاثة أيام.": "2024-05-14/2024-05-16",
    "اختتم الرئيس الكيني أمس زيارة إلى الهند استمرت ثلاثة أيام.": "2024-05-10/2024-05-12",
    "عاد الرئيس الكيني أمس بعد زيارة إلى الهند استغرقت يومين.": "2024-05-11/2024-05-12",
}


@pytest.mark.parametrize("told", LASTING)
def test_a_visit_that_somebody_ends_began_some_days_before(kit, told):
    assert [day for _, _, day in told_of(kit, told)] == [LASTING[told]]


UTTERANCES = {
    "هدد الرئيس الكيني، في تصريحات أدلى بها السبت، بفرض رسوم على أوغندا.": [
        ("THREATEN", "actual", "2024-05-11"),
    ],
    "انتقد الرئيس الكيني، في كلمة ألقاها أمس أمام البرلمان، أوغندا.": [("ACCUSE", "actual", "2024-05-12")],
    "انتقد الرئيس الكيني، في بيان له مساء السبت، أوغندا.": [("ACCUSE", "actual", "2024-05-11")],
}


@pytest.mark.parametrize("told", UTTERANCES)
def test_the_day_of_an_utterance_is_that_of_what_was_uttered(kit, told):
    assert told_of(kit, told) == UTTERANCES[told]


JUDGED = {
    "أدانت كينيا السبت الهجوم الأوغندي على تنزانيا.": ["2024-05-11", None],
    "أدانت كينيا الهجوم الأوغندي على تنزانيا يوم السبت.": ["2024-05-11", "2024-05-11"],
    "أفشلت القوات الكينية السبت هجوما أوغنديا على تنزانيا.": ["2024-05-11"],
}


@pytest.mark.parametrize("told", JUDGED)
def test_a_deed_that_somebody_judges_is_not_of_the_day_of_his_judgement(kit, told):
    assert [day for _, _, day in told_of(kit, told)] == JUDGED[told]


BEFORE = {
    "وصل الرئيس الكيني السبت إلى الهند، غداة لقاء الرئيس الصيني نظيره الهندي.": ["2024-05-11", "2024-05-10"],
    "وصل الرئيس الكيني السبت إلى الهند، بعد يومين من طرد كينيا السفير الأوغندي.": [
        "2024-05-11",
        "2024-05-09",
    ],
    "وصل الرئيس الكيني السبت إلى الهند، بعد ثلاثة أيام على لقاء الرئيس الصيني نظيره الهندي.": [
        "2024-05-11",
        "2024-05-08",
    ],
    "وصل الرئيس الكيني السبت إلى الهند، بعد أسبوع من لقاء الرئيس الصيني نظيره الهندي.": ["2024-05-11", None],
    "وصل الرئيس الكيني السبت إلى الهند، بعد ساعات من لقاء الرئيس الصيني نظيره الهندي.": [
        "2024-05-11",
        "2024-05-11",
    ],
}


@pytest.mark.parametrize("told", BEFORE)
def test_what_was_some_days_before_is_of_the_day_that_many_days_earlier(kit, told):
    assert [day for _, _, day in told_of(kit, told)] == BEFORE[told]


def test_a_measure_is_of_the_day_on_which_its_taker_announced_it(kit):
    assert told_of(kit, "أعلنت كينيا السبت أنها طردت السفير الأوغندي.") == [
        ("SANCTION", "actual", "2024-05-11")
    ]
    assert told_of(kit, "أعلنت كينيا السبت أنها كانت قد طردت السفير الأوغندي.") == [
        ("SANCTION", "actual", None)
    ]
    assert told_of(kit, "قالت كندا السبت إن كينيا طردت السفير الأوغندي.") == [("SANCTION", "actual", None)]


OF_OLD = {
    "فاز الرئيس بالجائزة عام 2000، بعدما نظم أول قمة بين كينيا والهند.": [("CONSULT", "actual", None)],
    "يزور الرئيس الكيني الهند قبل نهاية العام الحالي.": [("CONSULT", "planned", None)],
    "عقد الرئيس الكيني محادثات مع نظيره الهندي.\n\nوكان الرئيس الهندي زار كينيا في سبتمبر من العام الماضي.": [
        ("CONSULT", "actual", None),
        ("CONSULT", "historical", "2023-09"),
    ],
    "وكان الرئيس الهندي زار كينيا في سبتمبر من العام الماضي. وأجرى محادثات مع الرئيس الكيني.": [
        ("CONSULT", "historical", "2023-09"),
        ("CONSULT", "historical", "2023-09"),
    ],
}


@pytest.mark.parametrize("told", OF_OLD)
def test_the_day_of_another_act_dates_no_news(kit, told):
    assert told_of(kit, told) == OF_OLD[told]
