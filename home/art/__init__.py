"""Pictures for pages without a photograph, and for people whose face may not be shown.

A picture is drawn from a key, so it is always the same. Something that people build (a house, a
hall, an arch) and something that people say (a voice) share a ground; where they overlap, the
theme's two colours make a third. The style sheet colours and blends the classes `a` and `b`, so a
picture knows no colour.

Units: every picture is 500 high and as wide as its ratio asks; y grows downwards.
"""

from .pictures import GROUND, PAIRS, art, coloured, mark, poster

__all__ = ["GROUND", "PAIRS", "art", "coloured", "mark", "poster"]
