"""What kinds of acts, offices, issues and measures there are (PLOVER and ours), as data."""

from marsad.ontology.bundle import EventType, Mode, Ontology
from marsad.ontology.codes import join_code, split_code
from marsad.ontology.entries import EventKind, Issue, Label, Office, Sector, Term, TieKind
from marsad.ontology.loader import load_ontology

__all__ = [
    "EventKind",
    "EventType",
    "Issue",
    "Label",
    "Mode",
    "Office",
    "Ontology",
    "Sector",
    "Term",
    "TieKind",
    "join_code",
    "load_ontology",
    "split_code",
]
