"""Forms of Arabic verbs, nouns and adjectives, compared with paradigms as the grammars print them (folded)."""

import pytest

from marsad.languages.inflection import adjective_forms, noun_forms, verb_forms
from marsad.text.fold import fold_text


def words(forms, **wanted):
    return {
        form.word for form in forms if all(getattr(form, name) == value for name, value in wanted.items())
    }


def folded(*forms):
    return {fold_text(form) for form in forms}


PERFECTS = [
    ("وقع", "يوقع", ["وقع", "وقعت", "وقعا", "وقعتا", "وقعوا", "وقعن"], "وقعنا"),
    ("زار", "يزور", ["زار", "زارت", "زارا", "زارتا", "زاروا", "زرن"], "زرنا"),
    ("قال", "يقول", ["قال", "قالت", "قالا", "قالتا", "قالوا", "قلن"], "قلنا"),
    ("أعاد", "يعيد", ["أعاد", "أعادت", "أعادا", "أعادتا", "أعادوا", "أعدن"], "أعدنا"),
    ("استقال", "يستقيل", ["استقال", "استقالت", "استقالا", "استقالتا", "استقالوا", "استقلن"], "استقلنا"),
    ("جاء", "يجيء", ["جاء", "جاءت", "جاءا", "جاءتا", "جاءوا", "جئن"], "جئنا"),
    ("دعا", "يدعو", ["دعا", "دعت", "دعوا", "دعتا", "دعوا", "دعون"], "دعونا"),
    ("التقى", "يلتقي", ["التقى", "التقت", "التقيا", "التقتا", "التقوا", "التقين"], "التقينا"),
    ("نفى", "ينفي", ["نفى", "نفت", "نفيا", "نفتا", "نفوا", "نفين"], "نفينا"),
    ("بدأ", "يبدأ", ["بدأ", "بدأت", "بدآ", "بدأتا", "بدأوا", "بدؤوا", "بدأن"], "بدأنا"),
    ("أكد", "يؤكد", ["أكد", "أكدت", "أكدا", "أكدتا", "أكدوا", "أكدن"], "أكدنا"),
    ("أعلن", "يعلن", ["أعلن", "أعلنت", "أعلنا", "أعلنتا", "أعلنوا"], "أعلنا"),
    ("حاول", "يحاول", ["حاول", "حاولت", "حاولا", "حاولتا", "حاولوا", "حاولن"], "حاولنا"),
]  # fmt: skip


@pytest.mark.parametrize(("perfect", "imperfect", "third", "we"), PERFECTS)
def test_the_perfect_of_every_kind_of_stem(perfect, imperfect, third, we):
    forms = list(verb_forms(perfect, imperfect))
    assert words(forms, aspect="perfect", person=3, bound=False) == folded(*third)
    assert fold_text(we) in words(forms, aspect="perfect", person=1, count="p")


IMPERFECTS = [
    ("وقع", "يوقع", ["يوقع", "توقع", "يوقعان", "توقعان", "يوقعون", "يوقعوا", "يوقعن"]),
    ("زار", "يزور", ["يزور", "تزور", "يزوران", "تزوران", "يزورون", "يزوروا", "يزرن"]),
    ("دعا", "يدعو", ["يدعو", "تدعو", "يدعوان", "تدعوان", "يدعون", "يدعوا"]),
    ("التقى", "يلتقي", ["يلتقي", "تلتقي", "يلتقيان", "تلتقيان", "يلتقون", "يلتقوا", "يلتقين"]),
    ("سعى", "يسعى", ["يسعى", "تسعى", "يسعيان", "تسعيان", "يسعون", "يسعوا"]),
    ("وفى", "يفي", ["يفي", "تفي", "يفيان", "يفون", "يفوا"]),
    ("بدأ", "يبدأ", ["يبدأ", "تبدأ", "يبدآن", "تبدآن", "يبدأون", "يبدؤون"]),
    ("أرجأ", "يرجئ", ["يرجئ", "ترجئ", "يرجئان", "يرجئون"]),
]  # fmt: skip


@pytest.mark.parametrize(("perfect", "imperfect", "third"), IMPERFECTS)
def test_the_imperfect_of_every_kind_of_stem(perfect, imperfect, third):
    forms = words(verb_forms(perfect, imperfect), aspect="imperfect", person=3)
    assert folded(*third) <= forms


JUSSIVES = [
    ("زار", "يزور", {"يزر", "تزر"}),
    ("أعاد", "يعيد", {"يعد", "تعد"}),
    ("اختار", "يختار", {"يختر", "تختر"}),
    ("دعا", "يدعو", {"يدع", "تدع"}),
    ("التقى", "يلتقي", {"يلتق", "تلتق"}),
    ("سعى", "يسعى", {"يسع", "تسع"}),
    ("وقع", "يوقع", set()),
    ("حاول", "يحاول", set()),
    ("تعاون", "يتعاون", set()),
    ("أيد", "يؤيد", set()),
    ("عين", "يعين", set()),
    ("أرجأ", "يرجئ", set()),
]


@pytest.mark.parametrize(("perfect", "imperfect", "short"), JUSSIVES)
def test_only_hollow_and_defective_verbs_are_shorter_behind_lam(perfect, imperfect, short):
    assert words(verb_forms(perfect, imperfect), aspect="jussive", person=3) == short


def test_a_defective_verb_keeps_a_long_vowel_before_a_pronoun():
    forms = list(verb_forms("التقى", "يلتقي"))
    assert {"التقا", "التقو"} <= words(forms, bound=True)
    assert "يتلقا" in words(verb_forms("تلقى", "يتلقى"), bound=True)


NOUNS = [
    ("زيارة", ("زيارات",), {"زيارة", "زيارت", "زيارتان", "زيارتين", "زيارتا", "زيارتي", "زيارات"}),
    ("لقاء", ("لقاءات",), {"لقاء", "لقاؤ", "لقائ", "لقاءان", "لقاءين", "لقاءات"}),
    ("مستوى", ("مستويات",), {"مستوى", "مستوا", "مستويان", "مستويين", "مستويات"}),
    ("مبدأ", ("مبادئ",), {"مبدأ", "مبدئ", "مبدآن", "مبدأين", "مبادئ"}),
    ("اتفاق", ("اتفاقات",), {"اتفاق", "اتفاقا", "اتفاقان", "اتفاقين", "اتفاقات"}),
    ("عقد", ("عقود",), {"عقد", "عقدا", "عقدان", "عقدين", "عقود", "عقودا"}),
    ("مسؤول", ("مسؤولون",), {"مسؤول", "مسؤولون", "مسؤولين", "مسؤولو", "مسؤولي"}),
    ("وزير", ("وزراء",), {"وزير", "وزراء", "وزراؤ", "وزرائ"}),
    ("غارة", ("غارات",), {"غارة", "غارت", "غارات"}),
    ("رئيس", ("رؤساء",), {"رئيس", "رئيسا", "رؤساء"}),
]


@pytest.mark.parametrize(("singular", "plurals", "some"), NOUNS)
def test_a_noun_has_its_duals_plurals_and_forms_before_pronouns(singular, plurals, some):
    assert folded(*some) <= words(noun_forms(singular, plurals))


def test_a_form_that_only_stands_before_a_pronoun_is_marked_so():
    assert words(noun_forms("زيارة"), bound=True) == {"زيارت"}
    assert words(noun_forms("لقاء"), bound=True) == folded("لقائ", "لقاؤ", "لقاء")


def test_an_adjective_of_nationality_agrees_in_gender_and_number():
    forms = list(adjective_forms("فرنسي"))
    assert words(forms, gender="f") == {"فرنسيه", "فرنسيتان", "فرنسيتين", "فرنسيات"}
    assert words(forms, gender="m") == {"فرنسي", "فرنسيا", "فرنسيان", "فرنسيين", "فرنسيون"}


@pytest.mark.parametrize("word", ["زيارة", "لقاء", "التقى", "مؤتمر", "قرى", "مبدأ"])
def test_every_form_is_folded(word):
    assert {fold_text(form.word) for form in noun_forms(word)} == words(noun_forms(word))
