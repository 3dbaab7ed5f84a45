"""The ontology: PLOVER whole and nothing else, every label in two languages, a user's folder over it."""

import json
import re
from pathlib import Path
from typing import get_args

import pytest

from marsad.model.dates import Basis, Precision
from marsad.model.documents import Genre, RegionKind
from marsad.model.errors import ResourceError
from marsad.model.findings import STATUSES, Bound, FigureKind, Grade, Stage, Stance, Strength
from marsad.ontology import Ontology, join_code, load_ontology, split_code

# PLOVER as its manual has it, written down a second time: type, quad class, score, recipient needed, modes with scores.
MANUAL = """
AGREE     1  2.5 no
CONSULT   1  2.5 no  visit 4 third-party 1 multilateral 4 phone 1.5
SUPPORT   1  5   no
CONCEDE   1  4.5 no
COOPERATE 2  9.5 yes
AID       2 10   yes
RETREAT   2  6.5 no  withdraw 8 release 6.5 disarm 10 ceasefire 7.5 access 6.5 resign 4.5
REQUEST   3  0   no  assist 0.5 change -1 yield -1 meet 0
ACCUSE    3 -3   no  disapprove -2 investigate -3.5 allege -3.5
REJECT    3 -2   no  assist -1.5 change -2 yield -2 meet -2
THREATEN  3 -3.5 no  restrict -3 arrest -3.5 relations -3.5 expel -3.5 territory -4 violence -3.5
SANCTION  4 -6   yes convict -6 expel -5.5 withdraw -6 discontinue -6
PROTEST   4 -5   no  demo -5 riot -7 strike -5 hunger -4.5 boycott -4.5 obstruct -4.5 vandalize -5
MOBILIZE  4 -5.5 no  troops -6.5 weapons -6.5 police -5.5 militia -6
COERCE    4 -7   no  seize -7 restrict -7 censor -6.5 curfew -6.5 martial-law -7.5 arrest -7 deport -7 withhold -7 \
misinformation -6.5 cyber -7
ASSAULT   4 -9   no  abduct -8.5 beat -7.5 torture -8.5 sexual -8.5 targeted -9.5 destroy -8.5 primitive -8 \
firearms -9 explosives -9 suicide-attack -9.5 aerial -9.5 drone -9.5 heavy-weapons -9.5 crowd-control -7.5 \
unconventional -10
"""
CONTEXTS = """
military intelligence executive legislative election political_institutions pro_democracy pro_autocracy economic
legal reparations human_rights rights_freedoms repression human_security gender lgbt religion_ethnicity inequality
diplomatic territory peacekeeping health asylum migration disasters natural_resource environment technology
terrorism cbrn cyber misinformation crime corruption illegal_drugs trafficking
"""
SECTORS = (
    "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC"
)


def manual() -> dict[str, tuple[int, float, bool, dict[str, float]]]:
    types = {}
    for line in MANUAL.strip().splitlines():
        type_, quad, score, recipient, *modes = line.split()
        scores = dict(zip(modes[::2], map(float, modes[1::2]), strict=True))
        types[type_] = (int(quad), float(score), recipient == "yes", scores)
    return types


@pytest.fixture(scope="module")
def ontology() -> Ontology:
    return load_ontology()


def overlay(folder: Path, name: str, text: str) -> Path:
    path = folder / "ontology" / name
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return folder


def test_plover_is_whole(ontology):
    found = {
        t.id: (t.quad, t.score, t.recipient_required, {m.id: m.score for m in t.modes.values()})
        for t in ontology.types.values()
    }
    assert found == manual()


def test_contexts_and_sectors_are_those_of_plover(ontology):
    assert set(ontology.contexts) == set(CONTEXTS.split())
    assert len(ontology.contexts) == 37
    assert {s.id for s in ontology.sectors.values() if s.role == "sector"} == set(SECTORS.split())
    actors = {s.id for s in ontology.sectors.values() if s.role == "actor"}
    assert actors == {"IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"}


def test_every_code_of_plover_is_a_code_and_has_its_score(ontology):
    for type_, (quad, score, _, modes) in manual().items():
        assert ontology.is_code(type_, None)
        assert (ontology.quad(type_), ontology.score(type_)) == (quad, score)
        for mode, mode_score in modes.items():
            assert ontology.is_code(type_, mode)
            assert ontology.score(type_, mode) == mode_score


@pytest.mark.parametrize(
    "code",
    [
        ("THREAT", None),
        ("FIGHT", None),
        ("RESTRICT", None),
        ("DEMAND", None),
        ("DISAPPROVE", None),
        ("INVESTIGATE", None),
        ("CRIME", None),
        ("sideAB", None),
        ("", None),
        ("agree", None),
        ("CONSULT-visit", None),
        ("CONSULT", ""),
        ("CONSULT", "third"),
        ("CONSULT", "sideAB"),
        ("CONSULT", "Visit"),
        ("COERCE", "ban"),
        ("RETREAT", "return"),
        ("CONCEDE", "ease"),
        ("RETREAT", "ease"),
        ("AGREE", "visit"),
        ("AID", "yes"),
        ("REQUEST", "allege"),
        ("SANCTION", "restrict"),
    ],
)
def test_anything_else_is_no_code(ontology, code):
    assert not ontology.is_code(*code)
    with pytest.raises(ResourceError, match="is no PLOVER code"):
        ontology.score(*code)


def test_a_type_that_does_not_exist_has_no_quad_class(ontology):
    with pytest.raises(ResourceError, match="'FIGHT' is no PLOVER type"):
        ontology.quad("FIGHT")


@pytest.mark.parametrize("stray", ["humanitarian", "democracy", "Military", ""])
def test_contexts_of_the_old_crosswalk_are_unknown(ontology, stray):
    assert stray not in ontology.contexts


def test_a_code_splits_at_its_first_hyphen_only(ontology):
    assert split_code("CONSULT-third-party") == ("CONSULT", "third-party")
    assert split_code("ASSAULT-suicide-attack") == ("ASSAULT", "suicide-attack")
    assert split_code("AGREE") == ("AGREE", None)
    for type_ in ontology.types.values():
        for mode in (None, *type_.modes):
            assert split_code(join_code(type_.id, mode)) == (type_.id, mode)


def test_every_label_is_there_in_arabic_and_in_english(ontology):
    arabic, latin = re.compile(r"[\u0621-\u064a]"), re.compile(r"[A-Za-z]")
    for group, labels in ontology.labels.items():
        for id_, label in labels.items():
            assert arabic.search(label.ar), (group, id_, label)
            assert not latin.search(label.ar), (group, id_, label)
            assert latin.search(label.en), (group, id_, label)
            assert not arabic.search(label.en), (group, id_, label)
            assert label.ar == label.ar.strip(), (group, id_, label)


def test_no_two_entries_of_a_group_look_alike(ontology):
    for group, labels in ontology.labels.items():
        if group in {"mode", "kind"}:
            continue
        for language in ("ar", "en"):
            shown = [label.of(language) for label in labels.values()]
            assert len(shown) == len(set(shown)), (group, language)


def test_two_kinds_of_one_code_have_different_labels(ontology):
    for language in ("ar", "en"):
        seen = [(kind.type, kind.mode, kind.label.of(language)) for kind in ontology.kinds.values()]
        assert len(seen) == len(set(seen))


def test_a_label_comes_in_the_language_asked_for_and_an_unknown_id_as_it_is(ontology):
    assert ontology.label("type", "CONSULT", "ar") == "لقاء وتشاور"
    assert ontology.label("type", "CONSULT", "en") == "meeting and consultation"
    assert ontology.label("mode", "CONSULT-visit", "ar") == "زيارة"
    assert ontology.label("status", "planned", "ar") == "مزمع"
    assert ontology.label("status", "planned", "en") == "planned"
    assert ontology.label("grade", "state", "ar") == "زيارة دولة"
    assert ontology.label("stage", "in-force", "ar") == "نافذ"
    assert ontology.label("issue", "other:space-debris", "ar") == "other:space-debris"
    with pytest.raises(KeyError):
        ontology.label("colour", "red", "ar")


@pytest.mark.parametrize(
    ("group", "names"),
    [
        ("status", STATUSES),
        ("grade", get_args(Grade)),
        ("stage", get_args(Stage)),
        ("stance", get_args(Stance)),
        ("strength", get_args(Strength)),
        ("figure", get_args(FigureKind)),
        ("bound", get_args(Bound)),
        ("precision", get_args(Precision)),
        ("basis", get_args(Basis)),
        ("region", get_args(RegionKind)),
        ("genre", get_args(Genre)),
    ],
)
def test_closed_lists_are_those_of_the_model(ontology, group, names):
    assert tuple(ontology.terms[group]) == tuple(names)


def test_every_mode_can_be_reached_by_some_kind(ontology):
    reached = {(kind.type, kind.mode) for kind in ontology.kinds.values()}
    codes = {(t.id, m) for t in ontology.types.values() for m in t.modes}
    assert codes <= reached
    assert {kind.type for kind in ontology.kinds.values()} == set(ontology.types)


def test_a_visit_has_a_visitor_and_a_host_and_talks_have_neither(ontology):
    visit, talks = ontology.kinds["visit"], ontology.kinds["talks"]
    assert (visit.type, visit.mode, visit.mutual) == ("CONSULT", "visit", False)
    assert visit.roles is not None
    assert (visit.roles.actor.ar, visit.roles.recipient.ar) == ("الزائر", "المضيف")
    assert (talks.type, talks.mode, talks.mutual, talks.roles) == ("CONSULT", None, True, None)


def test_a_kind_with_roles_is_not_mutual(ontology):
    assert not [kind.id for kind in ontology.kinds.values() if kind.mutual and kind.roles]


def test_issues_are_those_of_the_coding_guide(ontology, shared):
    guide = (shared / "gold" / "GUIDE.md").read_text(encoding="utf-8")
    listed = re.search(r"^Issues: `([^`]+)`", guide, re.MULTILINE)
    assert listed
    own = [issue for issue in ontology.issues if issue.startswith("other:")]
    assert [issue for issue in ontology.issues if issue not in own] == listed.group(1).split()
    assert not own or "`other:" in guide


def test_agreement_kinds_fields_and_stages_are_those_of_the_coding_guide(ontology, shared):
    guide = (shared / "gold" / "GUIDE.md").read_text(encoding="utf-8")
    for group, word in (("instrument", "kind"), ("field", "sectors"), ("stage", "stage")):
        listed = re.search(rf"`parties` \(codes\).*?`{word}` \(`([^`]+)`\)", guide)
        assert listed
        assert list(ontology.terms[group]) == listed.group(1).split()


def test_every_code_unit_and_measure_of_the_gold_is_known(ontology, shared):
    unknown = set()
    for name in ("seeds", "dev", "devfig"):
        for line in (shared / "gold" / f"{name}_gold.jsonl").read_text(encoding="utf-8").splitlines():
            gold = json.loads(line)
            events, figures = gold.get("events") or [], gold.get("figures") or []
            unknown |= {(e["type"], e["mode"]) for e in events if not ontology.is_code(e["type"], e["mode"])}
            unknown |= {f["unit"] for f in figures if f["unit"] not in ontology.units}
            unknown |= {f["measure"] for f in figures if f["measure"] not in ontology.measures}
    assert unknown == set()


def test_the_quad_class_of_sanction_is_a_setting(tmp_path):
    folder = overlay(
        tmp_path, "profile.yaml", "source: a user's own reading\nsanction_quad: 3\ndecisions: []\n"
    )
    assert load_ontology().quad("SANCTION") == 4
    assert load_ontology(folder).quad("SANCTION") == 3
    assert load_ontology(folder).quad("COERCE") == 4


def test_a_user_adds_an_issue_of_his_own(tmp_path):
    text = """
source: ministry's list
entries:
  - id: caspian-status
    label: {ar: وضع بحر قزوين, en: status of the Caspian}
    statement: {ar: يُقسم قاع بحر قزوين بالتراضي, en: the seabed is shared out by agreement}
"""
    changed = load_ontology(overlay(tmp_path, "issues/mine.yaml", text))
    assert changed.label("issue", "caspian-status", "ar") == "وضع بحر قزوين"
    assert set(changed.issues) - set(load_ontology().issues) == {"caspian-status"}


TYPE = """
source: x
entries:
  - id: {}
    quad: 3
    score: -3
    recipient_required: false
    label: {{ar: قتال, en: fight}}
    definition: {{ar: قتال, en: fight}}
    modes: []
"""


@pytest.mark.parametrize(
    ("name", "text", "fault"),
    [
        (
            "types/mine.yaml",
            TYPE.format("FIGHT"),
            "closed list and has no 'FIGHT'",
        ),
        (
            "types/mine.yaml",
            TYPE.format("ACCUSE"),
            "'ACCUSE-allege' cannot be taken out",
        ),
        (
            "contexts/mine.yaml",
            "source: x\nentries:\n  - {id: humanitarian, label: {ar: إنساني, en: humanitarian}}\n",
            "closed list and has no 'humanitarian'",
        ),
        (
            "terms/mine.yaml",
            "entries:\n  - {id: status/actual, remove: true}\n",
            "'status/actual' cannot be taken out",
        ),
        (
            "kinds/mine.yaml",
            "source: x\nentries:\n  - {id: ban, type: COERCE, mode: ban, label: {ar: حظر, en: ban}}\n",
            "'COERCE-ban' is no PLOVER code",
        ),
        (
            "kinds/mine.yaml",
            "source: x\nentries:\n  - {id: ban, type: COERCE, contexts: [democracy], label: {ar: حظر, en: ban}}\n",
            "'democracy' is none of PLOVER's 37 contexts",
        ),
        (
            "offices/mine.yaml",
            "source: x\nentries:\n  - {id: vizier, sector: VIZ, level: 2, label: {ar: صدر, en: vizier}}\n",
            "'VIZ' is no sector",
        ),
        (
            "offices/mine.yaml",
            "source: x\nentries:\n  - {id: vizier, sector: GOV, level: 5, label: {ar: صدر, en: vizier}}\n",
            "entry 'vizier'",
        ),
        (
            "issues/mine.yaml",
            "source: x\nentries:\n  - {id: caspian, label: {en: Caspian}, statement: {ar: نعم, en: aye}}\n",
            "missing required field `ar`",
        ),
        (
            "issues/mine.yaml",
            "entries:\n  - {id: caspian, label: {ar: قزوين, en: Caspian}, statement: {ar: نعم, en: aye}}\n",
            "missing required field `source`",
        ),
        ("profile.yaml", "source: x\nsanction_quad: 1\ndecisions: []\n", "sanction_quad"),
    ],
)
def test_a_users_folder_is_checked_like_the_shipped_one(tmp_path, name, text, fault):
    with pytest.raises(ResourceError, match=re.escape(fault)):
        load_ontology(overlay(tmp_path, name, text))
