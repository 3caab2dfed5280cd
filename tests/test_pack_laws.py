"""The laws that packs print by name: only those of the calendar, for what it does not know nobody has looked up."""

import re
from pathlib import Path

import pytest
from packs import EACH, reviewed

from drafting.files.packs import load_calendar

ROOT = Path(__file__).parents[1]
LAW = re.compile(r"《((?:中华人民共和国)?[^《》{}]{2,30}(?:法|条例|法典))》")


@pytest.mark.parametrize("name", EACH)
def test_a_law_that_a_pack_prints_stands_in_the_calendar(name):
    known = {law.name for law in load_calendar(ROOT).laws}
    assert len(known) > 60
    passages = reviewed(name).pack.passages.values()
    printed = {(passage.name, law) for passage in passages for law in LAW.findall(passage.text)}
    assert sorted((passage, law) for passage, law in printed if law not in known) == []
