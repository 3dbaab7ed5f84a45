"""marsad (مرصد, observatory): reads press reports about diplomacy and keeps an evidence-linked record."""

__version__ = "0.1.0"
