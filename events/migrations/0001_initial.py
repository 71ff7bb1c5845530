import campaign.models.place
import django.db.models.deletion
import events.fields
import home.countries
import modelcluster.fields
import uuid
import wagtail.contrib.routable_page.models
import wagtail.fields
from django.db import migrations, models

from home.migrations._create_models import CreateModels


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("campaign", "0001_initial"),
        ("home", "0001_initial"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
    ]

    operations = [
        CreateModels(
            [
                migrations.CreateModel(
                    name="Occurrence",
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
                        ("event_key", models.UUIDField(db_index=True, verbose_name="event")),
                        ("start", models.DateTimeField(verbose_name="start")),
                        ("end", models.DateTimeField(verbose_name="end")),
                        ("start_date", models.DateField(verbose_name="first day")),
                        ("end_date", models.DateField(verbose_name="last day")),
                        ("all_day", models.BooleanField(default=False, verbose_name="all day")),
                    ],
                    options={
                        "verbose_name": "occurrence",
                        "verbose_name_plural": "occurrences",
                        "ordering": ["start", "end", "event_key"],
                        "indexes": [
                            models.Index(
                                fields=["start", "end"], name="events_occu_start_18c00f_idx"
                            ),
                            models.Index(
                                fields=["end", "start"], name="events_occu_end_71a640_idx"
                            ),
                            models.Index(
                                fields=["start_date", "end_date"],
                                name="events_occu_start_d_65cb20_idx",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("event_key", "start"), name="one_row_per_start"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PublishedSchedule",
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
                        ("event_key", models.UUIDField(unique=True, verbose_name="event")),
                        (
                            "sequence",
                            models.PositiveIntegerField(default=0, verbose_name="sequence"),
                        ),
                        ("digest", models.CharField(max_length=64, verbose_name="digest")),
                    ],
                    options={
                        "verbose_name": "published schedule",
                        "verbose_name_plural": "published schedules",
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="EventPage",
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
                            "status",
                            models.CharField(
                                choices=[
                                    ("confirmed", "Confirmed"),
                                    ("tentative", "Not yet certain"),
                                    ("postponed", "Postponed"),
                                    ("moved-online", "Moved online"),
                                    ("cancelled", "Cancelled"),
                                ],
                                default="confirmed",
                                max_length=20,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "status_reason",
                            models.CharField(
                                blank=True,
                                help_text="Shown to everybody. For example: the hall is closed after the storm.",
                                max_length=250,
                                verbose_name="reason",
                            ),
                        ),
                        (
                            "replaced_by",
                            models.ForeignKey(
                                blank=True,
                                help_text="The event to go to instead.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="events.eventpage",
                                verbose_name="replaced by",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("transnational-meeting", "Transnational meeting"),
                                    ("community-event", "Community event"),
                                    ("final-conference", "Final conference"),
                                    ("public-conference", "Public conference"),
                                    ("round-table", "Round table"),
                                    ("workshop", "Workshop"),
                                    ("planning-workshop", "Project planning workshop"),
                                    ("debate", "Debate"),
                                    ("training", "Training"),
                                    ("field-visit", "Field visit"),
                                    ("forum", "Forum"),
                                    ("local-preparation", "Local preparation"),
                                    ("other", "Other event"),
                                ],
                                default="other",
                                max_length=30,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                choices=[
                                    ("local", "Local"),
                                    ("transnational", "Transnational"),
                                    ("eu", "European Union"),
                                ],
                                default="local",
                                max_length=20,
                                verbose_name="level",
                            ),
                        ),
                        (
                            "series_number",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="For example 3 for the third transnational event of the project.",
                                null=True,
                                verbose_name="number in its series",
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
                            "follows",
                            models.ForeignKey(
                                blank=True,
                                help_text="The event that this one prepares for or continues.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="events.eventpage",
                                verbose_name="follows",
                            ),
                        ),
                        (
                            "precision",
                            models.CharField(
                                choices=[
                                    ("day", "The day is known"),
                                    ("month", "Only the month is known"),
                                    ("none", "The date is to be announced"),
                                    ("unrecorded", "It took place; the day is not recorded"),
                                ],
                                default="day",
                                max_length=10,
                                verbose_name="how much of the date is known",
                            ),
                        ),
                        (
                            "start_date",
                            models.DateField(
                                blank=True,
                                help_text="If only the month is known, any day of it: the day is not shown.",
                                null=True,
                                verbose_name="first day",
                            ),
                        ),
                        (
                            "start_time",
                            models.TimeField(blank=True, null=True, verbose_name="from"),
                        ),
                        (
                            "end_date",
                            models.DateField(
                                blank=True,
                                help_text="Leave empty if it is the same day.",
                                null=True,
                                verbose_name="last day",
                            ),
                        ),
                        ("end_time", models.TimeField(blank=True, null=True, verbose_name="to")),
                        (
                            "all_day",
                            models.BooleanField(default=False, verbose_name="lasts the whole day"),
                        ),
                        (
                            "time_zone",
                            models.CharField(
                                blank=True,
                                choices=campaign.models.place.zone_choices,
                                help_text="Leave empty to take the time zone of the place.",
                                max_length=64,
                                verbose_name="time zone",
                            ),
                        ),
                        (
                            "recurrence",
                            events.fields.FloatingRecurrenceField(
                                blank=True, default="", verbose_name="repeats"
                            ),
                        ),
                        (
                            "mode",
                            models.CharField(
                                choices=[
                                    ("in-person", "In person"),
                                    ("online", "Online"),
                                    ("hybrid", "In person and online"),
                                ],
                                default="in-person",
                                max_length=20,
                                verbose_name="how it takes place",
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
                                verbose_name="town or district",
                            ),
                        ),
                        (
                            "venue",
                            models.CharField(blank=True, max_length=200, verbose_name="venue"),
                        ),
                        (
                            "address",
                            models.CharField(
                                blank=True,
                                help_text="As it is written on a letter.",
                                max_length=250,
                                verbose_name="address",
                            ),
                        ),
                        (
                            "getting_there",
                            models.TextField(blank=True, verbose_name="getting there"),
                        ),
                        (
                            "online_url",
                            models.URLField(
                                blank=True,
                                help_text="Without a personal code.",
                                verbose_name="address to join online",
                            ),
                        ),
                        (
                            "host",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="campaign.partnerpage",
                                verbose_name="host",
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
                            "for_whom",
                            models.CharField(blank=True, max_length=200, verbose_name="for whom"),
                        ),
                        (
                            "how_to_take_part",
                            models.TextField(blank=True, verbose_name="how to take part"),
                        ),
                        (
                            "registration_url",
                            models.URLField(blank=True, verbose_name="address to register"),
                        ),
                        (
                            "contact",
                            models.EmailField(
                                blank=True,
                                help_text="An address of the office, not of a person.",
                                max_length=254,
                                verbose_name="e-mail for questions",
                            ),
                        ),
                        ("free", models.BooleanField(default=False, verbose_name="free of charge")),
                        (
                            "cost_note",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="about the cost"
                            ),
                        ),
                        (
                            "food",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="food and drink"
                            ),
                        ),
                        (
                            "working_languages",
                            events.fields.LanguagesField(
                                blank=True, default=list, verbose_name="working languages"
                            ),
                        ),
                        (
                            "interpretation",
                            events.fields.LanguagesField(
                                blank=True, default=list, verbose_name="interpretation into"
                            ),
                        ),
                        (
                            "children_welcome",
                            models.BooleanField(default=False, verbose_name="children are welcome"),
                        ),
                        ("childcare", models.BooleanField(default=False, verbose_name="childcare")),
                        ("step_free", models.BooleanField(default=False, verbose_name="step-free")),
                        (
                            "accessible_toilet",
                            models.BooleanField(default=False, verbose_name="accessible toilet"),
                        ),
                        (
                            "hearing_loop",
                            models.BooleanField(default=False, verbose_name="hearing loop"),
                        ),
                        (
                            "sign_language",
                            models.BooleanField(
                                default=False, verbose_name="sign language interpretation"
                            ),
                        ),
                        (
                            "live_captions",
                            models.BooleanField(default=False, verbose_name="live captions"),
                        ),
                        (
                            "quiet_room",
                            models.BooleanField(default=False, verbose_name="quiet room"),
                        ),
                        (
                            "accessibility_note",
                            models.TextField(blank=True, verbose_name="more about access"),
                        ),
                        (
                            "report",
                            wagtail.fields.RichTextField(blank=True, verbose_name="what happened"),
                        ),
                        (
                            "recording",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="campaign.videopage",
                                verbose_name="recording",
                            ),
                        ),
                        (
                            "initiatives",
                            modelcluster.fields.ParentalManyToManyField(
                                blank=True,
                                related_name="+",
                                to="campaign.initiativepage",
                                verbose_name="initiatives it deals with",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "event",
                        "verbose_name_plural": "events",
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(
                        wagtail.contrib.routable_page.models.RoutablePageMixin,
                        "wagtailcore.page",
                    ),
                ),
                migrations.CreateModel(
                    name="ProgrammeItem",
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
                            "event",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="programme_items",
                                to="events.eventpage",
                            ),
                        ),
                        (
                            "day",
                            models.PositiveSmallIntegerField(
                                default=1,
                                help_text="1 is the first day of the event.",
                                verbose_name="day",
                            ),
                        ),
                        (
                            "start_time",
                            models.TimeField(blank=True, null=True, verbose_name="from"),
                        ),
                        ("end_time", models.TimeField(blank=True, null=True, verbose_name="to")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("plenary", "Plenary"),
                                    ("workshop", "Workshop"),
                                    ("field-visit", "Field visit"),
                                    ("debate", "Debate"),
                                    ("round-table", "Round table"),
                                    ("break", "Break"),
                                    ("other", "Other"),
                                ],
                                default="other",
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        ("description", models.TextField(blank=True, verbose_name="description")),
                        ("room", models.CharField(blank=True, max_length=120, verbose_name="room")),
                        (
                            "speakers",
                            models.CharField(
                                blank=True,
                                help_text="Roles and organisations, never names of people.",
                                max_length=250,
                                verbose_name="who speaks",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "programme item",
                        "verbose_name_plural": "programme items",
                        "ordering": ["sort_order"],
                        "unique_together": {("translation_key", "locale")},
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Delegation",
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
                            "event",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="delegations",
                                to="events.eventpage",
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
                        (
                            "number",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="Leave empty while it is not known.",
                                null=True,
                                verbose_name="people",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "delegation",
                        "verbose_name_plural": "delegations",
                        "ordering": ["sort_order"],
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="EventDocument",
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
                            "event",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="documents",
                                to="events.eventpage",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        (
                            "document",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="home.sitedocument",
                                verbose_name="file",
                            ),
                        ),
                        (
                            "resource",
                            models.ForeignKey(
                                blank=True,
                                help_text="A handbook or another page of this site, instead of a file.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="campaign.resourcepage",
                                verbose_name="resource",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("available", "Available"),
                                    ("drafted", "Drafted at this event"),
                                    ("presented", "Presented at this event"),
                                    ("discussed", "Discussed at this event"),
                                    ("adopted", "Adopted at this event"),
                                ],
                                default="available",
                                max_length=20,
                                verbose_name="status",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "document",
                        "verbose_name_plural": "documents",
                        "ordering": ["sort_order"],
                        "unique_together": {("translation_key", "locale")},
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="EventChange",
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
                            "event",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="changes",
                                to="events.eventpage",
                            ),
                        ),
                        ("date", models.DateField(verbose_name="date of the change")),
                        (
                            "text",
                            models.CharField(
                                help_text="For example: we meet in the music school, not in the town hall.",
                                max_length=250,
                                verbose_name="what changed",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "change",
                        "verbose_name_plural": "changes",
                        "ordering": ["sort_order"],
                        "unique_together": {("translation_key", "locale")},
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Participation",
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
                            "event",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="participation",
                                to="events.eventpage",
                            ),
                        ),
                        ("town", models.CharField(max_length=120, verbose_name="town")),
                        (
                            "country",
                            models.CharField(
                                choices=home.countries.country_choices,
                                max_length=2,
                                verbose_name="country",
                            ),
                        ),
                        (
                            "organisation",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="organisation"
                            ),
                        ),
                        (
                            "total",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="Everybody from this town.",
                                null=True,
                                verbose_name="participants",
                            ),
                        ),
                        (
                            "invited",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="invited from another country"
                            ),
                        ),
                        (
                            "local",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="local"
                            ),
                        ),
                        (
                            "women",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="women"
                            ),
                        ),
                        (
                            "men",
                            models.PositiveIntegerField(blank=True, null=True, verbose_name="men"),
                        ),
                        (
                            "non_binary",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="non-binary"
                            ),
                        ),
                        (
                            "gender_not_stated",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="gender not stated"
                            ),
                        ),
                        (
                            "under_18",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="under 18"
                            ),
                        ),
                        (
                            "from_18_to_30",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="18 to 30"
                            ),
                        ),
                        (
                            "from_31_to_60",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="31 to 60"
                            ),
                        ),
                        (
                            "over_60",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="over 60"
                            ),
                        ),
                        (
                            "age_not_stated",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="age not stated"
                            ),
                        ),
                        (
                            "newcomers",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="newcomers"
                            ),
                        ),
                        (
                            "long_term_residents",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="long-term residents"
                            ),
                        ),
                        (
                            "residence_not_stated",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="not stated which"
                            ),
                        ),
                        (
                            "direct",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="took part on the spot"
                            ),
                        ),
                        (
                            "online",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="took part online"
                            ),
                        ),
                        (
                            "indirect",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="By what participants passed on: not part of the total.",
                                null=True,
                                verbose_name="reached indirectly",
                            ),
                        ),
                        (
                            "respondents",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="answered the questionnaire"
                            ),
                        ),
                        (
                            "satisfied",
                            models.PositiveIntegerField(
                                blank=True,
                                null=True,
                                verbose_name="rated the event good or very good",
                            ),
                        ),
                        (
                            "helped_integration",
                            models.PositiveIntegerField(
                                blank=True,
                                null=True,
                                verbose_name="found it helpful for their integration",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "participation of one town",
                        "verbose_name_plural": "participation by town",
                        "ordering": ["sort_order"],
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="EventIndexPage",
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
                    ],
                    options={
                        "verbose_name": "calendar of events",
                        "verbose_name_plural": "calendars of events",
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(
                        wagtail.contrib.routable_page.models.RoutablePageMixin,
                        "wagtailcore.page",
                    ),
                ),
                migrations.CreateModel(
                    name="ResultsPage",
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
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="campaign.projectpage",
                                verbose_name="project",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "results page",
                        "verbose_name_plural": "results pages",
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("wagtailcore.page",),
                ),
            ]
        ),
    ]
