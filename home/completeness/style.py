"""The style guard: words that make people less than people, with a reason and a better word."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from home.completeness.said import label_of, said
from home.models import BasePage, StyleRule
from home.publishing.checks import Finding, publishing_check
from home.search.folding import fold

#: Where a claim stands that the page answers.
ALLOWED = {"myth"}


@publishing_check(BasePage)
def style(page: BasePage) -> Iterator[Finding]:
    rules = list(StyleRule.objects.filter(language=page.language))
    if not rules:
        return
    told = set()
    for name, text in said(page):
        folded = "" if name in ALLOWED else fold(text)
        for rule in rules:
            if (name, rule.pk) not in told and rule.found_in(folded):
                told.add((name, rule.pk))
                yield advice(page, name, rule)


def advice(page: BasePage, name: str, rule: StyleRule) -> Finding:
    words = {"field": label_of(page, name), "word": rule.pattern.replace("*", "…")}
    return Finding(
        "home.P408",
        _("%(field)s: “%(word)s”.") % words,
        _("%(reason)s Better: %(better)s.") % {"reason": rule.reason, "better": rule.better},
        name,
    )
