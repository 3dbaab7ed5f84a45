"""Blind cards: a sample of a record's events for a person to code, and what the coding says of their precision."""

from marsad.faces.cards.coding import read_cards
from marsad.faces.cards.drawing import STRATIFIED, Card, draw_cards
from marsad.faces.cards.writing import write_cards

__all__ = ["STRATIFIED", "Card", "draw_cards", "read_cards", "write_cards"]
