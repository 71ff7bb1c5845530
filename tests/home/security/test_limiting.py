from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.cache import CacheHandler, caches
from redis import Redis

from config import limits_cache
from home.security import limiting
from home.security.limiting import allow, forget


@pytest.fixture
def clock(monkeypatch):
    """The time of the limits, in seconds, to be set."""
    now = [1_800_000_000]
    monkeypatch.setattr(limiting, "time", lambda: now[0])
    return now


def test_so_many_are_allowed_and_no_more():
    assert [allow("concern 192.0.2.1", 2, 60) for _ in range(4)] == [True, True, False, False]


def test_each_key_has_a_count_of_its_own():
    allow("concern 192.0.2.1", 1, 60)

    assert (allow("concern 192.0.2.2", 1, 60), allow("login 192.0.2.1", 1, 60)) == (True, True)


def test_count_begins_anew_with_the_next_stretch(clock):
    used = [allow("concern", 1, 60) for _ in range(2)]
    clock[0] += 60

    assert (used, allow("concern", 1, 60)) == ([True, False], True)


def test_forgotten_count_begins_anew():
    allow("login editor", 1, 60)
    forget("login editor", 60)

    assert allow("login editor", 1, 60)


def test_what_is_counted_cannot_be_read_in_the_cache(clock):
    allow("concern 192.0.2.1", 1, 60)

    assert not [name for name in caches["limits"]._cache if "192.0.2.1" in name]


def test_secret_of_yesterday_is_gone(clock):
    first = limiting.hashed("concern 192.0.2.1")
    caches["limits"].delete("secret")

    assert limiting.hashed("concern 192.0.2.1") != first


def test_counts_of_all_processes_go_together_in_files(settings, tmp_path):
    """Files are what processes of one machine share. A count outlives five minutes without any use."""
    settings.CACHES = {**settings.CACHES, "limits": limits_cache.of_one_machine(tmp_path)}

    assert [allow("concern", 2, 3600) for _ in range(3)] == [True, True, False]


def test_of_many_at_the_same_moment_each_is_counted(settings, tmp_path):
    settings.CACHES = {**settings.CACHES, "limits": limits_cache.of_one_machine(tmp_path)}

    with ThreadPoolExecutor(8) as pool:
        allowed = list(pool.map(lambda _number: allow("login editor", 50, 3600), range(200)))

    assert allowed.count(True) == 50


def test_full_disk_keeps_nobody_out(settings, tmp_path, caplog):
    (tmp_path / "file").touch()
    settings.CACHES = {
        **settings.CACHES,
        "limits": limits_cache.of_one_machine(tmp_path / "file" / "folder"),
    }

    assert allow("concern", 0, 60)
    assert [record.message for record in caplog.records] == [
        "Nothing can be counted: no limit holds until this is mended."
    ]


@pytest.fixture
def hosts(redis_server):
    """The counts of two hosts."""
    Redis.from_url(redis_server.url).flushdb()
    told = limits_cache.of_several_hosts(redis_server.url)
    return [CacheHandler({"limits": told}) for _host in range(2)]


def test_hosts_count_together(hosts, monkeypatch):
    allowed = []
    for caches_of_host in [*hosts, *hosts]:
        monkeypatch.setattr(limiting, "caches", caches_of_host)
        allowed.append(allow("concern 192.0.2.1", 2, 60))

    assert allowed == [True, True, False, False]


def test_count_of_hosts_is_not_kept_for_longer_than_it_is_needed(hosts, redis_server, monkeypatch):
    monkeypatch.setattr(limiting, "caches", hosts[0])
    allow("login editor", 2, 60)
    allow("login editor", 2, 60)
    redis = Redis.from_url(redis_server.url)

    kept = {name.decode(): redis.ttl(name) for name in redis.scan_iter("limits:*")}

    counts = [seconds for name, seconds in kept.items() if not name.endswith(":secret")]
    assert [0 < seconds <= 60 for seconds in counts] == [True]
