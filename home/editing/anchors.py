"""Where in the editor a field is: the id that Wagtail's templates give to the box it stands in."""

from collections.abc import Iterator

from wagtail.admin.panels import FieldPanel, InlinePanel, Panel, PanelGroup, TabbedInterface


def anchors(panel: Panel, prefix: str = "panel") -> dict[str, str]:
    """The id for the name of each field and of each relation to rows."""
    if isinstance(panel, TabbedInterface):
        found: dict[str, str] = {}
        for tab, name in zip(panel.children, panel.child_identifiers, strict=True):
            found |= anchors(tab, f"{prefix}-child-{name}")
        return found
    return {
        field: f"{prefix}-{name}-section"
        for box, name in zip(panel.children, panel.child_identifiers, strict=True)
        for field in fields_in(box)
    }


def fields_in(panel: Panel) -> Iterator[str]:
    if isinstance(panel, PanelGroup):
        for child in panel.children:
            yield from fields_in(child)
    elif isinstance(panel, FieldPanel):
        yield panel.field_name
    elif isinstance(panel, InlinePanel):
        yield panel.relation_name
