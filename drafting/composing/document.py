"""The elements around the text (公文要素): from what the profile says to what is printed, GB/T 9704-2012 clause 7."""

import re
from datetime import date

from drafting.figure import change
from drafting.language.markup import missing
from drafting.ledger import Ledger
from drafting.outline import Annex, Audience, Official, Run, Table
from drafting.profile import Papers, Profile

OVERVIEW = "法治政府建设数据一览表"
"""The title of the annex with all figures (数据一览表)."""

_DATE = re.compile(r"(\d{4})[-年./](\d{1,2})[-月./](\d{1,2})日?")


def official(profile: Profile, audience: Audience) -> Official:
    """The elements printed for this audience: the public version has no 版头, 签发人, 版记."""
    return _submitted(profile) if audience == "报送" else _public(profile)


def _public(profile: Profile) -> Official:
    papers = profile.papers
    return Official(
        addressee=_listed(papers.addressees, "主送机关") if papers.public_addressee else "",
        signature=profile.unit.full_name if papers.public_signed else "",
        date=_dated(papers.date) if papers.public_signed else "",
    )


def _submitted(profile: Profile) -> Official:
    papers, name = profile.papers, profile.unit.full_name
    plain = Official(
        addressee=_listed(papers.addressees, "主送机关"),
        signature=name if papers.signed else "",
        date=_dated(papers.date) if papers.signed else "",
        note=papers.note.removeprefix("（").removesuffix("）"),
    )
    return _with_letterhead(plain, papers, name) if papers.letterhead else plain


def _with_letterhead(plain: Official, papers: Papers, name: str) -> Official:
    return Official(
        issuer_mark=papers.mark or f"{name}文件",
        doc_no=papers.doc_no or missing("发文字号"),
        signers=papers.signers or (missing("签发人"),),
        addressee=plain.addressee,
        signature=plain.signature,
        date=plain.date,
        note=plain.note,
        copies="，".join(papers.copies).rstrip("。"),
        printer=papers.printer or f"{name}办公室",
        printed_on=_dated(papers.printed_on or papers.date),
    )


def _listed(organs: tuple[str, ...], ask: str) -> str:
    return "、".join(organ.rstrip("：:") for organ in organs) or missing(ask)


def day(text: str) -> date | None:
    """A day as people write it (2025-01-12, 2025年1月12日, 2025.1.12); None when it is no day."""
    found = _DATE.fullmatch("".join(text.split()))
    try:
        return date(*(int(part) for part in found.groups())) if found else None
    except ValueError:
        return None


def _dated(text: str) -> str:
    """A day as printed: Arabic digits, no leading zeros (clause 7.3.5.4)."""
    found = day(text)
    return f"{found.year}年{found.month}月{found.day}日" if found else missing("成文日期")


def annexes(profile: Profile, figures: Ledger) -> tuple[Annex, ...]:
    """The annexes of a report: the table of all figures where it is wanted."""
    if not profile.papers.overview or not figures.now:
        return ()
    return (Annex(OVERVIEW, (Table(("指标", "本年", "上年", "变化"), tuple(_rows(figures))),)),)


def _rows(figures: Ledger) -> "list[tuple[Run, ...]]":
    return [
        (
            Run(name),
            Run(str(figure), name),
            Run(str(figures.last[name])) if name in figures.last else Run("—"),
            Run(change(figure, figures.last[name]) or "—") if name in figures.last else Run("—"),
        )
        for name, figure in figures.now.items()
    ]
