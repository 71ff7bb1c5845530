import django.db.models.deletion
import home.countries
import home.languages
import home.models.document
import home.uploads.fields
import modelcluster.fields
import modelsearch.index
import taggit.managers
import uuid
import wagtail.fields
import wagtail.images.models
import wagtail.models.media
from django.conf import settings
from django.db import migrations, models

from home.migrations._create_models import CreateModels


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("recurrence", "0002_alter_date_id_alter_param_id_alter_recurrence_id_and_more"),
        ("sessions", "0001_initial"),
        ("taggit", "0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx"),
        ("wagtail_localize", "0016_rename_page_revision_translationlog_revision"),
        ("wagtailadmin", "0006_formstate"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailembeds", "0009_embed_cache_until"),
        ("wagtailforms", "0005_alter_formsubmission_form_data"),
        ("wagtailimages", "0027_image_description"),
        ("wagtailmedia", "0005_alter_media_options"),
        ("wagtailredirects", "0008_add_verbose_name_plural"),
        ("wagtailsearch", "0010_add_text_fields"),
        ("wagtailusers", "0015_userprofile_keyboard_shortcuts"),
    ]

    operations = [
        CreateModels(
            [
                migrations.CreateModel(
                    name="Generation",
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
                        ("mark", models.UUIDField(default=uuid.uuid4)),
                    ],
                    options={
                        "verbose_name": "generation",
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="ConsentRecord",
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
                            "reference",
                            models.CharField(
                                help_text="The number on the signed form. Never a name.",
                                max_length=40,
                                unique=True,
                                verbose_name="reference",
                            ),
                        ),
                        (
                            "explained_in",
                            models.CharField(
                                help_text="Code of the language in which everything was explained, for example ar.",
                                max_length=12,
                                verbose_name="explained in",
                            ),
                        ),
                        (
                            "explained_by",
                            models.CharField(
                                help_text="The role or organisation, not a name.",
                                max_length=100,
                                verbose_name="explained by",
                            ),
                        ),
                        ("agreed_on", models.DateField(verbose_name="agreed on")),
                        (
                            "covers_website",
                            models.BooleanField(default=True, verbose_name="this website"),
                        ),
                        (
                            "covers_social",
                            models.BooleanField(default=False, verbose_name="social media"),
                        ),
                        ("covers_print", models.BooleanField(default=False, verbose_name="print")),
                        ("covers_press", models.BooleanField(default=False, verbose_name="press")),
                        (
                            "covers_partners",
                            models.BooleanField(default=False, verbose_name="use by partners"),
                        ),
                        (
                            "covers_platforms",
                            models.BooleanField(
                                default=False, verbose_name="video platforms of others"
                            ),
                        ),
                        (
                            "identifiability",
                            models.CharField(
                                choices=[
                                    ("named", "Full name and face"),
                                    ("first-name", "First name"),
                                    ("pseudonym", "Another name"),
                                    ("anonymous", "Not recognisable"),
                                ],
                                default="anonymous",
                                max_length=20,
                                verbose_name="how the person may appear",
                            ),
                        ),
                        (
                            "is_child",
                            models.BooleanField(
                                default=False, verbose_name="the person is under 18"
                            ),
                        ),
                        (
                            "guardian_agreed_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="guardian agreed on"
                            ),
                        ),
                        (
                            "child_assented_on",
                            models.DateField(blank=True, null=True, verbose_name="child agreed on"),
                        ),
                        ("review_on", models.DateField(verbose_name="ask again on")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("active", "Active"),
                                    ("expired", "Expired"),
                                    ("withdrawn", "Withdrawn"),
                                ],
                                default="active",
                                max_length=20,
                                verbose_name="status",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "consent record",
                        "verbose_name_plural": "consent records",
                        "ordering": ["review_on"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="SiteImage",
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
                        ("width", models.IntegerField(editable=False, verbose_name="width")),
                        ("height", models.IntegerField(editable=False, verbose_name="height")),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True, db_index=True, verbose_name="created at"
                            ),
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
                        ("focal_point_x", models.PositiveIntegerField(blank=True, null=True)),
                        ("focal_point_y", models.PositiveIntegerField(blank=True, null=True)),
                        ("focal_point_width", models.PositiveIntegerField(blank=True, null=True)),
                        ("focal_point_height", models.PositiveIntegerField(blank=True, null=True)),
                        ("file_size", models.PositiveIntegerField(editable=False, null=True)),
                        (
                            "file_hash",
                            models.CharField(
                                blank=True, db_index=True, editable=False, max_length=40
                            ),
                        ),
                        (
                            "file",
                            home.uploads.fields.PictureField(
                                height_field="height",
                                upload_to=wagtail.images.models.get_upload_to,
                                verbose_name="file",
                                width_field="width",
                            ),
                        ),
                        (
                            "description",
                            models.CharField(
                                help_text="Say what the picture shows, for people who cannot see it. For example: “Two women plant a tree in front of the library”.",
                                max_length=255,
                                verbose_name="description",
                            ),
                        ),
                        (
                            "shows_people",
                            models.BooleanField(
                                default=False,
                                help_text="Tick this if anybody in the picture can be recognised, also from behind, by their clothes or by the place. Then their consent is needed below.",
                                verbose_name="shows people",
                            ),
                        ),
                        (
                            "consent",
                            models.ForeignKey(
                                blank=True,
                                help_text="The record that says that the people shown agreed.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="images",
                                to="home.consentrecord",
                                verbose_name="consent record",
                            ),
                        ),
                        (
                            "credit",
                            models.CharField(
                                blank=True,
                                help_text="Who made the picture, as it should be printed.",
                                max_length=255,
                                verbose_name="credit",
                            ),
                        ),
                        (
                            "licence",
                            models.CharField(
                                choices=[
                                    (
                                        "cc-by-4.0",
                                        "CC BY 4.0: anyone may reuse it and names the author",
                                    ),
                                    (
                                        "cc-by-sa-4.0",
                                        "CC BY-SA 4.0: as CC BY, and shared under the same licence",
                                    ),
                                    ("cc0-1.0", "CC0 or public domain: anyone may reuse it"),
                                    (
                                        "reserved",
                                        "All rights reserved: for use on this website only",
                                    ),
                                ],
                                default="cc-by-4.0",
                                max_length=20,
                                verbose_name="licence",
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
                        "verbose_name": "image",
                        "verbose_name_plural": "images",
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(
                        wagtail.images.models.ImageFileMixin,
                        modelsearch.index.Indexed,
                        models.Model,
                    ),
                ),
                migrations.CreateModel(
                    name="SiteRendition",
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
                        ("filter_spec", models.CharField(db_index=True, max_length=255)),
                        (
                            "file",
                            wagtail.images.models.WagtailImageField(
                                height_field="height",
                                storage=wagtail.images.models.get_rendition_storage,
                                upload_to=wagtail.images.models.get_rendition_upload_to,
                                width_field="width",
                            ),
                        ),
                        ("width", models.IntegerField(editable=False)),
                        ("height", models.IntegerField(editable=False)),
                        (
                            "focal_point_key",
                            models.CharField(blank=True, default="", editable=False, max_length=16),
                        ),
                        (
                            "image",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="renditions",
                                to="home.siteimage",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("image", "filter_spec", "focal_point_key"),
                                name="unique_rendition",
                            )
                        ],
                        "indexes": [],
                    },
                    bases=(wagtail.images.models.ImageFileMixin, models.Model),
                ),
                migrations.CreateModel(
                    name="AccessibilityStatementPage",
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
                            "compliance",
                            models.CharField(
                                choices=[
                                    ("full", "Fully compliant"),
                                    ("partial", "Partially compliant"),
                                    ("none", "Not compliant"),
                                ],
                                default="partial",
                                max_length=10,
                                verbose_name="compliance",
                            ),
                        ),
                        (
                            "scope",
                            models.CharField(
                                help_text="The addresses of the sites.",
                                max_length=250,
                                verbose_name="what the statement covers",
                            ),
                        ),
                        (
                            "method",
                            models.CharField(
                                choices=[
                                    ("self", "Self-assessment"),
                                    ("third-party", "Assessment by a third party"),
                                ],
                                default="self",
                                max_length=20,
                                verbose_name="how it was assessed",
                            ),
                        ),
                        ("prepared_on", models.DateField(verbose_name="prepared on")),
                        (
                            "reviewed_on",
                            models.DateField(
                                help_text="At least once a year.", verbose_name="last reviewed on"
                            ),
                        ),
                        (
                            "feedback_email",
                            models.EmailField(
                                blank=True, max_length=254, verbose_name="e-mail for feedback"
                            ),
                        ),
                        (
                            "feedback_phone",
                            models.CharField(
                                blank=True, max_length=40, verbose_name="phone for feedback"
                            ),
                        ),
                        (
                            "feedback_text",
                            models.TextField(blank=True, verbose_name="how to give feedback"),
                        ),
                        (
                            "enforcement",
                            models.TextField(
                                blank=True,
                                help_text="The body to turn to if the answer does not satisfy.",
                                verbose_name="enforcement procedure",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "accessibility statement",
                        "verbose_name_plural": "accessibility statements",
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("wagtailcore.page",),
                ),
                migrations.CreateModel(
                    name="AccessibilityIssue",
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
                                related_name="issues",
                                to="home.accessibilitystatementpage",
                            ),
                        ),
                        ("text", models.TextField(verbose_name="what is not accessible")),
                        (
                            "reason",
                            models.CharField(
                                choices=[
                                    ("non-compliance", "Not yet compliant"),
                                    ("disproportionate-burden", "Disproportionate burden"),
                                    ("out-of-scope", "Outside the scope of the law"),
                                ],
                                max_length=30,
                                verbose_name="reason",
                            ),
                        ),
                        (
                            "alternative",
                            models.TextField(blank=True, verbose_name="what to use instead"),
                        ),
                    ],
                    options={
                        "verbose_name": "accessibility issue",
                        "verbose_name_plural": "accessibility issues",
                        "ordering": ["sort_order"],
                        "unique_together": {("translation_key", "locale")},
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="ContactPage",
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
                    ],
                    options={
                        "verbose_name": "contact page",
                        "verbose_name_plural": "contact pages",
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("wagtailcore.page",),
                ),
                migrations.CreateModel(
                    name="SiteDocument",
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
                        ("file_size", models.PositiveBigIntegerField(editable=False, null=True)),
                        ("file_hash", models.CharField(blank=True, editable=False, max_length=40)),
                        (
                            "file",
                            home.uploads.fields.DocumentField(
                                upload_to=home.models.document.document_path, verbose_name="file"
                            ),
                        ),
                        (
                            "language",
                            models.CharField(
                                blank=True,
                                help_text="The language the document is written in, as a code: en, it, el, ar.",
                                max_length=35,
                                verbose_name="language",
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
                        "verbose_name": "document",
                        "verbose_name_plural": "documents",
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(modelsearch.index.Indexed, models.Model),
                ),
                migrations.CreateModel(
                    name="Programme",
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
                            "name",
                            models.CharField(
                                help_text="Proper name; not translated.",
                                max_length=150,
                                verbose_name="name",
                            ),
                        ),
                        (
                            "abbreviation",
                            models.CharField(
                                blank=True, max_length=20, verbose_name="abbreviation"
                            ),
                        ),
                        (
                            "period",
                            models.CharField(
                                help_text="For example 2014–2020.",
                                max_length=20,
                                verbose_name="period",
                            ),
                        ),
                        (
                            "slug",
                            models.SlugField(unique=True, verbose_name="short name in addresses"),
                        ),
                        (
                            "granting_authority",
                            models.CharField(
                                blank=True, max_length=150, verbose_name="granting authority"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "programme",
                        "verbose_name_plural": "programmes",
                        "ordering": ["name", "period"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="FundingStatement",
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
                            "programme",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="statements",
                                to="home.programme",
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
                            "acknowledgement",
                            models.TextField(
                                help_text="“European Union” is always written out.",
                                verbose_name="acknowledgement",
                            ),
                        ),
                        ("disclaimer", models.TextField(blank=True, verbose_name="disclaimer")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("unverified", "Not yet checked against the grant agreement"),
                                    ("verified", "Checked against the grant agreement"),
                                ],
                                default="unverified",
                                max_length=20,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(blank=True, max_length=250, verbose_name="source"),
                        ),
                        (
                            "verified_on",
                            models.DateField(blank=True, null=True, verbose_name="checked on"),
                        ),
                    ],
                    options={
                        "verbose_name": "funding statement",
                        "verbose_name_plural": "funding statements",
                        "ordering": ["sort_order"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("programme", "language"),
                                name="one_statement_per_programme_and_language",
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="HomePage",
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
                            "headline",
                            models.CharField(
                                help_text="The first words that a visitor reads.",
                                max_length=80,
                                verbose_name="headline",
                            ),
                        ),
                        (
                            "lead_page",
                            models.ForeignKey(
                                blank=True,
                                help_text="A story or an initiative. Empty: the newest story.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="wagtailcore.page",
                                verbose_name="leads with",
                            ),
                        ),
                        (
                            "action_label",
                            models.CharField(
                                blank=True, max_length=60, verbose_name="words of the button"
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
                                verbose_name="the button leads to",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "home page",
                        "verbose_name_plural": "home pages",
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("wagtailcore.page",),
                ),
                migrations.CreateModel(
                    name="Office",
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
                                related_name="offices",
                                to="home.contactpage",
                            ),
                        ),
                        ("name", models.CharField(max_length=120, verbose_name="name")),
                        (
                            "address",
                            models.TextField(
                                help_text="As it is written on a letter.", verbose_name="address"
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
                            "phone",
                            models.CharField(blank=True, max_length=40, verbose_name="phone"),
                        ),
                        ("fax", models.CharField(blank=True, max_length=40, verbose_name="fax")),
                        (
                            "email",
                            models.EmailField(blank=True, max_length=254, verbose_name="e-mail"),
                        ),
                        (
                            "opening_hours",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="opening hours"
                            ),
                        ),
                        (
                            "public_transport",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="public transport"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "office",
                        "verbose_name_plural": "offices",
                        "ordering": ["sort_order"],
                        "unique_together": {("translation_key", "locale")},
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="SiteSettings",
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
                            "site_name",
                            models.CharField(
                                default="Common Ground",
                                max_length=80,
                                verbose_name="name of the site",
                            ),
                        ),
                        (
                            "publisher",
                            models.CharField(
                                blank=True,
                                help_text="Who answers for this site, by law.",
                                max_length=200,
                                verbose_name="publisher",
                            ),
                        ),
                        (
                            "email",
                            models.EmailField(blank=True, max_length=254, verbose_name="e-mail"),
                        ),
                        (
                            "phone",
                            models.CharField(blank=True, max_length=40, verbose_name="phone"),
                        ),
                        (
                            "programme",
                            models.ForeignKey(
                                blank=True,
                                help_text="Its funding statement is shown on every page that belongs to no project.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="home.programme",
                                verbose_name="programme",
                            ),
                        ),
                        (
                            "social",
                            wagtail.fields.StreamField(
                                [("address", 2)],
                                blank=True,
                                block_lookup={
                                    0: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Name", "max_length": 40},
                                    ),
                                    1: ("wagtail.blocks.URLBlock", (), {"label": "Address"}),
                                    2: (
                                        "wagtail.blocks.StructBlock",
                                        [[("name", 0), ("url", 1)]],
                                        {},
                                    ),
                                },
                                help_text="Where the campaign can be followed elsewhere: plain links, never a script.",
                                verbose_name="on other sites",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "site settings",
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="StandardPage",
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
                    ],
                    options={
                        "verbose_name": "plain page",
                        "verbose_name_plural": "plain pages",
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("wagtailcore.page",),
                ),
            ]
        ),
    ]
