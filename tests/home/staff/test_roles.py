"""Each role against each thing that staff do, through the admin itself."""

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from wagtail.models import Collection, Locale, Page, TaskState, Workflow
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from campaign.models import StoryIndexPage, StoryPage
from events.models import EventIndexPage
from home.models import SiteImage, SiteSettings
from home.translating.todo import todos
from tests.factories.campaign import StoryPageFactory, ThemeFactory
from tests.factories.home import (
    ConsentRecordFactory,
    SiteImageFactory,
    StandardPageFactory,
    planted,
    png,
    translated,
)
from tests.home.translating.synced import record
from tests.home.translating.synced import submit as submit_for_translation
from tests.markup import form_values, links

pytestmark = pytest.mark.django_db

ROLES = ["editor", "moderator", "safeguarding", "translator it", "partner"]
WRITERS = {"editor", "moderator"}
ALL = set(ROLES)


@pytest.fixture(autouse=True)
def _italian(home_page):
    Locale.objects.create(language_code="it")
    translated(home_page, "it")


@pytest.fixture
def who(signed_in):
    """The roles for which an action, asked with the client and the name of the role, succeeds."""

    def allowed(action) -> set[str]:
        return {role for role in ROLES if action(signed_in(role), role)}

    return allowed


def opens(name: str, *args):
    return lambda client, role: client.get(reverse(name, args=args)).status_code == 200


def story(**values) -> StoryPage:
    return StoryPageFactory(**{"live": False, **values})


def own(role: str, **values) -> StoryPage:
    return story(owner=User.objects.get(username=role), title=f"Of {role}", **values)


def submit(client, page: Page, action: str, **values):
    """Presses a button of the editor, whether or not it is there, if the editor opens."""
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    opened = client.get(address)
    if opened.status_code == 200:
        form = form_values(opened, "form[data-edit-form]")
        body = nested_form_data(
            {"body": streamfield([("paragraph", rich_text("<p>We agreed.</p>"))])}
        )
        client.post(address, {**form, **body, f"action-{action}": "1", **values})
        page.refresh_from_db()


def test_everybody_comes_in(who):
    assert who(opens("wagtailadmin_home")) == ALL


def test_who_lists_the_stories(who):
    index = planted(StoryIndexPage, Locale.get_default())

    # A translator sees the tree of the own language.
    assert who(opens("wagtailadmin_explore", index.pk)) == ALL - {"translator it"}


def test_who_adds_a_story(who):
    index = planted(StoryIndexPage, Locale.get_default())

    assert who(opens("wagtailadmin_pages:add", "campaign", "storypage", index.pk)) == {
        *WRITERS,
        "partner",
    }


def test_who_adds_an_event(who):
    calendar = planted(EventIndexPage, Locale.get_default())

    assert who(opens("wagtailadmin_pages:add", "events", "eventpage", calendar.pk)) == {
        *WRITERS,
        "partner",
    }


def test_who_adds_a_plain_page(who, home_page):
    address = ("wagtailadmin_pages:add", "home", "standardpage", home_page.pk)

    assert who(opens(*address)) == WRITERS


def test_who_edits_what_is_their_own(who):
    def edits_own(client, role):
        return opens("wagtailadmin_pages:edit", own(role).pk)(client, role)

    assert who(edits_own) == ALL - {"translator it"}


def test_who_edits_the_story_of_somebody_else(who):
    assert who(opens("wagtailadmin_pages:edit", story().pk)) == {*WRITERS, "safeguarding"}


@pytest.mark.parametrize(
    ("language", "expected"),
    [("it", {*WRITERS, "safeguarding", "translator it"}), ("ar", {*WRITERS, "safeguarding"})],
)
def test_who_edits_a_page_in_a_language(who, language, expected):
    page = translated(StandardPageFactory(), language)

    assert who(opens("wagtailadmin_pages:edit", page.pk)) == expected


@pytest.mark.parametrize("kind", ["own", "other"])
def test_who_publishes(who, kind):
    def publishes(client, role):
        page = own(role) if kind == "own" else story(title=f"For {role}")
        submit(client, page, "publish")
        return page.live

    assert who(publishes) == WRITERS


def test_translator_publishes_no_translation(who):
    def publishes(client, role):
        page = translated(StandardPageFactory(), "it")
        page.unpublish()
        submit(client, page, "publish")
        return page.live

    assert who(publishes) == WRITERS


def test_who_submits_what_is_their_own(who):
    def submits(client, role):
        page = own(role)
        submit(client, page, "submit")
        return page.current_workflow_state is not None

    assert who(submits) == ALL - {"translator it"}


def test_who_approves(who, member):
    partner = member("partner", "somebody")

    def approves(client, role):
        page = story(title=f"Read by {role}", owner=partner)
        page.save_revision(user=partner)
        state = Workflow.objects.get().start(page, partner).current_task_state
        client.post(
            reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
        )
        page.refresh_from_db()
        return page.live and TaskState.objects.get(pk=state.pk).status == "approved"

    assert who(approves) == {"moderator"}


@pytest.mark.parametrize("action", ["unpublish", "delete"])
def test_who_takes_down(who, action):
    def takes_down(client, role):
        page = own(role, live=True)
        client.post(reverse(f"wagtailadmin_pages:{action}", args=[page.pk]))
        return not Page.objects.filter(pk=page.pk, live=True).exists()

    assert who(takes_down) == WRITERS


def test_partner_deletes_a_draft_of_its_own_and_no_other(signed_in, member):
    client = signed_in("partner")
    pages = [own("partner"), story(owner=member("partner", "other"))]

    for page in pages:
        client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))

    assert list(StoryPage.objects.all()) == pages[1:]


CONSENT = "wagtailsnippets_home_consentrecord"


@pytest.mark.parametrize("view", ["list", "add", "edit", "history", "usage"])
def test_who_sees_consent_records(who, view):
    record = ConsentRecordFactory()
    args = [] if view in ("list", "add") else [record.pk]

    assert who(opens(f"{CONSENT}:{view}", *args)) == {"safeguarding"}


@pytest.mark.parametrize("view", ["choose", "choose_results"])
def test_who_sees_references_in_the_window_to_choose(who, view):
    ConsentRecordFactory()

    assert who(opens(f"wagtailsnippetchoosers_home_consentrecord:{view}")) == {"safeguarding"}


def test_who_uploads_a_picture(who):
    def uploads(client, role):
        form = {"title": role, "description": "A bench", "file": png(), "licence": "cc0-1.0"}
        collections = Collection.objects.filter(
            name="Partners" if role == "partner" else "Root"
        ).values_list("pk", flat=True)
        client.post(reverse("wagtailimages:add"), {**form, "collection": collections[0]})
        return SiteImage.objects.filter(title=role).exists()

    assert who(uploads) == ALL - {"translator it"}


def test_partner_sees_the_pictures_of_partners_alone(signed_in):
    theirs = Collection.objects.get(name="Partners")
    SiteImageFactory(title="Bench", collection=theirs)
    SiteImageFactory(title="Face")

    shown = signed_in("partner").get(reverse("wagtailimages_chooser:choose"))

    assert [image.title for image in shown.context["results"]] == ["Bench"]


def test_partner_uploads_into_no_other_collection(signed_in):
    form = {"title": "Bench", "description": "A bench", "file": png(), "licence": "cc0-1.0"}

    signed_in("partner").post(reverse("wagtailimages:add"), {**form, "collection": 1})

    assert [image.collection.name for image in SiteImage.objects.all()] == ["Partners"]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (["wagtailredirects:index"], {"moderator"}),
        (["wagtailusers_users:index"], set()),
        (["wagtailusers_groups:index"], set()),
        (["wagtailsnippets_home_programme:list"], WRITERS),
        (["wagtailsnippets_home_programme:add"], {"moderator"}),
        (["wagtailsnippets_events_calendarsource:list"], WRITERS),
        (["wagtailsnippets_campaign_theme:add"], WRITERS),
        (["wagtailadmin_workflows:index"], set()),
        (["wagtaillocales:index"], set()),
    ],
)
def test_who_opens_what_is_not_a_page(who, address, expected):
    assert who(opens(*address)) == expected


def test_who_edits_the_settings(who):
    pk = SiteSettings.load().pk

    assert who(opens("wagtailsettings:edit", "home", "sitesettings", pk)) == {"moderator"}


def test_who_deletes_a_term(who):
    assert who(opens("wagtailsnippets_campaign_theme:delete", ThemeFactory().pk)) == {"moderator"}


@pytest.mark.parametrize(
    ("language", "expected"), [("it", {*WRITERS, "translator it"}), ("ar", WRITERS)]
)
def test_who_translates_a_term(who, language, expected):
    def translates(client, role):
        theme = ThemeFactory(name="Work", description="")
        submit_for_translation(theme, language)
        translation = record(theme, language)
        (todo,) = todos(translation)
        address = reverse("translation_todo", args=[translation.pk])
        client.post(address, {f"words-{todo.segment.pk}": role})
        return translation.get_target_instance().name == role

    assert who(translates) == expected


def test_who_edits_a_term(who):
    theme = ThemeFactory(name="Work")
    submit_for_translation(theme, "it")
    italian = record(theme, "it").get_target_instance()

    assert who(opens("wagtailsnippets_campaign_theme:edit", italian.pk)) == WRITERS


def test_translator_submits_a_term_and_finds_it_among_what_is_to_do(signed_in):
    theme = ThemeFactory(name="Work", description="")
    client = signed_in("translator it")
    address = ["wagtail_localize:submit_snippet_translation", "campaign", "theme", theme.pk]
    italian = Locale.objects.get(language_code="it")

    answer = client.post(
        reverse(address[0], args=address[1:]), {"locales": [italian.pk]}, follow=True
    )

    todo = reverse("translation_todo", args=[record(theme, "it").pk])
    assert answer.status_code == 200
    assert todo in links(answer, "td a")
    assert [link for link in links(answer, "th a") if "theme" in link] == []
    assert client.get(todo).status_code == 200
