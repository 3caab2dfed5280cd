"""What a unit said for a year (单位年度资料): the model behind profiles/‹单位›/‹年度›.yaml."""

import re
from collections.abc import Mapping
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, field_validator, model_validator

from drafting.figure import Figure, read
from drafting.finding import Location
from drafting.keys import Keys

FORMAT = "1"
"""The version of the profile's form (格式) that this program reads."""

GENERAL = "通用"
"""The pack that any unit can use."""

SKIPPED = "不写"
"""What stands for a passage that is left out this year."""

TITLE = "标题"
"""The answer every passage takes beside its questions: a heading of the unit's own."""

_NUMBERED = re.compile(r"[\d〇○]|[一二三四五六七八九十百千万亿两]{2,}")

NOTHING = ("无", "无。", "没有", "没有。", "缺")
"""What a person writes where there is nothing to report, or not yet; never words of the report."""

OWN = "自拟"
"""The key of what the unit wrote itself."""

Role = Literal["举措", "不足", "责任人", "安排", "其他"]

ROLES: tuple[Role, ...] = ("举措", "不足", "责任人", "安排", "其他")
"""The statutory roles (法定角色) of the five parts, 督察工作规定 (2019) on yearly reports."""


_YES = {"是": True, "否": False, "y": True, "n": False}


def yes(text: str) -> bool | None:
    """是 or 否 as a person writes them; None for anything else."""
    return _YES.get(text.strip())


def _yes(answer: object) -> object:
    said = yes(answer) if isinstance(answer, str) else None
    return answer if said is None else said


def _several(value: object) -> object:
    """One text where a list is wanted stands for a list of one; an empty one for none."""
    if isinstance(value, str):
        return [value] if value.strip() else []
    return value


YesNo = Annotated[bool, BeforeValidator(_yes)]
Texts = Annotated[tuple[str, ...], BeforeValidator(_several), AfterValidator(lambda texts: tuple(filter(None, texts)))]
Cells = Annotated[tuple[str, ...], BeforeValidator(_several)]
Roles = Annotated[tuple[Role, ...], BeforeValidator(_several)]


class StrictModel(BaseModel):
    """A model at the door: Chinese keys, nothing unknown, spaces alone are nothing, never changed once read."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, str_strip_whitespace=True)


class Unit(StrictModel):
    """The bureau that reports (填报单位)."""

    full_name: str = Field(alias="全称", min_length=1, title="单位全称")
    short_name: str = Field("", alias="简称", title="单位简称")
    we: str = Field("我局", alias="自称", title="正文里的自称")
    rank: str = Field("", alias="级别", title="级别")
    region: str = Field("", alias="地区", title="地区")


class OwnFonts(StrictModel):
    """Fonts that a unit names itself (字体), each left as the usual one where it names none."""

    title: str = Field("", alias="标题", title="文题字体")
    level1: str = Field("", alias="一级", title="一级标题字体")
    level2: str = Field("", alias="二级", title="二级标题字体")
    body: str = Field("", alias="正文", title="正文字体")
    number: str = Field("", alias="页码", title="页码字体")


class OwnAnnex(StrictModel):
    """An annex that the unit adds (附件): a text, a paragraph a line, or a table whose first row is its header."""

    title: str = Field(alias="标题", min_length=1, title="附件标题")
    text: str = Field("", alias="正文", title="附件正文")
    table: tuple[Cells, ...] = Field((), alias="表", title="附件里的表", description="一行一个列表，第一行是表头")


class DocumentFields(StrictModel):
    """The elements of the official document (公文要素), GB/T 9704-2012 clause 7."""

    mark: str = Field("", alias="发文机关标志", title="发文机关标志", description="不填就是“全称+文件”")
    doc_no: str = Field("", alias="发文字号", title="发文字号")
    signers: Texts = Field((), alias="签发人", title="签发人")
    addressees: Texts = Field((), alias="主送", title="主送机关")
    date: str = Field("", alias="成文日期", title="成文日期")
    note: str = Field("", alias="附注", title="附注")
    copies: Texts = Field((), alias="抄送", title="抄送机关")
    printer: str = Field("", alias="印发机关", title="印发机关")
    printed_on: str = Field("", alias="印发日期", title="印发日期")
    letterhead: YesNo = Field(True, alias="版头", title="报送版印版头和版记")
    signature: Texts = Field(
        (), alias="署名", title="发文机关署名", description="不填就是全称；联合行文逐个写，主办的在前"
    )
    signed: YesNo = Field(True, alias="落款", title="印署名和成文日期")
    sealed: YesNo = Field(True, alias="盖章", title="加盖印章")
    public_addressee: YesNo = Field(False, alias="公开主送", title="公开版也印主送机关")
    public_signed: YesNo | None = Field(
        None, alias="公开落款", title="公开版也印署名和日期", description="不填就与“落款”相同"
    )
    overview: YesNo = Field(False, alias="数据一览表", title="附数据一览表")
    annexes: tuple[OwnAnnex, ...] = Field((), alias="附件", title="附件", description="排在数据一览表之前")
    fonts: Literal["gb2312", "windows", "gbk"] | OwnFonts = Field("gb2312", alias="字体", title="字体")


class SubPart(StrictModel):
    """A heading within a part (小节): its title, the passages under it in order."""

    title: str = Field(alias="标题", min_length=1, title="标题")
    passages: Texts = Field((), alias="文段", title="归在这里的文段，照这里的先后")


class PartSpec(StrictModel):
    """One part of a skeleton (提纲的部分): its title, the statutory roles it fills, what of them it takes.

    `sub_parts` are headings that stand in place of the areas' own; what none of them names comes behind them.
    """

    roles: Roles = Field(alias="角色", min_length=1, title="法定角色")
    title: str = Field(alias="标题", min_length=1, title="标题")
    areas: Texts = Field((), alias="领域", title="只收这些领域的文段")
    passages: Texts = Field((), alias="文段", title="只收这些文段")
    sub_parts: tuple[SubPart, ...] = Field((), alias="小节", title="部分下面自定的小标题")

    @property
    def placed(self) -> dict[str, str]:
        """The passages that stand under a heading of its own, in order, each with the heading's title."""
        return {name: sub.title for sub in self.sub_parts for name in sub.passages}


class OwnPassage(StrictModel):
    """A passage of the unit's own (自拟文段): words, a table behind them, or both.

    `after` names the passage it follows; `area` an area of the pack, or a part or sub-part of the unit's own 提纲.
    """

    part: Role = Field(alias="部分", title="放在哪个部分")
    title: str = Field("", alias="标题", title="标题")
    text: str = Field("", alias="正文", title="正文")
    table: tuple[Cells, ...] = Field((), alias="表", title="正文后面的表", description="一行一个列表，第一行是表头")
    after: str = Field("", alias="接在", title="接在哪个文段后面")
    area: str = Field("", alias="领域", title="领域")

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not self.text and not self.table:
            raise ValueError("“正文”空着；写一段话，或给“表”")
        return self


Record = dict[str, str]
Answer = str | tuple[str, ...] | tuple[Record, ...]
Answers = dict[str, Answer]


def _ledger_entry(entry: object) -> object:
    """A bare number in the ledger as an entry; what a person may type is read (97份, 1，027)."""
    if isinstance(entry, dict) and entry.get("数") == "":
        return None
    if not isinstance(entry, str):
        return entry
    return read(entry, "") if entry.strip() else None


def _passage_entry(entry: object) -> object:
    """A passage named with nothing behind it has no answers yet."""
    return {} if entry == "" else entry


def pending_name(keys: Keys) -> str:
    """The name by which 待更新 lists the text at these keys: 三项制度.主要做法, 自拟.第1条, 标题."""
    if keys[0] == "文段":
        return ".".join(map(str, keys[1:3]))
    return str(Location(keys[:2]))


def names_number(heading: str) -> bool:
    """Whether a heading names a figure, a year or a plan (十四五), and so may not be true next year."""
    return bool(_NUMBERED.search(heading))


def _refers(name: str, said: object) -> bool:
    return f"{{{name}}}" in str(said)


def _referring(said: Any, present: Mapping[str, str]) -> Any:
    """An answer with its references to figures ({宣讲场次}) under their present names."""
    if isinstance(said, str):
        for old, new in present.items():
            said = said.replace(f"{{{old}}}", f"{{{new}}}")
        return said
    if isinstance(said, dict):
        return {key: _referring(value, present) for key, value in said.items()}
    return tuple(_referring(item, present) for item in said)


class Profile(StrictModel):
    """What a unit said for a year (单位年度资料)."""

    form: Literal["1"] = Field("1", alias="格式", title="格式版本")
    year: int = Field(alias="年度", ge=2000, le=2100, title="报告年度", description="写的是哪一年，不是在哪一年写")
    unit: Unit = Field(alias="单位", title="单位")
    pack: str = Field(GENERAL, alias="模板包", title="模板包")
    skeleton: str | tuple[PartSpec, ...] = Field("", alias="提纲", title="提纲")
    numbering: str = Field("", alias="编号", title="编号形式")
    title: str = Field("", alias="标题", title="报告标题")
    opening: str = Field("", alias="开头", title="开头写法")
    ending: str | None = Field(None, alias="结尾", title="结尾用语")
    document: DocumentFields = Field(DocumentFields(), alias="公文", title="公文要素")
    figures: dict[str, Annotated[Figure | None, BeforeValidator(_ledger_entry)]] = Field({}, alias="数据", title="数据")
    passages: dict[str, Annotated[Literal["不写"] | Answers, BeforeValidator(_passage_entry)]] = Field(
        {}, alias="文段", title="文段"
    )
    own: tuple[OwnPassage, ...] = Field((), alias="自拟", title="自拟文段")
    blank_measure_words: dict[str, str] = Field(
        {}, exclude=True, description="还没有数的数据各自的计量单位，由“数据”得来"
    )
    confirmed: Texts = Field((), alias="已核", title="已核", description="与上年一样、有人核对过仍属实的话")
    pending: Texts = Field((), alias="待更新", title="待更新", description="从上年带来、还没有确认的话，确认一条删一条")

    @model_validator(mode="before")
    @classmethod
    def _filled(cls, read: Any) -> Any:
        """A key with nothing behind it counts as not given; a figure that waits for its number keeps its unit."""
        given = {key: value for key, value in read.items() if value != "" or key in ("年度", "单位", "格式", "结尾")}
        ledger = given.get("数据")
        entries = ledger.items() if isinstance(ledger, dict) else ()
        waiting = {
            name: entry.get("单位", "") for name, entry in entries if isinstance(entry, dict) and entry.get("数") == ""
        }
        return {**given, "blank_measure_words": waiting} if waiting else given

    @field_validator("year", mode="before")
    @classmethod
    def _year(cls, year: object) -> object:
        return year.strip().removesuffix("年度").removesuffix("年") if isinstance(year, str) else year

    def renamed(self, present: Mapping[str, str]) -> Self:
        """The profile with figures under their present names, `present` giving them by the former ones (曾用名).

        Its texts refer to them by these names too. A figure given under both names stands under both.
        """
        if not any(old in self.figures or _refers(old, (self.passages, self.own)) for old in present):
            return self
        now = {name: self._present(name, present) for name in self.figures}
        changed: dict[str, object] = {
            "figures": {now[name]: figure for name, figure in self.figures.items()},
            "blank_measure_words": {now[name]: word for name, word in self.blank_measure_words.items()},
            "passages": {name: _referring(answers, present) for name, answers in self.passages.items()},
            "own": tuple(one.model_copy(update={"text": _referring(one.text, present)}) for one in self.own),
        }
        return self.model_copy(update=changed)

    def _present(self, name: str, present: Mapping[str, str]) -> str:
        new = present.get(name, name)
        return name if new in self.figures else new

    def answers(self, passage: str) -> Answers:
        """The answers given for a passage, none when it is left out or not named."""
        given = self.passages.get(passage, {})
        return given if isinstance(given, dict) else {}

    @property
    def blank_figures(self) -> tuple[str, ...]:
        """The names in the ledger with no figure behind them yet."""
        return tuple(name for name, figure in self.figures.items() if figure is None)

    @property
    def known_figures(self) -> dict[str, Figure]:
        """The figures in the ledger that have a number."""
        return {name: figure for name, figure in self.figures.items() if figure is not None}
