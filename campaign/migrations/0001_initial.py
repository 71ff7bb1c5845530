import campaign.indicators
import campaign.models.media
import campaign.models.place
import django.core.validators
import django.db.models.deletion
import home.countries
import home.languages
import modelcluster.fields
import modelsearch.index
import taggit.managers
import uuid
import wagtail.fields
import wagtail.models.media
from django.conf import settings
from django.db import migrations, models

from home.migrations._create_models import CreateModels


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("home", "0001_initial"),
        ("taggit", "0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
    ]

    operations = [
        CreateModels(
            [
                migrations.CreateModel(
                    name="Source",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("publisher", models.CharField(max_length=200, verbose_name="publisher")),
                        ("title", models.CharField(max_length=300, verbose_name="title")),
                        (
                            "year",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="year"
                            ),
                        ),
                        (
                            "language",
                            models.CharField(
                                default="en",
                                help_text="Language code, for example it.",
                                max_length=12,
                                verbose_name="language",
                            ),
                        ),
                        (
                            "url",
                            models.URLField(blank=True, max_length=500, verbose_name="address"),
                        ),
                        (
                            "archived_url",
                            models.URLField(
                                blank=True, max_length=500, verbose_name="archived copy"
                            ),
                        ),
                        (
                            "accessed_on",
                            models.DateField(blank=True, null=True, verbose_name="looked up on"),
                        ),
                    ],
                    options={
                        "verbose_name": "source",
                        "verbose_name_plural": "sources",
                        "ordering": ["publisher", "title"],
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(modelsearch.index.Indexed, models.Model),
                ),
                migrations.CreateModel(
                    name="SiteMedia",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "collection",
                            models.ForeignKey(
                                default=wagtail.models.media.get_root_collection_id,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="wagtailcore.collection",
                                verbose_name="collection",
                            ),
                        ),
                        ("title", models.CharField(max_length=255, verbose_name="title")),
                        (
                            "type",
                            models.CharField(
                                choices=[("audio", "Audio file"), ("video", "Video file")],
                                max_length=255,
                            ),
                        ),
                        (
                            "duration",
                            models.FloatField(
                                blank=True,
                                default=0,
                                help_text="Duration in seconds",
                                validators=[django.core.validators.MinValueValidator(0)],
                                verbose_name="duration",
                            ),
                        ),
                        (
                            "width",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="width"
                            ),
                        ),
                        (
                            "height",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="height"
                            ),
                        ),
                        (
                            "thumbnail",
                            models.FileField(
                                blank=True, upload_to="media_thumbnails", verbose_name="thumbnail"
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created at"),
                        ),
                        (
                            "uploaded_by_user",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="uploaded by user",
                            ),
                        ),
                        (
                            "file",
                            models.FileField(
                                upload_to=campaign.models.media.media_path, verbose_name="file"
                            ),
                        ),
                        (
                            "tags",
                            taggit.managers.TaggableManager(
                                blank=True,
                                help_text=None,
                                through="taggit.TaggedItem",
                                to="taggit.Tag",
                                verbose_name="tags",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "media file",
                        "verbose_name_plural": "media files",
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(modelsearch.index.Indexed, models.Model),
                ),
                migrations.CreateModel(
                    name="PlacePage",
                    fields=[
                        (
                            "page_ptr",
                            models.OneToOneField(
                                auto_created=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                parent_link=True,
                                primary_key=True,
                                serialize=False,
                                to="wagtailcore.page",
                            ),
                        ),
                        (
                            "summary",
                            models.TextField(
                                blank=True,
                                help_text="One or two plain sentences, at most 40 words. Shown in lists and when shared.",
                                verbose_name="summary",
                            ),
                        ),
                        (
                            "image",
                            models.ForeignKey(
                                blank=True,
                                help_text="Without a picture, the page gets a drawing of its own.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="home.siteimage",
                                verbose_name="picture",
                            ),
                        ),
                        (
                            "image_alt",
                            models.CharField(
                                blank=True,
                                help_text="For people who cannot see it. Leave empty to use the picture's own description.",
                                max_length=250,
                                verbose_name="what the picture shows",
                            ),
                        ),
                        (
                            "is_example",
                            models.BooleanField(
                                default=False,
                                help_text="Readers are told that this page only shows how the site can be used.",
                                verbose_name="this page is an example",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("town", "Town"),
                                    ("district", "District"),
                                    ("region", "Region"),
                                ],
                                default="town",
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "country",
                            models.CharField(
                                choices=home.countries.country_choices,
                                max_length=2,
                                verbose_name="country",
                            ),
                        ),
                        (
                            "part_of",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="campaign.placepage",
                                verbose_name="part of",
                            ),
                        ),
                        (
                            "latitude",
                            models.DecimalField(
                                blank=True,
                                decimal_places=4,
                                max_digits=7,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(-90),
                                    django.core.validators.MaxValueValidator(90),
                                ],
                                verbose_name="latitude",
                            ),
                        ),
                        (
                            "longitude",
                            models.DecimalField(
                                blank=True,
                                decimal_places=4,
                                max_digits=7,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(-180),
                                    django.core.validators.MaxValueValidator(180),
                                ],
                                verbose_name="longitude",
                            ),
                        ),
                        (
                            "time_zone",
                            models.CharField(
                                choices=campaign.models.place.zone_choices,
                                default="Europe/Brussels",
                                max_length=40,
                                verbose_name="time zone",
                            ),
                        ),
                        (
                            "population",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="population"
                            ),
                        ),
                        (
                            "population_year",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="in the year"
                            ),
                        ),
                        (
                            "population_source",
                            models.CharField(blank=True, max_length=200, verbose_name="source"),
                        ),
                        (
                            "profile",
                            wagtail.fields.RichTextField(blank=True, verbose_name="profile"),
                        ),
                    ],
                    options={
                        "verbose_name": "place",
                        "verbose_name_plural": "places",
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("wagtailcore.page",),
                ),
                migrations.CreateModel(
                    name="PartnerPage",
                    fields=[
                        (
                            "page_ptr",
                            models.OneToOneField(
                                auto_created=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                parent_link=True,
                                primary_key=True,
                                serialize=False,
                                to="wagtailcore.page",
                            ),
                        ),
                        (
                            "summary",
                            models.TextField(
                                blank=True,
                                help_text="One or two plain sentences, at most 40 words. Shown in lists and when shared.",
                                verbose_name="summary",
                            ),
                        ),
                        (
                            "image",
                            models.ForeignKey(
                                blank=True,
                                help_text="Without a picture, the page gets a drawing of its own.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="home.siteimage",
                                verbose_name="picture",
                            ),
                        ),
                        (
                            "image_alt",
                            models.CharField(
                                blank=True,
                                help_text="For people who cannot see it. Leave empty to use the picture's own description.",
                                max_length=250,
                                verbose_name="what the picture shows",
                            ),
                        ),
                        (
                            "is_example",
                            models.BooleanField(
                                default=False,
                                help_text="Readers are told that this page only shows how the site can be used.",
                                verbose_name="this page is an example",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("municipality", "Municipality"),
                                    ("region", "Region"),
                                    (
                                        "association-of-authorities",
                                        "Association of local authorities",
                                    ),
                                    ("ngo", "Non-governmental organisation"),
                                    ("sport", "Sport organisation"),
                                    ("university", "University or research centre"),
                                    ("training", "Training centre"),
                                    ("consortium", "Consortium"),
                                    ("cooperative", "Cooperative"),
                                ],
                                max_length=30,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "abbreviation",
                            models.CharField(
                                blank=True, max_length=30, verbose_name="abbreviation"
                            ),
                        ),
                        (
                            "country",
                            models.CharField(
                                choices=home.countries.country_choices,
                                max_length=2,
                                verbose_name="country",
                            ),
                        ),
                        (
                            "nation",
                            models.CharField(
                                blank=True,
                                help_text="For example England.",
                                max_length=60,
                                verbose_name="nation within the country",
                            ),
                        ),
                        ("town", models.CharField(blank=True, max_length=80, verbose_name="town")),
                        (
                            "place",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="campaign.placepage",
                                verbose_name="place",
                            ),
                        ),
                        ("website", models.URLField(blank=True, verbose_name="website")),
                        (
                            "is_public",
                            models.BooleanField(default=False, verbose_name="public body"),
                        ),
                        (
                            "is_for_profit",
                            models.BooleanField(default=False, verbose_name="works for profit"),
                        ),
                        (
                            "members_count",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="number of members"
                            ),
                        ),
                        (
                            "regions_count",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="active in so many regions"
                            ),
                        ),
                        (
                            "services",
                            models.TextField(blank=True, verbose_name="services for residents"),
                        ),
                        (
                            "body",
                            wagtail.fields.RichTextField(blank=True, verbose_name="what it does"),
                        ),
                        (
                            "logo",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="home.siteimage",
                                verbose_name="logo",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "partner",
                        "verbose_name_plural": "partners",
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("wagtailcore.page",),
                ),
                migrations.CreateModel(
                    name="Theme",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "locale",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="wagtailcore.locale",
                                verbose_name="locale",
                            ),
                        ),
                        ("name", models.CharField(max_length=120, verbose_name="name")),
                        (
                            "slug",
                            models.SlugField(
                                help_text="The same in every language; do not change it.",
                                verbose_name="short name in addresses",
                            ),
                        ),
                        ("description", models.TextField(blank=True, verbose_name="description")),
                        (
                            "pair",
                            models.CharField(
                                choices=[
                                    ("pair-1", "Rose and blue"),
                                    ("pair-2", "Mint and sun"),
                                    ("pair-3", "Lilac and coral"),
                                    ("pair-4", "Lime and teal"),
                                ],
                                default="pair-1",
                                max_length=10,
                                verbose_name="pair of colours",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "theme",
                        "verbose_name_plural": "themes",
                        "ordering": ["name"],
                        "unique_together": {("translation_key", "locale")},
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(modelsearch.index.Indexed, models.Model),
                ),
                migrations.CreateModel(
                    name="Field",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "locale",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="wagtailcore.locale",
                                verbose_name="locale",
                            ),
                        ),
                        ("name", models.CharField(max_length=120, verbose_name="name")),
                        (
                            "slug",
                            models.SlugField(
                                help_text="The same in every language; do not change it.",
                                verbose_name="short name in addresses",
                            ),
                        ),
                        ("description", models.TextField(blank=True, verbose_name="description")),
                    ],
                    options={
                        "verbose_name": "field",
                        "verbose_name_plural": "fields",
                        "ordering": ["name"],
                        "unique_together": {("translation_key", "locale")},
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(modelsearch.index.Indexed, models.Model),
                ),
                migrations.CreateModel(
                    name="TargetGroup",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "locale",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="wagtailcore.locale",
                                verbose_name="locale",
                            ),
                        ),
                        ("name", models.CharField(max_length=120, verbose_name="name")),
                        (
                            "slug",
                            models.SlugField(
                                help_text="The same in every language; do not change it.",
                                verbose_name="short name in addresses",
                            ),
                        ),
                        ("description", models.TextField(blank=True, verbose_name="description")),
                    ],
                    options={
                        "verbose_name": "target group",
                        "verbose_name_plural": "target groups",
                        "ordering": ["name"],
                        "unique_together": {("translation_key", "locale")},
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(modelsearch.index.Indexed, models.Model),
                ),
                migrations.CreateModel(
                    name="Method",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "locale",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="wagtailcore.locale",
                                verbose_name="locale",
                            ),
                        ),
                        ("name", models.CharField(max_length=120, verbose_name="name")),
                        (
                            "slug",
                            models.SlugField(
                                help_text="The same in every language; do not change it.",
                                verbose_name="short name in addresses",
                            ),
                        ),
                        ("description", models.TextField(blank=True, verbose_name="description")),
                    ],
                    options={
                        "verbose_name": "method",
                        "verbose_name_plural": "methods",
                        "ordering": ["name"],
                        "unique_together": {("translation_key", "locale")},
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(modelsearch.index.Indexed, models.Model),
                ),
                migrations.CreateModel(
                    name="ProjectPage",
                    fields=[
                        (
                            "page_ptr",
                            models.OneToOneField(
                                auto_created=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                parent_link=True,
                                primary_key=True,
                                serialize=False,
                                to="wagtailcore.page",
                            ),
                        ),
                        (
                            "summary",
                            models.TextField(
                                blank=True,
                                help_text="One or two plain sentences, at most 40 words. Shown in lists and when shared.",
                                verbose_name="summary",
                            ),
                        ),
                        (
                            "image",
                            models.ForeignKey(
                                blank=True,
                                help_text="Without a picture, the page gets a drawing of its own.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="home.siteimage",
                                verbose_name="picture",
                            ),
                        ),
                        (
                            "image_alt",
                            models.CharField(
                                blank=True,
                                help_text="For people who cannot see it. Leave empty to use the picture's own description.",
                                max_length=250,
                                verbose_name="what the picture shows",
                            ),
                        ),
                        (
                            "is_example",
                            models.BooleanField(
                                default=False,
                                help_text="Readers are told that this page only shows how the site can be used.",
                                verbose_name="this page is an example",
                            ),
                        ),
                        (
                            "start_date",
                            models.DateField(blank=True, null=True, verbose_name="start"),
                        ),
                        ("end_date", models.DateField(blank=True, null=True, verbose_name="end")),
                        (
                            "date_precision",
                            models.CharField(
                                choices=[("day", "Day"), ("month", "Month"), ("year", "Year")],
                                default="day",
                                help_text="If only the month is known, enter any day of it: the day is not shown.",
                                max_length=10,
                                verbose_name="how precisely the dates are known",
                            ),
                        ),
                        (
                            "acronym",
                            models.CharField(
                                help_text="Never translated.", max_length=30, verbose_name="acronym"
                            ),
                        ),
                        (
                            "programme",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="home.programme",
                                verbose_name="programme",
                            ),
                        ),
                        (
                            "funding",
                            models.CharField(
                                choices=[
                                    ("co-funded", "Co-funded by the European Union"),
                                    ("funded", "Funded by the European Union"),
                                ],
                                default="co-funded",
                                max_length=20,
                                verbose_name="funding",
                            ),
                        ),
                        (
                            "grant_number",
                            models.CharField(
                                blank=True, max_length=60, verbose_name="grant number"
                            ),
                        ),
                        (
                            "budget",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="budget in euro"
                            ),
                        ),
                        ("website", models.URLField(blank=True, verbose_name="website")),
                        (
                            "sdgs",
                            models.CharField(
                                blank=True,
                                help_text="Numbers with commas, for example 10, 11.",
                                max_length=60,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^\\d{1,2}(, ?\\d{1,2})*$", "Numbers with commas: 10, 11."
                                    )
                                ],
                                verbose_name="Sustainable Development Goals",
                            ),
                        ),
                        (
                            "original_end_date",
                            models.DateField(
                                blank=True, null=True, verbose_name="end before the extension"
                            ),
                        ),
                        (
                            "extension_note",
                            models.CharField(
                                blank=True, max_length=250, verbose_name="why it was extended"
                            ),
                        ),
                        (
                            "at_a_glance",
                            wagtail.fields.RichTextField(blank=True, verbose_name="at a glance"),
                        ),
                        (
                            "context",
                            wagtail.fields.RichTextField(
                                blank=True, verbose_name="why this project"
                            ),
                        ),
                        (
                            "impact",
                            wagtail.fields.RichTextField(
                                blank=True, verbose_name="what it wants to change"
                            ),
                        ),
                        (
                            "predecessors",
                            models.CharField(
                                blank=True, max_length=250, verbose_name="grew out of"
                            ),
                        ),
                        (
                            "target_groups",
                            modelcluster.fields.ParentalManyToManyField(
                                blank=True, to="campaign.targetgroup", verbose_name="target groups"
                            ),
                        ),
                        (
                            "methods",
                            modelcluster.fields.ParentalManyToManyField(
                                blank=True, to="campaign.method", verbose_name="methods"
                            ),
                        ),
                        (
                            "themes",
                            modelcluster.fields.ParentalManyToManyField(
                                blank=True, to="campaign.theme", verbose_name="themes"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "project",
                        "verbose_name_plural": "projects",
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("wagtailcore.page", models.Model),
                ),
                migrations.CreateModel(
                    name="CampaignPage",
                    fields=[
                        (
                            "page_ptr",
                            models.OneToOneField(
                                auto_created=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                parent_link=True,
                                primary_key=True,
                                serialize=False,
                                to="wagtailcore.page",
                            ),
                        ),
                        (
                            "summary",
                            models.TextField(
                                blank=True,
                                help_text="One or two plain sentences, at most 40 words. Shown in lists and when shared.",
                                verbose_name="summary",
                            ),
                        ),
                        (
                            "image",
                            models.ForeignKey(
                                blank=True,
                                help_text="Without a picture, the page gets a drawing of its own.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="home.siteimage",
                                verbose_name="picture",
                            ),
                        ),
                        (
                            "image_alt",
                            models.CharField(
                                blank=True,
                                help_text="For people who cannot see it. Leave empty to use the picture's own description.",
                                max_length=250,
                                verbose_name="what the picture shows",
                            ),
                        ),
                        (
                            "is_example",
                            models.BooleanField(
                                default=False,
                                help_text="Readers are told that this page only shows how the site can be used.",
                                verbose_name="this page is an example",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="campaign.projectpage",
                                verbose_name="project",
                            ),
                        ),
                        (
                            "theme",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="campaign.theme",
                                verbose_name="theme",
                            ),
                        ),
                        (
                            "place",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="campaign.placepage",
                                verbose_name="place",
                            ),
                        ),
                        (
                            "action_kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("event", "Come to an event"),
                                    ("volunteer", "Volunteer"),
                                    ("panel", "Join the panel"),
                                    ("download", "Download"),
                                    ("contact", "Get in touch"),
                                    ("share", "Share"),
                                ],
                                max_length=20,
                                verbose_name="what the reader can do",
                            ),
                        ),
                        (
                            "action_text",
                            models.CharField(
                                blank=True,
                                help_text="One sentence that says what happens then.",
                                max_length=200,
                                verbose_name="in words",
                            ),
                        ),
                        (
                            "action_page",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="wagtailcore.page",
                                verbose_name="page",
                            ),
                        ),
                        (
                            "action_url",
                            models.URLField(blank=True, verbose_name="or an address elsewhere"),
                        ),
                        (
                            "start_date",
                            models.DateField(blank=True, null=True, verbose_name="start"),
                        ),
                        ("end_date", models.DateField(blank=True, null=True, verbose_name="end")),
                        (
                            "date_precision",
                            models.CharField(
                                choices=[("day", "Day"), ("month", "Month"), ("year", "Year")],
                                default="day",
                                help_text="If only the month is known, enter any day of it: the day is not shown.",
                                max_length=10,
                                verbose_name="how precisely the dates are known",
                            ),
                        ),
                        (
                            "message",
                            models.CharField(
                                help_text="One sentence.", max_length=200, verbose_name="message"
                            ),
                        ),
                        (
                            "audiences",
                            models.CharField(blank=True, max_length=250, verbose_name="for whom"),
                        ),
                        (
                            "channel",
                            models.CharField(
                                choices=[
                                    ("online", "Online"),
                                    ("video", "Video"),
                                    ("press", "Press"),
                                    ("street", "In the street"),
                                ],
                                max_length=20,
                                verbose_name="channel",
                            ),
                        ),
                        (
                            "hashtags",
                            models.CharField(
                                blank=True,
                                help_text="With spaces between them.",
                                max_length=200,
                                verbose_name="hashtags",
                            ),
                        ),
                        (
                            "body",
                            wagtail.fields.StreamField(
                                [
                                    ("heading", 0),
                                    ("paragraph", 1),
                                    ("picture", 4),
                                    ("quote", 8),
                                    ("number", 12),
                                    ("page_link", 15),
                                ],
                                blank=True,
                                block_lookup={
                                    0: ("home.blocks.HeadingBlock", (), {}),
                                    1: ("home.blocks.ParagraphBlock", (), {}),
                                    2: (
                                        "wagtail.images.blocks.ImageBlock",
                                        [],
                                        {"label": "Picture"},
                                    ),
                                    3: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Caption", "required": False},
                                    ),
                                    4: (
                                        "wagtail.blocks.StructBlock",
                                        [[("image", 2), ("caption", 3)]],
                                        {},
                                    ),
                                    5: ("wagtail.blocks.TextBlock", (), {"label": "Words"}),
                                    6: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "As agreed in the consent record.",
                                            "label": "Who says it",
                                            "required": False,
                                        },
                                    ),
                                    7: (
                                        "wagtail.blocks.BooleanBlock",
                                        (),
                                        {"label": "The name is changed", "required": False},
                                    ),
                                    8: (
                                        "wagtail.blocks.StructBlock",
                                        [[("text", 5), ("speaker", 6), ("name_is_changed", 7)]],
                                        {},
                                    ),
                                    9: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Number", "max_length": 20},
                                    ),
                                    10: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "What it counts"},
                                    ),
                                    11: (
                                        "wagtail.blocks.IntegerBlock",
                                        (),
                                        {
                                            "help_text": "The place of the source in this page's list of sources.",
                                            "label": "Number of the source",
                                            "min_value": 1,
                                            "required": False,
                                        },
                                    ),
                                    12: (
                                        "wagtail.blocks.StructBlock",
                                        [[("number", 9), ("text", 10), ("source", 11)]],
                                        {},
                                    ),
                                    13: ("wagtail.blocks.PageChooserBlock", (), {"label": "Page"}),
                                    14: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Words of the link", "required": False},
                                    ),
                                    15: (
                                        "wagtail.blocks.StructBlock",
                                        [[("page", 13), ("text", 14)]],
                                        {},
                                    ),
                                },
                                verbose_name="text",
                            ),
                        ),
                        (
                            "plan_goal",
                            models.TextField(
                                blank=True, verbose_name="goal, so that it can be measured"
                            ),
                        ),
                        ("plan_audience", models.TextField(blank=True, verbose_name="audience")),
                        ("plan_message", models.TextField(blank=True, verbose_name="message")),
                        ("plan_messenger", models.TextField(blank=True, verbose_name="messenger")),
                        ("plan_media", models.TextField(blank=True, verbose_name="media")),
                        ("plan_action", models.TextField(blank=True, verbose_name="action")),
                        (
                            "plan_measure",
                            models.TextField(blank=True, verbose_name="how it is measured"),
                        ),
                    ],
                    options={
                        "verbose_name": "campaign",
                        "verbose_name_plural": "campaigns",
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("wagtailcore.page", models.Model),
                ),
                migrations.CreateModel(
                    name="BundledPage",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        (
                            "campaign",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="bundle",
                                to="campaign.campaignpage",
                            ),
                        ),
                        (
                            "page",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="wagtailcore.page",
                                verbose_name="page",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "page of a campaign",
                        "verbose_name_plural": "pages of campaigns",
                        "ordering": ["sort_order"],
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="ShareText",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "locale",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="wagtailcore.locale",
                                verbose_name="locale",
                            ),
                        ),
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        (
                            "campaign",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="share_texts",
                                to="campaign.campaignpage",
                            ),
                        ),
                        (
                            "network",
                            models.CharField(
                                choices=[
                                    ("any", "Anywhere"),
                                    ("whatsapp", "WhatsApp"),
                                    ("facebook", "Facebook"),
                                    ("mastodon", "Mastodon"),
                                    ("bluesky", "Bluesky"),
                                    ("linkedin", "LinkedIn"),
                                    ("email", "E-mail"),
                                ],
                                default="any",
                                max_length=20,
                                verbose_name="for",
                            ),
                        ),
                        ("text", models.TextField(verbose_name="text")),
                    ],
                    options={
                        "verbose_name": "text to share",
                        "verbose_name_plural": "texts to share",
                        "ordering": ["sort_order"],
                        "unique_together": {("translation_key", "locale")},
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="FactPage",
                    fields=[
                        (
                            "page_ptr",
                            models.OneToOneField(
                                auto_created=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                parent_link=True,
                                primary_key=True,
                                serialize=False,
                                to="wagtailcore.page",
                            ),
                        ),
                        (
                            "summary",
                            models.TextField(
                                blank=True,
                                help_text="One or two plain sentences, at most 40 words. Shown in lists and when shared.",
                                verbose_name="summary",
                            ),
                        ),
                        (
                            "image",
                            models.ForeignKey(
                                blank=True,
                                help_text="Without a picture, the page gets a drawing of its own.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="home.siteimage",
                                verbose_name="picture",
                            ),
                        ),
                        (
                            "image_alt",
                            models.CharField(
                                blank=True,
                                help_text="For people who cannot see it. Leave empty to use the picture's own description.",
                                max_length=250,
                                verbose_name="what the picture shows",
                            ),
                        ),
                        (
                            "is_example",
                            models.BooleanField(
                                default=False,
                                help_text="Readers are told that this page only shows how the site can be used.",
                                verbose_name="this page is an example",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="campaign.projectpage",
                                verbose_name="project",
                            ),
                        ),
                        (
                            "theme",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="campaign.theme",
                                verbose_name="theme",
                            ),
                        ),
                        (
                            "place",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="campaign.placepage",
                                verbose_name="place",
                            ),
                        ),
                        ("fact", wagtail.fields.RichTextField(verbose_name="the fact")),
                        (
                            "warning",
                            models.CharField(
                                help_text="Tell the reader that a misleading claim follows, without repeating it.",
                                max_length=200,
                                verbose_name="warning",
                            ),
                        ),
                        (
                            "myth",
                            models.CharField(
                                help_text="At most 200 characters.",
                                max_length=200,
                                verbose_name="the claim, once",
                            ),
                        ),
                        (
                            "why_it_misleads",
                            wagtail.fields.RichTextField(verbose_name="why it misleads"),
                        ),
                        (
                            "fact_again",
                            wagtail.fields.RichTextField(
                                verbose_name="the fact again, with what it means"
                            ),
                        ),
                        (
                            "share_text",
                            models.TextField(
                                blank=True,
                                help_text="The fact in two sentences, ready to send.",
                                verbose_name="text to share",
                            ),
                        ),
                        ("checked_on", models.DateField(verbose_name="checked on")),
                        (
                            "review_on",
                            models.DateField(blank=True, null=True, verbose_name="check again on"),
                        ),
                    ],
                    options={
                        "verbose_name": "fact",
                        "verbose_name_plural": "facts",
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("wagtailcore.page", models.Model),
                ),
                migrations.CreateModel(
                    name="FactSource",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        (
                            "source",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="campaign.source",
                                verbose_name="source",
                            ),
                        ),
                        (
                            "locator",
                            models.CharField(
                                blank=True,
                                help_text="For example p. 12.",
                                max_length=60,
                                verbose_name="where in it",
                            ),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="source_references",
                                to="campaign.factpage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "source of a fact",
                        "verbose_name_plural": "sources of facts",
                        "ordering": ["sort_order"],
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Indicator",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "locale",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="wagtailcore.locale",
                                verbose_name="locale",
                            ),
                        ),
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        (
                            "project",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="indicators",
                                to="campaign.projectpage",
                            ),
                        ),
                        ("label", models.CharField(max_length=200, verbose_name="what is counted")),
                        (
                            "measure",
                            models.CharField(
                                blank=True,
                                choices=campaign.indicators.choices,
                                max_length=40,
                                verbose_name="counted on this site as",
                            ),
                        ),
                        (
                            "target",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="target"
                            ),
                        ),
                        (
                            "override",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="reported figure"
                            ),
                        ),
                        (
                            "override_note",
                            models.CharField(
                                blank=True,
                                max_length=250,
                                verbose_name="why it differs from the count",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                blank=True, max_length=250, verbose_name="source of the target"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "target",
                        "verbose_name_plural": "targets",
                        "ordering": ["sort_order"],
                        "unique_together": {("translation_key", "locale")},
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="PanelPage",
                    fields=[
                        (
                            "page_ptr",
                            models.OneToOneField(
                                auto_created=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                parent_link=True,
                                primary_key=True,
                                serialize=False,
                                to="wagtailcore.page",
                            ),
                        ),
                        (
                            "summary",
                            models.TextField(
                                blank=True,
                                help_text="One or two plain sentences, at most 40 words. Shown in lists and when shared.",
                                verbose_name="summary",
                            ),
                        ),
                        (
                            "image",
                            models.ForeignKey(
                                blank=True,
                                help_text="Without a picture, the page gets a drawing of its own.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="home.siteimage",
                                verbose_name="picture",
                            ),
                        ),
                        (
                            "image_alt",
                            models.CharField(
                                blank=True,
                                help_text="For people who cannot see it. Leave empty to use the picture's own description.",
                                max_length=250,
                                verbose_name="what the picture shows",
                            ),
                        ),
                        (
                            "is_example",
                            models.BooleanField(
                                default=False,
                                help_text="Readers are told that this page only shows how the site can be used.",
                                verbose_name="this page is an example",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="campaign.projectpage",
                                verbose_name="project",
                            ),
                        ),
                        (
                            "theme",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="campaign.theme",
                                verbose_name="theme",
                            ),
                        ),
                        (
                            "place",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="campaign.placepage",
                                verbose_name="place",
                            ),
                        ),
                        (
                            "action_kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("event", "Come to an event"),
                                    ("volunteer", "Volunteer"),
                                    ("panel", "Join the panel"),
                                    ("download", "Download"),
                                    ("contact", "Get in touch"),
                                    ("share", "Share"),
                                ],
                                max_length=20,
                                verbose_name="what the reader can do",
                            ),
                        ),
                        (
                            "action_text",
                            models.CharField(
                                blank=True,
                                help_text="One sentence that says what happens then.",
                                max_length=200,
                                verbose_name="in words",
                            ),
                        ),
                        (
                            "action_page",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="wagtailcore.page",
                                verbose_name="page",
                            ),
                        ),
                        (
                            "action_url",
                            models.URLField(blank=True, verbose_name="or an address elsewhere"),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("local-panel", "Local panel of stakeholders"),
                                    ("building-site", "Community Building Site"),
                                ],
                                default="local-panel",
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "citizens",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                verbose_name="citizens and their organisations",
                            ),
                        ),
                        (
                            "civil_society",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                verbose_name="non-profit and civil society organisations",
                            ),
                        ),
                        (
                            "experts",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                verbose_name="experts, officials and local authorities",
                            ),
                        ),
                        (
                            "body",
                            wagtail.fields.RichTextField(blank=True, verbose_name="what it does"),
                        ),
                        (
                            "how_to_join",
                            wagtail.fields.RichTextField(blank=True, verbose_name="how to join"),
                        ),
                    ],
                    options={
                        "verbose_name": "panel",
                        "verbose_name_plural": "panels",
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("wagtailcore.page", models.Model),
                ),
                migrations.CreateModel(
                    name="PanelMember",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "locale",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="wagtailcore.locale",
                                verbose_name="locale",
                            ),
                        ),
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="members",
                                to="campaign.panelpage",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("citizens", "Citizens and their organisations"),
                                    ("civil-society", "Non-profit and civil society"),
                                    ("authorities", "Local authorities and officials"),
                                    ("experts", "Experts"),
                                    ("companies", "Companies"),
                                    ("foundations", "Foundations"),
                                ],
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "name",
                            models.CharField(max_length=200, verbose_name="organisation or group"),
                        ),
                    ],
                    options={
                        "verbose_name": "member of a panel",
                        "verbose_name_plural": "members of panels",
                        "ordering": ["sort_order"],
                        "unique_together": {("translation_key", "locale")},
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Objective",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "locale",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="wagtailcore.locale",
                                verbose_name="locale",
                            ),
                        ),
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        (
                            "project",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="objectives",
                                to="campaign.projectpage",
                            ),
                        ),
                        ("text", models.TextField(verbose_name="objective")),
                    ],
                    options={
                        "verbose_name": "objective",
                        "verbose_name_plural": "objectives",
                        "ordering": ["sort_order"],
                        "unique_together": {("translation_key", "locale")},
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Activity",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "locale",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="wagtailcore.locale",
                                verbose_name="locale",
                            ),
                        ),
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        (
                            "project",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="activities",
                                to="campaign.projectpage",
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField(verbose_name="number")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("preparation", "Preparation"),
                                    ("local-preparation", "Local preparation"),
                                    ("transnational-event", "Transnational event"),
                                    ("research", "Research"),
                                    ("co-design", "Co-design"),
                                    ("training", "Training"),
                                    ("implementation", "Implementation"),
                                    ("communication", "Communication"),
                                ],
                                max_length=30,
                                verbose_name="kind",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        ("text", models.TextField(blank=True, verbose_name="text")),
                        (
                            "theme",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="campaign.theme",
                                verbose_name="theme",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "activity",
                        "verbose_name_plural": "activities",
                        "ordering": ["sort_order"],
                        "unique_together": {("translation_key", "locale")},
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Output",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "locale",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="wagtailcore.locale",
                                verbose_name="locale",
                            ),
                        ),
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        (
                            "project",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="outputs",
                                to="campaign.projectpage",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        ("text", models.TextField(blank=True, verbose_name="text")),
                        (
                            "target",
                            models.PositiveIntegerField(
                                default=1, verbose_name="how many were promised"
                            ),
                        ),
                        (
                            "page",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="wagtailcore.page",
                                verbose_name="page",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "output",
                        "verbose_name_plural": "outputs",
                        "ordering": ["sort_order"],
                        "unique_together": {("translation_key", "locale")},
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="ProjectDocument",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "locale",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="wagtailcore.locale",
                                verbose_name="locale",
                            ),
                        ),
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        (
                            "project",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="documents",
                                to="campaign.projectpage",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        (
                            "document",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="home.sitedocument",
                                verbose_name="file",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "document of a project",
                        "verbose_name_plural": "documents of projects",
                        "ordering": ["sort_order"],
                        "unique_together": {("translation_key", "locale")},
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Membership",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        (
                            "project",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="memberships",
                                to="campaign.projectpage",
                            ),
                        ),
                        (
                            "partner",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="memberships",
                                to="campaign.partnerpage",
                                verbose_name="partner",
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("coordinator", "Coordinator"),
                                    ("lead", "Lead partner"),
                                    ("core", "Core partner"),
                                    ("partner", "Partner"),
                                    ("contributing", "Contributing partner"),
                                    ("associated", "Associated partner"),
                                ],
                                default="partner",
                                max_length=20,
                                verbose_name="role",
                            ),
                        ),
                        (
                            "joined_on",
                            models.DateField(blank=True, null=True, verbose_name="joined on"),
                        ),
                    ],
                    options={
                        "verbose_name": "membership",
                        "verbose_name_plural": "memberships",
                        "ordering": ["sort_order"],
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="ResourcePage",
                    fields=[
                        (
                            "page_ptr",
                            models.OneToOneField(
                                auto_created=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                parent_link=True,
                                primary_key=True,
                                serialize=False,
                                to="wagtailcore.page",
                            ),
                        ),
                        (
                            "summary",
                            models.TextField(
                                blank=True,
                                help_text="One or two plain sentences, at most 40 words. Shown in lists and when shared.",
                                verbose_name="summary",
                            ),
                        ),
                        (
                            "image",
                            models.ForeignKey(
                                blank=True,
                                help_text="Without a picture, the page gets a drawing of its own.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="home.siteimage",
                                verbose_name="picture",
                            ),
                        ),
                        (
                            "image_alt",
                            models.CharField(
                                blank=True,
                                help_text="For people who cannot see it. Leave empty to use the picture's own description.",
                                max_length=250,
                                verbose_name="what the picture shows",
                            ),
                        ),
                        (
                            "is_example",
                            models.BooleanField(
                                default=False,
                                help_text="Readers are told that this page only shows how the site can be used.",
                                verbose_name="this page is an example",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="campaign.projectpage",
                                verbose_name="project",
                            ),
                        ),
                        (
                            "theme",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="campaign.theme",
                                verbose_name="theme",
                            ),
                        ),
                        (
                            "place",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="campaign.placepage",
                                verbose_name="place",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("handbook", "Handbook"),
                                    ("guidelines", "Guidelines"),
                                    ("needs-assessment", "Needs assessment"),
                                    ("magazine", "Magazine"),
                                    ("newsletter", "Newsletter"),
                                    ("recommendations", "Recommendations"),
                                    ("policy-paper", "Policy paper"),
                                ],
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("draft", "Draft"),
                                    ("presented", "Presented and discussed"),
                                    ("final", "Final"),
                                ],
                                default="draft",
                                max_length=20,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "edition",
                            models.CharField(blank=True, max_length=60, verbose_name="edition"),
                        ),
                        (
                            "published_on",
                            models.DateField(blank=True, null=True, verbose_name="published on"),
                        ),
                        (
                            "published_precision",
                            models.CharField(
                                choices=[("day", "Day"), ("month", "Month"), ("year", "Year")],
                                default="day",
                                max_length=10,
                                verbose_name="how precisely the date is known",
                            ),
                        ),
                        ("isbn", models.CharField(blank=True, max_length=20, verbose_name="ISBN")),
                        ("doi", models.CharField(blank=True, max_length=100, verbose_name="DOI")),
                        (
                            "newsletter_languages",
                            models.CharField(
                                blank=True,
                                help_text="Language codes with commas, for example en, fr, it.",
                                max_length=60,
                                verbose_name="languages of the newsletter",
                            ),
                        ),
                        (
                            "sign_up_url",
                            models.URLField(blank=True, verbose_name="address for signing up"),
                        ),
                        (
                            "emblem_in_file",
                            models.BooleanField(
                                default=False,
                                verbose_name="the files show the emblem and the funding statement",
                            ),
                        ),
                        (
                            "body",
                            wagtail.fields.StreamField(
                                [
                                    ("heading", 0),
                                    ("paragraph", 1),
                                    ("picture", 4),
                                    ("quote", 8),
                                    ("number", 12),
                                    ("page_link", 15),
                                ],
                                blank=True,
                                block_lookup={
                                    0: ("home.blocks.HeadingBlock", (), {}),
                                    1: ("home.blocks.ParagraphBlock", (), {}),
                                    2: (
                                        "wagtail.images.blocks.ImageBlock",
                                        [],
                                        {"label": "Picture"},
                                    ),
                                    3: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Caption", "required": False},
                                    ),
                                    4: (
                                        "wagtail.blocks.StructBlock",
                                        [[("image", 2), ("caption", 3)]],
                                        {},
                                    ),
                                    5: ("wagtail.blocks.TextBlock", (), {"label": "Words"}),
                                    6: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "As agreed in the consent record.",
                                            "label": "Who says it",
                                            "required": False,
                                        },
                                    ),
                                    7: (
                                        "wagtail.blocks.BooleanBlock",
                                        (),
                                        {"label": "The name is changed", "required": False},
                                    ),
                                    8: (
                                        "wagtail.blocks.StructBlock",
                                        [[("text", 5), ("speaker", 6), ("name_is_changed", 7)]],
                                        {},
                                    ),
                                    9: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Number", "max_length": 20},
                                    ),
                                    10: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "What it counts"},
                                    ),
                                    11: (
                                        "wagtail.blocks.IntegerBlock",
                                        (),
                                        {
                                            "help_text": "The place of the source in this page's list of sources.",
                                            "label": "Number of the source",
                                            "min_value": 1,
                                            "required": False,
                                        },
                                    ),
                                    12: (
                                        "wagtail.blocks.StructBlock",
                                        [[("number", 9), ("text", 10), ("source", 11)]],
                                        {},
                                    ),
                                    13: ("wagtail.blocks.PageChooserBlock", (), {"label": "Page"}),
                                    14: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Words of the link", "required": False},
                                    ),
                                    15: (
                                        "wagtail.blocks.StructBlock",
                                        [[("page", 13), ("text", 14)]],
                                        {},
                                    ),
                                },
                                verbose_name="what is in it",
                            ),
                        ),
                        (
                            "methods",
                            modelcluster.fields.ParentalManyToManyField(
                                blank=True, to="campaign.method", verbose_name="methods"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "resource",
                        "verbose_name_plural": "resources",
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("wagtailcore.page", models.Model),
                ),
                migrations.CreateModel(
                    name="ResourceFile",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="files",
                                to="campaign.resourcepage",
                            ),
                        ),
                        (
                            "language",
                            models.CharField(
                                choices=home.languages.language_choices,
                                max_length=12,
                                verbose_name="language",
                            ),
                        ),
                        (
                            "document",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="home.sitedocument",
                                verbose_name="file",
                            ),
                        ),
                        (
                            "pages",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="number of pages"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "file of a resource",
                        "verbose_name_plural": "files of resources",
                        "ordering": ["sort_order"],
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="StoryPage",
                    fields=[
                        (
                            "page_ptr",
                            models.OneToOneField(
                                auto_created=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                parent_link=True,
                                primary_key=True,
                                serialize=False,
                                to="wagtailcore.page",
                            ),
                        ),
                        (
                            "summary",
                            models.TextField(
                                blank=True,
                                help_text="One or two plain sentences, at most 40 words. Shown in lists and when shared.",
                                verbose_name="summary",
                            ),
                        ),
                        (
                            "image",
                            models.ForeignKey(
                                blank=True,
                                help_text="Without a picture, the page gets a drawing of its own.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="home.siteimage",
                                verbose_name="picture",
                            ),
                        ),
                        (
                            "image_alt",
                            models.CharField(
                                blank=True,
                                help_text="For people who cannot see it. Leave empty to use the picture's own description.",
                                max_length=250,
                                verbose_name="what the picture shows",
                            ),
                        ),
                        (
                            "is_example",
                            models.BooleanField(
                                default=False,
                                help_text="Readers are told that this page only shows how the site can be used.",
                                verbose_name="this page is an example",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="campaign.projectpage",
                                verbose_name="project",
                            ),
                        ),
                        (
                            "theme",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="campaign.theme",
                                verbose_name="theme",
                            ),
                        ),
                        (
                            "place",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="campaign.placepage",
                                verbose_name="place",
                            ),
                        ),
                        (
                            "action_kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("event", "Come to an event"),
                                    ("volunteer", "Volunteer"),
                                    ("panel", "Join the panel"),
                                    ("download", "Download"),
                                    ("contact", "Get in touch"),
                                    ("share", "Share"),
                                ],
                                max_length=20,
                                verbose_name="what the reader can do",
                            ),
                        ),
                        (
                            "action_text",
                            models.CharField(
                                blank=True,
                                help_text="One sentence that says what happens then.",
                                max_length=200,
                                verbose_name="in words",
                            ),
                        ),
                        (
                            "action_page",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="wagtailcore.page",
                                verbose_name="page",
                            ),
                        ),
                        (
                            "action_url",
                            models.URLField(blank=True, verbose_name="or an address elsewhere"),
                        ),
                        (
                            "narrators",
                            models.CharField(
                                choices=[
                                    ("newcomers", "Told by newcomers"),
                                    ("residents", "Told by long-term residents"),
                                    ("both", "Told by newcomers and long-term residents"),
                                    ("professionals", "Told by people who work there"),
                                ],
                                max_length=20,
                                verbose_name="who tells it",
                            ),
                        ),
                        (
                            "protection",
                            models.CharField(
                                choices=[
                                    ("open", "Open: the people in it want to be known"),
                                    ("careful", "Careful: no surnames, no addresses"),
                                    (
                                        "protected",
                                        "Protected: nobody and no place can be recognised",
                                    ),
                                ],
                                default="careful",
                                max_length=20,
                                verbose_name="protection",
                            ),
                        ),
                        (
                            "shows_people",
                            models.BooleanField(
                                default=False,
                                help_text="Then choose the consent records below.",
                                verbose_name="shows or quotes a real person",
                            ),
                        ),
                        (
                            "content_note",
                            models.CharField(
                                blank=True,
                                help_text="What may be hard to read, before the story begins.",
                                max_length=250,
                                verbose_name="content note",
                            ),
                        ),
                        (
                            "help_contacts",
                            models.TextField(
                                blank=True,
                                help_text="Shown with the content note.",
                                verbose_name="where to find help",
                            ),
                        ),
                        (
                            "body",
                            wagtail.fields.StreamField(
                                [
                                    ("heading", 0),
                                    ("paragraph", 1),
                                    ("picture", 4),
                                    ("quote", 8),
                                    ("number", 12),
                                    ("page_link", 15),
                                    ("gallery", 17),
                                    ("audio", 21),
                                    ("timeline", 26),
                                    ("question", 29),
                                ],
                                block_lookup={
                                    0: ("home.blocks.HeadingBlock", (), {}),
                                    1: ("home.blocks.ParagraphBlock", (), {}),
                                    2: (
                                        "wagtail.images.blocks.ImageBlock",
                                        [],
                                        {"label": "Picture"},
                                    ),
                                    3: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Caption", "required": False},
                                    ),
                                    4: (
                                        "wagtail.blocks.StructBlock",
                                        [[("image", 2), ("caption", 3)]],
                                        {},
                                    ),
                                    5: ("wagtail.blocks.TextBlock", (), {"label": "Words"}),
                                    6: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "As agreed in the consent record.",
                                            "label": "Who says it",
                                            "required": False,
                                        },
                                    ),
                                    7: (
                                        "wagtail.blocks.BooleanBlock",
                                        (),
                                        {"label": "The name is changed", "required": False},
                                    ),
                                    8: (
                                        "wagtail.blocks.StructBlock",
                                        [[("text", 5), ("speaker", 6), ("name_is_changed", 7)]],
                                        {},
                                    ),
                                    9: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Number", "max_length": 20},
                                    ),
                                    10: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "What it counts"},
                                    ),
                                    11: (
                                        "wagtail.blocks.IntegerBlock",
                                        (),
                                        {
                                            "help_text": "The place of the source in this page's list of sources.",
                                            "label": "Number of the source",
                                            "min_value": 1,
                                            "required": False,
                                        },
                                    ),
                                    12: (
                                        "wagtail.blocks.StructBlock",
                                        [[("number", 9), ("text", 10), ("source", 11)]],
                                        {},
                                    ),
                                    13: ("wagtail.blocks.PageChooserBlock", (), {"label": "Page"}),
                                    14: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Words of the link", "required": False},
                                    ),
                                    15: (
                                        "wagtail.blocks.StructBlock",
                                        [[("page", 13), ("text", 14)]],
                                        {},
                                    ),
                                    16: (
                                        "wagtail.blocks.ListBlock",
                                        (4,),
                                        {"label": "Pictures", "min_num": 2},
                                    ),
                                    17: ("wagtail.blocks.StructBlock", [[("pictures", 16)]], {}),
                                    18: ("wagtail.blocks.CharBlock", (), {"label": "Title"}),
                                    19: (
                                        "wagtail.documents.blocks.DocumentChooserBlock",
                                        (),
                                        {"label": "Recording"},
                                    ),
                                    20: ("home.blocks.ParagraphBlock", (), {"label": "Transcript"}),
                                    21: (
                                        "wagtail.blocks.StructBlock",
                                        [[("title", 18), ("recording", 19), ("transcript", 20)]],
                                        {},
                                    ),
                                    22: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"help_text": "In words: spring 2019.", "label": "When"},
                                    ),
                                    23: (
                                        "wagtail.blocks.TextBlock",
                                        (),
                                        {"label": "What happened"},
                                    ),
                                    24: (
                                        "wagtail.blocks.StructBlock",
                                        [[("when", 22), ("text", 23)]],
                                        {"label": "Moment"},
                                    ),
                                    25: (
                                        "wagtail.blocks.ListBlock",
                                        (24,),
                                        {"label": "Moments", "min_num": 2},
                                    ),
                                    26: ("wagtail.blocks.StructBlock", [[("moments", 25)]], {}),
                                    27: ("wagtail.blocks.CharBlock", (), {"label": "Question"}),
                                    28: ("home.blocks.ParagraphBlock", (), {"label": "Answer"}),
                                    29: (
                                        "wagtail.blocks.StructBlock",
                                        [[("question", 27), ("answer", 28)]],
                                        {},
                                    ),
                                },
                                verbose_name="the story",
                            ),
                        ),
                        (
                            "consents",
                            modelcluster.fields.ParentalManyToManyField(
                                blank=True,
                                related_name="stories",
                                to="home.consentrecord",
                                verbose_name="consent records",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "story",
                        "verbose_name_plural": "stories",
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("wagtailcore.page", models.Model),
                ),
                migrations.CreateModel(
                    name="StorySource",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        (
                            "source",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="campaign.source",
                                verbose_name="source",
                            ),
                        ),
                        (
                            "locator",
                            models.CharField(
                                blank=True,
                                help_text="For example p. 12.",
                                max_length=60,
                                verbose_name="where in it",
                            ),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="source_references",
                                to="campaign.storypage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "source of a story",
                        "verbose_name_plural": "sources of stories",
                        "ordering": ["sort_order"],
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Sector",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "locale",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="wagtailcore.locale",
                                verbose_name="locale",
                            ),
                        ),
                        ("name", models.CharField(max_length=120, verbose_name="name")),
                        (
                            "slug",
                            models.SlugField(
                                help_text="The same in every language; do not change it.",
                                verbose_name="short name in addresses",
                            ),
                        ),
                        ("description", models.TextField(blank=True, verbose_name="description")),
                    ],
                    options={
                        "verbose_name": "sector",
                        "verbose_name_plural": "sectors",
                        "ordering": ["name"],
                        "unique_together": {("translation_key", "locale")},
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(modelsearch.index.Indexed, models.Model),
                ),
                migrations.CreateModel(
                    name="InitiativePage",
                    fields=[
                        (
                            "page_ptr",
                            models.OneToOneField(
                                auto_created=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                parent_link=True,
                                primary_key=True,
                                serialize=False,
                                to="wagtailcore.page",
                            ),
                        ),
                        (
                            "summary",
                            models.TextField(
                                blank=True,
                                help_text="One or two plain sentences, at most 40 words. Shown in lists and when shared.",
                                verbose_name="summary",
                            ),
                        ),
                        (
                            "image",
                            models.ForeignKey(
                                blank=True,
                                help_text="Without a picture, the page gets a drawing of its own.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="home.siteimage",
                                verbose_name="picture",
                            ),
                        ),
                        (
                            "image_alt",
                            models.CharField(
                                blank=True,
                                help_text="For people who cannot see it. Leave empty to use the picture's own description.",
                                max_length=250,
                                verbose_name="what the picture shows",
                            ),
                        ),
                        (
                            "is_example",
                            models.BooleanField(
                                default=False,
                                help_text="Readers are told that this page only shows how the site can be used.",
                                verbose_name="this page is an example",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="campaign.projectpage",
                                verbose_name="project",
                            ),
                        ),
                        (
                            "theme",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="campaign.theme",
                                verbose_name="theme",
                            ),
                        ),
                        (
                            "place",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="campaign.placepage",
                                verbose_name="place",
                            ),
                        ),
                        (
                            "action_kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("event", "Come to an event"),
                                    ("volunteer", "Volunteer"),
                                    ("panel", "Join the panel"),
                                    ("download", "Download"),
                                    ("contact", "Get in touch"),
                                    ("share", "Share"),
                                ],
                                max_length=20,
                                verbose_name="what the reader can do",
                            ),
                        ),
                        (
                            "action_text",
                            models.CharField(
                                blank=True,
                                help_text="One sentence that says what happens then.",
                                max_length=200,
                                verbose_name="in words",
                            ),
                        ),
                        (
                            "action_page",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="wagtailcore.page",
                                verbose_name="page",
                            ),
                        ),
                        (
                            "action_url",
                            models.URLField(blank=True, verbose_name="or an address elsewhere"),
                        ),
                        (
                            "start_date",
                            models.DateField(blank=True, null=True, verbose_name="start"),
                        ),
                        ("end_date", models.DateField(blank=True, null=True, verbose_name="end")),
                        (
                            "date_precision",
                            models.CharField(
                                choices=[("day", "Day"), ("month", "Month"), ("year", "Year")],
                                default="day",
                                help_text="If only the month is known, enter any day of it: the day is not shown.",
                                max_length=10,
                                verbose_name="how precisely the dates are known",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("initiative", "Integration initiative"),
                                    ("micro-project", "Micro-project"),
                                    ("good-practice", "Good practice"),
                                    ("training-path", "Training path"),
                                ],
                                default="initiative",
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("planned", "Planned"),
                                    ("running", "Running"),
                                    ("reviewed", "Reviewed"),
                                    ("recommended", "Recommended"),
                                ],
                                default="running",
                                max_length=20,
                                verbose_name="stage",
                            ),
                        ),
                        (
                            "field",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="campaign.field",
                                verbose_name="field",
                            ),
                        ),
                        (
                            "is_voluntary",
                            models.BooleanField(default=False, verbose_name="voluntary work"),
                        ),
                        (
                            "is_commercial",
                            models.BooleanField(default=False, verbose_name="sells something"),
                        ),
                        (
                            "is_productive",
                            models.BooleanField(default=False, verbose_name="makes something"),
                        ),
                        (
                            "mixed_group",
                            models.BooleanField(
                                default=False, verbose_name="old and new residents together"
                            ),
                        ),
                        (
                            "planned_share",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                verbose_name="planned share of newcomers in per cent",
                            ),
                        ),
                        (
                            "volunteer_roles",
                            models.TextField(blank=True, verbose_name="what volunteers do"),
                        ),
                        (
                            "panel",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="campaign.panelpage",
                                verbose_name="came from the panel",
                            ),
                        ),
                        (
                            "body",
                            wagtail.fields.StreamField(
                                [
                                    ("heading", 0),
                                    ("paragraph", 1),
                                    ("picture", 4),
                                    ("quote", 8),
                                    ("number", 12),
                                    ("page_link", 15),
                                    ("gallery", 17),
                                    ("audio", 21),
                                    ("timeline", 26),
                                    ("question", 29),
                                ],
                                blank=True,
                                block_lookup={
                                    0: ("home.blocks.HeadingBlock", (), {}),
                                    1: ("home.blocks.ParagraphBlock", (), {}),
                                    2: (
                                        "wagtail.images.blocks.ImageBlock",
                                        [],
                                        {"label": "Picture"},
                                    ),
                                    3: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Caption", "required": False},
                                    ),
                                    4: (
                                        "wagtail.blocks.StructBlock",
                                        [[("image", 2), ("caption", 3)]],
                                        {},
                                    ),
                                    5: ("wagtail.blocks.TextBlock", (), {"label": "Words"}),
                                    6: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "As agreed in the consent record.",
                                            "label": "Who says it",
                                            "required": False,
                                        },
                                    ),
                                    7: (
                                        "wagtail.blocks.BooleanBlock",
                                        (),
                                        {"label": "The name is changed", "required": False},
                                    ),
                                    8: (
                                        "wagtail.blocks.StructBlock",
                                        [[("text", 5), ("speaker", 6), ("name_is_changed", 7)]],
                                        {},
                                    ),
                                    9: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Number", "max_length": 20},
                                    ),
                                    10: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "What it counts"},
                                    ),
                                    11: (
                                        "wagtail.blocks.IntegerBlock",
                                        (),
                                        {
                                            "help_text": "The place of the source in this page's list of sources.",
                                            "label": "Number of the source",
                                            "min_value": 1,
                                            "required": False,
                                        },
                                    ),
                                    12: (
                                        "wagtail.blocks.StructBlock",
                                        [[("number", 9), ("text", 10), ("source", 11)]],
                                        {},
                                    ),
                                    13: ("wagtail.blocks.PageChooserBlock", (), {"label": "Page"}),
                                    14: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Words of the link", "required": False},
                                    ),
                                    15: (
                                        "wagtail.blocks.StructBlock",
                                        [[("page", 13), ("text", 14)]],
                                        {},
                                    ),
                                    16: (
                                        "wagtail.blocks.ListBlock",
                                        (4,),
                                        {"label": "Pictures", "min_num": 2},
                                    ),
                                    17: ("wagtail.blocks.StructBlock", [[("pictures", 16)]], {}),
                                    18: ("wagtail.blocks.CharBlock", (), {"label": "Title"}),
                                    19: (
                                        "wagtail.documents.blocks.DocumentChooserBlock",
                                        (),
                                        {"label": "Recording"},
                                    ),
                                    20: ("home.blocks.ParagraphBlock", (), {"label": "Transcript"}),
                                    21: (
                                        "wagtail.blocks.StructBlock",
                                        [[("title", 18), ("recording", 19), ("transcript", 20)]],
                                        {},
                                    ),
                                    22: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"help_text": "In words: spring 2019.", "label": "When"},
                                    ),
                                    23: (
                                        "wagtail.blocks.TextBlock",
                                        (),
                                        {"label": "What happened"},
                                    ),
                                    24: (
                                        "wagtail.blocks.StructBlock",
                                        [[("when", 22), ("text", 23)]],
                                        {"label": "Moment"},
                                    ),
                                    25: (
                                        "wagtail.blocks.ListBlock",
                                        (24,),
                                        {"label": "Moments", "min_num": 2},
                                    ),
                                    26: ("wagtail.blocks.StructBlock", [[("moments", 25)]], {}),
                                    27: ("wagtail.blocks.CharBlock", (), {"label": "Question"}),
                                    28: ("home.blocks.ParagraphBlock", (), {"label": "Answer"}),
                                    29: (
                                        "wagtail.blocks.StructBlock",
                                        [[("question", 27), ("answer", 28)]],
                                        {},
                                    ),
                                },
                                verbose_name="what happens",
                            ),
                        ),
                        (
                            "results",
                            wagtail.fields.RichTextField(
                                blank=True, verbose_name="what came of it"
                            ),
                        ),
                        ("worked", models.TextField(blank=True, verbose_name="what worked")),
                        (
                            "cost",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="what it cost"
                            ),
                        ),
                        (
                            "people_needed",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="people it takes"
                            ),
                        ),
                        (
                            "would_repeat",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="would you do it again?"
                            ),
                        ),
                        (
                            "how_to_reuse",
                            wagtail.fields.RichTextField(
                                blank=True, verbose_name="how to do it elsewhere"
                            ),
                        ),
                        (
                            "sectors",
                            modelcluster.fields.ParentalManyToManyField(
                                blank=True, to="campaign.sector", verbose_name="sectors"
                            ),
                        ),
                        (
                            "target_groups",
                            modelcluster.fields.ParentalManyToManyField(
                                blank=True, to="campaign.targetgroup", verbose_name="target groups"
                            ),
                        ),
                        (
                            "methods",
                            modelcluster.fields.ParentalManyToManyField(
                                blank=True, to="campaign.method", verbose_name="methods"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "initiative",
                        "verbose_name_plural": "initiatives",
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("wagtailcore.page", models.Model),
                ),
                migrations.CreateModel(
                    name="InitiativePartner",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="partner_links",
                                to="campaign.initiativepage",
                            ),
                        ),
                        (
                            "partner",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="campaign.partnerpage",
                                verbose_name="partner",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "partner of an initiative",
                        "verbose_name_plural": "partners of initiatives",
                        "ordering": ["sort_order"],
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="InitiativeSource",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        (
                            "source",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="campaign.source",
                                verbose_name="source",
                            ),
                        ),
                        (
                            "locator",
                            models.CharField(
                                blank=True,
                                help_text="For example p. 12.",
                                max_length=60,
                                verbose_name="where in it",
                            ),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="source_references",
                                to="campaign.initiativepage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "source of an initiative",
                        "verbose_name_plural": "sources of initiatives",
                        "ordering": ["sort_order"],
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="VideoPage",
                    fields=[
                        (
                            "page_ptr",
                            models.OneToOneField(
                                auto_created=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                parent_link=True,
                                primary_key=True,
                                serialize=False,
                                to="wagtailcore.page",
                            ),
                        ),
                        (
                            "summary",
                            models.TextField(
                                blank=True,
                                help_text="One or two plain sentences, at most 40 words. Shown in lists and when shared.",
                                verbose_name="summary",
                            ),
                        ),
                        (
                            "image",
                            models.ForeignKey(
                                blank=True,
                                help_text="Without a picture, the page gets a drawing of its own.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="home.siteimage",
                                verbose_name="picture",
                            ),
                        ),
                        (
                            "image_alt",
                            models.CharField(
                                blank=True,
                                help_text="For people who cannot see it. Leave empty to use the picture's own description.",
                                max_length=250,
                                verbose_name="what the picture shows",
                            ),
                        ),
                        (
                            "is_example",
                            models.BooleanField(
                                default=False,
                                help_text="Readers are told that this page only shows how the site can be used.",
                                verbose_name="this page is an example",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="campaign.projectpage",
                                verbose_name="project",
                            ),
                        ),
                        (
                            "theme",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="campaign.theme",
                                verbose_name="theme",
                            ),
                        ),
                        (
                            "place",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="campaign.placepage",
                                verbose_name="place",
                            ),
                        ),
                        (
                            "action_kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("event", "Come to an event"),
                                    ("volunteer", "Volunteer"),
                                    ("panel", "Join the panel"),
                                    ("download", "Download"),
                                    ("contact", "Get in touch"),
                                    ("share", "Share"),
                                ],
                                max_length=20,
                                verbose_name="what the reader can do",
                            ),
                        ),
                        (
                            "action_text",
                            models.CharField(
                                blank=True,
                                help_text="One sentence that says what happens then.",
                                max_length=200,
                                verbose_name="in words",
                            ),
                        ),
                        (
                            "action_page",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="wagtailcore.page",
                                verbose_name="page",
                            ),
                        ),
                        (
                            "action_url",
                            models.URLField(blank=True, verbose_name="or an address elsewhere"),
                        ),
                        (
                            "file",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="campaign.sitemedia",
                                verbose_name="file",
                            ),
                        ),
                        (
                            "embed_url",
                            models.URLField(
                                blank=True,
                                help_text="Nothing is loaded from there before the reader asks for it.",
                                verbose_name="or an address at YouTube, Vimeo or PeerTube",
                            ),
                        ),
                        (
                            "spoken_language",
                            models.CharField(
                                blank=True,
                                choices=home.languages.language_choices,
                                max_length=12,
                                verbose_name="spoken language",
                            ),
                        ),
                        (
                            "no_speech",
                            models.BooleanField(default=False, verbose_name="nobody speaks in it"),
                        ),
                        (
                            "duration",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="length in seconds"
                            ),
                        ),
                        (
                            "recorded_on",
                            models.DateField(blank=True, null=True, verbose_name="recorded on"),
                        ),
                        (
                            "recorded_precision",
                            models.CharField(
                                choices=[("day", "Day"), ("month", "Month"), ("year", "Year")],
                                default="day",
                                max_length=10,
                                verbose_name="how precisely the date is known",
                            ),
                        ),
                        (
                            "transcript",
                            wagtail.fields.RichTextField(blank=True, verbose_name="transcript"),
                        ),
                        (
                            "description",
                            wagtail.fields.RichTextField(
                                blank=True, verbose_name="about the video"
                            ),
                        ),
                        (
                            "audio_description",
                            models.CharField(
                                choices=[
                                    ("not-needed", "Not needed: the sound says everything"),
                                    ("included", "Included in the sound"),
                                    ("version", "In a second version"),
                                    (
                                        "transcript",
                                        "In the transcript: it says everything that is seen",
                                    ),
                                    ("missing", "Missing"),
                                ],
                                default="missing",
                                max_length=20,
                                verbose_name="audio description",
                            ),
                        ),
                        (
                            "described_file",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="campaign.sitemedia",
                                verbose_name="version with audio description",
                            ),
                        ),
                        (
                            "content_note",
                            models.CharField(
                                blank=True, max_length=250, verbose_name="content note"
                            ),
                        ),
                        (
                            "emblem_in_file",
                            models.BooleanField(
                                default=False,
                                verbose_name="the file shows the emblem and the funding statement",
                            ),
                        ),
                        (
                            "shows_people",
                            models.BooleanField(
                                default=False, verbose_name="shows or quotes a real person"
                            ),
                        ),
                        (
                            "consents",
                            modelcluster.fields.ParentalManyToManyField(
                                blank=True,
                                related_name="videos",
                                to="home.consentrecord",
                                verbose_name="consent records",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "video",
                        "verbose_name_plural": "videos",
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("wagtailcore.page", models.Model),
                ),
                migrations.CreateModel(
                    name="CaptionTrack",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="captions",
                                to="campaign.videopage",
                            ),
                        ),
                        (
                            "language",
                            models.CharField(
                                choices=home.languages.language_choices,
                                max_length=12,
                                verbose_name="language",
                            ),
                        ),
                        (
                            "file",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="home.sitedocument",
                                verbose_name="WebVTT file",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "captions",
                        "verbose_name_plural": "captions",
                        "ordering": ["sort_order"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("page", "language"), name="one_caption_file_a_language"
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="Chapter",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "locale",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="wagtailcore.locale",
                                verbose_name="locale",
                            ),
                        ),
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="chapters",
                                to="campaign.videopage",
                            ),
                        ),
                        ("start", models.PositiveIntegerField(verbose_name="starts at second")),
                        ("title", models.CharField(max_length=120, verbose_name="title")),
                    ],
                    options={
                        "verbose_name": "chapter",
                        "verbose_name_plural": "chapters",
                        "ordering": ["sort_order"],
                        "unique_together": {("translation_key", "locale")},
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="StoryIndexPage",
                    fields=[
                        (
                            "page_ptr",
                            models.OneToOneField(
                                auto_created=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                parent_link=True,
                                primary_key=True,
                                serialize=False,
                                to="wagtailcore.page",
                            ),
                        ),
                        (
                            "summary",
                            models.TextField(
                                blank=True,
                                help_text="One or two plain sentences, at most 40 words. Shown in lists and when shared.",
                                verbose_name="summary",
                            ),
                        ),
                        (
                            "image",
                            models.ForeignKey(
                                blank=True,
                                help_text="Without a picture, the page gets a drawing of its own.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="home.siteimage",
                                verbose_name="picture",
                            ),
                        ),
                        (
                            "image_alt",
                            models.CharField(
                                blank=True,
                                help_text="For people who cannot see it. Leave empty to use the picture's own description.",
                                max_length=250,
                                verbose_name="what the picture shows",
                            ),
                        ),
                        (
                            "is_example",
                            models.BooleanField(
                                default=False,
                                help_text="Readers are told that this page only shows how the site can be used.",
                                verbose_name="this page is an example",
                            ),
                        ),
                        (
                            "intro",
                            wagtail.fields.RichTextField(blank=True, verbose_name="introduction"),
                        ),
                    ],
                    options={
                        "verbose_name": "list of stories",
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("wagtailcore.page",),
                ),
                migrations.CreateModel(
                    name="VideoIndexPage",
                    fields=[
                        (
                            "page_ptr",
                            models.OneToOneField(
                                auto_created=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                parent_link=True,
                                primary_key=True,
                                serialize=False,
                                to="wagtailcore.page",
                            ),
                        ),
                        (
                            "summary",
                            models.TextField(
                                blank=True,
                                help_text="One or two plain sentences, at most 40 words. Shown in lists and when shared.",
                                verbose_name="summary",
                            ),
                        ),
                        (
                            "image",
                            models.ForeignKey(
                                blank=True,
                                help_text="Without a picture, the page gets a drawing of its own.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="home.siteimage",
                                verbose_name="picture",
                            ),
                        ),
                        (
                            "image_alt",
                            models.CharField(
                                blank=True,
                                help_text="For people who cannot see it. Leave empty to use the picture's own description.",
                                max_length=250,
                                verbose_name="what the picture shows",
                            ),
                        ),
                        (
                            "is_example",
                            models.BooleanField(
                                default=False,
                                help_text="Readers are told that this page only shows how the site can be used.",
                                verbose_name="this page is an example",
                            ),
                        ),
                        (
                            "intro",
                            wagtail.fields.RichTextField(blank=True, verbose_name="introduction"),
                        ),
                    ],
                    options={
                        "verbose_name": "list of videos",
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("wagtailcore.page",),
                ),
                migrations.CreateModel(
                    name="FactIndexPage",
                    fields=[
                        (
                            "page_ptr",
                            models.OneToOneField(
                                auto_created=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                parent_link=True,
                                primary_key=True,
                                serialize=False,
                                to="wagtailcore.page",
                            ),
                        ),
                        (
                            "summary",
                            models.TextField(
                                blank=True,
                                help_text="One or two plain sentences, at most 40 words. Shown in lists and when shared.",
                                verbose_name="summary",
                            ),
                        ),
                        (
                            "image",
                            models.ForeignKey(
                                blank=True,
                                help_text="Without a picture, the page gets a drawing of its own.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="home.siteimage",
                                verbose_name="picture",
                            ),
                        ),
                        (
                            "image_alt",
                            models.CharField(
                                blank=True,
                                help_text="For people who cannot see it. Leave empty to use the picture's own description.",
                                max_length=250,
                                verbose_name="what the picture shows",
                            ),
                        ),
                        (
                            "is_example",
                            models.BooleanField(
                                default=False,
                                help_text="Readers are told that this page only shows how the site can be used.",
                                verbose_name="this page is an example",
                            ),
                        ),
                        (
                            "intro",
                            wagtail.fields.RichTextField(blank=True, verbose_name="introduction"),
                        ),
                    ],
                    options={
                        "verbose_name": "list of facts",
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("wagtailcore.page",),
                ),
                migrations.CreateModel(
                    name="InitiativeIndexPage",
                    fields=[
                        (
                            "page_ptr",
                            models.OneToOneField(
                                auto_created=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                parent_link=True,
                                primary_key=True,
                                serialize=False,
                                to="wagtailcore.page",
                            ),
                        ),
                        (
                            "summary",
                            models.TextField(
                                blank=True,
                                help_text="One or two plain sentences, at most 40 words. Shown in lists and when shared.",
                                verbose_name="summary",
                            ),
                        ),
                        (
                            "image",
                            models.ForeignKey(
                                blank=True,
                                help_text="Without a picture, the page gets a drawing of its own.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="home.siteimage",
                                verbose_name="picture",
                            ),
                        ),
                        (
                            "image_alt",
                            models.CharField(
                                blank=True,
                                help_text="For people who cannot see it. Leave empty to use the picture's own description.",
                                max_length=250,
                                verbose_name="what the picture shows",
                            ),
                        ),
                        (
                            "is_example",
                            models.BooleanField(
                                default=False,
                                help_text="Readers are told that this page only shows how the site can be used.",
                                verbose_name="this page is an example",
                            ),
                        ),
                        (
                            "intro",
                            wagtail.fields.RichTextField(blank=True, verbose_name="introduction"),
                        ),
                    ],
                    options={
                        "verbose_name": "list of initiatives",
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("wagtailcore.page",),
                ),
                migrations.CreateModel(
                    name="ProjectIndexPage",
                    fields=[
                        (
                            "page_ptr",
                            models.OneToOneField(
                                auto_created=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                parent_link=True,
                                primary_key=True,
                                serialize=False,
                                to="wagtailcore.page",
                            ),
                        ),
                        (
                            "summary",
                            models.TextField(
                                blank=True,
                                help_text="One or two plain sentences, at most 40 words. Shown in lists and when shared.",
                                verbose_name="summary",
                            ),
                        ),
                        (
                            "image",
                            models.ForeignKey(
                                blank=True,
                                help_text="Without a picture, the page gets a drawing of its own.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="home.siteimage",
                                verbose_name="picture",
                            ),
                        ),
                        (
                            "image_alt",
                            models.CharField(
                                blank=True,
                                help_text="For people who cannot see it. Leave empty to use the picture's own description.",
                                max_length=250,
                                verbose_name="what the picture shows",
                            ),
                        ),
                        (
                            "is_example",
                            models.BooleanField(
                                default=False,
                                help_text="Readers are told that this page only shows how the site can be used.",
                                verbose_name="this page is an example",
                            ),
                        ),
                        (
                            "intro",
                            wagtail.fields.RichTextField(blank=True, verbose_name="introduction"),
                        ),
                    ],
                    options={
                        "verbose_name": "list of projects",
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("wagtailcore.page",),
                ),
                migrations.CreateModel(
                    name="CampaignIndexPage",
                    fields=[
                        (
                            "page_ptr",
                            models.OneToOneField(
                                auto_created=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                parent_link=True,
                                primary_key=True,
                                serialize=False,
                                to="wagtailcore.page",
                            ),
                        ),
                        (
                            "summary",
                            models.TextField(
                                blank=True,
                                help_text="One or two plain sentences, at most 40 words. Shown in lists and when shared.",
                                verbose_name="summary",
                            ),
                        ),
                        (
                            "image",
                            models.ForeignKey(
                                blank=True,
                                help_text="Without a picture, the page gets a drawing of its own.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="home.siteimage",
                                verbose_name="picture",
                            ),
                        ),
                        (
                            "image_alt",
                            models.CharField(
                                blank=True,
                                help_text="For people who cannot see it. Leave empty to use the picture's own description.",
                                max_length=250,
                                verbose_name="what the picture shows",
                            ),
                        ),
                        (
                            "is_example",
                            models.BooleanField(
                                default=False,
                                help_text="Readers are told that this page only shows how the site can be used.",
                                verbose_name="this page is an example",
                            ),
                        ),
                        (
                            "intro",
                            wagtail.fields.RichTextField(blank=True, verbose_name="introduction"),
                        ),
                    ],
                    options={
                        "verbose_name": "list of campaigns",
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("wagtailcore.page",),
                ),
                migrations.CreateModel(
                    name="ResourceIndexPage",
                    fields=[
                        (
                            "page_ptr",
                            models.OneToOneField(
                                auto_created=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                parent_link=True,
                                primary_key=True,
                                serialize=False,
                                to="wagtailcore.page",
                            ),
                        ),
                        (
                            "summary",
                            models.TextField(
                                blank=True,
                                help_text="One or two plain sentences, at most 40 words. Shown in lists and when shared.",
                                verbose_name="summary",
                            ),
                        ),
                        (
                            "image",
                            models.ForeignKey(
                                blank=True,
                                help_text="Without a picture, the page gets a drawing of its own.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="home.siteimage",
                                verbose_name="picture",
                            ),
                        ),
                        (
                            "image_alt",
                            models.CharField(
                                blank=True,
                                help_text="For people who cannot see it. Leave empty to use the picture's own description.",
                                max_length=250,
                                verbose_name="what the picture shows",
                            ),
                        ),
                        (
                            "is_example",
                            models.BooleanField(
                                default=False,
                                help_text="Readers are told that this page only shows how the site can be used.",
                                verbose_name="this page is an example",
                            ),
                        ),
                        (
                            "intro",
                            wagtail.fields.RichTextField(blank=True, verbose_name="introduction"),
                        ),
                    ],
                    options={
                        "verbose_name": "list of resources",
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("wagtailcore.page",),
                ),
                migrations.CreateModel(
                    name="PartnerIndexPage",
                    fields=[
                        (
                            "page_ptr",
                            models.OneToOneField(
                                auto_created=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                parent_link=True,
                                primary_key=True,
                                serialize=False,
                                to="wagtailcore.page",
                            ),
                        ),
                        (
                            "summary",
                            models.TextField(
                                blank=True,
                                help_text="One or two plain sentences, at most 40 words. Shown in lists and when shared.",
                                verbose_name="summary",
                            ),
                        ),
                        (
                            "image",
                            models.ForeignKey(
                                blank=True,
                                help_text="Without a picture, the page gets a drawing of its own.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="home.siteimage",
                                verbose_name="picture",
                            ),
                        ),
                        (
                            "image_alt",
                            models.CharField(
                                blank=True,
                                help_text="For people who cannot see it. Leave empty to use the picture's own description.",
                                max_length=250,
                                verbose_name="what the picture shows",
                            ),
                        ),
                        (
                            "is_example",
                            models.BooleanField(
                                default=False,
                                help_text="Readers are told that this page only shows how the site can be used.",
                                verbose_name="this page is an example",
                            ),
                        ),
                        (
                            "intro",
                            wagtail.fields.RichTextField(blank=True, verbose_name="introduction"),
                        ),
                    ],
                    options={
                        "verbose_name": "list of partners",
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("wagtailcore.page",),
                ),
                migrations.CreateModel(
                    name="PlaceIndexPage",
                    fields=[
                        (
                            "page_ptr",
                            models.OneToOneField(
                                auto_created=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                parent_link=True,
                                primary_key=True,
                                serialize=False,
                                to="wagtailcore.page",
                            ),
                        ),
                        (
                            "summary",
                            models.TextField(
                                blank=True,
                                help_text="One or two plain sentences, at most 40 words. Shown in lists and when shared.",
                                verbose_name="summary",
                            ),
                        ),
                        (
                            "image",
                            models.ForeignKey(
                                blank=True,
                                help_text="Without a picture, the page gets a drawing of its own.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="home.siteimage",
                                verbose_name="picture",
                            ),
                        ),
                        (
                            "image_alt",
                            models.CharField(
                                blank=True,
                                help_text="For people who cannot see it. Leave empty to use the picture's own description.",
                                max_length=250,
                                verbose_name="what the picture shows",
                            ),
                        ),
                        (
                            "is_example",
                            models.BooleanField(
                                default=False,
                                help_text="Readers are told that this page only shows how the site can be used.",
                                verbose_name="this page is an example",
                            ),
                        ),
                        (
                            "intro",
                            wagtail.fields.RichTextField(blank=True, verbose_name="introduction"),
                        ),
                    ],
                    options={
                        "verbose_name": "list of places",
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("wagtailcore.page",),
                ),
                migrations.CreateModel(
                    name="PanelIndexPage",
                    fields=[
                        (
                            "page_ptr",
                            models.OneToOneField(
                                auto_created=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                parent_link=True,
                                primary_key=True,
                                serialize=False,
                                to="wagtailcore.page",
                            ),
                        ),
                        (
                            "summary",
                            models.TextField(
                                blank=True,
                                help_text="One or two plain sentences, at most 40 words. Shown in lists and when shared.",
                                verbose_name="summary",
                            ),
                        ),
                        (
                            "image",
                            models.ForeignKey(
                                blank=True,
                                help_text="Without a picture, the page gets a drawing of its own.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="home.siteimage",
                                verbose_name="picture",
                            ),
                        ),
                        (
                            "image_alt",
                            models.CharField(
                                blank=True,
                                help_text="For people who cannot see it. Leave empty to use the picture's own description.",
                                max_length=250,
                                verbose_name="what the picture shows",
                            ),
                        ),
                        (
                            "is_example",
                            models.BooleanField(
                                default=False,
                                help_text="Readers are told that this page only shows how the site can be used.",
                                verbose_name="this page is an example",
                            ),
                        ),
                        (
                            "intro",
                            wagtail.fields.RichTextField(blank=True, verbose_name="introduction"),
                        ),
                    ],
                    options={
                        "verbose_name": "list of panels",
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("wagtailcore.page",),
                ),
            ]
        ),
    ]
