"""Every word that a person reads is marked for translators."""

import pytest

from tests.words import (
    ROOT,
    extracted,
    marked,
    modules,
    templates,
    unmarked_in_module,
    unmarked_in_template,
)

#: The same in every language.
PROPER_NAMES = {
    *("Apple", "Google", "Outlook", "Office 365", "WCAG 2.2 AA, EN 301 549"),
    *("Bluesky", "Facebook", "LinkedIn", "Mastodon", "WhatsApp"),
}
#: Shown when neither the database nor the catalogues can be trusted: it says the same in several languages.
WITHOUT_CATALOGUE = {ROOT / "templates" / name for name in ("500.html", "503.html", "outage.html")}


def test_every_text_of_a_template_is_marked():
    unmarked = {
        str(path.relative_to(ROOT)): texts
        for path in templates()
        if path not in WITHOUT_CATALOGUE
        if (texts := sorted(set(unmarked_in_template(path.read_text("utf-8"))) - PROPER_NAMES))
    }

    assert unmarked == {}


def test_every_text_of_a_module_is_marked():
    unmarked = {
        str(path.relative_to(ROOT)): texts
        for path in modules()
        if (texts := sorted(set(unmarked_in_module(path.read_text("utf-8"))) - PROPER_NAMES))
    }

    assert unmarked == {}


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>Hello</p>", ["Hello"]),
        ('<p>{% translate "Hello" %}</p>', []),
        ("<p>{% blocktranslate %}Hello <b>you</b>{% endblocktranslate %} there</p>", ["there"]),
        ('<nav aria-label="Main"></nav>', ["Main"]),
        ("<nav aria-label=\"{% translate 'Main' %}\"></nav>", []),
        ("{# Hello #}<p>{{ page.title }} · 12</p>", []),
    ],
)
def test_texts_of_a_template_are_found(source, expected):
    assert unmarked_in_template(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('models.CharField("name", max_length=5)', ["name"]),
        ('models.CharField(_("name"), help_text="Short.")', ["Short."]),
        ('messages.error(request, "No.")', ["No."]),
        ('raise ValidationError({"name": "No."})', ["No."]),
        ('class Kind(models.TextChoices):\n    ONE = "one", "First"', ["First"]),
        ('class Meta:\n    verbose_name = "event"', ["event"]),
        ('choice("kind", label="Kind")', ["Kind"]),
        ('class Meta:\n    verbose_name = _("event")\n    ordering = ["name"]', []),
    ],
)
def test_texts_of_a_module_are_found(source, expected):
    assert unmarked_in_module(source) == expected


def test_marked_texts_are_read_with_their_context_and_their_plural():
    source = '_("One")\npgettext("verb", "Open")\nngettext("%d day", "%d days", n)'

    assert list(extracted(source)) == [
        (None, "One"),
        ("verb", "Open"),
        (None, ("%d day", "%d days")),
    ]


def test_marked_texts_are_those_of_templates_and_modules():
    found = marked()

    assert (None, "This page is not here") in found
    assert (None, ("%(counter)s found", "%(counter)s found")) in found
    assert ("narrow a list", "Filter") in found
    assert len(found) > 900
