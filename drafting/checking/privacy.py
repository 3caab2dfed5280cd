"""How bad it is that a report names somebody (隐私): worse in the version that everybody reads."""

from drafting.checking.report import Report
from drafting.finding import Level


def level(report: Report) -> Level:
    """错误 in the public version (公开版), 提醒 else."""
    return Level.ERROR if report.outline.audience == "公开" else Level.WARNING
