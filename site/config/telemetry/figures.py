"""The figures of the site in the words of Prometheus."""

from collections.abc import Iterator
from datetime import datetime

from django.conf import settings
from django.db import Error
from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
    Metric,
)

from home.background import queue
from home.models import Generation, ScheduledRun

#: Upper bounds, in seconds.
BUCKETS = ("0.01", "0.025", "0.05", "0.1", "0.25", "0.5", "1.0", "2.5", "5.0", "10.0", "+Inf")


def of_request(status: int, seconds: float) -> dict[str, float]:
    """What one request to Django adds to the counts."""
    bound = next(bound for bound in BUCKETS if seconds <= float(bound))
    return {f"status {status}": 1, f"within {bound}": 1, "seconds": seconds}


class Figures:
    """What a scrape asks for: counts of all processes of this machine, and what the database says."""

    def __init__(self, totals: dict[str, float], levels: dict[str, float], at: datetime):
        self.totals, self.levels, self.at = totals, levels, at

    def collect(self) -> Iterator[Metric]:
        yield from self.of_store()
        yield from self.of_requests()
        yield from self.of_database()

    def of_store(self) -> Iterator[Metric]:
        answers = CounterMetricFamily(
            "common_ground_store_answers", "Answers by what the store did.", labels=["outcome"]
        )
        for outcome, number in self.named("store"):
            answers.add_metric([outcome], number)
        yield answers
        octets = GaugeMetricFamily(
            "common_ground_store_bytes", "What the store holds in memory.", labels=["part"]
        )
        for part, number in sorted(self.levels.items()):
            octets.add_metric([part], number)
        yield octets

    def of_requests(self) -> Iterator[Metric]:
        requests = CounterMetricFamily(
            "common_ground_requests", "Requests that came to Django.", labels=["status"]
        )
        for status, number in self.named("status"):
            requests.add_metric([status], number)
        yield requests
        seconds = HistogramMetricFamily(
            "common_ground_request_seconds", "How long Django took for a request."
        )
        seconds.add_metric([], self.buckets(), self.totals.get("seconds", 0))
        yield seconds

    def named(self, kind: str) -> Iterator[tuple[str, float]]:
        for name, number in sorted(self.totals.items()):
            before, _space, rest = name.partition(" ")
            if before == kind:
                yield rest, number

    def buckets(self) -> list[tuple[str, float]]:
        within = dict(self.named("within"))
        found, number = [], 0.0
        for bound in BUCKETS:
            number += within.get(bound, 0)
            found.append((bound, number))
        return found

    def of_database(self) -> Iterator[Metric]:
        """Without it, that is the figure."""
        try:
            found = [*self.of_work(), *self.of_schedule(), *of_generation()]
        except Error:
            found = []
        name, about = "common_ground_database_up", "Whether the database answers."
        yield GaugeMetricFamily(name, about, value=float(bool(found)))
        yield from found

    def of_work(self) -> Iterator[Metric]:
        tasks = GaugeMetricFamily(
            "common_ground_tasks", "Tasks of the worker, until they are pruned.", labels=["status"]
        )
        for status, number in queue.lengths().items():
            tasks.add_metric([status.lower()], number)
        yield tasks
        since = queue.waiting_since(self.at)
        yield GaugeMetricFamily(
            "common_ground_oldest_task_seconds",
            "How long the oldest task has waited.",
            value=(self.at - since).total_seconds() if since else 0,
        )

    def of_schedule(self) -> Iterator[Metric]:
        ages = GaugeMetricFamily(
            "common_ground_schedule_age_seconds",
            "Since a command of the schedule last succeeded; infinite if it never did.",
            labels=["command"],
        )
        done = dict(ScheduledRun.objects.values_list("command", "succeeded_at"))
        for job in settings.SCHEDULE:
            last = done.get(job.command)
            age = (self.at - last).total_seconds() if last else float("inf")
            ages.add_metric([job.command], age)
        yield ages


def of_generation() -> Iterator[Metric]:
    marks = Generation.current()
    yield GaugeMetricFamily(
        "common_ground_generation",
        "Another number after each change that readers could see.",
        value=int.from_bytes(marks.mark.bytes[:6]) if marks else 0,
    )
