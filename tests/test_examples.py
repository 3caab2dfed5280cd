"""Five real bureaux as examples: every published figure stands in the report, linked and in our own words."""

import csv
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from drafting.figure import APPROXIMATORS, Figure, value
from drafting.files.packs import load_pack
from drafting.outline import text_lines
from drafting.project import make
from drafting.text import dumps

ROOT = Path(__file__).parents[1]
HERE = Path(__file__).parent
SAMPLES = ROOT.parent / "shared" / "samples"

EXAMPLES = {
    "000": "天津市武清区人社局/2023",
    "001": "南昌县人社局/2024",
    "002": "深圳市罗湖区人力资源局/2022",
    "003": "杭州市余杭区人社局/2023",
    "004": "临海市人社局/2021",
}

ROLES = {
    "000": ["举措", "不足", "责任人", "安排", "其他"],
    "001": ["举措", "不足", "责任人", "安排"],
    "002": ["责任人、举措", "不足", "安排"],
    "003": ["责任人", "举措", "不足", "安排"],
    "004": ["举措", "不足", "责任人", "安排"],
}

NAMES = (
    "法治政府建设与责任落实督察工作规定",
    "履行推进法治建设第一责任人职责",
    "推进法治政府建设的主要举措和成效",
    "推进法治政府建设存在的不足和原因",
    "推进法治政府建设的主要安排",
    "坚持以习近平新时代中国特色社会主义思想为指导",
    "公众参与、专家论证、风险评估、合法性审查、集体讨论决定",
    "人力资源和社会保障局",
    "参加广东省国家工作人员学法考试",
    "国家工作人员网上学法用法考试",
    "习近平新时代中国特色社会主义思想",
    "到场稳控，劝离现场，分析研判，分类处置，预后管理",
    "最快方式、最低成本、最小代价、最轻影响",
    "外卖骑手与外卖平台是劳动关系吗",
    "市县法治政府建设示范指标体系",
    "关于落实天津市委全面依法治市委员会办公室关于督察武清区的反馈意见的整改方案的通知",
)
"""Names of offices, documents and parts, fixed terms: nobody's own wording. Other titles are known by their 《》."""


def _rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


ROWS = _rows(HERE / "data" / "figures.csv")


@cache
def _made(report):
    return make(ROOT / "profiles" / f"{EXAMPLES[report]}.yaml", ROOT, "报送")


@cache
def _passages():
    return load_pack("人社", ROOT).passages


def _lines(report):
    return list(text_lines(_made(report).outline))


def _passages_of(line):
    """The passages whose words stand in a line, those of the unit's own left out."""
    return {run.ref.keys[1] for run in line if run.ref.keys[:1] == ("文段",)}


def _published(row):
    """The figure of a row as it is printed: “1000”, “万元”, “余” → 1000余万元."""
    word = row["qualifier"] if row["qualifier"] in APPROXIMATORS else ""
    return str(Figure(number=row["value"].removeprefix(word), measure_word=row["unit"], approximator=word))


def _digits(text):
    """The text with Chinese numerals as digits: 五册 → 5册."""
    return re.sub(r"[零一二两三四五六七八九十百千万亿]+", lambda found: str(value(found[0])), text)


def _printing(row):
    """The lines that print a row's figure, linked to its name in the ledger."""
    wanted = (row["figure"], _digits(_published(row)))
    return [
        line
        for line in _lines(row["report"])
        if wanted in [(run.ref.keys[-1], _digits(run.text)) for run in line if run.ref.form in ("figure", "number")]
    ]


def _share(printed):
    return sum(map(bool, printed)) / len(ROWS)


def _row_id(row):
    return f"{row['report']}-{row['label']}"


@pytest.mark.parametrize("row", ROWS, ids=_row_id)
def test_a_published_figure_stands_in_the_report(row):
    assert _printing(row)


def test_every_figure_of_every_report_stands():
    assert len(ROWS) == 189
    assert sum(bool(_printing(row)) for row in ROWS) == 189
    places = Counter((row["report"], row["figure"]) for row in ROWS)
    short = [key for key, rows in places.items() if rows > len(_printing({**_first(key), "figure": key[1]}))]
    assert short == []


def _first(key):
    return next(row for row in ROWS if (row["report"], row["figure"]) == key)


def test_most_figures_are_printed_by_passages():
    sources = [{name for line in _printing(row) for name in _passages_of(line)} for row in ROWS]
    asked = [
        {source for source in found if row["figure"] in _passages()[source].names}
        for row, found in zip(ROWS, sources, strict=True)
    ]
    assert _share(sources) >= 0.8
    assert _share(asked) >= 0.8, "a passage should ask for the figure, not only quote it in an answer"


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the sample reports are not at hand")
def test_the_list_of_figures_is_whole():
    columns = ("report", "label", "value", "unit", "qualifier")
    theirs = [[row[column] for column in columns] for row in _rows(SAMPLES / "figures_all.csv")]
    assert [[row[column] for column in columns] for row in ROWS] == theirs


@pytest.mark.parametrize("report", EXAMPLES)
def test_an_example_has_no_error(report):
    assert _made(report).errors == ()


@pytest.mark.parametrize("report", EXAMPLES)
def test_an_example_keeps_the_order_of_its_report(report):
    sections = _made(report).outline.sections
    assert [section.role for section in sections] == ROLES[report]
    assert [section.mark for section in sections] == ["一、", "二、", "三、", "四、", "五、"][: len(sections)]


def _inside(report, role="举措"):
    """The headings below a part, as (mark, run-in) of the first and of the first below it."""
    part = next(section for section in _made(report).outline.sections if role in section.role)
    first = part.sections[0]
    return [(section.mark, section.run_in) for section in (first, *first.sections[:1])]


def test_an_example_keeps_the_numbering_of_its_report():
    assert _inside("000") == [("（一）", False)]
    assert _inside("001") == [("（一）", False)]
    assert _inside("002") == [("（一）", False), ("1.", False)]
    assert _inside("003") == [("（一）", True)]
    assert _inside("004") == [("（一）", False), ("1.", True)]
    assert [paragraph.text for paragraph in _made("001").outline.closing] == ["专此报告。"]


@pytest.mark.parametrize("report", EXAMPLES)
def test_an_example_makes_its_golden_text(report, golden):
    golden(dumps(_made(report).outline), HERE / "golden" / f"{EXAMPLES[report].replace('/', '-')}.txt")


@pytest.mark.skipif(not (SAMPLES / "000.txt").is_file(), reason="the sample reports are not at hand")
@pytest.mark.parametrize("report", EXAMPLES)
def test_an_example_is_worded_by_ourselves(report):
    theirs = {run for name in ("000", "002", "004") for run in _runs((SAMPLES / f"{name}.txt").read_text("utf-8"))}
    assert len(theirs) > 4_000
    assert [run for run in _runs(_unnamed(dumps(_made(report).outline))) if run in theirs] == []


def _unnamed(text):
    """The text with names cut out."""
    for name in NAMES:
        text = text.replace(name, "|")
    return re.sub(r"《[^《》]*(?:〈[^》]*〉[^《》]*)?》", "|", text)


def _runs(text, length=13):
    """Every sequence of 13 hanzi, over marks and line ends but not over figures."""
    for stretch in re.split(r"[^\u4e00-\u9fff，。、；：“”《》（）\s]+", text):
        hanzi = re.sub(r"[^\u4e00-\u9fff]", "", stretch)
        yield from (hanzi[start : start + length] for start in range(len(hanzi) - length + 1))
