"""The form of a rule of recurrence: native inputs, one for each thing said of a series."""

import re
from datetime import date, datetime
from functools import partial

import recurrence
from django import forms
from django.core.exceptions import ValidationError
from django.forms.widgets import Script
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from recurrence.exceptions import RecurrenceError

from events import rules
from home import cldr

FREQUENCIES = {
    "daily": recurrence.DAILY,
    "weekly": recurrence.WEEKLY,
    "monthly": recurrence.MONTHLY,
    "yearly": recurrence.YEARLY,
}
FREQUENCY_CHOICES = [
    ("", _("does not repeat")),
    ("daily", _("every day, or every few days")),
    ("weekly", _("every week, or every few weeks")),
    ("monthly", _("every month, or every few months")),
    ("yearly", _("every year, or every few years")),
    ("listed", _("on days that I list")),
    ("own", _("by a rule of its own, as calendars write it")),
]
POSITION_CHOICES = [
    ("", _("on the same day of the month")),
    ("1", pgettext_lazy("weekday of the month", "on the first")),
    ("2", pgettext_lazy("weekday of the month", "on the second")),
    ("3", pgettext_lazy("weekday of the month", "on the third")),
    ("4", pgettext_lazy("weekday of the month", "on the fourth")),
    ("-1", pgettext_lazy("weekday of the month", "on the last")),
]
POSITIONS = {value for value, _label in POSITION_CHOICES if value}

#: As one writes a day in Europe: 24.12.2026 or 24/12/2026.
DAY_FIRST = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")


def weekday_choices() -> list[tuple[int, str]]:
    """In the order of the editor's week."""
    language = get_language()
    first, names = cldr.first_weekday(language), cldr.weekday_names(language)
    return [(number % 7, names[number % 7]) for number in range(first, first + 7)]


def one_weekday_choices() -> list[tuple[str | int, str]]:
    return [("", _("weekday")), *weekday_choices()]


class RecurrenceWidget(forms.MultiWidget):
    """Labelled inputs in groups. A script shows those that the frequency needs, and what they give.

    `url` is where the script asks for the rule in words; without it, or without scripts, all inputs are shown.
    """

    template_name = "events/widgets/recurrence.html"
    url = ""

    class Media:
        js = [Script("js/admin/recurrence.js", type="module")]

    def __init__(self, attrs=None):
        widgets = {
            "frequency": forms.Select(choices=FREQUENCY_CHOICES),
            "interval": forms.NumberInput({"min": 1, "max": rules.MOST_INTERVAL}),
            "weekdays": forms.CheckboxSelectMultiple(choices=weekday_choices),
            "position": forms.Select(choices=POSITION_CHOICES),
            "weekday": forms.Select(choices=one_weekday_choices),
            "until": day_input(),
            "count": forms.NumberInput({"min": 1, "max": rules.MOST_DATES}),
            "added": forms.Textarea({"rows": 2}),
            "excluded": forms.Textarea({"rows": 2}),
            "own": forms.TextInput({"dir": "ltr", "spellcheck": "false"}),
        }
        self.parts = list(widgets)
        super().__init__(widgets, attrs)

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        parts = zip(self.parts, context["widget"]["subwidgets"], strict=True)
        context["widget"] |= {"parts": dict(parts), "url": self.url}
        return context

    def decompress(self, value):
        shown = parts_of(value) if isinstance(value, recurrence.Recurrence) else {}
        return [shown.get(part) for part in self.parts]

    def id_for_label(self, id_):
        return f"{id_}_0" if id_ else id_


def day_input() -> forms.DateInput:
    return forms.DateInput({"type": "date"}, format="%Y-%m-%d")


class DatesField(forms.CharField):
    """Days, one a line."""

    def clean(self, value):
        try:
            return sorted({read_day(word) for word in re.split(r"[\s,;]+", value or "") if word})
        except ValueError as error:
            raise ValidationError(_("Write each day as 2026-12-24, one a line.")) from error


def read_day(word: str) -> date:
    """Raises ValueError on what is no day."""
    if match := DAY_FIRST.fullmatch(word):
        day, month, year = map(int, match.groups())
        found = date(year, month, day)
    else:
        found = date.fromisoformat(word)
    if found.year not in rules.YEARS:
        raise ValueError(word)
    return found


class RecurrenceFormField(forms.MultiValueField):
    """Cleans to a Recurrence of whole days."""

    widget = RecurrenceWidget

    def __init__(self, **kwargs):
        number = partial(forms.IntegerField, required=False)
        choice = partial(forms.ChoiceField, required=False)
        self.parts = {
            "frequency": choice(choices=FREQUENCY_CHOICES),
            "interval": number(),
            "weekdays": forms.TypedMultipleChoiceField(
                choices=weekday_choices, coerce=int, required=False
            ),
            "position": choice(choices=POSITION_CHOICES),
            "weekday": forms.TypedChoiceField(
                choices=one_weekday_choices, coerce=int, empty_value=None, required=False
            ),
            "until": forms.DateField(required=False),
            "count": number(),
            "added": DatesField(required=False),
            "excluded": DatesField(required=False),
            "own": forms.CharField(max_length=250, required=False),
        }
        kwargs["require_all_fields"] = False
        super().__init__(tuple(self.parts.values()), **kwargs)

    def clean(self, value):
        # MultiValueField takes empty parts for no value; here they mean: does not repeat.
        if isinstance(value, recurrence.Recurrence):
            value = self.widget.decompress(value)
        return super().clean(value) or recurrence.Recurrence(include_dtstart=False)

    def compress(self, data_list):
        if not data_list:
            return None
        said = dict(zip(self.parts, data_list, strict=True))
        found = recurrence.Recurrence(
            rrules=rules_from(said),
            rdates=midnights(said["added"]),
            exdates=midnights(said["excluded"]),
            include_dtstart=False,
        )
        if message := rules.problem(found):
            raise ValidationError(message)
        return found

    def has_changed(self, initial, data):
        from events.fields import write

        if self.disabled:
            return False
        try:
            return write(self.clean(data)) != write(initial or None)
        except ValidationError:
            return True


def rules_from(said: dict) -> list[recurrence.Rule]:
    frequency, until, count = said["frequency"], said["until"], said["count"]
    if frequency == "own":
        return own_rules(said["own"])
    if frequency not in FREQUENCIES:
        return []
    if until and count:
        raise ValidationError(_("Say either until when, or how many times."))
    return [
        recurrence.Rule(
            FREQUENCIES[frequency],
            interval=1 if said["interval"] is None else said["interval"],
            byday=by_weekday(said),
            until=midnights([until])[0] if until else None,
            count=count,
        )
    ]


def by_weekday(said: dict) -> list[recurrence.Weekday]:
    if said["frequency"] == "weekly":
        return [recurrence.Weekday(number) for number in sorted(said["weekdays"])]
    if said["frequency"] == "monthly" and said["position"]:
        if said["weekday"] is None:
            raise ValidationError(_("Choose the weekday in the month."))
        return [recurrence.Weekday(said["weekday"], int(said["position"]))]
    return []


def own_rules(text: str) -> list[recurrence.Rule]:
    from events.fields import read

    try:
        return read(f"RRULE:{text.strip().removeprefix('RRULE:')}").rrules
    except (RecurrenceError, ValueError, TypeError) as error:
        raise ValidationError(_("This rule cannot be read.")) from error


def parts_of(value: recurrence.Recurrence) -> dict:
    """The inputs that say what the rule says; a rule beyond them is shown as it is written."""
    listed = {"added": lines(value.rdates), "excluded": lines(value.exdates)}
    if not value.rrules:
        return {"frequency": "listed" if value.rdates else "", **listed}
    rule = value.rrules[0]
    return (simple_parts(rule) or written(rule)) | listed


def written(rule: recurrence.Rule) -> dict:
    from events.fields import write

    bare = recurrence.Recurrence(rrules=[rule], include_dtstart=False)
    return {"frequency": "own", "own": write(bare).removeprefix("RRULE:")}


def simple_parts(rule: recurrence.Rule) -> dict | None:
    """What the rule says, if the inputs can say it all."""
    used = {name for name in recurrence.Rule.byparams if rules.values(rule, name)}
    names = {number: name for name, number in FREQUENCIES.items()}
    days = [recurrence.to_weekday(day) for day in rules.values(rule, "byday")]
    if rule.wkst or rule.freq not in names or used - {"byday"}:
        return None
    said = {
        "frequency": names[rule.freq],
        "interval": rule.interval,
        "until": rule.until and rules.wall_date(rule.until),
        "count": rule.count,
    }
    if not days:
        return said
    named = weekday_parts(names[rule.freq], days)
    return named and said | named


def weekday_parts(frequency: str, days: list[recurrence.Weekday]) -> dict | None:
    if frequency == "weekly" and not any(day.index for day in days):
        return {"weekdays": [day.number for day in days]}
    if frequency == "monthly" and len(days) == 1 and str(days[0].index) in POSITIONS:
        return {"position": str(days[0].index), "weekday": days[0].number}
    return None


def midnights(dates: list[date]) -> list[datetime]:
    return [datetime(day.year, day.month, day.day) for day in dates or []]


def lines(moments: list[datetime]) -> str:
    return "\n".join(sorted(rules.wall_date(moment).isoformat() for moment in moments))
