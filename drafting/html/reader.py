"""A saved page of a government site as a source (读网页): the report's lines, and all else as notes."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafting.html.body import body_of
from drafting.html.extension import Extent
from drafting.html.fields import Field, fields_of_grid, metadata, told_by
from drafting.html.flow import Page, Shown, page_of
from drafting.html.paragraphs import LONG, is_text, kind, opens, text_of
from drafting.html.places import Places
from drafting.html.residue import ends
from drafting.html.tree import parse
from drafting.reading.source import Grid, Line, Note, Source

_SITE = re.compile(r"\s*[_|｜]\s*|\s+[-–—]+\s+|-{2,}|—{2,}|-(?=\D)")
_NAMED = re.compile(r"报告|总结|情况")
_SENTENCE = re.compile(r"[，,。；;]|[：:]$")
_ISSUER = re.compile(r"[\u4e00-\u9fff（）()]{3,30}(?:局|委|府|厅|处|所|站|院|中心|办公室|委员会|大队|支队)")
_UNISSUED = re.compile(r"关于|[“\"]?[12２][09０]|二[〇○Ｏ零O0]|法治|上一?年度|年度")
_NEAR = 2
"""Lines of the source between two lines of a title."""

_LONGEST_TITLE = 80

_PARAGRAPHS = 200
"""Characters hidden that are more than a menu or a message."""


class _Sorted(NamedTuple):
    """Lines of a page by what they are: those of the report, what the page says of it, and what goes."""

    kept: tuple[int, ...]
    fields: tuple[Field, ...]
    left: dict[int, str]


def read(text: str) -> Source:
    """The report on a saved page: its lines with their places in the page's source.

    Metadata has what the page says of the report: 标题 发布机构 成文日期 发布日期 索引号 文号 主题分类. Notes list what
    else the page shows or hides. Raises DraftError where the page has too many tags.
    """
    places = Places(text)
    page = page_of(parse(text), places)
    if _more_is_hidden(page):
        page = page_of(parse(text), places, hidden=True)
    body = body_of(page)
    inside, outside = _inside(page.shown, body), _outside(page.shown, body)
    title = _title(page, body, inside.kept)
    told = metadata((*inside.fields, *outside.fields), page.metas)
    name = "".join(text_of(page.shown[index]) for index in title) or _of_head(page.title)
    if name:
        told.setdefault("标题", name)
    above = (*title, *_opening(page, body, title))
    left = {index: what for index, what in {**outside.left, **inside.left}.items() if index not in above}
    lines = tuple(page.shown[index].line for index in (*above, *inside.kept))
    return Source(lines, told, tuple(_notes(page, left)))


def _more_is_hidden(page: Page) -> bool:
    """Whether a page shows less than it hides: it waits for a program to show its text."""
    hidden = sum(len(entry.note.text) for entry in page.left if entry.note.kind == "隐藏文字")
    return hidden > _PARAGRAPHS and hidden > sum(len(text_of(each)) for each in page.shown if is_text(each))


def _inside(shown: Sequence[Shown], body: Extent) -> _Sorted:
    """The lines of the body without what stands around the text in it."""
    texts = [index for index in range(*body) if _is_report(shown[index])] or [body.last]
    begin, end = texts[0], _end(shown, texts[-1] + 1, body.last)
    head, tail = _sorted(shown, range(body.first, begin)), _sorted(shown, range(min(texts[-1] + 1, end), end))
    left = {**head.left, **tail.left, **{index: kind(shown[index]) or "网页栏目" for index in range(end, body.last)}}
    return _Sorted((*head.kept, *range(begin, min(texts[-1] + 1, end)), *tail.kept), (*head.fields, *tail.fields), left)


def _is_report(shown: Shown) -> bool:
    if isinstance(shown.line, Grid):
        return not fields_of_grid(shown.line)
    return not kind(shown) and (is_text(shown) or shown.line.text.endswith(("。", "；")))


def _end(shown: Sequence[Shown], first: int, last: int) -> int:
    """Where the report ends: before its neighbours and the foot of the site."""
    return next((index for index in range(first, last) if ends(kind(shown[index]))), last)


def _sorted(shown: Sequence[Shown], indices: range) -> _Sorted:
    """The lines before or behind the text."""
    fields, told = _fields(shown, indices, _LONGEST_TITLE)
    left = dict.fromkeys(told, "页面信息") | {
        index: what for index in indices if index not in told and (what := kind(shown[index]))
    }
    return _Sorted(tuple(index for index in indices if index not in left), fields, left)


def _fields(shown: Sequence[Shown], indices: Sequence[int], shortest: int) -> tuple[tuple[Field, ...], set[int]]:
    """The fields that lines and tables tell, and which these are; shortest: of labels without a colon."""
    grids = {
        index: found
        for index in indices
        if isinstance(line := shown[index].line, Grid) and (found := fields_of_grid(line))
    }
    told = told_by(["" if index in grids else text_of(shown[index]) for index in indices], shortest=shortest)
    every = {**grids, **{indices[position]: found for position, found in told.items()}}
    return tuple(field for index in sorted(every) for field in every[index]), set(every)


def _outside(shown: Sequence[Shown], body: Extent) -> _Sorted:
    """The lines around the body: all of them go."""
    indices = [*range(body.first), *range(body.last, len(shown))]
    fields, told = _fields(shown, indices, 3)
    return _Sorted((), fields, {index: "页面信息" if index in told else _other(shown[index]) for index in indices})


def _other(shown: Shown) -> str:
    """What a line outside of the body is; one that looks like a text is told as such."""
    return kind(shown) or ("正文以外" if is_text(shown) and len(text_of(shown)) >= LONG else "网页栏目")


def _title(page: Page, body: Extent, kept: Sequence[int]) -> tuple[int, ...]:
    """The lines above the body that are its title, where it has none itself."""
    begun = next((place for place, index in enumerate(kept) if is_text(page.shown[index])), len(kept))
    if any(_is_name(text_of(page.shown[index])) for index in kept[:begun]):
        return ()
    last = next((index for index in range(body.first - 1, -1, -1) if _is_title(page, page.shown[index])), -1)
    if last < 0:
        return ()
    first = last
    while first > 0 and _same_heading(page.shown[first - 1], page.shown[first]):
        first -= 1
    return tuple(range(first, last + 1))


def _opening(page: Page, body: Extent, title: tuple[int, ...]) -> tuple[int, ...]:
    """The lines between a title above the body and the body that open the report, too short to be found as text."""
    between = range(title[-1] + 1, body.first) if title else ()
    return tuple(index for index in between if opens(page.shown[index]))


def _is_name(text: str) -> bool:
    """Whether a line is the name of a report, not the sentence of a short opening (现将有关情况报告如下：)."""
    return _NAMED.search(text) is not None and not _SENTENCE.search(text)


def _is_title(page: Page, shown: Shown) -> bool:
    line = shown.line
    if not isinstance(line, Line) or shown.linked or kind(shown) or len(line.text) > _LONGEST_TITLE:
        return False
    return _is_name(line.text) and (line.level > 0 or line.text in page.title or "法治" in line.text)


def _same_heading(above: Shown, below: Shown) -> bool:
    """Whether two lines are one title in two lines: both of one heading, or the issuer above what it reports."""
    first, second = above.line, below.line
    if not isinstance(first, Line) or not isinstance(second, Line) or above.linked or kind(above):
        return False
    if second.place.line - first.place.line > _NEAR:
        return False
    issuer = _ISSUER.fullmatch(first.text) is not None and _UNISSUED.match(second.text) is not None
    return issuer or first.level == second.level > 0


def _of_head(title: str) -> str:
    """The title of a report in the title of its page, without the name of the site."""
    return next((part for part in _SITE.split(title) if _NAMED.search(part)), "")


def _notes(page: Page, left: dict[int, str]) -> Iterator[Note]:
    """What was left out, in the order of the page."""
    entries = [(entry.before, 0, entry.note) for entry in page.left]
    lines = [
        (index, 1, Note(what, text_of(page.shown[index]), page.shown[index].line.place)) for index, what in left.items()
    ]
    yield from (note for _, _, note in sorted(entries + lines, key=lambda entry: entry[:2]))
    if page.unseen:
        yield Note("看不见的字符", f"去掉{page.unseen}个")
