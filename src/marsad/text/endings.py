"""Endings that tell forms of one spelling apart, as they are folded."""

from __future__ import annotations

FEMININE = "ت"
"""What the perfect of a woman or state ends in: "ألغت"."""

LONG = "ي"
"""The long vowel that some verbs end in, which their passive keeps before an ending: "ألغى", "ألغيت"."""

HER = "ها"
"""The pronoun of a woman, a state or several things: "منها"."""
