"""Which service translates by machine: that of which the environment has a key."""

from collections.abc import Mapping


def machine_translator(environ: Mapping[str, str]) -> dict | None:
    """The setting of wagtail-localize. Of several keys the first counts, in the order of the README."""
    if key := environ.get("DEEPL_KEY"):
        return {
            "CLASS": "home.translating.machines.DeepL",
            "OPTIONS": {"AUTH_KEY": key, "URL": environ.get("DEEPL_URL", "")},
        }
    if key := environ.get("GOOGLE_TRANSLATE_KEY"):
        return {
            "CLASS": "home.translating.machines.Google",
            "OPTIONS": {"API_KEY": key, "URL": environ.get("GOOGLE_TRANSLATE_URL", "")},
        }
    if url := environ.get("LIBRETRANSLATE_URL"):
        return {
            "CLASS": "home.translating.machines.LibreTranslate",
            "OPTIONS": {
                "LIBRETRANSLATE_URL": url.rstrip("/"),
                "API_KEY": environ.get("LIBRETRANSLATE_KEY", ""),
            },
        }
    return None
