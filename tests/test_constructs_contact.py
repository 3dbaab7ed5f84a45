"""Contacts, agreements, aid and ties in every construct that agencies write: the trigger changes place, the act stays found."""

import pytest

from marsad.analyse import analyse
from marsad.kit import load_kit
from marsad.model.documents import Document

KIT = load_kit()


def told(text):
    """Give the acts of a report as "TYPE actors > recipients", the codes of each side in order of the alphabet."""
    found = set()
    for one in analyse(Document("d", text, "ar", "2019-03-13"), KIT).events:
        sides = [sorted(one.actors), sorted(one.recipients)]
        if one.type == "CONSULT" and one.mode != "visit":
            sides = [sorted({*one.actors, *one.recipients}), []]
        name = f"{one.type} {one.status}" if one.status != "actual" else one.type
        found.add(" > ".join(filter(None, [f"{name} {' '.join(sides[0])}", " ".join(sides[1])])))
    return found


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("التقى رئيس الوزراء البلغاري نظيره الكرواتي في زغرب.", "CONSULT BGR HRV"),
        ("رئيس الوزراء الإثيوبي يصل إلى ستوكهولم", "CONSULT ETH > SWE"),
        ("كشفت صربيا عن إجراء محادثات سرية مع الجبل الأسود.", "CONSULT MNE SRB"),
        ("أجرى السفير الصيني مباحثات في الخارجية النيجرية.", "CONSULT CHN NER"),
        ("عقدت في أديس أبابا محادثات بين وفدي كينيا والصومال.", "CONSULT KEN SOM"),
        ("الاجتماع الذي عقده وزير الدفاع المجري مع نظيره الصربي تناول الحدود.", "CONSULT HUN SRB"),
        ("جاء ذلك خلال لقاء الرئيس الكيني نظيره الصومالي.", "CONSULT KEN SOM"),
        ("قال ذلك خلال زيارة الرئيس الكيني إيطاليا.", "CONSULT KEN > ITA"),
        ("جاء ذلك خلال استقبال رئيس توغو سفير الهند.", "CONSULT IND TGO"),
        ("استقبل رئيس تيمور الشرقية من قبل إمبراطور اليابان.", "CONSULT JPN TLS"),
        ("وصل ملك إسبانيا إلى هافانا. وكان في استقباله بالمطار الرئيس الكوبي.", "CONSULT CUB ESP"),
        ("زار رئيس وزراء أيسلندا، الذي تولى منصبه الشهر الماضي، كوبنهاغن.", "CONSULT ISL > DNK"),
        ("وصل الرئيس الكيني إلى روما وأجرى محادثات مع وزير الدفاع.", "CONSULT ITA KEN"),
        ("نشرت صورة للرئيس الكيني والرئيس الصيني وهما يتصافحان.", "CONSULT CHN KEN"),
        ("التقت نائبة رئيسة الوزراء الأوكرانية وزير البيئة الدنماركي.", "CONSULT DNK UKR"),
        ("استقبل وزير التعليم العالي السوداني نظيره الجيبوتي.", "CONSULT DJI SDN"),
        ("محادثات بين القاهرة وعمان", "CONSULT EGY JOR"),
        ("بعد محادثات مع بلغاريا وعمان، قال الرئيس الغاني إن الأمر انتهى.", "CONSULT BGR GHA OMN"),
        ("أعلن الرئيس الكيني أن المفاوضات بين بلاده وتايلاند انتهت.", "CONSULT KEN THA"),
    ],
)  # fmt: skip
def test_a_contact_is_found_in_every_construct(text, act):
    assert act in told(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("أمس الثلاثاء، وقعت النمسا وعمان اتفاقية.", "SUPPORT AUT OMN"),
        ("أكدت كوستاريكا توقيع مذكرة تفاهم مع إستونيا.", "SUPPORT CRI EST"),
        ("وقعت، على هامش القمة، كل من السنغال وماليزيا اتفاقية للنقل الجوي.", "SUPPORT MYS SEN"),
        ("وقع البلدان، كينيا والصومال، مذكرة تفاهم.", "SUPPORT KEN SOM"),
        ("تم التوقيع على مذكرة تفاهم بين وزارة الصحة الغانية ونظيرتها الكوبية.", "SUPPORT CUB GHA"),
        ("اتفاقية أبرمت بين كينيا والصومال عام 2010 لا تزال سارية.", "SUPPORT historical KEN SOM"),
        ("الاتفاق الذي توصلت إليه كينيا والصومال مهم.", "SUPPORT KEN SOM"),
        ("اتفاق تم التوصل إليه بين كينيا والصومال لا يكفي.", "SUPPORT KEN SOM"),
        ("قال الوزير الكيني إن بلاده والصومال توصلتا إلى اتفاق.", "SUPPORT KEN SOM"),
        ("فشلت كينيا والصومال في التوصل إلى اتفاق.", "SUPPORT negated KEN SOM"),
        ("من المتوقع أن توقع الهند وعمان اتفاقية التجارة الأسبوع المقبل.", "SUPPORT planned IND OMN"),
        ("تم الاتفاق بين زامبيا ومالاوي على فتح المعبر.", "AGREE MWI ZMB"),
        ("أوضح الوزير أن الطرفين السلوفيني والكرواتي اتفقا على ترسيم الحدود.", "AGREE HRV SVN"),
        ("يقوم الوزير الكيني بزيارة إلى اليابان، وتستمر حتى السبت بدعوة من نظيره الياباني.", "AGREE JPN > KEN"),
        ("تم تقديم مساعدات إلى نيبال من قبل أستراليا.", "AID AUS > NPL"),
        ("عادت العلاقات بين الكويت ولبنان.", "SUPPORT KWT LBN"),
        ("أعلنت فيجي إقامة علاقات دبلوماسية مع منغوليا.", "SUPPORT FJI MNG"),
        ("أعلنت كينيا فتح سفارة لها في مقديشو.", "SUPPORT KEN > SOM"),
        ("عودة السفير الكيني إلى مقديشو بعد عامين من القطيعة", "SUPPORT KEN SOM"),
    ],
)  # fmt: skip
def test_a_paper_a_promise_or_a_tie_is_found_in_every_construct(text, act):
    assert act in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "وصل حجم التبادل إلى 3 مليارات دولار.",
        "يصل إلى 20 عدد اللاعبين الكينيين في الفريق.",
        "عاد السفير إلى منزله في باريس.",
        "وكان في استقباله مئات من أنصار النادي.",
        "تحدث الخبير في وزارة الصحة عن المرض.",
    ],
)
def test_what_only_looks_like_a_contact_is_left(text):
    assert told(text) == set()
