"""A weekday by its place in the month. Whole phrases: gender and case change both words in most languages."""

from django.utils.translation import pgettext_lazy

#: Position in the month, -1 the last; then Monday first, as `date.weekday` counts.
IN_MONTH = {
    1: [
        pgettext_lazy("day of each month", "the first Monday"),
        pgettext_lazy("day of each month", "the first Tuesday"),
        pgettext_lazy("day of each month", "the first Wednesday"),
        pgettext_lazy("day of each month", "the first Thursday"),
        pgettext_lazy("day of each month", "the first Friday"),
        pgettext_lazy("day of each month", "the first Saturday"),
        pgettext_lazy("day of each month", "the first Sunday"),
    ],
    2: [
        pgettext_lazy("day of each month", "the second Monday"),
        pgettext_lazy("day of each month", "the second Tuesday"),
        pgettext_lazy("day of each month", "the second Wednesday"),
        pgettext_lazy("day of each month", "the second Thursday"),
        pgettext_lazy("day of each month", "the second Friday"),
        pgettext_lazy("day of each month", "the second Saturday"),
        pgettext_lazy("day of each month", "the second Sunday"),
    ],
    3: [
        pgettext_lazy("day of each month", "the third Monday"),
        pgettext_lazy("day of each month", "the third Tuesday"),
        pgettext_lazy("day of each month", "the third Wednesday"),
        pgettext_lazy("day of each month", "the third Thursday"),
        pgettext_lazy("day of each month", "the third Friday"),
        pgettext_lazy("day of each month", "the third Saturday"),
        pgettext_lazy("day of each month", "the third Sunday"),
    ],
    4: [
        pgettext_lazy("day of each month", "the fourth Monday"),
        pgettext_lazy("day of each month", "the fourth Tuesday"),
        pgettext_lazy("day of each month", "the fourth Wednesday"),
        pgettext_lazy("day of each month", "the fourth Thursday"),
        pgettext_lazy("day of each month", "the fourth Friday"),
        pgettext_lazy("day of each month", "the fourth Saturday"),
        pgettext_lazy("day of each month", "the fourth Sunday"),
    ],
    -1: [
        pgettext_lazy("day of each month", "the last Monday"),
        pgettext_lazy("day of each month", "the last Tuesday"),
        pgettext_lazy("day of each month", "the last Wednesday"),
        pgettext_lazy("day of each month", "the last Thursday"),
        pgettext_lazy("day of each month", "the last Friday"),
        pgettext_lazy("day of each month", "the last Saturday"),
        pgettext_lazy("day of each month", "the last Sunday"),
    ],
}


def in_month(position: int, weekday: int) -> str:
    """As in "the second Tuesday"; empty for a position that is not said this way."""
    return str(IN_MONTH[position][weekday]) if position in IN_MONTH else ""
