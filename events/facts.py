"""What decides whether I can come: each with an icon and words. Only what we are sure of."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from events import words
from events.models import EventPage
from home import cldr
from home.languages.said import of_interface

Fact = dict[str, str]


def facts(event: EventPage, language: str) -> list[Fact]:
    return [
        *place(event, language),
        *audience(event),
        *languages(event, language),
        *cost(event),
        *children(event),
        *access(event),
    ]


def fact(icon: str, text: str, detail: str = "") -> Fact:
    return {"icon": icon, "text": text, "detail": detail}


def place(event: EventPage, language: str) -> Iterator[Fact]:
    town = words.town(event, language)
    if event.is_on_the_spot and (event.venue or town):
        yield fact("place", event.venue or town, town if event.venue else "")
    if event.is_online:
        text = _("Also online") if event.is_on_the_spot else _("Online")
        yield fact("online", of_interface(text))


def audience(event: EventPage) -> Iterator[Fact]:
    if event.for_whom:
        yield fact("people", event.for_whom)


def languages(event: EventPage, language: str) -> Iterator[Fact]:
    spoken = named(event.working_languages, language)
    interpreted = named(event.interpretation, language)
    into = _("interpretation into %(languages)s") % {"languages": interpreted}
    if spoken:
        yield fact("language", sentence(spoken), of_interface(into) if interpreted else "")
    elif interpreted:
        yield fact("interpretation", of_interface(sentence(into)))


def cost(event: EventPage) -> Iterator[Fact]:
    if event.free:
        yield fact("cost", of_interface(_("Free")), event.cost_note)
    elif event.cost_note:
        yield fact("cost", event.cost_note)
    if event.food:
        yield fact("food", event.food)


def children(event: EventPage) -> Iterator[Fact]:
    if event.children_welcome:
        childcare = of_interface(_("with childcare")) if event.childcare else ""
        yield fact("children", of_interface(_("Children welcome")), childcare)
    elif event.childcare:
        yield fact("children", of_interface(_("Childcare")))


def access(event: EventPage) -> Iterator[Fact]:
    if event.step_free:
        toilet = of_interface(_("with an accessible toilet")) if event.accessible_toilet else ""
        yield fact("step-free", of_interface(_("Step-free")), toilet)
    elif event.accessible_toilet:
        yield fact("step-free", of_interface(_("Accessible toilet")))
    if event.hearing_loop:
        yield fact("hearing-loop", of_interface(_("Hearing loop")))
    if event.sign_language:
        yield fact("sign-language", of_interface(_("Sign language interpretation")))
    if event.live_captions:
        yield fact("captions", of_interface(_("Live captions")))
    if event.quiet_room:
        yield fact("check", of_interface(_("Quiet room")))


def named(codes: list[str], language: str) -> str:
    return cldr.list_of([cldr.language_name(code, language) for code in codes], language)


def sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
