"""Every title form and every skeleton of the general pack, as a report of 2026 shows them: docs/提纲一览.md."""

from pathlib import Path

import pytest

from drafting.checking.report import report_of
from drafting.checking.rules import skeleton_odd
from drafting.composing.compose import compose
from drafting.composing.namespace import global_names
from drafting.composing.skeleton import assigned
from drafting.files.packs import load_calendar, load_pack
from drafting.language.sentence import sentence
from drafting.ledger import ledger
from drafting.outline import plain
from drafting.profile import ROLES, Profile

ROOT = Path(__file__).parents[1]
PACK, CALENDAR = load_pack("通用", ROOT), load_calendar(ROOT)

HEAD = """# 提纲一览

这一页由程序从模板包“通用”生成（`pytest --regold`），不要手改。
资料里写 `提纲: 名称`、`标题: 名称`；章题、先后与当地通知不同的，
照 [怎样做本单位的模板包](怎样做本单位的模板包.md) 写一个自己的。
下面都按2026年度、示例区示例镇人民政府（简称示例镇）印出。
"""


def profile(**given):
    unit = {"全称": "示例区示例镇人民政府", "简称": "示例镇"}
    return Profile.model_validate({"年度": 2026, "单位": unit, **given})


def composed(**given):
    said = profile(**given)
    return compose(PACK, said, CALENDAR, ledger(said, PACK, {}))


def title(form, full, short=""):
    return plain(composed(标题=form, 单位={"全称": full, "简称": short}).title)


def heading(part):
    """A part's title as printed."""
    said = profile()
    around = global_names(said, PACK, CALENDAR, ledger(said, PACK, {}))
    return "".join(run.text for line in sentence(part.title).compose(around) for run in line.runs)


def page():
    yield HEAD
    yield "\n## 标题\n\n| 写 | 印出来 | 什么时候用 |\n|---|---|---|\n"
    yield from (
        f"| {name} | {plain(composed(标题=name).title)} | {form.note} |\n" for name, form in PACK.titles.items()
    )
    for name, skeleton in PACK.skeletons.items():
        years = f"（{'—'.join(map(str, skeleton.years))}年度）" if skeleton.years else ""
        yield f"\n## 提纲“{name}”{years}\n\n{skeleton.note}。\n\n| 章 | 法定角色 | 收什么 |\n|---|---|---|\n"
        yield from (f"| {heading(part)} | {'、'.join(part.roles)} | {_takes(part)} |\n" for part in skeleton.parts)


def _takes(part):
    return "、".join((*part.areas, *(f"文段“{name}”" for name in part.passages)))


def test_the_page_of_skeletons_is_true(golden):
    golden("".join(page()), ROOT / "docs" / "提纲一览.md")


@pytest.mark.parametrize("name", PACK.skeletons)
def test_every_passage_has_its_place_in_every_skeleton(name):
    taken = [one for names in assigned(PACK.skeletons[name].parts, PACK) for one in names]
    listed = [one.name for role in ROLES for one in PACK.listed(role)]
    roles = {role for part in PACK.skeletons[name].parts for role in part.roles}
    assert sorted(taken) == sorted(one for one in listed if PACK.role_of(one) in roles)


@pytest.mark.parametrize(
    ("full", "short", "made"),
    [
        ("示例区示例镇人民政府", "示例镇", "中共示例镇委员会 示例区示例镇人民政府关于2026年法治政府建设情况的报告"),
        (
            "示例区示例街道办事处",
            "示例街道",
            "中共示例街道工作委员会 示例区示例街道办事处关于2026年法治政府建设情况的报告",
        ),
        ("示例县人民政府", "示例县", "中共示例县委员会 示例县人民政府关于2026年法治政府建设情况的报告"),
        ("示例县人民政府", "县政府", "示例县人民政府关于2026年法治政府建设情况的报告"),
        ("示例区示例街道办事处", "", "示例区示例街道办事处关于2026年法治政府建设情况的报告"),
    ],
)
def test_party_and_government_stand_together_where_the_short_name_is_a_place(full, short, made):
    assert title("党委政府联合报告", full, short) == made


@pytest.mark.parametrize(("name", "year", "odd"), [("主题章", 2025, 0), ("主题章", 2026, 1), ("领域章", 2026, 0)])
def test_the_chapters_of_a_plan_that_has_ended_are_told(name, year, odd):
    report = report_of(profile(提纲=name, 年度=year), None, PACK, CALENDAR)
    assert len(list(skeleton_odd.check(report))) == odd


def test_the_duties_of_the_first_person_have_a_chapter_of_their_own_in_guangdong():
    titles = [heading(part) for part in PACK.skeletons["广东主题章"].parts]
    assert titles[0] == "学习贯彻党的二十大和二十届历次全会精神情况"
    assert PACK.skeletons["广东主题章"].parts[2].roles == ("责任人",)


def test_a_department_of_a_province_has_ten_chapters():
    assert len(PACK.skeletons["省厅十章"].parts) == 10
