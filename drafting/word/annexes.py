"""The annexes (附件), each from the top of a page, GB/T 9704-2012 clause 7.3.7."""

from collections.abc import Iterator

from drafting.word.legacy import Annex
from drafting.word.body import Body
from drafting.word.elements import Xml, blank, paragraph
from drafting.word.head import title


def annexes(found: tuple[Annex, ...], body: Body) -> Iterator[Xml]:
    """Label on the first line, title on the third, then what the annex holds."""
    for number, annex in enumerate(found, 1):
        yield paragraph("AnnexLabel", f"附件{number}" if len(found) > 1 else "附件")
        yield from (blank(), title(annex.title), blank())
        yield from body.blocks(annex.blocks)
