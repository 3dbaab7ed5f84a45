"""Stated numbers in Arabic reports: what is read as one, in which unit, how exact, of what kind and whose."""

import pytest

from marsad.analyse import analyse
from marsad.analyse.quantities.numbers import quantities
from marsad.kit import load_kit
from marsad.model.documents import Document, Region
from marsad.model.spans import Span
from marsad.text.tokens import Tokens


@pytest.fixture(scope="module")
def kit():
    return load_kit()


def read(text, kit):
    """Every quantity in a text: its words, value, upper end and bound."""
    tokens = Tokens(text)
    found = quantities(tokens.words, 0, len(tokens), set(), kit.quantities["ar"])
    return [
        (text[slice(*tokens.span(one.first, one.behind))], one.value, one.high, one.bound) for one in found
    ]


def values(text, kit):
    return [(value, high) for _, value, high, _ in read(text, kit)]


def figures(text, kit):
    document = Document(
        "d", text, language="ar", published="2024-06-12", regions=(Region("body", Span(0, len(text))),)
    )
    return analyse(document, kit).figures


AMOUNTS = [
    ("28 مليار دولار", 28e9),
    ("٢٨ مليار دولار", 28e9),
    ("28,5 مليار دولار", 28.5e9),
    ("28.5 مليار دولار", 28.5e9),
    ("٢٨٫٥ مليار دولار", 28.5e9),
    ("4،8 مليارات دولار", 4.8e9),
    ("541.305 مليار دولار", 541.305e9),
    ("1,300,000 دولار", 1.3e6),
    ("1.300 شخص", 1300),
    ("ثلاثة دولارات", 3),
    ("عشرة دولارات", 10),
    ("أحد عشر دولارا", 11),
    ("إحدى عشرة شركة", 11),
    ("اثني عشر دبلوماسيا", 12),
    ("خمسة عشر دبلوماسيا", 15),
    ("خمس عشرة شركة", 15),
    ("عشرين دبلوماسيا", 20),
    ("ثلاثة وعشرين دبلوماسيا", 23),
    ("مئة شركة", 100),
    ("مائة وخمسين شركة", 150),
    ("مئتي شركة", 200),
    ("ثلاثمئة شركة", 300),
    ("ثلاث مئة وخمس وأربعين شركة", 345),
    ("ألف شركة", 1000),
    ("ألف ومئتي شركة", 1200),
    ("ألفي شركة", 2000),
    ("ألفا دولار", 2000),
    ("عشرين ألفا وخمسمئة شخص", 20500),
    ("خمسة عشر ألف جندي", 15000),
    ("مليون دولار", 1e6),
    ("مليوني دولار", 2e6),
    ("مليونا دولار", 2e6),
    ("ملياري يورو", 2e9),
    ("تريليون دولار", 1e12),
    ("مئة وعشرين مليون يورو", 120e6),
    ("نصف مليون لاجئ", 5e5),
    ("ربع مليار دولار", 250e6),
    ("مليون ونصف المليون دولار", 1.5e6),
    ("مليونين ونصف مليون دولار", 2.5e6),
    ("ثلاثة مليارات ونصف المليار دولار", 3.5e9),
    ("382 مليونا و210 آلاف دولار", 382_210_000),
    ("الثلاثة مليارات دولار", 3e9),
    ("الـ23 دبلوماسيا", 23),
    ("بـ17 مليار دولار", 17e9),
    ("بمليون دولار", 1e6),
    ("بمئة مليون دولار", 100e6),
    ("لثلاثة مليارات دولار", 3e9),
    ("بملياري دولار", 2e9),
    ("3 ملايير دولار", 3e9),
    ("5ر6 مليار دولار", 6.5e9),
    ("7 من كبار المسؤولين", 7),
    ("7 من رعاياها", 7),
    ("شخصين", 2),
    ("ساعتين", 2),
    ("مضاعفة", 2),
    ("%20", 20),
    ("20%", 20),
    ("٢٠٪", 20),
    ("عشرين بالمئة", 20),
    ("0.125 بالمئة", 0.125),
    ("3.141 في المئة", 3.141),
    ("128 من الشركات", 128),
    ("نصف مليون من المدنيين", 5e5),
]


@pytest.mark.parametrize(("text", "value"), AMOUNTS)
def test_a_number_in_digits_or_words_has_its_value(text, value, kit):
    assert values(text, kit) == [(pytest.approx(value), None)]


RANGES = [
    ("بين 3 و5 ملايين دولار", 3e6, 5e6),
    ("بين ثلاثة وخمسة ملايين دولار", 3e6, 5e6),
    ("ما بين 800 ألف ومليون شخص", 8e5, 1e6),
    ("من 20 إلى 30 مليون دولار", 20e6, 30e6),
    ("10-15 شركة", 10, 15),
    ("من تسعين إلى 180 يوما", 90, 180),
    ("بين 9.5 و9.7%", 9.5, 9.7),
]


@pytest.mark.parametrize(("text", "low", "high"), RANGES)
def test_a_range_has_a_lower_and_an_upper_end(text, low, high, kit):
    assert [row[1:] for row in read(text, kit)] == [(pytest.approx(low), pytest.approx(high), "range")]


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("12 و15 شركة", [12, 15]),
        ("ارتفعت من 20 إلى 30 مليون دولار", [20e6, 30e6]),
        ("زادت من 5 إلى 8 بالمئة", [5, 8]),
    ],
)
def test_two_numbers_that_share_a_unit_and_no_range_are_two(text, both, kit):
    assert values(text, kit) == [(value, None) for value in both]


BOUNDS = [
    ("نحو 20 مليار دولار", "about"),
    ("بنحو 20 مليار دولار", "about"),
    ("ما يقارب 20 مليار دولار", "about"),
    ("20 مليار دولار تقريبا", "about"),
    ("أكثر من 20 مليار دولار", "min"),
    ("لأكثر من 20 مليار دولار", "min"),
    ("ما لا يقل عن 20 مليار دولار", "min"),
    ("20 مليار دولار على الأقل", "min"),
    ("تجاوز 20 مليار دولار", "min"),
    ("تجاوز حجم التجارة 20 مليار دولار", "min"),
    ("أقل من 20 مليار دولار", "max"),
    ("لا يتجاوز 20 مليار دولار", "max"),
    ("ما يصل إلى 20 مليار دولار", "max"),
    ("ليصل إلى 20 مليار دولار", "exact"),
    ("بلغ 20 مليار دولار", "exact"),
    ("مئات الآلاف من النازحين", "min"),
]


@pytest.mark.parametrize(("text", "bound"), BOUNDS)
def test_a_hedge_before_or_behind_a_number_bounds_it(text, bound, kit):
    assert [row[3] for row in read(text, kit)] == [bound]


NOTHING = [
    "في عام 2023",
    "الساعة 19",
    "المادة 5 من الاتفاقية",
    "رقم الهاتف 5551234",
    "طرد دبلوماسيين روس",
    "خمسة",
    "و20",
    "فريق من 11 لاعبا",
    "وفترة ما بعد عام 2025",
    "9" * 60 + " دولارا",
]


@pytest.mark.parametrize("text", NOTHING)
def test_a_number_without_a_unit_that_counts_is_no_quantity(text, kit):
    assert read(text, kit) == []


CURRENCIES = [
    ("بلغت قيمة العقد 5 مليارات ريال سعودي.", "SAR"),
    ("بلغت قيمة العقد 5 مليارات ريال قطري.", "QAR"),
    ("أعلنت إيران صفقة بقيمة 5 مليارات ريال.", "IRR"),
    ("أنفقت الكويت 5 ملايين دينار.", "KWD"),
    ("بلغت قيمة الصفقة 5 ملايين دينار جزائري.", "DZD"),
    ("بلغت قيمة الصفقة 5 ملايين درهم مغربي.", "MAD"),
    ("بلغت قيمة الصفقة 5 ملايين درهم إماراتي.", "AED"),
    ("بلغت قيمة الصفقة 5 ملايين جنيه إسترليني.", "GBP"),
    ("بلغت قيمة الصفقة 5 ملايين جنيه مصري.", "EGP"),
    ("بلغت قيمة الصفقة 5 ملايين ليرة تركية.", "TRY"),
    ("بلغت قيمة الصفقة 5 ملايين دولار.", "USD"),
    ("بلغت قيمة الصفقة 5 ملايين دولار أمريكي.", "USD"),
    ("بلغت قيمة الصفقة 5 ملايين دولار كندي.", "CAD"),
    ("بلغت قيمة الصفقة 5 ملايين دولاراً أسترالياً.", "AUD"),
    ("بلغ سعر النفط 80 دولارا للبرميل.", "USD"),
]


@pytest.mark.parametrize(("text", "unit"), CURRENCIES)
def test_money_is_that_of_the_adjective_behind_it_or_of_the_state_named(text, unit, kit):
    assert [figure.unit for figure in figures(text, kit)] == [unit]


def test_money_that_may_be_of_several_states_is_left_out_where_nothing_says_whose(kit):
    assert figures("بلغت قيمة العقد 5 مليارات ريال.", kit) == ()


KINDS = [
    ("بلغ حجم التبادل التجاري بين كازاخستان والصين 30 مليار دولار في عام 2023.",
     ("trade", "flow", ("CHN", "KAZ"), "2023")),
    ("بلغت الاستثمارات الفرنسية في كازاخستان 19 مليار دولار.", ("investment", "stock", ("FRA", "KAZ"), None)),
    ("تستهدف كازاخستان والصين رفع حجم التجارة إلى 40 مليار دولار.", ("trade", "target", ("CHN", "KAZ"), None)),
    ("يصل حجم التجارة بين روسيا وتركيا إلى 100 مليار دولار بحلول عام 2030.",
     ("trade", "target", ("RUS", "TUR"), "2030")),
    ("نما اقتصاد الهند بنسبة 7 بالمئة.", ("growth", "ratio", ("IND",), None)),
    ("طردت بولندا 45 دبلوماسيا روسيا.", ("expelled-diplomats", "count", ("POL", "RUS"), None)),
    ("أسفر القصف عن مقتل 12 شخصا في أوكرانيا.", ("casualties", "count", ("UKR",), None)),
    ("تعد فرنسا خامس أكبر مستثمر في كازاخستان.", ("investment", "rank", ("FRA", "KAZ"), None)),
    ("استقر سعر الذهب عند 2300 دولار للأوقية.", ("price", "stock", (), None)),
    ("اتفقت إيران والعراق على هدنة لمدة 30 يوما.", ("ceasefire", "duration", ("IRN", "IRQ"), None)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), KINDS)
def test_a_figure_says_what_it_measures_its_kind_its_holders_and_its_time(text, expected, kit):
    found = figures(text, kit)
    assert [
        (one.measure, one.kind, one.holders, one.as_of.iso() if one.as_of else None) for one in found
    ] == [expected]


def test_a_part_of_a_year_is_the_time_of_a_figure(kit):
    text = "وصل حجم التجارة بين روسيا وكازاخستان في الأشهر التسعة الأولى من عام 2023 إلى أكثر من 20 مليار دولار أمريكي."
    (one,) = figures(text, kit)
    assert (one.value, one.bound, one.unit, one.kind) == (20e9, "min", "USD", "flow")
    assert one.as_of.iso() == "2023-01-01/2023-09-30"
    assert one.evidence.words == "أكثر من 20 مليار دولار أمريكي"


def test_a_sum_told_in_two_currencies_is_one_figure(kit):
    first = "بلغت استثمارات الصين 207 مليارات يوان (29 مليار دولار)."
    second = "بلغت استثمارات الصين 207 مليارات يوان، أي ما يعادل 29 مليار دولار."
    assert [one.unit for one in figures(first, kit)] == ["CNY"]
    assert [one.unit for one in figures(second, kit)] == ["CNY"]


def test_the_same_figure_told_twice_is_one(kit):
    text = "منحت اليابان مساعدات بقيمة 50 مليون دولار لتركيا. وقالت اليابان إن مساعدات الـ50 مليون دولار ستصل قريبا."
    assert [one.value for one in figures(text, kit)] == [50e6]


def test_what_concerns_a_man_alone_is_no_figure(kit):
    assert figures("قدرت ثروة رجل الأعمال الفرنسي بنحو 90 مليار دولار.", kit) == ()
    assert figures("بلغ الرئيس التركي 70 عاما.", kit) == ()


def test_the_number_of_the_dead_counts_people_without_naming_them_again(kit):
    (one,) = figures("ارتفع عدد القتلى في أوكرانيا إلى 45.", kit)
    assert (one.value, one.unit, one.measure, one.holders) == (45, "persons", "casualties", ("UKR",))


def test_people_are_counted_by_their_nationality(kit):
    (one,) = figures("قتل 61 فلسطينيا برصاص الجيش الإسرائيلي.", kit)
    assert (one.value, one.unit, one.holders, one.evidence.words) == (61, "persons", ("PSE",), "61 فلسطينيا")


def test_a_currency_s_adjective_makes_nobody_a_holder(kit):
    (one,) = figures("بلغت صادرات اليابان إلى فيتنام 20 مليار دولار أمريكي.", kit)
    assert one.holders == ("JPN", "VNM")


def test_every_figure_names_its_rule_and_its_words(kit):
    for text, _ in KINDS:
        for one in figures(text, kit):
            assert one.rule == f"figure.{one.unit}"
            assert text[one.evidence.span.start : one.evidence.span.end] == one.evidence.words


OWN = [
    ("تؤمن النرويج أكثر من ثلث وارداتها من البرازيل.", (33.33, "percent", "min", "ratio")),
    ("تعد الهند من أكبر عشرة مستثمرين في كندا.", (10, "rank", "max", "rank")),
    ("بلغت قيمة التجارة 9 مليارات دولار لا أكثر.", (9e9, "USD", "max", "flow")),
    ("وقعت الشركة عقدا لرفع إنتاج النرويج إلى 9 آلاف طن.", (9000, "tonnes", "exact", "target")),
    ("تصل قدرة المحطة إلى 900 ميغاواط.", (900, "MW", "max", "flow")),
]


@pytest.mark.parametrize(("text", "told"), OWN)
def test_parts_ranks_and_upper_bounds_are_read(text, told, kit):
    (one,) = figures(text, kit)
    assert (one.value, one.unit, one.bound, one.kind) == told


def test_losses_belong_to_the_place_where_they_happened(kit):
    first, second = figures("أعلنت السويد مقتل 40 شخصا في فنلندا و12 شخصا في النرويج.", kit)
    assert (first.holders, second.holders) == (("FIN",), ("NOR",))


def test_a_rate_of_the_world_is_nobodys(kit):
    (one,) = figures("قالت النرويج إن معدل التضخم العالمي بلغ 9 بالمئة.", kit)
    assert one.holders == ()


def test_a_share_of_votes_is_no_figure(kit):
    assert figures("وافق 70 بالمئة من الأصوات على القانون في السويد.", kit) == ()


def test_a_time_behind_a_comma_and_and_dates_the_number_that_follows(kit):
    text = (
        "وصل حجم التبادل بين كينيا وأوغندا في عام 2022 إلى 12 مليار دولار، وفي الأشهر الستة الأولى من عام 2023 "
        "وصل إلى أكثر من 9 مليارات دولار، ويريد الجانبان بلوغ 20 مليار دولار بحلول عام 2026."
    )
    told = [
        (one.value / 1e9, one.kind, one.bound, one.as_of.iso())
        for one in analyse(Document("d", text, "ar"), kit).figures
    ]
    assert told == [
        (12, "flow", "exact", "2022"),
        (9, "flow", "min", "2023-01-01/2023-06-30"),
        (20, "target", "exact", "2026"),
    ]


@pytest.mark.parametrize(
    ("text", "value", "measure"),
    [
        ("أعدمت بيلاروسيا سبعة أشخاص العام الماضي.", 7, "executions"),
        ("قتل سبعة أشخاص وألقي القبض على خمسة آخرين في كينيا.", 5, "prisoners"),
        ("قتل سبعة أشخاص وأصيب 120 آخرون في كينيا.", 120, "casualties"),
        ("عثر على 12 جثة في مالي.", 12, "casualties"),
        ("شنت الهند 15 غارة على مواقع باكستانية.", 15, "attacks"),
        ("يحتاج ستة ملايين شخص في الصومال إلى مساعدات عاجلة.", 6_000_000, "people-in-need"),
    ],
)
def test_losses_and_need_are_measured_by_their_own_words(text, value, measure, kit):
    assert (value, measure) in [(one.value, one.measure) for one in figures(text, kit)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("شملت القائمة في كندا 17 مسؤولا روسيا.", [("17 مسؤولا", 17, "persons")]),
        ("درب الخبراء في كندا تسعة ضباط صوماليين.", [("تسعة ضباط", 9, "persons")]),
        ("عرضت كندا تسعة أفلام أجنبية.", []),
        ("حثت دول مجموعة السبع روسيا على الرد.", []),
        ("تأهل الفريق إلى كأس العالم 2018 روسيا.", []),
    ],
)
def test_people_and_things_of_a_state_are_counted_whatever_they_are(text, told, kit):
    assert [(one.evidence.words, one.value, one.unit) for one in figures(text, kit)] == told


@pytest.mark.parametrize(
    "text",
    [
        "بدأ الوزير زيارة إلى كندا ليومين.",
        "بدأ الوزير زيارة إلى كندا لثلاثة أيام.",
        "وتستمر زيارة الوزير لكندا يومين.",
    ],
)
def test_how_long_a_visit_lasts_is_told_with_a_preposition_or_a_verb(text, kit):
    assert [(one.unit, one.measure, one.kind) for one in figures(text, kit)] == [
        ("days", "visits", "duration")
    ]


def test_the_second_place_among_states_is_a_rank(kit):
    (one,) = figures("حلت كندا في المركز الثاني بين مصدري القمح.", kit)
    assert (one.value, one.unit, one.kind) == (2, "rank", "rank")
