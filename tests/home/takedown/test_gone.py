import pytest

from home.models import GoneAddress
from home.takedown import gone
from tests.factories.home import StandardPageFactory
from tests.markup import language, main_text

pytestmark = pytest.mark.django_db

WITHDRAWN = GoneAddress.Reason.WITHDRAWN


def test_address_that_is_gone_answers_410_in_its_language(client, home_page):
    gone.remember(["/ar/stories/amina/"], WITHDRAWN)

    response = client.get("/ar/stories/amina/")

    assert response.status_code == 410
    assert language(response) == ("ar", "rtl")
    assert response.templates[0].name == "410.html"


@pytest.mark.parametrize(
    "path", ["/en/stories/amina", "/en/stories/amina/ics/", "/en/stories/am%69na/"]
)
def test_address_that_is_written_otherwise_or_lies_below(client, home_page, path):
    gone.remember(["/en/stories/amina/"], WITHDRAWN)

    assert client.get(path, follow=True).status_code == 410


@pytest.mark.parametrize("path", ["/en/stories/", "/en/stories/amin/", "/it/stories/amina/"])
def test_other_address_is_only_not_found(client, home_page, path):
    gone.remember(["/en/stories/amina/"], WITHDRAWN)

    assert client.get(path).status_code == 404


def test_reason_stands_on_the_page(client, home_page):
    gone.remember(["/en/one/"], WITHDRAWN)
    gone.remember(["/en/two/"], GoneAddress.Reason.HIDDEN)

    assert "asked for it" in main_text(client.get("/en/one/"))
    assert "not shown at present" in main_text(client.get("/en/two/"))


def test_published_page_is_shown_whatever_was_there_before(client, home_page):
    page = StandardPageFactory()
    gone.remember([page.get_url()], WITHDRAWN)

    assert client.get(page.get_url()).status_code == 200


def test_address_that_was_withdrawn_stays_so():
    for reason in (WITHDRAWN, GoneAddress.Reason.HIDDEN):
        gone.remember(["/en/one/"], reason)

    assert gone.reason_of("/en/one/") == WITHDRAWN


def test_table_holds_no_word_of_the_address():
    gone.remember(["/en/stories/amina/"], WITHDRAWN)

    assert "amina" not in str(GoneAddress.objects.values())


def test_address_asks_the_database_once_however_long(django_assert_num_queries):
    with django_assert_num_queries(1):
        gone.reason_of("/en/" + "a/" * 500)
