"""Paragraphs and runs as Word's XML (元素), as text."""

import re

MISSING = re.compile("【待填：[^】]*】")
from drafting.word.quoting import escaped, quoted

_GAP = re.compile(f"({MISSING.pattern})")
_CONTROL = re.compile(r"(\r\n|[\r\n\t])")
_STYLED = re.compile(r"<w:pStyle [^>]*/>")

Xml = str
"""Elements in a row, every text in them escaped."""


def element(tag: str, *children: Xml, **attributes: str | int) -> Xml:
    """An element of Word's main namespace with attributes of the same."""
    named = "".join(f" w:{name}={quoted(str(value))}" for name, value in attributes.items())
    content = "".join(children)
    return f"<w:{tag}{named}>{content}</w:{tag}>" if content else f"<w:{tag}{named}/>"


def paragraph(style: str, text: str = "", properties: Xml = "") -> Xml:
    """A paragraph (段) of a style with a text; further properties stand in the order of the schema."""
    return filled(style, words(text), properties)


def filled(style: str, runs: Xml, properties: Xml = "") -> Xml:
    """A paragraph of a style with these runs."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{runs}</w:p>'


def words(text: str, style: str = "") -> Xml:
    """The runs of a text, its gaps (待填) in yellow."""
    if "【" not in text:
        return run(text, style) if text else ""
    pieces = enumerate(_GAP.split(text))  # every other one is a gap
    return "".join(run(piece, style, highlight=index % 2 == 1) for index, piece in pieces if piece)


def blank() -> Xml:
    """An empty line (空行)."""
    return paragraph("Normal")


def run(text: str, style: str = "", *, highlight: bool = False) -> Xml:
    """A stretch of words (文字) in a character style, a gap (待填) in yellow."""
    properties = f'<w:rStyle w:val="{style}"/>' if style else ""
    if highlight:
        properties += '<w:highlight w:val="yellow"/>'
    return sized(text, properties)


def sized(text: str, properties: Xml) -> Xml:
    """A stretch of words with these properties."""
    own = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:r>{own}{_text(text) if text.isprintable() else ''.join(map(_piece, _CONTROL.split(text)))}</w:r>"


def _piece(text: str) -> Xml:
    if text == "\t":
        return "<w:tab/>"
    return "<w:br/>" if text in {"\r\n", "\r", "\n"} else _text(text)


def _text(text: str) -> Xml:
    kept = ' xml:space="preserve"' if text[:1] == " " or text[-1:] == " " else ""
    return f"<w:t{kept}>{escaped(text)}</w:t>" if text else ""


def keep_next(made: Xml) -> Xml:
    """Paragraphs kept on the page of the next one (与下段同页)."""
    return _STYLED.sub(r"\g<0><w:keepNext/>", made)
