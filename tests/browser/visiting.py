"""A browser that remembers what a page asked of it."""

from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response

from tests.browser.server import DemoSite

DESKTOP = {"width": 1280, "height": 800}
LOCAL = {"data", "blob", "about"}


@dataclass
class Visit:
    """`elsewhere`, `complaints` and `broken` gather from the first address on."""

    site: DemoSite
    page: Page
    context: BrowserContext
    responses: list[Response] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, path: str) -> Response:
        return self.page.goto(self.site.address(path))

    def request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in LOCAL and not request.url.startswith(f"{self.site.url}/"):
            self.elsewhere.append(request.url)

    def response(self, response: Response) -> None:
        self.responses.append(response)

    def console(self, message: ConsoleMessage) -> None:
        # A failed request is seen as a response; a 404 that was asked for is no fault.
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.complaints.append(message.text)

    @property
    def broken(self) -> list[str]:
        """Pictures, styles and scripts that did not arrive."""
        return [
            f"{response.status} {response.url}"
            for response in self.responses
            if response.status >= 400 and response.request.resource_type != "document"
        ]


@contextmanager
def visiting(browser: Browser, site: DemoSite, **options):
    context = browser.new_context(viewport=DESKTOP, reduced_motion="reduce", **options)
    context.set_default_timeout(15_000)
    visit = Visit(site, context.new_page(), context)
    context.on("request", visit.request)
    context.on("response", visit.response)
    context.on("console", visit.console)
    visit.page.on("pageerror", lambda error: visit.complaints.append(str(error)))
    try:
        yield visit
    finally:
        context.close()
