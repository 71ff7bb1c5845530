"""What a card shows, and the hash of it that stands in its address."""

from dataclasses import astuple, dataclass
from hashlib import sha256

from home.cldr import direction
from home.funding import statement_of
from home.loading.remembered import remembered
from home.models import BasePage, SiteSettings

#: In pixels, as the networks ask for.
WIDTH, HEIGHT = 1200, 630
#: Higher with each change of the drawing, so that new addresses show it.
DESIGN = 1


@dataclass(frozen=True)
class Card:
    """`key` is that of the drawing, `pair` the name of its two colours; `statement` comes with the emblem."""

    title: str
    kicker: str
    site_name: str
    key: str
    pair: str
    direction: str
    statement: str = ""
    direction_of_statement: str = "ltr"

    @property
    def digest(self) -> str:
        shown = "\0".join(map(str, (DESIGN, *astuple(self))))
        return sha256(shown.encode()).hexdigest()[:20]


def card_of(page: BasePage) -> Card:
    """In the language of the page, which is active."""
    statement = statement_of(page)
    return Card(
        title=page.title,
        kicker=" · ".join(str(fact) for fact in page.kicker),
        site_name=remembered("settings", SiteSettings.load, of_frame=True).site_name,
        key=str(page.translation_key),
        pair=page.pair,
        direction=direction(page.language),
        statement=statement.acknowledgement if statement else "",
        direction_of_statement=direction(statement.language if statement else None),
    )
