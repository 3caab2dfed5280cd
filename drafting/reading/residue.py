"""What a web page or an office system puts around a report (网页残留): left out, and listed."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from drafting.reading.marks import mark_of
from drafting.reading.rows import Row, Rows, part, words
from drafting.reading.source import Grid, Note

_CANON = {
    "标题": "文件名称|信息名称|名称",
    "发布机构": "发布单位|发文机关|发文单位|公开机构|生成机构",
    "成文日期": "成文时间|生成日期|生成时间",
    "发布日期": "发布时间|发文日期|发文时间|公开日期|公开时间",
    "发文字号": "发文文号|文号|文件编号",
    "索引号": "信息索引号|索取号",
}
"""The name that a government site's entry gets here, and the other names it goes by."""

_OTHER = (
    "主题分类|主题词|体裁分类|组配分类|信息分类|文件分类|服务对象|公文种类|分类|公开责任部门|责任部门|责任单位|所属机构|所属部门|"
    "信息来源|文章来源|稿件来源|来源|作者|更新时间|印发日期|生效日期|废止日期|日期|时间|公开方式|公开形式|公开时限|公开范围|公开目录|"
    "公开属性|公开程序|有效性|时效性|时效|效力状态|是否有效|有效期|关键词|内容概述|责任编辑|编辑|审核人|审核|录入|撰稿"
)
_COUNTERS = "浏览次数|浏览量|阅读次数|阅读量|阅读|点击数|点击量|点击率|点击|访问量|访问次数|字体大小|字体|字号"
_NAMES = "|".join((*_CANON, *_CANON.values(), _OTHER, _COUNTERS))
_COUNTED = _COUNTERS.split("|")
_NAMED = {name: canon for canon, names in _CANON.items() for name in names.split("|")}
_PAIR = re.compile(rf"(?:^|(?<=[\s|｜;；,，\[【•·]))(?:{_NAMES})\s?(?:[\]】]\s?[:：]?|[:：])")
_EDGES = " \t\u3000|｜[]【】•·●■;；,，:："
_BARS = " |｜"

_BUTTON = (
    "打印(?:本页|此页|页面|文章|正文)?|关闭(?:窗口|本页|页面)?|收藏(?:本页)?|分享(?:到|至)?|返回(?:顶部|首页|上一页|列表)?|下载|纠错|朗读|"
    "语音播报|无障碍|微信|微博|新浪微博|QQ空间|QQ好友|复制链接|扫一扫(?:在手机打开当前页)?|大|中|小|首页|默认|放大|缩小"
)
_AROUND = r"[\s|｜【】\[\]()（）:：>/、,，—-]*"
_BUTTONS = re.compile(rf"{_AROUND}(?:(?:{_BUTTON}){_AROUND})+|[—\-\s]*\d{{1,3}}[—\-\s]*")
_COUNTER = re.compile(rf"{_AROUND}(?:{_COUNTERS})\s?[:：].{{0,40}}")
_PLACE = re.compile("您?(?:的|所在)?(?:当前)?(?:所在)?(?:的)?位置(?:是)?[:：]|.{0,8}首页[ >›»＞/]")
_FOOT = re.compile(
    "上一[篇条]|下一[篇条]|(?:相关|更多)(?:链接|文章|阅读|信息|稿件|新闻|附件)|友情链接|推荐阅读|热门文章|版权所有|版权声明|主办(?:单位)?[:：]|"
    "承办(?:单位)?[:：]|网站(?:地图|标识码|声明|管理)|政府网站|关于我们|联系我们|.{0,12}ICP备|.{0,4}公网安备|技术支持[:：]|Copyright|©|"
    "扫一扫|分享到|【?(?:打印|关闭)|附件下载|责任编辑[:：]|编辑[:：]|来源[:：]",
    re.IGNORECASE,
)
_SHORT, _LINE, _HEAD = 40, 60, 240
"""Characters of the longest button, of the shortest line that is text, of the longest line of metadata."""


class Kept(NamedTuple):
    """The rows of the report, what the page said of it, and what was left out."""

    rows: Rows
    metadata: Mapping[str, str]
    notes: tuple[Note, ...]


def without_residue(rows: Rows) -> Kept:
    """The rows of the report alone."""
    metadata: dict[str, str] = {}
    notes: list[Note] = []
    kept: list[Row | Grid] = []
    first, foot = _first(rows), _foot(rows)
    for index, row in enumerate(rows):
        text = words(row)
        kind = "页脚" if index >= foot else _kind(row, text, head=index < first)
        if not kind:
            kept.append(row)
            continue
        notes.append(Note(kind, text, row.place))
        if kind == "网页信息":
            metadata |= {name: said for name, said in _pairs(text) if name not in metadata}
    return Kept(tuple(_without_bars(kept)), metadata, tuple(notes))


def _first(rows: Rows) -> int:
    """The index of the first row that is surely the report's text."""
    return next((index for index, row in enumerate(rows) if _is_text(row)), len(rows))


def _foot(rows: Rows) -> int:
    """The index of the row from which on there is only the foot of a page."""
    last = max((index for index, row in enumerate(rows) if _is_text(row)), default=-1)
    feet = (
        index
        for index in range(last + 1, len(rows))
        if isinstance(row := rows[index], Row) and _FOOT.match(row.text.strip(_BARS))
    )
    return next(feet, len(rows))


def _is_text(row: Row | Grid) -> bool:
    if not isinstance(row, Row) or _PAIR.match(row.text.lstrip(_EDGES)):
        return False
    if mark_of(row.text) is not None or row.mark:
        return not _BUTTONS.fullmatch(row.text[:_LINE])
    return len(row.text) > 20 and row.text.rstrip(_BARS)[-1:] in "。：:；" and not _FOOT.match(row.text)


def _kind(row: Row | Grid, text: str, *, head: bool) -> str:
    """What kind of residue a row is, empty for a row of the report."""
    bare = text.strip(_BARS)
    if not bare:
        return "表格线"
    if head and len(text) <= _HEAD and _PAIR.match(bare.lstrip(_EDGES)):
        return "网页信息"
    if isinstance(row, Grid) or len(text) > _LINE:
        return ""
    if _COUNTER.fullmatch(text):
        return "网页信息"
    if head and (_PLACE.match(bare) or sum(map(text.count, ">›»＞")) > 1):
        return "导航"
    return "按钮" if len(text) <= _SHORT and _BUTTONS.fullmatch(text) else ""


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    """The entries of a line of metadata: its name here, what it says."""
    found = list(_PAIR.finditer(text))
    ends = (*(pair.start() for pair in found[1:]), len(text))
    for pair, end in zip(found, ends, strict=True):
        name = pair[0].strip(_EDGES)
        said = text[pair.end() : end].strip(_EDGES)
        if said and name not in _COUNTED:
            yield _NAMED.get(name, name), said


def _without_bars(rows: list[Row | Grid]) -> Iterator[Row | Grid]:
    """The rows without the bars of a table (|) that once held the text."""
    for row in rows:
        if isinstance(row, Row) and (row.text.startswith(("|", "｜")) or row.text.endswith(("|", "｜"))):
            start = len(row.text) - len(row.text.lstrip(_BARS))
            yield part(row, start, len(row.text.rstrip(_BARS)))
        else:
            yield row
