import pytest
from wagtail.rich_text import RichText

from home.search.words import words_of
from tests.factories.campaign import FactPageFactory, ProjectPageFactory, StoryPageFactory
from tests.factories.home import ContactPageFactory

pytestmark = pytest.mark.django_db


def found_in(page):
    return words_of(page).split()


def test_words_of_a_page_are_its_summary_and_its_blocks_without_markup():
    story = StoryPageFactory(
        title="Title",
        summary="Summary.",
        body=[("heading", "Heading"), ("paragraph", RichText("<p>Some <b>bold</b> text</p>"))],
    )

    assert found_in(story) == ["Summary.", "Heading", "Some", "bold", "text"]


def test_words_of_a_page_leave_out_its_title_and_its_facts():
    story = StoryPageFactory(title="Title", slug="short", seo_title="Elsewhere", body=[])

    assert found_in(story) == []


def test_words_of_a_fact_never_hold_the_myth():
    fact = FactPageFactory(
        fact="<p>Fact</p>",
        warning="Warning",
        myth="Myth",
        why_it_misleads="<p>Why</p>",
        fact_again="<p>Again</p>",
    )

    assert found_in(fact) == ["Fact", "Warning", "Why", "Again"]


def test_words_of_a_page_include_the_rows_below_it():
    project = ProjectPageFactory(objectives=[])
    project.objectives.create(text="Objective", locale=project.locale)

    assert found_in(project) == ["Objective"]


def test_words_of_a_contact_page_include_the_name_of_an_office_and_not_its_phone():
    page = ContactPageFactory()
    page.offices.create(name="Office", country="IT", phone="+39 051", locale=page.locale)

    assert found_in(page) == ["Office"]


def test_folded_title_and_words_are_what_the_search_is_asked_with():
    story = StoryPageFactory(title="Città", summary="Ελλάδα", body=[])

    assert (story.folded_title(), story.folded_words()) == ("citta", "ελλαδα")
