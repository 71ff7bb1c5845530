"""The code on a poster that a telephone reads."""

import segno


def qr_code(url: str, label: str) -> str:
    """As an SVG element of the size of its box, black on white, with a quiet zone as ISO/IEC 18004 asks."""
    code = segno.make(url, error="m", micro=False)
    return code.svg_inline(
        omitsize=True,
        border=4,
        dark="#000",
        light="#fff",
        title=label,
        svgclass="qr",
        lineclass=None,
    )
