"""The elements around the text (公文要素): from what the profile says to what is printed, GB/T 9704-2012 clause 7."""

import re
from datetime import date

from drafting.keys import Keys
from drafting.outline import Audience, DocumentElements, Ref, Run, Runs, gap
from drafting.profile import DocumentFields, Profile

_DATE = re.compile(r"(\d{4})[-年./](\d{1,2})[-月./](\d{1,2})日?")
_NAME: Keys = ("单位", "全称")


def elements(profile: Profile, audience: Audience) -> DocumentElements:
    """The elements printed for this audience: the public version has no 版头, 签发人, 版记."""
    return _submitted(profile) if audience == "报送" else _public(profile)


def _public(profile: Profile) -> DocumentElements:
    fields = profile.document
    signed = fields.signed if fields.public_signed is None else fields.public_signed
    made = DocumentElements(
        addressee=_organs(fields.addressees) if fields.public_addressee else (),
        date=_dated(fields, "成文日期") if signed else (),
    )
    return _signed(made, profile) if signed else made


def _submitted(profile: Profile) -> DocumentElements:
    fields = profile.document
    without = DocumentElements(
        addressee=_organs(fields.addressees),
        date=_dated(fields, "成文日期") if fields.signed else (),
        note=_said(fields.note.removeprefix("（").removesuffix("）"), ("公文", "附注")),
    )
    made = _signed(without, profile) if fields.signed else without
    return _with_letterhead(made, fields, profile.unit.full_name) if fields.letterhead else made


def _signed(without: DocumentElements, profile: Profile) -> DocumentElements:
    """With who signs: the unit, or the organs of a joint document (联合行文), the leading one first (7.3.5)."""
    organs = [_said(organ, ("公文", "署名", index)) for index, organ in enumerate(profile.document.signature)]
    first, *others = organs or [_said(profile.unit.full_name, _NAME)]
    return without._replace(signature=first, cosigners=tuple(others))


def _with_letterhead(without: DocumentElements, fields: DocumentFields, name: str) -> DocumentElements:
    signers = (_said(signer, ("公文", "签发人", index)) for index, signer in enumerate(fields.signers))
    return without._replace(
        issuer_mark=_said(fields.mark, ("公文", "发文机关标志")) or _named(name, "文件"),
        doc_no=_said(fields.doc_no, ("公文", "发文字号")) or (gap("发文字号", ("公文", "发文字号")),),
        signers=tuple(signers) or ((gap("签发人", ("公文", "签发人")),),),
        copies=_said("，".join(fields.copies).rstrip("。"), ("公文", "抄送")),
        printer=_said(fields.printer, ("公文", "印发机关")) or _named(name, "办公室"),
        printed_on=_dated(fields, "印发日期" if fields.printed_on else "成文日期"),
    )


def _said(text: str, keys: Keys) -> Runs:
    """An element as the profile says it; nothing where it does not."""
    return (Run(text, Ref(keys, "answer")),) if text else ()


def _named(name: str, behind: str) -> Runs:
    """The unit's name with fixed words behind it."""
    return (*_said(name, _NAME), Run(behind, Ref(_NAME)))


def _organs(organs: tuple[str, ...]) -> Runs:
    joined = "、".join(organ.rstrip("：:") for organ in organs)
    return _said(joined, ("公文", "主送")) or (gap("主送机关", ("公文", "主送")),)


def day(text: str) -> date | None:
    """A day as people write it (2025-01-12, 2025年1月12日, 2025.1.12); None when it is no day."""
    found = _DATE.fullmatch("".join(text.split()))
    try:
        return date(*(int(part) for part in found.groups())) if found else None
    except ValueError:
        return None


def _dated(fields: DocumentFields, key: str) -> Runs:
    """A day as printed: Arabic digits, no leading zeros (clause 7.3.5.4)."""
    found = day(fields.printed_on if key == "印发日期" else fields.date)
    if found is None:
        return (gap("成文日期", ("公文", key)),)
    return _said(f"{found.year}年{found.month}月{found.day}日", ("公文", key))
