"""Two texts held against each other, word by word."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from moteleder.session.compare import compared, is_same
from moteleder.session.remark_places import changed_words

words = st.lists(
    st.sampled_from(["Ane", "ringte", "tre", "fire", "ganger.", "\n\n", "- ", "Nei."]), max_size=12
)
texts = words.map(" ".join)
often = settings(max_examples=80)


def _put_together(old: str, new: str, without: str) -> list[str]:
    kept = ("".join(p.text for p in each.parts if p.change != without) for each in compared(old, new))
    return " ".join(kept).split()


@often
@given(texts, texts)
def test_without_what_is_gone_it_is_the_new_text_and_without_what_is_new_the_old_one(
    old: str, new: str
) -> None:
    assert _put_together(old, new, "removed") == new.split()
    assert _put_together(old, new, "added") == old.split()


def test_one_word_is_one_word_gone_and_one_new() -> None:
    assert is_same(compared("Har ringt.", "Har ringt."))
    assert not is_same(compared("Har ringt.", "Har ringt"))
    (only,) = compared("Har ringt tre ganger.", "Har ringt fire ganger.")
    assert only.change == "changed"
    assert [(p.change, p.text) for p in only.parts] == [
        ("same", "Har ringt "),
        ("removed", "tre "),
        ("added", "fire "),
        ("same", "ganger."),
    ]


def test_a_row_of_a_list_that_is_new_leaves_the_others_alone() -> None:
    found = compared("- Ane\n- Siri", "- Ane\n- Jonas kommer med rampa\n- Siri")
    assert [each.change for each in found] == ["same", "added", "same"]


@often
@given(texts, texts)
def test_the_words_that_go_stand_first_where_they_are_changed(old: str, new: str) -> None:
    was, now = changed_words(old, new)
    if was:
        assert old.replace(was, now, 1) == new
    else:
        assert (old, now) == ("", new)


def test_only_the_sentence_that_is_different_goes() -> None:
    old = "Har ringt. Fikk svar tre ganger. Har ikke sovet."
    assert changed_words(old, old.replace("tre", "fire")) == (
        "Fikk svar tre ganger. ",
        "Fikk svar fire ganger. ",
    )
