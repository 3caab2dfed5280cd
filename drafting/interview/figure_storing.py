"""What a figure's answer changes (存数): its entry, the figures that follow from it, and what to ask because of it."""

from collections.abc import Iterator, Mapping

from drafting.composing.compose import written
from drafting.figure import Figure
from drafting.interview.computing import followers
from drafting.interview.figure_questions import doubts, stands
from drafting.interview.outcome import Confirm, Doubt, Outcome, Steps, Stored, yes_no
from drafting.interview.parsing import parsed
from drafting.interview.plausibility import oddities
from drafting.interview.question import AWAY, Answer, Choice, Consent, FigureQuestion, Row
from drafting.interview.sources import Progress, optional
from drafting.keys import Step
from drafting.ledger import measure_word, periods

_WHOLE_YEAR = ("全年", "年内", "本年")


def figure_answer(progress: Progress, question: FigureQuestion, answer: Answer) -> Outcome:
    """What the answer to a figure's question changes; of the texts - takes away what stands there, 缺 a number only."""
    if answer is Consent.GIVEN:
        return _consented(progress, question)
    if isinstance(answer, Figure):
        return _given(progress, question, answer)
    if answer == AWAY and question.is_waiting:
        return Stored(((question.keys, None),))
    return _removed(progress, question) if answer in (AWAY, "缺") and question.now else Stored()


def _consented(progress: Progress, question: FigureQuestion) -> Outcome:
    """Takes the figure that relations give, or says of the one that stands there that it was checked."""
    if question.now:
        checked = _checked(progress, question, progress.ledger.now[question.name])
        return checked if question.is_unchecked else Stored()
    figure = parsed(question, question.offered)
    if not isinstance(figure, Figure):
        return Stored()
    return _kept(progress, question, figure.model_copy(update={"computed": "是"}))


def _checked(progress: Progress, question: FigureQuestion, figure: Figure) -> Stored:
    return Stored(((question.keys, ledger_entry(progress, question, figure) | {"核对": "已核"}),))


def _removed(progress: Progress, question: FigureQuestion) -> Outcome:
    """Takes a figure away, after asking where a measure goes with it."""
    gone = Stored(((question.keys, None), *_following(progress, question, None)))
    measures = _carried(progress, question.name)
    if not measures:
        return gone
    return Confirm(yes_no(question, f"“{'、'.join(measures)}”也就不写了，确定去掉吗"), yes=gone, no=Stored())


def _carried(progress: Progress, name: str) -> list[str]:
    """The measures that are in the report only because of a figure."""
    without = {other: one for other, one in progress.profile.figures.items() if other != name}
    after = Progress(progress.sources, progress.profile.model_copy(update={"figures": without}))
    touched = [one for one in optional(progress.pack) if one.condition and name in one.condition.names]
    return [one.name for one in touched if written(one, progress.work) and not written(one, after.work)]


def _given(progress: Progress, question: FigureQuestion, figure: Figure) -> Outcome:
    """Stores a figure, once a person stands by what is odd about it."""
    if _says_the_same(progress, question, figure):
        return Stored()
    meant = _dated(progress, question, figure)
    odd = "；".join(oddities(progress, question, figure))
    if not odd:
        return meant
    return Confirm(yes_no(question, f"{odd}，照写吗"), yes=meant, no=Stored(follow=question.keys))


def _says_the_same(progress: Progress, question: FigureQuestion, figure: Figure) -> bool:
    now = progress.ledger.now.get(question.name)
    same = now is not None and str(now) == str(figure) and figure.period in ("", now.period)
    return same and not question.is_computed and not question.is_unchecked


def _dated(progress: Progress, question: FigureQuestion, figure: Figure) -> Outcome:
    """Asks whether a figure counts the part of the year that last year's did, where its passage does not ask it."""
    last, kept = progress.ledger.last.get(question.name), progress.profile.figures.get(question.name)
    usual = ("", *_WHOLE_YEAR, question.period or "年内")
    named = figure.period or (kept and kept.period) or periods(progress.profile, progress.pack).get(question.name)
    if named or last is None or last.period in usual:
        return _kept(progress, question, figure)
    yes, no = (
        _kept(progress, question, figure.model_copy(update={"period": period})) for period in (last.period, "全年")
    )
    return Confirm(yes_no(question, f"上年是“{last.period}”的数，今年也是吗"), yes=yes, no=no)


def _kept(progress: Progress, question: FigureQuestion, figure: Figure) -> Outcome:
    """Writes a figure and what follows from it; asks where it stands as last year's did or does not agree."""
    entry = ledger_entry(progress, question, figure)
    steps: Steps = ((question.keys, entry["数"] if len(entry) == 1 else entry),)
    period = entry.get("期间") or periods(progress.profile, progress.pack).get(question.name, "")
    figure = figure.model_copy(update={"checked": entry.get("核对", ""), "period": period})
    figure = figure.model_copy(update={"measure_word": measure_word(figure, question.name, progress.pack)})
    following = _following(progress, question, figure)
    doubt = _doubt(progress, question, figure)
    if not stands(question.name, figure, progress):
        return _with_steps(doubt, (*steps, *following))
    checked = _with_steps(doubt, ((question.keys, entry | {"核对": "已核"}),))
    ask = f"与上年一样，都是{figure}，核对过了吗"
    return Confirm(yes_no(question, ask), yes=checked, no=doubt, steps=(*steps, *following))


def ledger_entry(progress: Progress, question: FigureQuestion, figure: Figure) -> dict[str, str]:
    """The ledger's entry for a figure: its number, and what else is known of it where that does not say it all.

    A number that changed is no longer checked (核对); a custom indicator always names its measure word.
    """
    kept = progress.profile.figures.get(question.name)
    entry = kept.model_dump(by_alias=True, exclude_defaults=True) if kept else {}
    period = _period(progress, question, figure)
    if kept and (kept.number, kept.period) != (figure.number, period):
        entry.pop("核对", None)
    word = figure.measure_word if _names_word(progress, question, figure.measure_word) else ""
    said = {"数": figure.number, "单位": word, "约": figure.approximator, "期间": period, "算得": figure.computed}
    return {key: given for key, given in (entry | said).items() if given}


def _names_word(progress: Progress, question: FigureQuestion, word: str) -> bool:
    """Whether the entry must name its measure word: the pack would say another, or a word stands there already."""
    indicator, kept = progress.pack.indicators.get(question.name), progress.profile.figures.get(question.name)
    told = question.name in progress.profile.blank_measure_words or bool(kept and kept.measure_word)
    usual = indicator.measure_word if indicator else question.measure_word
    return question.is_custom or told or word not in ("", usual)


def _period(progress: Progress, question: FigureQuestion, figure: Figure) -> str:
    """The period (期间) to keep: the one typed, else the one that stands; the whole year where that must be said."""
    kept, last = progress.profile.figures.get(question.name), progress.ledger.last.get(question.name)
    if not figure.period:
        return kept.period if kept else ""
    needed = question.period not in ("", "年内") or bool(kept and kept.period) or bool(last and last.period)
    return figure.period if needed or figure.period not in _WHOLE_YEAR else ""


def following(progress: Progress, name: str, figure: Figure | None) -> Iterator[Step]:
    """The steps that keep computed figures (算得) true when one is given or, as None, taken away."""
    for other, new in followers(progress, name, figure).items():
        kept = progress.profile.figures[other]
        entry = kept.model_dump(by_alias=True, exclude_defaults=True) if kept else {}
        entry.pop("核对", None)
        yield ("数据", other), entry | {"数": new.number} if new else None


def _following(progress: Progress, question: FigureQuestion, figure: Figure | None) -> Steps:
    return tuple(following(progress, question.name, figure))


def _with_steps(outcome: Stored | Doubt, steps: Steps) -> Stored | Doubt:
    return Doubt(outcome.question, steps) if isinstance(outcome, Doubt) else Stored(steps)


def _doubt(progress: Progress, question: FigureQuestion, figure: Figure) -> Stored | Doubt:
    """How figures disagree and which of them may be wrong; the first relation that does not hold."""
    now = dict(_standing(progress, question.name, figure))
    for relation, failure in doubts(question.name, progress.pack.relations, now):
        rows = [Row("", "先留着，检查时再看")]
        rows += [
            Row(name, f"改“{name}”，现在是{now[name]}") for name in (question.name, *relation.names) if name in now
        ]
        ask = f"{'可能' if relation.warning else ''}对不上：{failure}"
        return Doubt(
            Choice((), ask, section=question.section, position=question.position, rows=tuple(dict.fromkeys(rows)))
        )
    return Stored()


def _standing(progress: Progress, name: str, figure: Figure) -> Iterator[tuple[str, Figure]]:
    """The figures as they will stand once one is given."""
    changed: Mapping[str, Figure | None] = followers(progress, name, figure) | {name: figure}
    yield from ((other, one) for other, one in progress.ledger.now.items() if other not in changed)
    yield from ((other, one) for other, one in changed.items() if one)
