"""What holds in which year (日历): meetings, plans and campaigns a report of that year may name."""

from typing import Any

from pydantic import Field

from drafting.profile import StrictModel, Texts


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


class Calendar(StrictModel):
    """日历.yaml as read; its tables of meetings, plans, laws and campaigns serve people and later rules."""

    years: dict[str, YearFacts] = Field({}, alias="年度")
    meetings: Any = Field((), alias="会议")
    plans: Any = Field((), alias="规划")
    laws: Any = Field((), alias="法规")
    campaigns: Any = Field((), alias="行动")
    note: str = Field("", alias="说明")

    def of(self, year: int) -> YearFacts:
        """What holds in this year; nothing for a year the calendar does not know."""
        return self.years.get(str(year), YearFacts())
