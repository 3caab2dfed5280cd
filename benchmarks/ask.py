"""How long from Enter to the next question with 100 passages: run it, it prints milliseconds.

The profile is a real file saved after each answer, the screen a real renderer; only the terminal is a pipe.
"""

import gc
import io
import statistics
import sys
import tempfile
from pathlib import Path
from threading import Timer
from time import perf_counter

from prompt_toolkit.application import create_app_session
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output.vt100 import Vt100_Output

sys.path.insert(0, str(Path(__file__).parents[1]))

from drafting.files.open_profile import OpenProfile
from drafting.files.packs import load_calendar, load_pack
from drafting.interview import FigureQuestion, Options, Question, Reply, Sources, interview
from drafting.interview.question import text_kind
from drafting.terminal.prompts import Prompts

ANSWERS, PASSAGES = 60, 100

KEYS = {"是否": "是\r", "日期": "2024-12-01\r", "条目": "做了一件事\r\r"}

BASE = """格式: 1
年度: 2024
单位: {全称: 示例区人力资源和社会保障局, 简称: 区人社局}
模板包: 甲
数据:
  行政复议新收: 5
文段:
"""


class Clock(io.StringIO):
    """A screen that notes when it was last written to for the first time."""

    shown = 0.0

    def flush(self) -> None:
        """Notes the time."""
        self.shown = self.shown or perf_counter()


class Timed(Prompts):
    """A person who answers 0.05 seconds after seeing each question."""

    def __init__(self, pipe: PipeInput, clock: Clock) -> None:
        super().__init__()
        self.pipe, self.clock, self.sent = pipe, clock, 0.0
        self.waits: list[float] = []

    def ask(self, question: Question) -> Reply:
        """The reply, with the time since the last Enter noted."""
        if len(self.waits) == ANSWERS:
            raise KeyboardInterrupt
        self.clock.shown = 0.0
        Timer(0.05, self._answer, [question]).start()
        return super().ask(question)

    def _answer(self, question: Question) -> None:
        if self.sent:
            self.waits.append((self.clock.shown - self.sent) * 1000)
        self.sent = perf_counter()
        kind = text_kind(question) or ""
        self.pipe.send_text("5\r" if isinstance(question, FigureQuestion) else KEYS.get(kind, "做了一件事\r"))


def folder(place: Path) -> Path:
    """A working folder whose pack has 100 passages, and a profile that writes all of them."""
    renshe = load_pack("人社", place)
    more = [f"加{number}" for number in range(PASSAGES - len(renshe.listed("举措")))]
    inside = place / "templates" / "甲"
    (inside / "文段").mkdir(parents=True)
    (inside / "pack.yaml").write_text(f"名称: 甲\n基于: 人社\n次序: {{举措: [其余, {', '.join(more)}]}}\n", "utf-8")
    for name in more:
        text = f"---\n标题: {name}\n领域: 行政执法\n---\n开展{{{{ 行政复议新收 }}}}{{{{ 普法活动数 }}}}。\n"
        (inside / "文段" / f"{name}.md").write_text(text, "utf-8")
    names = [passage.name for passage in renshe.listed("举措")] + more
    path = place / "profiles" / "局" / "2024.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(BASE + "".join(f"  {name}: {{}}\n" for name in names), "utf-8")
    return path


def waits(place: Path) -> list[float]:
    """Milliseconds from Enter to the next question, for each answer."""
    path, clock = folder(place), Clock()
    sources = Sources(load_pack("甲", place), load_calendar(place))
    output = Vt100_Output(clock, lambda: Size(rows=24, columns=80), term="xterm", enable_cpr=False)
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=output), OpenProfile.open(path) as opened:
        person = Timed(pipe, clock)
        gc.freeze()  # as the command does
        try:
            interview(sources, opened, person, Options(review=False))
        except KeyboardInterrupt:
            return person.waits
    return person.waits


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        found = sorted(waits(Path(made)))
    print(f"{PASSAGES}个文段，{len(found)}次回车到下一题：", end="")
    slow = found[int(len(found) * 0.95)]
    print(f"中位{statistics.median(found):.0f}毫秒，九成五在{slow:.0f}毫秒内，最长{found[-1]:.0f}毫秒")
