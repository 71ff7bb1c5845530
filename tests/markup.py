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


def main_text(response: HttpResponse) -> str:
    (text,) = texts(response, "main")
    return text


def language(response: HttpResponse) -> tuple[str, str]:
    """What the document says about itself: language and direction."""
    root = parsed(response).html
    return root["lang"], root["dir"]
