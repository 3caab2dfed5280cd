"""What the document itself still lacks (公文要素): asked at the end, GB/T 9704-2012 clause 7."""

from collections.abc import Iterator

from drafting.interview.question import State, TextKind, TextQuestion
from drafting.interview.sources import Progress
from drafting.profile import DocumentFields, Unit

SECTION = "公文要素"
"""The section of the questions about the document."""

_ASKS: dict[str, tuple[TextKind, str, str]] = {
    "主送": ("条目", "报给谁（主送机关），一行一个", "如 区委、区人民政府"),
    "发文字号": ("文字", "发文字号", "如 示人社〔2025〕1号，没定的以后再填"),
    "签发人": ("条目", "签发人，一行一个", "版头上的签发人，没定的以后再填"),
    "成文日期": ("日期", "成文日期", "如 2025-01-12，领导签发的日子"),
    "抄送": ("条目", "抄送机关，一行一个", "没有就不填"),
}
"""The kind of each element, the question for it, a note."""

_LASTING = ("主送", "抄送")
"""The elements that mostly stay from year to year: last year's are offered to be confirmed."""


def document_questions(progress: Progress) -> Iterator[TextQuestion]:
    """The questions about the document that this profile's form needs, and the unit's short name."""
    yield _unit(progress.profile.unit)
    last = progress.sources.last.document if progress.sources.last else DocumentFields()
    yield from (_element(key, progress.profile.document, last) for key in _wanted(progress.profile.document))


def _element(key: str, papers: DocumentFields, last_papers: DocumentFields) -> TextQuestion:
    kind, ask, note = _ASKS[key]
    now, last = _text(papers, key), _text(last_papers, key)
    carried = last if key in _LASTING and not now else ""
    return TextQuestion(
        keys=("公文", key),
        ask=ask,
        section=SECTION,
        name=f"公文.{key}",
        note=note,
        now=now or carried,
        last=last.replace("\n", "、"),
        state=State.ANSWERED if now else State.PENDING if carried else State.OPEN,
        optional=key == "抄送",
        kind=kind,
    )


def _wanted(papers: DocumentFields) -> Iterator[str]:
    yield "主送"
    yield from ("发文字号", "签发人") if papers.letterhead else ()
    yield from ("成文日期",) if papers.signed or papers.letterhead else ()
    yield from ("抄送",) if papers.letterhead else ()


def _text(papers: DocumentFields, key: str) -> str:
    given = papers.model_dump(by_alias=True)[key]
    return given if isinstance(given, str) else "\n".join(given)


def _unit(unit: Unit) -> TextQuestion:
    return TextQuestion(
        keys=("单位", "简称"),
        ask=f"“{unit.full_name}”简称什么",
        section=SECTION,
        name="单位.简称",
        note="正文里、文件名里用",
        now=unit.short_name,
        state=State.ANSWERED if unit.short_name else State.OPEN,
        optional=True,
    )
