import random

import pytest

from home.search.folding import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Θάλασσα", "ΘΑΛΑΣΣΑ"),
        ("Αθήνας", "ΑΘΗΝΑΣ"),
        ("ΐ", "ι"),
        ("Integrację", "integracje"),
        ("Łódź", "lodz"),
        ("Færøerne", "faeroerne"),
        ("Straße", "STRASSE"),
        ("Ħamrun", "hamrun"),
        ("İstanbul", "ISTANBUL"),
        ("kırk", "kirk"),
        ("ŽIVOT", "život"),
        ("Љубав и ђак", "Ljubav i đak"),
        ("Џеп, њива, чаша", "džep, njiva, čaša"),
        ("ћутање", "ćutanje"),
        ("col·laboració", "COL·LABORACIO"),
        ("coŀlaboració", "collaboració"),
        ("п’ять", "п'ять"),
        ("ёлка", "елка"),
        ("coöperatie", "cooperatie"),
        ("ﬁlm", "film"),
        ("soft\u00adhyphen", "softhyphen"),
    ],
)
def test_fold_of_european_spellings_meets(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("البحر", "بحر"),
        ("والبحر", "بحر"),
        ("بالبحر", "بحر"),
        ("للبحر", "بحر"),
        ("وللبحر", "بحر"),
        ("الألمان", "ألمان"),
        ("مُدَرِّسَة", "مدرسه"),
        ("إدماج", "ادماج"),
        ("آمال", "امال"),
        ("لقاء", "لقا"),
        ("مستشفى", "مستشفي"),
        ("مســـاواة", "مساواه"),
        ("ایران", "ايران"),
        ("کتاب", "كتاب"),
        ("انجمن\u200cها", "انجمنها"),
        ("کوردی", "كوردي"),
        ("۲۰۲۶", "2026"),
        ("٢٠٢٦", "2026"),
    ],
)
def test_fold_of_spellings_in_arabic_script_meets(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("l’inclusione", "l inclusione"),
        ("  Città\tdi  Pace\n", "citta di pace"),
        ("шума", "suma"),
        ("ألم", "الم"),  # "Pain": the article is not taken off when no word would remain.
        ("اليد", "يد"),
        ("ትግርኛ", "ትግርኛ"),
        ("বাংলাদেশ", "বাংলাদেশ"),
        ("", ""),
    ],
)
def test_fold_spells(text, folded):
    assert fold(text) == folded


def test_fold_keeps_letters_apart_that_only_indic_marks_tell_apart():
    assert fold("কুল") != fold("কল")
    assert fold("বড়") != fold("বড")


def test_fold_twice_changes_nothing_for_any_character():
    alphabets_and_compatibility_forms = (range(0x3000), range(0xFB00, 0x10000))
    characters = [chr(code) for codes in alphabets_and_compatibility_forms for code in codes]
    lines = [f"{character} l{character}l ال{character}بحر" for character in characters]

    folded = [fold(line) for line in lines]

    assert [fold(line) for line in folded] == folded


def test_fold_twice_changes_nothing_for_mixtures():
    generator = random.Random(2026)
    alphabet = "المولفبكىةأإآءـ l·'’ŀLİıŞßﬁςΣΆЉџђЙьщÆøđ٣۳\u200c\u0301\u0345\u0651-_Ⅸ"
    words = ["".join(generator.choices(alphabet, k=8)) for _ in range(5_000)]

    folded = [fold(word) for word in words]

    assert [fold(word) for word in folded] == folded
