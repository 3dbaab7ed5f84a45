"""The examples in docstrings give what they say."""

import doctest
import importlib
import pkgutil

import pytest

import marsad

NOT_RUNNABLE = {"marsad.record.columns"}  # its example names a quote that is not there
MODULES = sorted(
    module.name
    for module in pkgutil.walk_packages(marsad.__path__, "marsad.")
    if not module.name.endswith("__main__") and module.name not in NOT_RUNNABLE
)


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_hold(name):
    result = doctest.testmod(importlib.import_module(name), optionflags=doctest.ELLIPSIS)
    assert result.failed == 0
