"""Ways to spoil a profile or a pack (弄坏): each gives back what a person, a program or a disk may do."""

import copy
import random
from collections.abc import Iterator
from typing import Any

import yaml

Chance = random.Random
Keys = tuple[str | int, ...]

ODD = (
    *(
        "",
        " ",
        "无",
        "缺",
        "是",
        "否",
        "不写",
        "0",
        "-1",
        "1e9",
        "９７",
        "1,027",
        "约30余场",
        "3.5万",
        "亿",
        "一百零三",
    ),
    *(
        "{数据名}",
        "{{ 年度 }}",
        "{% for a in b %}",
        "# 标题",
        "《未关",
        "【待填：",
        "【待补】",
        "a: b",
        "- 甲",
        "*a",
        "&a",
    ),
    *("!!python/object:os.system x", "%", "@", "`", "'", '"', "|", ">", "[", "{", "2020年", "2020—2099年", "XX局"),
    *(
        "甲\n乙",
        "甲\n\n# 乙",
        "𠮷𬭚",
        "👨‍👩‍👧",
        "\u3164",
        "\u200b",
        "a" * 3000,
        "字" * 3000,
        "9" * 40,
        "999999999999999",
    ),
)

FIGURES = (
    *("0", "零", "0.000001", "0.5", "1", "999999999999999", "99999999999999.999999", "亿", "九千万亿", "1,027"),
    *("50.123456", "100", "100.1", "一百", "1000000000000000", "0.0000001", "007", "-3", "约5", "5余", "3.5亿"),
)

_WORDS = ("", "件", "万件", "亿项", "万元", "亿元", "%", "个百分点", "人次", "名")
_APPROXIMATORS = ("", "余", "多", "约", "超", "以上", "左右", "万余", "余万", "亿多")


_SLIPS = ((": ", "："), (", ", "，"), ("{", "｛"), ('"', ""), ("- ", "-"))


def words_of(text: str) -> Any:
    """YAML as plain data, every value a text."""
    return yaml.load(text, yaml.BaseLoader)  # noqa: S506  # it makes texts of everything


def leaves(data: Any, keys: Keys = ()) -> Iterator[Keys]:
    """The keys of every text in plain data."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from leaves(value, (*keys, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from leaves(value, (*keys, index))
    else:
        yield keys


def parent(data: Any, keys: Keys) -> Any:
    """What holds the last of the keys."""
    for key in keys[:-1]:
        data = data[key]
    return data


def text_of(data: Any) -> str:
    """Plain data as YAML."""
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=1000)


def gentle(text: str, chance: Chance) -> bytes:
    """One to three values changed to odd ones."""
    data = words_of(text)
    for keys in chance.sample(list(leaves(data)), chance.randint(1, 3)):
        parent(data, keys)[keys[-1]] = chance.choice(ODD)
    return text_of(data).encode("utf-8", "surrogatepass")


def structural(text: str, chance: Chance) -> bytes:
    """One to three places dropped, doubled, renamed, wrapped or moved."""
    data = words_of(text)
    for _ in range(chance.randint(1, 3)):
        if found := list(leaves(data)):
            keys = chance.choice(found)
            _restructured(data, keys[: chance.randint(1, len(keys))], chance)
    return text_of(data).encode()


def _restructured(data: Any, keys: Keys, chance: Chance) -> None:
    around, key = parent(data, keys), keys[-1]
    value = around[key]
    match chance.randrange(5):
        case 0:
            del around[key]
        case 1 if isinstance(around, list):
            around.insert(0, copy.deepcopy(value))
        case 1 | 2 if isinstance(around, dict):
            around[f"{key}{chance.choice('甲乙丙')}"] = (
                around.pop(key) if chance.random() < 0.5 else copy.deepcopy(value)
            )
        case 3:
            around[key] = chance.choice(([value], {"甲": value}, [], {}, [[value, value]], ""))
        case _ if isinstance(data, dict):
            data[chance.choice(("数据", "文段", "自拟", "公文", "提纲", "待更新"))] = copy.deepcopy(value)


def lines(text: str, chance: Chance) -> bytes:
    """One to five lines dropped, doubled, swapped, indented or joined."""
    rows = text.split("\n")
    for _ in range(chance.randint(1, 5)):
        at = chance.randrange(len(rows))
        match chance.randrange(6):
            case 0:
                rows[at : at + 1] = []
            case 1:
                rows.insert(at, rows[at])
            case 2:
                other = chance.randrange(len(rows))
                rows[at], rows[other] = rows[other], rows[at]
            case 3:
                rows[at] = chance.choice(("  ", " ", "\t", "　")) + rows[at]
            case 4:
                rows[at] = rows[at].replace(
                    *chance.choice(((": ", "："), (", ", "，"), ("{", "｛"), ('"', ""), ("- ", "-")))
                )
            case _:
                rows[at : at + 2] = ["".join(rows[at : at + 2])]
        rows = rows or [""]
    return "\n".join(rows).encode()


def octets(text: str, chance: Chance) -> bytes:
    """One to eight bytes dropped, changed or put in."""
    raw = bytearray(text.encode())
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(raw))
        raw[at : at + chance.randint(0, 2)] = chance.randbytes(chance.randint(0, 2))
    return bytes(raw)


def encodings(text: str, chance: Chance) -> bytes:
    """Another encoding, other line breaks, or the text cut off."""
    raw = text.encode(chance.choice(("gb18030", "utf-16", "utf-8-sig", "utf-8", "utf-32")))
    raw = raw.replace(b"\n", chance.choice((b"\n", b"\r\n", b"\r", b"\x00\n", b"\n\n")))
    return raw[: chance.randint(1, len(raw))] if chance.random() < 0.3 else raw


MUTATIONS = (gentle, gentle, structural, structural, lines, octets, encodings)


def figures(names: list[str], chance: Chance) -> str:
    """A profile whose figures are at the edge of what can be reckoned."""
    chosen = chance.sample(names, min(len(names), chance.randint(2, 12)))
    data = {"年度": "2024", "单位": {"全称": "甲局"}, "模板包": chance.choice(("通用", "人社")), "数据": {}}
    data["数据"] = {name: _figure(chance) for name in chosen}
    return text_of(data)


def _figure(chance: Chance) -> Any:
    number = chance.choice(FIGURES)
    if chance.random() < 0.3:
        return number
    entry = {
        "数": number,
        "单位": chance.choice(_WORDS),
        "约": chance.choice(_APPROXIMATORS),
        "上年": chance.choice(FIGURES),
    }
    return {key: value for key, value in entry.items() if value and (key == "数" or chance.random() < 0.5)}
