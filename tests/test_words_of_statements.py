"""What statements of ministries and missions say in their own manner: in whose name, of whom, by which phrases."""

from __future__ import annotations

import pytest

from further_helpers import acts_in

WHILST = {
    "إن جمهورية مالي إذ تدين القصف النيجري، فإنها تدعو النيجر إلى ضبط النفس.": "ACCUSE MLI>NER REQUEST MLI>NER",
    "والمملكة المتحدة إذ تستنكر قرار حكومة فنزويلا، تطالب الأمم المتحدة بالتحرك.": "ACCUSE GBR>VEN REQUEST GBR>UN",
    "وأكدت وزارة الخارجية الكينية أنها إذ تستنكر القرار الإثيوبي فإنها تطالب مجلس الأمن بالتحرك.": (
        "ACCUSE KEN>ETH REQUEST KEN>UN"
    ),
    "وتوترت العلاقات مع كوبا إذ تتهم كندا بالتجسس.": "",
}


def _said(text: str) -> str:
    return " ".join(f"{kind} {sides}" for kind, _mode, _status, sides in acts_in(text))


@pytest.mark.parametrize(("text", "acts"), WHILST.items())
def test_who_says_something_whilst_he_says_another_says_both(text: str, acts: str) -> None:
    assert _said(text) == acts


GONE_ON = {
    "دعت بوليفيا تشيلي إلى احترام المعاهدة، وتوعدت باتخاذ إجراءات تجارية.": "REQUEST BOL>CHL THREATEN BOL>CHL",
    "وحدد المصرف في كينيا الفائدة، وهدد بمقاضاة المخالفين.": "",
}


@pytest.mark.parametrize(("text", "acts"), GONE_ON.items())
def test_who_calls_on_another_and_threatens_with_something_threatens_him(text: str, acts: str) -> None:
    assert _said(text) == acts


def test_the_sultanate_is_the_one_that_the_report_names() -> None:
    text = "أصدرت سلطنة عمان بيانا عن الأزمة. وأدانت السلطنة القرار الكيني."
    assert _said(text) == "ACCUSE OMN>KEN"
    assert _said("وأدانت السلطنة القرار الكيني.") == ""


ISSUED = {
    "سلم مندوب بيرو رسالة إلى مجلس الأمن. واتهمت الرسالة تشيلي بإيواء المتمردين.": "ACCUSE PER>CHL",
    "قالت الخارجية البيروفية في بيان إن تشيلي تماطل. ورفض البيان الاتهامات التشيلية.": "REJECT PER>CHL",
    "تسلم الرئيس البيروفي رسالة من نظيره التشيلي. وانتقدت الرسالة بيرو.": "ACCUSE CHL>PER",
    "جاء ذلك ردا على تصريحات للرئيس البيروفي اتهم فيها تشيلي بإيواء المتمردين.": "ACCUSE PER>CHL",
    "أدلى الرئيس البيروفي بتصريحات دعا خلالها تشيلي إلى الانسحاب.": "REQUEST PER>CHL",
    "رفضت بيرو الاتهامات التشيلية، ووجهت بدورها اتهامات إلى تشيلي بإيواء المتمردين.": "ACCUSE PER>CHL",
}

OTHERS = (
    # to him a letter was written
    "وجهت بيرو رسالة إلى تشيلي. جاء ذلك في رسالة للرئيس التشيلي اتهم فيها بوليفيا بالتجسس.",
)


@pytest.mark.parametrize(("text", "act"), ISSUED.items())
def test_a_paper_or_utterance_speaks_for_him_whose_it_is(text: str, act: str) -> None:
    assert act in _said(text)


@pytest.mark.parametrize("text", OTHERS)
def test_a_letter_is_not_his_to_whom_it_is_written(text: str) -> None:
    assert "ACCUSE CHL" not in _said(text)


TIED = {
    "وقال متحدث باسم وزارة الدفاع في سيول إن على اليابان وقف المناورات.": "REQUEST KOR>JPN",
    "وانتقد متحدث باسم الحكومة في برلين القرار التركي.": "ACCUSE DEU>TUR",
    'وأضاف الوزير الإثيوبي: "إريتريا لا تريد السلام، وعليها أن تنسحب فورا".': "REQUEST ETH>ERI",
    "قال الوزير الكيني إن العراق لم ينسحب، وعليه احترام الاتفاق.": "REQUEST KEN>IRQ",
    "تعهد الرئيسان، الكيني وليام روتو والأوغندي يوري موسيفيني، برد قوي على رواندا.": "THREATEN KEN+UGA>RWA",
}

UNTIED = (
    "وقال متحدث باسم الحكومة في مؤتمر صحفي في برلين إن على تركيا وقف العملية.",
    "قال المدرب الكيني إن الصومال فريق قوي، وعليه أن يتدرب.",
)


@pytest.mark.parametrize(("text", "act"), TIED.items())
def test_a_capital_a_pronoun_or_a_pair_of_names_says_who_is_meant(text: str, act: str) -> None:
    assert act in _said(text)


@pytest.mark.parametrize("text", UNTIED)
def test_a_city_or_pronoun_further_off_says_nothing(text: str) -> None:
    assert "REQUEST" not in _said(text)


def test_the_deed_that_is_called_a_wrong_is_his_whom_the_report_tells_of() -> None:
    told = "أدانت بيرو القرار التشيلي. وطالبت بيرو تشيلي بسحب السفن. وحثت بيرو تشيلي على الحوار. "
    charge = ("ACCUSE", "allege", "actual", "PER>CHL")
    assert charge in acts_in(told + "وقال متحدث بيروفي إن الموقف الجديد ينتهك القانون الدولي.")
    assert charge not in acts_in(told + "وقال متحدث بيروفي إن الدستور الجديد ينتهك القانون الدولي.")


def test_an_outlet_of_a_state_is_not_the_state() -> None:
    told = "انتقدت بيرو تشيلي. وطالبت بيرو تشيلي بسحب السفن. "
    assert len(acts_in(told + "يذكر أن وسائل إعلام بيروفية اتهمت تشيلي بالمماطلة.")) == 2


BROKEN = {
    "اتهم المتحدث باسم الحكومة الكينية إسحاق موارا،\nالصومال بإيواء المتمردين.": "ACCUSE KEN>SOM",
    "قالت كينيا إن\nالصومال تنتهك القانون.": "ACCUSE KEN>SOM",
    "قالت كينيا،\n\nالصومال تنتهك القانون.": "",
}


@pytest.mark.parametrize(("text", "acts"), BROKEN.items())
def test_a_line_that_ends_with_a_comma_goes_on_in_the_next(text: str, acts: str) -> None:
    assert _said(text) == acts


SPOKEN = {
    "ونددت الرئاسة البيروفية، على لسان الناطق باسمها كارلوس إستريمادويرو، بالقرار التشيلي.": "ACCUSE PER>CHL",
    "فندت الخارجية البيروفية المزاعم التشيلية حول الحدود.": "ACCUSE CHL>PER",
    "وختم الناطق البيروفي بدعوة تشيلي إلى سحب قواتها فورا.": "",
}


@pytest.mark.parametrize(("text", "acts"), SPOKEN.items())
def test_by_whose_mouth_somebody_speaks_parts_nothing(text: str, acts: str) -> None:
    assert _said(text) == acts


def test_a_feminine_verb_does_not_go_on_about_a_man() -> None:
    text = "لم تتردد أوروغواي بعد الشتائم التي كالها مادورو، فهددت بفرض عقوبات على السفن."
    assert "THREATEN VEN" not in _said(text)
