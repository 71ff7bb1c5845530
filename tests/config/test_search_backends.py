import pytest

from config import search_backends as module
from config.environment import Environment
from config.search_backends import DATABASE, search_backends


def test_the_database_searches_by_itself():
    assert search_backends(Environment({})) == {"default": DATABASE}


@pytest.mark.parametrize(
    ("variables", "backend"),
    [
        ({}, "home.search.opensearch.OpenSearch3SearchBackend"),
        (
            {"SEARCH_ENGINE": "elasticsearch9", "SEARCH_PREFIX": "a_"},
            "wagtail.search.backends.elasticsearch9",
        ),
    ],
)
def test_server_that_is_named_searches(variables, backend):
    environment = Environment({"SEARCH_URL": "https://search.example", **variables})

    assert search_backends(environment)["default"] == {
        "BACKEND": backend,
        "URLS": ["https://search.example"],
        "INDEX_PREFIX": variables.get("SEARCH_PREFIX", "common_ground_"),
        "TIMEOUT": 5,
    }
    assert environment.faults == []


def test_server_without_its_package_is_a_fault(monkeypatch):
    monkeypatch.setattr(module, "find_spec", lambda name: None)
    environment = Environment(
        {"SEARCH_URL": "https://search.example", "SEARCH_ENGINE": "elasticsearch9"}
    )

    assert search_backends(environment) == {"default": DATABASE}
    assert [(fault.id, fault.msg) for fault in environment.faults] == [
        (
            "home.E032",
            "SEARCH_URL is given, and the package that asks elasticsearch9 is not installed.",
        )
    ]


def test_server_that_nobody_knows_is_a_fault():
    environment = Environment({"SEARCH_ENGINE": "solr"})

    assert search_backends(environment) == {"default": DATABASE}
    assert [fault.id for fault in environment.faults] == ["home.E022"]
