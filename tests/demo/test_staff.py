import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.models import User

from demo.staff import make_staff

pytestmark = pytest.mark.django_db


def test_each_role_has_a_login_that_works():
    made = dict(make_staff())

    assert list(made) == [
        "admin",
        "editor",
        "moderator",
        "safeguarding",
        "translator",
        "partner",
    ]
    assert all(authenticate(username=name, password=word) for name, word in made.items())
    assert [user.username for user in User.objects.filter(is_superuser=True)] == ["admin"]
    assert User.objects.get(username="partner").groups.get().name == "Partners"


def test_second_time_makes_no_login():
    list(make_staff())

    assert list(make_staff()) == []
