"""What must hold between ontology entries, beyond the shape of each.

Every check gives the faults it finds as sentences; none found is an empty list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from marsad.ontology.bundle import Ontology
from marsad.ontology.codes import join_code


def faults(ontology: Ontology) -> list[str]:
    """Give every fault: kinds that point at no code, unknown contexts and sectors."""
    return [*_kind_faults(ontology), *_office_faults(ontology)]


def closed_faults(name: str, shipped: Iterable[str], found: Iterable[str]) -> Iterator[str]:
    """Give a fault for each id that a user's folder adds to a closed list or takes from it."""
    ours, theirs = set(shipped), set(found)
    for extra in sorted(theirs - ours):
        yield f"ontology/{name} is a closed list and has no {extra!r}; only labels may be changed there"
    for lost in sorted(ours - theirs):
        yield f"ontology/{name} is a closed list and {lost!r} cannot be taken out of it"


def _kind_faults(ontology: Ontology) -> Iterator[str]:
    for kind in ontology.kinds.values():
        if not ontology.is_code(kind.type, kind.mode):
            code = join_code(kind.type, kind.mode)
            yield f"ontology/kinds, entry {kind.id!r}: {code!r} is no PLOVER code; docs/codes.md lists them"
        for context in kind.contexts:
            if context not in ontology.contexts:
                yield f"ontology/kinds, entry {kind.id!r}: {context!r} is none of PLOVER's 37 contexts"


def _office_faults(ontology: Ontology) -> Iterator[str]:
    for office in ontology.offices.values():
        if office.sector not in ontology.sectors:
            yield f"ontology/offices, entry {office.id!r}: {office.sector!r} is no sector of ontology/sectors"
