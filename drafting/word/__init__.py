"""The Word side of the report (版式): an outline laid out as an official document, GB/T 9704-2012."""

from drafting.word.titles import title_lines
from drafting.word.writer import dumps, write

__all__ = ["dumps", "title_lines", "write"]
