import pytest

from config.environment import Environment
from config.s3 import origin, s3_uploads

WHOLE = {
    "S3_BUCKET": "ground",
    "S3_PUBLIC_BUCKET": "ground-public",
    "S3_PUBLIC_URL": "https://media.example/files",
}
KEYS = {"S3_ACCESS_KEY": "key", "S3_SECRET_KEY": "secret"}


def messages(**variables: str) -> list[str]:
    environment = Environment(variables)
    s3_uploads(environment)
    return [fault.msg for fault in environment.faults]


def test_without_buckets_uploads_are_files_of_the_machine():
    assert s3_uploads(Environment({})) is None
    assert messages() == []


def test_all_that_is_said_of_the_storage_is_used():
    told = {**WHOLE, **KEYS, "S3_ENDPOINT": "https://s3.example", "S3_REGION": "eu"}
    environment = Environment(told)

    assert s3_uploads(environment)["OPTIONS"] == {
        "private": "ground",
        "public": "ground-public",
        "public_url": "https://media.example/files/",
        "endpoint": "https://s3.example",
        "region": "eu",
        "access_key": "key",
        "secret_key": "secret",
    }
    assert environment.faults == []


@pytest.mark.parametrize("missing", WHOLE)
def test_storage_that_is_named_by_half_is_a_fault(missing):
    told = {name: value for name, value in WHOLE.items() if name != missing}

    assert messages(**told) == [f"{next(iter(told))} is given without {missing}."]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            {"S3_PUBLIC_BUCKET": "ground"},
            "S3_PUBLIC_BUCKET is S3_BUCKET: documents and originals of pictures would be public.",
        ),
        ({"S3_ACCESS_KEY": "key"}, "S3_ACCESS_KEY is given without S3_SECRET_KEY."),
        (
            {"S3_PUBLIC_URL": "media.example"},
            "S3_PUBLIC_URL must be an address that begins with https://.",
        ),
    ],
)
def test_what_would_go_wrong_is_a_fault(change, said):
    assert messages(**WHOLE | change) == [said]


def test_origin_is_the_host_alone():
    assert origin("https://media.example:8443/files/") == "https://media.example:8443"
