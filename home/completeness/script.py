"""Text in another script than that of its language: left in the original, or pasted in the wrong place."""

from collections import Counter
from collections.abc import Iterator

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from home import cldr
from home.cldr.scripts import letters_by_script, script_of_language
from home.completeness.said import label_of, said
from home.models import BasePage
from home.publishing.checks import Finding, publishing_check

#: Names of people, towns and projects keep their own letters: fewer than these are no sign of a mistake.
ENOUGH = 30
TITLES = {"title", "seo_title"}


@publishing_check(BasePage)
def script(page: BasePage) -> Iterator[Finding]:
    wanted = script_of_language(page.language)
    letters: dict[str, Counter[str]] = {}
    for name, text in said(page):
        letters.setdefault(name, Counter()).update(letters_by_script(text))
    whole = sum(letters.values(), Counter())
    for name, counted in letters.items():
        # A title may be a name: it is judged with all that the page says.
        judged = whole if name in TITLES else counted
        if wanted and judged.total() >= ENOUGH and judged[wanted] * 2 < judged.total():
            yield in_another_script(page, name)


def in_another_script(page: BasePage, name: str) -> Finding:
    language = cldr.language_name(page.language, get_language())
    return Finding(
        "home.P406",
        _(
            "%(field)s: most of it is not in the letters of the language of this page (%(language)s)."
        )
        % {"field": label_of(page, name), "language": language},
        _("Translate it. Names may keep their own letters."),
        name,
    )
