"""Who stands for or against what: matters under words of stance, deeds, and acts that show a position."""

import pytest

from further_helpers import entries, faults_in, kit, lines, read
from marsad.kit import load_kit
from marsad.model.errors import ResourceError


@pytest.mark.parametrize(
    "folder",
    ["positions/matters", "positions/named", "positions/stances", "positions/deeds", "positions/acts"],
)
def test_the_examples_of_the_entries_hold(folder):
    assert faults_in(folder) == []


def test_every_issue_that_a_language_names_is_one_of_the_ontology():
    issues = kit().ontology.issues
    for entry in entries("matters", "deeds", "acts"):
        assert entry.issue is None or entry.issue in issues, entry.id
    for matter in entries("matters"):
        for meant in (*matter.by_document, *filter(None, matter.by_document.values())):
            assert meant.removeprefix("-") in issues, matter.id


def test_a_position_is_given_whole():
    text = "أعلنت الحكومة أمس. ترفض أيرلندا والنرويج الاعتراف بضم روسيا لشبه جزيرة القرم."
    (position,) = [one for one in read(text).positions if one.stance == "against"]
    start = text.index("ترفض")
    assert (position.holder, position.issue, position.stance, position.strength, position.towards) == (
        ("IRL", "NOR"), "annexation-of-ukrainian-territory", "against", "declared", None,
    )  # fmt: skip
    (piece,) = position.evidence
    assert (piece.span.start, piece.words) == (start, text[start:-1])
    assert position.rule == "stance.reject+matter.annexation"
    assert (position.teller, position.when) == (None, None)
    assert position.confidence == 0.8


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("تدعم السويد حل الدولتين.", ["SWE for two-state-solution declared"]),
        ("لا تدعم السويد حل الدولتين.", ["SWE against two-state-solution declared"]),
        ("عارضت السويد إلغاء العقوبات على إيران.", ["SWE for sanctions-on-iran declared"]),
        ("دعت السويد إلى رفع العقوبات عن إيران.", ["SWE against sanctions-on-iran declared"]),
        ("رفضت السويد المشاركة في العقوبات على إيران.", ["SWE neutral sanctions-on-iran declared"]),
    ],
)
def test_refusals_denials_and_operators_turn_a_stance_round(text, found):
    assert lines("positions", text) == found


def test_two_joint_subjects_hold_one_position():
    text = "أدانت كينيا وأوغندا الحرب الروسية في أوكرانيا، وتعهدتا بالالتزام بالعقوبات على روسيا."
    assert lines("positions", text) == [
        "KEN, UGA against russia-ukraine-war declared",
        "KEN, UGA for sanctions-on-russia declared",
    ]


def test_what_is_said_of_oneself_is_the_speakers_position():
    text = "قال رئيس الوزراء الإسباني: «إننا نرفض الحرب في غزة وندعم حل الدولتين»."
    assert lines("positions", text) == [
        "ESP against gaza-war declared",
        "ESP for two-state-solution declared",
    ]


def test_a_view_that_is_denied_is_not_held():
    assert lines("positions", "نفت السويد أن تكون قد دعمت العقوبات على إيران.") == []


def test_a_condition_a_threat_and_a_call_are_no_position_of_the_other():
    assert lines("positions", "إذا انسحبت فرنسا من الاتفاق النووي مع إيران انهار.") == []
    found = lines("positions", "دعت السويد إلى دعم ألمانيا لحل الدولتين.")
    assert "DEU for two-state-solution declared" not in found


def test_praise_for_a_refusal_is_no_refusal_of_the_one_who_praises():
    text = "أثنى الرئيس الفرنسي على كينيا لرفضها الوقوف إلى جانب موسكو في حرب أوكرانيا."
    assert lines("positions", text) == ["KEN neutral russia-ukraine-war acted"]


def test_the_same_position_told_twice_is_one_with_two_stretches():
    text = "تدعم السويد حل الدولتين. وقال التقرير. وتؤيد السويد حل الدولتين."
    (position,) = read(text).positions
    assert [piece.words for piece in position.evidence] == [
        "تدعم السويد حل الدولتين",
        "وتؤيد السويد حل الدولتين",
    ]
    declared = "تؤيد السويد العقوبات على إيران. وفرضت السويد عقوبات على إيران."
    assert lines("positions", declared) == [
        "SWE for sanctions-on-iran declared",
        "SWE for sanctions-on-iran acted",
    ]


def test_the_names_of_the_doctrine_are_recognised_and_the_mistranslation_is_marked():
    wrong = [entry for entry in entries("deeds") if entry.never_print]
    assert [entry.id for entry in wrong] == ["deed.multi-vector-mistranslated"]


def test_a_label_that_says_the_mistranslation_is_refused(tmp_path):
    issues = tmp_path / "ontology" / "issues"
    issues.mkdir(parents=True)
    label = "{ar: سياسة الناقلات المتعددة, en: multi-vector policy}"
    (issues / "own.yaml").write_text(
        "source: own\nentries:\n"
        f"  - {{id: multi-vector-policy, label: {label}, statement: {{ar: نص, en: text}}}}\n",
        encoding="utf-8",
    )
    with pytest.raises(ResourceError, match=r"multi-vector-policy.*never printed"):
        load_kit(tmp_path)


def test_a_newspaper_and_a_former_minister_hold_no_position_of_a_state():
    assert lines("positions", "تدعم صحيفة الغارديان حل الدولتين.") == []
    assert lines("positions", "يدعم وزير الخارجية الإسباني السابق حل الدولتين.") == []


def test_a_joint_position_takes_in_that_one_of_its_holders_holds_it_too():
    text = "طردت كندا دبلوماسيين روسا. وقال التقرير. وفرضت كندا واليابان عقوبات على روسيا."
    (position,) = read(text).positions
    assert (position.holder, position.issue, position.strength) == (
        ("CAN", "JPN"),
        "sanctions-on-russia",
        "acted",
    )
    assert len(position.evidence) == 2


def test_an_act_shows_a_position_only_where_its_sentence_names_the_issue():
    assert lines("positions", "اتهمت البحرين إيران بدعم الحوثيين.") == [
        "BHR against iran-regional-role declared"
    ]
    assert lines("positions", "اتهمت البحرين إيران بالتجسس. ووصل الحوثيون إلى الميناء.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "قال وزير الخارجية الأيرلندي إن نقل السفارة الأمريكية إلى القدس غير مقبول.",
            [
                "USA for jerusalem-as-israeli-capital acted",
                "IRL against jerusalem-as-israeli-capital declared",
            ],
        ),
        (
            "اعتبرت كندا الانسحاب من الاتفاق النووي مع إيران خطأ.",
            ["CAN for iran-nuclear-deal declared"],
        ),
        ("قال وزير الخارجية الأيرلندي إن الأسعار في القدس غير مقبولة.", []),
    ],
)
def test_a_verdict_on_a_matter_is_a_position(text, found):
    assert lines("positions", text) == found


def test_what_is_ours_is_the_speakers():
    text = "قال وزير الخارجية الكيني: «التزامنا بحل الدولتين ثابت منذ سنوات»."
    assert lines("positions", text) == ["KEN for two-state-solution declared"]


def test_bare_sanctions_are_those_on_whoever_condemns_them():
    assert lines("positions", "أدانت إيران العقوبات الجديدة.") == ["IRN against sanctions-on-iran declared"]
    assert lines("positions", "أدانت كينيا العقوبات الجديدة.") == []


def test_who_says_that_another_seeks_the_bomb_is_against_it():
    text = "قال وزير الخارجية الكندي إن إيران تسعى إلى امتلاك أسلحة نووية في المنطقة."
    assert "CAN against nuclear-weapons declared" in lines("positions", text)
    assert not any(line.startswith("IRN") for line in lines("positions", text))


def test_whom_one_persuades_does_not_act_for_the_one_who_persuades():
    text = "بذلت كندا جهودا لإقناع واشنطن بألا تنسحب من الاتفاق النووي مع إيران."
    assert not any("CAN against" in line for line in lines("positions", text))


@pytest.mark.parametrize(
    ("told", "line"),
    [
        (
            "قالت الوزيرة النرويجية إن الوضع صعب، داعية إلى حل الدولتين.",
            "NOR for two-state-solution declared",
        ),
        (
            "التقى الرئيس النرويجي نظيره الكوبي مؤكدا دعم بلاده لحل الدولتين.",
            "NOR for two-state-solution declared",
        ),
        ("قال الوزير النرويجي إن الوضع صعب، رافضا حل الدولتين.", "NOR against two-state-solution declared"),
        ("جددت النرويج موقفها الثابت والرافض لحل الدولتين.", "NOR against two-state-solution declared"),
    ],
)
def test_a_participle_tells_the_position_of_who_acts(told, line):
    assert lines("positions", told) == [line]


def test_whom_somebody_calls_on_is_no_matter_that_he_calls_for():
    assert read("قال الوزير النرويجي إن الوضع صعب، مطالبا قوات الاحتلال الإسرائيلي بالحضور.").positions == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("استدعت بيرو سفيرها لدى بوليفيا للتشاور.", ["PER against other:conduct acted"]),
        ("أدانت الأرجنتين نيجيريا بسبب احتجاز السفينة.", ["ARG against other:conduct declared"]),
        ("أدانت الأرجنتين التدخلات الإيرانية في المنطقة.", ["ARG against iran-regional-role declared"]),
    ],
)
def test_an_act_shows_a_position_on_a_wide_issue_where_its_words_tell_no_narrower_one(text, found):
    assert lines("positions", text) == found


def test_who_attacks_another_over_a_matter_is_against_it():
    text = "شنت ماليزيا هجوما لاذعا على الولايات المتحدة بسبب نقل السفارة إلى القدس."
    assert lines("positions", text) == ["MYS against jerusalem-as-israeli-capital declared"]


def test_who_attacks_another_over_leaving_a_deal_is_for_the_deal():
    text = "شنت ماليزيا هجوما لاذعا على الولايات المتحدة بسبب إلغاء الاتفاق النووي مع إيران."
    assert "MYS for iran-nuclear-deal declared" in lines("positions", text)


def test_who_is_urged_not_to_leave_a_deal_is_urged_to_stay_in_it():
    text = "حث وزير الخارجية النرويجي نظيره الأمريكي على عدم الخروج من الاتفاق النووي مع طهران."
    assert lines("positions", text) == ["NOR for iran-nuclear-deal declared"]


def test_a_step_is_the_one_that_the_document_named_last():
    text = "طردت كندا ثلاثة دبلوماسيين بعد العقوبات على روسيا. وقال وزير الخارجية الروسي إن هذه الخطوة خطأ."
    assert "RUS against sanctions-on-russia declared" in lines("positions", text)


def test_a_charge_that_is_denied_gives_way_to_what_it_is_about():
    told = "يحقق القضاء في تسميم العميل في بريطانيا. ونفت روسيا ضلوعها في تسميم العميل."
    assert lines("positions", told) == ["RUS against russia-behind-poisoning declared"]
    assert lines("positions", "نفت كوبا تورطها في الهجوم.") == ["CUB against other:allegations declared"]


def test_who_accuses_another_of_a_wrong_is_against_it():
    text = "اتهمت كندا سوريا باستخدام أسلحة كيميائية."
    assert lines("positions", text) == ["CAN against other:chemical-weapons declared"]


def test_who_backs_a_plan_of_another_side_is_for_it_whatever_it_is():
    assert lines("positions", "تؤيد كندا توسيع الميناء الكيني.") == ["CAN for other:policies declared"]
    assert lines("positions", "تؤيد كندا توسيع الميناء.") == []


def test_who_expels_diplomats_of_those_who_expelled_his_own_is_against_their_measure():
    text = "أدانت روسيا العقوبات على روسيا. وطردت روسيا ثلاثة دبلوماسيين ليتوانيين."
    assert "RUS against sanctions-on-russia acted" in lines("positions", text)
