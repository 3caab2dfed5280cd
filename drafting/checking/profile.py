"""Whether a profile fits its pack (资料与模板包对照): unknown names, wrong kinds of answers, figures without unit."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from drafting.composing.document import day
from drafting.composing.skeleton import assigned, own_part, skeleton, titles
from drafting.finding import MANY, Finding, did_you_mean, error, few, quoted, unknown
from drafting.keys import Keys
from drafting.ledger import measure_word
from drafting.numbering import split
from drafting.pack import OPENING, Pack, Question
from drafting.profile import SKIPPED, TITLE, Answer, Profile, yes

_COPIES = 400
"""Characters of 抄送 for which a page has room: sixteen lines beside what else stands there."""

_FONT = 31
"""Characters of a font's name that Word takes, ISO/IEC 29500-1 17.8.3.10."""

_SIGNER = 15
"""Characters of a signer's name for which the line of the 发文字号 has room."""


Late = Callable[[], Finding]
"""A finding still to be made: it costs a look for the nearest name, too much where nobody reads it."""


def review(profile: Profile, pack: Pack) -> tuple[Finding, ...]:
    """What in the profile the pack cannot take, in the profile's order; of very many the first, and how many more."""
    found = tuple(_found(profile, pack))
    told = [one if isinstance(one, Finding) else one() for one in found[: MANY + 1]]
    return few(told, len(found))


def _unknown(name: str, known: Iterable[str], keys: Keys, kind: str) -> Late:
    return partial(unknown, name, known, keys, kind)


def _found(profile: Profile, pack: Pack) -> Iterator[Finding | Late]:
    yield from _choices(profile, pack)
    yield from _skeleton(profile, pack)
    yield from _days(profile)
    yield from _lengths(profile)
    yield from _figures(profile, pack)
    yield from _passages(profile, pack)
    yield from _own(profile, pack)
    yield from _unplaced(profile, pack)
    yield from _pending(profile, pack)


def _choices(profile: Profile, pack: Pack) -> Iterator[Finding | Late]:
    chosen = (
        ("编号", profile.numbering, pack.numberings, pack.defaults.numbering),
        ("开头", profile.opening, [passage.name for passage in pack.listed(OPENING)], pack.defaults.opening),
        ("提纲", profile.skeleton if isinstance(profile.skeleton, str) else "", pack.skeletons, pack.defaults.skeleton),
    )
    for key, name, known, default in chosen:
        if (name or default) not in known and not (key == "提纲" and not isinstance(profile.skeleton, str)):
            yield _unknown(name or default, known, (key,), key)


def _skeleton(profile: Profile, pack: Pack) -> Iterator[Finding | Late]:
    if isinstance(profile.skeleton, str):
        return
    for index, part in enumerate(profile.skeleton):
        for name in (*part.passages, *part.placed):
            if name not in pack.passages:
                yield _unknown(name, pack.passages, ("提纲", index, "文段"), "文段")
        for area in part.areas:
            if area not in pack.areas:
                yield _unknown(area, pack.areas, ("提纲", index, "领域"), "领域")


def _days(profile: Profile) -> Iterator[Finding]:
    for key, text in (("成文日期", profile.document.date), ("印发日期", profile.document.printed_on)):
        if text and day(text) is None:
            yield error("date", f"“{key}”不是一个日子，填的是“{quoted(text)}”", "写成 2025-01-12", ("公文", key))


def _lengths(profile: Profile) -> Iterator[Finding]:
    """Elements that would run off the page, where nobody could read them."""
    copies = sum(map(len, profile.document.copies))
    if copies > _COPIES:
        hint = "合并成统称，如“区政府各工作部门”"
        yield error("papers-long", f"“抄送”有{copies}个字，版记一页放不下", hint, ("公文", "抄送"))
    for index, name in enumerate(profile.document.signers):
        if len(name) > _SIGNER:
            message = f"签发人“{quoted(name)}”太长，一行放不下"
            yield error("papers-long", message, "一人一条，只写姓名", ("公文", "签发人", index))
    fonts = profile.document.fonts
    for name, font in () if isinstance(fonts, str) else fonts.model_dump(by_alias=True).items():
        if len(font) > _FONT:
            message = f"“{name}”的字体名有{len(font)}个字，Word 只认{_FONT}个以内的"
            yield error("papers-long", message, "核对字体的名字", ("公文", "字体", name))


def _figures(profile: Profile, pack: Pack) -> Iterator[Finding | Late]:
    for name, figure in profile.known_figures.items():
        word = measure_word(figure, name, pack)
        if not name.isidentifier():
            yield error(
                "figure-name", f"数据名“{name}”里有标点或空格", "只用汉字、字母和数字，不以数字开头", ("数据", name)
            )
        elif name in pack.present_names:
            yield _given_twice(name, pack.present_names[name])
        elif name in pack.indicators and ("%" in (word, pack.indicators[name].measure_word)):
            yield from _rate(name, word, pack.indicators[name].measure_word)
        elif name not in pack.indicators and not word and figure.number != "零":
            yield partial(_without_unit, name, pack)
    for name in profile.blank_figures:
        if name not in pack.indicators and name not in profile.blank_measure_words:
            yield partial(_without_unit, name, pack)


def _given_twice(old: str, new: str) -> Finding:
    message = f"“{old}”是“{new}”的曾用名，两个都填了"
    return error("figure-twice", message, f"核对后只留“{new}”", ("数据", old))


def _rate(name: str, given: str, asked: str) -> Iterator[Finding]:
    if given != asked:
        message = f"“{name}”的单位应是“{asked}”，填的是“{quoted(given)}”"
        yield error("figure-unit", message, "改单位，或换一个数据名", ("数据", name))


def _without_unit(name: str, pack: Pack) -> Finding:
    near = did_you_mean(name, pack.indicators)
    hint = f"是不是想写“{near}”" if near else f"自己加的数据要写单位：{name}: {{数: 3, 单位: 件}}"
    return error("figure-unit", f"“{name}”不在指标里，又没有单位", hint, ("数据", name))


def _passages(profile: Profile, pack: Pack) -> Iterator[Finding | Late]:
    for name, answers in profile.passages.items():
        path: Keys = ("文段", name)
        if name not in pack.passages:
            yield _unknown(name, pack.passages, path, "文段")
        elif answers != SKIPPED:
            questions = pack.passages[name].head.questions
            for key, answer in answers.items():  # type: ignore[union-attr]
                yield from _answer(key, answer, questions, (*path, key))


def _answer(key: str, answer: Answer, questions: dict[str, Question], path: Keys) -> Iterator[Finding | Late]:
    if key == TITLE and key not in questions:
        if isinstance(answer, str):
            yield from _heading(answer, path)
        else:
            yield error("answer-kind", "“标题”应是一行文字", "写成 标题: …", path)
    elif key not in questions:
        yield _unknown(key, [*questions, TITLE], path, "提问")
    elif answer:
        yield from _kind(key, answer, questions[key], path)


def _kind(key: str, answer: Answer, question: Question, path: Keys) -> Iterator[Finding | Late]:
    records = [] if isinstance(answer, str) else [item for item in answer if isinstance(item, dict)]
    if isinstance(answer, str) and question.fields:
        yield error("answer-kind", f"“{key}”每条要分写{'、'.join(question.fields)}", "照样例逐条写", path)
    elif not isinstance(answer, str) and question.kind != "条目":
        yield error("answer-kind", f"“{key}”应是一段文字，不是一列", "合成一段，长文字用“|”另起一段", path)
    elif question.kind == "是否" and yes(str(answer)) is None:
        yield error("answer-kind", f"“{key}”只能填 是 或 否，填的是“{quoted(str(answer))}”", "改成 是 或 否", path)
    elif question.kind == "选择" and answer not in question.choices:
        yield _unknown(str(answer), question.choices, path, "选项")
    elif bool(records) != bool(question.fields) and not isinstance(answer, str):
        yield error("answer-kind", f"“{key}”每条的写法不对", _fields_hint(question), path)
    for index, record in enumerate(records if question.fields else []):
        for field in record.keys() - question.fields.keys():
            yield _unknown(field, question.fields, (*path, index, field), "字段")


def _fields_hint(question: Question) -> str:
    if question.fields:
        return "每条写成 {" + ", ".join(f"{name}: …" for name in question.fields) + "}"
    return "每条以“- ”开头写一段文字"


def _own(profile: Profile, pack: Pack) -> Iterator[Finding | Late]:
    parts = () if isinstance(profile.skeleton, str) else profile.skeleton
    areas = (*pack.areas, *(title for part in parts for title in titles(part)))
    for index, passage in enumerate(profile.own):
        if passage.after and passage.after not in pack.passages:
            yield _unknown(passage.after, pack.passages, ("自拟", index, "接在"), "文段")
        if passage.area and passage.area not in areas:
            yield _unknown(passage.area, areas, ("自拟", index, "领域"), "领域")
        yield from _heading(passage.title, ("自拟", index, "标题"))


def _heading(title: str, path: Keys) -> Iterator[Finding]:
    """A heading of the unit's own bears no number and no full stop: both come from its place."""
    number, words = split(title.strip())
    if number:
        yield error("heading-number", f"标题里写了序号“{number}”", f"序号会自动加，只写“{words}”", path)
    if "。" in title:
        yield error("heading-stop", "标题里有句号", "标题写成一句话，不带句号", path)


def _unplaced(profile: Profile, pack: Pack) -> Iterator[Finding]:
    """What was written and no part of the skeleton takes."""
    if isinstance(profile.skeleton, str) and (profile.skeleton or pack.defaults.skeleton) not in pack.skeletons:
        return
    specs = skeleton(profile, pack)
    places = assigned(specs, pack)
    taken = {name for names in places for name in (*names, *pack.order.get(OPENING, ()))}
    for name in profile.passages:
        if name in pack.passages and profile.answers(name) and name not in taken:
            yield _no_part(f"文段“{name}”", ("文段", name))
    for index, own in enumerate(profile.own):
        if own_part(own, specs, places) is None:
            yield _no_part(f"自拟第{index + 1}条", ("自拟", index))


def _no_part(what: str, path: Keys) -> Finding:
    return error("part-none", f"{what}写不进提纲：没有收它的部分", "换一种提纲，或在“提纲”里加一个收它的部分", path)


def _pending(profile: Profile, pack: Pack) -> Iterator[Finding | Late]:
    """Names under 待更新 that lead to no text."""
    for index, name in enumerate(profile.pending):
        passage, _, question = name.partition(".")
        asked = pack.passages[passage].head.questions if passage in pack.passages else None
        if asked is not None and question not in asked and question != TITLE:
            yield _unknown(question, [*asked, TITLE], ("待更新", index), "提问")
        elif asked is None and passage not in ("自拟", "标题", "结尾", "提纲", "公文", "单位"):
            yield _unknown(passage, pack.passages, ("待更新", index), "文段")


def _texts(answer: Answer) -> Iterator[str]:
    if isinstance(answer, str):
        yield answer
    else:
        for item in answer:
            yield from item.values() if isinstance(item, dict) else (item,)
