"""Blows, drones, shells and fire across borders: who strikes whom, and where forces tell of themselves."""

from __future__ import annotations

import pytest

from further_helpers import acts_in

TOLD = {
    # missiles and drones, a time between
    "أطلقت إثيوبيا خلال الليل ثلاثة صواريخ و90 طائرة مسيرة على الأراضي الإريترية.": "ETH>ERI",
    # a part of a state's land
    "استهدفت إثيوبيا جنوب إريتريا.": "ETH>ERI",
    "ضربت إثيوبيا مستودعات أسلحة في عمق شرق إريتريا.": "ETH>ERI",
    "قصفت إثيوبيا بلدة في شمال غربي إريتريا.": "ETH>ERI",
    # whose weapons they are
    "استهدفت مسيرات إثيوبية مطار أسمرة.": "ETH>ERI",
    # whose that is which is hit
    "تعرضت مواقع الجيش الإريتري لقصف إثيوبي.": "ETH>ERI",
    "شنت إثيوبيا هجمات صاروخية استهدفت مواقع للجيش الإريتري.": "ETH>ERI",
    # who strikes with the doer
    "شنت كينيا مع أوغندا ورواندا غارات على إريتريا.": "KEN+UGA+RWA>ERI",
    "شنت كينيا بالتعاون مع أوغندا غارات على إريتريا.": "KEN+UGA>ERI",
    "تحدث عن الهجوم الذي شنته كينيا إلى جانب أوغندا على إريتريا.": "KEN+UGA>ERI",
    # whose creature a group is
    "قتل خمسة مدنيين جراء قصف ميليشيات الحوثي الإيرانية مواقع إريترية.": "HOUTHI>ERI",
    # a ministry of defence tells of its own forces
    "أعلنت وزارة الدفاع الإثيوبية أن الدفاعات الجوية أسقطت مسيرة إريترية.": "ETH>ERI",
    "أعلنت وزارة الدفاع الإثيوبية أن أنظمة الدفاع الجوي التابعة لها دمرت 20 طائرة مسيرة إريترية.": "ETH>ERI",
}

UNTOLD = (
    # an aim without arms
    "استهدفت إثيوبيا إريتريا بمنتجات جديدة.",
    # a march is no drone
    "أطلق منظمون على تظاهرة في كينيا اسم مسيرة الحرية.",
    # who tells of a blow
    "قالت متحدثة باسم الأمم المتحدة إن العمليات أدت إلى سقوط قتلى، وأضافت أن المعارضة أيضا واصلت قصف أسمرة.",
    # with what somebody is charged
    "وجهت كينيا الاتهام إلى إريتريا بتنفيذ هجمات صاروخية ضد قاعدة كينية.",
    # an attack in words
    "شنت نيروبي هجوما على إريتريا، متهمة إياها بالتدخل في شؤونها.",
    "واصل الوزير الكيني هجومه الناري ضد إريتريا.",
    # a war that nobody wages
    "تحدث الكاتب عن حرب مباشرة بين كينيا وإريتريا.",
    "اشتدت الحروب الكلامية بين كينيا وإريتريا.",
    # planes of somebody
    "قالت وزارة الدفاع الإثيوبية إن طائرات حربية حلقت فوق أسمرة.",
)


@pytest.mark.parametrize("text", TOLD)
def test_who_strikes_whom(text: str) -> None:
    assert [one[3] for one in acts_in(text) if one[0] == "ASSAULT"] == [TOLD[text]]


@pytest.mark.parametrize("text", UNTOLD)
def test_what_is_no_blow(text: str) -> None:
    assert not [one for one in acts_in(text) if one[0] == "ASSAULT"]
