"""Writes the copy."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryDirectory

from django.core.files.storage import default_storage
from wagtail.models import Site

from home.archive import rewriting
from home.archive.addresses import file_of
from home.archive.crawling import Answer, Crawler
from home.archive.rewriting import Links


def silent(count: int) -> None:
    """Tells nobody."""


def write(target: Path, site: Site, on: date, tell: Callable[[int], None] = silent) -> int:
    """Fills a folder that does not exist yet, whole or not at all; returns the number of files.

    `tell` hears how many have been read, after each.
    """
    crawler = Crawler(site)
    target.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=target.parent, prefix=".archive-") as name:
        folder = Path(name) / target.name
        answers = Answers(folder)
        for answer in crawler.crawl():
            answers.keep(answer)
            tell(len(answers.files))
        for answer in answers:
            links = Links(
                answers.files[answer.address],
                partial(crawler.own, base=answer.address),
                answers.files,
            )
            answers.store(answer, turned(answer, links, on))
        folder.rename(target)
    return len(set(answers.files.values()))


def turned(answer: Answer, links: Links, on: date) -> bytes:
    if answer.leads_to:
        return rewriting.redirection(links, answer.leads_to)
    if answer.is_html:
        return rewriting.page(answer.body, links, on)
    if answer.is_style_sheet:
        return rewriting.style_sheet(answer.body, links)
    return answer.body


class Answers:
    """What was read waits in its file until all files are known. Uploads are there as they are."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.files: dict[str, str] = {}
        self.kinds: dict[str, tuple[str, str]] = {}

    def keep(self, answer: Answer) -> None:
        file = file_of(answer.address)
        if answer.leads_to and file in self.files.values():
            return
        self.files[answer.address] = file
        if answer.upload:
            self.copy(answer)
            return
        self.kinds[answer.address] = (answer.kind, answer.leads_to)
        self.store(answer, answer.body)

    def store(self, answer: Answer, body: bytes) -> None:
        self.path(answer).write_bytes(body)

    def copy(self, answer: Answer) -> None:
        with default_storage.open(answer.upload) as source, self.path(answer).open("wb") as target:
            copyfileobj(source, target)

    def path(self, answer: Answer) -> Path:
        path = self.folder / self.files[answer.address]
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    def __iter__(self) -> Iterator[Answer]:
        for address, (kind, leads_to) in self.kinds.items():
            body = (self.folder / self.files[address]).read_bytes()
            yield Answer(address, kind, body, leads_to)
