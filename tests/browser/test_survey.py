"""What holds for every single address of the demonstration."""

import json
import subprocess
import sys

import pytest

from tests.browser.server import ROOT, environment

QUERIES = 12


@pytest.fixture(scope="module")
def survey(demo_site):
    result = subprocess.run(
        [sys.executable, "-m", "tests.browser.survey"],
        cwd=ROOT,
        env=environment(demo_site.folder),
        stdout=subprocess.PIPE,
        check=True,
    )
    return json.loads(result.stdout)


def those(survey, condition) -> dict:
    """The addresses at fault, with what was found there."""
    return {path: page for path, page in survey.items() if condition(page)}


def test_every_address_answers(survey):
    missing = those(survey, lambda page: page["status"] >= 400)

    assert [path for path in missing if not path.endswith("/nothing-here/")] == []


def test_every_address_asks_the_database_at_most_twelve_times(survey):
    over = those(survey, lambda page: page["queries"] > QUERIES)

    assert {path: page["queries"] for path, page in over.items()} == {}


def test_no_address_sets_a_cookie(survey):
    assert those(survey, lambda page: page["cookies"]) == {}


def test_no_address_calls_another_host(survey):
    calling = those(survey, lambda page: page["hosts"])

    assert {path: page["hosts"] for path, page in calling.items()} == {}


def test_no_page_says_something_in_another_language_than_it_claims(survey):
    speaking = those(survey, lambda page: page["faults"])

    assert {path: page["faults"] for path, page in speaking.items()} == {}


def test_every_page_is_in_the_language_of_its_address(survey):
    wrong = {
        path: page["language"]
        for path, page in survey.items()
        if page["language"] not in (None, path.split("/")[1])
    }

    assert wrong == {}
