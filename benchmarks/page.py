"""What was measured, in words (速度页): the table with the aims, and the page of the manual."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

Times = Mapping[str, float]

HELP_ABOVE, BUILD_RATIO, WARM_RATIO, BATCH_RATIO = 60, 1.4, 0.75, 1.2
"""The aims: --help above a bare start in ms, cold build to imports, warm build to docxtpl's rendering alone, a report
among a thousand to one among a hundred."""

PACKED, PACKED_FIRST = 30, 60
"""The aims for reading both packs and composing one report, in ms: in a warm process, the first time in one."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: what is measured, its time in ms, and the aim where there is one, as words and in ms."""

    told: str
    ms: float
    aim: str = ""
    most: float = 0

    @property
    def met(self) -> bool:
        """Whether the aim is met."""
        return self.ms <= self.most

    def __str__(self) -> str:
        verdict = ("达到" if self.met else "没达到") if self.aim else ""
        return f"| {self.told} | {self.ms:.{1 if self.ms >= 20 else 2}f} | {self.aim} | {verdict} |"


def rows(found: Times) -> tuple[Row, ...]:
    """Every line, in order: cold, warm, the stages, the peers."""
    help_most, build_most = found["启动"] + HELP_ABOVE, found["导入"] * BUILD_RATIO
    drawn, zipped = found["docxtpl渲染"], found["手写压缩"]
    most, batch = drawn * WARM_RATIO, found["百份"] * BATCH_RATIO
    return (
        Row("冷：只启动 Python（`-c pass`）", found["启动"]),
        Row("冷：只导入 yaml、jinja2、docx、click、pydantic，加一个模型", found["导入"]),
        Row("冷：`draft --help`", found["帮助"], f"≤ 启动 + {HELP_ABOVE} = {help_most:.0f}", help_most),
        Row("冷：`draft build`", found["成文"], f"≤ 导入 × {BUILD_RATIO} = {build_most:.0f}", build_most),
        Row("冷：docxtpl，同样内容的模板", found["docxtpl"]),
        Row("进程里第一次：读两个模板包、组一份稿", found["首次读包组稿"], f"≤ {PACKED_FIRST}", PACKED_FIRST),
        Row("热：读两个模板包、组一份稿", found["读包组稿"], f"≤ {PACKED}", PACKED),
        Row("热：整份成文，资料 → 写好的 .docx", found["热成文"], f"≤ docxtpl 渲染 × {WARM_RATIO} = {most:.2f}", most),
        *(Row(f"　其中：{told}", found[name]) for name, told in _STAGES),
        Row("成批：100份，每份", found["百份"]),
        Row("成批：1000份，每份", found["千份"], f"≤ 100份的每份 × {BATCH_RATIO} = {batch:.2f}", batch),
        Row("热：docxtpl 只渲染", drawn),
        Row("热：docxtpl 渲染并存盘", found["docxtpl存盘"]),
        Row("热：python-docx 照它的说明写，只写正文", found["照说明写"]),
        Row("热：手写 XML，用 zipfile 压缩", zipped),
        Row("热：手写 XML，不变的部件照抄压缩好的", found["手写照抄"]),
    )


_STAGES = (
    ("读", "读资料并查验"),
    ("对照", "与模板包对照"),
    ("组稿", "组稿"),
    ("检查", "检查"),
    ("写Word", "写成 Word"),
    ("存盘", "存盘"),
)


def table(found: Times) -> str:
    """The table in Markdown."""
    head = "| 项目 | 毫秒 | 目标 | 结果 |\n|---|---:|---|---|\n"
    return head + "\n".join(map(str, rows(found)))


def page(found: Times, machine: str, rounds: str) -> str:
    """The page docs/速度.md."""
    said = "\n\n".join(_said(found))
    how = (
        "`python -m benchmarks.build --write` 一次测完，写成本页：各项轮流跑，热的各在自己的进程里跑；"
        "每轮取中位数，各轮取最快的一轮，因为机器上别的事只会添慢；"
        "垃圾回收的间隔照 draft 命令放宽，对各项一样。"
        "成批的是一次 `draft build 文件夹`，各测一次。"
    )
    return f"# 速度\n\n{said}\n\n{table(found)}\n\n{how}{rounds}。\n\n环境：{machine}。\n"


def _said(found: Times) -> Iterator[str]:
    missed = [row for row in rows(found) if row.aim and not row.met]
    yield (
        f"一份资料从读入到写好 Word，进程已热时{found['热成文']:.1f}毫秒；docxtpl 只把现成的数填进同样的模板，"
        f"要{found['docxtpl渲染']:.1f}毫秒，不查资料、不编号、不检查。单敲 `draft build` 要{found['成文']:.0f}毫秒；"
        f"只启动 Python、导入所用的库就退出，要{found['导入']:.0f}毫秒。"
        "docxtpl 写的与 draft 写的逐段同文同样式，手写的 document.xml 与 draft 的完全相同，才拿来比。"
        f"手写的极限是{found['手写照抄']:.2f}毫秒：标题断行、书签、编号都已写死，不变的部件照抄；"
        f"draft 写成 Word 用{found['写Word'] / found['手写照抄']:.1f}倍于它的时间。"
    )
    if not missed:
        yield "定下的目标这一次全部达到。"
        return
    lines = "；".join(f"{row.told}，{row.ms / row.most:.1f}倍于目标" for row in missed)
    yield f"目标还有{len(missed)}项没达到：{lines}。{_WHY if found['成文'] > found['导入'] * BUILD_RATIO else ''}"


_WHY = "冷成文多出来的时间用在读模板包（近百个文段和指标）、读懂这份报告用到的文段上；一次生成多份只花一遍。"
