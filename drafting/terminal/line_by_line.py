"""Questions line by line (逐行问答): for consoles that cannot move the cursor, screen readers, and --plain."""

from collections.abc import Callable

from drafting.finding import quoted
from drafting.interview.parsing import clean, refusal
from drafting.interview.question import LONG, Asked, Choice, Move, Reply
from drafting.terminal.rendering import enter, shown

_BACK, _MENU = ("<", "＜", "上一题"), (">", "＞", "目录")


class Plain:
    """Whoever asks line by line (逐行): `read` gives the next line for a prompt, `write` says a line.

    `forget` throws away lines that came before a question was shown.
    """

    def __init__(
        self, read: Callable[[str], str], write: Callable[[str], None], forget: Callable[[], None] = lambda: None
    ) -> None:
        self.read, self.write, self.forget, self.width = read, write, forget, 76

    def ask(self, asked: Asked) -> Reply:
        """The reply; raises EOFError where the lines end."""
        self.forget()
        self.write("")
        for line in shown(asked, self.width):
            self.write(line)
        if asked.now:
            self.write(f"现在是：{asked.now}")
        rows = [row for row in asked.choices if not row.head]
        for number, row in enumerate(rows, 1):
            self.write(f"{'*' if row.ticked else ' '}{number:>3} {row.title}")
        self.write(f"（{self._told(asked)}）")
        return self._reply(asked, rows)

    def tell(self, text: str) -> None:
        """Says a line."""
        self.write(text)

    def _told(self, asked: Asked) -> str:
        pick = {"勾选": "填序号，如 1 3 4；回车=照带*的；0=都不写", "选择": "填序号；回车=以后再填"}
        told = pick.get(asked.kind) or enter(asked).replace("清空=", "-=").replace("  ", "；")
        several = "；可写几行，空行结束" if asked.kind in LONG else ""
        return f"{told}{several}；<=上一题；>=目录"

    def _reply(self, asked: Asked, rows: list[Choice]) -> Reply:
        while True:
            typed = self._lines(asked)
            if typed in _BACK:
                return Move.BACK
            if typed in _MENU:
                return Move.MENU
            told, reply = _taken(asked, rows, typed)
            if not told:
                return reply
            self.write(told)

    def _lines(self, asked: Asked) -> str:
        lines = [self.read("> ").strip()]
        while asked.kind in LONG and lines[-1] and lines[0] not in (*_BACK, *_MENU, "-"):
            lines.append(self.read("… ").strip())
        return "\n".join(lines).strip()


def _taken(asked: Asked, rows: list[Choice], typed: str) -> tuple[str, Reply]:
    """Why what was typed cannot be taken, and what it stands for."""
    if asked.kind in ("勾选", "选择"):
        return _picked(asked, rows, typed)
    if not typed and asked.now:
        return "", asked.now
    text = "" if typed == "-" else typed
    return refusal(asked, text), clean(text, asked.kind) if text else ""


def _picked(asked: Asked, rows: list[Choice], typed: str) -> tuple[str, Reply]:
    numbers = typed.replace("、", " ").replace("，", " ").replace(",", " ").split()
    if not typed:
        ticked = tuple(row.value for row in rows if row.ticked)
        return "", ticked if asked.kind == "勾选" else asked.now
    if not all(number.isdecimal() and int(number) <= len(rows) for number in numbers):
        return f"只能填 1 到 {len(rows)} 的序号，填的是“{quoted(typed)}”", ""
    picked = tuple(rows[int(number) - 1].value for number in numbers if int(number))
    if asked.kind == "勾选":
        return "", picked
    return ("", picked[0]) if len(picked) == 1 else ("只选一项，填一个序号", "")
