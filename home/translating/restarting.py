"""A page that was edited by itself goes back to translators with all that was written in it."""

from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation

from home.models import CarriedOver
from home.translating.renewing import ids_of_contexts, ids_of_strings
from home.translating.words import UnpairedSegments, pair


class WordsWouldBeLost(Exception):
    """The page has parts that the original has not, or lacks some: translators could not keep them."""

    def __init__(self, fields: list[str]):
        super().__init__(fields)
        self.fields = fields

    def __str__(self):
        where = ", ".join(self.fields)
        return _(
            "This page is built otherwise than its original, so some of its words would be lost. "
            "Make these parts like those of the original first: %(fields)s"
        ) % {"fields": where}


def take_back(translation: Translation, page: Page) -> None:
    """Notes the words of the page, which may be a draft, as those of its translators.

    Raises WordsWouldBeLost, with nothing noted. Words that are those of the original are not translated.
    """
    record = translation.source
    try:
        pairs = pair(record.as_instance(), page)
    except UnpairedSegments as unpaired:
        raise WordsWouldBeLost(fields_of(page, unpaired.paths)) from unpaired
    own = [(one, other) for one, other in pairs if one.string != other.string]
    strings = ids_of_strings(record, {one.string.data for one, _other in own})
    contexts = ids_of_contexts(record, {one.path for one, _other in own})
    for original, written in own:
        note(translation, strings[original.string.data], contexts[original.path], written)


def note(translation: Translation, string: int, context: int, written) -> None:
    place = {"translation_of_id": string, "context_id": context}
    place["locale_id"] = translation.target_locale_id
    known = StringTranslation.objects.filter(**place).select_related("carried_over").first()
    if known and known.data == written.string.data:
        return
    # The original has changed while the page was edited by itself: whether the words fit, a person says.
    earlier = getattr(known, "carried_over", None)
    manual = StringTranslation.TRANSLATION_TYPE_MANUAL
    tool = known.tool_name if earlier else ""
    changed, _created = StringTranslation.objects.update_or_create(
        **place,
        defaults={"data": written.string.data, "translation_type": manual, "tool_name": tool},
    )
    if earlier:
        CarriedOver.objects.create(translation=changed, earlier_id=earlier.earlier_id)


def fields_of(page: Page, paths: list[str]) -> list[str]:
    """As the editor calls them; all, if the markup alone differs."""
    names = dict.fromkeys(path.split(".")[0] for path in paths)
    fields = [page._meta.get_field(name) for name in names]
    return [
        str(f.verbose_name if hasattr(f, "verbose_name") else f.related_model._meta.verbose_name)
        for f in fields
    ] or [_("the paragraphs")]
