"""Visits, talks and dealings as news words them: clauses that say how long, firms with unlisted names, dialogue and work in common."""

import pytest

from marsad.analyse import analyse
from marsad.model.documents import Document
from test_constructs_contact import KIT, told


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("بدأ وزير الخارجية الكيني زيارة تستمر يومين لإيطاليا.", "CONSULT KEN > ITA"),
        ("بدأ الرئيس الكيني زيارة رسمية تستغرق ثلاثة أيام إلى روما.", "CONSULT KEN > ITA"),
        ("صدر البيان بعد محادثات استمرت يومين بين كينيا وإيطاليا.", "CONSULT ITA KEN"),
    ],
)
def test_how_long_it_lasts_stands_before_where_or_with_whom(text, act):
    assert act in told(text)


def test_a_fair_that_lasts_two_days_abroad_is_no_visit():
    assert told("زار الطبيب الكيني معرضا يستمر يومين في إيطاليا.") == set()


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("وقعت شركة مارينا اليونانية عقدا مع قبرص.", "SUPPORT CYP GRC"),
        ('وقعت شركة "مارينا سيتي" اليونانية عقدا مع قبرص.', "SUPPORT CYP GRC"),
        ("وقعت شركة النفط اليونانية العملاقة عقدا مع قبرص.", "SUPPORT CYP GRC"),
        ("وقعت قبرص مذكرة تفاهم مع مجموعة مارينا اليونانية.", "SUPPORT CYP GRC"),
        ("توصلت الخطوط الجوية اليونانية إلى اتفاق مع قبرص.", "SUPPORT CYP GRC"),
        ("وقعت شركتان حكوميتان يونانيتان عقدا مع قبرص.", "SUPPORT CYP GRC"),
    ],
)
def test_a_firm_that_nobody_has_listed_is_of_the_nationality_behind_its_name(text, act):
    assert act in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "وقعت شركة مارينا عقدا مع السوق اليونانية.",
        "وقعت شركة تابعة للمجموعة عقدا في المدينة اليونانية.",
    ],
)
def test_a_firm_whose_nationality_nothing_says_is_of_no_state(text):
    assert not any(act.startswith("SUPPORT") for act in told(text))


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("تحدث الوزير خلال مؤتمر صحفي مشترك للرئيس الكيني مع نظيره الإيطالي.", "CONSULT ITA KEN"),
        ("أثار الاتصال الهاتفي بين الرئيسين الكيني والإيطالي جدلا.", "CONSULT ITA KEN"),
        ("لم ينقطع التعاون الأمني بين كينيا وإيطاليا.", "COOPERATE ongoing ITA KEN"),
        ("علقت كينيا التعاون العسكري مع إيطاليا.", "SANCTION KEN > ITA"),
        ("تقدم الرئيس الكيني بالتعازي إلى نظيره الإيطالي.", "SUPPORT KEN > ITA"),
    ],
)
def test_talks_and_cooperation_are_found_by_their_nouns(text, act):
    assert act in told(text)


def test_two_with_whom_a_third_is_in_touch_are_not_each_others_side():
    assert told("وقال: نحن على اتصال مع الجانب الكيني والجانب الإيطالي.") == set()


def test_who_thanks_congratulates_and_signs_does_three_things():
    text = "شكر الرئيس الكيني نظيره الإيطالي. وهنأ الرئيس الكيني نظيره الإيطالي بعيد بلاده. ووقعت كينيا وإيطاليا مذكرة تفاهم. وأقيمت العلاقات الدبلوماسية بين كينيا وإيطاليا عام 1964."
    events = analyse(Document("d", text, "ar", "2019-03-13"), KIT).events
    assert [one.kind for one in events] == ["thank", "congratulate", "sign", "open-relations"]


def test_an_agreement_signed_by_a_predecessor_is_of_his_state():
    text = "انسحب ترامب من الاتفاق الذي أبرمه سلفه باراك أوباما مع إيران عام 2015."
    assert "SUPPORT historical IRN USA" in told(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("وزير الخارجية الكيني الجديد يتوجه إلى إيطاليا", "CONSULT KEN > ITA"),
        (
            "أعلن المكتب أن وزير الخارجية الأمريكية الجديد مايك بومبيو سيزور كينيا.",
            "CONSULT planned USA > KEN",
        ),
        ("التقى الرئيس الكيني المنتخب نظيره الإيطالي.", "CONSULT ITA KEN"),
    ],
)
def test_a_new_holder_of_an_office_acts_as_any_other(text, act):
    assert act in told(text)


def test_who_comes_in_the_stead_of_another_visits_nobody():
    assert told("حل الوزير الكيني محل زميله في روما.") == set()


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("اتفقت الدول الثلاث (كينيا والصومال وإثيوبيا) على فتح المعابر.", "AGREE ETH KEN SOM"),
        ("تعتزم الدول الثلاث، كينيا والصومال وإثيوبيا، التوصل إلى اتفاق.", "SUPPORT planned ETH KEN SOM"),
    ],
)
def test_three_states_are_those_that_a_mark_behind_lists(text, act):
    assert act in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "جاء ذلك لدى استقبال الرئيس الكيني في نيروبي وزير الخارجية الإيطالي.",
        "جاء ذلك خلال لقاء الرئيس الكيني اليوم السفير الإيطالي.",
    ],
)
def test_where_and_when_may_stand_between_a_host_and_his_guest(text):
    assert told(text) == {"CONSULT ITA KEN"}
