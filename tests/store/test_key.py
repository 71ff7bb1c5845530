import pytest

from store.key import key_of


def key(address="/en/", **environ):
    path, _mark, query = address.partition("?")
    return key_of({"PATH_INFO": path, "QUERY_STRING": query, "HTTP_HOST": "a.example", **environ})


@pytest.mark.parametrize("host", ["A.Example", "a.example:80", "a.example.", "a.example"])
def test_host_is_the_same_however_it_is_written(host):
    assert key(HTTP_HOST=host) == ("http", "a.example", "/en/", "")


def test_port_that_is_not_the_usual_one_stays():
    assert key(HTTP_HOST="a.example:8000").host == "a.example:8000"


def test_scheme_is_what_the_proxy_says_and_nothing_else():
    said = [key(HTTP_X_FORWARDED_PROTO=scheme).scheme for scheme in ("https", "http", "gopher")]

    assert said == ["https", "http", "http"]


def test_parameters_come_in_one_order_and_without_empty_ones():
    assert key("/en/?theme=home&kind=&country=BE").query == "country=BE&theme=home"


def test_value_stays_encoded_in_one_way():
    assert key("/en/?q=%c3%a9+a%20b").query == key("/en/?q=é a b".replace(" ", "+")).query


@pytest.mark.parametrize("name", ["fbclid", "utm_source", "gclid", "mc_eid", "mtm_campaign"])
def test_what_follows_readers_is_dropped(name):
    assert key(f"/en/?{name}=x&page=2").query == "page=2"


@pytest.mark.parametrize(
    "address",
    [
        "/en/?page=1&page=2",
        "/en/?page",
        "/" + "a" * 2000,
        "/en/?page=" + "1" * 2000,
        "/en/?" + "&".join(f"p{number}=1" for number in range(40)),
    ],
)
def test_address_that_no_form_of_ours_makes_has_no_key(address):
    assert key(address) is None


@pytest.mark.parametrize("other", ["/el/", "/en/a/", "/EN/", "/en", "//en/"])
def test_language_and_page_are_what_the_path_says_as_it_is_written(other):
    """What is no address of ours is not found, and kept among what is not there."""
    assert key(other) != key("/en/")


@pytest.mark.parametrize("header", ["HTTP_ACCEPT_LANGUAGE", "HTTP_USER_AGENT", "HTTP_REFERER"])
def test_what_a_browser_tells_of_its_reader_changes_nothing(header):
    assert key(**{header: "anything"}) == key()


def test_calendar_file_is_the_same_whatever_a_program_adds():
    assert key("/en/events/feed.ics?nocache=123&x").query == ""
