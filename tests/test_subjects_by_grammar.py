"""Who acts where the clause itself does not say: control, relative clauses that take up their head, the pronoun of "but"."""

from __future__ import annotations

import pytest

from further_helpers import acts_in

CONTROLLED = {
    "اضطرت كينيا إلى سحب سفيرها من أوغندا.": ("SANCTION", "withdraw", "actual", "KEN>UGA"),
    "نجحت كينيا في التوصل إلى اتفاق مع أوغندا.": ("SUPPORT", None, "actual", "KEN+UGA>"),
    "أجبرت الضغوط الهند على إلغاء زيارة وزيرها إلى باكستان.": ("REJECT", "meet", "actual", "IND>PAK"),
    "سيدفع الخلاف كينيا إلى قطع علاقاتها مع إثيوبيا.": ("SANCTION", "discontinue", "hypothetical", "KEN>ETH"),
    "يسمح القانون لكندا بفرض عقوبات على بيرو.": ("SANCTION", "discontinue", "hypothetical", "CAN>PER"),
    "تمكن الوزير الكيني رغم الخلاف من إبرام اتفاق مع أوغندا.": ("SUPPORT", None, "actual", "KEN+UGA>"),
    "نجح الوزير الكيني بعد أشهر من الجدل في إبرام اتفاق مع أوغندا.": ("SUPPORT", None, "actual", "KEN+UGA>"),
    "تستطيع كينيا فرض عقوبات على إثيوبيا.": ("SANCTION", "discontinue", "hypothetical", "KEN>ETH"),
    "كشفت الهند عن خطط لقطع علاقاتها مع باكستان.": ("SANCTION", "discontinue", "planned", "IND>PAK"),
    "يبدو الوزير الكيني مصمما على قطع العلاقات مع إثيوبيا.": ("SANCTION", "discontinue", "planned", "KEN>ETH"),
    "تقضي المسودة بالسماح للمصرف المركزي الكيني بالاستثمار في أوغندا.": (
        "COOPERATE", None, "hypothetical", "KEN>UGA",
    ),
    "أتاح القرار للبرلمان الأوروبي فرض عقوبات على بيلاروسيا.": (
        "SANCTION", "discontinue", "hypothetical", "EU>BLR",
    ),
}  # fmt: skip

TAKEN_UP = {
    "راجعت كينيا بنود المعاهدة التي أبرمتها مع إثيوبيا.": (
        "SUPPORT", None, "actual", "KEN+ETH>",
    ),
    "ستراجع كينيا الرسوم الجمركية التي فرضتها على أوغندا.": (
        "SANCTION", "discontinue", "ongoing", "KEN>UGA",
    ),
    "هاجم الرئيس الكيني الاتحاد الأوروبي الذي اتهمه بالكذب.": ("ACCUSE", "allege", "actual", "KEN>EU"),
    "تحدث الوزير الكيني عن الزيارة التي سيقوم بها إلى أوغندا.": ("CONSULT", "visit", "planned", "KEN>UGA"),
}  # fmt: skip

NOT_TAKEN_UP = (
    "زار الخبير البلدات التي تسيطر عليها الفصائل المحلية.",
    "أشارت كينيا إلى التصريحات التي وصفها خبراء بأنها كاذبة.",
    "ذكرت كندا الأسباب التي دعته إلى زيارة أوغندا.",
)

BUT_HE = {
    "ترى كينيا أن الخطة جيدة، إلا أنها أكدت على ضرورة انسحاب إثيوبيا من المدينة.": "KEN>ETH",
    "وصل الوزير الكيني متأخرا، إلا أنه حذر إثيوبيا من مواصلة القتال.": "KEN>ETH",
}


APART = {
    "كينيا التي تستضيف مقر المنظمة منذ عقود وتؤوي مئات من موظفيها، طالبت إثيوبيا بالانسحاب.": (
        "REQUEST", "yield", "actual", "KEN>ETH",
    ),
    "رغم علاقات كينيا الوثيقة مع أوغندا، فقد رفضت مقترح أوغندا للسلام.": ("REJECT", None, "actual", "KEN>UGA"),
    "بعد تعيين الوزير الكيني، أعلن قطع العلاقات مع إثيوبيا.": ("SANCTION", "discontinue", "actual", "KEN>ETH"),
}  # fmt: skip

LEFT_OUT = {
    "أحبط الجيش الكيني العملية، ورد بقصف مواقع في الصومال.": (
        "ASSAULT",
        "heavy-weapons",
        "actual",
        "KEN>SOM",
    ),
    "خسرت كينيا المعركة، واضطرت إلى سحب قواتها من الصومال.": ("RETREAT", "withdraw", "actual", "KEN>SOM"),
}

ASKED = "أسف الوزير الكيني للخلاف، ودعا مجلس الأمن إلى عقد جلسة عاجلة."

LISTED = {
    "كينيا: طردت أربعة دبلوماسيين إثيوبيين.": ("SANCTION", "expel", "actual", "KEN>ETH"),
    "كينيا: هددت بفرض عقوبات على إثيوبيا.": ("THREATEN", "relations", "actual", "KEN>ETH"),
}

TWO = {
    "إن وزير الخارجية الكيني علي صالح ووزير الدفاع الأوغندي عمر ديدي يتهمان إثيوبيا بالكذب.": (
        "ACCUSE", "allege", "actual", "KEN+UGA>ETH",
    ),
}  # fmt: skip

BEHIND_MODAL = "قال الوزير الكيني إن إثيوبيا يمكن أن تقصف مواقع حركة الشباب."

DENIED = {
    "تنفي السويد تأجير مقاتلات لبلغاريا.": ("COOPERATE", None, "negated", "SWE>BGR"),
    "كينيا تنفي تزويد أوغندا بالسلاح.": ("AID", None, "negated", "KEN>UGA"),
}


@pytest.mark.parametrize(("text", "act"), APART.items())
def test_the_subject_stands_before_a_relative_clause_or_in_the_phrase_that_opens_the_sentence(
    text: str, act: tuple[str, str | None, str, str]
) -> None:
    assert acts_in(text) == [act]


@pytest.mark.parametrize(("text", "act"), LEFT_OUT.items())
def test_who_is_left_out_answers_or_manages_by_a_deed(
    text: str, act: tuple[str, str | None, str, str]
) -> None:
    assert act in acts_in(text)


@pytest.mark.parametrize(("text", "act"), LISTED.items())
def test_the_state_with_which_a_line_begins_does_what_stands_behind_its_colon(
    text: str, act: tuple[str, str | None, str, str]
) -> None:
    assert acts_in(text) == [act]


def test_a_masculine_verb_behind_a_colon_may_be_a_passive() -> None:
    assert acts_in("الصومال: قتل ستة جنود كينيين في هجوم.") == []


@pytest.mark.parametrize(("text", "act"), TWO.items())
def test_a_dual_verb_speaks_of_the_two_who_stand_before_it(
    text: str, act: tuple[str, str | None, str, str]
) -> None:
    assert acts_in(text) == [act]


def test_who_may_only_be_asked_is_not_who_asks() -> None:
    assert ("REQUEST", "meet", "actual", "KEN>UN") in acts_in(ASKED)


def test_who_stands_before_a_modal_does_what_follows_it() -> None:
    assert acts_in(BEHIND_MODAL) == [("ASSAULT", "heavy-weapons", "hypothetical", "ETH>ALSHABAAB")]


@pytest.mark.parametrize(("text", "act"), DENIED.items())
def test_what_somebody_denies_right_behind_the_verb_is_his_own_deed(
    text: str, act: tuple[str, str | None, str, str]
) -> None:
    assert acts_in(text) == [act]


def test_talks_are_measured_by_a_time_and_its_adjective() -> None:
    acts = acts_in("عاد الوزير الكيني إلى نيروبي بعد يوم كامل من المباحثات الصريحة مع الرئيس الأوغندي.")
    assert ("CONSULT", None, "actual", "KEN+UGA>") in acts


@pytest.mark.parametrize(("text", "act"), CONTROLLED.items())
def test_who_is_moved_or_allowed_to_a_deed_does_it(text: str, act: tuple[str, str | None, str, str]) -> None:
    assert acts_in(text) == [act]


@pytest.mark.parametrize(("text", "act"), TAKEN_UP.items())
def test_the_head_that_a_relative_clause_takes_up_is_not_its_subject(
    text: str, act: tuple[str, str | None, str, str]
) -> None:
    assert acts_in(text) == [act]


@pytest.mark.parametrize("text", NOT_TAKEN_UP)
def test_somebody_unknown_in_a_relative_clause_is_its_subject(text: str) -> None:
    assert acts_in(text) == []


@pytest.mark.parametrize(("text", "sides"), BUT_HE.items())
def test_the_pronoun_of_but_is_who_acted_before(text: str, sides: str) -> None:
    assert sides in [act[-1] for act in acts_in(text)]
