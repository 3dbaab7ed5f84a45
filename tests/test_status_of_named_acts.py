"""Status and day of acts that a clause only names: what they are asked, feared or held for, and whose day stands beside."""

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
            "تجمع السكان للمطالبة بعودة النازحين وللمطالبة أيضا برفع الحصار الكيني عن أوغندا.",
            ("CONCEDE", "hypothetical", None),
        ),
        (
            "قال الوزير إن بلاده ستعيد فرض العقوبات الكينية على أوغندا ما لم يصلح الاتفاق.",
            ("SANCTION", "hypothetical", None),
        ),
        ("وأجرت الهند جميع تجاربها النووية في ذلك الموقع عام 1998.", ("MOBILIZE", "historical", "1998")),
        ("وأجرت الهند كل تجاربها النووية في موقع جبلي.", ("MOBILIZE", "historical", None)),
    ],
)
def test_what_an_act_is_named_for_tells_whether_it_was(kit, told, event):
    assert told_of(kit, told) == [event]


@pytest.mark.parametrize(
    ("told", "events"),
    [
        (
            "أعلنت نيروبي مقاطعة رسمية للبطولة المقررة في أوغندا هذا الصيف، وردت أوغندا بطرد سفير كينيا.",
            [("SANCTION", "actual", None), ("SANCTION", "actual", None)],
        ),
        (
            "وهي أول مرة منذ اندلاع الحرب هناك قبل ثماني سنوات، في ظل التوتر بعد إعلان أوغندا انسحابها من معاهدة المناخ مع كينيا.",
            [("SANCTION", "actual", None)],
        ),
        (
            "وقال المتحدث إن مجلس الأمن سيعقد الأربعاء جلسة بناء على طلب كينيا.",
            [("CONSULT", "planned", "2024-05-15"), ("REQUEST", "actual", None)],
        ),
        (
            "يعقد الاتحاد الأفريقي الأربعاء اجتماعا طارئا لمناقشة الأوضاع وإدانة قرار كندا.",
            [("CONSULT", "planned", "2024-05-15")],
        ),
    ],
)
def test_a_day_beside_is_that_of_another_thing(kit, told, events):
    assert told_of(kit, told) == events


@pytest.mark.parametrize(
    ("told", "event"),
    [
        ("وتتهم كينيا أوغندا بدعم المتمردين.", ("ACCUSE", "ongoing", None)),
        ("وتنفي نيروبي السعي إلى الحرب، وتتهم أوغندا بإثارة الشكوك.", ("ACCUSE", "ongoing", None)),
        ("ومن المرجح أن تفرض كينيا عقوبات على أوغندا.", ("SANCTION", "hypothetical", None)),
        (
            "ولم يوضح ما إذا كان الرئيس سيجدد تعليق العقوبات الكينية على أوغندا.",
            ("CONCEDE", "hypothetical", None),
        ),
        (
            "ورفض الوزير المطالب بإغلاق القناة وقطع كينيا علاقاتها مع أوغندا.",
            ("SANCTION", "hypothetical", None),
        ),
    ],
)
def test_what_goes_on_is_guessed_or_asked_for_is_no_news(kit, told, event):
    assert event in told_of(kit, told)


@pytest.mark.parametrize(
    ("told", "event"),
    [
        (
            "وانتقد الوزير الاتفاق النووي، الذي أبرمته إيران بعد جدل طويل في 2015.",
            ("SUPPORT", "historical", "2015"),
        ),
        ("وناقش الوزير الاتفاق النووي مع إيران والذي وقع عام 2015.", ("SUPPORT", "historical", "2015")),
        (
            "وزار الوزير الكيني أوغندا في زيارة قصيرة تأتي قبل ثلاثة أشهر على موعد الانتخابات.",
            ("CONSULT", "actual", None),
        ),
        (
            "وأثار الرئيس الكيني غضب أوغندا حين أعلن في 6 كانون الأول الماضي عزمه الترشح.",
            ("ACCUSE", "historical", "2023-12-06"),
        ),
        (
            "استقبل الرئيس الكيني، الأحد، وزير الخارجية القطري، وذلك غداة استقباله لوزير الخارجية المصري.",
            ("CONSULT", "actual", "2024-05-11"),
        ),
        (
            "وبدأ الرئيس الكيني، في الرابع من مايو الجاري، جولة خارجية استهلها بأوغندا في زيارة من ثلاثة أيام.",
            ("CONSULT", "actual", "2024-05-04/2024-05-06"),
        ),
        ("وأعدت كينيا المشروع بالتشاور مع أوغندا قبل طرحه على المجلس الجمعة.", ("CONSULT", "actual", None)),
        (
            "تحدث الرئيس الكيني هاتفيا الأحد مع نظيره الأوغندي.\n\nوقال البيان إن كل شيء بخير.\n\nواتفق الرئيسان الكيني والأوغندي على تعزيز التعاون.",
            ("AGREE", "actual", "2024-05-12"),
        ),
    ],
)
def test_an_act_has_the_day_of_its_own_clause_or_talks(kit, told, event):
    assert event in told_of(kit, told)


@pytest.mark.parametrize(
    ("told", "event"),
    [
        (
            "قال الوزير، الخميس، إن ملف الديون لن يكون مدرجا في القمة العربية الأحد بتونس.",
            ("CONSULT", "planned", "2024-05-19"),
        ),
        ("قمة كندية كينية الأربعاء في نيروبي", ("CONSULT", "planned", "2024-05-15")),
        (
            "ومن المقرر أن يجري الوزير الكيني محادثات مع نظيره الأوغندي قبل أن يلتقي الرئيس الكندي.",
            ("CONSULT", "planned", None),
        ),
        ("وقال الرئيس الكيني إنه حدد موعد لقائه مع نظيره الأوغندي.", ("CONSULT", "planned", None)),
        (
            "ستقابل الوزيرة الكينية نظيرها الأوغندي الجمعة ضمن الاستعدادات لقمة تعقد يوم 22 مايو بين كينيا والسويد.",
            ("CONSULT", "planned", "2024-05-22"),
        ),
        ("ويجري الوزير الكيني محادثات مع نظيره الأوغندي.", ("CONSULT", "planned", None)),
        ("وبعد السويد، يتوجه الوزير الكيني إلى كندا، ثم يتوجه إلى أوغندا.", ("CONSULT", "planned", None)),
        (
            "وقال البيت الأبيض إن فريقا سيغادر هذا الأسبوع للتحضير للقمة بين الرئيس الكيني ونظيره الأوغندي.",
            ("CONSULT", "planned", None),
        ),
        ("وأضافت كينيا أنها ترحب بعقد قمة بين كندا والصين في 12 يونيو.", ("SUPPORT", "actual", None)),
        ("وأبدى الرئيس الكيني، الاثنين، استعداده لزيارة أوغندا.", ("CONSULT", "planned", None)),
    ],
)
def test_what_is_still_to_come_has_its_own_day(kit, told, event):
    assert event in told_of(kit, told)


@pytest.mark.parametrize(
    ("told", "event"),
    [
        (
            "وأشار الوزير، الأحد، إلى القمة التي عقدها الرئيس الكيني مع نظيره الأوغندي في مايو 2015.",
            ("CONSULT", "historical", "2015-05"),
        ),
        (
            "وفجر مقتل العميل في كينيا، في الرابع من مايو الجاري، نزاعا، فاتهمت كينيا أوغندا بالضلوع في العملية.",
            ("ACCUSE", "actual", None),
        ),
        (
            "وقالت الرئاسة إن الرئيس الكيني ونظيره الأوغندي أنهيا محادثات ودية في أول قمة بين البلدين منذ عقد.",
            ("CONSULT", "actual", None),
        ),
        (
            "وتقاطع كينيا أي مفاوضات مع الجانب الأوغندي منذ إعلان الحرب.",
            ("REJECT", "ongoing", None),
        ),
    ],
)
def test_what_was_has_the_day_of_its_own_clause(kit, told, event):
    assert event in told_of(kit, told)


@pytest.mark.parametrize(
    ("told", "event"),
    [
        (
            "وأكد الوزير، الاثنين، أن انسحاب كندا من معاهدة المناخ مع كينيا سيؤدي إلى عزلة.",
            ("SANCTION", "hypothetical", None),
        ),
        (
            "وانتقد الوزير زيارة الرئيس الكندي، الثاني في تاريخ بلاده، المرتقبة إلى أوغندا.",
            ("CONSULT", "planned", None),
        ),
        (
            "وهدد الرئيس الكندي بالانسحاب من المعاهدة وفرض عقوبات جديدة على كينيا.",
            ("SANCTION", "hypothetical", None),
        ),
        (
            "وقال الباحث إن الرئيس قد يكون أخطأ، وذلك في إشارة للانسحاب الكندي من معاهدة المناخ مع كينيا.",
            ("SANCTION", "actual", None),
        ),
    ],
)
def test_what_is_threatened_or_foretold_was_not_yet(kit, told, event):
    assert event in told_of(kit, told)


@pytest.mark.parametrize(
    ("told", "event"),
    [
        (
            "ويأتي فتح المعبر قبل ساعات من قمة بين الرئيس الكيني ونظيره الأوغندي.",
            ("CONSULT", "planned", None),
        ),
        ("يبدأ الرئيس الكيني، غدا الثلاثاء، زيارة رسمية لأوغندا.", ("CONSULT", "planned", "2024-05-14")),
        ("وفيما تفرض أوغندا حصارا خانقا منذ عشر سنوات على كينيا، فتح المعبر.", ("SANCTION", "ongoing", None)),
        ("وقال الوزير إنه لا بد من سحب القوات الكندية من أوغندا.", ("RETREAT", "hypothetical", None)),
    ],
)
def test_how_long_before_or_since_tells_whether_an_act_was(kit, told, event):
    assert event in told_of(kit, told)


@pytest.mark.parametrize(
    ("told", "event"),
    [
        (
            "ويفترض أن تعقد القمة في نيروبي الأربعاء، ومع وقف كندا محادثاتها مع السويد تراجعت الآمال.",
            ("REJECT", "actual", None),
        ),
        (
            "وشهد الموقع كافة التجارب النووية التي أجرتها الهند بما في ذلك أقواها في أيار 1998.",
            ("MOBILIZE", "historical", None),
        ),
    ],
)
def test_a_day_is_not_that_of_another_phrase(kit, told, event):
    assert event in told_of(kit, told)


@pytest.mark.parametrize(
    ("told", "event"),
    [
        (
            "وفي 6 كانون الأول/ديسمبر أعلن الرئيس الكندي أن كندا تعترف بالقدس عاصمة لإسرائيل.",
            ("SUPPORT", "historical", "2023-12-06"),
        ),
        (
            "وصل الوزير الكيني إلى كمبالا الخميس لعقد لقاءات مع الحكومة الأوغندية.",
            ("CONSULT", "planned", None),
        ),
        (
            "وهي الأولى منذ إعلان الرئيس الكندي الأحد انسحاب بلاده من معاهدة المناخ مع كينيا.",
            ("SANCTION", "actual", "2024-05-12"),
        ),
        ("ثم يزور الوزير الكيني كندا حيث يجري مباحثات مع نظيره الكندي.", ("CONSULT", "planned", None)),
    ],
)
def test_a_declaration_and_a_journey_have_their_days(kit, told, event):
    assert event in told_of(kit, told)


@pytest.mark.parametrize(
    ("told", "event"),
    [
        ("انتقدت السويد، السبت، الزيارة التي قام بها الرئيس الكندي إلى أوغندا.", ("CONSULT", "actual", None)),
        (
            "وقال الوزير إنه يجب إلغاء الاتفاق، وتكثيف التفتيش على المنشآت، وفرض العقوبات الكينية على أوغندا.",
            ("SANCTION", "hypothetical", None),
        ),
    ],
)
def test_what_is_judged_or_needed_is_not_of_the_day_of_the_words(kit, told, event):
    assert event in told_of(kit, told)


WAS_TO_BE = {
    "كان من المقرر أن يزور الرئيس الكيني الهند السبت الماضي، لكن الزيارة أرجئت.": ("negated", "2024-05-11"),
    "كان الرئيس الكيني سيزور الهند الأسبوع الماضي.": ("negated", "2024-05-06/2024-05-12"),
    "كان من المقرر أن يصل الرئيس الكيني إلى الهند غدا.": ("planned", "2024-05-14"),
    "أعلنت الوزارة إرجاء زيارة الرئيس الكيني إلى الهند.": ("negated", None),
    "جاء ذلك بعد إرجاء زيارة الرئيس الكيني إلى الهند.": ("negated", None),
    "قررت الوزارة تأجيل المحادثات بين كينيا وأوغندا إلى الشهر المقبل.": ("planned", "2024-06"),
}


@pytest.mark.parametrize("told", WAS_TO_BE)
def test_what_was_to_be_and_what_is_put_off_is_not_done(kit, told):
    assert [(status, day) for _, status, day in told_of(kit, told)] == [WAS_TO_BE[told]]


def test_a_headline_in_the_present_with_a_time_to_come_tells_a_plan(kit):
    assert told_of(kit, "كينيا تسحب قواتها من الصومال قريبا") == [("RETREAT", "planned", None)]
    assert told_of(kit, "كينيا تسحب قواتها من الصومال") == [("RETREAT", "actual", None)]


ARRANGED = {
    "وصل الوزير لبحث ترتيبات زيارة الرئيس الكيني إلى الهند.": ("CONSULT", "planned", None),
    "ويتضمن جدول الزيارة توقيع اتفاقيات بين كينيا والهند.": ("SUPPORT", "planned", None),
    "وفي برنامج الزيارة لقاء بين الرئيس الكيني ونظيره الهندي.": ("CONSULT", "planned", None),
    "تضمن برنامج الزيارة لقاء بين الرئيس الكيني ونظيره الهندي.": ("CONSULT", "actual", None),
    "على أن يزور الرئيس الكيني باكستان لاحقا.": ("CONSULT", "planned", None),
    "من شأن الاتفاق أن يرفع العقوبات الكندية عن كينيا.": ("CONCEDE", "hypothetical", None),
    "يواصل الرئيس الكيني زيارته إلى قطر لليوم الثاني.": ("CONSULT", "actual", None),
    "ويختتم الرئيس الكيني جولته الجمعة بزيارة باكستان.": ("CONSULT", "planned", "2024-05-17"),
}


@pytest.mark.parametrize("told", ARRANGED)
def test_what_is_on_a_programme_is_still_to_come(kit, told):
    assert told_of(kit, told) == [ARRANGED[told]]


def test_the_stations_of_a_tour_that_has_begun_are_still_to_come(kit):
    told = "وصل الرئيس الكيني أمس إلى الدوحة في مستهل جولة تشمل الكويت."
    assert told_of(kit, told) == [("CONSULT", "actual", "2024-05-12"), ("CONSULT", "planned", None)]
