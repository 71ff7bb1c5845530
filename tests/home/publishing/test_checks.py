import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, streamfield

from home.models import ContactPage, StandardPage
from home.publishing import checks as publishing_checks
from home.publishing.checks import Finding, NotReady, findings, publishing_check
from tests.factories.home import StandardPageFactory
from tests.markup import texts

pytestmark = pytest.mark.django_db

SHOUTED = Finding("test.P001", "The title shouts.", "Use small letters.", "title", blocks=True)
LONG = Finding("test.P002", "The title is long.", field="title")


@pytest.fixture(autouse=True)
def checks(monkeypatch):
    monkeypatch.setattr(publishing_checks, "_checks", [])

    @publishing_check(StandardPage)
    def title_is_long(page):
        return [LONG] if len(page.title) > 20 else []

    @publishing_check(StandardPage)
    def title_shouts(page):
        return [SHOUTED] if page.title.isupper() else []


@pytest.fixture
def shouting(home_page):
    page = StandardPageFactory(title="LOUD", live=False)
    page.save_revision()
    return Page.objects.get(pk=page.pk).specific


def is_live(page):
    return Page.objects.get(pk=page.pk).live


def test_findings_that_block_come_first():
    assert findings(StandardPage(title="LOUD AND VERY LONG INDEED")) == [SHOUTED, LONG]


def test_findings_of_another_kind_of_page():
    assert findings(ContactPage(title="LOUD")) == []


def test_publish_of_a_page_with_a_finding_that_blocks(shouting):
    with pytest.raises(NotReady) as refused:
        shouting.get_latest_revision().publish()
    assert str(refused.value) == "“LOUD” cannot be published. The title shouts."
    assert not is_live(shouting)


def test_publish_of_a_page_with_advice_alone(home_page):
    page = StandardPageFactory(title="A rather long title it is", live=False)
    page.save_revision().publish()
    assert is_live(page)


def test_publish_at_a_set_time_leaves_the_page_and_goes_on(shouting, home_page):
    due = timezone.now() - timezone.timedelta(minutes=1)
    quiet = StandardPageFactory(title="Quiet", live=False)
    for page in (shouting, quiet):
        page.go_live_at = due
        page.save_revision(approved_go_live_at=due)
    call_command("publish_scheduled")
    assert [is_live(shouting), is_live(quiet)] == [False, True]


def test_publish_of_several_pages_at_once_says_why_not(admin_client, shouting):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    response = admin_client.post(f"{address}?id={shouting.pk}", follow=True)
    said = "“LOUD” cannot be published. The title shouts. Go to the first error"
    assert texts(response, ".messages li") == [said]


def test_publish_in_the_editor_says_why_not_at_the_field(admin_client, shouting):
    values = {
        "title": "LOUD",
        "slug": shouting.slug,
        "body": streamfield([]),
        "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0},
        "action-publish": "1",
    }
    response = admin_client.post(
        reverse("wagtailadmin_pages:edit", args=[shouting.pk]), nested_form_data(values)
    )
    assert response.context["form"].errors["title"] == ["The title shouts. Use small letters."]
    assert not is_live(shouting)
