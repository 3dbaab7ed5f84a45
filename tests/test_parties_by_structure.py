"""Who does what is read from the build of the sentence: agreement, relative clauses, papers, lists, owners."""

from __future__ import annotations

import pytest

from further_helpers import acts_in

ACTS = {
    "جمدت سويسرا في يوم الاثنين أصولا كوبية.": [("SANCTION", "discontinue", "actual", "CHE>CUB")],
    "أدانت النرويج الرسوم التي فرضتها الهند، واتهمت الهند بتقويض التجارة.": [
        ("ACCUSE", "disapprove", "actual", "NOR>IND"),
        ("ACCUSE", "allege", "actual", "NOR>IND"),
    ],
    "قال الحوثيون إنهم سيقصفون البحرين.": [("THREATEN", "violence", "actual", "HOUTHI>BHR")],
    "رد الوزير الأوكراني باتهام بيلاروسيا بالتصعيد.": [("ACCUSE", "allege", "actual", "UKR>BLR")],
    "نفذت الهند غارات على مواقع لحركة طالبان.": [("ASSAULT", "aerial", "actual", "IND>TALIBAN")],
    "أعلنت بولندا عن عدة قرارات من بينها طرد ثلاثة دبلوماسيين بيلاروسيين.": [
        ("SANCTION", "expel", "actual", "POL>BLR")
    ],
    "انتقد الوزير الإيراني في مقابلة مع صحيفة التشدد الذي تبديه دول الاتحاد الأوروبي.": [
        ("ACCUSE", "disapprove", "actual", "IRN>EU")
    ],
    "صوت المجلس على مشروع قرار قدمته السويد يدعو ميانمار إلى وقف القصف.": [
        ("REQUEST", "yield", "actual", "SWE>MMR")
    ],
    "عرقلت الهند صدور بيان لمجلس الأمن يدعو ميانمار إلى وقف القصف.": [
        ("REJECT", None, "actual", "IND>UN"),
        ("REQUEST", "yield", "actual", "UN>MMR"),
    ],
    "ندد الأمين العام لحلف شمال الأطلسي بالتصعيد وطالب ليبيا بالرد على أسئلة مالطا.": [
        ("ACCUSE", "disapprove", "actual", "NATO>LBY"),
        ("REQUEST", None, "actual", "NATO>LBY"),
    ],
    "التقى الوزير المصري، الثلاثاء، الوزير السعودي الذي زار تشاد.": [
        ("CONSULT", None, "actual", "EGY+SAU>"),
        ("CONSULT", "visit", "actual", "SAU>TCD"),
    ],
    "انتقدت غانا الاتفاق الذي وقعته مالي والنيجر.": [("SUPPORT", None, "actual", "MLI+NER>")],
    "لم تكن زيارة الرئيس البرازيلي لغانا سهلة.": [("CONSULT", "visit", "actual", "BRA>GHA")],
    "فاديفول: سنفرض عقوبات على ميانمار": [("SANCTION", "discontinue", "planned", "DEU>MMR")],
    "لافروف: قصفنا مواقع ليتوانية في البحر": [("ASSAULT", "heavy-weapons", "actual", "RUS>LTU")],
    "اجتمع السفير النرويجي لدى غانا ووزير خارجية تشاد اليوم.": [("CONSULT", None, "actual", "NOR+TCD>")],
    "التقى الوزير الهندي نظيره النيجيري على هامش قمة مجموعة العشرين.": [
        ("CONSULT", None, "actual", "IND+NGA>"),
        ("CONSULT", "multilateral", "actual", "G20>"),
    ],
    "تعقد الأمم المتحدة جلسة بطلب من اليابان.": [
        ("CONSULT", "multilateral", "actual", "UN+JPN>"),
        ("REQUEST", "meet", "actual", "JPN>UN"),
    ],
    "أدانت #النرويج و #السويد و #فنلندا #ميانمار.": [("ACCUSE", "disapprove", "actual", "NOR+SWE+FIN>MMR")],
    "سيشارك الوزير في اجتماع لمسؤولي الاتحاد الأوروبي مع الرئيس الصربي.": [
        ("CONSULT", None, "planned", "EU+SRB>")
    ],
    "أجرت بوغوتا اتصالات بأكثر من عشر دول، بينها بيرو والإكوادور.": [
        ("CONSULT", None, "actual", "COL+PER+ECU>")
    ],
    "وصل الرئيس الكيني، الذي التقى أمير قطر أمس وحثه على وقف التمويل.": [
        ("CONSULT", None, "actual", "KEN+QAT>"),
        ("REQUEST", "yield", "actual", "KEN>QAT"),
    ],
    "قال الوزير الكيني إنه قبل القصف الفرنسي على أهداف سورية أبلغت موسكو مسؤولين كنديين بالموعد.": [
        ("ASSAULT", "heavy-weapons", "actual", "FRA>SYR"),
        ("CONSULT", None, "actual", "RUS>CAN"),
    ],
    "قصفت مقاتلات الناتو مواقع لطالبان.": [("ASSAULT", "heavy-weapons", "actual", "NATO>TALIBAN")],
    "قصفت طائرات إثيوبية مواقع لحركة الشباب قرب الحدود.": [
        ("ASSAULT", "heavy-weapons", "actual", "ETH>ALSHABAAB")
    ],
    "أدان السفير الكندي، كينيث وارد، روسيا.": [("ACCUSE", "disapprove", "actual", "CAN>RUS")],
    "ندد وزير الخارجية الكيني في مدينة جدة السعودية بالقرار الكندي.": [
        ("ACCUSE", "disapprove", "actual", "KEN>CAN")
    ],
    "عقد زعيم كوريا الشمالية قمة مع كوريا الجنوبية. واتفق الشمال مع الجنوب على السلام.": [
        ("CONSULT", None, "actual", "PRK+KOR>"),
        ("AGREE", None, "actual", "PRK+KOR>"),
    ],
    "أدانت كندا الهجمات التي قام بها الجيش الإثيوبي، داعية الصومال إلى الهدوء.": [
        ("ACCUSE", "disapprove", "actual", "CAN>ETH"),
        ("REQUEST", None, "actual", "CAN>SOM"),
    ],
    "تحدث الوزير الكندي عن مواقف الجيش الإثيوبي، وقال إن بلاده ستطرد السفير الكيني.": [
        ("SANCTION", "expel", "planned", "CAN>KEN"),
    ],
    "أعلنت كينيا الحداد، ودعت المجتمع الدولي إلى وقف القصف.": [("REQUEST", "yield", "actual", "KEN>INTCOM")],
    "أكد الرئيس الكيني أن كندا وفرنسا تراقبان الوضع، واتهم الصومال بالتصعيد.": [
        ("ACCUSE", "allege", "actual", "KEN>SOM")
    ],
}

LEFT = [
    "توجه الوزير الكيني إلى الجنوب.",
    "جددت اللجنة الثلاثية بشأن الصومال دعمها لخطة الأمم المتحدة.",
    "أفادت وكالة رويترز بأنها طالبت الصومال بوقف القصف.",
    "نشر الشاعر قصيدة انتقد فيها الحكومة الكينية بسبب الصومال.",
    "تحدث الوزير الكيني قبل وصول المراقبين إلى الصومال.",
    "شددت الهند على عدم تورطها في القضية. ثم اتهم نيبال بالتصعيد.",
    "فشل المجلس في إصدار قرار يدين ميانمار.",
    "انتقدت كينيا أداء الحكومة في الملف الصومالي.",
    "تحدثت الهند عن هجمات نفذها مسلحون على قواعد للجيش في نيبال.",
]


@pytest.mark.parametrize("text", ACTS)
def test_the_build_of_a_sentence_tells_who_does_what(text: str) -> None:
    assert acts_in(text) == ACTS[text]


@pytest.mark.parametrize("text", LEFT)
def test_nobody_acts_whom_the_sentence_does_not_let_act(text: str) -> None:
    assert acts_in(text) == []
