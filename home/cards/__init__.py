"""The picture that goes with a page where its link is shared, drawn from what the page says.

It never holds a photograph: it is kept elsewhere for ever, where no withdrawn consent can reach it.
"""

from .card import HEIGHT, WIDTH, Card, card_of
from .drawing import png

__all__ = ["HEIGHT", "WIDTH", "Card", "card_of", "png"]
