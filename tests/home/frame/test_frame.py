import pytest
from wagtail.models import Site

from home.frame import Frame
from home.models import SiteSettings
from tests.factories.campaign import ProjectPageFactory, StoryPageFactory
from tests.factories.home import (
    FundingStatementFactory,
    HomePageFactory,
    ProgrammeFactory,
)

pytestmark = pytest.mark.django_db


def test_funding_of_a_project_page_comes_before_that_of_the_site(frame):
    own, of_the_site = FundingStatementFactory(), FundingStatementFactory()
    SiteSettings.objects.create(programme=of_the_site.programme)
    project = ProjectPageFactory(programme=own.programme)

    assert frame(page=project).funding == own
    assert frame(page=StoryPageFactory(project=project)).funding == own
    assert frame(page=StoryPageFactory()).funding == of_the_site
    assert frame("/en/search/").funding == of_the_site


def test_funding_stands_in_the_language_of_the_page_else_as_approved(frame, home_page):
    programme = ProgrammeFactory()
    english = FundingStatementFactory(programme=programme, language="en")
    arabic = FundingStatementFactory(programme=programme, language="ar")
    SiteSettings.objects.create(programme=programme)

    assert frame("/ar/").funding == arabic
    assert frame("/el/").funding == english


def test_funding_is_none_where_no_programme_is_known(frame):
    assert frame("/en/").funding is None


def test_frame_of_a_site_without_pages_is_empty(rf, db):
    Site.objects.all().delete()

    bare = Frame(rf.get("/en/"))

    assert (bare.languages, bare.menu, bare.footer_site, bare.home_url) == ([], [], [], "/en/")


def test_home_page_factory_serves_the_default_site(home_page):
    assert HomePageFactory._meta.model.objects.get().url == "/en/"
