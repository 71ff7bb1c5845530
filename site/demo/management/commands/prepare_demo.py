"""Everything between installed packages and a site that can be opened, for `make demo`."""

from io import TextIOBase

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from wagtail.models import Site

from demo.progress import Progress
from demo.staff import make_staff
from home.catalogues import compile_catalogues


class Command(BaseCommand):
    help = "Prepares the demonstration: texts, database, content, logins for staff."

    def add_arguments(self, parser):
        parser.add_argument("--port", type=int, default=8000, help="Where it will be served.")

    def handle(self, *args, port: int, **options):
        self.progress = Progress(self.stdout)
        self.step(2, "texts of the interface")
        compile_catalogues()
        self.step(3, "database")
        settings.VAR.mkdir(parents=True, exist_ok=True)
        call_command("migrate", verbosity=1, no_color=True, stdout=MigrationCounter(self.progress))
        self.step(4, "demonstration content")
        call_command("load_demo", stdout=self.stdout)
        serve_at(port)
        self.step(5, "logins for staff, one for each role")
        self.create_logins()
        self.say_where(port)

    def step(self, number: int, what: str) -> None:
        self.stdout.write(f"Step {number} of 5: {what}")

    def create_logins(self) -> None:
        made = list(make_staff())
        for name, password in made:
            self.stdout.write(f"  Name: {name}   Password: {password}   (shown only now)")
        if not made:
            self.stdout.write("  There is one already; its password was shown when it was made.")

    def say_where(self, port: int) -> None:
        base = f"http://127.0.0.1:{port}"
        self.stdout.write(
            f"\nThe site:     {base}/en/\n"
            f"The calendar: {base}/en/events/\n"
            f"For staff:    {base}/{settings.ADMIN_PATH}\n"
            "Stop it with Ctrl+C.\n"
        )


def serve_at(port: int) -> None:
    """Addresses to share name it, also those of a site that was made for another port."""
    for site in Site.objects.filter(hostname="localhost").exclude(port=port):
        site.port = port
        site.save()


class MigrationCounter(TextIOBase):
    """Turns the lines of `migrate` into progress."""

    def __init__(self, progress: Progress):
        super().__init__()
        self.progress = progress
        self.applied = 0

    def write(self, text: str) -> int:
        self.applied += text.count("OK")
        if "OK" in text:
            self.progress("migrations", self.applied, 0)
        return len(text)
