"""A story from the little that one has at hand on a phone: words and photographs."""

import re
from collections.abc import Iterable

from django.utils.html import escape, linebreaks
from wagtail.images.permissions import permission_policy
from wagtail.rich_text import RichText

from campaign.models import StoryIndexPage, StoryPage
from home.models import SiteImage


def draft(
    stories: StoryIndexPage, user, *, title: str, narrators: str, text: str, place=None, pictures=()
) -> StoryPage:
    """A stored story that is not published. The first picture stands at its head, the others in the text."""
    head, *others = [*pictures] or [None]
    story = StoryPage(
        title=title,
        narrators=narrators,
        place=place,
        image=head,
        body=body(text, others),
        locale=stories.locale,
        owner=user,
        live=False,
        has_unpublished_changes=True,
    )
    stories.add_child(instance=story)
    story.save_revision(user=user, log_action=True)
    return story


def body(text: str, pictures: Iterable[SiteImage]) -> list[tuple]:
    """The text up to its second paragraph, the pictures, and the rest of the text."""
    first, *rest = [
        part for part in re.split(r"\n\s*\n", text.replace("\r\n", "\n")) if part.strip()
    ]
    parts = [paragraphs([first])]
    parts += [("picture", {"image": shown(picture), "caption": ""}) for picture in pictures]
    return [*parts, paragraphs(rest)] if rest else parts


def paragraphs(texts: Iterable[str]) -> tuple[str, RichText]:
    html = "".join(linebreaks(escape(text)) for text in texts)
    # The editor of texts reads XHTML alone.
    return "paragraph", RichText(html.replace("<br>", "<br/>"))


def shown(picture: SiteImage) -> SiteImage:
    """As Wagtail's block for a picture takes it."""
    picture.contextual_alt_text, picture.decorative = picture.description, False
    return picture


def collection_for(user):
    """Where the user may put pictures; None where they may not."""
    return permission_policy.collections_user_has_permission_for(user, "add").first()
