"""The examples inside the world's entries: sentences in which an actor is found, and others where he is not."""

import pytest

from marsad.analyse import analyse
from marsad.kit import Kit, load_kit
from marsad.model.documents import Document
from marsad.world.loader import examples_of

EXAMPLES = examples_of()


@pytest.fixture(scope="module")
def kit() -> Kit:
    return load_kit()


def found(kit: Kit, sentence: str) -> set[str]:
    """Give the ids of all who are mentioned; a city by itself and by the one it stands for."""
    mentions = analyse(Document("example", sentence, "ar", "2018-03-14"), kit).mentions
    return {mention.actor for mention in mentions if mention.actor} | {
        code for mention in mentions for code in mention.codes
    }


@pytest.mark.parametrize(
    ("actor", "sentence"),
    [(name, sentence) for name, entry in EXAMPLES.items() for sentence in entry.catches],
)
def test_the_actor_is_found(kit, actor, sentence):
    assert actor in found(kit, sentence)


@pytest.mark.parametrize(
    ("actor", "sentence"), [(name, sentence) for name, entry in EXAMPLES.items() for sentence in entry.leaves]
)
def test_the_actor_is_left_alone(kit, actor, sentence):
    assert actor not in found(kit, sentence)


def test_entries_where_a_reader_would_wonder_have_examples():
    assert len(EXAMPLES) >= 40
