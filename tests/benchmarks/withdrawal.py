"""How long it takes until nothing is left of a story in five languages, on a site with others."""

from collections.abc import Iterator
from time import process_time

from home.consent.withdrawal import withdraw
from tests.benchmarks.timing import Result
from tests.factories.campaign import StoryPageFactory
from tests.factories.home import ConsentRecordFactory, SiteImageFactory, translated

LANGUAGES = ("it", "fr", "el", "ar")
OTHERS = 100
#: Somebody waits for it, on the telephone perhaps.
SECONDS = 1.0


def results() -> Iterator[Result]:
    for _number in range(OTHERS):
        story()
    record = story()
    start = process_time()
    withdraw(record)
    yield Result("withdrawing a story in five languages, seconds", process_time() - start, SECONDS)


def story():
    """Returns the record of its narrator."""
    record = ConsentRecordFactory()
    image = SiteImageFactory(shows_people=True, consent=record)
    image.get_rendition("fill-120x80")
    page = StoryPageFactory(image=image, shows_people=True, consents=[record])
    page.save_revision().publish()
    for language in LANGUAGES:
        translated(page, language)
    return record
