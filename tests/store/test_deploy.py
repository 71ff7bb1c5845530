"""The example for nginx says what the site says, where there is no nginx too: see test_nginx.py."""

import re
import shutil

import pytest

from tests.factories.campaign import StoryPageFactory
from tests.servers.nginx import EXAMPLE, read_by_nginx, write_certificate

ADDED = re.compile(r'^\s*add_header (\S+) (?:"([^"]+)"|(\S+));', re.MULTILINE)
#: Each file says for itself, or nginx does.
OF_FILE = {"content-type", "content-length", "vary"}


def policy(header: str) -> set[str]:
    return {part.strip() for part in header.split(";")}


@pytest.mark.django_db
def test_headers_of_a_baked_page_are_those_of_the_site(client, settings):
    settings.SECURE_HSTS_SECONDS = 31_536_000
    settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = settings.SECURE_HSTS_PRELOAD = True
    answer = client.get(StoryPageFactory().url, secure=True)
    sent = {name.lower(): value for name, value in answer.items()}
    location = EXAMPLE.read_text().partition("location / {")[2].partition("rewrite")[0]
    lines = location + EXAMPLE.with_name("nginx-headers.conf").read_text()
    added = {name.lower(): quoted or plain for name, quoted, plain in ADDED.findall(lines)}

    assert policy(added.pop("content-security-policy")) == policy(
        sent.pop("content-security-policy")
    )
    assert added.pop("cache-control") == "public, no-cache"  # The store adds it.
    assert added.pop("content-language") == "$language"
    del sent["content-language"]
    assert added == {name: value for name, value in sent.items() if name not in OF_FILE}


@pytest.mark.skipif(shutil.which("nginx") is None, reason="nginx is not installed")
def test_nginx_reads_the_example(tmp_path):
    write_certificate(tmp_path)
    told = EXAMPLE.read_text("utf-8").replace("/etc/letsencrypt/live/example.org", str(tmp_path))
    shutil.copy(EXAMPLE.with_name("nginx-headers.conf"), tmp_path)

    result = read_by_nginx(tmp_path, told)

    assert (result.returncode, "successful" in result.stderr) == (0, True), result.stderr
