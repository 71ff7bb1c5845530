"""Begins a new site: see `home.beginning`."""

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from home.beginning import publish_first
from home.models import HomePage


class Command(BaseCommand):
    help = "Makes the home page of a site that has none, in the source language, and publishes it."

    def add_arguments(self, parser):
        parser.add_argument("name", help="the name of the site, in the source language")
        parser.add_argument("headline", help="the first words that a visitor reads")

    def handle(self, *args, name, headline, **options):
        if home := HomePage.objects.first():
            raise CommandError(f"This site has a home page already: “{home.title}”.")
        try:
            site = publish_first(HomePage(title=name, headline=headline))
        except ValidationError as error:
            raise CommandError("\n".join(error.messages)) from error
        self.stdout.write(f"The home page is at {site.root_url}/.")
