"""Where something stands in a text: half-open intervals of Unicode code points.

The text never changes (law 1), so a span is enough to find the words again; `Evidence` carries
the words as well, so that anybody can check that they are still there (law 2).
"""

from msgspec import Struct


class Span(Struct, frozen=True, order=True, gc=False):
    """`text[start:end]`: code points of the document's text, half-open, never empty."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def covers(self, other: "Span") -> bool:
        """Tell whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


class Evidence(Struct, frozen=True, gc=False):
    """The exact characters of a saved report on which a datum rests."""

    document: str
    span: Span
    words: str


def cut(document: str, text: str, start: int, end: int) -> Evidence:
    """Give the evidence that stands at `text[start:end]`."""
    return Evidence(document, Span(start, end), text[start:end])
