"""Memberships and poles are dated; a partner is no member."""

from datetime import date

import pytest

from marsad.world import World, load_world

# The shared code list of organisations and blocs that an event may name.
CODES = [
    "EU",
    "UN",
    "NATO",
    "CSTO",
    "EAEU",
    "CIS",
    "SCO",
    "OTS",
    "BRICS",
    "G7",
    "G20",
    "GCC",
    "ARABLEAGUE",
    "AU",
    "OIC",
    "IAEA",
    "OPEC",
    "WTO",
    "IMF",
    "WORLDBANK",
    "ICC",
    "OSCE",
    "ASEAN",
    "OPCW",
    "GECF",
    "P5PLUS1",
    "CENTRALASIA",
    "AFRICA",
    "ARABSTATES",
    "INTCOM",
    "WEST",
    "NGO",
    "HAMAS",
    "HEZBOLLAH",
    "HOUTHI",
    "POLISARIO",
    "ISIS",
    "TALIBAN",
    "ALSHABAAB",
]


@pytest.fixture(scope="module")
def world() -> World:
    return load_world()


def test_kazakhstan_is_a_partner_of_brics_and_no_member(world):
    day = date(2025, 2, 1)
    assert "KAZ" not in world.members("BRICS", day)
    assert "KAZ" in world.members("BRICS", day, kind="partner")
    assert "KAZ" not in world.members("BRICS", date(2024, 11, 27), kind=None)


def test_kazakhstans_organisations_in_2024(world):
    assert world.bodies_of("KAZ", date(2024, 11, 27)) == (
        "CENTRALASIA", "CICA", "CIS", "CSTO", "EAEU", "OIC", "OPECPLUS", "OSCE", "OTS", "SCO", "WTO",
    )  # fmt: skip


def test_britain_left_the_union(world):
    assert "GBR" in world.members("EU", date(2018, 3, 14))
    assert "GBR" not in world.members("EU", date(2020, 2, 1))
    assert (len(world.members("EU", date(2018, 3, 14))), len(world.members("EU", date(2025, 1, 1)))) == (
        28,
        27,
    )


def test_the_alliance_counts_its_members(world):
    days = (date(2018, 3, 14), date(2020, 4, 1), date(2024, 4, 1))
    assert [len(world.members("NATO", day)) for day in days] == [29, 30, 32]


@pytest.mark.parametrize(
    ("body", "day", "count"),
    [
        ("OPEC", date(2018, 3, 1), 14),
        ("ARABLEAGUE", date(2018, 3, 1), 21),
        ("AU", date(2018, 3, 1), 55),
        ("OIC", date(2018, 3, 1), 56),
        ("OSCE", date(2018, 3, 1), 57),
        ("ASEAN", date(2018, 3, 1), 10),
        ("SCO", date(2018, 3, 1), 8),
        ("SCO", date(2024, 12, 1), 10),
        ("WTO", date(2018, 3, 1), 164),
        ("UN-SECURITY-COUNCIL", date(2018, 3, 1), 15),
    ],
)
def test_the_number_of_members_is_the_known_one(world, body, day, count):
    assert len(world.members(body, day)) == count


def test_a_member_belongs_to_a_body_once_at_a_time(world):
    spans: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for row in world.memberships:
        if row.kind == "full":
            spans.setdefault((row.body, row.member), []).append((row.since or "", row.until or "9999"))
    overlapping = [
        key
        for key, rows in spans.items()
        for one, two in zip(sorted(rows), sorted(rows)[1:], strict=False)
        if one[1] >= two[0]
    ]
    assert overlapping == []


def test_every_code_of_the_guide_has_an_actor(world):
    assert [code for code in CODES if code not in world.actors] == []
    assert [code for code in CODES if world.actors[code].code != code] == []


def test_bodies_of_the_united_nations_and_of_the_union_are_coded_as_these(world):
    assert world.code_of("UNESCO") == world.code_of("WHO") == "UN"
    assert world.code_of("EU-COMMISSION") == world.code_of("EUROPEANS") == "EU"
    assert world.code_of("PLO") == "PSE"


def test_there_are_enough_organisations_and_blocs(world):
    assert len(world.of_kind("organisation")) + len(world.of_kind("bloc")) >= 80


def test_nobody_stands_in_two_poles_at_once(world):
    day = date(2024, 1, 1)
    members = [member for pole in world.poles for member in world.pole_members(pole, day)]
    assert sorted(members) == sorted(set(members))


def test_poles_change_with_time(world):
    assert "HRV" not in world.pole_members("west", date(2012, 1, 1))
    assert "HRV" in world.pole_members("west", date(2018, 1, 1))
