"""Write the places of the phrases into the samples' expected.json, one finding a line: python tools/place_samples.py.

Phrases are written by hand; a phrase that is missing or stands twice is refused with a sentence.
"""

import json
from pathlib import Path

from marsad.samples import sample_documents
from marsad.samples.expected import find_phrase

EXPECTED = Path(__file__).resolve().parent.parent / "src" / "marsad" / "samples" / "expected.json"


def placed(node, name, text):
    """Give a node of the file with `at` beside every `words`."""
    if isinstance(node, list):
        return [placed(item, name, text) for item in node]
    if not isinstance(node, dict):
        return node
    if "words" in node:
        return {"words": node["words"], "at": find_phrase(name, text, node["words"])}
    return {key: placed(value, name, text) for key, value in node.items()}


def written(report):
    """Give the entry of a report as text: a line for each finding."""
    parts = []
    for key, value in report.items():
        lines = [json.dumps(item, ensure_ascii=False) for item in value] if isinstance(value, list) else []
        body = "[\n   " + ",\n   ".join(lines) + "\n  ]" if lines else json.dumps(value, ensure_ascii=False)
        parts.append(f"  {json.dumps(key)}: {body}")
    return "{\n" + ",\n".join(parts) + "\n }"


def main():
    """Place every phrase and write the file."""
    texts = {document.id: document.text for document in sample_documents()}
    reports = json.loads(EXPECTED.read_text(encoding="utf-8"))
    entries = [
        f" {json.dumps(name)}: {written(placed(report, name, texts[name.partition('#')[0]]))}"
        for name, report in reports.items()
    ]
    EXPECTED.write_text("{\n" + ",\n".join(entries) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
