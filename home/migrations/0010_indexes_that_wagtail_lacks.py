"""Two indexes of Wagtail's tables, without which a large site reads all its pages for a few.

- What stands right below a page is asked for by depth and beginning of the path; Wagtail has an index of the
  path alone, so that the sections below a home page were sought among all pages below it.
- A search of PostgreSQL looks through titles and bodies as one text; Wagtail has an index of each alone.
"""

from django.db import migrations, models

CHILDREN = models.Index(fields=["depth", "path"], name="home_page_depth_path")
TEXTS = "home_search_title_body"


def add(apps, schema_editor):
    schema_editor.add_index(apps.get_model("wagtailcore", "Page"), CHILDREN)
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(
            f"CREATE INDEX {TEXTS} ON wagtailsearch_indexentry USING gin ((title || body))"
        )


def remove(apps, schema_editor):
    schema_editor.remove_index(apps.get_model("wagtailcore", "Page"), CHILDREN)
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"DROP INDEX {TEXTS}")


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0009_translated_draft"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
        ("wagtailsearch", "0010_add_text_fields"),
    ]

    operations = [migrations.RunPython(add, remove)]
