"""Measure the accuracy on the gold beside the project and pin it, so that it cannot drop silently.

usage: python tools/pin_floors.py [--check | --lower]      default: raise the floors where the figures rose

`benchmarks/floors.json` holds, for each gold set, the digest of texts and gold and the figures. `--check` compares
and exits 1 where one fell by more than the tolerance; a floor is lowered only with `--lower`, by decision.
The folder of gold is MARSAD_SHARED (default ../shared); without it there is nothing to measure. `check`,
`positions_check` and `quotes_check` are what of our own gold no rule was written by: their figures are for measuring only.
"""

import hashlib
import json
import lzma
import os
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
FLOORS = PROJECT / "benchmarks" / "floors.json"
GIVEN = ("seeds", "dev", "devfig")  # gold with its texts, beside the project
# Our own gold, whose texts stand in the corpus beside the project.
OWN = (
    "build",
    "check",
    "fresh",
    "later",
    "figures",
    "positions",
    "positions_check",
    "quotes",
    "quotes_check",
)
SETS = (*GIVEN, *OWN)
CORPUS = "articles_2018_02_05.jsonl.xz"
TOLERANCE = 0.005  # one event of the development gold is 0.002 of recall
WATCHED = (
    "type_p", "type_r", "who_f", "full_f", "status", "date_p", "date_r", "evidence", "consult_f", "quote_f", "speaker",
    "figure_f", "unit", "kind", "holders", "position_f", "agreement_f",
)  # fmt: skip
CEILINGS = ("leak",)


def shared() -> Path:
    """Give the folder of gold."""
    return Path(os.environ.get("MARSAD_SHARED", PROJECT.parent / "shared"))


def measure(name: str) -> dict:
    """Give the digest of a gold set and the figures reached on it."""
    from marsad.analyse import analyse, to_json
    from marsad.evaluate import read_records, score
    from marsad.kit import load_kit
    from marsad.readers.jsonl import read_lines

    kit = load_kit()
    if name in OWN:
        texts, gold = shared() / "corpus" / CORPUS, PROJECT / "benchmarks" / "gold" / f"{name}.jsonl"
        documents = corpus_documents(texts, gold)
    else:
        texts, gold = shared() / "gold" / f"{name}_texts.jsonl", shared() / "gold" / f"{name}_gold.jsonl"
        documents = [item for item in read_lines(texts, lambda _text: "ar") if hasattr(item, "text")]
    found = [plain for document in documents for plain in to_json(analyse(document, kit))]
    scores = score(read_records(gold), found).to_json()
    digest = hashlib.sha256(texts.read_bytes() + gold.read_bytes()).hexdigest()
    told = {key: scores[key] for key in WATCHED if scores[key]}
    return {"digest": digest, **told, **({key: scores[key] for key in CEILINGS} if "type_p" in told else {})}


def corpus_documents(corpus: Path, gold: Path) -> list:
    """Give the articles of the corpus that a gold file is about, title and text joined as its offsets count."""
    from marsad.model.documents import Document

    wanted = {json.loads(line)["id"] for line in gold.read_text(encoding="utf-8").splitlines()}
    with lzma.open(corpus, "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["id"] in wanted]
    return [
        Document(
            row["id"],
            f"{row['title'].strip()}\n\n{row['text'].strip()}\n",
            row["lang"],
            row["published"][:10],
        )
        for row in rows
    ]


def fallen(floor: dict, now: dict) -> list[str]:
    """Say what fell below its floor; a floor of other texts holds nothing."""
    if floor.get("digest") != now["digest"]:
        return []
    said = []
    for key, value in floor.items():
        if key == "digest":
            continue
        reached = now.get(key, 0.0)
        worse = value - reached if key in WATCHED else reached - value
        if worse > TOLERANCE:
            said.append(f"{key} was {value}, is {reached}")
    return said


def raised(floor: dict, now: dict) -> dict:
    """Give the floor with what rose; it never falls here."""
    if floor.get("digest") != now["digest"]:
        return now
    best = {key: max(floor.get(key, 0.0), now.get(key, 0.0)) for key in WATCHED if key in floor or key in now}
    least = {
        key: min(floor.get(key, 1.0), now.get(key, 0.0)) for key in CEILINGS if key in floor or key in now
    }
    return {"digest": now["digest"], **best, **least}


def main() -> int:
    """Measure, compare, and pin what rose."""
    if not (shared() / "gold").is_dir():
        print(f"no gold at {shared()}; nothing to measure")
        return 0
    floors = json.loads(FLOORS.read_text()) if FLOORS.exists() else {}
    measured = {name: measure(name) for name in SETS}
    said = [f"{name}: {what}" for name in SETS for what in fallen(floors.get(name, {}), measured[name])]
    print("\n".join(said) or "no figure fell")
    if "--check" in sys.argv:
        return 1 if said else 0
    if said and "--lower" not in sys.argv:
        print("the floors stay; lower them by decision with --lower")
        return 1
    lower = "--lower" in sys.argv
    kept = {name: measured[name] if lower else raised(floors.get(name, {}), measured[name]) for name in SETS}
    FLOORS.write_text(json.dumps(kept, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
