"""The example for nginx says what the site says, where there is no nginx too: see test_nginx.py."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.factories.campaign import StoryPageFactory

CONFIGURATION = Path(__file__).resolve().parents[2] / "deploy" / "nginx.conf"
ADDED = re.compile(r'^\s*add_header (\S+) (?:"([^"]+)"|(\S+));', re.MULTILINE)
#: Each file says for itself, or nginx does.
OF_FILE = {"content-type", "content-length", "vary"}


def policy(header: str) -> set[str]:
    return {part.strip() for part in header.split(";")}


@pytest.mark.django_db
def test_headers_of_a_baked_page_are_those_of_the_site(client):
    sent = {name.lower(): value for name, value in client.get(StoryPageFactory().url).items()}
    location = CONFIGURATION.read_text().partition("location / {")[2].partition("rewrite")[0]
    lines = location + CONFIGURATION.with_name("nginx-headers.conf").read_text()
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
    (tmp_path / "nginx.conf").write_text(f"pid {tmp_path}/pid;\n" + CONFIGURATION.read_text())
    shutil.copy(CONFIGURATION.with_name("nginx-headers.conf"), tmp_path)

    result = subprocess.run(
        ["nginx", "-t", "-c", tmp_path / "nginx.conf"], capture_output=True, text=True, check=False
    )

    assert (result.returncode, "successful" in result.stderr) == (0, True), result.stderr
