import pytest

from config.environment import Environment
from config.machine_translator import machine_translator


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        (
            {"DEEPL_KEY": "d", "GOOGLE_TRANSLATE_KEY": "g"},
            {
                "CLASS": "home.translating.machines.DeepL",
                "OPTIONS": {"AUTH_KEY": "d", "URL": ""},
            },
        ),
        (
            {"GOOGLE_TRANSLATE_KEY": " g ", "LIBRETRANSLATE_URL": "https://a.example"},
            {
                "CLASS": "home.translating.machines.Google",
                "OPTIONS": {"API_KEY": "g", "URL": ""},
            },
        ),
        (
            {"LIBRETRANSLATE_URL": "https://a.example/"},
            {
                "CLASS": "home.translating.machines.LibreTranslate",
                "OPTIONS": {"LIBRETRANSLATE_URL": "https://a.example", "API_KEY": ""},
            },
        ),
        ({"DEEPL_KEY": " "}, None),
    ],
)
def test_first_service_that_is_named_translates(variables, expected):
    assert machine_translator(Environment(variables)) == expected


@pytest.mark.parametrize("name", ["DEEPL_URL", "GOOGLE_TRANSLATE_URL", "LIBRETRANSLATE_URL"])
def test_address_that_is_none_is_told(name):
    environment = Environment({name: "a.example:5000"})

    assert machine_translator(environment) is None
    assert [fault.msg for fault in environment.faults] == [
        f"{name} must be an address that begins with https:// or http://."
    ]
