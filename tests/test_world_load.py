"""The world loads whole, strictly, and says who is who."""

from datetime import date
from pathlib import Path

import pytest

from marsad.model.errors import ResourceError
from marsad.text.fold import fold_text
from marsad.world import Membership, World, load_world
from marsad.world.months import holds_on, month_of


@pytest.fixture(scope="module")
def world() -> World:
    return load_world()


def put(folder: Path, text: str) -> Path:
    """Write one resource file of a user's own folder, and give that folder."""
    place = folder / "world" / "persons"
    place.mkdir(parents=True)
    (place / "mine.yaml").write_text(text, encoding="utf-8")
    return folder


def test_labels_follow_the_language_and_fall_back_to_the_id(world):
    assert world.label("KAZ", "ar") == "كازاخستان"
    assert world.label("KAZ", "en") == "Kazakhstan"
    assert world.label("emmanuel-macron", "en") == "Emmanuel Macron"
    assert world.label("emmanuel-macron", "xx") == "Emmanuel Macron"
    assert world.label("UNK", "ar") == "UNK"


def test_palestine_is_shown_as_palestine(world):
    assert world.label("PSE", "ar") == "فلسطين"


def test_a_strong_name_means_one_actor(world):
    meant: dict[str, set[str]] = {}
    for language in ("ar", "en"):
        for name in world.names(language):
            if name.role in {"name", "seat", "place"} and not name.weak:
                meant.setdefault(fold_text(name.form), set()).add(name.actor)
    assert {form: actors for form, actors in meant.items() if len(actors) > 1} == {}


def test_no_actor_lists_two_names_that_fold_alike(world):
    twice = []
    for actor in world.actors.values():
        for names in actor.names.values():
            forms = [fold_text(form) for form in (*names.forms, *names.short, *names.weak)]
            twice += [(actor.id, form) for form in set(forms) if forms.count(form) > 1]
    assert twice == []


def test_a_capital_stands_for_its_government_and_brussels_for_the_union(world):
    found = [(n.actor, n.role, n.place) for n in world.names("ar") if n.form in {"أستانا", "بروكسل"}]
    assert found == [
        ("EU", "capital", "brussels"),
        ("KAZ", "capital", "astana"),
    ]


def test_a_homograph_is_weak_and_says_what_decides(world):
    oman = world.actors["OMN"].names["ar"]
    assert (oman.weak, oman.weak_demonym) == (("عمان", "السلطنة"), ("عماني",))
    assert oman.note is not None


def test_every_weak_name_has_a_note(world):
    bare = [
        actor.id
        for actor in world.actors.values()
        for names in actor.names.values()
        if (names.weak or names.weak_demonym) and not names.note
    ]
    assert bare == []


def test_the_river_is_not_the_kingdom(world):
    assert "نهر الأردن" in world.decoys("ar")


def test_a_longer_name_is_no_decoy(world):
    assert "أيرلندا الشمالية" in world.actors["IRL"].names["ar"].decoys
    assert "أيرلندا الشمالية" not in world.decoys("ar")


def test_office_holders_are_found_by_day(world):
    march = date(2018, 3, 14)
    assert [p.id for p in world.holders("head-of-state", "KAZ", march)] == ["nursultan-nazarbayev"]
    assert [p.id for p in world.holders("foreign-minister", "RUS", march)] == ["sergey-lavrov"]
    assert world.holders("foreign-minister", "ATL", march) == ()


def test_without_a_day_all_holders_are_given_in_order(world):
    names = [person.id for person in world.holders("head-of-state", "FRA")]
    assert names[-3:] == ["nicolas-sarkozy", "francois-hollande", "emmanuel-macron"]
    assert "francois-mitterrand" in names


def test_a_person_is_coded_by_the_office_of_the_day(world):
    assert world.code_of("donald-tusk", date(2018, 3, 14)) == "EU"
    assert world.code_of("donald-tusk", date(2024, 3, 14)) == "POL"
    assert world.code_of("donald-tusk") == "POL"
    assert world.code_of("UN-SECURITY-COUNCIL") == "UN"
    assert world.code_of("nobody") is None


def test_a_term_from_memory_is_not_verified(world):
    terms = [
        term
        for actor in world.actors.values()
        for term in actor.offices
        if term.source.startswith("from memory")
    ]
    assert terms
    assert not any(term.verified for term in terms)


def test_the_same_world_gives_the_same_names(world):
    assert load_world().names("ar") == world.names("ar")


def test_names_in_a_further_language_are_laid_beside_the_shipped_ones(tmp_path, world):
    folder = tmp_path / "world" / "spellings"
    folder.mkdir(parents=True)
    (folder / "fr.yaml").write_text(
        "source: own\nentries:\n"
        "  - {id: KAZ, names: {fr: Kazakhstan}}\n"
        "  - {id: FRA, names: {fr: {label: France, demonym: français}}}\n"
        "  - {id: emmanuel-macron, names: {fr: Emmanuel Macron | M. Macron}}\n",
        encoding="utf-8",
    )
    mine = load_world(tmp_path)
    assert mine.label("KAZ", "fr") == "Kazakhstan"
    assert mine.actors["FRA"].names["fr"].demonym == ("français",)
    assert mine.actors["emmanuel-macron"].names["fr"].forms == ("Emmanuel Macron", "M. Macron")
    for name in ("KAZ", "FRA", "emmanuel-macron"):
        kept = {language: names for language, names in mine.actors[name].names.items() if language != "fr"}
        assert kept == world.actors[name].names


def test_a_users_person_is_laid_over(tmp_path):
    own = put(
        tmp_path,
        """
source: own notes
entries:
  - id: emmanuel-macron
    names: {ar: ماكرون الجديد}
    terms: [head-of-state FRA 2017-05 2027-05]
  - {id: angela-merkel, remove: true}
""",
    )
    world = load_world(own)
    assert world.label("emmanuel-macron", "ar") == "ماكرون الجديد"
    assert "angela-merkel" not in world.actors


@pytest.mark.parametrize(
    ("entry", "sentence"),
    [
        ("{id: a, names: {ar: رجل}, height: 3}", "height"),
        ("{id: a, names: {ar: رجل}, terms: [head-of-state ATL 2017-05]}", "ATL"),
        ("{id: a, names: {ar: رجل}, terms: [head-of-state FRA 2017-13]}", "2017-13"),
        ("{id: a, names: {ar: رجل}, terms: [head-of-state]}", "office of since until"),
        ("{id: KAZ, names: {ar: رجل}}", "once in the whole world"),
        ("{id: a, names: {ar: رَجل}}", "alphabet"),
        ("{id: a, names: {}}", "no name"),
        ("{id: A b, names: {ar: رجل}}", "slug"),
    ],
)
def test_a_faulty_entry_is_refused_with_a_sentence(tmp_path, entry, sentence):
    own = put(tmp_path, f"source: own notes\nentries:\n  - {entry}\n")
    with pytest.raises(ResourceError, match=sentence):
        load_world(own)


def test_months_are_read_strictly():
    assert (month_of("2023-04"), month_of(2023), month_of("-"), month_of(None)) == (
        "2023-04",
        "2023",
        None,
        None,
    )
    with pytest.raises(ValueError, match="no month"):
        month_of("04/2023")


def test_a_year_holds_all_its_days_and_both_ends_are_inside():
    assert holds_on("2023", "2023", date(2023, 12, 31))
    assert holds_on("2023-04", "2025-09", date(2025, 9, 30))
    assert not holds_on("2023-04", "2025-09", date(2025, 10, 1))
    assert not holds_on("2023-04", None, date(2023, 3, 31))
    assert holds_on(None, None, date(1648, 10, 24))


def test_memberships_are_asked_by_day(world):
    rows = (
        Membership("KAZ", "CIS", "full", "1991-12", None, "test", True),
        Membership("GEO", "CIS", "full", "1993-12", "2009-08", "test", True),
        Membership("TKM", "CIS", "partner", "2005-08", None, "test", True),
    )
    small = World(world.actors, rows)
    assert small.members("CIS", date(2008, 1, 1)) == ("GEO", "KAZ")
    assert small.members("CIS", date(2018, 1, 1)) == ("KAZ",)
    assert small.members("CIS", date(2018, 1, 1), kind=None) == ("KAZ", "TKM")
    assert small.bodies_of("GEO") == ("CIS",)
