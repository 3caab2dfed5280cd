"""What an editor may know of a profile (编辑器提示): JSON Schema of the profile for one pack."""

from typing import Any

from drafting.pack import OPENING, Indicator, Pack, Passage, Question
from drafting.profile import SKIPPED, Profile

Schema = dict[str, Any]

_SCALAR = ["string", "number", "boolean", "null"]
"""What an editor takes a text for: it reads 12 as a number where the program reads a text."""

_STRICT = ("default", "minLength", "const")
"""What only the program holds a profile to."""

_YES_NO = ["是", "否", "y", "n", True, False, None]
_TEXT: Schema = {"type": _SCALAR}
_LIST: Schema = {"type": [*_SCALAR, "array"], "items": _TEXT}


def schema(pack: Pack) -> Schema:
    """The schema of a profile that uses this pack: Chinese titles, known indicators, passages with their questions."""
    made = Profile.model_json_schema(by_alias=True)
    given = made["properties"]
    given.pop("blank_measure_words")
    for model in made["$defs"].values():
        model.pop("description", None)
        model.pop("title", None)
    made = _loose(made)
    given = made["properties"]
    made["$defs"]["数据"] = {"anyOf": [_TEXT, {"$ref": "#/$defs/Figure"}]}
    given |= {
        "模板包": given["模板包"] | {"examples": [pack.name]},
        "提纲": given["提纲"] | {"anyOf": [_named(pack.skeletons), {"type": "array", "items": _ref("PartSpec")}]},
        "编号": given["编号"] | _described(pack.numberings),
        "开头": given["开头"] | _chosen(pack.order.get(OPENING, ())),
        "标题": given["标题"] | {"examples": list(pack.titles)},
        "数据": given["数据"] | _ledger(pack),
        "文段": given["文段"] | _passages(pack),
    }
    return {"$schema": "http://json-schema.org/draft-07/schema#", **made, **_headed(pack)}


def _headed(pack: Pack) -> Schema:
    return {"title": f"单位年度资料（{pack.name}）", "description": f"模板包“{pack.name}”的资料"}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _loose(node: Any) -> Any:
    """A schema that takes what the program takes: any scalar for a text, 是 for true, one text for a list."""
    if isinstance(node, list):
        return [_loose(item) for item in node]
    if not isinstance(node, dict):
        return node
    inner = {key: _loose(value) for key, value in node.items() if key not in _STRICT}
    return inner | _taken(node) if isinstance(node.get("type"), str) else inner


def _taken(node: Schema) -> Schema:
    """What to take where the strict schema has one type."""
    if "const" in node:
        return {"type": _SCALAR, "enum": [node["const"], *([int(node["const"])] if node["const"].isdigit() else [])]}
    if "enum" in node:
        return {"type": _SCALAR, "enum": [*dict.fromkeys([*node["enum"], "", None])]}
    match node["type"]:
        case "boolean":
            return {"type": _SCALAR, "enum": _YES_NO}
        case "integer":
            return {"type": ["integer", "string"]}
        case "array":
            return {"type": ["array", *_SCALAR]}
        case "object":
            return {"type": ["object", "null"]}
        case _:
            return {"type": _SCALAR}


def _chosen(names: Any) -> Schema:
    return {"type": _SCALAR, "enum": [*names, None]}


def _named(skeletons: Any) -> Schema:
    return {"enum": [*skeletons, None], "description": _notes(skeletons)}


def _described(forms: Any) -> Schema:
    return _chosen(forms) | {"description": _notes(forms)}


def _notes(forms: Any) -> str:
    return "\n".join(f"{name}：{form.note}" for name, form in forms.items())


def _ledger(pack: Pack) -> Schema:
    known = {name: _indicator(name, indicator) for name, indicator in pack.indicators.items()}
    return {"properties": known, "additionalProperties": _ref("数据")}


def _indicator(name: str, indicator: Indicator) -> Schema:
    facts = (
        f"单位：{indicator.measure_word}",
        f"口径：{indicator.scope}",
        indicator.desk and f"科室：{indicator.desk}",
    )
    told = (indicator.ask, "；".join(fact for fact in facts if fact), indicator.note)
    return {"title": name, "description": "\n".join(line for line in told if line), "allOf": [_ref("数据")]}


def _passages(pack: Pack) -> Schema:
    known = {name: _passage(passage) for name, passage in pack.passages.items()}
    return {"properties": known, "additionalProperties": False}


def _passage(passage: Passage) -> Schema:
    """A passage: its answers, or 不写, or nothing yet."""
    heading = {"标题": _TEXT | {"title": "标题", "description": "用自己的小标题"}}
    asked = {name: _question(name, question) for name, question in passage.head.questions.items()}
    return {
        "title": passage.head.title or passage.name,
        "description": passage.head.note or passage.head.area or passage.name,
        "type": ["object", "string", "null"],
        "pattern": f"^(?:{SKIPPED})?$",
        "properties": heading | asked,
        "additionalProperties": False,
    }


def _question(name: str, question: Question) -> Schema:
    marks = ("沿用上年", question.keep), ("可不填", question.optional)
    told = (question.ask, question.note, "；".join(mark for mark, holds in marks if holds))
    return {"title": name, "description": "\n".join(line for line in told if line) or name} | _answer(question)


def _answer(question: Question) -> Schema:
    match question.kind:
        case "是否":
            return {"type": _SCALAR, "enum": [*_YES_NO, ""]}
        case "选择":
            return _chosen(("", *question.choices))
        case "条目" if question.fields:
            fields = {name: _TEXT | {"description": kind} for name, kind in question.fields.items()}
            record = {"type": "object", "properties": fields, "additionalProperties": False}
            return {"type": ["array", "null"], "items": record}
        case "条目":
            return _LIST
        case _:
            return _TEXT
