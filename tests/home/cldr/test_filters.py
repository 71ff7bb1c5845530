import datetime as dt
import re
from zoneinfo import ZoneInfo

import pytest
from django.conf import settings
from django.template import Context, Engine
from django.template.loader import render_to_string
from django.utils import timezone, translation

from home.templatetags.cldr import FILTERS

ENGINE = Engine(libraries={"cldr": "home.templatetags.cldr"})
VALUES = {
    "date": dt.date(2026, 3, 9),
    "until": dt.date(2026, 3, 11),
    "clock": dt.time(18, 5),
    "count": 12345,
    "bytes": 2_400_000,
    "seconds": 360,
    "names": ["a", "<b>"],
    "none": None,
    "athens": dt.datetime(2026, 3, 10, 0, 30, tzinfo=ZoneInfo("Europe/Athens")),
    "stored": dt.datetime(2026, 3, 9, 23, 30, tzinfo=dt.UTC),
}


def render(source, language="en"):
    with translation.override(language):
        return ENGINE.from_string("{% load cldr %}" + source).render(Context(VALUES))


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("{{ date|full_date }}", "lunedì 9 marzo 2026"),
        ("{{ date|long_date }}", "9 marzo 2026"),
        ("{{ date|day_month }}", "9 marzo"),
        ("{{ date|month_year }}", "marzo 2026"),
        ("{{ date|weekday }}", "lunedì"),
        ("{{ clock|clock }}", "18:05"),
        ("{{ count|number }}", "12.345"),
        ("{{ 0.5|percent }}", "50%"),
        ("{{ bytes|file_size }}", "2,4 MB"),
        ("{{ seconds|duration }}", "6 minuti"),
        ("{{ 'el'|own_name }}", "Ελληνικά"),
        ("{{ 'el'|name_of_language }}", "greco"),
        ("{{ 'ar'|direction }}", "rtl"),
        ("{{ 'MK'|country_name }}", "Macedonia del Nord"),
        ("{{ 'Europe/Athens'|zone_city }}", "Atene"),
        ("{{ names|list_of }}", "a e &lt;b&gt;"),
        ("{% date_range date until %}", "lunedì 9 – mercoledì 11 marzo 2026"),
        ("{% date_range date %}", "lunedì 9 marzo 2026"),
        ("{% month_range date until %}", "marzo 2026"),
        ("{% time_range clock clock %}", "18:05–18:05"),
        ("{% date_range date missing %}", "lunedì 9 marzo 2026"),
        ("{% month_range date missing %}", "marzo 2026"),
        ("{% time_range clock missing %}", "18:05"),
        ("{% zone_name 'Europe/Athens' athens %}", "Ora dell’Europa orientale"),
    ],
)
def test_filters_speak_the_active_language(source, text):
    assert render(source, "it") == text


@pytest.mark.parametrize("name", [*FILTERS, "own_name", "direction"])
def test_filters_of_nothing_are_empty(name):
    assert render(f"[{{{{ none|{name} }}}}{{{{ missing|{name} }}}}]") == "[]"


@pytest.mark.parametrize("tag", ["date_range", "month_range", "time_range", "zone_name"])
def test_tags_of_nothing_are_empty(tag):
    assert render(f"[{{% {tag} none none %}}{{% {tag} missing none %}}]") == "[]"


def test_zero_is_a_number():
    assert render("{{ 0|number }}") == "0"


def test_moment_keeps_its_zone_but_a_stored_one_takes_that_of_the_site():
    with timezone.override("Europe/Rome"):
        texts = [render(f"{{{{ {name}|full_date }}}}") for name in ("athens", "stored")]

    assert texts == ["Tuesday 10 March 2026", "Tuesday 10 March 2026"]


def test_language_switched_off_reads_as_british_english():
    with translation.override(None):
        text = ENGINE.from_string("{% load cldr %}{{ date|full_date }}").render(Context(VALUES))

    assert text == "Monday 9 March 2026"


def test_counted_sentences_have_the_digits_of_the_language():
    counted = re.compile(r" count (\w+)=[^%]*%\}(.*?)\{% endblocktranslate", re.DOTALL)
    as_python_writes = [
        path.name
        for path in (settings.ROOT / "templates").rglob("*.html")
        for name, sentence in counted.findall(path.read_text())
        if f"{{{{ {name} }}}}" in sentence
    ]
    with translation.override("fa"):
        row = {"language": "fa", "pages": 16, "document": {}}
        file = render_to_string("campaign/_file.html", {"row": row})

    assert as_python_writes == []
    assert "۱۶" in file
