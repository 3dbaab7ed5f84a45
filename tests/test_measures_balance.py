"""The balance: arithmetic of the worked example, refusal where there is too little, words that the interval allows."""

from datetime import date

import numpy as np
import pytest
import yaml

from marsad.measures.balance import balance
from marsad.measures.estimates import Draws, Part
from marsad.measures.hostility import hostility
from marsad.measures.partitions import load_partitions
from marsad.measures.spread import effective_number, herfindahl, shares, tilt, verdict
from marsad.measures.terms import Terms
from marsad.measures.weights import load_weightings
from marsad.model.errors import ResourceError
from marsad.world import load_world
from measures_helpers import contact

DAY = date(2024, 6, 30)
# France, the Union, Russia, China, United States: PLOVER scores of leaders' and ministers' contacts
WORKED = (8, 8, 8, 4, 1.5)


@pytest.fixture(scope="module")
def world():
    return load_world()


@pytest.fixture(scope="module")
def partitions(world):
    return load_partitions(world)


def test_the_worked_example_comes_out_as_by_hand():
    assert shares(WORKED) == pytest.approx([0.271, 0.271, 0.271, 0.136, 0.051], abs=5e-4)
    assert float(effective_number(WORKED)) == pytest.approx(4.41, abs=5e-3)
    assert float(herfindahl(WORKED)) == pytest.approx(0.2416, abs=5e-5)
    assert float(1 / herfindahl(WORKED)) == pytest.approx(4.14, abs=5e-3)


def test_another_partition_of_the_same_contacts_is_another_number():
    assert float(effective_number([16, 8, 4, 1.5])) == pytest.approx(3.03, abs=5e-3)
    assert float(effective_number([17.5, 8, 4])) == pytest.approx(2.54, abs=1e-2)


def test_a_spread_over_nothing_is_one_partner_of_no_share():
    assert shares([0, 0]).tolist() == [0, 0]
    assert float(tilt(0, 0)) == 0
    assert float(effective_number([5, 0])) == 1


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (-0.2, 0.2, "balanced"),
        (-0.1, 0.05, "balanced"),
        (0.01, 0.15, "balanced"),
        (-0.1, 0.3, "undetermined"),
        (-0.9, 0.9, "undetermined"),
        (0.05, 0.4, "tilted"),
        (-0.8, -0.3, "tilted"),
    ],
)
def test_balanced_is_said_only_of_an_interval_wholly_near_even(low, high, said):
    assert verdict(low, high) == said


def test_the_width_that_counts_as_even_can_be_changed():
    assert verdict(-0.1, 0.3, within=0.3) == "balanced"


def even(number, *codes, **more):
    return [contact(code, date(2024, 5, 1 + place % 28), **more) for place in range(number) for code in codes]


def test_below_twenty_happenings_the_balance_is_refused_in_a_sentence(partitions):
    found = balance(even(19, "RUS"), "KAZ", partitions["poles"], DAY)
    assert found.refused == "19 happenings are too few to tell a balance of contacts; it takes 20"
    assert (found.effective, found.shares, found.tilts, len(found.happenings)) == (None, (), (), 19)
    assert balance(even(20, "RUS"), "KAZ", partitions["poles"], DAY).refused is None


def test_every_share_names_its_happenings_and_all_of_them_are_named(partitions):
    acts = [*even(9, "RUS", "FRA", "CHN"), contact("GEO")]
    found = balance(acts, "KAZ", partitions["poles"], DAY)
    named = {share.group: set(share.happenings) for share in found.shares if share.happenings}
    assert named.keys() == {"russia", "west", "china"}
    assert set.union(*named.values()) == set(found.happenings)
    assert found.apart == (acts[-1].happening,)
    assert sum(share.counted for share in found.shares) == pytest.approx(1, abs=1e-9)


def test_an_even_record_is_balanced_only_when_it_is_large(partitions):
    def said(number):
        found = balance(even(number, "RUS", "CHN"), "KAZ", partitions["poles"], DAY)
        return next(one.verdict for one in found.tilts if one.groups == ("russia", "china"))

    assert (said(12), said(120)) == ("undetermined", "balanced")


def test_the_partition_decides_what_one_partner_is(partitions):
    acts = even(15, "FRA", "EU", "RUS")
    found = {name: balance(acts, "KAZ", one, DAY) for name, one in partitions.items()}
    assert {share.group for share in found["union"].shares if share.happenings} == {"EU", "RUS"}
    assert {share.group for share in found["states"].shares if share.happenings} == {"FRA", "EU", "RUS"}
    assert found["states"].effective.value > found["union"].effective.value + 0.5


def test_memberships_are_those_of_the_day(partitions):
    union = partitions["union"]
    assert union.group_of("GBR", date(2019, 5, 1)) == "EU"
    assert union.group_of("GBR", date(2021, 5, 1)) == "GBR"
    assert partitions["alliances"].group_of("UZB", date(2018, 3, 1)) is None
    assert partitions["alliances"].group_of("UZB", date(2020, 3, 1)) == "turkic"
    assert partitions["poles"].name("west", "ar") == "الغرب"
    assert union.name("RUS") == "Russia"


@pytest.mark.parametrize(
    "more",
    [
        {"kind": "material"},
        {"sign": -1},
        {"series": "multilateral"},
        {"series": "economic"},
        {"day": date(2020, 1, 1)},
        {"day": date(2024, 7, 1)},
    ],
)
def test_what_is_of_another_kind_sign_series_or_time_does_not_count(partitions, more):
    acts = even(20, "RUS", "FRA")
    extra = [contact("CHN", **more) for _ in range(50)]
    plain, full = (balance(told, "KAZ", partitions["poles"], DAY) for told in (acts, acts + extra))
    assert plain == full


def test_a_domain_takes_the_part_of_an_act_that_is_of_it(partitions):
    acts = even(25, "RUS", domains=("economic", "security")) + even(25, "CHN")
    found = balance(acts, "KAZ", partitions["poles"], DAY, Terms(domain="economic"))
    whole = balance(acts, "KAZ", partitions["poles"], DAY)
    assert len(found.happenings) == 25
    assert found.counted == pytest.approx(whole.counted / 4)


def test_the_same_happenings_give_the_same_numbers_in_any_order(partitions):
    acts = even(20, "RUS", "FRA", "CHN")
    one, other = (balance(told, "KAZ", partitions["poles"], DAY) for told in (acts, acts[::-1]))
    assert one == other


def test_findings_that_may_be_wrong_widen_the_interval(partitions):
    def width(confidence):
        acts = even(14, "RUS", "FRA", "CHN", confidence=confidence)
        tilts = balance(acts, "KAZ", partitions["poles"], DAY).tilts
        return [one.tilt.high - one.tilt.low for one in tilts]

    assert all(unsure > sure for unsure, sure in zip(width(0.5), width(1.0), strict=True))


def test_what_one_outlet_alone_tells_is_left_out_in_turn(partitions):
    acts = [
        *even(12, "RUS", "FRA", outlets=("a", "b")),
        *even(10, "CHN", outlets=("c",)),
        *even(1, "USA", outlets=("d",)),
    ]
    found = balance(acts, "KAZ", partitions["poles"], DAY)
    assert [(one.outlet, one.happenings) for one in found.without] == [("c", 25), ("d", 34)]
    assert found.without[0].value < found.effective.value - 0.3
    china = next(one for one in found.shares if one.group == "china")
    assert china.without[0] < 0.05 < china.share.low < china.without[1]
    for lean in found.tilts:
        assert -1 <= lean.without[0] <= lean.without[1] <= 1
    alone = balance(even(20, "RUS", outlets=("a",)), "KAZ", partitions["poles"], DAY)
    assert [(one.outlet, one.happenings, one.value) for one in alone.without] == [("a", 0, None)]


def test_unfriendly_acts_are_a_share_of_all_with_its_interval():
    acts = [*even(30, "RUS"), *even(10, "FRA", kind="declaratory", sign=-1), *even(9, "FRA", sign=0)]
    found = hostility(acts, "KAZ", DAY)
    assert (found.happenings, len(found.unfriendly)) == (40, 10)
    assert found.share.low < 0.25 < found.share.high
    assert found.without is None  # one outlet tells all: without it nothing is left
    shared = [*even(30, "RUS", outlets=("a", "b")), *even(10, "FRA", kind="declaratory", sign=-1)]
    assert hostility(shared, "KAZ", DAY).without[0] < 0.05
    assert hostility(acts[:19], "KAZ", DAY).share is None


def test_shares_cover_the_truth_as_often_as_they_say():
    """Eight poles whose true shares drift slowly, two happenings a month: 80 % intervals of N1 cover 75 to 88 of 100."""
    random, hits, groups = np.random.default_rng(7), 0, [str(number) for number in range(8)]
    for number in range(120):
        logits = np.log(random.dirichlet(np.full(8, (0.4, 0.7, 1.0)[number % 3])) + 1e-9)
        parts = []
        for age in range(35, -1, -1):
            logits = logits + random.normal(0, 0.05, 8)
            truth = shares(np.exp(logits - logits.max()))
            parts += [
                Part(f"{age}-{random.random()}", groups[place], 0.94**age)
                for place in random.choice(8, random.poisson(2), p=truth)
            ]
        drawn = effective_number(Draws(parts, groups, Terms(draws=200, seed=number)).rates)
        low, high = np.quantile(drawn, (0.1, 0.9))
        hits += int(low <= effective_number(truth) <= high)
    assert 0.75 <= hits / 120 <= 0.88


PARTITION = {
    "id": "mine", "label": {"ar": "لي", "en": "mine"}, "source": "own",
    "groups": [{"id": "north", "label": {"ar": "شمال", "en": "north"}, "members": "FIN NOR", "bodies": "CSTO"}],
    "rest": "apart",
}  # fmt: skip


def own(folder, entry):
    place = folder / "measures" / "partitions"
    place.mkdir(parents=True, exist_ok=True)
    (place / "mine.yaml").write_text(yaml.safe_dump({"entries": [entry]}, allow_unicode=True), "utf-8")
    return folder


def test_a_partition_of_ones_own_stands_beside_the_shipped_ones(tmp_path, world):
    found = load_partitions(world, own(tmp_path, PARTITION))
    assert list(found) == ["poles", "alliances", "union", "states", "mine"]
    assert found["mine"].group_of("RUS", DAY) == "north"
    assert found["mine"].group_of("FRA", DAY) is None


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"tilts": ["north"]}, "the tilt 'north' is not two groups with a blank between"),
        ({"tilts": ["north south"]}, "the tilt 'north south' names 'south', no group"),
        ({"tilts": ["north XXX"], "rest": "each"}, "'XXX' is no entry of the world"),
        ({"groups": [{**PARTITION["groups"][0], "members": "QQQ"}]}, "'QQQ' is no entry of the world"),
        ({"colour": "red"}, "unknown field `colour`"),
    ],
)
def test_a_partition_that_cannot_hold_is_refused_by_name(tmp_path, world, more, said):
    with pytest.raises(ResourceError, match="mine") as raised:
        load_partitions(world, own(tmp_path, PARTITION | more))
    assert said in str(raised.value)


def test_weightings_are_data_with_version_and_source():
    none, level, plover = load_weightings()
    act = contact("FRA", level=2, score=4.0)
    assert [one.weight(act) for one in (none, level, plover)] == pytest.approx([1, 0.6, 0.24])
    untold = contact("FRA", level=None, score=4.0)
    assert [one.weight(untold) for one in (none, level, plover)] == pytest.approx([1, 0.3, 0.12])
    praise = contact("FRA", kind="declaratory", sign=-1, score=-5.0)
    assert [one.weight(praise) for one in (none, level, plover)] == pytest.approx([1, 1, 0.5])
    assert all(one.version and one.source for one in (none, level, plover))
    assert "CC BY-SA" in plover.source
