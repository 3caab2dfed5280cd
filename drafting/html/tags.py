"""Which tags of HTML do what (标签): end a line, close another, hold nothing, show nothing."""

VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr")
)
"""Elements without an end tag (HTML 13.1.2)."""

RAW = frozenset(("script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"))
"""Elements whose content is no markup up to their end tag (HTML 13.2.6.2)."""

SILENT = frozenset(("script", "style", "template", "link", "param", "source", "track", "base", "rt", "rp"))
"""Elements that show nothing that would be missed: programs, styles, the reading above a character (ruby)."""

CONTROLS = frozenset(
    ("select", "textarea", "button", "iframe", "noscript", "noembed", "noframes", "object", "svg", "datalist", "canvas")
)
"""Elements that a person works the page with, or that stand in for what the page could not show."""

_P_CLOSERS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt"),
        *("fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr"),
        *("li", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table", "ul"),
    )
)

CELLS = frozenset(("td", "th"))
_ROWS = frozenset(("tr", "tbody", "thead", "tfoot"))
TABLE_PARTS = CELLS | _ROWS | {"caption"}

BLOCKS = _P_CLOSERS | TABLE_PARTS | {"legend", "xmp"}
"""Elements that begin and end a line."""

_TABLE, _CELL = frozenset(("table",)), frozenset(("table", "td", "th", "caption"))
_NOTHING: frozenset[str] = frozenset()


def closed_by(tag: str) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """The open elements that a start tag closes (HTML 13.2.6.4), each kind with those it does not look beyond."""
    found = [(frozenset(("p",)), _CELL)] if tag in _P_CLOSERS else []
    if tag == "li":
        found.append((frozenset(("li",)), _CELL | {"ul", "ol"}))
    elif tag in ("dt", "dd"):
        found.append((frozenset(("dt", "dd")), _CELL | {"dl"}))
    elif tag in CELLS:
        found.append((CELLS, _TABLE))
    elif tag in _ROWS:
        found.append((CELLS | _ROWS if tag != "tr" else CELLS | {"tr"}, _TABLE))
    return tuple(found)


def not_beyond(tag: str) -> frozenset[str]:
    """The open elements beyond which an end tag looks for nothing to close.

    One of a table's part stays in its table, one of a block in its cell, and one of words in its block.
    """
    if tag == "table":
        return _NOTHING
    if tag in TABLE_PARTS:
        return _TABLE
    return _CELL if tag in BLOCKS else BLOCKS
