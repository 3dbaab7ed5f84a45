"""Languages and world point only at what the ontology has, so that every code has a label and a meaning."""

import pytest

from marsad.kit import Kit, load_kit


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
