"""Languages and world point only at what the ontology has, so that every code has a label and a meaning."""

import pytest

from marsad.kit import Kit, load_kit
from marsad.model.errors import ResourceError


@pytest.fixture(scope="module")
def kit() -> Kit:
    return load_kit()


def test_every_trigger_points_at_a_kind_of_act(kit):
    for language in kit.languages.values():
        assert {one.kind for one in language.triggers} <= set(kit.ontology.kinds), language.code


def test_every_word_of_an_office_points_at_an_office(kit):
    for language in kit.languages.values():
        assert {one.office for one in language.offices} <= set(kit.ontology.offices), language.code


def test_every_word_of_a_unit_or_measure_points_at_one(kit):
    for language in kit.languages.values():
        units = {unit for one in language.units for unit in (one.unit, *one.states.values())} - {None}
        assert units <= set(kit.ontology.units), language.code
        measures = {one.measure for one in (*language.measures, *language.units)} - {None}
        assert measures <= set(kit.ontology.measures), language.code


def test_every_kind_of_a_measure_is_a_kind_of_figure(kit):
    for language in kit.languages.values():
        kinds = {one.kind for one in language.measures if one.kind}
        assert kinds <= set(kit.ontology.terms["figure"]), language.code


def test_every_office_and_sector_of_an_actor_is_in_the_ontology(kit):
    actors = kit.world.actors.values()
    assert {term.office for actor in actors for term in actor.offices} <= set(kit.ontology.offices)
    assert {actor.sector for actor in actors if actor.sector} <= set(kit.ontology.sectors)


TRIGGER = """
source: own
entries:
  - id: visit.mine
    kind: visit
    verbs: [{perfect: حل, imperfect: يحل}]
    frame: {complement: answer-word, preps: {upon: recipient}, needs: [actor, recipient]}
    examples:
      catches: []
"""
PERSON = """
source: own
entries:
  - id: mara-lindqvist
    names: {ar: مارا ليندكفيست, en: Mara Lindqvist}
    terms: [foreign-minister SWE]
"""
MATTER = """
source: own
entries:
  - {id: matter.mine, issue: arms-control, phrases: [سلاح], examples: {catches: []}}
"""


@pytest.mark.parametrize(
    ("place", "text", "right", "wrong", "told"),
    [
        ("languages/ar/triggers", TRIGGER, "kind: visit", "kind: visitt", "'visit.mine': there is no kind of acts 'visitt'; did you mean 'visit'?"),
        ("languages/ar/triggers", TRIGGER, "answer-word", "answr-word", "'visit.mine': there is no cue with the job 'answr-word'; did you mean 'answer-word'?"),
        ("languages/ar/triggers", TRIGGER, "upon:", "upom:", "'visit.mine': there is no preposition 'upom'; did you mean 'upon'?"),
        ("languages/ar/triggers", TRIGGER, "needs: [actor, recipient]", "needs: [host]", "'visit.mine': there is no role 'host'"),
        ("languages/ar/positions/matters", MATTER, "arms-control", "qqq", "'matter.mine': there is no issue 'qqq'"),
        ("world/persons", PERSON, "foreign-minister", "foreign-ministr", "'mara-lindqvist': there is no office 'foreign-ministr'; did you mean 'foreign-minister'?"),
    ],
)  # fmt: skip
def test_an_entry_that_points_at_nothing_is_refused(tmp_path, place, text, right, wrong, told):
    file = tmp_path / place / "mine.yaml"
    file.parent.mkdir(parents=True)
    assert right in text
    file.write_text(text.replace(right, wrong), encoding="utf-8")
    with pytest.raises(ResourceError) as caught:
        load_kit(tmp_path)
    assert str(caught.value) == f"{place}, entry {told}"
