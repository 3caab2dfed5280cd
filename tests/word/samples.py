"""Outlines written by hand for the tests of the Word side: a made-up bureau (示例区人力资源和社会保障局)."""

import re

from drafting.outline import Annex, DocumentElements, Outline, Paragraph, Ref, Run, Runs, Section, Table, gap

ORGAN = "示例区人力资源和社会保障局"
WORDS = "健全依法决策机制，严格规范公正文明执法，依法化解劳动人事争议，"


def line(text: str) -> Runs:
    """A text as runs, its gaps (待填) apart."""
    pieces = re.split("(【待填：[^】]*】)", text)
    return tuple(gap(piece[4:-1], ()) if piece.startswith("【待填：") else Run(piece) for piece in pieces if piece)


def elements(**texts: str | tuple[str, ...]) -> DocumentElements:
    """The elements around the text, each from its words."""
    return DocumentElements(
        **{name: line(text) if isinstance(text, str) else tuple(map(line, text)) for name, text in texts.items()}
    )


def figure(text: str, name: str) -> Run:
    """A figure as it is printed."""
    return Run(text, Ref(("数据", name), "figure"))


def paragraph(*runs: str | Run) -> Paragraph:
    return Paragraph(tuple(Run(run) if isinstance(run, str) else run for run in runs))


def words(times: int) -> Paragraph:
    return paragraph(WORDS * times + "取得新的成效。")


RECEIVED = figure("5件", "行政复议新收")
GAP = gap("行政复议在办", ("数据", "行政复议在办"))

MEASURES = Section(
    "一、",
    line("推进法治政府建设的主要举措和成效"),
    sections=(
        Section(
            "（一）",
            line("发挥行政复议主渠道作用"),
            (paragraph("全年新收行政复议案件", RECEIVED, "，正在办理", GAP, "。"), words(3)),
            run_in=True,
        ),
        Section(
            "（二）",
            line("严格规范公正文明执法"),
            (words(2),),
            (
                Section("1.", line("制定权责清单"), (words(1),)),
                Section(
                    "2.",
                    line("开展案卷评查"),
                    (words(1),),
                    (Section("（1）", line("评查案卷"), (paragraph("评查案卷", RECEIVED, "。"),), run_in=True),),
                    run_in=True,
                ),
            ),
        ),
    ),
)

TABLE = Table(
    tuple(map(Run, ("序号", "执法事项", "数量", "说明"))),
    tuple(
        (
            Run(str(number)),
            Run("劳动保障监察日常巡视检查"),
            figure(f"{number * 12}户次", "检查户次"),
            Run("含双随机检查"),
        )
        for number in range(1, 41)
    ),
)

LONG_TITLE = f"2024年度{ORGAN}重大行政执法决定法制审核事项清单及落实情况统计说明"

FULL = Outline(
    line(f"{ORGAN}关于2024年度法治政府建设情况的报告"),
    (words(2), paragraph("现将有关情况报告如下。")),
    (
        MEASURES,
        Section("二、", line("存在的不足和原因"), (paragraph("一是" + WORDS), paragraph("二是" + WORDS))),
        Section("三、", line("党政主要负责人履行推进法治建设第一责任人职责情况"), (words(3),)),
        Section("四、", line("下一年度推进法治政府建设的主要安排"), (words(5),)),
    ),
    (paragraph("特此报告。"),),
    elements(
        issuer_mark=f"{ORGAN}文件",
        doc_no="示人社〔2025〕1号",
        signers=("某某某",),
        addressee="区委、区人民政府",
        signature=ORGAN,
        date="2025年1月12日",
        note="联系人：某某科，电话：0000-0000000",
        copies="区委依法治区办，区司法局",
        printer=f"{ORGAN}办公室",
        printed_on="2025年1月13日",
    ),
    (Annex(line("2024年度行政执法数据表"), (words(1), TABLE)), Annex(line(LONG_TITLE), (words(2), TABLE, TABLE))),
)

PLAIN = FULL._replace(
    elements=elements(addressee="区委、区人民政府", signature=ORGAN, date="2025年1月12日"), annexes=()
)
PUBLIC = PLAIN._replace(elements=elements(signature=ORGAN, date="2025年1月12日"), audience="公开")
SIGNERS = FULL._replace(
    elements=FULL.elements._replace(
        signers=(line("某某"), line("某某甲"), line("某某乙")),
        copies=line("区委办公室，区人大常委会办公室，区政协办公室，区纪委区监委，区人武部，区法院，区检察院，区总工会"),
    ),
    annexes=FULL.annexes[:1],
)
ODD = Outline(
    line("“<标题>” & 𠮷"),
    (paragraph(" 前有空格", figure("<&>\"'", "甲"), "𠮷😀 \t制表\n换行 "), Paragraph(())),
    (
        Section("", line(""), (words(1),)),
        Section("一是", line("加强领导"), (words(1),), run_in=True),
        Section("五、", line("其他")),
    ),
    elements=elements(signature="局", date="2025年12月31日", copies="区委。", signers=("某",), doc_no="无"),
    annexes=(Annex(line("表"), (Table((), ((Run("甲"), Run("乙")), (Run("丙"),))),)),),
)
GRID = Outline(line("国"), (paragraph("国" * 3000),))

ALL = {"full": FULL, "plain": PLAIN, "public": PUBLIC, "signers": SIGNERS, "odd": ODD, "grid": GRID}
