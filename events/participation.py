"""Numbers of participants: what may stand beside what."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

ORIGIN = ["invited", "local"]
GENDER = ["women", "men", "non_binary", "gender_not_stated"]
AGE = ["under_18", "from_18_to_30", "from_31_to_60", "over_60", "age_not_stated"]
RESIDENCE = ["newcomers", "long_term_residents", "residence_not_stated"]
PRESENCE = ["direct", "online"]
FEEDBACK = ["satisfied", "helped_integration"]

BREAKDOWNS = [ORIGIN, GENDER, AGE, RESIDENCE, PRESENCE]


def contradictions(row) -> dict[str, str]:
    """Field name → plain words, for each breakdown that is larger than the whole."""
    errors = {}
    for names in BREAKDOWNS:
        parts = stated(getattr(row, name) for name in names)
        if not parts:
            continue
        if row.total is None:
            errors["total"] = _("Say how many people came altogether.")
        elif sum(parts) > row.total:
            errors[first_stated(row, names)] = _(
                "These numbers add up to %(sum)d, but only %(total)d people came."
            ) % {"sum": sum(parts), "total": row.total}
    errors.update(feedback_contradictions(row))
    return errors


def feedback_contradictions(row) -> dict[str, str]:
    errors = {}
    if row.respondents is not None and row.total is not None and row.respondents > row.total:
        errors["respondents"] = _("More people answered than came.")
    for name in FEEDBACK:
        answers = getattr(row, name)
        if answers is None:
            continue
        if row.respondents is None:
            errors["respondents"] = _("Say how many people answered.")
        elif answers > row.respondents:
            errors[name] = _("More people say so than answered.")
    return errors


def total(rows: Iterable) -> int | None:
    """The sum of the rows, or None as long as one of them has no number."""
    totals = [row.total for row in rows]
    return None if not totals or None in totals else sum(totals)


def stated(values: Iterable[int | None]) -> list[int]:
    return [value for value in values if value is not None]


def first_stated(row, names: list[str]) -> str:
    return next(name for name in names if getattr(row, name) is not None)
