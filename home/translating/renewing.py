"""What translators see beside their words is always the original as it is published.

wagtail-localize leaves that to somebody who synchronises the page, and then replaces each changed string by
that of the original. Here the words that stood for a changed string go on standing for it, until a person
confirms or replaces them.
"""

import json
from collections import defaultdict
from difflib import SequenceMatcher
from typing import NamedTuple

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model
from django.utils.translation import gettext as _
from modelcluster.models import ClusterableModel, get_serializable_data_for_fields
from wagtail_localize.models import String, StringTranslation, TranslationContext, TranslationSource
from wagtail_localize.segments.extract import extract_segments
from wagtail_localize.strings import validate_translation_links

from home.models import CarriedOver
from home.translating.words import strings

#: How alike two strings are, from 0 to 1, so that one is taken for a new version of the other.
ALIKE = 0.5


class Changed(NamedTuple):
    """A string that took the place of another; `path` leads to its field or block."""

    path: str
    earlier: str
    now: str


def renew(record: TranslationSource, page: Model, *, is_minor: bool = False) -> bool:
    """Brings the record of an original up to date, and says whether its words have changed.

    After a minor edit the words that were translated are right as they are.
    """
    frozen = record.as_instance()
    before, after = strings(frozen), strings(page)
    if extract_segments(frozen) != extract_segments(page):
        TranslationSource.update_or_create_from_instance(page)
        record.refresh_from_db()
    else:
        record.content_json = frozen_as(page)
        record.save(update_fields=["content_json"])
    changed = changes(before, after)
    if changed:
        carry_over(record, changed, is_minor=is_minor)
    return [(s.path, s.string) for s in before] != [(s.path, s.string) for s in after]


def frozen_as(instance: Model) -> str:
    if isinstance(instance, ClusterableModel):
        return instance.to_json()
    return json.dumps(get_serializable_data_for_fields(instance), cls=DjangoJSONEncoder)


def changes(before: list, after: list) -> list[Changed]:
    earlier, now = by_path(before), by_path(after)
    return [
        Changed(path, one, other)
        for path in now
        if path in earlier
        for one, other in replaced(earlier[path], now[path])
    ]


def by_path(segments: list) -> dict[str, list[str]]:
    """A rich text has many strings at one path, in their order."""
    found = defaultdict(list)
    for segment in segments:
        found[segment.path].append(segment.string.data)
    return found


def replaced(earlier: list[str], now: list[str]) -> list[tuple[str, str]]:
    pairs = []
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, earlier, now, autojunk=False).get_opcodes():
        if kind == "replace":
            pairs += matched(earlier[i1:i2], now[j1:j2])
    return pairs


def matched(gone: list[str], new: list[str]) -> list[tuple[str, str]]:
    """One for one where they are as many; else each new string with the one most like it."""
    if len(gone) == len(new):
        return list(zip(gone, new, strict=True))
    left = list(gone)
    pairs = []
    for text in new:
        best = max(left, key=lambda one: likeness(one, text), default="")
        if best and likeness(best, text) >= ALIKE:
            left.remove(best)
            pairs.append((best, text))
    return pairs


def likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def carry_over(record: TranslationSource, changed: list[Changed], *, is_minor: bool) -> None:
    """In all languages. A string that was translated before in its place keeps that translation."""
    ids = ids_of_strings(record, {text for change in changed for text in change[1:]})
    contexts = ids_of_contexts(record, {change.path for change in changed})
    known = translations_of(contexts.values(), ids.values())
    made: dict[tuple, tuple[StringTranslation, StringTranslation]] = {}
    for change in changed:
        context, now = contexts[change.path], ids[change.now]
        for language, old in known[context, ids.get(change.earlier)].items():
            if language not in known[context, now] and fits(change.now, old.data):
                made[context, now, language] = (old, carried(old, now, is_minor))
    StringTranslation.objects.bulk_create(new for _old, new in made.values())
    CarriedOver.objects.bulk_create(
        CarriedOver(translation=new, earlier_id=earlier)
        for old, new in made.values()
        if (earlier := stood_for(old, is_minor))
    )


def ids_of_strings(record: TranslationSource, texts: set[str]) -> dict[str, int]:
    # By their hash, which has an index.
    hashes = [String._get_data_hash(text) for text in texts]
    known = String.objects.filter(locale=record.locale_id, data_hash__in=hashes)
    return dict(known.values_list("data", "pk"))


def ids_of_contexts(record: TranslationSource, paths: set[str]) -> dict[str, int]:
    known = TranslationContext.objects.filter(object=record.object_id, path__in=paths)
    return dict(known.values_list("path", "pk"))


def translations_of(contexts, string_ids) -> dict[tuple[int, int], dict[int, StringTranslation]]:
    """By context and string, then by language."""
    found: dict = defaultdict(dict)
    rows = StringTranslation.objects.filter(context__in=contexts, translation_of__in=string_ids)
    for row in rows.select_related("carried_over"):
        found[row.context_id, row.translation_of_id][row.locale_id] = row
    return found


def carried(old: StringTranslation, string: int, is_minor: bool) -> StringTranslation:
    return StringTranslation(
        translation_of_id=string,
        context_id=old.context_id,
        locale_id=old.locale_id,
        data=old.data,
        translation_type=old.translation_type,
        # The editor of translations shows it below the words.
        tool_name=old.tool_name if is_minor else _("an earlier text of the original"),
        last_translated_by_id=old.last_translated_by_id,
    )


def stood_for(old: StringTranslation, is_minor: bool) -> int | None:
    """The string for which a person wrote it, if that is not what the original says now."""
    if hasattr(old, "carried_over"):
        return old.carried_over.earlier_id
    return None if is_minor else old.translation_of_id


def fits(now: str, translated: str) -> bool:
    """Whether the original still has the links that the translation speaks of."""
    try:
        validate_translation_links(now, translated)
    except ValueError:
        return False
    return True
