"""What a person has to do in one translation: write, bring up to date, or check what a machine wrote."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from django.db.models import OuterRef, Subquery, TextChoices
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail_localize.models import StringSegment, StringTranslation, Translation
from wagtail_localize.strings import StringValue, validate_translation_links


class Why(TextChoices):
    NEW = "new", _("Not translated yet")
    CHANGED = "changed", _("The original has changed")
    MACHINE_MADE = "machine-made", _("Machine-made")


@dataclass(frozen=True)
class Todo:
    """A text with markup as it is stored. `earlier` is what the original said when `words` were written."""

    segment: StringSegment
    why: Why
    words: str = ""
    earlier: str = ""

    @property
    def original(self) -> str:
        return self.segment.string.data

    @property
    def field(self) -> str:
        """Where it stands, as the editor calls it."""
        model = self.segment.source.specific_content_type.model_class()
        field = model._meta.get_field(self.segment.context.path.split(".")[0])
        named = field if hasattr(field, "verbose_name") else field.related_model._meta
        return capfirst(named.verbose_name)

    def original_with_changes(self) -> SafeString:
        return (
            difference(self.earlier, self.original)
            if self.earlier
            else format_html("{}", self.original)
        )


def todos(translation: Translation) -> list[Todo]:
    """In the order of the page; a text that stands twice in one place once."""
    done = StringTranslation.objects.filter(
        translation_of=OuterRef("string"),
        context=OuterRef("context"),
        locale=translation.target_locale_id,
        has_error=False,
    )
    segments = (
        StringSegment.objects.filter(source=translation.source_id)
        .select_related("string", "context", "source__specific_content_type")
        .annotate(
            words=Subquery(done.values("data")),
            kind=Subquery(done.values("translation_type")),
            earlier=Subquery(done.values("carried_over__earlier__data")),
        )
        .order_by("order")
    )
    found: dict[tuple[int, int], Todo] = {}
    for segment in segments:
        if why := reason(segment):
            place = (segment.string_id, segment.context_id)
            todo = Todo(segment, why, segment.words or "", segment.earlier or "")
            found.setdefault(place, todo)
    return list(found.values())


def reason(segment) -> Why | None:
    if segment.words is None:
        return Why.NEW
    if segment.earlier is not None:
        return Why.CHANGED
    is_machine_made = segment.kind == StringTranslation.TRANSLATION_TYPE_MACHINE
    return Why.MACHINE_MADE if is_machine_made else None


def check(todo: Todo, words: str) -> None:
    """Raises ValueError, with the fault in words, for markup that the original has not."""
    StringValue.from_translated_html(words)
    validate_translation_links(todo.original, words)


def settle(translation: Translation, todo: Todo, words: str, user) -> None:
    """A person stands for these words."""
    StringTranslation.objects.update_or_create(
        translation_of=todo.segment.string,
        context=todo.segment.context,
        locale=translation.target_locale,
        defaults={
            "data": words,
            "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
            "tool_name": "",
            "last_translated_by": user,
            "has_error": False,
            "field_error": "",
        },
    )


def difference(earlier: str, now: str) -> SafeString:
    """The text as it is now, word by word, with what is new in it and what is gone."""
    return format_html_join(" ", "{}", ((part,) for part in parts(earlier.split(), now.split())))


def parts(earlier: list[str], now: list[str]) -> Iterator[str]:
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, earlier, now, autojunk=False).get_opcodes():
        gone, new = " ".join(earlier[i1:i2]), " ".join(now[j1:j2])
        if kind == "equal":
            yield new
            continue
        if gone:
            yield format_html("<del>{}</del>", gone)
        if new:
            yield format_html("<ins>{}</ins>", new)
