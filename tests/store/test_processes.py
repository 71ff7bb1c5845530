"""Two processes and an editor: after a change, the next request is right in both. And what happens to readers
while something is broken.
"""

import time
from threading import Thread

import pytest

from tests.servers.installation import installed
from tests.store.processes import Server, copy_database, environment, running, served

# The database is for its tables alone, of which the site gets a copy.
pytestmark = [pytest.mark.django_db, pytest.mark.servers]

STORY = "/en/storyindexpage-en"
FEED = "/en/events/feed.ics"

#: The change; an address; what stands there before and after it.
CHANGES = [
    ("publish", f"{STORY}/soup/", "<h1>Soup</h1>", "<h1>Stew</h1>"),
    ("publish", f"{STORY}/", "Soup", "Stew"),
    ("unpublish", f"{STORY}/garden/", 200, 404),
    ("delete", f"{STORY}/choir/", 200, 404),
    # Wagtail makes a redirect of the old address.
    ("move", f"{STORY}/bakery/", 200, 301),
    ("move", "/en/about/bakery/", 404, 200),
    ("change_picture", f"{STORY}/soup/", "A bench in front", "Two bowls of stew"),
    ("change_term", f"{STORY}/", "At home", "Home at last"),
    ("change_settings", "/en/about/", "– Common Ground<", "– Neighbours of Example<"),
    ("translate", "/it/", 404, 200),
    (
        "change_translation",
        "/fr/storyindexpage-fr/letter/",
        "<h1>Lettre</h1>",
        "<h1>Une lettre de loin</h1>",
    ),
    ("change_funding", "/en/", "</footer>", "Funded together, said so here"),
    ("redirect", "/en/old/", 404, 301),
    ("announce", "/en/events/", "Tea", "Talk of the town"),
    ("announce", FEED, ":Tea\r\n", ":Talk of the town\r\n"),
    ("announce", "/en/", "Tea", "Talk of the town"),
    ("postpone", "/en/events/tea/", "9 March 2099", "20 April 2099"),
    ("postpone", "/en/events/feed.ics", "20990309", "20990420"),
    ("postpone", "/en/events/2099/04/", ">April 2099", ">Tea<"),
    ("make_private", f"{STORY}/market/", 200, 302),
    ("publish_at_its_time", "/en/about/", "About</h1>", "About us all</h1>"),
    ("expire", "/en/about/", 200, 404),
    ("withdraw_consent", f"{STORY}/letter/", 200, 410),
    ("withdraw_consent", "/fr/storyindexpage-fr/letter/", 200, 410),
]
NAMES = list(dict.fromkeys(change for change, *_case in CHANGES))


@pytest.fixture(scope="module")
def one_machine(django_db_setup, django_db_blocker, tmp_path_factory):
    """SQLite, and a store on disk."""
    folder = tmp_path_factory.mktemp("site")
    with django_db_blocker.unblock():
        copy_database(folder)
    with running(folder) as (servers, editor):
        yield folder, servers, editor


@pytest.fixture(scope="module")
def two_hosts(postgresql, redis_server, tmp_path_factory):
    """PostgreSQL and a store in Redis, with the settings of an installation. They share no folder."""
    settings = {"STORE": "redis", "REDIS_URL": redis_server.url}
    with installed(*postgresql, tmp_path_factory.mktemp, hosts=2, **settings) as hosts:
        servers = [host.server("--workers", "1") for host in hosts]
        with served(servers, hosts[0].editor()) as (servers, editor):
            yield hosts[0].folder, servers, editor


@pytest.fixture(scope="module", params=["one_machine", "two_hosts"])
def anywhere(request):
    return request.getfixturevalue(request.param)


@pytest.fixture
def site(one_machine):
    return one_machine


def says(reply, expected) -> bool:
    return reply.status == expected if isinstance(expected, int) else expected in reply.text


@pytest.mark.parametrize("change", NAMES)
def test_change_is_seen_at_once_in_every_process(anywhere, change):
    _folder, servers, editor = anywhere
    cases = [case for name, *case in CHANGES if name == change]
    for path, before, _after in cases:
        for server in servers:
            server.ask(path)
            reply = server.ask(path)
            assert (reply.was_kept, says(reply, before)) == (True, True), path

    editor.does(change)

    replies = [(path, after, server.ask(path)) for path, _b, after in cases for server in servers]
    assert [path for path, after, reply in replies if not says(reply, after)] == []


def test_event_that_begins_changes_the_calendar_by_itself(anywhere):
    _folder, servers, editor = anywhere
    editor.does("begin_soon")
    assert ["On now" in server.ask("/en/events/").text for server in servers] == [False, False]
    assert servers[0].ask("/en/events/").was_kept

    time.sleep(3.2)

    assert ["On now" in server.ask("/en/events/").text for server in servers] == [True, True]


def test_change_that_nobody_told_of_is_found(anywhere):
    _folder, servers, editor = anywhere
    servers[0].ask("/en/")
    editor.does("die_before_saying_so")

    end = time.monotonic() + 15
    while "Told by nobody" not in servers[0].ask("/en/").text and time.monotonic() < end:
        time.sleep(0.5)

    assert "Told by nobody" in servers[0].ask("/en/").text


def test_process_that_is_started_anew_has_what_was_kept(site):
    folder, servers, _editor = site
    servers[0].ask(f"{STORY}/soup/")
    another = Server(environment(folder))
    try:
        another.wait()
        assert another.ask(f"{STORY}/soup/").was_kept
    finally:
        another.end()


def test_feed_is_the_same_from_a_process_that_is_started_anew(site):
    folder, servers, editor = site
    before = servers[0].ask(FEED)
    editor.does("make_entries_anew")
    another = Server(environment(folder))
    try:
        another.wait()
        after = another.ask(FEED)
        stamp = after.headers["last-modified"]
        unchanged = another.ask(FEED, **{"If-Modified-Since": stamp})
    finally:
        another.end()

    assert (after.status, after.body) == (200, before.body)
    assert (after.headers["etag"], stamp) == (
        before.headers["etag"],
        before.headers["last-modified"],
    )
    assert (unchanged.status, unchanged.body) == (304, b"")


@pytest.fixture
def without_database(site):
    """The file of the database is away, for all who open it; the feed had changed just before."""
    folder, servers, editor = site
    servers[0].ask(FEED)
    editor.does("make_entries_anew")
    for server in servers:
        server.ask("/en/")
    files = list(folder.glob("db.sqlite3*"))
    for path in files:
        path.rename(path.with_name(f"away-{path.name}"))
    (folder / "db.sqlite3").mkdir()
    yield servers
    (folder / "db.sqlite3").rmdir()
    for path in files:
        path.with_name(f"away-{path.name}").rename(path)


def test_readers_do_not_notice_that_the_database_is_away(without_database):
    server, _other = without_database

    known, feed, unknown = (server.ask(path) for path in ("/en/", FEED, "/en/new/"))
    staff = server.ask("/cms/", Cookie=f"sessionid={32 * 'a'}")

    assert (known.status, known.was_kept) == (200, True)
    assert (unknown.status, staff.status) == (503, 503)
    assert "database" in staff.text
    assert (feed.status, feed.cache.endswith("detail=no-new-answer")) == (200, True)
    assert feed.body.startswith(b"BEGIN:VCALENDAR")
    ready = server.ask("/readyz")
    assert (ready.status, server.ask("/healthz").status) == (503, 200)
    assert '"database": "OperationalError"' in ready.text
    assert '"store": "ready"' in ready.text


def test_site_recovers_by_itself(site):
    _folder, servers, _editor = site

    assert [server.ask("/readyz").status for server in servers] == [200, 200]
    assert servers[0].ask("/en/new/").status == 404


def test_disk_that_takes_nothing_keeps_nobody_from_reading(site):
    folder, servers, _editor = site
    answers = folder / "store" / "answers"
    servers[0].ask("/en/")
    answers.rename(folder / "away")
    answers.write_text("No folder can be made here, by root either.")
    try:
        replies = [servers[0].ask("/en/events/past/") for _reader in range(2)]
        assert ([reply.status for reply in replies], replies[1].was_kept) == ([200, 200], True)
    finally:
        answers.unlink()
        (folder / "away").rename(answers)


def test_process_that_is_told_to_end_answers_who_has_asked(site):
    folder, _servers, _editor = site
    server = Server(environment(folder))
    server.wait()
    replies = []

    threads = [
        Thread(target=lambda n=n: replies.append(server.ask(f"/en/search/?q={n}")))
        for n in range(4)
    ]
    for thread in threads:
        thread.start()
    time.sleep(0.1)
    server.end()
    for thread in threads:
        thread.join()

    assert [reply.status for reply in replies] == [200] * 4
