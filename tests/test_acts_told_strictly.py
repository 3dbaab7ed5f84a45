"""What a strict reader would not sign is left out: a surname is no state, an old act no news, a wish binds only its own clause."""

from __future__ import annotations

import pytest

from further_helpers import acts_in

ACTS = {
    # one man or woman of a nation, or who is called so, is not the state
    "وقالت مغربي إن السلطات الكينية انتهكت حقوق الإنسان.": [],
    "ودعا السويدي المجتمع الدولي إلى الضغط على كينيا.": [],
    "ودعت السويد المجتمع الدولي إلى الضغط على كينيا.": [("REQUEST", "change", "actual", "SWE>INTCOM")],
    # the day of a strike behind whom it hit, or behind where it was
    "ذكرت وسائل إعلام أن غارة كندية استهدفت مسلحي داعش في كينيا في 26 يناير 2021.": [
        ("ASSAULT", "aerial", "historical", "CAN>ISIS")
    ],
    "قتل الرجل من جراء غارة جوية كندية على مشارف نيروبي في 15 يناير 2021.": [
        ("ASSAULT", "aerial", "historical", "CAN>KEN")
    ],
    # what somebody wishes, asks for or foretells binds no clause about somebody named, and no occasion
    "ودعا رئيس كينيا، الذي تدعمه كندا، السويد إلى الحوار.": [
        ("REQUEST", "meet", "actual", "KEN>SWE"),
        ("SUPPORT", None, "ongoing", "CAN>KEN"),
    ],
    "وقال الرئيس الكيني إنه يبدو أن البرلمان الأوروبي سيطالب بوقف العملية.": [
        ("REQUEST", "yield", "hypothetical", "EU>")
    ],
    "ويعتقد كثيرون أن الرئيس الكندي سيعلن انسحاب بلاده من الاتفاق مع كينيا.": [
        ("SANCTION", "withdraw", "hypothetical", "CAN>KEN")
    ],
    # what stands, and what was, though no day is named
    "والرجل مشمول بعقوبات تفرضها كندا والاتحاد الأوروبي على كينيا.": [
        ("SANCTION", "discontinue", "ongoing", "CAN+EU>KEN")
    ],
    "وأثار الغضب موضوع التجارب الصاروخية التي أجرتها كينيا.": [("MOBILIZE", "weapons", "historical", "KEN>")],
    "وحققت الحكومة الكينية، التي تتلقى دعما من كندا، مكاسب كبيرة.": [("SUPPORT", None, "ongoing", "CAN>KEN")],
    "وكندا تقيم علاقات تجارية وثيقة مع كينيا.": [("SUPPORT", None, "ongoing", "CAN+KEN>")],
    "وحذر الأوروبيين الذين يؤيدون كينيا.": [("SUPPORT", None, "ongoing", "EU>KEN")],
    # a city that names a pact, a film that is published, and who is left out have no part in it
    "وأعلنت كندا انسحابها من اتفاق فيينا.": [("SANCTION", "withdraw", "actual", "CAN>")],
    "نشرت كندا فيديو لتدمير قاعدة صواريخ في كينيا.": [],
    "ودول الخليج تؤيد عدا الكويت.": [],
    # "who" speaks of several, or of a man, not of a state
    "في مواجهة مسلحين متحالفين مع كينيا، الذين أطلقوا صواريخ على كندا.": [],
    # whom a threat is against
    "توعدت كندا باتخاذ إجراءات ضد كينيا.": [("THREATEN", None, "actual", "CAN>KEN")],
    # whom a threat is for: not who is named in its condition, nor who says something behind it
    "هدد الرئيس الكندي بوقف نشاط الحكومة إذا لم يوفر البرلمان تمويلا لجدار على الحدود مع كينيا.": [],
    "وإذا استمرت كينيا في تهديداتها لكندا فستندلع الأزمة.": [("THREATEN", None, "actual", "KEN>CAN")],
    # for whom something is asked of others, and what is convened
    "ودعا الاتحاد الأوروبي إلى توفير المساعدة لكينيا.": [("REQUEST", None, "actual", "EU>")],
    "دعت منظمة التعاون الإسلامي إلى توفير الحماية الدولية للسكان الكينيين.": [
        ("REQUEST", None, "actual", "OIC>")
    ],
    "وجاءت تصريحاته قبل جلسة استثنائية دعت إليها كندا للمجلس.": [],
    # whose decision it is that somebody is concerned about
    "أعربت كندا عن قلقها من قرار الرئيس الأوغندي بشأن كينيا.": [
        ("ACCUSE", "disapprove", "actual", "CAN>UGA")
    ],
    # what does not concern a measure imposes none
    "وقالت المفوضة إن ذلك لا يتعلق اليوم بفرض عقوبات على كينيا.": [
        ("SANCTION", "discontinue", "negated", "UNK>KEN")
    ],
    # talks with two are somebody's who is not named
    "وأقر المتحدث بأن المباحثات مع ممثلي كينيا وكندا كانت متوترة.": [],
    # what "and" joins to a condition, what somebody backs doing, what he ordered, and what only stands
    "وستتعمق الأزمة إذا فرض الرئيس الكندي رسوما، وأعاد فرض العقوبات على كينيا.": [
        ("SANCTION", "discontinue", "hypothetical", "CAN>KEN"),
    ],
    "لافتا إلى دعم كندا لفرض عقوبات إضافية على كينيا.": [],
    "قال الرئيس الكندي إنه أمر بتدخل عسكري في كينيا.": [("ASSAULT", None, "actual", "CAN>KEN")],
    "وشكر الوزير موقف السويد من مقاطعة كندا لكينيا.": [("SANCTION", "discontinue", "ongoing", "CAN>KEN")],
    # a surname means whoever the report names in full
    'قال رئيس غواتيمالا جيمي موراليس إن بلاده صديقة. وأضاف موراليس "أود أن أشكر الرئيس ترامب على قيادته".': [
        ("SUPPORT", None, "actual", "GTM>USA")
    ],
    # what an undated telling names is of the year that another one tells
    "حضر المترجم الاجتماع عام 2005 بين الرئيسين الكيني والكندي. وقال إن اجتماع الرئيسين الكيني والكندي كان وديا.": [
        ("CONSULT", None, "historical", "KEN+CAN>")
    ],
}


@pytest.mark.parametrize(("told", "acts"), ACTS.items())
def test_only_what_is_told_is_held(told, acts):
    assert acts_in(told) == acts
