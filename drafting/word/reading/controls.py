"""Content controls (内容控件): those that say nothing yet, and those that an office has written several times."""

from drafting.word.reading.markup import ElementTree, W, is_on

CONTROL, CONTENT = f"{W}sdt", f"{W}sdtContent"
_FEWEST = 3


def is_placeholder(control: ElementTree) -> bool:
    """Whether a content control shows only the words that ask for its content (占位)."""
    return bool(is_on(control.find(f"{W}sdtPr/{W}showingPlcHdr")))


def copies(first: ElementTree) -> list[ElementTree]:
    """The controls of a row beside each other that only repeat its last one; empty for any other row.

    LibreOffice 7.4 writes a control around a paragraph anew for each stretch of it, and its whole text behind each.
    """
    if first.getnext() is None or first.getnext().tag != CONTROL:
        return []
    row = [first]
    while (following := row[-1].getnext()) is not None and following.tag == CONTROL:
        row.append(following)
    whole = _text(row[-1])
    written = "".join(map(_text, row))
    often = len(whole) > 1 and written.count(whole) >= _FEWEST and len(row) >= _FEWEST
    return row[:-1] if often and written.replace(whole, "") in {"", whole} else []


def _text(control: ElementTree) -> str:
    return "".join(one.text or "" for one in control.iter(f"{W}t"))
