"""A passage's words over what a profile says for it."""

from drafting.composing.namespace import passage_names
from drafting.composing.periods import Namespace, unsaid
from drafting.language.markup import Line
from drafting.outline import Ref, plain
from drafting.pack import Passage
from drafting.profile import Profile


def passage_lines(
    passage: Passage, profile: Profile, around: Namespace, apart: bool = False, own: Ref | None = None
) -> tuple[Line, ...]:
    """The paragraphs and headings of a passage; `apart` lays 一是 lists a paragraph each; raises SentenceError.

    `around` is what every sentence may name, `own` the reference of the pack's own words. A period that the words
    written leave out (their 全年 or 期间 stands in another branch) is said behind each figure.
    """
    names, ref = passage_names(passage, profile, around), own or Ref()
    lines = passage.sentence.compose(names, apart, ref)
    again = unsaid(names, passage, "".join(plain(line.runs) for line in lines))
    return lines if again is None else passage.sentence.compose(again, apart, ref)
