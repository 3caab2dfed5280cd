"""What the document itself still lacks (公文要素): asked at the end, GB/T 9704-2012 clause 7."""

from collections.abc import Iterator

from drafting.interview.question import Asked, Kind
from drafting.interview.sources import Sources
from drafting.profile import Papers, Profile, Unit

SECTION = "公文要素"
"""The section of the questions about the document."""

_ASKS: dict[str, tuple[Kind, str, str]] = {
    "主送": ("条目", "报给谁（主送机关），一行一个", "如 区委、区人民政府"),
    "发文字号": ("文字", "发文字号", "如 示人社〔2025〕1号，没定的以后再填"),
    "签发人": ("条目", "签发人，一行一个", "版头上的签发人，没定的以后再填"),
    "成文日期": ("日期", "成文日期", "如 2025-01-12，领导签发的日子"),
    "抄送": ("条目", "抄送机关，一行一个", "没有就不填"),
}


def papers(sources: Sources, profile: Profile) -> Iterator[Asked]:
    """The questions about the document that this profile's form needs, and the unit's short name."""
    yield _unit(profile.unit)
    before = sources.last.papers if sources.last else Papers()
    for key in _wanted(profile.papers):
        kind, ask, note = _ASKS[key]
        now, last = _said(profile.papers, key), _said(before, key)
        kept = key in ("主送", "抄送")
        yield Asked(
            keys=("公文", key),
            kind=kind,
            ask=ask,
            section=SECTION,
            name=f"公文.{key}",
            note=note,
            last=last.replace("\n", "、"),
            now=now or (last if kept else ""),
            optional=key == "抄送",
            answered=bool(now),
            stale=kept and bool(last) and not now,
        )


def _wanted(papers: Papers) -> Iterator[str]:
    yield "主送"
    yield from ("发文字号", "签发人") if papers.letterhead else ()
    yield from ("成文日期",) if papers.signed or papers.letterhead else ()
    yield from ("抄送",) if papers.letterhead else ()


def _said(papers: Papers, key: str) -> str:
    given = papers.model_dump(by_alias=True)[key]
    return given if isinstance(given, str) else "\n".join(given)


def _unit(unit: Unit) -> Asked:
    return Asked(
        keys=("单位", "简称"),
        kind="文字",
        ask=f"“{unit.full_name}”简称什么",
        section=SECTION,
        name="单位.简称",
        note="正文里、文件名里用",
        now=unit.short_name,
        optional=True,
        answered=bool(unit.short_name),
    )
