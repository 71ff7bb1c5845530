"""What staff should know before a translation goes live.

Only a page of which nothing is translated is refused: it would pretend to be in a language that it is not in.
A page with a sentence missing is still worth more to its readers than no page, and a change of law or of a date
must not wait for a footnote; it goes live with the number of what is missing, and its readers are told.
"""

from collections.abc import Iterator

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from wagtail_localize.models import Translation

from home import cldr
from home.models import BasePage
from home.publishing.checks import Finding, publishing_check
from home.translating import drafts, glossary
from home.translating.following import source_of
from home.translating.published import synced
from home.translating.work import Work, of_translation, written


@publishing_check(BasePage)
def translation_is_complete(page: BasePage) -> Iterator[Finding]:
    """home.P101 and home.P104: of what translators work on; who edits a page by itself sees what is there."""
    translation = synced(page) if page.pk else None
    if translation is None:
        return
    work = of_translation(translation)
    if work.strings and not work.is_begun:
        yield Finding(
            "home.P101",
            _("Nothing of it is translated into %(language)s yet.") % {"language": name(page)},
            _("Translate it first. Readers can have the original until then."),
            blocks=True,
        )
    else:
        yield from left_to_do(work)


def left_to_do(work: Work) -> Iterator[Finding]:
    if work.untranslated:
        message = ngettext(
            "%(number)d text is not translated and stands in the language of the original.",
            "%(number)d texts are not translated and stand in the language of the original.",
            work.untranslated,
        )
        hint = _("The page can be published; readers are told.")
        yield Finding("home.P101", message % {"number": work.untranslated}, hint)
    if work.changed:
        message = ngettext(
            "%(number)d text is translated from what the original said before.",
            "%(number)d texts are translated from what the original said before.",
            work.changed,
        )
        yield Finding("home.P104", message % {"number": work.changed}, _("Readers are told."))
    if work.machine_made:
        message = ngettext(
            "%(number)d text is machine-made, and nobody has checked it.",
            "%(number)d texts are machine-made, and nobody has checked them.",
            work.machine_made,
        )
        yield Finding("home.P104", message % {"number": work.machine_made}, _("Readers are told."))


@publishing_check(BasePage)
def original_is_published(page: BasePage) -> Iterator[Finding]:
    """home.P102: what was taken down in its own language may have been taken down for a reason."""
    original = source_of(page) if page.pk else page
    if original != page and not original.live:
        yield Finding(
            "home.P102",
            _("The original is not published."),
            _("Ask whoever looks after it before you publish the translation alone."),
        )


@publishing_check(BasePage)
def original_goes_first(page: BasePage) -> Iterator[Finding]:
    """home.P105: the translation has words and facts of a draft that nobody reads yet."""
    if page.pk and synced(page) and drafts.is_translated(source_of(page)):
        yield Finding("home.P105", drafts.reason_to_wait(), blocks=True)


@publishing_check(BasePage)
def glossary_is_kept(page: BasePage) -> Iterator[Finding]:
    """home.P103"""
    translation = synced(page) if page.pk else None
    for rule, _original in broken(translation) if translation else []:
        yield Finding(
            "home.P103",
            _("The glossary writes “%(term)s” as “%(written)s”, and one text does not.")
            % {"term": rule.term, "written": rule.written},
        )


def broken(translation: Translation) -> list[tuple[glossary.Rule, str]]:
    known = glossary.rules_of(translation)
    return glossary.mismatches(written(translation), known) if known else []


def terms_of(translation: Translation) -> list[glossary.Rule]:
    """What the glossary says of the words of the original."""
    known = glossary.rules_of(translation)
    texts = translation.source.stringsegment_set.values_list("string__data", flat=True)
    return glossary.rules_for(texts, known) if known else []


def name(page: BasePage) -> str:
    return cldr.language_name(page.language, get_language())
