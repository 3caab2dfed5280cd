"""What holds in which year (日历): meetings, plans, laws, campaigns and terms a report of that year may name."""

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from drafting.profile import StrictModel, Texts


def _day(text: str) -> str:
    """A day as far as it is known; raises ValueError for anything but 2026, 2026-05 or 2026-05-08."""
    try:
        known = not text or (len(text) in (4, 7, 10) and date.fromisoformat(f"{text}-01-01"[:10]))
    except ValueError:
        known = False
    if not known:
        raise ValueError("要写成 2026、2026-05 或 2026-05-08")
    return text


_NO_MARKS = str.maketrans("", "", "《》“”")

Day = Annotated[str, AfterValidator(_day)]
"""A day, a month or a year as text, 2026-05-08, 2026-05 or 2026: as far as it is known, empty where it is not."""


class YearFacts(StrictModel):
    """What a report on this year may say (某年度的提法), and what its writer must check."""

    meetings: str = Field("", alias="会议精神")
    programme: str = Field("", alias="纲要")
    law_plan: str = Field("", alias="普法规划")
    campaign: str = Field("", alias="学习教育")
    five_year_plan: str = Field("", alias="五年规划")
    notes: Texts = Field((), alias="提示")
    source: str = Field("", alias="来源")
    confidence: str = Field("", alias="可信度")


class Fact(StrictModel):
    """One thing of the calendar (日历的一条): its name, when it begins and ends, was published and came into force.

    A plan counts by years, a meeting and a term (提法) by days: the first day on which it may be named. `confidence`
    is A for an original seen, B for one retold, C for general knowledge that must be checked before use. `hint_only`
    marks what some places had before the day given: a rule may only ask.
    """

    name: str = Field(alias="名", min_length=1)
    short_name: str = Field("", alias="简称")
    begins: Day = Field("", alias="起")
    ends: Day = Field("", alias="止")
    published: Day = Field("", alias="公布")
    in_force: Day = Field("", alias="施行")
    doc_no: str = Field("", alias="文号")
    note: str = Field("", alias="说明")
    source: str = Field("", alias="来源")
    confidence: Literal["", "A", "B", "C"] = Field("", alias="可信度")
    hint_only: Literal["", "是"] = Field("", alias="只提示")

    @property
    def bare_name(self) -> str:
        """Its name without the marks around words and the name of the state in front of a law's."""
        return self.name.translate(_NO_MARKS).removeprefix("中华人民共和国")

    @property
    def revised(self) -> bool:
        """Whether a law of this name was there before it was published (修订、修正、修改)."""
        return any(word in self.note for word in ("修订", "修正", "修改"))


class Calendar(StrictModel):
    """日历.yaml as read: each year's formulas, and tables that serve people and rules.

    meetings: of the party, and the central conferences on law-based governance.
    plans: with their first and last year.
    laws: with the days of publication and of coming into force.
    repealed: laws that no longer hold, `ends` is the day from which they do not.
    drafts: bills before the legislature, which nobody may call in force.
    campaigns: campaigns, documents and the party's own schooling.
    terms: words with the day from which a report may use them.
    anniversaries: what is counted by years from its first.
    """

    years: dict[str, YearFacts] = Field({}, alias="年度")
    meetings: tuple[Fact, ...] = Field((), alias="会议")
    plans: tuple[Fact, ...] = Field((), alias="规划")
    laws: tuple[Fact, ...] = Field((), alias="法规")
    repealed: tuple[Fact, ...] = Field((), alias="废止")
    drafts: tuple[Fact, ...] = Field((), alias="审议中")
    campaigns: tuple[Fact, ...] = Field((), alias="行动")
    terms: tuple[Fact, ...] = Field((), alias="提法")
    anniversaries: tuple[Fact, ...] = Field((), alias="周年")
    note: str = Field("", alias="说明")

    def of(self, year: int) -> YearFacts:
        """What holds in this year; nothing for a year the calendar does not know."""
        return self.years.get(str(year), YearFacts())


def year_of(day: str) -> int:
    """The year of a day that is known; 0 for none."""
    return int(day[:4]) if day else 0
