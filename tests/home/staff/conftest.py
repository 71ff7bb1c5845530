import pytest
from django.contrib.auth.models import User
from django.test import Client

from home.models import Role


@pytest.fixture
def member(db):
    """A member of staff with a role, such as "partner" or "translator it"."""

    def made(name: str, username: str = "") -> User:
        kind, _space, language = name.partition(" ")
        user = User.objects.create_user(username or name, f"{kind}@ground.example", "x" * 12)
        user.groups.add(Role.objects.get(kind=kind, language=language).group)
        return user

    return made


@pytest.fixture
def signed_in(member):
    def client_of(name: str) -> Client:
        client = Client()
        client.force_login(User.objects.filter(username=name).first() or member(name))
        return client

    return client_of
