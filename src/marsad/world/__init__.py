"""Who there is: states, organisations, blocs, persons, firms, groups, outlets, places; names, offices, dates.

>>> from marsad.world import load_world
>>> load_world().label("KAZ", "en")
'Kazakhstan'
"""

from marsad.world.actors import KINDS, Actor, Kind, Membership, Name, Names, Pole, Role, Term
from marsad.world.loader import load_world
from marsad.world.world import World

__all__ = [
    "KINDS", "Actor", "Kind", "Membership", "Name", "Names", "Pole", "Role", "Term", "World", "load_world",
]  # fmt: skip
