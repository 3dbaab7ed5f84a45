"""`marsad evaluate`, called as a command: tables and JSON, errors on request, bad input refused."""

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner

from marsad.analyse import analyse, to_json
from marsad.evaluate import score, table
from marsad.faces.commands.evaluate import evaluate_command
from marsad.kit import load_kit
from marsad.model.errors import InputError
from marsad.readers.inputs import read_inputs

TEXT = "زار الرئيس الفرنسي إيمانويل ماكرون كازاخستان في 1 نوفمبر/تشرين الثاني 2023.\n"
VISIT = {
    "type": "CONSULT",
    "mode": "visit",
    "status": "actual",
    "actors": ["FRA"],
    "recipients": ["KAZ"],
    "date": "2023-11-01",
    "place": "KAZ",
    "evidence": [[0, 46]],
}
GOLD = {"id": "a", "events": [VISIT]}


def lines(path, *records):
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return str(path)


def run(*arguments):
    # as in the program: click keeps what `--help` is called when a command is first used
    names = {"help_option_names": ["-h", "--help"]}
    return CliRunner().invoke(evaluate_command, arguments, catch_exceptions=False, **names)


def test_predictions_made_before_are_scored_as_a_table(tmp_path):
    gold = lines(tmp_path / "gold.jsonl", GOLD)
    done = run(gold, "--predictions", gold)
    assert (done.exit_code, done.output) == (0, table(score([GOLD], [GOLD])) + "\n")


def test_json_gives_every_number_and_errors_come_as_lines(tmp_path):
    gold = lines(tmp_path / "gold.jsonl", GOLD, {"id": "b", "events": [VISIT]})
    predicted = lines(tmp_path / "predicted.jsonl", GOLD)
    done = run(gold, "--predictions", predicted, "--format", "json", "--errors", "9")
    numbers, mistake = map(json.loads, done.output.splitlines())
    assert numbers == score([GOLD, {"id": "b", "events": [VISIT]}], [GOLD]).to_json()
    assert (numbers["documents"], numbers["missing"], numbers["type_r"]) == (2, 1, 0.5)
    assert mistake == ["b", "missed", VISIT, None]


def test_texts_are_read_and_what_is_found_in_them_is_scored(tmp_path):
    gold = lines(tmp_path / "gold.jsonl", GOLD)
    texts = lines(
        tmp_path / "texts.jsonl", {"id": "a", "text": TEXT, "published": "2023-11-02", "lang": "ar"}
    )
    done = run(gold, "--texts", texts, "--format", "json")
    numbers = json.loads(done.output)
    assert done.exit_code == 0
    assert (numbers["missing"], numbers["unknown"]) == (0, 0)
    assert (numbers["type_f"], numbers["who_f"], numbers["full_f"]) == (1.0, 1.0, 1.0)


def test_a_text_that_cannot_be_read_is_named_and_ends_in_status_1(tmp_path):
    gold = lines(tmp_path / "gold.jsonl", GOLD)
    texts = lines(tmp_path / "texts.jsonl", {"id": "a", "text": TEXT, "lang": "ar"}, {"id": "b"})
    done = run(gold, "--texts", texts, "--format", "json")
    assert done.exit_code == 1
    assert "texts.jsonl" in done.stderr
    assert json.loads(done.stdout)["documents"] == 1


def test_bad_input_is_refused_with_one_sentence(tmp_path):
    gold = lines(tmp_path / "gold.jsonl", GOLD)
    broken = lines(tmp_path / "broken.jsonl", ["no", "record"])
    with pytest.raises(InputError, match="nothing to score; add --texts FILE"):
        run(gold)
    with pytest.raises(InputError, match="line 1: expected one JSON object with an `id`"):
        run(broken, "--predictions", gold)
    with pytest.raises(InputError, match="cannot be read"):
        run(str(tmp_path / "absent.jsonl"), "--predictions", gold)
    with pytest.raises(InputError, match=r"absent\.txt"):
        run(gold, "--texts", str(tmp_path / "absent.txt"))


def test_the_seeds_get_the_same_numbers_as_from_the_reference_scorer(shared, tmp_path):
    gold, texts = (shared / "gold" / f"seeds_{name}.jsonl" for name in ("gold", "texts"))
    kit = load_kit()
    found = [to_json(analyse(document, kit)) for document in read_inputs([texts])]
    predicted = lines(tmp_path / "predicted.jsonl", *(record for records in found for record in records))
    scorer = [sys.executable, str(shared / "tools" / "score.py"), str(gold), predicted, "--json"]
    reference = subprocess.run(scorer, capture_output=True, text=True, check=True)
    done = run(str(gold), "--texts", str(texts), "--format", "json")
    assert done.exit_code == 0
    assert json.loads(done.output) == json.loads(reference.stdout)
