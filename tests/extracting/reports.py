"""Old reports of our own making, and the way from one to its profile."""

from pathlib import Path

from drafting.extracting.extract import Unit
from drafting.extracting.identity import identity
from drafting.importing.imported import imported
from drafting.reading.plain_text import lines_of_text
from drafting.reading.read import read

ROOT = Path(__file__).parents[2]

REPORT = """\
示例区教育局2023年法治政府建设年度报告

区委、区人民政府：
　　2023年，我局依法履行职责。现将有关情况报告如下：
　　一、2023年推进法治政府建设的主要举措和成效
　　（一）参加行政复议。全年新收行政复议案件5件，审结3件。
　　（二）开展法治宣传。举办校园讲座40余场，2万余人次参加。
　　二、存在的不足和原因
　　个别学校普法形式单一，主要是师资不足。
　　三、党政主要负责人履行推进法治建设第一责任人职责情况
　　主要负责人带头学法6次。
　　四、2024年推进法治政府建设的主要安排
　　（一）加强培训。计划培训教师200人次。
　　（二）规范执法。完善检查清单。
　　特此报告。
　　　　　　　　示例区教育局
　　　　　　　　2024年1月12日
"""


def reading(text=REPORT):
    return read(lines_of_text(text))


def made(text=REPORT, pack="通用", chosen=None, unit="示例区教育局", year=2023):
    told = reading(text)
    who = identity(told)
    return imported(told, Unit(who.unit or unit, int(who.year or year), we=who.we), pack, ROOT, chosen or {})
