"""Content controls (内容控件): those that say nothing yet, and the text that an office wrote several times for one."""

from collections.abc import Sequence

from drafting.word.reading.markup import ElementTree, W, is_on

CONTROL, CONTENT = f"{W}sdt", f"{W}sdtContent"
_FEWEST = 3


def is_placeholder(control: ElementTree) -> bool:
    """Whether a content control shows only the words that ask for its content (占位)."""
    return bool(is_on(control.find(f"{W}sdtPr/{W}showingPlcHdr")))


def once(text: str, held: Sequence[tuple[int, int]]) -> str:
    """A paragraph's text as it was before an office multiplied it; any other text as it is.

    LibreOffice 7.4 writes a control around a paragraph anew, or as a field, for each stretch of it, and the
    whole text behind each. `held` are the stretches inside controls and fields, as they end.
    """
    if len(held) < _FEWEST:
        return text
    whole = text[slice(*held[-1])]
    often = len(whole) > 1 and text.count(whole) >= _FEWEST
    return whole if often and text.replace(whole, "") in {"", whole} else text
