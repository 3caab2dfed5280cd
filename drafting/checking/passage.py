"""What is wrong with a passage (文段的毛病): syntax, unknown names, its questions, its examples."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from drafting.checking.examples import NAME, Case, case_name, composed, profile_of
from drafting.checking.profile import review
from drafting.finding import DraftError, Finding, Level, did_you_mean, error, unknown
from drafting.keys import Keys
from drafting.language.expression import SentenceError
from drafting.language.markup import Line
from drafting.language.sentence import condition, sentence
from drafting.pack import ALWAYS, ASKED, CONSTANTS, OPENING, Pack, Passage, Question, Skeleton
from drafting.profile import TITLE, PartSpec


def passage_review(passage: Passage, pack: Pack) -> Iterator[Finding]:
    """Everything wrong with a passage; a finding on its front matter holds keys, one on its words a line."""
    found = [*_syntax(passage)]
    found = found or [*_names(passage, pack)]
    found = found or [*_examples(passage, pack)]
    if passage.head.area and passage.head.area not in pack.areas:
        yield unknown(passage.head.area, pack.areas, ("领域",), "领域").at(passage.file)
    yield from _questions(passage, pack)
    yield from found


def hint_at(rule: str, message: str, hint: str, path: Keys = ()) -> Finding:
    """A reminder (提示) at these keys."""
    return error(rule, message, hint, path)._replace(level=Level.INFO)


def unknown_names(used: Iterable[str], known: Iterable[str], path: Keys = ()) -> Iterator[Finding]:
    """The names that nobody knows, each with the nearest that is known."""
    choices = list(known)
    for name in sorted(set(used) - set(choices)):
        near = did_you_mean(name, choices)
        hint = (f"是不是想写“{near}”；" if near else "") + "新的数据写进 指标.yaml，新的提问写进“提问”"
        yield error("name-unknown", f"没有叫“{name}”的数据或提问", hint, path)


def _syntax(passage: Passage) -> Iterator[Finding]:
    try:
        sentence(passage.text)
    except SentenceError as wrong:
        yield _at_words(error("passage-syntax", wrong.message, wrong.hint or "与别的文段对照"), passage, wrong.line)
    try:
        _condition_names(passage)
    except SentenceError as wrong:
        hint = wrong.hint or "如 行政复议新收 is 已填"
        yield error("passage-syntax", wrong.message, hint, ("条件",)).at(passage.file)


def _condition_names(passage: Passage) -> tuple[str, ...]:
    when = passage.head.when
    return condition(when).names if when not in ("", ALWAYS, ASKED) else ()


def _at_words(finding: Finding, passage: Passage, line: int) -> Finding:
    return finding.at(passage.file, passage.line - 1 + line)


def _names(passage: Passage, pack: Pack) -> Iterator[Finding]:
    known = {**pack.indicators, **passage.head.questions, **dict.fromkeys(CONSTANTS)}
    for name, line in passage.sentence.names.items():
        if name not in known:
            yield from (_at_words(finding, passage, line) for finding in unknown_names((name,), known))
    for finding in unknown_names(_condition_names(passage), known, ("条件",)):
        yield finding.at(passage.file)


def _questions(passage: Passage, pack: Pack) -> Iterator[Finding]:
    taken = {**dict.fromkeys(pack.indicators, "数据指标"), **dict.fromkeys((*CONSTANTS, TITLE, NAME), "固定的名字")}
    for name, question in passage.head.questions.items():
        path: Keys = ("提问", name)
        if name in taken:
            message = f"提问“{name}”与{taken[name]}重名"
            yield error("question-shadow", message, "提问换一个名字", path).at(passage.file)
        elif not name.isidentifier():
            message = f"提问“{name}”里有标点或空格"
            yield error("question-name", message, "只用汉字、字母和数字", path).at(passage.file)
        yield from (finding.at(passage.file) for finding in _question(name, question, path))
    yield from _unused(passage)


def _question(name: str, question: Question, path: Keys) -> Iterator[Finding]:
    if question.kind == "选择" and not question.choices:
        yield error("question", f"提问“{name}”没有可选的", "加一行 选项: [甲, 乙]", path)
    if question.fields and question.kind != "条目":
        yield error("question", f"提问“{name}”有字段，类型却不是条目", "类型改成 条目，或删去字段", path)


def _unused(passage: Passage) -> Iterator[Finding]:
    try:
        used = passage.names
    except DraftError:
        return
    for name in passage.head.questions:
        if name not in used:
            message, hint = f"提问“{name}”的回答没有写进文段", f"写上 {{{{ {name} }}}}，或删去提问"
            yield hint_at("question-unused", message, hint, ("提问", name)).at(passage.file)


def _examples(passage: Passage, pack: Pack) -> Iterator[Finding]:
    if not passage.head.examples:
        yield hint_at("example-none", "没有示例", "加几行示例，看看成文通不通").at(passage.file, 1)
    known = {**pack.indicators, **passage.head.questions, **dict.fromkeys((*CONSTANTS, NAME))}
    for index, case in enumerate(passage.head.examples):
        strange = [name for name in case if name not in known]
        for name in strange:
            yield unknown(name, known, ("示例", index, name), "数据或提问").at(passage.file)
        if not strange:
            yield from (finding.at(passage.file) for finding in _case(passage, pack, index, case))


def _case(passage: Passage, pack: Pack, index: int, case: Case) -> Iterator[Finding]:
    name, path = case_name(case, index), ("示例", index)
    try:
        misfits = [_moved(finding, path) for finding in review(profile_of(passage, case), _bare(passage, pack))]
        lines = composed(passage, pack, case) if not misfits else ()
    except SentenceError as wrong:
        yield error("example", f"示例“{name}”：{wrong.message}", "核对文段里的字段和写法", path)
        return
    except ValueError:
        yield error("example", f"示例“{name}”里的数据或回答填得不对", "数据写成 3 或 {数: 3, 上年: 5}", path)
        return
    yield from misfits
    for fault in () if misfits else blemishes(lines):
        yield error("example-prose", f"示例“{name}”{fault}", "改文段的字句或示例", path)


def _bare(passage: Passage, pack: Pack) -> Pack:
    """The pack with what its own defaults may lack, so that only the example's faults are told."""
    order: Mapping[str, tuple[str, ...]] = {OPENING: (passage.name,)}
    defaults = pack.defaults.model_copy(update={"skeleton": "", "numbering": "", "opening": passage.name})
    nothing: Mapping[str, None] = {"": None}
    only = Skeleton(parts=(PartSpec(roles=("其他",), title=passage.name, passages=(passage.name,)),))
    own = {**pack.passages, passage.name: passage}
    return replace(pack, order=order, defaults=defaults, skeletons={"": only}, numberings=nothing, passages=own)  # type: ignore[arg-type]


def _moved(finding: Finding, path: Keys) -> Finding:
    """A finding on the example's profile, at the example's own keys: 文段.某文段.主要做法 → 示例.第1条.主要做法."""
    keys = finding.location.keys
    inside = keys[2:] if keys[:1] == ("文段",) else keys[1:]
    return finding._replace(location=finding.location._replace(keys=(*path, *inside)))


_HANZI = "\u4e00-\u9fff"

_BLEMISHES = tuple(
    (re.compile(pattern), told)
    for pattern, told in (
        (r"(?<![\d.,—])0(?:\.0+)?(?:余|多)?[件份次场人家户个名条篇项起部门期批处万亿元%]", "把零写成了成绩：“{}”"),
        (r"[，。；：、！？]{2,}|[“《（〔][，。；：、]", "标点连用：“{}”"),
        (rf"[{_HANZI}”》）〕%][,;:?!()\"']|[,;:?!()\"'][{_HANZI}“《（〔]|[{_HANZI}]\.", "标点是半角：“{}”"),
        (rf"[{_HANZI}，。；：、] +[{_HANZI}]", "中间有空格：“{}”"),
    )
)
_ENDS = ("。", "：", "！", "？", "”", "）")
_PAIRS = ("“”", "《》", "（）", "〔〕")


def blemishes(lines: Sequence[Line]) -> Iterator[str]:
    """What is wrong with a composed text, in its order."""
    if not any(line.text for line in lines):
        yield "一个字也没写出来"
    for line in lines:
        yield from (f"没有写全：“{run.text}”" for run in line.runs if run.is_gap)
        for look, told in _BLEMISHES:
            yield from (told.format(found[0]) for found in look.finditer(line.text))
        yield from (f"{pair}没有配成对" for pair in _PAIRS if line.text.count(pair[0]) != line.text.count(pair[1]))
        yield from _ends(line)


def _ends(line: Line) -> Iterator[str]:
    text = line.text
    if not text.strip("，。；：、 "):
        yield "有空段"
    elif text[0] in "，。；：、":
        yield f"段首是标点：“{text[:6]}”"
    elif line.heading and text[-1] in "，。；：、":
        yield f"小题末尾有标点：“{text[-6:]}”"
    elif not line.heading and not text.endswith(_ENDS):
        yield f"段末没有句号：“{text[-6:]}”"
