"""What stands around every page: menu, languages, footer, funding statement."""

from functools import cached_property

from home.cards import card_of
from home.cards.views import address_of
from home.frame.navigation import Navigation
from home.frame.parts import Language, Link, SocialCard
from home.frame.versions import Versions
from home.funding import statement
from home.languages.fallbacks import interface_language
from home.models import BasePage, FundingStatement


class Frame(Versions, Navigation):
    """Made once a request, for the page shown or for none (search, errors)."""

    @property
    def publisher(self) -> str:
        return self.settings.publisher

    @property
    def contact_email(self) -> str:
        return self.settings.email

    @cached_property
    def social(self) -> list[Link]:
        return [Link(block.value["name"], block.value["url"]) for block in self.settings.social]

    @cached_property
    def language(self) -> Language:
        return Language(self.code, self.request.path, current=True, exists=True)

    @cached_property
    def interface(self) -> str:
        """The language of menus, labels and buttons: another one where nobody translated them."""
        return interface_language(self.code)

    @cached_property
    def card(self) -> SocialCard | None:
        """The picture of the page where its link is shared."""
        if not isinstance(self.page, BasePage) or self.site is None:
            return None
        card = card_of(self.page)
        return SocialCard(self.site.root_url + address_of(self.page, card))

    @cached_property
    def funding(self) -> FundingStatement | None:
        """The statement of the page's project, else of the site; in the page's language, else as approved."""
        own = self.page.funded_by() if hasattr(self.page, "funded_by") else None
        return statement(own, self.code)
