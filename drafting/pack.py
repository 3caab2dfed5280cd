"""A template pack (模板包): the questions, indicators, sentences and skeletons that make a profile a report."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from drafting.finding import DraftError, error
from drafting.keys import Keys
from drafting.language.expression import SentenceError
from drafting.language.sentence import Condition, Sentence, condition, sentence
from drafting.language.values import Gap
from drafting.numbering import FORMS
from drafting.profile import PartSpec, StrictModel, Texts, YesNo
from drafting.relation import Relation, relation

ALWAYS = "必写"
"""The condition of a passage that every report has."""

ASKED = "必问"
"""The condition of a passage that every unit is asked for and that is written where something is answered."""

REST = "其余"
"""In an order: whatever the pack below lists and this one does not name."""

OPENING = "开头"
"""The order that lists the opening forms (开头写法), of which a report has one."""


class Question(StrictModel):
    """What a passage asks beside its figures (提问); `period_of` names the figures that count over its answer."""

    kind: Literal["文字", "段落", "条目", "是否", "选择", "日期"] = Field("文字", alias="类型")
    ask: str = Field("", alias="问")
    keep: YesNo = Field(False, alias="沿用")
    optional: YesNo = Field(False, alias="可不填")
    choices: Texts = Field((), alias="选项")
    fields: dict[str, str] = Field({}, alias="字段")
    period_of: Texts = Field((), alias="期间")
    note: str = Field("", alias="说明")


class Indicator(StrictModel):
    """What is counted (数据指标): its measure word, the question for it, who usually knows, over which time.

    `printed_name` is what tables call it, an `internal` one (a target, a threshold) stands in no table, `change_of`
    names the figure whose rise or fall in percent it is, `former_names` are what older profiles call it.
    """

    measure_word: str = Field(alias="单位")
    ask: str = Field(alias="问")
    desk: str = Field("", alias="科室")
    scope: Literal["年内", "年末", "累计"] = Field("年内", alias="口径")
    printed_name: str = Field("", alias="印名")
    internal: YesNo = Field(False, alias="内部")
    change_of: str = Field("", alias="算自")
    former_names: Texts = Field((), alias="曾用名")
    note: str = Field("", alias="说明")


CONSTANTS = (
    *("年度", "上年度", "下年度", "全称", "简称", "自称", "地区", "级别"),
    *("会议精神", "纲要", "普法规划", "学习教育"),
    *("全年", "期间"),
)
"""The names that every sentence may use beside figures and answers."""

POINT = "一是"
"""The form of points within a paragraph."""


class TitleForm(StrictModel):
    """A way to title the report (标题写法)."""

    text: str = Field(alias="句")
    note: str = Field("", alias="说明")


class Skeleton(StrictModel):
    """The parts of a report in order (提纲): `years` are its first and last, `complete` wants every chapter."""

    note: str = Field("", alias="说明")
    years: tuple[int, ...] = Field((), alias="适用", max_length=2)
    complete: YesNo = Field(False, alias="写全")
    parts: tuple[PartSpec, ...] = Field(alias="部分", min_length=1)


class Step(StrictModel):
    """One level of headings (层): what it holds, the form of its number, whether its text runs on (接排)."""

    holds: Literal["部分", "领域", "文段", "小题"]
    form: Literal["一、", "（一）", "1.", "（1）", "一是", "提示句"]
    run_in: bool


def _step(text: object) -> object:
    """A level as written: “文段 （一）接排”."""
    if not isinstance(text, str):
        return text
    holds, _, rest = text.partition(" ")
    layout = rest[-2:]
    if layout not in ("接排", "独立"):
        raise ValueError(f"层写作“文段 （一）接排”，写的是“{text}”")
    return {"holds": holds, "form": rest.strip()[:-2], "run_in": layout == "接排"}


def level(steps: Sequence[Step], depth: int) -> Step:
    """The level of headings at this depth (from 0); below the last named one the forms go on in their order."""
    if depth < len(steps):
        return steps[depth]
    last = steps[-1]
    onward = FORMS.index(last.form) + depth - len(steps) + 1 if last.form in FORMS else len(FORMS)
    form = FORMS[onward] if onward < len(FORMS) else POINT
    return Step(holds="小题", form=form, run_in=True)


class Numbering(StrictModel):
    """How headings are numbered (编号形式) and whether points stand apart (要点)."""

    note: str = Field("", alias="说明")
    steps: tuple[Annotated[Step, BeforeValidator(_step)], ...] = Field(alias="层", min_length=2)
    points: Literal["段内", "分段"] = Field("段内", alias="要点")


class Defaults(StrictModel):
    """What holds where the profile does not choose (默认)."""

    skeleton: str = Field("", alias="提纲")
    numbering: str = Field("", alias="编号")
    grouped: str = Field("", alias="文段多时编号")
    opening: str = Field("", alias="开头")
    title: str = Field("", alias="标题")
    ending: str | None = Field(None, alias="结尾")


class PackFile(StrictModel):
    """pack.yaml as read; `units` are the words in a unit's name by which the pack is offered (适用单位)."""

    name: str = Field(alias="名称")
    version: str = Field("1", alias="版本")
    base: str = Field("", alias="基于")
    units: Texts = Field((), alias="适用单位")
    titles: dict[str, TitleForm] = Field({}, alias="标题")
    order: dict[Literal["开头", "举措", "不足", "责任人", "安排", "其他"], Texts] = Field({}, alias="次序")
    areas: dict[str, str] = Field({}, alias="领域")
    skeletons: dict[str, Skeleton] = Field({}, alias="提纲")
    numberings: dict[str, Numbering] = Field({}, alias="编号")
    defaults: Defaults = Field(Defaults(), alias="默认")


class Wording(StrictModel):
    """A wrong word and the right one (用语): `wrong` is looked for as it stands, but for `unless`, which hold it.

    since: the first report year from which `right` is the word; "" for always. `reason` says why.
    """

    wrong: str = Field(alias="误", min_length=1)
    right: str = Field(alias="正")
    reason: str = Field("", alias="因")
    unless: Texts = Field((), alias="例外")
    since: str = Field("", alias="自")
    level: Literal["错误", "警告", "提醒", "提示"] = Field("提醒", alias="级别")


class WordingFile(StrictModel):
    """用语.yaml as read."""

    wordings: tuple[Wording, ...] = Field((), alias="用语")


def _relation(entry: object) -> Relation:
    """A relation as 指标.yaml writes it: a text, or {式, 级别}; raises ValueError.

    缺按零 of older packs is read and means nothing: what is not given is never taken for 0.
    """
    if isinstance(entry, str):
        return relation(entry)
    if isinstance(entry, dict) and isinstance(entry.get("式"), str) and not entry.keys() - {"式", "缺按零", "级别"}:
        return relation(entry["式"], entry.get("级别") in ("警告", "提醒"))
    raise ValueError("关系写作“甲 + 乙 = 丙”，或 {式: …, 级别: 提醒}")


class IndicatorFile(StrictModel):
    """指标.yaml as read: what is counted, and what must hold between the counts."""

    indicators: dict[str, Indicator] = Field({}, alias="指标")
    relations: tuple[Annotated[Any, BeforeValidator(_relation)], ...] = Field((), alias="关系")


class PassageHead(StrictModel):
    """The front matter of a passage as read; `after` names the passage it stands behind where no 次序 lists it."""

    title: str = Field("", alias="标题")
    area: str = Field("", alias="领域")
    after: str = Field("", alias="接在")
    questions: dict[str, Annotated[Question, BeforeValidator(lambda given: given or {})]] = Field({}, alias="提问")
    when: str = Field("", alias="条件")
    examples: tuple[dict[str, Any], ...] = Field((), alias="示例")
    note: str = Field("", alias="说明")


@dataclass(frozen=True)
class Passage:
    """One passage (文段): what to ask, when it is written, its words; `file` and `line` say where the words stand."""

    name: str
    head: PassageHead
    text: str
    file: str = ""
    line: int = 1

    @property
    def keys(self) -> Keys:
        """Where a profile answers it."""
        return ("文段", self.name)

    @cached_property
    def sentence(self) -> Sentence:
        """Its words, ready to compose; raises DraftError where they are wrong."""
        try:
            return sentence(self.text)
        except SentenceError as wrong:
            raise self.wrong(wrong, wrong.line) from None

    @cached_property
    def condition(self) -> Condition | None:
        """When it is written (条件), where its figures and answers decide that; raises DraftError where it is wrong."""
        try:
            return condition(self.head.when) if self.head.when not in ("", ALWAYS, ASKED) else None
        except SentenceError as wrong:
            raise self.wrong(wrong) from None

    @cached_property
    def names(self) -> frozenset[str]:
        """Every figure and question its words and its condition name; raises DraftError where they are wrong."""
        when = self.condition.names if self.condition else ()
        return frozenset((*when, *self.sentence.names))

    def wrong(self, wrong: SentenceError, line: int = 0) -> DraftError:
        """What is wrong with its words at this line of them (from 1), or without a line with its condition."""
        hint = wrong.hint or f"核对{'花括号' if line else '“条件”'}里的名字和写法"
        return DraftError(error("passage", wrong.message, hint).at(self.file, self.line + line - 1 if line else 1))

    @cached_property
    def gaps(self) -> Mapping[str, Gap]:
        """Its questions while nobody has answered them (待填)."""
        return {
            name: Gap(question.ask or name, ("文段", self.name, name)) for name, question in self.head.questions.items()
        }


@dataclass(frozen=True, eq=False)
class Pack:
    """A template pack (模板包), with what it takes from the pack it builds on (基于) already in it."""

    name: str
    version: str = "1"
    titles: Mapping[str, TitleForm] = field(default_factory=dict)
    order: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    areas: Mapping[str, str] = field(default_factory=dict)
    skeletons: Mapping[str, Skeleton] = field(default_factory=dict)
    numberings: Mapping[str, Numbering] = field(default_factory=dict)
    defaults: Defaults = field(default_factory=Defaults)
    passages: Mapping[str, Passage] = field(default_factory=dict)
    indicators: Mapping[str, Indicator] = field(default_factory=dict)
    relations: tuple[Relation, ...] = ()
    wordings: tuple[Wording, ...] = ()

    @cached_property
    def gaps(self) -> Mapping[str, Gap]:
        """Its indicators while nobody has given a figure (待填)."""
        return {name: Gap(indicator.ask or name, ("数据", name)) for name, indicator in self.indicators.items()}

    @cached_property
    def lasting(self) -> frozenset[str]:
        """The indicators that count a state and not a year (口径 年末、累计)."""
        return frozenset(name for name, indicator in self.indicators.items() if indicator.scope != "年内")

    @cached_property
    def present_names(self) -> Mapping[str, str]:
        """What each former name of an indicator (曾用名) is called now."""
        former = ((old, name) for name, indicator in self.indicators.items() for old in indicator.former_names)
        return {old: name for old, name in former if old not in self.indicators}

    def listed(self, role: str) -> tuple[Passage, ...]:
        """The passages of a role (or of 开头) in report order."""
        return tuple(self.passages[name] for name in self.order.get(role, ()) if name in self.passages)

    def role_of(self, name: str) -> str:
        """The role under which a passage is listed, empty when it is listed nowhere."""
        return next((role for role, listed in self.order.items() if name in listed), "")


def joined(base: Pack, own: PackFile, rest: Pack) -> Pack:
    """A pack upon the one it builds on: what both have, the upper one says; `rest` holds its passages and figures."""
    defaults = base.defaults.model_copy(update=own.defaults.model_dump(exclude_unset=True))
    order = {role: list(_order(base, own, role)) for role in (*base.order, *own.order)}
    _place(rest.passages.values(), order)
    return Pack(
        name=own.name,
        version=own.version,
        titles={**base.titles, **own.titles},
        order={role: tuple(names) for role, names in order.items()},
        areas={**base.areas, **own.areas},
        skeletons={**base.skeletons, **own.skeletons},
        numberings={**base.numberings, **own.numberings},
        defaults=defaults,
        passages={**base.passages, **rest.passages},
        indicators={**base.indicators, **rest.indicators},
        relations=base.relations + rest.relations,
        wordings=base.wordings + rest.wordings,
    )


def _order(base: Pack, own: PackFile, role: Any) -> Iterator[str]:
    below = base.order.get(role, ())
    upper = own.order.get(role, (REST,))
    for name in upper:
        if name == REST:
            yield from (inherited for inherited in below if inherited not in upper)
        else:
            yield name


def _place(passages: Iterable[Passage], order: Mapping[str, list[str]]) -> None:
    """Puts each passage that no role lists behind the one it names (接在); those behind the same one keep their order.

    One may stand behind another that is only being placed; one whose place nobody knows is left out.
    """
    listed = {name for names in order.values() for name in names}
    waiting = [passage for passage in passages if passage.head.after and passage.name not in listed][::-1]
    while placed := [passage for passage in waiting if _put(passage, order)]:
        waiting = [passage for passage in waiting if passage not in placed]


def _put(passage: Passage, order: Mapping[str, list[str]]) -> bool:
    """Whether the passage found its place."""
    for names in order.values():
        if passage.head.after in names:
            names.insert(names.index(passage.head.after) + 1, passage.name)
            return True
    return False
