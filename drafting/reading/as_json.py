"""A reading as plain data (JSON): for programs, and for scoring."""

from typing import Any

from drafting.outline import plain
from drafting.reading.report import ReadFigure, Reading

_PARTS = {
    "举措": "achievements",
    "不足": "shortcomings",
    "责任人": "responsibility",
    "安排": "plans",
    "其他": "other",
    "开头": "opening",
    "结尾": "closing",
}


_BARE = ("十", "百", "千", "万", "亿")
"""Numbers that say nothing without their approximator: 上千, 近万."""


def as_json(reading: Reading) -> dict[str, Any]:
    """Title, headings, figures, metadata and notes of a reading.

    `part` is the statutory role in English; a part that has 举措 among others counts as that.
    """
    return {
        "title": plain(reading.outline.title) or reading.metadata.get("标题"),
        "headings": [
            {
                "depth": heading.depth,
                "mark": heading.mark,
                "title": heading.title,
                "part": _part(heading.role),
                "run_in": heading.shape != "standalone",
            }
            for heading in reading.headings
        ],
        "figures": [_figure(figure) for figure in reading.figures if figure.nature != "threshold"],
        "metadata": dict(reading.metadata),
        "notes": [{"kind": note.kind, "text": note.text} for note in reading.notes],
    }


def _part(role: str) -> str:
    roles = role.split("、")
    return _PARTS.get("举措" if "举措" in roles else roles[0], "")


def _figure(figure: ReadFigure) -> dict[str, str]:
    return {
        "value": figure.approximator + figure.number if figure.number in _BARE else figure.number,
        "unit": figure.measure_word,
        "about": figure.approximator,
        "label": figure.label,
        "sentence": figure.sentence,
        "part": _part(figure.role),
    }
