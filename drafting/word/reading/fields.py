"""Fields (域): their codes are no text, their results are; a table of contents is set aside."""

import re

_CONTENTS = re.compile(r"\s*(?:TOC|INDEX)\b", re.IGNORECASE)
_OVER = re.compile(r"\s*EQ\b.*\\o\s*(?:\\a[lcdr]\s*)?\((.*)\)\s*", re.IGNORECASE | re.DOTALL)
_RAISED = re.compile(r"\\s\\?\s*(?:up|do)\s*\d+\s*\([^()]*\)", re.IGNORECASE)
_LONGEST = 400
"""Characters of a code that are kept."""

_CIRCLES = {str(number): chr(ord("①") + number - 1) for number in range(1, 21)}


class _Field:
    """An open field: its code, and whether its result has begun."""

    def __init__(self, code: str = "", *, result: bool = False) -> None:
        self.code, self.result = code, result

    @property
    def contents(self) -> bool:
        """Whether its result is a table of contents."""
        return self.result and bool(_CONTENTS.match(self.code))


class Fields:
    """The fields open at a place of the document, outermost first."""

    def __init__(self) -> None:
        self._open: list[_Field] = []
        self._waiting = self._contents = 0

    @property
    def shown(self) -> bool:
        """Whether words here are text and not part of a code."""
        return not self._waiting

    @property
    def contents(self) -> bool:
        """Whether words here belong to a table of contents (目录)."""
        return bool(self._contents)

    def mark(self, kind: str) -> str | None:
        """Takes in one mark of a field; the code of a field that ends without a result."""
        if kind == "begin":
            self._open.append(_Field())
            self._waiting += 1
        elif self._open and kind == "separate" and not self._open[-1].result:
            self._waiting -= 1
            self._open[-1].result = True
            self._contents += self._open[-1].contents
        elif self._open and kind == "end":
            return self._end(self._open.pop())
        return None

    def simple(self, code: str) -> None:
        """Opens a field whose code is an attribute; its end is marked like any other's."""
        self._open.append(_Field(code, result=True))
        self._contents += self._open[-1].contents

    def code(self, text: str) -> None:
        """Takes in a piece of the code of the innermost field."""
        if self._open and not self._open[-1].result and len(self._open[-1].code) < _LONGEST:
            self._open[-1].code += text[:_LONGEST]

    def broken(self) -> bool:
        """Whether a code has not ended with its paragraph: such a field hides nothing more."""
        if not self._waiting:
            return False
        self._open.clear()
        self._waiting = self._contents = 0
        return True

    def _end(self, field: _Field) -> str | None:
        self._contents -= field.contents
        self._waiting -= not field.result
        return None if field.result else field.code


def shown_by_code(code: str) -> str:
    r"""What a field without a result shows: the characters that EQ \o writes over each other (带圈字符、拼音)."""
    found = _OVER.fullmatch(code)
    if not found:
        return ""
    shown = re.split("[,，]", _RAISED.sub("", found[1]))[-1].strip().strip('"')
    return _CIRCLES.get(shown, shown)
