"""What each role may do. Kinds of pages and permissions of higher rooms stand here by name only."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext
from wagtail.models import Locale

from home.models import Role

Kind = Role.Kind


@dataclass(frozen=True)
class Duties:
    """`permissions` are named app.codename; one of a model that is not there is left out.

    `pages` says by kind of page what may be done there and below, `files` the same for all collections, or for
    those in `collection` alone. Who may only add edits what is their own, and publishes nothing.
    """

    kind: Role.Kind
    language: str = ""
    permissions: tuple[str, ...] = ()
    pages: dict[str, tuple[str, ...]] = field(default_factory=dict)
    files: tuple[str, ...] = ()
    collection: str = ""


def all_of(verbs: str, *models: str) -> tuple[str, ...]:
    """Permissions as Django names them: `all_of("add view", "home.programme")`."""
    return tuple(
        f"{app}.{verb}_{name}"
        for app, _dot, name in (model.partition(".") for model in models)
        for verb in verbs.split()
    )


ROOT = "wagtailcore.Page"
HOME = "home.HomePage"
#: Where partners tell what they do; in the tree of each language.
OPEN_TO_PARTNERS = (
    "campaign.StoryIndexPage",
    "campaign.InitiativeIndexPage",
    "events.EventIndexPage",
)

COMES_IN = ("wagtailadmin.access_admin",)
TRANSLATES = ("wagtail_localize.submit_translation",)
TERMS = (
    "campaign.theme",
    "campaign.field",
    "campaign.targetgroup",
    "campaign.method",
    "campaign.sector",
    "campaign.source",
)
FILES = ("wagtailimages.image", "wagtaildocs.document", "wagtailmedia.media")
ADDS_FILES = (
    *all_of("add", *FILES),
    *all_of("choose", "wagtailimages.image", "wagtaildocs.document"),
)

EDITOR = (
    *COMES_IN,
    *TRANSLATES,
    *all_of("add change view", *TERMS),
    *all_of("add change delete view", "events.calendarsource"),
    *all_of("view", "home.programme"),
)
MODERATOR = (
    *EDITOR,
    *all_of("delete", *TERMS),
    *all_of("add change delete", "home.programme"),
    *all_of("add change delete view", "home.glossaryterm", "home.stylerule"),
    *all_of("add change delete", "wagtailredirects.redirect"),
    "home.change_sitesettings",
    "campaign.tick_checklist",
)
SAFEGUARDING = (
    *COMES_IN,
    *all_of("add change view", "home.consentrecord"),
    *all_of("change view", "home.concern"),
    "home.withdraw_consent",
    "home.hide_now",
    "campaign.tick_checklist",
)

DUTIES = (
    # In a small town the editor is alone: ordinary pages need nobody else. A protected story does.
    Duties(
        Kind.EDITOR,
        permissions=EDITOR,
        pages={ROOT: ("add_page", "change_page", "publish_page")},
        files=(*ADDS_FILES, *all_of("change", *FILES)),
    ),
    Duties(
        Kind.MODERATOR,
        permissions=MODERATOR,
        pages={
            ROOT: (
                "add_page",
                "change_page",
                "publish_page",
                "bulk_delete_page",
                "lock_page",
                "unlock_page",
            )
        },
        files=(
            *ADDS_FILES,
            *all_of("change", *FILES),
            *all_of("add change delete", "wagtailcore.collection"),
        ),
    ),
    # Sees every page, to judge and to mend it; what appears is for others to say.
    Duties(
        Kind.SAFEGUARDING,
        permissions=SAFEGUARDING,
        pages={ROOT: ("change_page",)},
        files=(*ADDS_FILES, *all_of("change", *FILES)),
    ),
    Duties(
        Kind.PARTNER,
        permissions=COMES_IN,
        pages=dict.fromkeys(OPEN_TO_PARTNERS, ("add_page",)),
        files=ADDS_FILES,
        collection="Partners",
    ),
)


def all_duties() -> Iterator[Duties]:
    """Translators have a group for each language of the site."""
    yield from DUTIES
    for language in Locale.objects.values_list("language_code", flat=True):
        yield of_translators(language)


def of_translators(language: str) -> Duties:
    """Edits what is in one language. Whether it appears is for an editor or moderator to say.

    Both rights together are those to translate terms into it: see `home.translating.rights`.
    """
    return Duties(
        Kind.TRANSLATOR,
        language,
        permissions=(*COMES_IN, *TRANSLATES),
        pages={HOME: ("change_page",)},
    )


def second_reading() -> str:
    """The name of the workflow, in the language of the site."""
    return gettext("Second reading")
