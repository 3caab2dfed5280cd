"""import, build, import: the shipped profiles in every form come back, by text, by Word and by a web page."""

from html import escape
from itertools import product
from pathlib import Path

import pytest
from extracting.reports import ROOT

from drafting.checking.profile import review
from drafting.composing.compose import compose
from drafting.extracting.extract import Unit
from drafting.extracting.identity import identity
from drafting.files.documents import source_of
from drafting.files.packs import load_calendar, load_pack
from drafting.files.profiles import load_profile
from drafting.importing.imported import imported
from drafting.ledger import ledger
from drafting.reading.read import read
from drafting.text import dumps
from drafting.word import writer
from drafting.word.layout import chosen

PACK, CALENDAR = load_pack("人社", ROOT), load_calendar(ROOT)
SHIPPED = sorted(path for path in (ROOT / "profiles").glob("*/*.yaml") if "示例" not in path.parent.name)
FORMS = sorted(product(PACK.skeletons, PACK.numberings))


def profile_of(path: Path, skeleton="", numbering=""):
    profile = load_profile(path).profile.renamed(PACK.present_names)
    changes = {"skeleton": skeleton or profile.skeleton, "numbering": numbering or profile.numbering}
    return profile.model_copy(update=changes)


def outline(profile):
    return compose(PACK, profile, CALENDAR, ledger(profile, PACK, {}))


def told(content):
    """What a document says: its headings and its figures."""
    reading = read(source_of(content, "报告"))
    headings = [(one.mark, one.title, one.depth, one.role) for one in reading.headings]
    figures = [(one.number, one.measure_word, one.approximator) for one in reading.figures]
    return reading, headings, figures


def comes_back(content):
    """Imports a document and looks at what the profile makes of it; gives the import."""
    reading, headings, figures = told(content)
    who = identity(reading)
    made = imported(reading, Unit(who.unit, int(who.year), we=who.we), "人社", ROOT, {})
    assert made.changes == ()
    assert review(made.profile, PACK) == ()
    assert told(dumps(made.outline).encode())[1:] == (headings, figures)
    return made


def docx(profile):
    return writer.dumps(outline(profile), chosen(profile.document))


def page(text):
    lines = "".join(f"<p>{escape(line.strip())}</p>" for line in text.splitlines() if line.strip("─ \u3000"))
    return f'<html><body><div class="nav">首页</div><div id="zoom">{lines}</div></body></html>'.encode()


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.parent.name)
def test_a_shipped_report_comes_back_from_text(path):
    profile = profile_of(path)
    made = comes_back(dumps(outline(profile)).encode())
    assert made.profile.unit.full_name == profile.unit.full_name
    assert made.profile.year == profile.year


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.parent.name)
def test_a_shipped_report_comes_back_from_word(path):
    comes_back(docx(profile_of(path)))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.parent.name)
def test_a_shipped_report_comes_back_from_a_web_page(path):
    comes_back(page(dumps(outline(profile_of(path)))))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.parent.name)
def test_its_figures_have_their_names_again(path):
    """What the pack's own sentences print is known by them; few are taken for another."""
    profile = profile_of(path)
    made = comes_back(dumps(outline(profile)).encode())
    theirs = {(figure.number, name) for name, figure in profile.known_figures.items()}
    named = [one for one in made.extracted.figures.taken if one.certainty != "自拟名"]
    right = sum((one.figure.number, one.name) in theirs for one in named)
    assert right >= 0.9 * len(named) > 0


@pytest.mark.slow
@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.parent.name)
def test_every_outline_and_numbering_comes_back(path):
    for skeleton, numbering in FORMS:
        comes_back(dumps(outline(profile_of(path, skeleton, numbering))).encode())
