"""Who holds a position, as the clause tells: pronouns, duties, descriptions, warnings, headlines, times between."""

import pytest

from further_helpers import lines, read


@pytest.mark.parametrize(
    "text",
    [
        "تحدث رئيس الوزراء الكندي عن الاتفاق النووي مع إيران، واصفا إياه بأنه كارثي.",
        "تحدث رئيس الوزراء الكندي عن الاتفاق النووي مع إيران الذي يعتبره كارثيا.",
        "تحدث الوزير عن الاتفاق النووي مع إيران الذي يصفه الرئيس الكندي بأنه كارثة.",
    ],
)
def test_who_calls_a_matter_so_by_a_pronoun_holds_the_verdict(text):
    assert lines("positions", text) == ["CAN against iran-nuclear-deal declared"]


def test_the_evidence_of_a_verdict_holds_the_verdict():
    text = "قالت وزيرة خارجية السويد إن العقوبات على روسيا غير قانونية."
    (position,) = read(text).positions
    assert position.evidence[0].words.endswith("غير قانونية")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قال الرئيس البولندي إنه يدعو إسرائيل إلى وقف الحرب على غزة.", ["POL against gaza-war declared"]),
        ("قال الرئيس البولندي إنه لا يؤيد العقوبات على إيران.", ["POL against sanctions-on-iran declared"]),
        (
            "زار الرئيس البولندي أوسلو، لكنه حث إسرائيل على وقف الحرب على غزة.",
            ["POL against gaza-war declared"],
        ),
        ("ذكرت صحف تشيلية إنه طالب إسرائيل بوقف الحرب على غزة.", []),
    ],
)
def test_a_pronoun_before_a_verb_is_its_subject_and_who_follows_is_called_upon(text, found):
    assert lines("positions", text) == found


@pytest.mark.parametrize(
    "text",
    [
        "قال الرئيس البولندي إن على إسرائيل أن توقف الحرب على غزة.",
        "قال الرئيس البولندي: «على إسرائيل وقف الحرب على غزة فورا».",
    ],
)
def test_who_says_what_another_must_do_wants_it_done(text):
    assert lines("positions", text) == ["POL against gaza-war declared"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "قال الرئيس البولندي إن بولندا من الدول الرافضة لامتلاك السلاح النووي.",
            "POL against nuclear-weapons declared",
        ),
        (
            "قال الرئيس البولندي إن بولندا من أبرز الدول الداعمة لحل الدولتين.",
            "POL for two-state-solution declared",
        ),
        ("جددت بولندا موقفها الداعم لحل الدولتين.", "POL for two-state-solution declared"),
        ("قال الرئيس البولندي: «لا بديل عن حل الدولتين».", "POL for two-state-solution declared"),
        ("طالبت بولندا بعدم توسيع الناتو.", "POL against nato-membership declared"),
        ("وصف الوزير البولندي رفع الرسوم الجمركية بأنه غير عادل.", "POL against tariffs declared"),
    ],
)
def test_what_stands_between_a_holder_and_a_matter_turns_it_or_not(text, found):
    assert lines("positions", text) == [found]


def test_what_is_joined_to_the_support_of_ones_country_is_its_own_too():
    text = "أكد الوزير الكيني تأييد بلاده لجهود المبعوث الأممي غسان سلامة، ورفضها لأي تدخل خارجي."
    assert "KEN against interference-in-internal-affairs declared" in lines("positions", text)


def test_the_first_of_two_measures_does_not_turn_the_second_round():
    text = "دعت بولندا إلى وقف التدخل في شؤون دول المنطقة والكف عن دعم الجماعات الإرهابية."
    assert sorted(lines("positions", text)) == [
        "POL against interference-in-internal-affairs declared",
        "POL against terrorism declared",
    ]


def test_who_says_what_another_must_discuss_takes_no_side():
    assert lines("positions", "قال الرئيس البولندي إن على إسرائيل أن تناقش سياسات إيران.") == []


def test_the_head_of_a_headline_speaks_behind_its_colon():
    assert lines("positions", "وزير خارجية بنما: ندعم حل الدولتين") == ["PAN for two-state-solution declared"]


@pytest.mark.parametrize("time", ["الخميس", "في الثامن من مايو", "، في 8 مايو،"])
def test_a_time_between_a_verb_and_its_masdar_hides_neither(time):
    text = f"أعلن الرئيس الكندي {time} فرض الرسوم الجمركية على واردات الصلب."
    assert lines("positions", text) == ["CAN for tariffs acted"]


def test_a_worry_that_somebody_unknown_voices_is_nobody_elses():
    text = "زار رئيس تركيا باريس. وعبرت اللجنة، بعد انتخابات تركيا، عن قلقها بشأن الحريات."
    assert lines("positions", text) == []


def test_the_cause_of_a_step_is_what_the_other_side_did():
    text = "قطعت بنما علاقاتها الدبلوماسية مع كوبا بسبب دعمها جبهة البوليساريو."
    assert "CUB against western-sahara-moroccan declared" in lines("positions", text)


@pytest.mark.parametrize(
    "text",
    [
        "حذر الرئيس الكوبي الولايات المتحدة من أنها ستندم إذا انسحبت من الاتفاق النووي مع إيران.",
        "حذر الرئيس الكوبي من أنه ستكون هناك عواقب إذا انسحبت الولايات المتحدة من الاتفاق النووي مع إيران.",
    ],
)
def test_who_warns_another_of_what_will_follow_is_against_his_doing_it(text):
    assert lines("positions", text) == ["CUB for iran-nuclear-deal declared"]


def test_who_accepts_nothing_but_a_thing_is_for_it():
    text = "أكد الرئيس البنمي أنه لن يقبل إلا بوساطة دولية."
    assert lines("positions", text) == ["PAN for mediation declared"]


def test_where_a_thing_is_does_not_make_it_anybodys():
    assert lines("positions", "تدعم كندا الزراعة في كينيا.") == []
    assert lines("positions", "تدعم كندا الزراعة الكينية.") == ["CAN for other:policies declared"]


def test_who_condemns_a_breach_is_for_what_was_broken():
    text = "قال الرئيس الكوبي إن هذا العمل يشكل انتهاكا لميثاق الأمم المتحدة."
    assert "CUB against united-nations-role declared" not in lines("positions", text)


@pytest.mark.parametrize(
    "text",
    [
        "دعا الرئيس الكيني خلال لقاء مع نظيره التركي إلى رفع العقوبات عن إيران.",
        "شدد الرئيس الكيني خلال مؤتمر صحفي على رفض بلاده العقوبات على إيران.",
    ],
)
def test_a_circumstance_may_stand_between_a_verb_and_what_it_governs(text):
    assert lines("positions", text) == ["KEN against sanctions-on-iran declared"]


def test_what_is_named_as_the_circumstance_of_a_refusal_is_not_refused():
    assert lines("positions", "رفض الرئيس الكيني خلال محادثات مع إيران الهدية.") == [
        "KEN against other:demands declared"
    ]


def test_the_critics_of_a_matter_are_nobody_that_is_named():
    assert lines("positions", "قال الرئيس الكيني إن منتقدي الاتفاق النووي مع إيران مخطئون.") == []


def test_what_is_said_of_us_is_said_of_who_speaks():
    text = "قال الرئيس الكيني: «نحن ملتزمون بالاتفاق النووي مع إيران»."
    assert lines("positions", text) == ["KEN for iran-nuclear-deal declared"]


@pytest.mark.parametrize(
    "text",
    [
        "قال الرئيس البنمي إن العقوبات على إيران ليست مقبولة.",
        "قال الرئيس البنمي إنه لا يمكن القبول بالعقوبات على إيران.",
        "قال الرئيس البنمي: «آن الأوان لرفع العقوبات عن إيران».",
        "قال الرئيس البنمي إن بلاده تقف ضد العقوبات على إيران.",
    ],
)
def test_what_is_not_acceptable_is_refused(text):
    assert lines("positions", text) == ["PAN against sanctions-on-iran declared"]


def test_the_sovereignty_of_a_state_is_no_title_of_its():
    text = "جددت رومانيا تأييدها لسيادة مولدوفا. والتقى الوزير سيادة الرئيس الروماني."
    assert lines("positions", text) == ["ROU for territorial-integrity declared"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("رفعت كندا، أمس، العقوبات عن زيمبابوي.", ["CAN against sanctions-other acted"]),
        ("تحدثت كندا عن مواد رفعت بموجب العقوبات على زيمبابوي.", []),
    ],
)
def test_who_lifts_or_stops_a_measure_is_against_it(text, found):
    assert lines("positions", text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قالت الخبيرة إن فرض العقوبات على إيران دفع الأسعار.", []),
        ("قالت الخبيرة بعد أن فرضت كندا العقوبات على إيران.", ["CAN for sanctions-on-iran acted"]),
    ],
)
def test_a_masdar_behind_that_is_no_verb_in_the_past(text, found):
    assert lines("positions", text) == found


def test_a_matter_is_known_as_an_indefinite_object_too():
    text = "فرضت كندا رسوما جمركية على السيارات."
    assert lines("positions", text) == ["CAN for tariffs acted"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "طالبت فنلندا بتشديد العقوبات على موسكو، فيما دعت سلوفاكيا إلى رفعها.",
            ["FIN for sanctions-on-russia declared", "SVK against sanctions-on-russia declared"],
        ),
        (
            "تحدث الخبير عن التطبيع مع إسرائيل الذي ترفضه تونس.",
            ["TUN against normalisation-with-israel declared"],
        ),
        (
            "تحدث الخبير عن الاتفاق النووي مع إيران وهددت كندا بالانسحاب منه.",
            ["CAN against iran-nuclear-deal declared"],
        ),
        ("تحدث الخبير عن الاتفاق النووي مع إيران في مؤتمر شاركت فيه كندا.", []),
    ],
)
def test_a_pronoun_means_the_matter_named_before_it(text, found):
    assert lines("positions", text) == found


def test_who_is_to_do_it_in_anothers_wish_stands_for_nothing():
    text = "طالب الرئيس الكندي بأن تقترح النرويج حلولا للاتفاق النووي مع إيران."
    assert not any(one.startswith("NOR") for one in lines("positions", text))


def test_what_we_must_not_leave_we_are_for():
    text = "قال الرئيس البنمي: «لا ينبغي أن نتخلى عن الاتفاق النووي مع إيران»."
    assert [one.split()[:3] for one in lines("positions", text)] == [["PAN", "for", "iran-nuclear-deal"]]


@pytest.mark.parametrize(
    "text", ["أعلنت كندا الدعم الثابت لحل الدولتين.", "أعلنت كندا «الدعم الثابت لحل الدولتين»."]
)
def test_an_adjective_of_a_masdar_of_stance_is_no_stance_of_its_own(text):
    assert lines("positions", text) == ["CAN for two-state-solution declared"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("من جانبها شددت كينيا على ضرورة حل الدولتين.", ["KEN for two-state-solution declared"]),
        (
            "أكدت تشاد وقوفها مع الشعب ودعمها لحل الدولتين.",
            ["TCD for two-state-solution declared"],
        ),
        ("دعت تشاد جميع الأطراف إلى استئناف المفاوضات.", ["TCD for other:dialogue declared"]),
        ("دعت تشاد إلى مؤتمر دولي حول الحرب في غزة.", []),
    ],
)
def test_who_stresses_goes_on_or_calls_upon_several_is_the_holder(text, found):
    assert [one for one in lines("positions", text) if "conference" not in one] == found


def test_who_announces_the_lifting_of_a_measure_is_against_it():
    (line,) = lines("positions", "أعلنت بلجيكا رفع العقوبات عن زيمبابوي.")
    assert line.startswith("BEL against sanctions-other")
