"""What a person typed (读回话): why it cannot be taken, and what of it is kept."""

import re

from pydantic import ValidationError

from drafting.characters import cleaned
from drafting.composing.document import day
from drafting.figure import Figure, read
from drafting.finding import quoted
from drafting.interview.question import LATER, LONG, Asked
from drafting.interview.text_questions import YES_NO
from drafting.profile import Profile

_SEVERAL = re.compile(r"[\d０-９]\s+[\d０-９]")


def refusal(asked: Asked, text: str) -> str:
    """Why this text is no answer to the question, in one sentence; empty when it is one."""
    typed = text.strip()
    if not typed:
        return ""
    match asked.kind:
        case "数":
            return "" if typed in LATER else _figure_refusal(asked, typed)
        case "是否":
            return "" if typed.lower() in YES_NO else f"只能填 是 或 否，填的是“{quoted(typed)}”"
        case "日期":
            return "" if day(typed) else f"不是一个日子，写成 2025-01-12，填的是“{quoted(typed)}”"
        case "选择":
            known = [choice.value for choice in asked.choices]
            return "" if typed in known else f"没有“{quoted(typed)}”这一项，可选：{'、'.join(known)}"
        case _:
            return ""


def _figure_refusal(asked: Asked, typed: str) -> str:
    if "\n" in typed or _SEVERAL.search(typed):
        return f"一题只填一个数，填的是“{quoted(typed)}”"
    try:
        found = figure(asked, typed)
    except ValidationError:
        return f"应是数，填的是“{quoted(typed)}”"
    except ValueError as wrong:
        return str(wrong)
    if asked.own and not found.measure_word:
        return "没有单位，连单位一起填，如 40场"
    return ""


def figure(asked: Asked, typed: str) -> Figure:
    """The figure typed, in the measure word asked for; raises ValueError with the reason in Chinese."""
    return read(typed, "" if asked.own else asked.measure_word)


def clean(text: str, kind: str) -> str:
    """Typed or pasted text without what no report can hold; lines stay apart only where there may be several."""
    filled = [line for line in map(str.strip, cleaned(text).split("\n")) if line]
    return "\n".join(filled) if kind in LONG else "".join(filled)


def stored(asked: Asked, text: str, profile: Profile) -> object:
    """What the profile keeps of a text that was not refused."""
    typed = text.strip()
    match asked.kind:
        case "数":
            return _entry(asked, figure(asked, typed), profile)
        case "是否":
            return YES_NO[typed.lower()]
        case "条目":
            return clean(typed, asked.kind).split("\n")
        case _:
            return clean(typed, asked.kind)


def _entry(asked: Asked, found: Figure, profile: Profile) -> object:
    """The ledger's entry: the number alone where that says it all, else with what else is known of it."""
    name = asked.keys[-1]
    kept = profile.figures.get(str(name))
    entry = kept.model_dump(by_alias=True, exclude_defaults=True) if kept else {}
    if kept and entry.get("数") != found.number:
        entry.pop("核对", None)
    named = found.measure_word not in ("", asked.measure_word) or asked.own or _own(asked, kept)
    entry |= {"数": found.number, "单位": found.measure_word if named else "", "约": found.approximator}
    entry = {key: value for key, value in entry.items() if value}
    return entry["数"] if len(entry) == 1 else entry


def _own(asked: Asked, kept: Figure | None) -> bool:
    """Whether the profile names the measure word itself, as it must for an indicator of the unit's own."""
    return bool(kept and kept.measure_word) or f"“{asked.name}”本年" in asked.ask
