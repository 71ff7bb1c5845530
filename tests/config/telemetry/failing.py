"""The site of an installation in which something breaks: run as a process of its own, with a database.

Its requests are full of what nobody else may learn. `PLANTED` says what.
"""

import os
import sys

import sentry_sdk
from django.core.management import call_command

from tests.store.asking import ask

PLANTED = {
    "name": "Amira-Planted",
    "mail": "planted@ground.example",
    "token": "token-planted-in-the-address",
    "query": "query-planted",
    "cookie": "cookie-planted",
    "header": "header-planted",
    "proxy": "2001:db8:77:1234::9",
}


def break_here(secret, at):
    """In the place of looking up a link: with names in a variable and in the message."""
    person = f"{PLANTED['name']} {PLANTED['mail']}"
    raise ValueError(f"{person} in /en/for-you/{secret}/")


def requests(application) -> list[str]:
    told = {
        "host": "ground.example",
        "x_forwarded_proto": "https",
        "x_forwarded_for": PLANTED["proxy"],
        "cookie": f"__Host-session={PLANTED['cookie']}",
        "user_agent": PLANTED["header"],
        "authorization": f"Bearer {PLANTED['header']}",
    }
    address = f"/en/for-you/{PLANTED['token']}/"
    return [
        ask(application, f"{address}?name={PLANTED['query']}", **told).status,
        ask(application, f"{address}more/", **told).status,
        ask(application, f"/cms/password_reset/confirm/MQ/{PLANTED['token']}/", **told).status,
    ]


def main() -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.production"
    import django

    django.setup()
    call_command("collectstatic", interactive=False, verbosity=0)
    from config.wsgi import application
    from home.consent import views as consent_views

    consent_views.find = break_here
    statuses = requests(application)
    sentry_sdk.flush(10)
    print("statuses", statuses, file=sys.stderr)


if __name__ == "__main__":
    main()
