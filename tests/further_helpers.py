"""Reading own sentences for events, positions, agreements, ties and assessments, for the tests of these."""

from functools import cache

from marsad.analyse import analyse
from marsad.analyse.examples import faults_of
from marsad.analyse.examples.gathering import word_trials
from marsad.analyse.lines import agreement_line, assessment_line, position_line, tie_line
from marsad.kit import Kit, load_kit
from marsad.model.documents import Document, Region
from marsad.model.findings import Findings
from marsad.model.spans import Span

LINES = {
    "positions": position_line,
    "agreements": agreement_line,
    "ties": tie_line,
    "assessments": assessment_line,
}


@cache
def kit() -> Kit:
    return load_kit()


def read(text: str, **more: object) -> Findings:
    """Analyse a text as the body of a report of 28 November 2024."""
    told = {"language": "ar", "published": "2024-11-28", "regions": (Region("body", Span(0, len(text))),)}
    return analyse(Document("report", text, **(told | more)), kit())


def lines(name: str, text: str, **more: object) -> list[str]:
    """Give the findings of a list, each as one line."""
    return [LINES[name](one) for one in getattr(read(text, **more), name)]


def faults_in(folder: str) -> list[str]:
    """Run the examples of the Arabic entries of a resource folder, and give what does not hold."""
    found = [trial for trial in word_trials(kit().languages["ar"], ()) if trial.folder == folder]
    assert found, folder
    return [fault.sentence() for fault in faults_of(found, kit(), "ar")]


def entries(*names: str) -> list[object]:
    """Give the entries of some fields of the Arabic resources."""
    further = kit().languages["ar"].further
    return [entry for name in names for entry in getattr(further, name)]


def acts_in(text: str) -> list[tuple[str, str | None, str, str]]:
    """Give the type, mode, status and parties ("CAN>BLR") of each event in a text."""
    return [
        (event.type, event.mode, event.status, f"{'+'.join(event.actors)}>{'+'.join(event.recipients)}")
        for event in read(text).events
    ]
