"""Firms and outlets have a country and an owner; a news agency is marked, for it is no speaker."""

import pytest

from marsad.world import World, load_world


@pytest.fixture(scope="module")
def world() -> World:
    return load_world()


def test_there_are_enough_firms_and_outlets(world):
    assert len(world.of_kind("firm")) >= 40
    assert len(world.of_kind("outlet")) >= 60


def test_every_firm_and_outlet_has_an_owner_and_firms_have_a_country(world):
    assert [actor.id for actor in (*world.of_kind("firm"), *world.of_kind("outlet")) if not actor.owner] == []
    assert [actor.id for actor in world.of_kind("firm") if not actor.country] == []


def test_a_firm_is_coded_as_its_home_country_and_acts_as_business(world):
    total = world.actors["totalenergies"]
    assert (total.code, total.sector, total.owner) == ("FRA", "BUS", "listed")
    assert (world.actors["kazatomprom"].code, world.actors["kazatomprom"].owner) == ("KAZ", "Samruk-Kazyna")


def test_agencies_are_told_from_papers(world):
    agencies = {outlet.id for outlet in world.of_kind("outlet") if outlet.agency}
    assert {"reuters", "afp", "tass", "ria-novosti", "xinhua", "kazinform", "anadolu"} <= agencies
    assert agencies.isdisjoint({"le-monde", "al-jazeera", "sky-news-arabia"})


def test_the_name_of_a_channel_that_is_a_common_word_is_weak(world):
    roles = {(name.form, name.role) for name in world.names("ar") if name.actor == "al-jazeera"}
    assert roles == {
        ("قناة الجزيرة", "name"),
        ("الجزيرة نت", "name"),
        ("قناة الجزيرة القطرية", "name"),
        ("شبكة الجزيرة", "name"),
        ("الجزيرة", "weak"),
    }
