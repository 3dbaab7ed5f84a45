"""What many tests share; a fixture used in one file only lives in that file."""

import os
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of reports and gold beside the project; tests that need it skip where it is absent."""
    place = Path(os.environ.get("MARSAD_SHARED", PROJECT.parent / "shared"))
    if not (place / "gold").is_dir():
        pytest.skip(f"no reports and gold at {place} (set MARSAD_SHARED)")
    return place
