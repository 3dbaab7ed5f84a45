"""The head of the panel, the paragraph of methods and the citation: a scholar needs them beside the numbers."""

import csv
import io

import pytest

import marsad
from cli_helpers import call
from marsad.faces.measures.methods import FOLDERS, citation, data_digest, head_of
from marsad.measures.errors import load_errors
from marsad.resources.files import files_of


def test_the_head_of_the_panel_tells_precision_and_recall_of_every_type(samples_record):
    done = call(
        "relations", "--country", "KAZ", "--record", samples_record, "--panel", "month", "--with", "FRA"
    )
    head = [line for line in done.stdout.splitlines() if line.startswith("# ")]
    types = {one.id: one for one in load_errors().types}
    consult = next(line for line in head if line.startswith("# CONSULT: precision "))
    assert f"of {types['CONSULT'].coded}, with right parties" in consult
    assert f"recall {types['CONSULT'].type / types['CONSULT'].gold:.2f} [" in consult
    assert {line.split()[1].rstrip(":") for line in head} >= set(types)
    assert "where `read` is 0 nothing was read" in done.stdout
    assert done.stdout.splitlines()[len(head)].startswith("month")


def test_a_csv_has_the_head_inside_only_where_that_is_asked_for(samples_record):
    asked = (
        "relations",
        "--country",
        "KAZ",
        "--record",
        samples_record,
        "--panel",
        "month",
        "--format",
        "csv",
    )
    plain, headed = call(*asked), call(*asked, "--head")
    assert plain.stdout.startswith("month,source,target,")
    assert "CONSULT: precision" in plain.stderr
    assert "CONSULT: precision" not in headed.stderr
    lines = [line for line in headed.stdout.splitlines(keepends=True) if not line.startswith("#")]
    assert "".join(lines) == plain.stdout
    rows = list(csv.DictReader(io.StringIO(plain.stdout)))
    assert {"source_iso3", "source_cow", "source_gw", "read", "contact_low"} <= set(rows[0])


def test_parquet_keeps_the_head_in_its_metadata(samples_record, tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    place = tmp_path / "p.parquet"
    call(
        "relations", "--country", "KAZ", "--record", samples_record, "--panel", "month", "--format", "parquet", "--head",
        "--out", place,
    )  # fmt: skip
    assert b"CONSULT: precision" in parquet.read_schema(place).metadata[b"marsad"]


def test_the_paragraph_has_the_numbers_of_the_record_and_ends_with_a_citation(samples_record):
    told = marsad.methods("kaz", record=samples_record)
    assert call("methods", "--country", "KAZ", "--record", samples_record).stdout == told
    assert f"with marsad {marsad.__version__} from 33 press reports in 19 months" in told
    for words in (
        "Harvey and Fernandes 1989",
        "Hill 1973",
        "Chao's estimator",
        "poles, alliances",
        "SHA-256",
    ):
        assert words in told
    assert told.rstrip().endswith(citation())


def test_the_digest_is_over_every_file_of_the_measures(tmp_path):
    known = {path for folder in FOLDERS for path in files_of(f"measures/{folder}", None)}
    shipped = set(files_of("measures/partitions", None)[0].parents[1].rglob("*.yaml"))
    assert known == shipped
    place = tmp_path / "measures" / "weights"
    place.mkdir(parents=True)
    (place / "mine.yaml").write_text("entries: []\n", "utf-8")
    assert data_digest(tmp_path) != data_digest()


def test_without_a_table_of_types_the_head_says_so(samples_record):
    from msgspec.structs import replace

    from marsad.faces.asking import view_of
    from marsad.faces.measures.gather import gather
    from marsad.measures.errors import Errors

    with view_of(samples_record) as view:
        found = replace(gather(view, "KAZ", None, None), errors=Errors())
    assert "no table of types" in head_of(found, {})[2]
