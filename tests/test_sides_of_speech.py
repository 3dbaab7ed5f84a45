"""Whom an act of speech is towards, and who performs it: not who is only talked about, nor who asks his own people."""

from __future__ import annotations

import pytest

from further_helpers import acts_in

ACTS = {
    # a pronoun takes up the deed, so that whoever stands behind is not its doer
    "رحبت السويد بالقرار الكندي الذي نددت به كينيا التي حذرت الصومال من عواقبه.": [
        ("SUPPORT", None, "actual", "SWE>CAN"),
        ("ACCUSE", "disapprove", "actual", "KEN>CAN"),
    ],
    "هذا القرار الذي رحبت به كينيا وأدانه الاتحاد الأوروبي.": [],
    # a relative clause whose verb is another's
    "ناقش الرئيس الكندي خيارات بشأن كينيا التي هدد بتوجيه ضربات إليها.": [],
    # people of one's own, or allies
    "طالب الرئيس الكندي مستشاريه العسكريين بضربة شرسة للصومال.": [],
    "دعا الرئيس الكيني حلفاءه إلى دعم الصومال.": [("REQUEST", "assist", "actual", "KEN>SOM")],
    # the world at large asks nothing
    "وحض المجتمع الدولي على تقديم الدعم للاجئين في الصومال.": [],
    # where an envoy is sent is nothing that he asks
    "ودعا المبعوث الأممي إلى القرن الإفريقي جون سميث القوات الصومالية إلى ضبط النفس.": [
        ("REQUEST", "yield", "actual", "UN>SOM")
    ],
    # in whose house somebody asks for something
    "دعا الوزير الكيني خلال كلمته في جلسة مجلس الأمن إلى وضع حد للمجازر في كندا.": [
        ("REQUEST", None, "actual", "KEN>"),
        ("CONSULT", "multilateral", "actual", "UN+KEN>"),
    ],
    # who is called something, and who is no official any more
    "ووصف الموفد الكندي بأنه ممثل لدول العدوان.": [],
    "وصرح الرئيس الكيني السابق بأنه يدين القصف الصومالي.": [],
    # several, of whom one state or person is none
    "قال الموظف إن الصومال ستندم، مطالبين حكومة كينيا بوقف القصف.": [],
    # a headline that opens with a subject nobody knows
    'الدول الكبرى تدعو الصومال إلى "ضبط النفس" في كندا': [],
    # against whom somebody is backed
    "ينصب الاهتمام على ضمان الإبقاء على الدعم الكندي لاحتواء كينيا.": [],
    "أكد الوزير دعم كندا لجهود كينيا.": [("SUPPORT", None, "ongoing", "CAN>KEN")],
    # a recognition that is only named, and one that a time before dates
    "تراجعت أستراليا عن اعترافها بالقدس عاصمة لإسرائيل.": [("SUPPORT", None, "historical", "AUS>ISR")],
    "يسود التوتر منذ ديسمبر الماضي، عندما أعلن الرئيس الأسترالي الاعتراف بالقدس عاصمة لإسرائيل.": [
        ("SUPPORT", None, "historical", "AUS>ISR")
    ],
    # what talks are about, what a condition leaves open, and what somebody is said not to be or not to do first
    "أجرى الوفد الكيني مباحثات مع المسؤولين الصوماليين بشأن استئناف العلاقات بين كينيا والصومال.": [
        ("CONSULT", None, "actual", "KEN+SOM>")
    ],
    "وفي حال لم تتوصل كينيا والصومال إلى اتفاق فسيخسر الاقتصاد.": [
        ("SUPPORT", None, "hypothetical", "KEN+SOM>")
    ],
    "تعتبر كينيا أن الصومال لا تشكل خطرا.": [],
    "قال الوزير الكيني عن الصومال إن كينيا لن تكون أول من ينتهك الهدنة.": [],
    # who speaks is unknown, so that it is not the last who did; a police that asks the public; what a crowd is for
    "تحدث رئيس كينيا عن الجفاف. غير أن الخبراء الأجانب يقولون إنه ينبغي للصومال أن تفتح الميناء.": [],
    "قال مسؤول كيني إن الهجوم وقع ليلا. وترجح مصادر عدة أن تكون الصومال وراء الهجوم.": [],
    "طلبت الشرطة الكينية مجددا المساعدة من العامة.": [],
    "خرج السكان إلى الشوارع للمطالبة بوقف القصف الصومالي.": [],
    # a headline goes on with news, and an agreement for which somebody works is none
    "كينيا تلوح بحرب جديدة.. وتتهم الصومال بالتحيز": [("ACCUSE", "allege", "actual", "KEN>SOM")],
    "قاد الرجل جهود وساطة بين كينيا والصومال في المنطقة للتوصل إلى اتفاق بين الجانبين.": [],
    # at whom the violence was aimed that somebody condemns
    "نددت كندا بإطلاق الصواريخ من الجنوب باتجاه كينيا، واتهمت كندا الصومال بالكذب والمماطلة.": [
        ("ACCUSE", "disapprove", "actual", "CAN>SOM"),
        ("ACCUSE", "allege", "actual", "CAN>SOM"),
    ],
    # a court judges; who is out of office acted before
    "أدانت محكمة كينية مراهقا صوماليا بالشروع في القتل.": [],
    "وقع الرئيس الكيني السابق اتفاقا مع الصومال.": [("SUPPORT", None, "historical", "KEN+SOM>")],
}


@pytest.mark.parametrize("text", ACTS)
def test_nobody_is_taken_for_a_side_who_is_only_spoken_of(text: str) -> None:
    assert acts_in(text) == ACTS[text]
