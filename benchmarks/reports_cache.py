"""The corpus as reports and accounts of acts, analysed once and kept on disk."""

from __future__ import annotations

import json
import lzma
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from marsad.analyse import analyse
from marsad.faces.happenings import account_of
from marsad.kit import load_kit
from marsad.model.documents import Document
from marsad.model.findings import Findings
from marsad.model.happenings import Account
from marsad.model.stories import Report
from marsad.stories import reports_of
from marsad.world import World


class Analysed(msgspec.Struct):
    """Reports in the order of (day, id), and the accounts that they give of acts."""

    reports: list[Report]
    accounts: list[Account]


def documents(corpus: Path) -> Iterator[Document]:
    """Give the articles of the corpus, title and body joined as its gold wants them."""
    with lzma.open(corpus, "rt", encoding="utf-8") as lines:
        for line in lines:
            told = json.loads(line)
            text = f"{told['title'].strip()}\n\n{told['text'].strip()}\n"
            more = {name: told.get(name) for name in ("published", "title", "outlet", "url")}
            yield Document(told["id"], text, language=told["lang"], **more)


def load_analysed(corpus: Path, cache: Path | None) -> Analysed:
    """Give the corpus analysed; now, unless `cache` holds it."""
    if cache and cache.exists():
        return msgspec.msgpack.decode(cache.read_bytes(), type=Analysed)
    kit = load_kit()
    analysed = Analysed([], [])
    for document in documents(corpus):
        findings = analyse(document, kit)
        analysed.reports += reports_of(findings)
        analysed.accounts += _accounts(findings, kit.world)
        if len(analysed.reports) % 1_000 == 0:
            print(f"{len(analysed.reports)} analysed", file=sys.stderr)
    analysed.reports.sort(key=lambda report: report.order)
    if cache:
        cache.write_bytes(msgspec.msgpack.encode(analysed))
    return analysed


def _accounts(findings: Findings, world: World) -> Iterator[Account]:
    for event in findings.events:
        yield account_of(findings.document, event, world)
    for child in findings.children:
        yield from _accounts(child, world)
