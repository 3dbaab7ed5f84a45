"""An office named again without its state is whoever the report last named with it."""

import pytest

from marsad.analyse import analyse
from marsad.kit import load_kit
from marsad.model.documents import Document


def sides(text: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    found = analyse(Document("own", text + "\n", language="ar", published="2024-03-04"), load_kit())
    return [(event.actors, event.recipients) for event in found.events]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "وصل ولي العهد المغربي إلى لشبونة. والتقى ولي العهد رئيس وزراء البرتغال.",
            (("MAR", "PRT"), ()),
        ),
        (
            "تحدث نائب الرئيس الهندي عن الحدود. واتهم نائب الرئيس، أمس، باكستان بدعم الإرهاب.",
            (("IND",), ("PAK",)),
        ),
    ],
)
def test_a_definite_office_of_two_words_points_back(text, expected):
    assert expected in sides(text)


def test_an_office_of_which_nobody_was_named_points_at_nobody():
    assert sides("واتهم نائب الرئيس، أمس، باكستان بدعم الإرهاب.") == []


@pytest.mark.parametrize("aside", ["من الرئيس السنغالي", "من ملك المغرب والرئيس السنغالي"])
def test_an_office_points_at_who_did_something_not_at_who_was_named_aside(aside):
    text = f"تلقى الرئيس الكيني دعوة {aside}. واستقبل الرئيس، أمس، وزير خارجية نيبال."
    assert (("NPL",), ("KEN",)) in sides(text)


_ABOUT_GEORGIA = (
    "ناقش البرلمان في جورجيا القانون. وتسعى جورجيا إلى التقارب مع أوروبا. وتعول تبليسي على السياحة. "
)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("ووقعت الحكومة مع اليابان اتفاقا للتعاون.", [(("GEO", "JPN"), ())]),
        ("وقال خبراء إن الحكومة وقعت مع اليابان اتفاقا للتعاون.", [(("GEO", "JPN"), ())]),
        ("واستقبلت الحكومة السفير الياباني.", [(("JPN",), ("GEO",))]),
        ("وفي الهند وقعت الحكومة مع اليابان اتفاقا للتعاون.", []),
        ("وكانت المعارضة قد طالبت الحكومة بالاعتذار لليابان.", []),
    ],
)
def test_a_bare_government_is_that_of_the_state_spoken_of(sentence, expected):
    about = [one for one in sides(_ABOUT_GEORGIA + sentence) if "JPN" in one[0] + one[1]]
    assert about == expected
