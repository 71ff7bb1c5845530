import pytest


@pytest.fixture
def film(settings, tmp_path, db):
    settings.MEDIA_ROOT = tmp_path
    (tmp_path / "media").mkdir()
    (tmp_path / "media" / "film.mp4").write_bytes(bytes(range(100)))
    return "/media/media/film.mp4"


def body(response) -> bytes:
    return b"".join(response.streaming_content) if response.streaming else response.content


@pytest.mark.parametrize(
    ("asked", "status", "told", "first", "length"),
    [
        ("bytes=10-19", 206, "bytes 10-19/100", 10, 10),
        ("bytes=90-", 206, "bytes 90-99/100", 90, 10),
        ("bytes=-5", 206, "bytes 95-99/100", 95, 5),
        ("bytes=0-999", 206, "bytes 0-99/100", 0, 100),
    ],
)
def test_media_answers_one_range(client, film, asked, status, told, first, length):
    response = client.get(film, headers={"range": asked})

    assert (response.status_code, response["Content-Range"]) == (status, told)
    assert body(response) == bytes(range(first, first + length))


def test_media_beyond_its_end_is_refused(client, film):
    response = client.get(film, headers={"range": "bytes=100-"})

    assert (response.status_code, response["Content-Range"]) == (416, "bytes */100")


@pytest.mark.parametrize("asked", ["", "bytes=a-b", "bytes=1-2,4-5", "lines=1-2"])
def test_media_without_a_range_that_it_knows_is_sent_whole(client, film, asked):
    response = client.get(film, headers={"range": asked})

    assert response.status_code == 200
    assert body(response) == bytes(range(100))
