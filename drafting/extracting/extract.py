"""A report that was read as a profile (导入): figures in the ledger, every section a passage of the unit's own."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from drafting.extracting.document import elements
from drafting.extracting.figures import Ledger, ledger
from drafting.extracting.parts import parts
from drafting.extracting.passages import passages
from drafting.extracting.shape import shape
from drafting.extracting.skeleton import filled, skeleton
from drafting.extracting.spots import spots
from drafting.extracting.words import Words
from drafting.figure import Figure
from drafting.keys import Keys
from drafting.language.expression import Name
from drafting.language.sentence import If, Part, Printed
from drafting.outline import Paragraph, plain
from drafting.pack import OPENING, Pack
from drafting.reading.report import Reading

Data = dict[str, object]
"""A profile as plain data, by the keys of its file."""


class Unit(NamedTuple):
    """The unit for which a profile is made (填报单位), and the year."""

    full_name: str
    year: int
    short_name: str = ""
    we: str = ""


class Extracted(NamedTuple):
    """What came of an old report (导入的结果): the profile as plain data, and what became of its figures."""

    data: Data
    figures: Ledger


def extract(reading: Reading, pack: Pack, unit: Unit, chosen: Mapping[Keys, str] | None = None) -> Extracted:
    """The profile that makes a report again.

    `chosen` are names that a person gave to figures, by their places; “” leaves a figure in the words.
    """
    taken = ledger(spots(reading), pack, str(unit.year), chosen or {})
    words, sections = Words(taken.names), parts(reading)
    laid = shape(sections, pack)
    form = skeleton(sections, laid, words, pack, unit.year)
    opening, answers = _opening(reading.outline.opening, pack, words)
    data: Data = {
        "格式": "1",
        "年度": str(unit.year),
        "单位": _given({"全称": unit.full_name, "简称": unit.short_name, "自称": unit.we}),
        "模板包": pack.name,
        "提纲": form.skeleton,
        "编号": laid.name,
        "标题": _title(reading, pack, unit, words),
        "开头": opening,
        "结尾": _ending(reading.outline.closing, pack, words),
        "公文": elements(reading, words),
        "数据": {one.name: _entry(one.figure) for one in taken.taken},
        "文段": answers,
        "自拟": list(passages(sections, form.areas, laid, words)),
    }
    return Extracted(_given(data), taken)


def _given(data: Data) -> Data:
    return {key: value for key, value in data.items() if value}


def _entry(figure: Figure) -> Data:
    return dict(figure.model_dump(by_alias=True, exclude_defaults=True))


def _title(reading: Reading, pack: Pack, unit: Unit, words: Words) -> str:
    """The name of the pack's form of the title, else the title as it stands."""
    runs = reading.outline.title
    names = {"全称": unit.full_name, "简称": unit.short_name or unit.full_name}
    forms = (name for name, form in pack.titles.items() if filled(form.text, unit.year, **names) == plain(runs))
    return next(forms, "") or words.of(runs)


def _ending(closing: tuple[Paragraph, ...], pack: Pack, words: Words) -> str:
    """The closing formula; 无 where the report has none and the pack would add one."""
    text = "\n".join(words.of(paragraph.runs) for paragraph in closing).removesuffix("。")
    return text or ("无" if pack.defaults.ending else "")


def _opening(opening: tuple[Paragraph, ...], pack: Pack, words: Words) -> tuple[str, dict[str, dict[str, str]]]:
    """The form of the opening that takes it word for word, with its answer."""
    text = "\n".join(words.of(paragraph.runs) for paragraph in opening)
    for passage in pack.listed(OPENING):
        asked = list(_verbatim(passage.sentence.parts))
        if len(asked) == 1 and asked[0] in passage.head.questions:
            return passage.name, {passage.name: {asked[0]: text} if text else {}}
    return "", {}


def _verbatim(parts: tuple[Part, ...]) -> Iterator[str]:
    """The questions whose answers a passage prints as they stand; “” for all else that it prints."""
    for part in parts:
        if isinstance(part, Printed):
            yield part.of.of.name if isinstance(part.of.of, Name) else ""
        elif isinstance(part, If) and len(part.branches) == 1 and not part.otherwise:
            yield from _verbatim(part.branches[0].body)
        elif getattr(part, "text", "-").strip():
            yield ""
