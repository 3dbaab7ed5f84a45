"""From a document to its findings, every one with its evidence."""

from marsad.analyse.output import to_json
from marsad.analyse.pipeline import Analyser, analyse

__all__ = ["Analyser", "analyse", "to_json"]
