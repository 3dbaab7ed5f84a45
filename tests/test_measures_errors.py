"""Errors of coding: measured tables say how often a finding is wrong and what it then was, and intervals hold that."""

from datetime import date

import numpy as np
import pytest

from marsad.measures.balance import balance
from marsad.measures.contributions import STREAM_IDS
from marsad.measures.errors import OUTCOMES, ConfidenceEntry, Errors, StreamEntry, load_errors
from marsad.measures.estimates import Draws, Part
from marsad.measures.filtering import Settings, filtered
from marsad.measures.hostility import hostility
from marsad.measures.partitions import load_partitions
from marsad.measures.redrawing import is_among, other_places, outcomes, random_of, right_shares
from marsad.measures.strength import Entry, band, counts_of
from marsad.measures.terms import Terms
from marsad.model.errors import ResourceError
from marsad.world import load_world
from measures_helpers import contact

DAY = date(2024, 6, 30)


def tables(right=80, coded=100, **wrong):
    """Tables in which so many of so many are right, and wrong contacts are what is told."""
    sure = ConfidenceEntry("all", "own", "1", 0.0, coded, right)
    return Errors((sure,), tuple(StreamEntry(name, "own", "1", **told) for name, told in wrong.items()))


ELSEWHERE = {"elsewhere": 1000.0}
NOTHING = {"nothing": 1000.0}


def test_the_shipped_tables_are_of_this_worlds_streams_and_say_whence_they_are():
    found = load_errors()
    assert [one.id for one in found.streams] == list(STREAM_IDS)
    shares = [one.right / one.coded for one in found.confidences]
    assert shares == sorted(shares)
    assert all(0.3 < share < 1 for share in shares)
    for name in STREAM_IDS:
        assert sum(found.wrong(name)) == pytest.approx(1)
        assert found.wrong(name)[OUTCOMES.index("right")] == found.wrong(name)[OUTCOMES.index(name)] == 0
    assert {one.id for one in found.types} >= {"CONSULT", "SUPPORT", "SANCTION", "ACCUSE"}
    for one in found.types:
        assert one.parties <= one.type <= min(one.gold, one.coded)
    every = (*found.confidences, *found.streams, *found.types)
    assert all("coding_errors.py" in one.source and one.version for one in every)


def test_without_tables_a_confidence_is_a_chance_and_a_wrong_finding_was_nothing():
    none = Errors()
    assert none.wrong("contacts")[OUTCOMES.index("nothing")] == 1
    assert right_shares(none, 0.7, 3, 1).tolist() == [0.7] * 3
    assert none.bin_of(0.7) is None


def test_a_confidence_stands_in_the_entry_that_begins_below_it():
    found = Errors(tuple(ConfidenceEntry(f"{low}", "own", "1", low, 10, 5) for low in (0.5, 0.7, 0.9)))
    assert [found.bin_of(value).least for value in (0.2, 0.5, 0.69, 0.7, 1.0)] == [0.5, 0.5, 0.5, 0.7, 0.9]


def test_outcomes_come_as_often_as_the_tables_say_and_are_the_same_every_time():
    errors = tables(contacts={"elsewhere": 300.0, "nothing": 600.0, "others": {"declaratory": 100.0}})
    points = random_of(1, "x").random(200_000)
    wrong = np.array(errors.wrong("contacts"))
    codes, inside = outcomes(points, np.full(200_000, 0.8), wrong)
    shares = {name: float(is_among(codes, {name}).mean()) for name in OUTCOMES}
    assert shares == pytest.approx(
        dict.fromkeys(OUTCOMES, 0.0) | {"right": 0.8, "elsewhere": 0.06, "nothing": 0.12, "declaratory": 0.02}, abs=0.005
    )  # fmt: skip
    moved = inside[codes == OUTCOMES.index("elsewhere")]
    assert np.histogram(moved, 5, (0, 1))[0] / len(moved) == pytest.approx([0.2] * 5, abs=0.02)
    assert np.array_equal(outcomes(points, np.full(200_000, 0.8), wrong)[0], codes)


def test_another_place_is_never_ones_own_and_as_likely_as_it_weighs():
    found = other_places(np.linspace(0, 1, 9001, endpoint=False), 1, np.array([1.0, 5.0, 2.0]))
    assert np.bincount(found, minlength=3) / 9001 == pytest.approx([1 / 3, 0, 2 / 3], abs=0.001)


def test_the_share_of_right_findings_is_drawn_for_all_of_a_confidence_together():
    few, many = (right_shares(tables(right, coded), 0.7, 4000, 1) for right, coded in ((8, 10), (800, 1000)))
    assert few.std() > 5 * many.std()
    assert many.mean() == pytest.approx(0.8, abs=0.01)
    assert np.array_equal(few, right_shares(tables(8, 10), 0.75, 4000, 1))
    assert right_shares(tables(8, 10), 1.0, 2, 1).tolist() == [1, 1]


def contacts(number=30, *codes, confidence=0.8, **more):
    return [
        contact(code, date(2024, 5, 1 + place % 28), confidence=confidence, **more)
        for place in range(number)
        for code in codes or ("RUS", "FRA", "CHN")
    ]


@pytest.fixture(scope="module")
def poles():
    return load_partitions(load_world())["poles"]


def test_errors_widen_the_interval_of_a_balance(poles):
    def widths(errors):
        tilts = balance(contacts(), "KAZ", poles, DAY, Terms(errors=errors)).tilts
        return [one.tilt.high - one.tilt.low for one in tilts]

    sure, wrong = widths(tables(99_999, 100_000)), widths(tables(50, 100, contacts=NOTHING))
    assert all(more > less * 1.1 for more, less in zip(wrong, sure, strict=True))


def test_a_contact_of_another_partner_counts_with_another(poles):
    def share(**wrong):
        found = balance(contacts(40, "RUS"), "KAZ", poles, DAY, Terms(errors=tables(60, **wrong)))
        return next(one.share.value for one in found.shares if one.group == "russia")

    assert share(contacts=NOTHING) > 0.85
    assert 0.45 < share(contacts=ELSEWHERE) < 0.65


def test_an_act_of_another_kind_may_have_been_a_contact(poles):
    acts = contacts(30, "RUS") + contacts(30, "CHN", kind="declaratory")

    def share(**wrong):
        found = balance(acts, "KAZ", poles, DAY, Terms(errors=tables(60, **wrong)))
        return next(one.share.value for one in found.shares if one.group == "china")

    was_contact = {"others": {"contacts": 1000.0}}
    assert share(contacts=NOTHING, declaratory=NOTHING) < 0.1
    assert share(contacts=NOTHING, declaratory=was_contact) > 0.25


def test_what_a_table_of_ones_own_tells_is_never_drawn_anew(poles):
    acts = contacts(30, confidence=1.0)
    found = [
        balance(acts, "KAZ", poles, DAY, Terms(errors=errors)).effective
        for errors in (Errors(), load_errors())
    ]
    assert found[0] == found[1]


def test_a_friendly_act_may_have_been_unfriendly():
    acts = contacts(40, "RUS", kind="declaratory")
    turned = {"others": {"declaratory-unfriendly": 1000.0}}
    plain, mixed = (
        hostility(acts, "KAZ", DAY, Terms(errors=tables(70, declaratory=told))).share for told in (NOTHING, turned)
    )  # fmt: skip
    assert plain.value < 0.05
    assert 0.2 < mixed.value < 0.4


def test_leaving_one_out_is_drawing_without_it_whatever_errors_there_are():
    parts = [Part(f"h{n}", "xyz"[n % 3], 1.0, 0.6 + 0.1 * (n % 4)) for n in range(12)]
    terms = Terms(draws=60, errors=load_errors())
    whole, rest = Draws(parts, "xyz", terms), Draws(parts[1:], "xyz", terms)
    assert whole.without(["h0"]) == pytest.approx(rest.rates, abs=1e-9)


def test_strength_takes_from_a_pair_what_was_of_another_and_gives_it_there():
    entries = [Entry(f"h{n}", 0, n, 1.0, 0.8) for n in range(24)] + [Entry("other", 1, 3, 0.5)]
    found = filtered(counts_of(entries, 2, 24), np.ones(24), Settings(1.0, 1.0, 0.1))
    sure, moved, lost = (
        band(found, entries, errors=errors, last=True).value[:, 0]
        for errors in (tables(99_999, 100_000), tables(50, contacts=ELSEWHERE), tables(50, contacts=NOTHING))
    )
    assert lost[0] == pytest.approx(sure[0] / 2, rel=0.1)
    assert lost[1] == pytest.approx(sure[1], rel=0.2)
    assert moved.sum() == pytest.approx(sure.sum(), rel=0.1)
    assert moved[1] > 5 * sure[1]


def test_strength_takes_in_what_other_streams_may_have_been():
    found = filtered(np.zeros((1, 12)), np.ones(12), Settings(1.0, 1.0, 0.01))
    others = [Entry(f"h{n}", 0, n, 1.0, 0.8, "declaratory") for n in range(12)]
    errors = tables(50, declaratory={"others": {"contacts": 1000.0}})
    plain, more = (
        band(found, (), errors=errors, may_be=told, last=True).value[0, 0] for told in ((), others)
    )
    assert plain < 0.05
    assert more == pytest.approx(0.5, abs=0.12)


def miscoded(seed, pairs=24, months=60, sample=100, alike=3):
    """Give true rates, entries of what a reader codes who errs more with some pairs (`alike`: how little), tables from a sample of them."""
    random = np.random.default_rng(seed)
    rates = np.exp(random.normal(np.log(0.4), 1, pairs))
    moved = random.beta(alike, 9 * alike, pairs)
    invented = random.gamma(alike, 0.2 / alike, pairs)
    cells = []
    for row in range(pairs):
        for _ in range(random.poisson(rates[row] * months)):
            is_moved = random.random() < moved[row]
            place = random.choice(pairs, p=rates / rates.sum()) if is_moved else row
            cells.append((int(place), "elsewhere" if is_moved else "right"))
        cells += [(row, "nothing")] * random.poisson(rates[row] * months * invented[row])
    entries = [
        Entry(f"h{n:05d}", row, int(random.integers(months)), 1.0, 0.8) for n, (row, _) in enumerate(cells)
    ]
    seen = [cells[number][1] for number in random.integers(0, len(cells), sample)]
    wrong = {name: float(seen.count(name)) for name in ("elsewhere", "nothing")}
    return (
        np.repeat(rates[:, None], months, axis=1),
        entries,
        tables(seen.count("right"), sample, contacts=wrong),
    )


def test_intervals_cover_true_rates_where_findings_are_miscoded_as_the_tables_say():
    hits, blind = [], []
    for seed in range(8):
        rates, entries, errors = miscoded(seed)
        found = filtered(counts_of(entries, *rates.shape), np.ones(60), Settings(1.0, 1.0, 0.5))
        for each, covered in ((errors, hits), (tables(10**6, 10**6), blind)):
            told = band(found, entries, errors=each, draws=300, last=True)
            covered.append(((told.low <= rates[:, -1:]) & (rates[:, -1:] <= told.high)).mean())
    assert 0.75 <= np.mean(hits) <= 0.88
    assert np.mean(blind) < 0.7


@pytest.mark.parametrize(
    ("folder", "entry", "said"),
    [
        ("streams", "{id: dances, source: own, version: '1'}", "'dances' is no stream"),
        (
            "streams",
            "{id: contacts, source: own, version: '1', others: {dances: 1}}",
            "'dances' is no stream",
        ),
        (
            "confidences",
            "{id: x, source: own, version: '1', least: 0.5, coded: 3, right: 4}",
            "right is at most",
        ),
        ("types", "{id: CONSULT, colour: red}", "unknown field"),
    ],
)
def test_a_table_that_cannot_be_is_refused(tmp_path, folder, entry, said):
    place = tmp_path / "measures" / "errors" / folder
    place.mkdir(parents=True)
    (place / "mine.yaml").write_text(f"entries:\n  - {entry}\n", "utf-8")
    with pytest.raises(ResourceError, match=said):
        load_errors(tmp_path)
