import pytest
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale, Page, Workflow, WorkflowPage
from wagtail.rich_text import RichText
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from tests.factories.campaign import StoryPageFactory
from tests.factories.home import SiteImageFactory, translated
from tests.home.consent.withdrawal.shown import LANGUAGES, MARK, again, picture_block


@pytest.fixture
def image(record):
    image = SiteImageFactory(
        title=MARK, description=f"{MARK} laughs", shows_people=True, consent=record
    )
    image.tags.add(MARK)
    image.get_rendition("fill-120x80")
    return image


@pytest.fixture
def story(home_page, record, image, admin_user):
    """Live in five languages, renamed once, with drafts, translators' words, a workflow and a comment."""
    story = StoryPageFactory(
        title=f"{MARK} bakes",
        slug="zarathustra",
        summary=f"How {MARK} came here.",
        image=image,
        shows_people=True,
        consents=[record],
        body=[("paragraph", RichText(f"<p>{MARK} tells.</p>")), picture_block(image)],
    )
    for language in LANGUAGES:
        translated(story, language, title=f"{MARK} {language}", slug=f"zarathustra-{language}")
    source, _created = TranslationSource.update_or_create_from_instance(story)
    for language in LANGUAGES:
        Translation.objects.create(
            source=source, target_locale=Locale.objects.get(language_code=language)
        )
    segment = source.stringsegment_set.first()
    StringTranslation.objects.create(
        translation_of=segment.string,
        context=segment.context,
        locale=Locale.objects.get(language_code="it"),
        data=f"{MARK} in Italian",
    )
    story = again(story)
    story.title = f"{MARK} bakes bread"
    story.save_revision(user=admin_user, log_action=True).publish()
    Redirect.objects.create(old_path="/en/stories/zarathustra-of-old", redirect_page=story)
    workflow = Workflow.objects.first()
    WorkflowPage.objects.get_or_create(workflow=workflow, page=Page.get_first_root_node())
    state = workflow.start(again(story), admin_user)
    state.current_task_state.reject(user=admin_user, comment=f"{MARK}, really?")
    again(story).wagtail_admin_comments.create(
        user=admin_user, text=f"{MARK}!", contentpath="title"
    )
    return again(story)
