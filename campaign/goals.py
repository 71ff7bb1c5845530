"""The Sustainable Development Goals by their short titles (United Nations, A/RES/70/1)."""

from django.utils.translation import gettext_lazy as _

GOALS = {
    1: _("No poverty"),
    2: _("Zero hunger"),
    3: _("Good health and well-being"),
    4: _("Quality education"),
    5: _("Gender equality"),
    6: _("Clean water and sanitation"),
    7: _("Affordable and clean energy"),
    8: _("Decent work and economic growth"),
    9: _("Industry, innovation and infrastructure"),
    10: _("Reduced inequalities"),
    11: _("Sustainable cities and communities"),
    12: _("Responsible consumption and production"),
    13: _("Climate action"),
    14: _("Life below water"),
    15: _("Life on land"),
    16: _("Peace, justice and strong institutions"),
    17: _("Partnerships for the goals"),
}


def names(numbers: str) -> list[str]:
    """From "10, 11"; a number that is no goal is left out."""
    wanted = [int(number) for number in numbers.split(",") if number.strip()]
    return [str(GOALS[number]) for number in wanted if number in GOALS]
