"""A small pack and profiles for tests, as values."""

from drafting.calendar import Calendar
from drafting.composing.compose import compose
from drafting.finding import DraftError
from drafting.ledger import ledger
from drafting.pack import Indicator, Pack, PackFile, Passage, PassageHead, joined
from drafting.profile import Profile
from drafting.relation import relation

CALENDAR = Calendar.model_validate({"年度": {"2024": {"会议精神": "党的二十届三中全会精神"}}})

PACK_FILE = {
    "名称": "小包",
    "标题": {"年度报告": {"句": "{{ 全称 }}{{ 年度 }}年法治政府建设年度报告"}},
    "次序": {
        "开头": ["简式"],
        "举措": ["学法", "复议", "诉讼", "普法"],
        "不足": ["不足"],
        "责任人": ["责任人"],
        "安排": ["安排"],
        "其他": ["其他"],
    },
    "领域": {"矛盾": "依法化解矛盾", "宣传": "加强普法宣传"},
    "提纲": {
        "五项": {
            "部分": [
                {"角色": "举措", "标题": "主要举措和成效"},
                {"角色": "不足", "标题": "存在的不足和原因"},
                {"角色": "责任人", "标题": "第一责任人职责"},
                {"角色": "安排", "标题": "{{ 下年度 }}年安排"},
                {"角色": "其他", "标题": "其他事项"},
            ]
        },
        "并入": {
            "部分": [
                {"角色": ["责任人", "举措"], "标题": "举措"},
                {"角色": "不足", "标题": "不足"},
                {"角色": "安排", "标题": "安排"},
            ]
        },
        "主题": {
            "部分": [
                {"角色": ["责任人", "举措"], "领域": ["矛盾"], "标题": "化解矛盾"},
                {"角色": "举措", "领域": ["宣传"], "标题": "普法"},
                {"角色": "不足", "标题": "不足"},
                {"角色": "安排", "标题": "安排"},
            ]
        },
    },
    "编号": {
        "N1": {"层": ["部分 一、独立", "文段 （一）接排"]},
        "N2": {"层": ["部分 一、独立", "领域 （一）独立", "文段 1.接排"]},
        "N3": {"层": ["部分 一、独立", "文段 （一）独立"], "要点": "分段"},
        "N7": {"层": ["部分 一、独立", "文段 1.接排"]},
        "N8": {"层": ["部分 一、独立", "文段 一是接排"]},
    },
    "默认": {"提纲": "五项", "编号": "N1", "开头": "简式", "标题": "年度报告", "结尾": ""},
}

PASSAGES = {
    "简式": ({}, "{{ 年度 }}年，{{ 自称 }}深入贯彻{{ 会议精神 }}，现报告如下："),
    "学法": (
        {"标题": "组织学法", "领域": "宣传", "提问": {"要点": {"类型": "条目"}}, "条件": "学法次数 is 已填"},
        "全年学法{{ 学法次数 }}。{{ 要点|一是 }}",
    ),
    "复议": (
        {
            "标题": "办理复议",
            "领域": "矛盾",
            "提问": {"做法": {"类型": "段落", "可不填": "是"}},
            "条件": "新收 is 已填",
        },
        "{% if 做法 %}{{ 做法|句 }}{% endif %}新收{{ 新收 }}{{ 新收|同比 }}，审结{{ 已结 }}。",
    ),
    "诉讼": ({"标题": "办理诉讼", "领域": "矛盾", "条件": "应诉 > 0"}, "应诉{{ 应诉 }}。"),
    "普法": ({"标题": "开展普法", "领域": "宣传"}, "开展普法。"),
    "不足": (
        {"提问": {"条目": {"类型": "条目", "字段": {"题": "文字", "因": "段落"}}}, "条件": "必写"},
        "{% for 条 in 条目 %}\n# {{ 条.题 }}\n{{ 条.因|句 }}\n\n{% else %}{{ 条目 }}{% endfor %}",
    ),
    "责任人": ({"标题": "履行职责", "领域": "矛盾", "提问": {"做法": {}}, "条件": "必写"}, "{{ 做法|句 }}"),
    "安排": ({"提问": {"做法": {"问": "明年做什么"}}, "条件": "必写"}, "{{ 做法|句 }}"),
    "其他": ({"提问": {"事项": {}}, "条件": "必写"}, "{{ 事项|句 }}"),
}

COUNTS = {"新收": "件", "已结": "件", "应诉": "件", "学法次数": "次"}

PROFILE = {
    "年度": "2024",
    "单位": {"全称": "示例区教育局"},
    "数据": {"新收": "5", "已结": "3"},
    "公文": {
        "主送": ["区委", "区人民政府"],
        "发文字号": "示教〔2025〕1号",
        "签发人": "签发人",
        "成文日期": "2025-01-12",
    },
    "文段": {
        "不足": {"条目": [{"题": "学法不深", "因": "工学矛盾"}, {"题": "普法不广", "因": "人手少"}]},
        "责任人": {"做法": "亲自部署"},
        "安排": {"做法": "继续学法"},
        "其他": {"事项": "无"},
    },
}


def pack(**passages):
    """The small pack, with these passages (head, words) beside or instead of its own."""
    made = {
        name: Passage(name, PassageHead.model_validate(head), words, f"文段/{name}.md", 3)
        for name, (head, words) in {**PASSAGES, **passages}.items()
    }
    counted = {name: Indicator.model_validate({"单位": word, "问": f"{name}多少"}) for name, word in COUNTS.items()}
    inside = Pack("小包", passages=made, indicators=counted, relations=(relation("已结 <= 新收"),))
    return joined(Pack(""), PackFile.model_validate(PACK_FILE), inside)


def profile(**changes):
    """The small profile with these keys changed."""
    return Profile.model_validate({**PROFILE, **changes})


def composed(audience="报送", before=(), with_pack=None, **changes):
    """The small profile's report."""
    used, given = with_pack or pack(), profile(**changes)
    return compose(used, given, CALENDAR, ledger(given, used, dict(before)), audience)


__all__ = ["CALENDAR", "DraftError", "composed", "pack", "profile"]
