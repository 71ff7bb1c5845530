import pytest

from home.deployment import (
    ANY_HOST,
    ONE_STEP,
    ROOT,
    UNKNOWN_HOST,
    admin_can_be_reached,
    doors_are_closed,
)


@pytest.fixture(autouse=True)
def _well_set_up(settings):
    settings.ADMIN_PATH, settings.ADMIN_HOST = "cms/", ""
    settings.TWO_STEP_REQUIRED, settings.ALLOWED_HOSTS = True, ["ground.example"]


def test_good_settings_pass():
    assert admin_can_be_reached(None) + doors_are_closed(None) == []


@pytest.mark.parametrize(
    ("name", "value", "found"),
    [
        ("ADMIN_PATH", "/", [ROOT]),
        ("ADMIN_HOST", "cms.example", [UNKNOWN_HOST]),
        ("ADMIN_HOST", "ground.example", []),
        ("TWO_STEP_REQUIRED", False, [ONE_STEP]),
        ("ALLOWED_HOSTS", ["*"], [ANY_HOST]),
    ],
)
def test_weak_setting_is_named(settings, name, value, found):
    setattr(settings, name, value)

    assert admin_can_be_reached(None) + doors_are_closed(None) == found
