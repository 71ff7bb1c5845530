"""What holds for the files themselves."""

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OPERATING = (ROOT / "deploy" / "README.md").read_text("utf-8")
VARIABLES = (ROOT / "deploy" / "variables.md").read_text("utf-8")
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")
#: Made by tools, never part of the repository.
MADE = {".git", ".venv", "var", "__pycache__", ".mypy_cache", ".pytest_cache", ".ruff_cache"}
#: Put together here, so that this file does not name them either.
INDEX_HOSTS = [
    "pypi" + ".org",
    "pythonhosted" + ".org",
    "npmjs" + ".org",
    "npmjs" + ".com",
    "unpkg" + ".com",
    "jsdelivr" + ".net",
]
READ = re.compile(r"""environ(?:ment)?(?:\.\w+\(|\[)\s*"([A-Z]\w+)\"""")


def files(pattern: str = "*") -> Iterator[Path]:
    for path in ROOT.rglob(pattern):
        if path.is_file() and not MADE & set(path.relative_to(ROOT).parts):
            yield path


def text_of(path: Path) -> str:
    """Empty for what is no text."""
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError:
        return ""


def test_no_file_names_a_package_index():
    naming = [
        f"{path.relative_to(ROOT)}: {host}"
        for path in files()
        for host in INDEX_HOSTS
        if host in text_of(path)
    ]

    assert naming == []


def test_dependencies_are_pinned_in_one_way():
    assert sorted(path.name for path in files("*.lock")) == []


def test_site_is_no_package_so_that_python_keeps_the_name():
    assert not (ROOT / "site" / "__init__.py").exists()


def test_every_management_command_is_in_the_operators_readme():
    commands = {
        path.stem for path in files("*.py") if path.parts[-3:-1] == ("management", "commands")
    } - {"__init__"}

    assert sorted(name for name in commands if not re.search(f"`{name}[` ]", OPERATING)) == []


def test_every_setting_read_from_the_environment_is_in_the_list():
    settings = {
        name
        for path in (ROOT / "site" / "config").rglob("*.py")
        for name in READ.findall(text_of(path))
    }

    unsaid = {name for name in settings if f"`{name}`" not in VARIABLES}

    of_wsgi = {"PATH_INFO", "HTTP_AUTHORIZATION", "REQUEST_METHOD"}
    assert unsaid - of_wsgi == {"DJANGO_SETTINGS_MODULE"}
    assert len(settings) > 10


def test_every_link_from_one_text_to_another_leads_somewhere():
    broken = [
        f"{path.relative_to(ROOT)}: {target}"
        for path in files("*.md")
        for target in LINK.findall(text_of(path))
        if not (path.parent / target).exists()
    ]

    assert broken == []
