import pytest

from campaign.claims import repeats

CLAIM = "Soon there will be more foreigners here than locals."


@pytest.mark.parametrize(
    "text",
    [
        "Soon there will be more foreigners here than locals",
        "They say: “SOON, there will be more foreigners here than locals!”",
        "There will not soon be more foreigners here than locals.",
        "Here there will soon be more foreigners than local people.",
        "soon there will be more foreigners here than locals".replace(" ", "-"),
    ],
)
def test_text_that_says_the_claim_again_or_nearly(text):
    assert repeats(CLAIM, text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "About one person in sixteen is a citizen of a country outside the Union.",
        "More and more foreigners learn the language of the place where they will live.",
    ],
)
def test_text_that_is_about_the_same_and_does_not_repeat_it(text):
    assert not repeats(CLAIM, text)


@pytest.mark.parametrize(
    ("text", "found"), [("Nobody was asked!", True), ("Was nobody asked?", False)]
)
def test_short_claim_is_repeated_word_for_word_only(text, found):
    assert repeats("Nobody was asked", text) is found


def test_claim_in_another_script_is_found_whatever_its_vowels():
    assert repeats(
        "سيصبح الأجانب هنا أكثر من أهل البلد", "قريبًا سَيُصبح الأجانبُ هنا أكثرَ من أهل البلد"
    )


def test_no_claim_is_repeated_by_nothing():
    assert not repeats("", "Anything")
