"""The WSGI entry point: Django, within its limit of time, behind its store, behind what a supervisor asks."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")
django_application = get_wsgi_application()

from config.health import Health  # noqa: E402
from config.telemetry.metrics import counted  # noqa: E402
from config.time_limit import limited  # noqa: E402
from home.deployment import refuse_faulty  # noqa: E402
from store.arrangement import stored  # noqa: E402

refuse_faulty()

application = Health(counted(stored(limited(django_application))))
