"""What searches: the database, or OpenSearch or Elasticsearch beside it."""

from importlib.util import find_spec

from config.environment import Environment

#: The backend, and the package that asks.
ENGINES = {
    "opensearch3": ("home.search.opensearch.OpenSearch3SearchBackend", "opensearchpy"),
    "opensearch2": ("home.search.opensearch.OpenSearch2SearchBackend", "opensearchpy"),
    "elasticsearch9": ("wagtail.search.backends.elasticsearch9", "elasticsearch"),
    "elasticsearch8": ("wagtail.search.backends.elasticsearch8", "elasticsearch"),
}
#: Words as they stand. PostgreSQL would take them for those of one language, by the locale of its machine: cut
#: their endings, and leave out what is a small word there. Ours are in many, and are folded by ourselves.
DATABASE = {"BACKEND": "home.search.backend", "SEARCH_CONFIG": "simple"}
#: Seconds.
PATIENCE = 5


def search_backends(environment: Environment) -> dict[str, dict]:
    """The setting of Wagtail."""
    engine = environment.choice("SEARCH_ENGINE", tuple(ENGINES), default="opensearch3")
    address = environment.address("SEARCH_URL", "http", "https")
    if not address:
        return {"default": DATABASE}
    backend, package = ENGINES[engine]
    if find_spec(package) is None:
        environment.note(
            f"SEARCH_URL is given, and the package that asks {engine} is not installed.",
            "deploy/variables.md says how to install it.",
            "home.E032",
        )
        return {"default": DATABASE}
    return {
        "default": {
            "BACKEND": backend,
            "URLS": [address],
            "INDEX_PREFIX": environment.text("SEARCH_PREFIX", "common_ground_"),
            "TIMEOUT": PATIENCE,
        }
    }
