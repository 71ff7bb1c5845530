"""The examples in `deploy/` fit the site and each other. No image is built here."""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from ipaddress import ip_address, ip_network
from pathlib import Path

import pytest
import yaml
from django.core.management import get_commands

from tests.servers.nginx import read_by_nginx, write_certificate

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"
README = (DEPLOY / "README.md").read_text("utf-8")
VARIABLES = (DEPLOY / "variables.md").read_text("utf-8")
COMPOSE = yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))
CONTAINERFILE = (DEPLOY / "Containerfile").read_text("utf-8")
NGINX = (DEPLOY / "nginx-in-front-of-containers.conf").read_text("utf-8")
UNITS = sorted((DEPLOY / "systemd").iterdir())
SITE = {
    name: one for name, one in COMPOSE["services"].items() if one.get("image") == "common-ground"
}
VARIABLE = re.compile(r"\$\{(\w+)(?::[?-]([^}]*))?\}")
#: What an installation would say.
SAID = {
    "SECRET_KEY": "abcdefghijklmnopqrstuvwxyz0123456789" * 2,
    "POSTGRES_PASSWORD": "a-password-of-the-test",
    "S3_ACCESS_KEY": "groundkey",
    "S3_SECRET_KEY": "groundsecret",
}


def missing(program: str) -> bool:
    return shutil.which(program) is None and os.environ.get("CI") != "true"


def example() -> dict[str, str]:
    lines = (DEPLOY / "example.env").read_text("utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))


def filled(text: str) -> str:
    known = example() | SAID
    return VARIABLE.sub(lambda match: known[match[1]] or match[2] or "", text)


def test_site_runs_as_two_servers_a_worker_a_scheduler_and_what_migrates():
    assert sorted(SITE) == ["migrate", "scheduler", "web-1", "web-2", "worker"]


@pytest.mark.parametrize("name", SITE)
def test_every_variable_of_a_container_is_in_the_list(name):
    assert [key for key in SITE[name]["environment"] if f"`{key}`" not in VARIABLES] == []


def test_example_asks_for_just_what_the_containers_need():
    used = {match[0] for match in VARIABLE.findall((DEPLOY / "compose.yaml").read_text("utf-8"))}

    assert used == set(example())


@pytest.mark.parametrize("name", [name for name in SITE if "command" in SITE[name]])
def test_command_of_a_container_exists(name):
    python, manage, command = SITE[name]["command"]

    assert (python, manage, command in get_commands()) == ("python", "manage.py", True)


def test_site_has_nothing_against_the_variables_of_its_containers(tmp_path):
    said = {key: filled(value) for key, value in SITE["web-1"]["environment"].items()}

    result = subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy"],
        cwd=ROOT,
        env=os.environ
        | {"DJANGO_SETTINGS_MODULE": "config.settings.production", "SITE_VAR": str(tmp_path)}
        | said,
        capture_output=True,
        text=True,
        check=False,
    )

    # Neither Redis nor the database is there, nor perhaps its client.
    assert result.returncode == 0, result.stderr
    assert set(re.findall(r"\((\w+\.\w+)\)", result.stderr)) <= {
        "home.W029",
        "home.W032",
        "home.W033",
    }


def test_image_holds_all_of_the_site_and_no_more():
    copied = [
        source
        for line in CONTAINERFILE.splitlines()
        if line.startswith("COPY ") and "--from" not in line
        for source in line.split()[1:-1]
    ]
    packages = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    packages = packages["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]

    assert [source for source in copied if not (ROOT / source).exists()] == []
    assert {package.partition("/")[0] for package in packages} <= set(copied)
    assert {"templates", "manage.py", "requirements.txt"} <= set(copied)
    assert not {".", "tests", "var", "deploy"} & set(copied)
    assert seen_by_the_builder() == set(copied)


def seen_by_the_builder() -> set[str]:
    everything, *lines = (
        line
        for line in (DEPLOY / "Containerfile.dockerignore").read_text("utf-8").splitlines()
        if not line.startswith("#")
    )
    assert everything == "*"
    return {line[1:] for line in lines if line.startswith("!")}


def test_site_may_write_what_its_image_brings_for_it():
    (line,) = re.findall(r"^COPY (.*) /srv/var$", CONTAINERFILE, re.MULTILINE)

    assert line == "--from=installed --chown=site:site /srv/var"


def test_containers_are_where_nginx_looks_for_them():
    there = {
        name: one["networks"]["default"]["ipv4_address"]
        for name, one in COMPOSE["services"].items()
        if "ipv4_address" in (one.get("networks") or {}).get("default", {})
    }
    asked = re.findall(r"\b([a-z0-9-]+):[89]000\b", NGINX)

    assert dict(host.split(":") for host in COMPOSE["services"]["nginx"]["extra_hosts"]) == there
    assert set(asked) == set(there)


def test_fixed_addresses_are_given_to_no_other_container():
    (network,) = COMPOSE["networks"]["default"]["ipam"]["config"]
    fixed = [ip_address(host.split(":")[1]) for host in COMPOSE["services"]["nginx"]["extra_hosts"]]

    assert all(one in ip_network(network["subnet"]) for one in fixed)
    assert not any(one in ip_network(network["ip_range"]) for one in fixed)


def test_secrets_of_an_installation_are_no_part_of_the_repository():
    ignored = (ROOT / ".gitignore").read_text("utf-8").splitlines()

    assert {"/deploy/.env", "/deploy/storage.json", "/deploy/tls/"} <= set(ignored)


def server(text: str) -> list[str]:
    """The options of the server, without where it listens and what it logs."""
    options = shlex.split(text.replace("\\\n", " "))
    for name in ("--host", "--port", "--uds", "--uds-permissions", "--log-level"):
        if name in options:
            del options[options.index(name) : options.index(name) + 2]
    return options[options.index("--interface") :]


def test_server_is_started_alike_everywhere():
    readme = re.search(r"bin/(granian .*?config\.wsgi:application)", README, re.DOTALL)
    unit = re.search(
        r"bin/(granian .*?config\.wsgi:application)",
        (DEPLOY / "systemd" / "common-ground-web.service").read_text("utf-8"),
        re.DOTALL,
    )
    image = re.search(r'CMD \[("granian".*?)\]', CONTAINERFILE, re.DOTALL)

    expected = server(readme[1])
    assert server(unit[1]) == expected
    assert server(image[1].replace(",", " ")) == expected


@pytest.mark.skipif(missing("nginx") or missing("openssl"), reason="nginx is not installed")
def test_nginx_reads_what_stands_before_the_containers(tmp_path):
    write_certificate(tmp_path)
    # Names that only the containers know.
    text = re.sub(r"\b(web-[12]|storage):", "127.0.0.1:", NGINX)

    result = read_by_nginx(tmp_path, text.replace("/etc/nginx/tls", str(tmp_path)))

    assert (result.returncode, "successful" in result.stderr) == (0, True), result.stderr


@pytest.mark.skipif(missing("systemd-analyze"), reason="systemd is not installed")
def test_systemd_reads_the_units(tmp_path):
    for unit in UNITS:
        text = unit.read_text("utf-8")
        (tmp_path / unit.name).write_text(text.replace("/srv/site/.venv", sys.prefix))

    result = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", *sorted(tmp_path.iterdir())],
        capture_output=True,
        text=True,
        check=False,
    )

    assert (result.returncode, result.stderr) == (0, "")


@pytest.mark.parametrize("unit", [unit for unit in UNITS if unit.suffix == ".service"])
def test_command_of_a_unit_exists(unit):
    (line,) = re.findall(r"^ExecStart=\S+/bin/(.*)$", unit.read_text("utf-8"), re.MULTILINE)

    assert line.startswith("granian ") or line.split()[2] in get_commands()


def test_every_example_is_in_the_list():
    # What lies there besides is an installation's own.
    own = {"README.md", "systemd", ".env", "storage.json", "tls"}
    names = {path.name for path in DEPLOY.iterdir()} - own

    assert sorted(name for name in names if f"`{name}`" not in README) == []


def test_command_of_an_installation_has_the_variables_of_its_units():
    text = (DEPLOY / "common-ground").read_text("utf-8")
    for unit in UNITS:
        for line in re.findall(r"^Environment=(.*)$", unit.read_text("utf-8"), re.MULTILINE):
            said = set(line.split()) - {"PYTHONUNBUFFERED=1"}
            assert said <= set(text.splitlines())


def test_command_of_an_installation_runs_with_what_stands_in_its_file(tmp_path):
    variables = tmp_path / "common-ground.env"
    variables.write_text(f"SECRET_KEY='{SAID['SECRET_KEY']} $HOME'\nALLOWED_HOSTS='one.example'\n")
    text = (DEPLOY / "common-ground").read_text("utf-8")
    text = text.replace("/etc/common-ground.env", str(variables)).replace("/srv/site", str(ROOT))
    text = text.replace("/var/lib/common-ground", str(tmp_path))
    # Who runs the tests may not be able to become somebody else.
    text = text.replace("runuser --user common-ground -- .venv/bin/python", sys.executable)
    asked = "from django.conf import settings as s; print(s.SECRET_KEY, s.ALLOWED_HOSTS, s.VAR)"

    result = subprocess.run(
        ["sh", "-c", text, "common-ground", "shell", "--verbosity=0", "-c", asked],
        capture_output=True,
        text=True,
        check=False,
    )

    expected = f"{SAID['SECRET_KEY']} $HOME ['one.example'] {tmp_path}\n"
    assert (result.stdout, result.returncode) == (expected, 0), result.stderr
