"""A question as a person sees it (一题的样子): lines of words, for any terminal from 40 columns on."""

from drafting.interview.parsing import figure
from drafting.interview.question import LATER, LONG, PICKED, Asked, Reply, label
from drafting.terminal.columns import cut, width, wrapped


def head(asked: Asked, columns: int) -> str:
    """The first line: the section, and on the right the place."""
    place = f"第 {asked.place[0]}/{asked.place[1]} 题"
    section = cut(asked.section, columns - width(place) - 3)
    rule = "─" * max(columns - width(section) - width(place) - 4, 1)
    return f"{section} {rule} {place}"


def beside(asked: Asked) -> list[str]:
    """What stands below the question: measure word, last year's figure, a note, what Enter would accept."""
    facts = [f"单位：{asked.measure_word}"] if asked.kind == "数" and asked.measure_word else []
    facts += [f"上年 {cut(' '.join(asked.last.split()), 72)}"] if asked.last else []
    facts += [asked.note] if asked.note else []
    lines = ["　".join(facts)] if facts else []
    if asked.offered:
        lines.append(f"可由“{asked.reason}”算得：{asked.offered}，直接回车采用")
    if asked.stale and asked.now:
        lines.append("下面是上年的话，改成今年的；核对无误回车确认")
    return lines


def shown(asked: Asked, columns: int) -> list[str]:
    """Everything above the answer, in lines that fit."""
    lines = [asked.ask, *beside(asked)]
    above = [head(asked, columns)] if asked.section else []
    return above + [part for line in lines for part in wrapped(line, columns)]


def enter(asked: Asked) -> str:
    """What the Enter key does here."""
    if asked.kind in PICKED:
        return "上下键=选  回车=定了" if asked.kind == "选择" else "空格=勾选  a=全勾  回车=定了"
    if not asked.keys:
        return "回车=否" if asked.kind == "是否" else "回车=不加"
    match asked:
        case Asked(offered=offered) if offered:
            return f"回车=采用{offered}  缺=以后再填"
        case Asked(again=True) if asked.optional:
            return "回车=没有了"
        case Asked(kind="条目", now=now) if now:
            return "清空=不要"
        case Asked(stale=True, now=now) if now:
            return "回车=确认  清空=不要"
        case Asked(now=now) if now:
            return "回车=不改  清空=去掉"
        case _:
            return "回车=不填" if asked.optional else "回车=以后再填"


def keys(asked: Asked) -> str:
    """The keys beside Enter, on every screen."""
    moves = "Shift+Tab=上一题  Ctrl+G=目录  Ctrl+C=停下"
    if asked.kind == "是否":
        return f"是=y  否=n  {moves}"
    if asked.kind == "条目":
        return f"一行一条  空行回车=填好  Ctrl+E=记事本  {moves}"
    return f"Ctrl+N=换行  Ctrl+E=记事本  {moves}" if asked.kind in LONG else moves


def hints(asked: Asked, columns: int) -> list[str]:
    """Enter and the other keys, in as many lines as they need, never broken inside one."""
    lines = [""]
    for hint in f"{enter(asked)}  {keys(asked)}".split("  "):
        longer = f"{lines[-1]}  {hint}" if lines[-1] else hint
        lines = [*lines[:-1], longer] if width(longer) <= columns else [*lines, hint]
    return lines


def done(asked: Asked, reply: Reply, columns: int) -> str:
    """One line that stays on the screen once a question is answered."""
    if not asked.keys:
        return ""
    return cut(f"  {asked.place[0]}. {label(asked)}：{_said(asked, reply)}", columns - 1)


def _said(asked: Asked, reply: Reply) -> str:
    if asked.kind == "勾选":
        return f"勾了{len(reply)}项" if isinstance(reply, tuple) else ""
    text = " ".join(("\n".join(reply) if isinstance(reply, tuple) else str(reply)).split())
    if not text and asked.offered:
        return f"{asked.offered}（算得）"
    if text in LATER:
        return "没有了" if asked.again and asked.optional else "不填" if asked.optional else "以后再填"
    return str(figure(asked, text)) if asked.kind == "数" else text
