"""The brief of a country, or of two: everything with its sentence, as HTML, Word or Markdown.

record ─▸ gather ─▸ rows (a module for each section) ─▸ page ─▸ render | word | markdown ─▸ file
                      labels from ontology, world, phrases.yaml       sentences from excerpts

A section is a function from the gathered material to a `Section` (`pieces.py`), named in `page.py`. Overviews,
timeline, calendar and what is measured (`measured.py`: strength and balance) are made after the rows are numbered and refer to them (`references.py`). A form is a
function of the page as a value and decides nothing.
"""

from marsad.faces.brief.gather import Scope
from marsad.faces.brief.measured import measured_of
from marsad.faces.brief.write import FORMS, Form, brief, write_brief

__all__ = ["FORMS", "Form", "Scope", "brief", "measured_of", "write_brief"]
