"""The accuracy reached on the gold beside the project does not drop silently (`tools/pin_floors.py`)."""

import importlib.util
import json
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent
_spec = importlib.util.spec_from_file_location("pin_floors", PROJECT / "tools" / "pin_floors.py")
pin_floors = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(pin_floors)


@pytest.mark.parametrize("name", pin_floors.SETS)
def test_no_figure_has_fallen_below_its_floor(shared, name):
    floor = json.loads(pin_floors.FLOORS.read_text())[name]
    assert pin_floors.fallen(floor, pin_floors.measure(name)) == []


def test_a_fall_is_told_and_a_rise_is_none():
    floor = {"digest": "x", "type_p": 0.9, "leak": 0.02}
    assert pin_floors.fallen(floor, {"digest": "x", "type_p": 0.88, "leak": 0.05}) == [
        "type_p was 0.9, is 0.88",
        "leak was 0.02, is 0.05",
    ]
    assert pin_floors.fallen(floor, {"digest": "x", "type_p": 0.95, "leak": 0.0}) == []
    assert pin_floors.fallen(floor, {"digest": "other texts", "type_p": 0.1}) == []


def test_a_floor_only_rises():
    now = {"digest": "x", "type_p": 0.8, "leak": 0.01}
    assert pin_floors.raised({"digest": "x", "type_p": 0.9, "leak": 0.02}, now) == {
        "digest": "x",
        "type_p": 0.9,
        "leak": 0.01,
    }
