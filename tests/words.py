"""Which words of the interface are marked for translators, and which nobody marked: read from the sources."""

import ast
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.extract import extract_python
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ("home", "campaign", "events")
Text = tuple[str | None, str | tuple[str, str]]

KEYWORDS = {
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "_": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
#: What shows its words to people, as an argument or as an attribute of a class.
SHOWN = {
    "description",
    "empty_label",
    "heading",
    "help_text",
    "label",
    "menu_label",
    "message",
    "page_title",
    "verbose_name",
    "verbose_name_plural",
}
#: Their first argument is a model.
RELATIONS = {"models.OneToOneField", "models.ManyToManyField"}
WORDS = re.compile(r"[^\W\d_]{2,}")


def templates() -> list[Path]:
    places = [ROOT / "templates", *(ROOT / room / "templates" for room in ROOMS)]
    return sorted(path for place in places for path in place.rglob("*.html"))


def modules() -> list[Path]:
    """Without commands and migrations, which nobody but developers reads."""
    return sorted(
        path
        for room in ROOMS
        for path in (ROOT / room).rglob("*.py")
        if not {"migrations", "management"} & set(path.parts)
    )


def marked() -> set[Text]:
    """Context and text, or texts for one and for several, of everything that translators get."""
    python = {text for path in modules() for text in extracted(path.read_text("utf-8"))}
    return python | {text for path in templates() for text in extracted(as_python(path))}


def as_python(path: Path) -> str:
    """As Django gives a template to gettext; blank at the beginning of a line would mean something."""
    return "\n".join(line.strip() for line in templatize(path.read_text("utf-8")).splitlines())


def extracted(source: str) -> Iterator[Text]:
    found = extract_python(BytesIO(source.encode()), KEYWORDS, [], {"encoding": "utf-8"})
    for _line, function, messages, _comments in found:
        texts = [text for text in messages if text] if isinstance(messages, tuple) else [messages]
        context = texts.pop(0) if "pgettext" in function else None
        if function.startswith(("ng", "npg")):
            yield context, (texts[0], texts[1])
        elif texts:
            yield context, texts[0]


def unmarked_in_template(source: str) -> list[str]:
    """Text between tags, and what screen readers say of them, that no tag of i18n holds."""
    source = re.sub(r"\{#.*?#\}|<!--.*?-->", "", source, flags=re.DOTALL)
    source = re.sub(r"\{% blocktrans.*?\{% endblocktrans\w* %\}", "", source, flags=re.DOTALL)
    # Fills a class of the template that it extends.
    source = re.sub(r"\{% block \w*class %\}.*?\{% endblock", "{% endblock", source)
    source = re.sub(r"\{%.*?%\}|\{\{.*?\}\}", "", source, flags=re.DOTALL)
    source = re.sub(r"<(script|style)\b.*?</\1>|&\w+;", "", source, flags=re.DOTALL)
    said = re.findall(r'\s(?:alt|title|aria-label|placeholder|label)="([^"]*)"', source)
    between = re.sub(r"<[^>]*>", "\n", source).splitlines()
    return [text.strip(" ·,") for text in [*between, *said] if WORDS.search(text)]


def unmarked_in_module(source: str) -> list[str]:
    return [
        text.value for node in ast.walk(ast.parse(source)) for text in shown(node) if says(text)
    ]


def says(node: ast.expr | None) -> bool:
    return (
        isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and bool(WORDS.search(node.value))
    )


def shown(node: ast.AST) -> Iterator[ast.expr]:
    """Expressions whose value people read, where they ought to be calls of gettext."""
    if isinstance(node, ast.Call):
        yield from shown_by_call(node)
    elif isinstance(node, ast.ClassDef):
        yield from shown_by_class(node)


def shown_by_call(node: ast.Call) -> Iterator[ast.expr]:
    name = ast.unparse(node.func)
    yield from (keyword.value for keyword in node.keywords if keyword.arg in SHOWN)
    if name.startswith("models.") and name.endswith("Field") and name not in RELATIONS:
        yield from node.args[:1]
    elif name in ("messages.error", "messages.warning", "messages.success", "messages.info"):
        yield from node.args[1:2]
    elif name.endswith("ValidationError"):
        yield from said_by_error(node.args[0]) if node.args else ()


def said_by_error(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.Dict):
        yield from node.values
    elif isinstance(node, ast.List):
        yield from node.elts
    else:
        yield node


def shown_by_class(node: ast.ClassDef) -> Iterator[ast.expr]:
    choices = any(ast.unparse(base).endswith("Choices") for base in node.bases)
    for line in node.body:
        if not isinstance(line, ast.Assign):
            continue
        if choices and isinstance(line.value, ast.Tuple):
            yield line.value.elts[-1]
        elif any(isinstance(name, ast.Name) and name.id in SHOWN for name in line.targets):
            yield line.value
