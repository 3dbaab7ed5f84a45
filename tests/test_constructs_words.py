"""Acts of words in the constructs in which reports put them: blame, refusals, threats, demands, praise.

Each line is a sentence of its own and what must be found in it: type, who acts, towards whom. A slash parts two
sentences of one report; a dash says that nothing may be found.
"""

from __future__ import annotations

import pytest

from marsad.analyse import analyse
from marsad.kit import load_kit
from marsad.model.documents import Document

_TYPES = frozenset({"ACCUSE", "REJECT", "THREATEN", "REQUEST", "SUPPORT"})

_TOLD = """
اتهمت الخارجية البيروفية بوليفيا بالتدخل في شؤونها الداخلية. = ACCUSE PER>BOL
احتجت الحكومة اليونانية لدى أنقرة على تحليق طائراتها. = ACCUSE GRC>TUR
مانيلا تقدم احتجاجا دبلوماسيا إلى بكين = ACCUSE PHL>CHN
تقدمت لاوس باحتجاج إلى وزارة الخارجية التايلاندية. = ACCUSE LAO>THA
بعثت أوكرانيا بمذكرة احتجاج إلى موسكو. = ACCUSE UKR>RUS
تلقت طوكيو احتجاجا من سيول. = ACCUSE KOR>JPN
الاحتجاج الذي قدمته فيتنام إلى الصين جاء متأخرا. = ACCUSE VNM>CHN
اتهمت إريتريا من قبل إثيوبيا بدعم المتمردين. = ACCUSE ETH>ERI
فرضت كندا عقوبات على مسؤولين إيرانيين، متهمة إياهم بقمع المحتجين. = ACCUSE CAN>IRN
فرض الاتحاد الأوروبي عقوبات على ضباط ميانماريين متهما إياهم بارتكاب جرائم. = ACCUSE EU>MMR
نفت إثيوبيا الاتهامات التي وجهتها إليها مصر. = ACCUSE EGY>ETH
فندت فنزويلا الاتهامات التي أطلقها الرئيس الكولومبي. = ACCUSE COL>VEN
قوبل القرار التشيلي باستنكار بوليفي. = ACCUSE BOL>CHL
قالت طهران إن بغداد ستكون مسؤولة عن الهجوم. = ACCUSE IRN>IRQ
قال زعيم كوريا الشمالية إن كوريا الجنوبية هي العدو الأول. = ACCUSE PRK>KOR
قال وزير الخارجية الأرمني إن باكو تلعب بالنار وستدفع الثمن. = ACCUSE ARM>AZE; THREATEN ARM>AZE
وفي نيروبي، نددت وزارة الخارجية بالقصف الصومالي. = ACCUSE KEN>SOM
التقى وزير الخارجية الكيني سفراء عدة دول. / واتهم الوزير الصومال بدعم المهربين. = ACCUSE KEN>SOM
أعربت زيمبابوي عن رفضها للعقوبات الأوروبية. = REJECT ZWE>EU
قوبل الطلب الصومالي برفض كيني. = REJECT KEN>SOM
واجهت الخطة المصرية رفضا أمريكيا. = REJECT USA>EGY
أكدت تونس رفضها الكامل لتدخل إيطاليا في شؤونها. = REJECT TUN>ITA
تحذير روسي لفنلندا من إغلاق الحدود = THREATEN RUS>FIN
تحدث رئيس البرازيل أمام القمة. / وأشاد بالدور الصيني. = SUPPORT BRA>CHN
قال وزير الخارجية الأرمني إن باكو تماطل. كما طالب تركيا بفتح الحدود. = ACCUSE ARM>AZE; REQUEST ARM>TUR
طالبت إيرلندا بوقف القصف الإسرائيلي على غزة. = REQUEST IRL>ISR
طالب وزير خارجية كندا بانسحاب القوات الروسية من أوكرانيا. = REQUEST CAN>RUS
في طوكيو، دعا المتحدث باسم الحكومة إلى ضبط النفس بين الهند وباكستان. = REQUEST JPN>IND,PAK
دعوة أممية لتايلاند وكمبوديا إلى ضبط النفس = REQUEST UN>KHM,THA
المطالب التي قدمتها صربيا إلى كوسوفو كثيرة. = REQUEST SRB>XKX
دعت كندا إلى محاسبة روسيا على جرائمها. = REQUEST CAN>
دعا الرئيس السنغالي إلى فرض عقوبات على مالي. = REQUEST SEN>
طالبت بولندا الاتحاد الأوروبي بمعاقبة بيلاروسيا. = REQUEST POL>EU
وأكد أن أسمرة تتوقع من المجتمع الدولي أن يتحرك. = REQUEST ERI>INTCOM
أيدت نيوزيلندا القرار الأسترالي. = SUPPORT NZL>AUS
الصين تؤكد دعم زيمبابوي في حماية سيادتها = SUPPORT CHN>ZWE
حظيت المبادرة القطرية بترحيب تركي. = SUPPORT TUR>QAT
أعرب الرئيس الأوزبكي عن تقديره للدعم الذي تقدمه كوريا الجنوبية. = SUPPORT UZB>KOR
قال الرئيس الصيني في برقية تهنئة بعث بها إلى الرئيس الزيمبابوي إن البلدين صديقان. = SUPPORT CHN>ZWE
قال الوزير الأرميني إن أذربيجان كانت تنتهك الهدنة. = ACCUSE ARM>AZE
قالت بوليفيا إن تشيلي لا تزال تنتهك القانون الدولي. = ACCUSE BOL>CHL
وقالت الوزيرة النرويجية: «نحن قلقون إزاء قرار فنلندا». = ACCUSE NOR>FIN
أوسلو قلقة من الخطط الفنلندية. = ACCUSE NOR>FIN
أعربت النرويج عن قلقها البالغ إزاء القرار الفنلندي. = ACCUSE NOR>FIN
تخشى ماليزيا أن تغلق تايلاند الحدود. = ACCUSE MYS>THA
أثار القرار البيروفي غضب بوليفيا. = ACCUSE BOL>PER
قالت أوغندا إن الهجوم كان من تدبير رواندا. = ACCUSE UGA>RWA
وقال الرئيس الكولومبي: «تعمل فنزويلا على زعزعة المنطقة». = ACCUSE COL>VEN
وأشارت أصابع الاتهام إلى إريتريا. = ACCUSE UNK>ERI
فتح القضاء البلجيكي تحقيقا ضد مسؤولين روانديين. = ACCUSE BEL>RWA
وسط اتهامات متبادلة بين غانا وتوغو = ACCUSE GHA,TGO>
التقى الوفد حركة الشباب التي تعتبرها كينيا جماعة إرهابية. = ACCUSE KEN>ALSHABAAB
واجهت نيكاراغوا انتقادات دولية. = ACCUSE INTCOM>NIC
قال الرئيس الغاني إن توغو ملزمة بالكشف عن مصير السفينة. = REQUEST GHA>TGO
لا تخشى ماليزيا التهديدات التايلاندية. = -
كانت أذربيجان تنتهك الهدنة. = -
قال الوزير الأرميني إن أذربيجان لم تكن تنتهك الهدنة. = -
أثارت العاصفة قلق بوليفيا. = -
نددت كوبا بما قاله الرئيس الأمريكي. = ACCUSE CUB>USA
رفضت الخارجية الأردنية ما ورد في بيان الخارجية الإيرانية. = REJECT JOR>IRN
أدانت كندا ما تقوم به روسيا في أوكرانيا. = ACCUSE CAN>RUS
أعربت الخارجية المغربية عن استنكارها لما تضمنته تصريحات الوزير الجزائري. = ACCUSE MAR>DZA
هدد الرئيس الكولومبي فنزويلا، لكن كراكاس رفضت تهديداته. = REJECT VEN>COL; THREATEN COL>VEN
حذر مسؤول أمريكي شركات النقل من هجمات إيرانية. = -
حذرت الحكومة البريطانية المصارف من هجمات روسية. = -
دعا الرئيس اللبناني مواطنيه إلى الوحدة في مواجهة التهديدات الإسرائيلية. = -
تتسع الأزمة، ما يهدد استقرار تشاد. = -
أوقفت الشرطة اثنين من الألمان بتهمة التهريب. = -
"""


def _told(text: str) -> list[str]:
    return [line for line in text.strip().splitlines() if line]


@pytest.mark.parametrize("line", _told(_TOLD))
def test_act_of_words_is_found_in_its_construct(line: str) -> None:
    text, expected = line.rsplit(" = ", 1)
    found = analyse(Document("own", text.replace(" / ", "\n\n"), "ar", published="2024-03-13"), load_kit())
    told = {
        f"{event.type} {','.join(sorted(event.actors))}>{','.join(sorted(event.recipients))}"
        for event in found.events
        if event.type in _TYPES
    }
    assert told == (set() if expected == "-" else set(expected.split("; ")))
