"""What the tests of status and day ask of a report."""

from marsad.analyse import analyse
from marsad.model.documents import Document

MONDAY = "2024-05-13"


def told_of(kit, told):
    """Type, status and day of every event of a report of a Monday; None where the text names no day."""
    found = analyse(Document("d", told, language="ar", published=MONDAY), kit).events
    return [
        (one.type, one.status, one.when.iso() if one.when and one.when.basis != "publication" else None)
        for one in found
    ]
