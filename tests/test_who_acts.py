"""Who acts and who only stands near: lawyers, unknown outlets, former officials, lists, and verbs that go on about another."""

from __future__ import annotations

import pytest

from further_helpers import acts_in

NOBODY_ACTS = (
    # a lawyer of a president, an outlet and placards that nobody knows
    "محامي الرئيس الكيني يطالب بوقف التحقيق في الانتخابات الصومالية.",
    "صحيفة الميناء دعت الدول الأوروبية إلى التضامن في وجه الغلاء.",
    "رفع المتظاهرون لافتات تطالب الأمم المتحدة بوقف الحرب على الأوغنديين.",
    # who holds an office no more; a body of sport
    "وزير دفاع كندا السابق يحذر من تحركات إيرانية في البحر.",
    "نالت تنزانيا دعما كبيرا من الاتحاد الأفريقي لكرة القدم.",
    # an association warns, and threatens nobody
    "هيومن رايتس ووتش تحذر الفلبين من ترحيل اللاجئين.",
    # where two blows fell is not who dealt them
    "غارتان قرب نيروبي استهدفتا مركز الأبحاث العلمية في الضاحية.",
    # who thinks of ties again has restored none
    "تتطلب الأفعال العدائية إعادة النظر في العلاقات بين تشاد وكينيا.",
    # a war of words, an anthem
    "حرب الكلمات بين رئيسي بيرو وتشيلي",
    "وضع الأخوان لحنا لنشيد عن سوريا ومصر.",
    # the international community is asked, and a newspaper asks others
    "وقالت الصحيفة إن القرار خطأ، وطالب المجتمع الدولي بعدم الصمت في الصومال.",
    "صحيفة الميناء اعتبرت القرار مجازفة صعبة ودعت أوروبا إلى أن ترقى إلى مستوى التحدي.",
    # those who ought to act are unknown; of what he was accused another is the subject
    "قال الوزير الكيني إنه يجب على القوات الأجنبية أن تنسحب من حدود الصومال.",
    "تحدث الرئيس الكيني عن الهجوم الكيميائي الذي اتهم النظام السوري بشنه في الغوطة.",
    # who accepts nothing but this accepts it
    "قال الرئيس الأوغندي إن بلاده لن تقبل إلا بوساطة كينية.",
    # a belief is no hope
    "أعرب الوزير الكيني عن اعتقاده بأن إثيوبيا ستوقف القتال.",
)

TOLD = {
    # a relative clause in the singular speaks of the last of several
    "رفضت التوقيع السويد ومالطا وبريطانيا التي ستخرج من الاتحاد الأوروبي العام المقبل.": (
        "SANCTION", "withdraw", "planned", "GBR>EU",
    ),
    # who did it went on in the plural, so that the singular goes on about who said so
    "قالت كينيا إن حزب الله والحوثيين استخدموا الصواريخ، ودعت المجتمع الدولي لاتخاذ موقف حازم.": (
        "REQUEST", "change", "actual", "KEN>INTCOM",
    ),
    # what is held within the days of the report is still to come before it
    "أغلقت كينيا المعبر قبل إجراء محادثات مع الصومال هذا الأسبوع.": (
        "CONSULT", None, "planned", "KEN+SOM>",
    ),
    # whose meeting dates an act of speech is not whom it is aimed at
    "أدانت كينيا خلال قمة نيامي القصف الأوغندي.": ("ACCUSE", "disapprove", "actual", "KEN>UGA"),
    # what is said along with a threat is said on its day, whatever day is named before
    "هدد الرئيس الكيني بالانسحاب من الاتفاق الذي يحين تجديده في 12 ديسمبر، مطالبا أوغندا بوقف القصف.": (
        "REQUEST", "yield", "actual", "KEN>UGA",
    ),
    # the subject of a headline goes on; whom it asks stands behind the verb
    "كينيا تتهم الصومال بالقتل وتطالب أوغندا بوقف القصف.": ("REQUEST", "yield", "actual", "KEN>UGA"),
    # a state whose name is a man's, written as a woman's
    "تقدمت السودان بشكوى إلى مجلس الأمن ضد تشاد، متهمة إياها بالعدوان.": (
        "ACCUSE", "allege", "actual", "SDN>TCD",
    ),
    # the neighbour is the other state of which the report tells
    "زار الوزير بيرو. وحملت الحكومة التشيلية جارتها مسؤولية الهجوم.": ("ACCUSE", "allege", "actual", "CHL>PER"),
    # a draft for a body speaks for whoever drew it up
    "أعدت كندا مشروع قرار لمجلس الأمن الدولي يطالب كينيا بوقف القتال.": ("REQUEST", "yield", "actual", "CAN>KEN"),
    # an awaited summit is cancelled all the same; two who talked are not those whose summit they talked about
    "أعلن الرئيس الكيني الخميس إلغاء القمة المرتقبة مع أوغندا.": ("REJECT", "meet", "actual", "KEN>UGA"),
    "أجرى رئيس كينيا ورئيس أوغندا محادثات، الأحد، لضمان بقاء القمة بين القاهرة وتونس على المسار.": (
        "CONSULT", None, "actual", "KEN+UGA>",
    ),
    # what is impossible is not
    "قال رئيس مالاوي إنه من المستحيل أن يلتقي برئيس وزراء زيمبابوي.": ("CONSULT", None, "negated", "MWI+ZWE>"),
    # who asks the two is none of them
    "التقى رئيس وزراء بيرو رئيس بوليفيا. ودعت كندا الخميس الطرفين إلى سحب قواتهما.": (
        "REQUEST", "yield", "actual", "CAN>PER+BOL",
    ),
    # a demand that includes a measure
    "تطالب تشاد مجلس الأمن باتخاذ خطوات حاسمة لوقف دعم كينيا للمتمردين، بما في ذلك فرض عقوبات على نيروبي.": (
        "SANCTION", "discontinue", "hypothetical", "UNK>KEN",
    ),
    # what is signed behind talks that are to come
    "من المتوقع أن يوقع الرئيسان الكيني والأوغندي، عقب محادثاتهما، وثائق ثنائية.": (
        "SUPPORT", None, "planned", "KEN+UGA>",
    ),
    # a cause in quotation marks is a fact
    'ضرورة معاقبة كوبا بسبب "توقيعها معاهدة مع بيلاروسيا لبناء مفاعلات".': (
        "SUPPORT", None, "actual", "CUB+BLR>",
    ),
    # whom "and" joined verbs of asking speak to; things of the one who was hit
    "انتقد الوزير الكيني القرار ودعا الاتحاد الأوروبي إلى رفع العقوبات عن الصومال.": ("REQUEST", "yield", "actual", "KEN>EU"),
    "نددت كينيا بالهجوم وطالبت أوغندا بسحب قواتها.": ("REQUEST", "yield", "actual", "KEN>UGA"),
    "ندد الوزير الكيني بالقرار وحث الرئيس الأوغندي نظيره الصومالي على سحب قواته.": ("REQUEST", "yield", "actual", "UGA>SOM"),
    "أدانت كينيا القصف الكندي ضد منشآت سورية.": ("ACCUSE", "disapprove", "actual", "KEN>CAN"),
}  # fmt: skip


@pytest.mark.parametrize("text", NOBODY_ACTS)
def test_no_state_acts_by_whoever_only_stands_near(text: str) -> None:
    assert acts_in(text) == []


@pytest.mark.parametrize("text", TOLD)
def test_who_acts_is_told_by_number_and_by_place(text: str) -> None:
    assert TOLD[text] in acts_in(text)


def test_talks_by_phone_are_told_once() -> None:
    told = acts_in(
        "الوزير الكيني يبحث مع نظيره الأوغندي أزمة الحدود\n\n"
        "بحث الوزير الكيني، هاتفيا مساء الأحد، مع نظيره الأوغندي أزمة الحدود.\n"
    )
    assert [one[1] for one in told] == ["phone"]


def test_a_summit_that_was_planned_is_cancelled_all_the_same() -> None:
    told = acts_in("كشف الرئيس الكيني السبب وراء إلغائه قمة مع أوغندا كان من المقرر عقدها الشهر المقبل.")
    assert {one[2] for one in told if one[0] == "REJECT"} <= {"actual"}


def test_who_holds_talks_during_a_summit_is_no_party_of_it() -> None:
    told = acts_in("سيعقد رئيس الوزراء اليوناني محادثات مع الرئيس التركي خلال قمة حلف الناتو الشهر المقبل.")
    assert ("CONSULT", None, "planned", "GRC+TUR>") in told
    assert not any("NATO" in sides and "TUR" in sides for *_, sides in told)
