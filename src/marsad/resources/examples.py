"""Examples inside resource entries: each entry shows a case it catches and one it leaves alone.

They are run by the tests (`tests/test_resources.py`), and by `marsad doctor` for a user's own folder.
"""

from __future__ import annotations

from msgspec import Struct


class Examples(Struct, frozen=True, forbid_unknown_fields=True):
    """Own sentences that an entry must find (`catches`) and must not find (`leaves`)."""

    catches: tuple[str, ...] = ()
    leaves: tuple[str, ...] = ()
