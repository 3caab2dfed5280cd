"""What is printed and where the profile says it (印出的话): the elements around the text, headings, words."""

from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from drafting.checking.own_texts import Said
from drafting.keys import Keys
from drafting.outline import OWN, Official, Outline, Paragraph, blocks, walk, words

_ELEMENTS = {
    "issuer_mark": ("公文", "发文机关标志"),
    "doc_no": ("公文", "发文字号"),
    "signers": ("公文", "签发人"),
    "addressee": ("公文", "主送"),
    "signature": ("单位", "全称"),
    "date": ("公文", "成文日期"),
    "note": ("公文", "附注"),
    "copies": ("公文", "抄送"),
    "printer": ("公文", "印发机关"),
    "printed_on": ("公文", "成文日期"),  # a printing date that is given is always a day
}


class Printed(NamedTuple):
    """A stretch of printed words: the keys of the profile that lead to it, or what `path` finds them by."""

    text: str
    keys: Keys = ()
    figure: str = ""
    source: str = ""


def printed(outline: Outline) -> Iterator[Printed]:
    """Everything printed once: the elements, the title, the headings, the text."""
    around: dict[str, Printed] = {}
    for one in (*_elements(outline.official), Printed(outline.title, ("标题",))):
        around.setdefault(one.text, one)
    yield from around.values()
    for section in walk(outline.sections):
        yield Printed(section.title, source=section.source)
    closing = {id(block) for block in outline.closing}
    for block in blocks(outline):
        source = block.source if isinstance(block, Paragraph) else ""
        keys = ("结尾",) if id(block) in closing else ()
        for run in words(block):
            yield Printed(run.text, keys, run.figure, source)


def _elements(official: Official) -> Iterator[Printed]:
    for field, path in _ELEMENTS.items():
        value = getattr(official, field)
        yield from (Printed(text, path) for text in ((value,) if isinstance(value, str) else value))


def path(one: Printed, figures: Container[str], said: Sequence[Said]) -> Keys:
    """Where the profile would say it: the figure in 数据, the answer under its passage, the unit's own words."""
    if one.keys:
        return one.keys
    if one.figure in figures:
        return ("数据", one.figure)
    if one.source == OWN:
        return _own(one, said)
    return ("文段", one.source, *([one.figure] if one.figure else [])) if one.source else ()


def _own(one: Printed, said: Sequence[Said]) -> Keys:
    """The own passage that names the figure or holds the words."""
    sought = f"{{{one.figure}}}" if one.figure else _close(one.text)
    told = (text.path for text in said if text.path[0] == OWN and sought in _close(text.text))
    return next(told, (OWN,))


def _close(text: str) -> str:
    return "".join(text.split())
