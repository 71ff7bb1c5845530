"""What every page and every translatable row of a page has."""

import logging
from collections.abc import Iterable
from functools import cache, partial
from http import HTTPMethod
from uuid import UUID

from django.db import models
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Orderable, Page, PageViewRestriction, TranslatableMixin
from wagtail.search import index

from home.consent import ConsentMissing, day_of_publishing, require_consent
from home.forms.pages import CopyPageForm, PageForm
from home.languages.originals import real
from home.loading.gathered import gather
from home.localised import link
from home.models.minor_edit import MinorEdit
from home.models.published_translation import PublishedTranslation
from home.panels import MinorEditPanel
from home.privacy import restricted
from home.publishing.checks import NotReady, require_ready
from home.search.once import is_saved_again
from home.search.originals import (
    index_translations_again,
    published_title,
    title_of_original,
    with_titles_of_originals,
)
from home.search.words import searchable, words_of
from home.translation import facts, words

#: What Wagtail calls the publishing that a page has waited for.
ON_SCHEDULE = "wagtail.publish.scheduled"

logger = logging.getLogger(__name__)

PAIRS = ("pair-1", "pair-2", "pair-3", "pair-4")


class BasePage(Page):
    """A page of the public site.

    `localised_relations` names the foreign keys that are shown in the reader's language through `linked`:
    they point to the page or term of the source language and are the same in every translation.
    `relations_shown` names those of which more is shown than a link, in lists too; `relations_on_page` those of
    which that is so on the page itself.
    """

    base_form_class = PageForm
    copy_form_class = CopyPageForm
    localised_relations: list[str] = []
    relations_shown: list[str] = ["image"]
    relations_on_page: list[str] = []
    #: What the editor said of the change that is to be saved; None: nothing.
    is_minor_edit: bool | None = None
    #: Whether others show it only in lists of its own kind, and through links that the reference index knows.
    is_only_listed = False
    allowed_http_methods = [HTTPMethod.GET, HTTPMethod.HEAD, HTTPMethod.OPTIONS]

    summary = models.TextField(
        _("summary"),
        blank=True,
        help_text=_(
            "One or two plain sentences, at most 40 words. Shown in lists and when shared."
        ),
    )
    image = models.ForeignKey(
        "home.SiteImage",
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Without a picture, the page gets a drawing of its own."),
    )
    image_alt = models.CharField(
        _("what the picture shows"),
        max_length=250,
        blank=True,
        help_text=_(
            "For people who cannot see it. Leave empty to use the picture's own description."
        ),
    )
    is_example = models.BooleanField(
        _("this page is an example"),
        default=False,
        help_text=_("Readers are told that this page only shows how the site can be used."),
    )

    picture_panel = MultiFieldPanel(
        [FieldPanel("image"), FieldPanel("image_alt")], heading=_("Picture"), icon="image"
    )
    content_panels = [*Page.content_panels, FieldPanel("summary")]
    promote_panels = [
        MinorEditPanel(heading=_("Translations")),
        *Page.promote_panels,
        MultiFieldPanel([FieldPanel("is_example")], heading=_("About this page")),
    ]

    search_fields = [
        *Page.search_fields,
        index.SearchField("folded_title", boost=4),
        index.SearchField("folded_words"),
        index.AutocompleteField("folded_title"),
    ]

    translatable_fields = [
        *words("title", "seo_title", "search_description", "summary", "image_alt"),
        *facts("show_in_menus", "image", "is_example"),
    ]

    class Meta:
        abstract = True

    @property
    def language(self) -> str:
        return self.locale.language_code

    @property
    def kicker(self) -> list:
        """Short facts above the title, in the reader's language: texts, and related pages and terms."""
        return []

    @property
    def pair(self) -> str:
        """The CSS class of the page's pair of colours."""
        return pair_of(self.translation_key)

    @cached_property
    def linked(self) -> dict[str, models.Model]:
        """The relations in the page's own language, where they exist in it."""
        link([self], self.locale)
        return self.__dict__["linked"]

    @property
    def alt(self) -> str:
        return self.image_alt or (self.image.description if self.image else "")

    @property
    def words_to_share(self) -> str:
        """What is said of the page where its link is shared, if nobody wrote something else."""
        return self.summary or self.title

    @property
    def hashtag_list(self) -> list[str]:
        """As they are written in a post, "#" included."""
        return []

    def texts_to_share(self) -> dict[str, str]:
        """What editors wrote for a network, by its code; for all others by `home.sharing.kit.ANYWHERE`."""
        return {}

    def folded_title(self) -> str:
        return searchable(self.title)

    def folded_words(self) -> str:
        return searchable(f"{words_of(self)} {title_of_original(self)}")

    @classmethod
    def get_indexed_objects(cls):
        return with_titles_of_originals(super().get_indexed_objects())

    def get_indexed_instance(self):
        """The page, with its words gathered once: the index asks for them three times."""
        if is_saved_again():
            return None
        self.folded_words = cache(partial(type(self).folded_words, self))
        return self

    def records_of_people(self) -> Iterable | None:
        """The consent records of those whom the page itself shows or quotes; None: nobody."""
        return None

    def save_revision(self, *args, **kwargs):
        """Wagtail's, with the word of the editor whether the change needs translating."""
        revision = super().save_revision(*args, **kwargs)
        if self.is_minor_edit:
            MinorEdit.objects.get_or_create(revision=revision)
        elif self.is_minor_edit is False:
            # Wagtail saves again what was just saved, as the same revision.
            MinorEdit.objects.filter(revision=revision).delete()
        return revision

    def publish(self, revision, *args, **kwargs):
        """Wagtail's, unless consent is missing on the day on which it would appear, or a rule is broken.

        A scheduled one is then left as it is and tried again, so that the others due with it are published.
        """
        draft = revision.as_object()
        try:
            require_consent(draft, day_of_publishing(draft, timezone.now()))
            require_ready(draft)
        except (ConsentMissing, NotReady):
            if kwargs.get("log_action") != ON_SCHEDULE:
                raise
            # Without its title, in which a name may stand.
            logger.warning("Page %s cannot be published at its time.", revision.object_id)
            return
        before = published_title(self)
        super().publish(revision, *args, **kwargs)
        if draft.title != before:
            index_translations_again(self)

    def funded_by(self) -> int | None:
        """The primary key of the programme that pays for this page; None: the site's own."""
        return None

    def get_view_restrictions(self):
        """Wagtail's rule, without asking for each ancestor: an alias has the restrictions of its source."""
        if not self.path.startswith(restricted()):
            return PageViewRestriction.objects.none()
        length = self.steplen
        paths = [self.path[:end] for end in range(length, len(self.path) + 1, length)]
        return PageViewRestriction.objects.filter(
            Q(page__path__in=paths) | Q(page__aliases__path__in=paths)
        ).distinct()

    def get_sitemap_urls(self, request=None):
        """Wagtail's, with what `home.sitemaps` needs to tell translations of one page."""
        about = {"translation_key": self.translation_key, "locale_id": self.locale_id}
        return [{**url, **about} for url in super().get_sitemap_urls(request)]

    def lists_shown(self) -> dict[str, QuerySet]:
        """Lists of other pages that stand on this one, by their name in `lists`."""
        return {}

    @cached_property
    def lists(self) -> dict[str, list[Page]]:
        """Besides those shown, the published `versions` of the page in the languages it is translated into, and
        what is known of it as a `translation`."""
        always = {
            "versions": real(Page.objects.live().filter(translation_key=self.translation_key)),
            "translation": PublishedTranslation.objects.filter(page=self.pk),
        }
        lists = gather(self, {**always, **self.lists_shown()})
        known = type(self)._meta.get_field("published_translation")
        known.set_cached_value(self, next(iter(lists["translation"]), None))
        return lists

    def gather(self) -> None:
        """Asks for all that hangs on the page, once. A view that needs it before the context calls this."""
        _ = self.lists

    def get_context(self, request, *args, **kwargs):
        self.gather()
        return {**super().get_context(request, *args, **kwargs), "lists": self.lists}


class TranslatableOrderable(TranslatableMixin, Orderable):
    """A row of a page that holds words."""

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        abstract = True


def pair_of(key: UUID) -> str:
    return PAIRS[key.int % len(PAIRS)]
