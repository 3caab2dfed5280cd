"""Whose report it is and of which year."""

import pytest
from extracting.reports import REPORT, reading

from drafting.extracting.document import day
from drafting.extracting.identity import identity, unit_in


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("示例区教育局2023年法治政府建设年度报告", "示例区教育局"),
        ("示例区教育局关于2023年法治政府建设情况的报告", "示例区教育局"),
        ("2023年度示例区教育局法治政府建设工作总结", "示例区教育局"),
        ("中共示例区教育局党组 示例区教育局关于2023年法治政府建设情况的报告", "示例区教育局"),
        ("示例市示例区示例镇人民政府2023年法治政府建设年度报告", "示例市示例区示例镇人民政府"),
        ("法治政府建设年度报告", ""),
        ("工作材料", ""),
    ],
)
def test_a_title_names_the_unit(text, wanted):
    assert unit_in(text) == wanted


def test_the_report_names_unit_year_and_itself():
    assert identity(reading()) == ("示例区教育局", "2023", "我局")


def test_the_file_helps_where_the_report_is_silent():
    silent = reading(REPORT.split("\n", 2)[2].replace("示例区教育局", "").replace("2023年", ""))
    assert identity(silent, "03-示例区教育局-2023年").unit == "示例区教育局"
    assert identity(silent, "").year == "2023"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2024年1月12日", "2024-01-12"),
        ("二〇二四年十二月三十一日", "2024-12-31"),
        ("2024年1月", ""),
        ("2024年13月1日", ""),
    ],
)
def test_days_are_kept_as_a_profile_has_them(text, wanted):
    assert day(text) == wanted
