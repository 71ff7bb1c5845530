"""The rows of wagtail-localize, as if translators had typed every translation beside its original."""

from collections import defaultdict
from datetime import datetime
from json import dumps
from uuid import uuid5

from django.contrib.contenttypes.models import ContentType
from django.core.serializers.json import DjangoJSONEncoder
from wagtail.models import Page
from wagtail_localize.models import (
    String,
    StringSegment,
    StringTranslation,
    Template,
    TemplateSegment,
    TranslatableObject,
    Translation,
    TranslationContext,
    TranslationLog,
    TranslationSource,
)
from wagtail_localize.segments import StringSegmentValue, TemplateSegmentValue
from wagtail_localize.segments.extract import extract_segments

from tests.benchmarks.large.bulk import first_free

BATCH = 500
#: A page in the source language, what its revision says, and its translations.
Sheet = tuple[Page, dict, list[Page]]


class Records:
    """Rows with primary keys of their own, so that others can name them before they are stored."""

    def __init__(self, at: datetime):
        self.at = at
        self.page_type = ContentType.objects.get_for_model(Page)
        self.rows: dict[type, list] = defaultdict(list)
        self.next = {model: first_free(model) for model in ORDER if model is not TranslatableObject}
        #: By their texts, whichever pages they stand on.
        self.strings: dict[str, String] = {}
        self.templates: dict[str, Template] = {}

    def new(self, model: type, **values):
        values.setdefault("pk", self.next[model])
        self.next[model] += 1
        row = model(**values)
        self.rows[model].append(row)
        return row

    def add(self, sheet: Sheet) -> None:
        page, content, translations = sheet
        self.rows[TranslatableObject].append(
            TranslatableObject(translation_key=page.translation_key, content_type=self.page_type)
        )
        source = self.new(
            TranslationSource,
            object_id=page.translation_key,
            specific_content_type=page.get_content_type(),
            locale=page.locale,
            object_repr=page.title,
            content_json=dumps(content, cls=DjangoJSONEncoder),
            created_at=self.at,
            last_updated_at=self.at,
        )
        segments = list(extract_segments(page))
        contexts = {path: self.context(page, path) for path in {one.path for one in segments}}
        for segment in segments:
            self.add_segment(source, contexts[segment.path], segment)
        for translation in translations:
            self.add_translation(source, contexts, segments, translation)

    def context(self, page: Page, path: str) -> TranslationContext:
        return self.new(
            TranslationContext,
            object_id=page.translation_key,
            path=path,
            path_id=TranslationContext._get_path_id(path),
            field_path=path.split(".")[0],
        )

    def add_segment(self, source: TranslationSource, context, segment) -> None:
        about = {"source": source, "context": context, "order": segment.order}
        if isinstance(segment, StringSegmentValue):
            string = self.string(source.locale, segment.string.data)
            self.new(StringSegment, string=string, attrs=dumps(segment.attrs), **about)
        elif isinstance(segment, TemplateSegmentValue):
            self.new(TemplateSegment, template=self.template(segment), **about)

    def string(self, locale, text: str) -> String:
        if text not in self.strings:
            self.strings[text] = self.new(
                String, locale=locale, data=text, data_hash=String._get_data_hash(text)
            )
        return self.strings[text]

    def template(self, segment: TemplateSegmentValue) -> Template:
        if segment.template not in self.templates:
            self.templates[segment.template] = self.new(
                Template,
                uuid=uuid5(uuid5(Template.BASE_UUID_NAMESPACE, segment.format), segment.template),
                template=segment.template,
                template_format=segment.format,
                string_count=segment.string_count,
            )
        return self.templates[segment.template]

    def add_translation(self, source, contexts, segments, page: Page) -> None:
        theirs = [one for one in extract_segments(page) if isinstance(one, StringSegmentValue)]
        ours = [one for one in segments if isinstance(one, StringSegmentValue)]
        for one, other in zip(ours, theirs, strict=True):
            self.new(
                StringTranslation,
                translation_of=self.strings[one.string.data],
                context=contexts[one.path],
                locale=page.locale,
                data=other.string.data,
                translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
            )
        self.new(Translation, source=source, target_locale=page.locale, enabled=True)
        self.new(TranslationLog, source=source, locale=page.locale)

    def store(self) -> None:
        for model in ORDER:
            model.objects.bulk_create(self.rows.pop(model, []), batch_size=BATCH)


#: Each is stored before those that name it.
ORDER = (
    TranslatableObject,
    TranslationSource,
    TranslationContext,
    String,
    Template,
    StringSegment,
    TemplateSegment,
    StringTranslation,
    Translation,
    TranslationLog,
)
