"""Text in columns (分栏): wide characters take two, invisible ones none."""

from wcwidth import wcwidth

ELLIPSIS = "…"


def width(text: str) -> int:
    """How many columns a text takes on the screen."""
    return sum(max(wcwidth(char), 0) for char in text)


def padded(text: str, columns: int) -> str:
    """The text filled up with spaces to its columns."""
    return text + " " * (columns - width(text))


def cut(text: str, columns: int) -> str:
    """The text as far as it fits into the columns, with … where it was cut."""
    if width(text) <= columns:
        return text
    while text and width(text) > columns - width(ELLIPSIS):
        text = text[:-1]
    return text + ELLIPSIS


def wrapped(text: str, columns: int) -> list[str]:
    """The text in lines of at most this many columns."""
    lines, line = [], ""
    for char in text:
        if width(line + char) > columns:
            lines.append(line)
            line = ""
        line += char
    return [*lines, line] if line or not lines else lines


def listed(names: tuple[str, ...], columns: int) -> str:
    """The names joined by 、 as far as they fit, then how many there are in all: 甲、乙等12个."""
    told = "、".join(names)
    shown = len(names)
    while width(told) > columns and shown > 1:
        shown -= 1
        told = f"{'、'.join(names[:shown])}等{len(names)}个"
    return cut(told, columns)
