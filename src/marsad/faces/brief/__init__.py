"""The brief of a country: one HTML file with everything in it, each datum leading to its sentence.

record ─▸ gather ─▸ rows (visits, others, planned, quotes, figures, coverage) ─▸ page ─▸ render ─▸ file
                      labels from ontology, world, phrases.yaml       sentences from excerpts

A further section is a function from the gathered material to a `Section` (`pieces.py`), named in
`page.py`; a further format is another `render`.
"""

from marsad.faces.brief.write import brief, write_brief

__all__ = ["brief", "write_brief"]
