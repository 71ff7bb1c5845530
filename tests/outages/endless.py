"""The settings of an installation whose site has addresses at which something goes on for ever."""

from config.settings.production import *  # noqa: F403

ROOT_URLCONF = "tests.outages.endless_urls"
