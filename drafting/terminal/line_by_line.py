"""Questions line by line (逐行问答): for consoles that cannot move the cursor, screen readers, and --plain."""

from collections.abc import Callable, Sequence

from drafting.finding import quoted
from drafting.interview.parsing import Refused, clean, parsed
from drafting.interview.question import (
    Choice,
    Consent,
    Move,
    Picked,
    Question,
    Reply,
    Row,
    Ticks,
    Typed,
    consent,
    in_box,
    is_long,
    text_kind,
)
from drafting.terminal.rendering import enter, shown

_BACK, _MENU = ("<", "＜", "上一题"), (">", "＞", "目录")
_AWAY, _CONSENT = ("-", "－"), ("=", "＝")


class LineByLine:
    """A frontend that asks line by line (逐行).

    read: gives the next line typed behind a prompt; raises EOFError where the lines end.
    write: shows a line.
    discard: discards lines that came before a question was shown.
    """

    def __init__(
        self, read: Callable[[str], str], write: Callable[[str], None], discard: Callable[[], None] = lambda: None
    ) -> None:
        self.read, self.write, self.discard, self.width = read, write, discard, 76

    def ask(self, question: Question) -> Reply:
        """The reply; raises EOFError where the lines end."""
        self.discard()
        self.write("")
        for line in shown(question, self.width):
            self.write(line)
        if question.now and in_box(question):
            self.write(f"现在是：{question.now}")
        rows = _pickable(question) if isinstance(question, Picked) else []
        for number, row in enumerate(rows, 1):
            self.write(f"{'*' if row.ticked else ' '}{number:>3} {row.title}")
        self.write(f"（{_keys(question)}）")
        return self._reply(question)

    def tell(self, text: str) -> None:
        """Shows a line."""
        self.write(text)

    def _reply(self, question: Question) -> Reply:
        while True:
            typed = self._lines(question)
            if typed in _BACK:
                return Move.BACK
            if typed in _MENU:
                return Move.MENU
            reply = _picked(question, typed) if isinstance(question, Picked) else _read(question, typed)
            if not isinstance(reply, Refused):
                return reply
            self.write(reply.reason)

    def _lines(self, question: Question) -> str:
        lines = [self.read("> ").strip()]
        while is_long(question) and lines[-1] and lines[0] not in (*_BACK, *_MENU, *_AWAY, *_CONSENT):
            lines.append(self.read("… ").strip())
        return "\n".join(lines).strip()


def _keys(question: Question) -> str:
    """What may be typed here."""
    match question:
        case Ticks():
            own = f"填序号，如 1 3 4；{_consent(question)}回车=不变；0=都不写"
        case Choice():
            own = f"填序号；{_consent(question)}{_enter_on(question)}"
        case _:
            own = _typed_keys(question)
    several = "；可写几行，空行结束" if is_long(question) else ""
    return f"{own}{several}；<=上一题；>=目录"


def _consent(question: Question) -> str:
    words = consent(question)
    return f"=：{words}；" if words else ""


def _enter_on(question: Choice) -> str:
    if question.now:
        return "回车=不改；-=去掉" if question.keys else f"回车={question.now}"
    return "回车=以后再填" if question.keys else "回车=不选"


def _typed_keys(question: Typed) -> str:
    """The keys of a full screen in the words of a line."""
    hints = enter(question).replace("=再回车：", "=：").replace("Ctrl+Y：", "=：")
    hints = hints.replace("Ctrl+U=清空，再回车去掉", "-=去掉").replace("Ctrl+U=清空这行", "回车=不改  -=去掉")
    return hints.replace("  ", "；")


def _read(question: Typed, typed: str) -> Reply | Refused:
    """What was typed, read once; an empty line keeps what stands, “-” empties it."""
    if not typed and in_box(question):
        return question.now
    if typed in _AWAY and in_box(question):
        return ""
    answer = parsed(question, typed)
    kind = text_kind(question)
    return clean(answer, kind) if kind and isinstance(answer, str) else answer


def _pickable(question: Picked) -> Sequence[Row]:
    return [row for row in question.rows if not row.is_heading]


def _picked(question: Picked, typed: str) -> Reply | Refused:
    if not typed:
        return tuple(row.value for row in question.rows if row.ticked) if isinstance(question, Ticks) else question.now
    if typed in _CONSENT:
        return Consent.GIVEN if consent(question) else Refused("这里没有可以确认的")
    if typed in _AWAY and isinstance(question, Choice):
        return ""
    return _numbered(question, typed)


def _numbered(question: Picked, typed: str) -> Reply | Refused:
    """The rows whose numbers were typed."""
    rows = _pickable(question)
    numbers = typed.replace("、", " ").replace("，", " ").replace(",", " ").split()
    if not all(number.isdecimal() and int(number) <= len(rows) for number in numbers):
        return Refused(f"只能填 1 到 {len(rows)} 的序号，填的是“{quoted(typed)}”")
    picked = tuple(rows[int(number) - 1].value for number in numbers if int(number))
    if isinstance(question, Ticks):
        return picked
    return picked[0] if len(picked) == 1 else Refused("只选一项，填一个序号")
