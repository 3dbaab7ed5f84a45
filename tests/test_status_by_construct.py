"""What a clause says of when and whether an act was done, and who stands beside whom in it."""

from __future__ import annotations

import pytest

from further_helpers import acts_in

ACTS = {
    "وهو ما يترك لكينيا والهند أن تتفاوضا بلا وسيط.": ("CONSULT", None, "hypothetical", "KEN+IND>"),
    "ولم تقرر كينيا شيئا، وارتفعت تجارتها مع الهند.": ("COOPERATE", None, "ongoing", "KEN+IND>"),
    "أجرت باكستان كل تجاربها الصاروخية في هذه الصحراء.": ("MOBILIZE", "weapons", "historical", "PAK>"),
    "يهدد الرئيس الكيني بالانسحاب من الاتفاق وفرض عقوبات جديدة على الهند.": (
        "THREATEN",
        "relations",
        "actual",
        "KEN>IND",
    ),
    "دعا محتجون إلى تحقيق حول المواجهات بين كينيا والصومال.": ("ASSAULT", None, "actual", "KEN+SOM>"),
    "فرضت كندا منذ أكثر من عشر سنوات حصارا على الصومال.": ("SANCTION", "discontinue", "ongoing", "CAN>SOM"),
    "قدمت كندا مليار دولار من المساعدات العسكرية لكينيا منذ عام 2006.": (
        "AID",
        None,
        "historical",
        "CAN>KEN",
    ),
    "شنت كندا عدة ضربات جوية خلال السنوات الماضية على الصومال.": (
        "ASSAULT",
        "aerial",
        "historical",
        "CAN>SOM",
    ),
    "وجهت كندا أقسى ضربة منذ سنوات إلى الصومال.": ("ASSAULT", "aerial", "actual", "CAN>SOM"),
    "سيقرر الرئيس الكيني ما إذا كان سيعيد فرض العقوبات على الهند.": (
        "SANCTION",
        "discontinue",
        "hypothetical",
        "KEN>IND",
    ),
    "الفرصة أخيرة وإلا فإن الرئيس الكيني سيعيد فرض العقوبات على الهند.": (
        "SANCTION",
        "discontinue",
        "hypothetical",
        "KEN>IND",
    ),
    "تنفي كينيا تدريب المتمردين وتنتقد قرار أوغندا.": ("ACCUSE", "disapprove", "actual", "KEN>UGA"),
    "كانت كينيا تفرض عقوبات على الصومال.": ("SANCTION", "discontinue", "historical", "KEN>SOM"),
    "أمر الرئيس الكيني العام الماضي بشن ضربات على الصومال.": ("ASSAULT", "aerial", "historical", "KEN>SOM"),
    "تزايدت المخاوف من حرب تجارية مع فرض كينيا رسوما على أوغندا.": (
        "SANCTION",
        "discontinue",
        "actual",
        "KEN>UGA",
    ),
    "وقال إن لقاء الرئيس الكيني مع الرئيس الأوغندي سيكون فرصة للسلام.": (
        "CONSULT",
        None,
        "planned",
        "KEN+UGA>",
    ),
    "قال الرئيس إنه يتعين علينا عقد قمة بين كينيا وأوغندا.": ("CONSULT", None, "hypothetical", "KEN+UGA>"),
    "شنت كينيا وحليفتاها أوغندا ورواندا غارات على الصومال.": (
        "ASSAULT",
        "aerial",
        "actual",
        "KEN+UGA+RWA>SOM",
    ),
    "جرت العملية تزامنا مع زيارة قام بها وزير الخارجية الكيني إلى أوغندا.": (
        "CONSULT",
        "visit",
        "actual",
        "KEN>UGA",
    ),
    "وأعلن أن هناك تعاونا وطيدا بين كينيا وأوغندا.": ("COOPERATE", None, "ongoing", "KEN+UGA>"),
    "وخاضت كينيا والصومال ثلاث حروب منذ 2008.": ("ASSAULT", None, "historical", "KEN+SOM>"),
    "ليس هناك أي خطط للقاءات بين الرئيس الكيني والرئيس الأوغندي.": ("CONSULT", None, "negated", "KEN+UGA>"),
    "جاء ذلك بعد إعلان الرئيس الكيني أنه سيعيد فرض عقوبات على الصومال.": (
        "SANCTION",
        "discontinue",
        "planned",
        "KEN>SOM",
    ),
    "قال الرئيس الكيني إنه متفائل، بعد أيام من قول أوغندا إنها ستعلق الزيارة، وستفرض عقوبات على رواندا.": (
        "SANCTION",
        "discontinue",
        "planned",
        "UGA>RWA",
    ),
    "هل كانت الضربات الكينية على الصومال قانونية؟": ("ASSAULT", "aerial", "actual", "KEN>SOM"),
    "سارت المظاهرة التي دعت إليها منظمات ضد الهجمات التركية على سوريا.": (
        "ASSAULT",
        None,
        "actual",
        "TUR>SYR",
    ),
    "قال الرئيس الكيني يمكنني القول إنني أتحدث مع الأوغنديين.": ("CONSULT", None, "actual", "KEN+UGA>"),
    "تخشى كينيا من تعرضها لهجوم صيني.": ("ASSAULT", None, "hypothetical", "CHN>KEN"),
    "كانت تلك أكبر أزمة بين كينيا وأوغندا، مع تبادل طرد الدبلوماسيين.": (
        "SANCTION",
        "expel",
        "actual",
        "KEN+UGA>",
    ),
    "يخشى مراقبون من الحرب بعد انسحاب كندا من الاتفاق مع إيران.": (
        "SANCTION",
        "withdraw",
        "actual",
        "CAN>IRN",
    ),
    "قال الرئيس الكيني إنه أمر بتوجيه ضربات دقيقة على الصومال.": ("ASSAULT", "aerial", "actual", "KEN>SOM"),
    "أضاف أنه لا يمكن الصبر إزاء إطلاق كينيا صواريخ على الصومال.": (
        "ASSAULT",
        "heavy-weapons",
        "actual",
        "KEN>SOM",
    ),
    "إذا تحركت كندا، أو قصفت كينيا مواقع في الصومال، سيجتمع القادة.": (
        "ASSAULT",
        "heavy-weapons",
        "hypothetical",
        "KEN>SOM",
    ),
    "خطب الرئيس الكيني في الحشود، متهما أوغندا بالكذب.": ("ACCUSE", "allege", "actual", "KEN>UGA"),
    "نددت كندا وحليفها الأوروبي السويد بقرار كينيا.": ("ACCUSE", "disapprove", "actual", "CAN+SWE>KEN"),
    # what a denial does not reach: an exception, and what stands behind an adjunct
    "وقالت الصحيفة إن العمل لم يتوقف إلا مع فرض عقوبات كينية على الصومال.": (
        "SANCTION",
        "discontinue",
        "actual",
        "KEN>SOM",
    ),
    "قال الخبير إن التصدير لن يكون سهلا بسبب إعادة فرض العقوبات الكينية على الصومال.": (
        "SANCTION",
        "discontinue",
        "actual",
        "KEN>SOM",
    ),
    # how long before another act something was
    "وصلت الرسالة قبل أسبوع من زيارة الرئيس الكيني إلى أوغندا.": ("CONSULT", "visit", "planned", "KEN>UGA"),
    "اجتمع الوزراء قبل يوم من افتتاح السفارة الكينية في القدس.": ("SUPPORT", None, "planned", "KEN>ISR"),
    # what will be done only if something else is
    "قال الوزير إن كينيا ستعترف بكوسوفو في حال فشل الوساطة.": (
        "SUPPORT",
        None,
        "hypothetical",
        "KEN>XKX",
    ),
    # measures that a clause only says who took
    "يشكو التجار من العقوبات التي فرضتها كينيا على الصومال.": (
        "SANCTION",
        "discontinue",
        "ongoing",
        "KEN>SOM",
    ),
    "ندد التجار بالعقوبات التي فرضتها كينيا أمس على الصومال.": (
        "SANCTION",
        "discontinue",
        "actual",
        "KEN>SOM",
    ),
    "انتقد التجار جولة من العقوبات التي فرضتها كينيا على الصومال.": (
        "SANCTION",
        "discontinue",
        "actual",
        "KEN>SOM",
    ),
    # what somebody said long ago was done by then; an act of which only any is meant
    "ذكر الوزير الكيني العام الماضي أن بلاده استقبلت ألف لاجئ من الصومال.": (
        "AID",
        None,
        "historical",
        "KEN>SOM",
    ),
    "قال الوزير الكيني أمس إن بلاده استقبلت ألف لاجئ من الصومال.": ("AID", None, "actual", "KEN>SOM"),
    "سيدفع النظام ثمن أي هجوم كيني على الصومال.": ("ASSAULT", None, "hypothetical", "KEN>SOM"),
    # a war ruled out, one since or after which something was; what a former government did; a cause
    "استبعد وزير الدفاع الكيني إمكانية نشوب حرب بين كينيا وأوغندا.": ("ASSAULT", None, "negated", "KEN+UGA>"),
    "هذا أكثر الأيام دموية منذ الحرب بين كينيا وأوغندا عام 2014.": (
        "ASSAULT",
        None,
        "historical",
        "KEN+UGA>",
    ),
    "جاء الاتفاق بعد حرب كينية مدمرة على الصومال استمرت خمسين يوما.": (
        "ASSAULT",
        None,
        "historical",
        "KEN>SOM",
    ),
    "تجنبت أوغندا ضربات هددت الإدارة الأمريكية السابقة بتنفيذها.": (
        "THREATEN",
        None,
        "historical",
        "USA>UGA",
    ),
    "يبدو أن المهمة ستكون معقدة، وسط التوتر الراهن بفعل الانسحاب الكيني من المعاهدة مع أوغندا.": (
        "SANCTION",
        "withdraw",
        "actual",
        "KEN>UGA",
    ),
}
NONE = (
    "قال الخبير إن التدخل التركي في الصومال قد يهدد القوات الأمريكية.",
    "لم يناقش الجانبان الكيني والأوغندي ملف الحدود.",
    "قالت وزيرة مجهولة إن الوضع أولوية، مشددة على ضرورة أن يوقف المجتمع الدولي الحرب.",
    "رفضت كينيا تدخلاتها في الشؤون الداخلية للدول العربية.",
    "تظاهر السكان على الحدود بين قاطع غزة وإسرائيل.",
    "دعم الوزير الكيني الميليشيات في مالي، والتي تهدد السكان، وتطلق الصواريخ على أوغندا.",
    "نفت المعارضة القصف الذي تحدثت عنه كينيا وأوغندا.",
    "قتل مقاتلان اثنان من الفصائل الموالية لكينيا.",
    "استمرت غارات الجيش السوري قبل تصويت في مجلس الأمن.",
)


@pytest.mark.parametrize("text", ACTS)
def test_an_act_has_the_status_that_its_construct_says(text: str) -> None:
    assert acts_in(text) == [ACTS[text]]


@pytest.mark.parametrize("text", NONE)
def test_what_only_looks_like_an_act_is_none(text: str) -> None:
    assert acts_in(text) == []
