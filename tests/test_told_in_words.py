"""Acts of speech: whose deed they are about, in whose words they stand, and what parts nothing."""

from __future__ import annotations

import pytest

from further_helpers import acts_in, read

TOLD = {
    # a phrase of place or time between commas parts nothing
    "حمل وزير الخارجية البوليفي، خلال جلسة مغلقة مع النواب، تشيلي كامل المسؤولية.": "ACCUSE BOL>CHL",
    "دعا رئيس وزراء باربادوس، في كلمة أمام القمة، المجتمع الدولي إلى حماية الجزر الصغيرة.": "REQUEST BRB>INTCOM",
    # the deed is told in a relative clause whose head a pronoun takes up
    "رفضت هندوراس التعليقات التي أدلى بها وزير الخارجية السلفادوري.": "REJECT HND>SLV",
    "أشاد رئيس مالاوي بالدور الذي تضطلع به زامبيا.": "SUPPORT MWI>ZMB",
    # "us" is whoever speaks
    'وقال رئيس زامبيا: "طلبت ملاوي منا أن ننسحب".': "REQUEST MWI>ZMB",
    'وقال رئيس زامبيا: "دعانا الرئيس الملاوي إلى الحوار".': "REQUEST MWI>ZMB",
    'وقالت وزيرة خارجية زامبيا: "تهددنا ملاوي بالحرب".': "THREATEN MWI>ZMB",
    # the West is a bloc behind "that", and as an object
    "حذر وزير الخارجية الزامبي الغرب من تزويد ملاوي بصواريخ.": "THREATEN ZMB>WEST",
    "قال الرئيس الزامبي إن الغرب يحاول عزل بلاده.": "ACCUSE ZMB>WEST",
    # a nation named by its people
    "حذرت تايلاند الكمبوديين من عبور النهر.": "THREATEN THA>KHM",
    # a noun with a nationality
    "إدانة تشيلية للهجوم البوليفي على الحدود": "ACCUSE CHL>BOL",
    # a duty, in quoted words or behind "and"
    'وأضاف وزير الخارجية الفنلندي: "على بيلاروسيا أن تفرج عن السجناء".': "REQUEST FIN>BLR",
    # what another does, of which a phrase says more
    "اعتبرت الخارجية البنمية أن التصريحات الكوبية بشأن القناة تنتهك الاتفاق.": "ACCUSE PAN>CUB",
    "قال الرئيس الكيني إن ما ترتكبه الصومال يشكل جريمة.": "ACCUSE KEN>SOM",
    # a quotation mark hides nothing
    'حذرت أوغندا رواندا من "اللعب بالنار" في القارة.': "THREATEN UGA>RWA",
    # steps in return, or unless another yields
    "قالت المجر إنها ستطرد السفير إذا لم تعتذر سلوفاكيا.": "THREATEN HUN>SVK",
    "تجهز بنغلاديش إجراءات انتقامية ضد ميانمار.": "THREATEN BGD>MMR",
}

UNTOLD = (
    # an expert speaks for no state
    "قالت كندا إن الاجتماع مهم. وقال محلل في أوتاوا إن كوبا يجب أن تفرج عن السجناء.",
    # somebody else has good relations with two
    "كينيا جارة رواندا، وقيل إنها تقيم علاقات جيدة مع الهند والصين.",
    # a danger, and no threat
    "يهدد الجفاف التعاون بين كينيا والصومال.",
)


@pytest.mark.parametrize("text", TOLD)
def test_an_act_of_speech_has_both_its_sides(text: str) -> None:
    assert TOLD[text] in {
        f"{one.type} {','.join(one.actors)}>{','.join(one.recipients)}" for one in read(text).events
    }


@pytest.mark.parametrize("text", UNTOLD)
def test_nobody_speaks_where_no_side_does(text: str) -> None:
    assert not {"REQUEST", "THREATEN"} & {one[0] for one in acts_in(text)}
