"""Parsed YAML against a pydantic model (查验): what pydantic finds wrong, in Chinese, with the line."""

import re
import typing
from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from drafting.finding import MANY, DraftError, Finding, error, few, quoted, unknown
from drafting.keys import Keys
from drafting.yamlio.reader import Source

Model = TypeVar("Model", bound=BaseModel)

_WANTED = {
    "string_type": ("应是一段文字", "写成一行文字；几行的用“|”"),
    "dict_type": ("应是几行“名: 值”", "每行缩进两格写“名: 值”，冒号后空一格"),
    "model_type": ("应是几行“名: 值”", "每行缩进两格写“名: 值”，冒号后空一格"),
    "model_attributes_type": ("应是几行“名: 值”", "每行缩进两格写“名: 值”，冒号后空一格"),
    "tuple_type": ("应是一列", "每条另起一行，以“- ”开头"),
    "bool_parsing": ("只能填 是 或 否", "改成 是 或 否"),
    "bool_type": ("只能填 是 或 否", "改成 是 或 否"),
    "int_parsing": ("应是整数", "写成 2024 这样的数"),
    "int_type": ("应是整数", "写成 2024 这样的数"),
    "string_too_short": ("不能空着", "补上内容"),
    "too_short": ("不能空着", "至少写一条"),
    "greater_than_equal": ("应在2000到2100之间", "核对年份"),
    "less_than_equal": ("应在2000到2100之间", "核对年份"),
}


def validate(model: type[Model], source: Source) -> Model:
    """The data as a model; raises DraftError with one finding for each place, in the file's order, with its line."""
    if not isinstance(source.data, dict):
        raise DraftError(error("field", "整个文件应是几行“名: 值”", "与样例逐行对照").at(source.file, source.first))
    try:
        return model.model_validate(source.data)
    except ValidationError as wrong:
        raise DraftError(*findings(wrong, model, source)) from None


def findings(wrong: ValidationError, model: type[BaseModel], source: Source) -> tuple[Finding, ...]:
    """What pydantic found, in the file's order, one finding for one place; of very many the first."""
    found: dict[Keys, ErrorDetails] = {}
    for details in wrong.errors(include_url=False):
        keys = _keys(details, source.data)
        if keys not in found or details["type"] == "value_error":
            found[keys] = details
    ordered = sorted(found, key=source.line)
    told = [source.placed(_finding(found[keys], keys, model)) for keys in ordered[:MANY]]
    return few([*told, *(source.placed(error("field", "", "", keys)) for keys in ordered[MANY:])])


def _keys(details: ErrorDetails, data: Any) -> Keys:
    """The keys of the file that lead to an error, without the names that pydantic gives to alternatives."""
    keys: list[str | int] = []
    for key in details["loc"]:
        inside = key in data if isinstance(data, dict) else isinstance(data, list) and isinstance(key, int)
        if inside:
            data = data[key]
        if inside or (details["type"] == "missing" and key == details["loc"][-1]):
            keys.append(key)
    return tuple(keys)


def _finding(details: ErrorDetails, keys: Keys, model: type[BaseModel]) -> Finding:
    name = next((key for key in reversed(keys) if isinstance(key, str)), "")
    match details["type"]:
        case "missing":
            return error("field-missing", f"缺“{name}”", f"加一行“{name}: …”", keys)
        case "extra_forbidden":
            return unknown(name, _known(model, keys[:-1]), keys)
        case "value_error":
            return error("field", f"“{name}”{details['ctx']['error']}", _cure(name, keys), keys)
        case "literal_error":
            allowed = "、".join(filter(None, re.findall(r"'([^']*)'", details["ctx"]["expected"])))
            return error("field", f"“{name}”不能填“{_shown(details['input'])}”", f"从这些里选：{allowed}", keys)
        case kind:
            message, hint = _WANTED.get(kind, ("填得不对", "与样例对照"))
            return error("field", f"“{name}”{message}，填的是“{_shown(details['input'])}”", hint, keys)


def _cure(name: str, keys: Keys) -> str:
    if keys[0] != "数据":
        return "与样例对照"
    return f"写成数，如“{name}: 3”；要加说明的写 {{数: 3, 备注: …}}"


def _shown(value: object) -> str:
    return quoted(value) if isinstance(value, str) else "…"


def _known(model: type[BaseModel], keys: Keys) -> list[str]:
    """The names that may stand at these keys of a model."""
    for key in keys:
        fields = {field.alias or name: field for name, field in model.model_fields.items()}
        if isinstance(key, str) and key in fields:
            model = next(_models(fields[key].annotation), model)
        elif isinstance(key, str):
            continue
    return [field.alias or name for name, field in model.model_fields.items()]


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in typing.get_args(annotation):
        yield from _models(inner)
