"""The form of a rule of recurrence: native inputs, one for each thing said of a series."""

from datetime import date, datetime

import recurrence
from django import forms
from django.core.exceptions import ValidationError
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _
from recurrence.exceptions import RecurrenceError

from events import rules

FREQUENCIES = {
    "daily": recurrence.DAILY,
    "weekly": recurrence.WEEKLY,
    "monthly": recurrence.MONTHLY,
    "yearly": recurrence.YEARLY,
}
FREQUENCY_CHOICES = [
    ("", _("does not repeat")),
    ("daily", _("every day")),
    ("weekly", _("every week")),
    ("monthly", _("every month")),
    ("yearly", _("every year")),
    ("own", _("by a rule of its own, written below")),
]
POSITION_CHOICES = [
    ("", _("on the same date of the month")),
    ("1", _("on the first weekday chosen")),
    ("2", _("on the second weekday chosen")),
    ("3", _("on the third weekday chosen")),
    ("4", _("on the fourth weekday chosen")),
    ("-1", _("on the last weekday chosen")),
]


class RecurrenceWidget(forms.MultiWidget):
    """One group of labelled inputs. Works without scripts."""

    template_name = "events/widgets/recurrence.html"

    def __init__(self, attrs=None):
        self.labels = {
            "frequency": _("How often"),
            "interval": _("Every how many days, weeks, months or years"),
            "weekdays": _("On these weekdays"),
            "position": _("In the month"),
            "until": _("Until this day, included"),
            "count": _("Or this many times"),
            "added": _("Also on these days, one a line (2026-12-24)"),
            "excluded": _("Not on these days, one a line (2026-12-24)"),
            "own": _("A rule of its own, as calendars write it (FREQ=MONTHLY;BYDAY=2TU)"),
        }
        super().__init__(
            {
                "frequency": forms.Select(choices=FREQUENCY_CHOICES),
                "interval": forms.NumberInput({"min": 1, "max": rules.MOST_INTERVAL}),
                "weekdays": forms.CheckboxSelectMultiple(choices=list(WEEKDAYS.items())),
                "position": forms.Select(choices=POSITION_CHOICES),
                "until": forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
                "count": forms.NumberInput({"min": 1, "max": rules.MOST_DATES}),
                "added": forms.Textarea({"rows": 2}),
                "excluded": forms.Textarea({"rows": 2}),
                "own": forms.TextInput(),
            },
            attrs,
        )

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        for subwidget, label in zip(
            context["widget"]["subwidgets"], self.labels.values(), strict=True
        ):
            subwidget["label"] = label
            subwidget["is_group"] = subwidget["name"].endswith("_weekdays")
        return context

    def decompress(self, value):
        return parts_of(value) if isinstance(value, recurrence.Recurrence) else [None] * 9

    def id_for_label(self, id_):
        return f"{id_}_0" if id_ else id_


class DatesField(forms.CharField):
    """Days, one a line."""

    def clean(self, value):
        try:
            return sorted({date.fromisoformat(word) for word in (value or "").split()})
        except ValueError as error:
            raise ValidationError(_("Write each day as 2026-12-24, one a line.")) from error


class RecurrenceFormField(forms.MultiValueField):
    """Cleans to a Recurrence of whole days."""

    widget = RecurrenceWidget

    def __init__(self, **kwargs):
        fields = (
            forms.ChoiceField(choices=FREQUENCY_CHOICES, required=False),
            forms.IntegerField(min_value=1, max_value=rules.MOST_INTERVAL, required=False),
            forms.TypedMultipleChoiceField(
                choices=list(WEEKDAYS.items()), coerce=int, required=False
            ),
            forms.ChoiceField(choices=POSITION_CHOICES, required=False),
            forms.DateField(required=False),
            forms.IntegerField(min_value=1, max_value=rules.MOST_DATES, required=False),
            DatesField(required=False),
            DatesField(required=False),
            forms.CharField(max_length=250, required=False),
        )
        kwargs["require_all_fields"] = False
        super().__init__(fields, **kwargs)

    def clean(self, value):
        # MultiValueField takes empty parts for no value; here they mean: does not repeat.
        if isinstance(value, recurrence.Recurrence):
            value = parts_of(value)
        return super().clean(value) or recurrence.Recurrence(include_dtstart=False)

    def compress(self, data_list):
        if not data_list:
            return None
        frequency, *_parts, added, excluded, own = data_list
        found = recurrence.Recurrence(
            rrules=rules_from(frequency, data_list, own),
            rdates=midnights(added),
            exdates=midnights(excluded),
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


def rules_from(frequency: str, data_list: list, own: str) -> list[recurrence.Rule]:
    if frequency == "own":
        return own_rules(own)
    if not frequency:
        return []
    _frequency, interval, weekdays, position, until, count = data_list[:6]
    if until and count:
        raise ValidationError(_("Say either until when, or how many times."))
    return [
        recurrence.Rule(
            FREQUENCIES[frequency],
            interval=interval or 1,
            byday=by_weekday(frequency, weekdays, position),
            until=midnights([until])[0] if until else None,
            count=count,
        )
    ]


def by_weekday(frequency: str, weekdays: list[int], position: str) -> list[recurrence.Weekday]:
    if frequency == "weekly":
        return [recurrence.Weekday(number) for number in weekdays]
    if frequency == "monthly" and position:
        if len(weekdays) != 1:
            raise ValidationError(_("Choose one weekday."))
        return [recurrence.Weekday(weekdays[0], int(position))]
    return []


def own_rules(text: str) -> list[recurrence.Rule]:
    from events.fields import read

    try:
        return read(f"RRULE:{text.strip().removeprefix('RRULE:')}").rrules
    except (RecurrenceError, ValueError, TypeError) as error:
        raise ValidationError(_("This rule cannot be read.")) from error


def parts_of(value: recurrence.Recurrence) -> list:
    """The inputs that say what the rule says; a rule beyond them is shown as it is written."""
    from events.fields import write

    listed = [lines(value.rdates), lines(value.exdates)]
    if not value.rrules:
        return ["", None, [], "", None, None, *listed, ""]
    rule = value.rrules[0]
    parts = simple_parts(rule)
    if parts is None:
        bare = recurrence.Recurrence(rrules=[rule], include_dtstart=False)
        return ["own", None, [], "", None, None, *listed, write(bare).removeprefix("RRULE:")]
    return [*parts, rule.until and rules.wall_date(rule.until), rule.count, *listed, ""]


def simple_parts(rule: recurrence.Rule) -> list | None:
    """Frequency, interval, weekdays and position, if these say it all."""
    used = {name for name in recurrence.Rule.byparams if rules.values(rule, name)}
    names = {number: name for name, number in FREQUENCIES.items()}
    frequency = names.get(rule.freq)
    weekdays = [recurrence.to_weekday(day) for day in rules.values(rule, "byday")]
    numbers = [day.number for day in weekdays]
    indexes = {day.index or None for day in weekdays}
    if rule.wkst or not frequency or used - {"byday"}:
        return None
    if not weekdays:
        return [frequency, rule.interval, [], ""]
    if frequency == "weekly" and indexes == {None}:
        return [frequency, rule.interval, numbers, ""]
    if frequency == "monthly" and len(weekdays) == 1 and str(weekdays[0].index) in POSITIONS:
        return [frequency, rule.interval, numbers, str(weekdays[0].index)]
    return None


POSITIONS = {value for value, _label in POSITION_CHOICES if value}


def midnights(dates: list[date]) -> list[datetime]:
    return [datetime(day.year, day.month, day.day) for day in dates or []]


def lines(moments: list[datetime]) -> str:
    return "\n".join(sorted(rules.wall_date(moment).isoformat() for moment in moments))
