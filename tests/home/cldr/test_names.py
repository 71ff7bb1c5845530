import pytest

from home import cldr

OWN_NAMES = {
    "en": "English",
    "it": "Italiano",
    "es": "Español",
    "ca": "Català",
    "fr": "Français",
    "de": "Deutsch",
    "nl": "Nederlands",
    "el": "Ελληνικά",
    "hr": "Hrvatski",
    "sl": "Slovenščina",
    "sv": "Svenska",
    "da": "Dansk",
    "lt": "Lietuvių",
    "lv": "Latviešu",
    "et": "Eesti",
    "sq": "Shqip",
    "sr-latn": "Srpski (latinica)",
    "sr": "Српски (ћирилица)",
    "mk": "Македонски",
    "mt": "Malti",
    "pl": "Polski",
    "uk": "Українська",
    "ru": "Русский",
    "ar": "العربية",
    "fa": "فارسی",
    "fa-af": "دری",
    "prs": "دری",
    "ps": "پښتو",
    "ckb": "کوردیی ناوەندی",
    "kmr": "Kurdî (kurmancî)",
    "ti": "ትግርኛ",
    "so": "Soomaali",
    "am": "አማርኛ",
    "ur": "اردو",
    "bn": "বাংলা",
    "tr": "Türkçe",
    "ka": "ქართული",
}


@pytest.mark.parametrize(("code", "name"), OWN_NAMES.items())
def test_own_name(code, name):
    assert cldr.own_name(code) == name


@pytest.mark.parametrize(
    ("code", "language", "name"),
    [
        ("it", "en", "Italian"),
        ("it", "fr", "italien"),
        ("fa-af", "en", "Dari"),
        ("fa-af", "lt", "persų (Afganistanas)"),
        ("sr-latn", "en", "Serbian (Latin)"),
        ("sr", "de", "Serbisch (Kyrillisch)"),
        ("ckb", "en", "Central Kurdish"),
        ("kmr", "en", "Kurdish (Kurmanji)"),
        ("kmr", "it", "curdo (kurmancî)"),
        ("ti", "ar", "التغرينية"),
        ("xx", "en", "xx"),
    ],
)
def test_language_name(code, language, name):
    assert cldr.language_name(code, language) == name


@pytest.mark.parametrize(
    ("code", "language", "name"),
    [
        ("MK", "en", "North Macedonia"),
        ("mk", "mk", "Северна Македонија"),
        ("mk", "el", "Βόρεια Μακεδονία"),
        ("EL", "en", "Greece"),
        ("UK", "fr", "Royaume-Uni"),
        ("XK", "sq", "Kosovë"),
        ("SY", "ar", "سوريا"),
        ("Q1", "en", "Q1"),
    ],
)
def test_country_name(code, language, name):
    assert cldr.country_name(code, language) == name


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "a, b and c"),
        ("it", "a, b e c"),
        ("el", "a, b και c"),
        ("hr", "a, b i c"),
        ("ar", "a وb وc"),
        ("fa", "a،\u200f b، و c"),
        ("ti", "a፣ bን cን"),
    ],
)
def test_list_of_three(language, text):
    assert cldr.list_of(["a", "b", "c"], language) == text


@pytest.mark.parametrize(
    ("items", "text"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["{0}", 2], "{0} and 2")]
)
def test_list_of_fewer(items, text):
    assert cldr.list_of(iter(items), "en") == text


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "Vejle, Denmark"),
        ("ar", "Vejle، Denmark"),
        ("fa-af", "Vejle، Denmark"),
        ("ti", "Vejle፣ Denmark"),
        ("sr-cyrl", "Vejle, Denmark"),
    ],
)
def test_parts_stand_apart_by_the_comma_of_the_script(language, expected):
    assert cldr.comma_separated(["Vejle", "", "Denmark"], language) == expected
