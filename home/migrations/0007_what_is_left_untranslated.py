from django.db import migrations, models
from django.db.models import Exists, OuterRef


def note_nothing_translated(apps, schema_editor):
    """Which strings are left is noted when the page is published next; this decides where it is listed."""
    of_page = {
        "source__object_id": OuterRef("page__translation_key"),
        "target_locale": OuterRef("page__locale"),
    }
    begun = apps.get_model("wagtail_localize", "Translation").objects.filter(enabled=True, **of_page)
    words = apps.get_model("wagtail_localize", "StringTranslation").objects.filter(
        context__object_id=OuterRef("page__translation_key"), locale=OuterRef("page__locale")
    )
    known = apps.get_model("home", "PublishedTranslation").objects.all()
    known.filter(Exists(begun), ~Exists(words)).update(nothing_translated=True)


class Migration(migrations.Migration):

    dependencies = [
        ('home', '0006_generation_marks'),
        ('wagtail_localize', '0016_rename_page_revision_translationlog_revision'),
    ]

    operations = [
        migrations.AddField(
            model_name='publishedtranslation',
            name='nothing_translated',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='publishedtranslation',
            name='original_language',
            field=models.CharField(blank=True, max_length=100),
        ),
        migrations.AddField(
            model_name='publishedtranslation',
            name='untranslated_strings',
            field=models.TextField(blank=True),
        ),
        migrations.RunPython(note_nothing_translated, migrations.RunPython.noop),
    ]
