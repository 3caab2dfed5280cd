"""What a page says of the document on it (页面信息): fields like 索引号, in tables, lists and lines, and meta tags."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from drafting.html.tree import Element
from drafting.reading.source import Grid

_NAMES = """
标题：标题 名称 信息名称 文件名称 文件标题 公文名称 文章标题
发布机构：发布机构 发布单位 发布机关 发布部门 发文机关 发文机构 发文单位 制发机关 制定机关 公开机构 公开单位 公开主体
发布机构：信息来源单位 所属机构 所属部门 生成机构 责任部门 公开责任部门
成文日期：成文日期 成文时间 生成日期 生成时间 形成日期 形成时间 制发日期 印发日期
发布日期：发布日期 发布时间 公开日期 公开时间 发文日期 发文时间 发表时间 发稿时间 信息日期 日期 时间
发布日期：上传时间 更新日期 更新时间
索引号：索引号 信息索引号 索引码 索取号 索引编号
文号：文号 发文字号 发文文号 文件编号 文件字号 公文文号
主题分类：主题分类 主题类别 组配分类 信息分类 文件分类 公开分类 信息类别 主题词 分类
来源：来源 信息来源 文章来源 稿件来源 文章出处 供稿 供稿单位 作者单位
：公开方式 公开形式 公开时限 公开范围 公开目录 公开属性 公开程序 公开类型 体裁分类 公文种类 文种
：效力状态 有效性 时效性 时效 是否有效 有效期 信息状态 生效日期 废止日期 失效日期 施行日期 实施日期 效力
：关键词 关键字 统一编号 登记号 服务对象 语种 载体类型 载体形式 内容概述 摘要
：作者 责任编辑 编辑 审核 审核人 审稿 校对 录入 录入人 撰稿 初审 复审 终审
：浏览次数 浏览量 浏览 阅读次数 阅读量 阅读 点击数 点击量 点击率 点击次数 点击 访问量 访问次数
：字体 字号 字体大小 文字大小 文章字号 分享 分享到 保护视力色 视力保护色 背景色
"""
"""The labels that sites give their fields, behind the name that this program gives them; those that have none tell
nothing of the report. 来源 counts as 发布机构 where nothing better is told."""

_BY_LABEL = {
    label: name
    for name, labels in (line.split("：") for line in _NAMES.strip().splitlines())
    for label in labels.split()
}
KEYS = ("标题", "发布机构", "成文日期", "发布日期", "索引号", "文号", "主题分类")
"""What metadata may hold, in order."""

_SPACED = "|".join(r"[ \u3000]{0,4}".join(label) for label in sorted(_BY_LABEL, key=len, reverse=True))
_OPENING = r"[\[【〔\[(（|｜•·●■◆▪*\-]?[ \u3000]{0,4}"
_CLOSING = r"[\]】〕)）]?[ \u3000]{0,4}[:：]?"
_FIELD = re.compile(
    rf"(?:^|(?<=[ \u3000|｜;；,，\]】）)]))(?P<open>{_OPENING})"
    rf"(?P<label>{_SPACED})[ \u3000]{{0,4}}(?P<close>{_CLOSING})"
)
_BARE = re.compile(rf"[ \u3000]*(?:{_SPACED})[ \u3000]*")
_EDGES = " \u3000\t|｜[]【】;；,，"
_WHEN = re.compile(r"\d{4}\s?[-年./]\s?\d{1,2}\s?[-月./]\s?\d{1,2}日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?")
_LEADING = re.compile(rf"[ \u3000\[【(（]*{_WHEN.pattern}[ \u3000\]】)）]*")
_LONGEST, _SHORT = 400, 80
"""Characters of a line that may be one of fields, and of a value that stands alone."""

_NONE = frozenset(("", "无", "-", "--", "—", "/", "\\"))

_METAS = {"articletitle": "标题", "pubdate": "发布日期", "contentsource": "发布机构"}
"""Names of meta tags that government sites must have, by the name of the field."""

_FALLBACKS = {"og:title": "标题", "publishdate": "发布日期", "article:published_time": "发布日期", "source": "发布机构"}


class Field(NamedTuple):
    """A field of a page (项): the label as this program reads it and its value, empty where that stands elsewhere."""

    label: str
    value: str


def fields_of(text: str) -> tuple[Field, ...]:
    """The fields that make up a line; none where the line is something else as well.

    A line may begin with a date, which is that of publication: 2025-01-12 来源：…; with a time of day it may be all.
    """
    if len(text) > _LONGEST:
        return ()
    date = _LEADING.match(text)
    rest = text[date.end() :] if date else text
    found = [each for each in _FIELD.finditer(rest) if _is_label(each)]
    if not found and date and ":" in date[0] and not rest.strip(_EDGES):
        return (Field("发布日期", date[0].strip(_EDGES)),)
    if not found or found[0].start() > 0:
        return ()
    ends = [each.start() for each in found[1:]] + [len(rest)]
    told = tuple(_field(each, rest[each.end() : end]) for each, end in zip(found, ends, strict=True))
    return (Field("发布日期", date[0].strip(_EDGES)), *told) if date else told


def _is_label(found: re.Match[str]) -> bool:
    close = found["close"].strip()
    return close.endswith((":", "：")) or (bool(close) and found["open"].strip() != "")


def _field(found: re.Match[str], value: str) -> Field:
    return Field(re.sub(r"[ \u3000]", "", found["label"]), value.strip(_EDGES))


def fields_of_grid(grid: Grid) -> tuple[Field, ...]:
    """The fields that make up a table, beside each other or under each other; none where it is another table."""
    rows = grid.rows
    if len(rows) == 2 and all(_bare(cell) for cell in rows[0] if cell) and not any(map(_bare, rows[1])):
        return tuple(Field(_name(label), value) for label, value in zip(*rows, strict=False) if label)
    cells = [cell for row in rows for cell in row if cell]
    told = told_by(cells, shortest=2)
    labels = sum(len(fields) for fields in told.values())
    return (
        tuple(field for fields in told.values() for field in fields) if labels >= 2 and len(told) == len(cells) else ()
    )


def told_by(texts: Sequence[str], *, shortest: int) -> dict[int, tuple[Field, ...]]:
    """The fields that texts in order tell, by the index of the text: none for one that is the value of the one before.

    A text that is none of a field has no entry. shortest: the characters of a label that needs no colon, 2 in a table.
    """
    told: dict[int, tuple[Field, ...]] = {}
    waiting = -1
    for index, text in enumerate(texts):
        found = (Field(_name(text), ""),) if _bare(text) and len(_name(text)) >= shortest else fields_of(text)
        if found:
            told[index] = found
            waiting = index if not found[-1].value else -1
        elif waiting >= 0 and _fits(told[waiting][-1].label, text):
            told[waiting] = (*told[waiting][:-1], Field(told[waiting][-1].label, text.strip(_EDGES)))
            told[index] = ()
            waiting = -1
        else:
            waiting = -1
    return told


def _fits(label: str, text: str) -> bool:
    """Whether a text may be the value of a label before it, and is not the report's title behind an empty one."""
    name = _BY_LABEL.get(label, "")
    if name.endswith("日期"):
        return _WHEN.match(text.strip(_EDGES)) is not None
    if name in ("索引号", "文号"):
        return len(text) <= _SHORT and any(char.isdigit() for char in text) and "报告" not in text
    return len(text) <= _SHORT and (name == "标题" or "报告" not in text)


def _bare(text: str) -> bool:
    return _BARE.fullmatch(text.strip(_EDGES + ":：")) is not None


def _name(text: str) -> str:
    return re.sub(r"[ \u3000]", "", text.strip(_EDGES + ":："))


def metadata(fields: Iterable[Field], metas: Iterable[Element]) -> dict[str, str]:
    """What is known of the document, by 标题 发布机构 成文日期 发布日期 索引号 文号 主题分类; the page's own words.

    What the page shows counts before its meta tags, and those before the place that it names as its source.
    """
    told: dict[str, str] = {}
    fields = [field for field in fields if field.value not in _NONE]
    for field in fields:
        if (name := _BY_LABEL.get(field.label, "")) in KEYS:
            told.setdefault(name, field.value)
    for name, value in _of_metas(metas):
        told.setdefault(name, value)
    for field in fields:
        if _BY_LABEL.get(field.label) == "来源":
            told.setdefault("发布机构", field.value)
    return {name: told[name] for name in KEYS if name in told}


def _of_metas(metas: Iterable[Element]) -> Iterator[tuple[str, str]]:
    said = [
        (given.get("name") or given.get("property", ""), given.get("content", ""))
        for given in (meta.attributes for meta in metas)
    ]
    for known in (_METAS, _FALLBACKS):
        for name, content in said:
            if (key := known.get(name.lower())) and " ".join(content.split()) not in _NONE:
                yield key, " ".join(content.split())
