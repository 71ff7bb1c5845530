import os
import shutil
import subprocess
from datetime import timedelta

import pytest
from django.db import DatabaseError, connections
from django.utils import timezone
from prometheus_client.parser import text_string_to_metric_families

from config.telemetry import metrics
from config.telemetry.counts import Counts
from config.telemetry.figures import of_request
from config.telemetry.metrics import Metrics
from home.background import queue
from home.concerns.tasks import tell
from home.models import Generation, ScheduledRun
from home.periodic.job import Job
from tests.store.asking import ask

pytestmark = pytest.mark.django_db

TOKEN = "Bearer of-the-test"


def never(environ, start_response):
    raise AssertionError


@pytest.fixture(autouse=True)
def _keep_connection(monkeypatch):
    """The connection holds the database of the test."""
    monkeypatch.setattr(connections, "close_all", lambda: None)


@pytest.fixture
def counts(monkeypatch, tmp_path):
    own = Counts(tmp_path / "counts.json")
    monkeypatch.setattr(metrics, "counts", own)
    return own


@pytest.fixture
def scrape(counts):
    def asked():
        return ask(Metrics(never, "of-the-test"), "/metrics", authorization=TOKEN).body.decode()

    return asked


def figures(text):
    """By name and labels."""
    return {
        (sample.name.removeprefix("common_ground_"), *sample.labels.values()): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


@pytest.mark.parametrize("given", ["", "Bearer", "Bearer of", "Basic of-the-test", "Bearer ü"])
def test_figures_are_for_who_knows_the_token(counts, given):
    reply = ask(Metrics(never, "of-the-test"), "/metrics", authorization=given)

    assert (reply.status, reply.body) == ("401 Unauthorized", b"")


def test_without_a_token_nobody_counts(settings):
    settings.METRICS_TOKEN = ""

    assert metrics.counted(never) is never


def test_all_other_addresses_are_for_the_application():
    with pytest.raises(AssertionError):
        ask(Metrics(never, "of-the-test"), "/en/metrics", authorization=TOKEN)


def test_requests_and_answers_are_told(scrape, counts):
    counts.source = lambda: {"store hit": 9, "store stale": 1}
    counts.levels = lambda: {"pages": 4000}
    for status, seconds in [(200, 0.02), (200, 0.3), (500, 30)]:
        counts.add(of_request(status, seconds))

    found = figures(scrape())

    assert {name: value for name, value in found.items() if name[0].startswith(("st", "req"))} == {
        ("store_answers_total", "hit"): 9,
        ("store_answers_total", "stale"): 1,
        ("store_bytes", "pages"): 4000,
        ("requests_total", "200"): 2,
        ("requests_total", "500"): 1,
        ("request_seconds_count",): 3,
        ("request_seconds_sum",): 30.32,
        **{("request_seconds_bucket", bound): 0 for bound in ("0.01",)},
        **{("request_seconds_bucket", bound): 1 for bound in ("0.025", "0.05", "0.1", "0.25")},
        **{("request_seconds_bucket", bound): 2 for bound in ("0.5", "1.0", "2.5", "5.0", "10.0")},
        ("request_seconds_bucket", "+Inf"): 3,
    }


def test_work_that_waits_and_runs_of_the_schedule_are_told(scrape, settings):
    settings.TASKS = {"default": {"BACKEND": "home.background.backend.WorkerBackend"}}
    settings.SCHEDULE = [
        Job("erase_files", every=timedelta(hours=1)),
        Job("lapse_consents", every=timedelta(days=1)),
    ]
    tell.enqueue(1, 1)
    at = timezone.now() - timedelta(hours=2)
    ScheduledRun.objects.create(command="erase_files", started_at=at, succeeded_at=at)

    found = figures(scrape())

    assert (found["tasks", "ready"], found["tasks", "failed"]) == (1, 0)
    assert 0 <= found["oldest_task_seconds",] < 60
    assert 7200 <= found["schedule_age_seconds", "erase_files"] < 7260
    assert found["schedule_age_seconds", "lapse_consents"] == float("inf")


def test_number_of_the_generation_changes_with_it(scrape):
    Generation.move()
    before = figures(scrape())["generation",]
    Generation.move()

    assert before != figures(scrape())["generation",] != 0


def test_database_that_is_away_is_a_figure(scrape, monkeypatch):
    assert figures(scrape())["database_up",] == 1

    def away():
        raise DatabaseError

    monkeypatch.setattr(queue, "lengths", away)
    found = figures(scrape())
    assert (found["database_up",], ("generation",) in found) == (0, False)


def test_scrape_asks_the_database_four_times(scrape, django_assert_num_queries):
    with django_assert_num_queries(4):
        scrape()


@pytest.mark.skipif(
    shutil.which("promtool") is None and os.environ.get("CI") != "true",
    reason="promtool is not installed (on Debian: apt install prometheus)",
)
def test_prometheus_has_nothing_against_it(scrape, counts):
    counts.add(of_request(200, 0.02))

    result = subprocess.run(
        ["promtool", "check", "metrics"],
        input=scrape(),
        capture_output=True,
        text=True,
        check=False,
    )

    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
