"""Plain data by its keys (按键取放): what a YAML file holds, never changed in place."""

from collections.abc import Iterator, Sequence
from typing import Any

Keys = tuple[str | int, ...]
"""The keys that lead to one place of a profile or a YAML file (键路径)."""


def value_at(data: Any, keys: Keys) -> Any:
    """What stands at these keys; raises KeyError or IndexError where nothing does."""
    for key in keys:
        if isinstance(data, str):
            raise KeyError(key)
        data = data[key]
    return data


def with_value(data: Any, keys: Keys, value: Any) -> Any:
    """The data with this value at these keys; missing parents are made, an index one past the end appends.

    A text where a list is wanted stands for a list of one; one where keys are wanted makes way.
    """
    if not keys:
        return value
    key, rest = keys[0], keys[1:]
    if isinstance(key, int):
        items = list(data) if isinstance(data, Sequence) and not isinstance(data, str) else [data] if data else []
        return [*items[:key], with_value(_child(items, key), rest, value), *items[key + 1 :]]
    named = data if isinstance(data, dict) else {}
    return {**named, key: with_value(named.get(key, ""), rest, value)}


def _child(items: list[Any], index: int) -> Any:
    if not 0 <= index <= len(items):
        raise IndexError(index)
    return items[index] if index < len(items) else ""


def without(data: Any, keys: Keys) -> Any:
    """The data without what stands at these keys."""
    parent = value_at(data, keys[:-1])
    if isinstance(parent, dict):
        left: Any = {key: value for key, value in parent.items() if key != keys[-1]}
    else:
        left = [value for index, value in enumerate(parent) if index != keys[-1]]
    return with_value(data, keys[:-1], left)


Step = tuple[Keys, Any]
"""The keys of one place and the value wanted there, None for nothing."""


def steps(old: Any, new: Any, keys: Keys = ()) -> Iterator[Step]:
    """The fewest places to change, one after the other, to make the old data the new."""
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict) and old and new:
        yield from (((*keys, key), None) for key in old if key not in new)
        for key, value in new.items():
            yield from steps(old[key], value, (*keys, key)) if key in old else [((*keys, key), value)]
    elif isinstance(old, list) and isinstance(new, list) and old and new:
        yield from (((*keys, index), None) for index in range(len(old) - 1, len(new) - 1, -1))
        for index, value in enumerate(new):
            yield from steps(old[index], value, (*keys, index)) if index < len(old) else [((*keys, index), value)]
    else:
        yield keys, new
