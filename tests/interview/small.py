"""A small pack and profiles to answer (小模板包), and a profile kept in memory."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from drafting.files.packs import load_calendar, load_pack
from drafting.interview import Move, Progress, Question, Reply, Sources
from drafting.keys import with_value, without
from drafting.profile import Profile

PACK = """\
名称: 小包
标题: {年度报告: {句: "{{ 全称 }}{{ 年度 }}年法治政府建设年度报告"}}
次序: {开头: [开场], 举措: [行政复议, 普法活动, 学法考试], 不足: [不足], 责任人: [第一责任人], 安排: [下年安排]}
提纲:
  四项:
    部分:
      - {角色: 举措, 标题: 主要举措}
      - {角色: 不足, 标题: 不足}
      - {角色: 责任人, 标题: 第一责任人}
      - {角色: 安排, 标题: 安排}
编号: {N1: {层: [部分 一、独立, 文段 （一）独立]}}
默认: {提纲: 四项, 编号: N1, 开头: 开场, 标题: 年度报告}
"""

INDICATORS = """\
指标:
  行政复议结转: {单位: 件, 问: 上年结转多少件}
  行政复议新收: {单位: 件, 问: 本年新收多少件, 科室: 法规}
  行政复议已结: {单位: 件, 问: 本年审结多少件}
  行政复议在办: {单位: 件, 问: 年末在办多少件, 口径: 年末}
  普法活动数: {单位: 场, 问: 本年普法多少场}
  考试参考人数: {单位: 人, 问: 多少人参加考试}
  考试合格人数: {单位: 人, 问: 多少人合格}
  考试合格率: {单位: "%", 问: 合格率}
关系:
  - 行政复议结转 + 行政复议新收 = 行政复议已结 + 行政复议在办
  - 考试合格率 = 考试合格人数 / 考试参考人数
"""

PASSAGES = {
    "开场": "---\n提问: {工作主线: {类型: 文字, 问: 什么主线, 可不填: 是}}\n---\n{{ 工作主线 }}现报告如下：",
    "行政复议": "---\n标题: 依法办理复议\n领域: 化解\n条件: 行政复议新收 is 已填\n"
    "提问: {主要做法: {类型: 段落, 问: 有哪些做法, 沿用: 是, 可不填: 是}}\n---\n"
    "{% if 行政复议新收 > 0 %}新收{{ 行政复议新收 }}，{% endif %}结转{{ 行政复议结转 }}，"
    "审结{{ 行政复议已结 }}，在办{{ 行政复议在办 }}。{{ 主要做法 }}",
    "普法活动": "---\n标题: 开展普法\n领域: 普法\n条件: 普法活动数 > 0\n"
    "提问: {形式: {类型: 条目, 问: 有哪些形式, 沿用: 是}, 已公布: {类型: 是否, 问: 公布了吗, 可不填: 是}}\n---\n"
    "普法{{ 普法活动数 }}，形式有{{ 形式|顿号 }}，复议{{ 行政复议新收 }}。",
    "学法考试": "---\n标题: 学法考试\n领域: 普法\n条件: 考试参考人数 > 0\n---\n"
    "{{ 考试参考人数 }}参加，{{ 考试合格人数 }}合格，合格率{{ 考试合格率 }}。",
    "不足": "---\n条件: 必写\n提问: {条目: {类型: 条目, 问: 有哪些不足, 字段: {标题: 文字, 原因: 段落}}}\n---\n"
    "{% for 条 in 条目 %}{{ 条.标题 }}因为{{ 条.原因|句 }}{% else %}{{ 条目 }}{% endfor %}",
    "第一责任人": "---\n条件: 必写\n提问: {部署: {类型: 段落, 问: 部署了什么}}\n---\n{{ 部署|句 }}",
    "下年安排": "---\n条件: 必写\n提问: {打算: {类型: 段落, 问: 打算做什么}}\n---\n{{ 打算|句 }}",
}

BARE: dict[str, Any] = {
    "年度": "2024",
    "单位": {"全称": "示例区司法局", "简称": "区司法局"},
    "模板包": "小包",
    "公文": {"版头": "否", "落款": "否", "主送": ["区政府"]},
}


def folder(place: Path) -> Path:
    """A working folder with the small pack in it."""
    inside = place / "templates" / "小包"
    (inside / "文段").mkdir(parents=True)
    (inside / "pack.yaml").write_text(PACK, "utf-8")
    (inside / "指标.yaml").write_text(INDICATORS, "utf-8")
    for name, text in PASSAGES.items():
        (inside / "文段" / f"{name}.md").write_text(text, "utf-8")
    return place


def sources(place: Path, last: dict[str, Any] | None = None) -> Sources:
    """The small pack, with last year's profile where there is one."""
    before = Profile.model_validate({**BARE, "年度": "2023", **last}) if last is not None else None
    return Sources(load_pack("小包", folder(place)), load_calendar(place), before)


def progress(place: Path, profile: Profile, last: dict[str, Any] | None = None) -> Progress:
    """The profile at one moment, answered with the small pack."""
    return Progress(sources(place, last), profile)


@dataclass
class Memory:
    """A profile kept in memory: what OpenProfile does, without a file."""

    data: dict[str, Any]
    log: list[tuple[Any, Any]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.profile = Profile.model_validate(self.data)

    def put(self, keys: tuple[str | int, ...], value: Any) -> None:
        self.data = with_value(self.data, keys, value)
        self.log.append((keys, value))
        self.profile = Profile.model_validate(self.data)

    def drop(self, keys: tuple[str | int, ...]) -> None:
        self.data = without(self.data, keys)
        self.log.append((keys, None))
        self.profile = Profile.model_validate(self.data)


class Told:
    """Somebody who answers by the name or the words of a question, and remembers what was asked."""

    def __init__(self, *replies: tuple[str, Reply]) -> None:
        self.replies, self.asked, self.heard = list(replies), [], []

    def ask(self, asked: Question) -> Reply:
        self.asked.append(asked)
        if len(self.asked) > 300:
            raise EOFError
        for index, (name, reply) in enumerate(self.replies):
            if name == asked.name or name in asked.ask:
                del self.replies[index]
                if reply == "停":
                    raise KeyboardInterrupt
                return reply
        return Move.LATER if asked.keys else ""

    def tell(self, text: str) -> None:
        self.heard.append(text)

    @property
    def names(self) -> list[str]:
        return [asked.name for asked in self.asked if asked.keys]
