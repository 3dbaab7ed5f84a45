"""The ids of findings: the same finding of the same document has the same id wherever it is worked out."""

from __future__ import annotations

import hashlib


def finding_id(
    document: str, kind: str, rule: str, spans: list[tuple[int, int]], codes: tuple[str, ...]
) -> str:
    """Give the id of a finding: 12 hex digits of SHA-256 over document, kind, rule, spans and codes."""
    places = ",".join([f"{start}-{end}" for start, end in spans])
    parts = "\x1f".join((document, kind, rule, places, ",".join(codes)))
    return hashlib.sha256(parts.encode("utf-8", "surrogatepass")).hexdigest()[:12]
