"""A small family of stroked icons on a 24 by 24 grid. An icon always stands beside its words."""

from html import escape

#: Name → path data; strokes only, two units thick, so that all weigh the same.
ICONS = {
    "arrow": "M4 12h16M14 6l6 6-6 6",
    "calendar": "M4 6h16v14H4ZM4 10.5h16M8 3v5M16 3v5",
    "captions": "M3 5h18v14H3ZM7 11h4M14 11h3M7 15h2M12 15h5",
    "check": "M4 12.5l5.5 5.5L20 6.5",
    "children": "M8 8.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM17 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z"
    "M3.5 20v-4.5a4.5 4.5 0 0 1 9 0V20M14 20v-2.5a3 3 0 0 1 6 0V20",
    "close": "M5 5l14 14M19 5L5 19",
    "cost": "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM15.5 9.3a4 4 0 1 0 0 5.4M7 11h5.5M7 13h5.5",
    "download": "M12 4v11M7 10.5l5 5 5-5M4 20h16",
    "external": "M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9",
    "food": "M7 3v8M4 3v5a3 3 0 0 0 6 0V3M7 11v10M17 21V3c-2.5 1-3.5 4-3.5 8H17",
    "hearing-loop": "M7 10a5 5 0 1 1 9.5 2.2c-1.3 2.3-2.5 2.6-2.8 4.8-.3 2.5-3.7 2.5-4 0"
    "M10 10.5a2 2 0 0 1 4 0M3 3l18 18",
    "help": "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z"
    "M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .9-1 1.7v.5M12 17v.1",
    "info": "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v6M12 7.5v.1",
    "interpretation": "M3 4h11v8H8l-3 3v-3H3ZM17 9h4v8h-2v3l-3-3h-6v-2",
    "language": "M4 6h9M8.5 4v2M11 6c-.8 3.5-3.3 6.2-6.5 7.8M6 9c1 2 3 4 5.5 5M12 20l4-10 4 10"
    "M13.4 17h5.2",
    "link": "M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1"
    "M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1",
    "mail": "M3 6h18v13H3ZM3 7l9 7 9-7",
    "online": "M4 5h16v11H4ZM9 20h6M12 16v4",
    "people": "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM3 20v-1a6 6 0 0 1 12 0v1"
    "M16 4.5a3.5 3.5 0 0 1 0 6"
    "M18 14c2 .8 3 2.7 3 5v1",
    "person": "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 21v-1a7.5 7.5 0 0 1 15 0v1",
    "phone": "M6 3h4l1.5 5L9 10a11 11 0 0 0 5 5l2-2.5L21 14v4a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3"
    " 3 0 0 1 3-3Z",
    "place": "M12 21c4-4.5 7-7.5 7-11a7 7 0 1 0-14 0c0 3.5 3 6.5 7 11Z"
    "M12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
    "play": "M7 4l13 8-13 8Z",
    "print": "M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7Z",
    "registration": "M5 3h14v18H5ZM9 8h6M9 12h6M9 16l1.5 1.5L14 15",
    "search": "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5L21 21",
    "share": "M12 15V3M8 7l4-4 4 4M5 11v10h14V11",
    "sign-language": "M8 21c-3-1.5-4-4-4-7.5l-.5-4a1.3 1.3 0 0 1 2.5-.5l1 3V5.3a1.3 1.3 0 0 1 2.6"
    " 0V11"
    "M9.6 11V4.3a1.3 1.3 0 0 1 2.6 0V11M12.2 11V5.3a1.3 1.3 0 0 1 2.6 0v7"
    "M14.8 12.3l1.8-3a1.3 1.3 0 0 1 2.4 1l-1.5 5c-.8 3-2.5 5-5 5.7",
    "source": "M12 7C10 5 7 4.5 3 5v14c4-.5 7 0 9 2 2-2 5-2.5 9-2V5c-4-.5-7 0-9 2ZM12 7v14",
    "step-free": "M10 6.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM10 7v6.5h6l3 6M10 10h5"
    "M7.5 11.5a5 5 0 1 0 7 6.5",
    "time": "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5.5l3.5 2",
    "transcript": "M5 3h14v18H5ZM8.5 8h7M8.5 12h7M8.5 16h4",
    "video": "M3 6h12v12H3ZM15 10.5l6-3.5v10l-6-3.5",
    "warning": "M12 3.5L22 20.5H2ZM12 10v5M12 17.7v.1",
}

#: These point along the line of reading, so they turn round where it runs from right to left.
DIRECTED = {"arrow", "external", "interpretation"}


def icon(name: str, label: str = "") -> str:
    """The icon as an SVG element; hidden from screen readers without a `label`."""
    told = f'role="img" aria-label="{escape(label)}"' if label else 'aria-hidden="true"'
    classes = "icon directed" if name in DIRECTED else "icon"
    return (
        f'<svg class="{classes}" viewBox="0 0 24 24" {told} focusable="false">'
        f'<path d="{ICONS[name]}"/></svg>'
    )
