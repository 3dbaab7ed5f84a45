"""Agreements and other instruments: between whom, at what stage."""
