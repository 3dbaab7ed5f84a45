"""The frozen bundle of resources that the analysis is given by hand."""

from marsad.kit.bundle import Kit, Settings, load_kit

__all__ = ["Kit", "Settings", "load_kit"]
