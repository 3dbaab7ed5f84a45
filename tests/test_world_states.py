"""Every state is there, under the name that Arab diplomacy uses, and is recognised by what CLDR calls it."""

import importlib.util
import re
from pathlib import Path

import pytest

from marsad.text.fold import fold_text
from marsad.world import World, load_world

PROJECT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def world() -> World:
    return load_world()


@pytest.fixture(scope="module")
def make_states():
    babel = pytest.importorskip("babel")
    spec = importlib.util.spec_from_file_location("make_states", PROJECT / "tools" / "make_states.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    if f"babel {babel.__version__} " not in module.TARGET.read_text(encoding="utf-8"):
        pytest.skip(f"{module.TARGET.name} was written with another babel than {babel.__version__}")
    return module


def test_all_of_iso_3166_and_kosovo_are_there(world, make_states):
    from babel import Locale

    territories = {code for code in Locale("en").territories if re.fullmatch("[A-Z]{2}", code)}
    # Not in ISO 3166-1: exceptional reservations, unions and pseudo-territories of CLDR.
    other = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
    assert {state.iso2 for state in world.of_kind("state")} == territories - other
    assert len(world.of_kind("state")) == 250


def test_the_generated_names_are_current(make_states):
    fresh = make_states.text_of(make_states.rows(make_states.states()))
    assert make_states.TARGET.read_text(encoding="utf-8") == fresh


def test_every_state_is_recognised_by_its_cldr_name(world, make_states):
    missing = []
    for state in world.of_kind("state"):
        for language in ("ar", "en"):
            known = state.names[language]
            forms = {fold_text(form) for form in (*known.forms, *known.weak)}
            cldr = make_states.names(state.iso2, language)
            missing += [(state.id, name) for name in cldr if fold_text(name) not in forms]
    assert missing == []


def test_a_name_from_cldr_never_replaces_the_label(world):
    assert [world.label(code, "ar") for code in ("PSE", "SAU", "COD", "SYR")] == [
        "فلسطين",
        "السعودية",
        "جمهورية الكونغو الديمقراطية",
        "سوريا",
    ]


def test_frequent_misspellings_are_recognised(world):
    meant = {name.form: name.actor for name in world.names("ar") if name.role == "name"}
    assert meant["كزاخستان"] == "KAZ"
    assert meant["أميركا"] == meant["أمريكا"] == "USA"
    assert meant["روسيا الاتحادية"] == "RUS"


def test_the_demonym_is_the_masculine_singular(world):
    """A demonym has no article, but where without it the state itself is meant."""
    odd = [
        (state.id, form)
        for state in world.of_kind("state")
        for form in (*state.names["ar"].demonym, *state.names["ar"].weak_demonym)
        if form.startswith("ال") and state.id not in {"DEU", "ALB"}
        if form.removeprefix("ال") not in (state.names["ar"].label, *state.names["ar"].forms)
    ]
    assert odd == []


def test_every_un_member_has_a_demonym_or_says_why_not(world):
    bare = [
        state.id
        for state in world.of_kind("state")
        if state.gw is not None
        and not (state.names["ar"].demonym or state.names["ar"].weak_demonym or state.names["ar"].note)
    ]
    # Islands and small states for which no demonym is in use; the press writes "of" and the name.
    assert bare == [
        "COG", "CPV", "DMA", "KIR", "KNA", "LCA", "PNG", "SLB", "SMR", "STP", "VCT",
    ]  # fmt: skip


def test_country_numbers_are_unique(world):
    for field in ("cow", "gw"):
        numbers = [getattr(state, field) for state in world.of_kind("state") if getattr(state, field)]
        assert len(numbers) == len(set(numbers))


def test_cow_and_gleditsch_ward_differ_where_they_are_known_to(world):
    different = {s.id: (s.cow, s.gw) for s in world.of_kind("state") if s.cow != s.gw}
    assert different == {
        "DEU": (255, 260),
        "KIR": (946, 970),
        "NRU": (970, 971),
        "SRB": (345, 340),
        "TON": (955, 972),
        "TUV": (947, 973),
        "YEM": (679, 678),
    }


def test_irregular_plurals_of_demonyms_are_listed(world):
    plural = {name.form: name.actor for name in world.names("ar") if name.plural}
    assert (plural["أتراك"], plural["روس"], plural["ألمان"]) == ("TUR", "RUS", "DEU")
