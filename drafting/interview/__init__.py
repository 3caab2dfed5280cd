"""Questions at the terminal (问答): what to ask in which order, and how an answer is kept.

The flow is data (flow.py and what it puts together); who shows a question and brings back the answer stands behind the
small Ask interface: prompts.py at a terminal, plain.py line by line, script.py from a file.
"""

from drafting.interview.flow import flow, left
from drafting.interview.question import Ask, Asked, Choice, Move, Reply
from drafting.interview.session import Wish, interview
from drafting.interview.sources import Kept, Sources

__all__ = ["Ask", "Asked", "Choice", "Kept", "Move", "Reply", "Sources", "Wish", "flow", "interview", "left"]
