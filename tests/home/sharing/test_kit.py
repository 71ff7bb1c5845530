import pytest

from home.sharing.kit import composed, kit_of, shortened
from home.sharing.networks import BLUESKY, EMAIL, MASTODON
from tests.factories.campaign import (
    BundledPageFactory,
    CampaignPageFactory,
    FactPageFactory,
    StoryPageFactory,
)

URL = "https://ground.example/en/stories/tuesday/"


def length(text: str, url_counts: int = 0) -> int:
    """As the network counts it."""
    return len(text) - len(URL) + (url_counts or len(URL))


def test_words_hashtags_and_address_are_paragraphs():
    assert composed("We agreed.", ["#Tuesday"], URL, EMAIL) == f"We agreed.\n\n#Tuesday\n\n{URL}"


@pytest.mark.parametrize(
    ("network", "most", "url_counts"), [(BLUESKY, 300, 0), (MASTODON, 500, 23)]
)
def test_text_uses_what_the_network_takes_and_no_more(network, most, url_counts):
    text = composed("word " * 300, ["#Tuesday"], URL, network)

    assert most - 6 <= length(text, url_counts) <= most
    assert text.endswith(f"word…\n\n#Tuesday\n\n{URL}")


def test_hashtags_give_way_where_the_words_would_fit_without_them():
    words = "x" * (300 - len(URL) - 2 - 5)

    assert composed(words, ["#Tuesday"], URL, BLUESKY) == f"{words}\n\n{URL}"


def test_hashtag_that_the_words_have_already_is_not_repeated():
    assert composed("Every #tuesday.", ["#Tuesday"], URL, EMAIL) == f"Every #tuesday.\n\n{URL}"


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [
        ("We agreed", 9, "We agreed"),
        ("We agreed", 8, "We…"),
        ("We, they", 4, "We…"),
        ("Donaudampf", 5, "Dona…"),
    ],
)
def test_shortened_ends_with_a_whole_word(text, most, short):
    assert shortened(text, most) == short


@pytest.mark.django_db
def test_links_say_everything_and_name_nobody_who_follows(home_page):
    story = StoryPageFactory(title="Tuesday & more", slug="tuesday", summary="We agreed.")

    links = {one.network.code: one.link for one in kit_of(story, URL).messages}

    address = "https%3A%2F%2Fground.example%2Fen%2Fstories%2Ftuesday%2F"
    text = f"We%20agreed.%0A%0A{address}"
    assert links == {
        "email": f"mailto:?subject=Tuesday%20%26%20more&body={text}",
        "whatsapp": f"https://wa.me/?text={text}",
        "facebook": f"https://www.facebook.com/sharer/sharer.php?u={address}",
        "mastodon": "",
        "bluesky": f"https://bsky.app/intent/compose?text={text}",
        "linkedin": f"https://www.linkedin.com/sharing/share-offsite/?url={address}",
    }


@pytest.mark.django_db
def test_campaign_has_a_text_for_a_network_and_one_for_all_others():
    campaign = CampaignPageFactory(message="We live here.", hashtags="#here together")
    campaign.share_texts.create(network="whatsapp", text="Come along?", locale=campaign.locale)
    campaign.share_texts.create(network="any", text="Come on Tuesday.", locale=campaign.locale)

    kit = kit_of(campaign, URL)

    assert kit.message("whatsapp").text == f"Come along?\n\n#here #together\n\n{URL}"
    assert kit.message("bluesky").text == f"Come on Tuesday.\n\n#here #together\n\n{URL}"


@pytest.mark.django_db
def test_page_that_a_campaign_tells_has_its_hashtags():
    story = StoryPageFactory(summary="We agreed.")
    BundledPageFactory(campaign__hashtags="#here", page=story)
    BundledPageFactory(campaign__hashtags="#draft", campaign__live=False, page=story)

    assert kit_of(story, URL).message("email").text == f"We agreed.\n\n#here\n\n{URL}"


@pytest.mark.django_db
def test_fact_is_shared_by_its_text_and_never_by_its_claim():
    fact = FactPageFactory(myth="Nobody was asked.", share_text="Towns decide together.")

    texts = [one.text + one.link for one in kit_of(fact, URL).messages]

    assert [text for text in texts if "Nobody" in text] == []
    assert kit_of(fact, URL).message("mastodon").text == f"Towns decide together.\n\n{URL}"
