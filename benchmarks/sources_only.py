"""Run a benchmark with the sources of marsad, though the package is installed compiled.

The compiled modules lie beside the sources in the package, and Python takes them first. Here it sees the sources alone,
in the package of marsad only.

    python benchmarks/sources_only.py benchmarks/throughput.py --number 500
"""

from __future__ import annotations

import runpy
import sys
from importlib.machinery import FileFinder, SourceFileLoader
from importlib.util import find_spec
from pathlib import Path


def see_sources_only() -> None:
    """Let Python pass over the compiled modules of marsad from here on; it must not have been imported yet."""
    package = find_spec("marsad")
    if package is None or "marsad" in sys.modules:
        raise SystemExit("marsad is not installed, or imported already")
    places = [Path(place) for place in package.submodule_search_locations or ()]

    def finder(path: str) -> FileFinder:
        if not any(place == Path(path) or place in Path(path).parents for place in places):
            raise ImportError(f"{path} is no folder of marsad")
        return FileFinder(path, (SourceFileLoader, [".py"]))

    sys.path_hooks.insert(0, finder)
    sys.path_importer_cache.clear()


if __name__ == "__main__":
    see_sources_only()
    del sys.argv[0]
    runpy.run_path(sys.argv[0], run_name="__main__")
