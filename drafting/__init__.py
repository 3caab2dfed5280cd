"""draft: from a bureau's answers to its 法治政府建设年度报告 in Word."""

__version__ = "0.1.0"
