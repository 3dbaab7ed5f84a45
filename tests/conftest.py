"""What many tests share; a fixture used in one file only lives in that file."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

# the same cases on every run, and no verdict that hangs on how busy the machine is
settings.register_profile("marsad", deadline=None, derandomize=True)
settings.load_profile("marsad")

PROJECT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of reports and gold beside the project; tests that need it skip where it is absent."""
    place = Path(os.environ.get("MARSAD_SHARED", PROJECT.parent / "shared"))
    if not (place / "gold").is_dir():
        pytest.skip(f"no reports and gold at {place} (set MARSAD_SHARED)")
    return place


@pytest.fixture(scope="session")
def samples_record(tmp_path_factory) -> Path:
    """A record of the sample reports, read once for all tests; nothing may write into it."""
    from cli_helpers import call
    from marsad.faces.samples import sample_reports

    place = tmp_path_factory.mktemp("samples") / "samples.db"
    with sample_reports() as inputs:
        assert call("read", inputs, "--record", place).exit_code == 0
    return place
