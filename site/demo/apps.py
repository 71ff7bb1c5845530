from django.apps import AppConfig


class DemoConfig(AppConfig):
    """The demonstration content. It knows every room, so it can live in none of them."""

    name = "demo"
