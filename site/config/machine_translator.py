"""Which service translates by machine: that of which the environment has a key."""

from config.environment import Environment


def machine_translator(environment: Environment) -> dict | None:
    """The setting of wagtail-localize. Of several services the first in deploy/variables.md counts."""
    return deepl(environment) or google(environment) or libretranslate(environment)


def deepl(environment: Environment) -> dict | None:
    key, url = environment.text("DEEPL_KEY"), environment.address("DEEPL_URL", "https", "http")
    options = {"AUTH_KEY": key, "URL": url}
    return {"CLASS": "home.translating.machines.DeepL", "OPTIONS": options} if key else None


def google(environment: Environment) -> dict | None:
    key = environment.text("GOOGLE_TRANSLATE_KEY")
    options = {"API_KEY": key, "URL": environment.address("GOOGLE_TRANSLATE_URL", "https", "http")}
    return {"CLASS": "home.translating.machines.Google", "OPTIONS": options} if key else None


def libretranslate(environment: Environment) -> dict | None:
    url = environment.address("LIBRETRANSLATE_URL", "https", "http").rstrip("/")
    options = {"LIBRETRANSLATE_URL": url, "API_KEY": environment.text("LIBRETRANSLATE_KEY")}
    return (
        {"CLASS": "home.translating.machines.LibreTranslate", "OPTIONS": options} if url else None
    )
