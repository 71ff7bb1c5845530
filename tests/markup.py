"""What a reader finds in an answer, read by a parser that is not ours."""

from bs4 import BeautifulSoup
from django.http import HttpResponse


def parsed(response: HttpResponse) -> BeautifulSoup:
    return BeautifulSoup(response.content.decode(), "html.parser")


def texts(response: HttpResponse, selector: str) -> list[str]:
    """The words of each element found, with single spaces."""
    return [" ".join(found.get_text().split()) for found in parsed(response).select(selector)]


def links(response: HttpResponse, selector: str) -> list[str]:
    return [found["href"] for found in parsed(response).select(selector)]


def described_by(response: HttpResponse, selector: str) -> list[str]:
    """What a screen reader says of each of these fields besides its label: `aria-describedby`."""
    page = parsed(response)
    ids = [found.get("aria-describedby", "").split() for found in page.select(selector)]
    return [" ".join(page.find(id=one).get_text() for one in known) for known in ids]


def main_text(response: HttpResponse) -> str:
    (text,) = texts(response, "main")
    return text


def language(response: HttpResponse) -> tuple[str, str]:
    """What the document says about itself: language and direction."""
    root = parsed(response).html
    return root["lang"], root["dir"]


def form_values(response: HttpResponse, selector: str) -> dict[str, str | list[str]]:
    """What a browser would send of a form that nobody touched, without the buttons."""
    values: dict[str, list[str]] = {}
    for field in parsed(response).select_one(selector).select("[name]"):
        if (sent := sent_value(field)) is not None:
            values.setdefault(field["name"], []).extend(sent)
    return {name: sent[0] if len(sent) == 1 else sent for name, sent in values.items()}


def sent_value(field) -> list[str] | None:
    if field.find_parent("template") or field.name == "button" or field.has_attr("disabled"):
        return None
    if field.get("type") in ("checkbox", "radio"):
        return [field.get("value", "on")] if field.has_attr("checked") else None
    if field.name == "select":
        chosen = [option["value"] for option in field.select("option[selected]")]
        first = [option["value"] for option in field.select("option")[:1]]
        return chosen if chosen or field.has_attr("multiple") else first
    if field.name == "textarea":
        return [field.get_text()]
    return [field.get("value", "")]
