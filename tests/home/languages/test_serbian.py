import pytest

from home.languages.serbian import latin


@pytest.mark.parametrize(
    ("cyrillic", "expected"),
    [
        ("Ово је прича о комшијама.", "Ovo je priča o komšijama."),
        ("АБВГДЂЕЖЗИЈКЛМНОПРСТЋУФХЦЧШ", "ABVGDĐEŽZIJKLMNOPRSTĆUFHCČŠ"),
        ("љубав, њива, џеп", "ljubav, njiva, džep"),
        ("Љубав, Његош, Џон", "Ljubav, Njegoš, Džon"),
        ("ЉУБАВ, ЊЕГОШ, КОЊ, БЕОГРАЂАНИ", "LJUBAV, NJEGOŠ, KONJ, BEOGRAĐANI"),
        ("Љ. Петровић", "Lj. Petrović"),
        ("инјекција", "injekcija"),
        ("Пројекат BRIDGES, 27. децембра 2026.", "Projekat BRIDGES, 27. decembra 2026."),
        ("", ""),
    ],
)
def test_latin_writes_each_letter(cyrillic, expected):
    assert latin(cyrillic) == expected


@pytest.mark.parametrize(
    "kept",
    [
        "https://пример.срб/прича",
        "www.пример.срб",
        "пошта@пример.срб",
        "%(time)s",
        "{број}".replace("број", "count"),
        "<code>команда</code>",
        '<span lang="ru">Москва</span>',
        '<a href="/sr-cyrl/догађаји/">',
    ],
)
def test_latin_leaves_what_is_no_serbian_word(kept):
    assert latin(f"Види {kept} овде") == f"Vidi {kept} ovde"


def test_latin_reads_words_marked_as_serbian():
    assert latin('<em lang="sr-Cyrl">Здраво</em>') == '<em lang="sr-Cyrl">Zdravo</em>'


def test_latin_takes_letters_with_a_separate_accent_as_one():
    assert latin("с\u0301") == "s\u0301"
