"""How official agencies name people: long titles, wishes for a ruler, portfolios, where a host receives, names before offices."""

import pytest

from marsad.analyse import analyse
from marsad.kit import load_kit
from marsad.model.documents import Document

KIT = load_kit()


def told(text):
    found = analyse(Document("d", text, "ar", "2024-11-28"), KIT).events
    return {(one.type, " ".join(sorted({*one.actors, *one.recipients}))) for one in found}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("التقى خادم الحرمين الشريفين الملك عبدالله الرئيس الكيني.", "KEN SAU"),
        ("زار خادم الحرمين الشريفين كينيا.", "KEN SAU"),
        ("استقبل ملك المغرب - حفظه الله - وزير الدفاع الكيني.", "KEN MAR"),
        ("التقت وزيرة التضامن الاجتماعي التونسية السفير الياباني.", "JPN TUN"),
        ("التقى وزير التجارة والصناعة والتموين الكيني نظيره الياباني.", "JPN KEN"),
        ("التقى وزير الشؤون الخارجية والسنغاليين بالخارج لجمهورية السنغال نظيره الكيني.", "KEN SEN"),
        ("التقى الرئيس الكيني وزير الخارجية بجمهورية السنغال.", "KEN SEN"),
        ("استقبل الرئيس الكيني في مكتبه بالقصر الجمهوري، أمس، وزير الخارجية الياباني.", "JPN KEN"),
        ("استقبل بمقر الوزارة وزير الخارجية الكيني نظيره الياباني.", "JPN KEN"),
        ("تلقى، اليوم السبت، وزير الخارجية الكيني اتصالا هاتفيا من نظيره الياباني.", "JPN KEN"),
        ("التقى وزير الدولة، وزير الخارجية الكيني نظيره الياباني.", "JPN KEN"),
        ("التقى أحمد بن سالم وزير المالية الكيني نظيره الياباني.", "JPN KEN"),
        ("عقدت في روما القمة الكينية - اليابانية.", "JPN KEN"),
        ("استقبل ملك الأردن عبدالله الثاني وزير الخارجية الياباني.", "JOR JPN"),
        ("وصل قائد القوات البحرية الملكية السعودية إلى كينيا.", "KEN SAU"),
    ],
)
def test_titles_do_not_hide_who_meets(text, who):
    assert ("CONSULT", who) in told(text)


def test_whoever_is_of_the_other_gender_behind_a_time_is_no_subject():
    assert told("دعا، أمس الثلاثاء، الإدارة اليابانية إلى الحوار.") == set()


def test_whose_seat_it_is_was_not_received():
    assert told("استقبل الرئيس الكيني في قصر ضيافة وزارة الخارجية اليابانية ضيوفه.") == set()


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("التقى وزير خارجية الجمهورية الكينية نظيره الياباني.", "JPN KEN"),
        (
            "التقى صاحب السمو الشيخ محمد بن زايد ولي العهد نائب القائد الأعلى للقوات المسلحة رئيس كينيا.",
            "ARE KEN",
        ),
        ('التقى صاحب السمو الشيخ "محمد بن زايد" رئيس كينيا.', "ARE KEN"),
        ("يبدأ الرئيس الكيني زيارة إلى اليابان، يجري خلالها محادثات مع رئيس الوزراء الياباني.", "JPN KEN"),
        ("التقى وزير الدفاع الكيني الأمين العام للأمم المتحدة أنطونيو غوتيريس.", "KEN UN"),
        ("أجرى المبعوث الأممي مشاورات مع قيادات حركة الشباب.", "ALSHABAAB UN"),
        ("جاء ذلك بعد زيارة رئيس لجنة الشؤون الخارجية في البرلمان الكيني، وليام روتو، إلى طوكيو.", "JPN KEN"),
        ("عقد في كمبالا اجتماع بين وزراء الخارجية والمياه في كينيا وتنزانيا.", "KEN TZA"),
        ("اجتمع مسؤولون كينيون مع نظرائهم من اليابان.", "JPN KEN"),
        ("بدأ وزير الخارجية الكيني جولة في أمريكا اللاتينية تشمل كلا من كوبا والبرازيل.", "BRA CUB KEN"),
    ],
)
def test_further_titles_and_tours_are_read(text, who):
    assert ("CONSULT", who) in told(text)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("قال وزير الدفاع الكيني بعد اجتماعه مع الرئيس الياباني إن الوضع صعب.", "JPN KEN"),
        ("جاء القرار غداة زيارة الرئيس الكيني إلى طوكيو، حيث التقى رئيس الوزراء الياباني.", "JPN KEN"),
        ("عبر الرئيس الكيني أمس، في مكالمة هاتفية مع رئيس الوزراء الياباني، عن سعادته.", "JPN KEN"),
        ("حل الوزير الكيني في طوكيو، حيث التقى وزيرة الدفاع اليابانية كما زار المعرض.", "JPN KEN"),
    ],
)
def test_a_meeting_of_ones_own_names_the_other_side(text, who):
    assert ("CONSULT", who) in told(text)


@pytest.mark.parametrize("he", ["", " سموه"])
def test_his_highness_behind_a_verb_is_whom_the_sentence_before_names(he):
    text = f"بعث أمير الكويت برقية تعزية إلى الرئيس الكيني. وأشاد{he} بدور اليابان في المنطقة."
    assert told(text) == {("SUPPORT", "KEN KWT"), ("SUPPORT", "JPN KWT")}


def test_his_highness_is_the_prince_and_no_guest_named_since():
    text = "استقبل أمير الكويت وزير الخارجية الياباني. ونقل الوزير تحيات حكومته. وثمن سموه دعم كينيا لقطر."
    assert ("SUPPORT", "KEN KWT") in told(text)


def test_the_crown_does_not_part_a_force_from_whose_it_is():
    assert told("نفذت البحرية الملكية المغربية تمرينا مشتركا مع كينيا.") == {("COOPERATE", "KEN MAR")}
    assert told("نفذت القوات المسلحة الملكية تمرينا مشتركا مع كينيا.") == set()
