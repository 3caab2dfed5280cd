"""The interview as data (问答): which questions, in which order, how an answer is stored; no screen, no file.

question.py has the kinds of question, flow.py puts them in order, storing.py says what an answer changes, and
session.py is the walk: a generator that any frontend drives (walk.py).
"""

from drafting.interview.flow import flow, remaining
from drafting.interview.question import (
    Answer,
    Choice,
    FigureQuestion,
    Move,
    NextRecord,
    Question,
    RecordField,
    Reply,
    Row,
    State,
    TextQuestion,
    Ticks,
)
from drafting.interview.remaining import Remaining
from drafting.interview.session import Options, Session, interview
from drafting.interview.sources import Kept, Progress, Sources
from drafting.interview.storing import Confirm, Doubt, Stored, store
from drafting.interview.walk import Frontend, Notice, Walk, drive

__all__ = [
    "Answer",
    "Choice",
    "Confirm",
    "Doubt",
    "FigureQuestion",
    "Frontend",
    "Kept",
    "Move",
    "NextRecord",
    "Notice",
    "Options",
    "Progress",
    "Question",
    "RecordField",
    "Remaining",
    "Reply",
    "Row",
    "Session",
    "Sources",
    "State",
    "Stored",
    "TextQuestion",
    "Ticks",
    "Walk",
    "drive",
    "flow",
    "interview",
    "remaining",
    "store",
]
