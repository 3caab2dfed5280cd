"""What a passage says of a period that is not the year, and where its words come to nothing."""

from samples import composed, pack

from drafting.outline import text_lines


def _text(words, figures):
    head = {"标题": "组织学法", "领域": "宣传", "条件": "学法次数 is 已填"}
    made = composed(with_pack=pack(学法=(head, words)), 数据={"新收": "5", "已结": "3", **figures})
    return "".join(run.text for line in text_lines(made) for run in line)


def test_the_whole_year_is_not_said():
    assert "组织学法组织学法4次。" in _text("{{ 期间 }}组织学法{{ 学法次数 }}。", {"学法次数": "4"})


def test_another_period_is_said():
    figures = {"学法次数": {"数": "4", "期间": "12月"}}
    assert "12月组织学法4次。" in _text("{{ 期间 }}组织学法{{ 学法次数 }}。", figures)


def test_a_period_that_no_word_asks_for_stands_behind_its_figure():
    figures = {"学法次数": {"数": "4", "期间": "12月"}}
    assert "组织学法4次（12月）。" in _text("组织学法{{ 学法次数 }}。", figures)


def test_a_passage_whose_words_come_to_nothing_asks_for_them():
    """A part told without its whole leaves no bare heading behind."""
    words = "{% if 学法次数 > 0 %}组织学法{{ 学法次数 }}。{% endif %}"
    assert "【待填：“组织学法”的做法和数据】" in _text(words, {"学法次数": "0"})
