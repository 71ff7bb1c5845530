"""One page of each kind in one language: facts by its number, words by number and language."""

import json
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from random import Random
from uuid import UUID, uuid5

from modelcluster.models import get_all_child_m2m_relations, get_all_child_relations
from wagtail.models import Locale, Page

from campaign.models import FactPage, InitiativePage, PlacePage, StoryPage
from events.models import EventPage
from tests.benchmarks.large.surroundings import Surroundings
from tests.benchmarks.large.words import Vocabulary

NAMESPACE = UUID("1f0bd0a5-3f5e-4a54-8d6c-9a0f4f5f5a10")
#: Every site has the same month, however many others lie before it.
MONTH = date(2027, 3, 1)
IN_MONTH = 30
#: Stories of the first place.
IN_LIST = 24
NOW = datetime(2027, 3, 10, 12, tzinfo=UTC)
#: What is published now is newer than all of it.
WRITTEN = datetime(2026, 3, 10, 12, tzinfo=UTC)


def key_of(*name: object) -> UUID:
    return uuid5(NAMESPACE, "/".join(map(str, name)))


def page_of(number: int, locale: Locale, around: Surroundings) -> Page:
    """Of twenty pages eight are stories, six events, three facts and three initiatives."""
    place = number % 20
    make = story if place < 8 else event if place < 14 else fact if place < 17 else initiative
    language = locale.language_code
    page = make(number, Vocabulary.of(language), Random(f"{number} {language}"), around)
    page.slug, page.locale = f"{page._meta.model_name}-{number}", locale
    page.translation_key = key_of(number)
    page.first_published_at = page.last_published_at = WRITTEN - timedelta(hours=number)
    page.has_unpublished_changes = False
    for name in rows_of(type(page)):
        # As it will be: nobody has to ask the database what does not hang on it.
        setattr(page, name, [])
    return page


@cache
def rows_of(model: type[Page]) -> list[str]:
    relations = [*get_all_child_relations(model), *get_all_child_m2m_relations(model)]
    return [relation.name for relation in relations]


def belonging(number: int, around: Surroundings) -> dict:
    return {
        "project": around.project,
        "theme": around.pick(around.themes, number),
        "place": around.pick(around.places, number),
    }


def blocks(number: int, *found: tuple[str, object]) -> str:
    """Raw stream data with ids that are the same in every language."""
    raw = [
        {"type": kind, "id": str(key_of(number, place)), "value": value}
        for place, (kind, value) in enumerate(found)
    ]
    return json.dumps(raw)


def paragraph(words: Vocabulary, dice: Random, link: int | None = None) -> str:
    link_to = f' <a linktype="page" id="{link}">{words.text(dice, 3)}</a>.' if link else ""
    return f"<p>{words.sentences(dice, 3)}{link_to}</p><p>{words.sentences(dice, 2)}</p>"


def story(number: int, words: Vocabulary, dice: Random, around: Surroundings) -> StoryPage:
    picture = {
        "image": {
            "image": around.pick(around.images, number + 1).pk,
            "alt_text": words.text(dice, 5),
            "decorative": False,
        },
        "caption": words.text(dice, 6),
    }
    body = blocks(
        number,
        ("paragraph", paragraph(words, dice, around.pick(around.places, number + 1).pk)),
        ("heading", words.text(dice, 4)),
        ("picture", picture),
        ("paragraph", paragraph(words, dice)),
        ("quote", {"text": words.text(dice, 10), "speaker": "", "name_is_changed": False}),
        ("paragraph", paragraph(words, dice)),
    )
    about = belonging(number, around)
    about["place"] = place_of_story(number, around)
    return StoryPage(
        title=words.text(dice, 5) if number else words.rare,
        summary=words.sentences(dice, 1),
        narrators=StoryPage.Narrators.values[number % 4],
        image=around.pick(around.images, number),
        body=body,
        **about,
    )


def place_of_story(number: int, around: Surroundings) -> PlacePage:
    """One place has a page of a list of stories, however many others there are."""
    nth = number // 20 * 8 + number % 20
    first, *others = around.places
    return first if nth < IN_LIST else around.pick(others, number)


def event(number: int, words: Vocabulary, dice: Random, around: Surroundings) -> EventPage:
    return EventPage(
        title=words.text(dice, 4),
        summary=words.sentences(dice, 2),
        start_date=day_of_event(number),
        start_time=time(18),
        end_time=time(20),
        time_zone="Europe/Brussels",
        kind=EventPage.Kind.values[number % 5],
        host=around.partner,
        venue="Music school, room 3",
        body=blocks(number, ("paragraph", paragraph(words, dice))),
        **belonging(number, around),
    )


def day_of_event(number: int) -> date:
    """The first fill the month; the others lie before it, thirty a month."""
    place = number // 20 * 6 + number % 20 - 8
    if place < IN_MONTH:
        return MONTH + timedelta(days=place % 28)
    return MONTH - timedelta(days=1 + (place - IN_MONTH))


def fact(number: int, words: Vocabulary, dice: Random, around: Surroundings) -> FactPage:
    about = belonging(number, around)
    return FactPage(
        title=words.text(dice, 6),
        summary=words.sentences(dice, 1),
        fact=f"<p>{words.sentences(dice, 2)}</p>",
        warning=words.text(dice, 6),
        myth=words.text(dice, 6),
        why_it_misleads=f"<p>{words.sentences(dice, 3)}</p>",
        fact_again=f"<p>{words.sentences(dice, 2)}</p>",
        checked_on=NOW.date() - timedelta(days=number % 900),
        **about,
    )


def initiative(
    number: int, words: Vocabulary, dice: Random, around: Surroundings
) -> InitiativePage:
    return InitiativePage(
        title=words.text(dice, 4),
        summary=words.sentences(dice, 1),
        kind=InitiativePage.Kind.values[number % 4],
        field=around.pick(around.fields, number),
        image=around.pick(around.images, number),
        body=blocks(number, ("paragraph", paragraph(words, dice))),
        **belonging(number, around),
    )
