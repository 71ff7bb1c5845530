"""A plugin of pytest (-p tests.servers.touching) that leaves out what never asks the database."""


def pytest_collection_modifyitems(config, items):
    left_out = [item for item in items if not asks_the_database(item)]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if asks_the_database(item)]


def asks_the_database(item) -> bool:
    return bool(
        item.get_closest_marker("django_db")
        or {"db", "transactional_db"} & set(getattr(item, "fixturenames", ()))
    )
