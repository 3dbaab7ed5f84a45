"""A name that means several states at once makes each of them an actor."""

import pytest

from marsad.analyse import analyse
from marsad.kit import load_kit
from marsad.model.documents import Document, Region
from marsad.model.errors import ResourceError
from marsad.model.spans import Span
from marsad.world import load_world


@pytest.fixture(scope="module")
def kit():
    return load_kit()


def read(text, kit):
    body = (Region("body", Span(0, len(text))),)
    return analyse(Document("d", text, language="ar", published="2024-11-28", regions=body), kit)


@pytest.mark.parametrize(
    ("text", "type_", "actors", "recipients"),
    [
        ("وقعت الكوريتان اتفاقا جديدا أمس.", "SUPPORT", {"KOR", "PRK"}, set()),
        ("وقع زعيما الكوريتين اتفاقا جديدا أمس.", "SUPPORT", {"KOR", "PRK"}, set()),
    ],
)
def test_both_states_act_or_are_acted_upon(kit, text, type_, actors, recipients):
    (event,) = read(text, kit).events
    assert (event.type, set(event.actors), set(event.recipients)) == (type_, actors, recipients)


def test_the_two_sides_are_the_two_states_that_one_name_meant(kit):
    events = read("تحسنت أحوال الكوريتين. ووقع البلدان اتفاقا جديدا أمس.", kit).events
    assert [set(event.actors) for event in events] == [{"KOR", "PRK"}]


def test_a_bloc_that_stands_for_others_has_no_code(kit):
    actor = kit.world.actors["KOREAS"]
    assert (actor.code, actor.stands_for) == (None, ("KOR", "PRK"))


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("stands_for: KOR", "only a bloc without a code stands for others"),
        ("stands_for: KOR | PRK, code: XX", "only a bloc without a code stands for others"),
        ("stands_for: KOR | NOWHERE", "'NOWHERE', which is no entry"),
    ],
)
def test_a_name_that_means_others_wrongly_is_refused(tmp_path, body, said):
    folder = tmp_path / "world" / "blocs"
    folder.mkdir(parents=True)
    entry = f"entries:\n  - {{id: MINE, source: own, names: {{en: Mine}}, {body}}}\n"
    (folder / "mine.yaml").write_text(entry, encoding="utf-8")
    with pytest.raises(ResourceError, match=said):
        load_world(tmp_path)
