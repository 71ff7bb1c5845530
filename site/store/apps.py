from django.apps import AppConfig


class StoreConfig(AppConfig):
    """What stands in front of every public page."""

    name = "store"

    def ready(self):
        from store import receivers  # noqa: F401
