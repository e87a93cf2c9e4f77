"""Names as people say them, and names that only look alike."""

from pathlib import Path

import pytest

from bot.quick import names

HERE = Path(__file__).parent


def pairs(table: str) -> list[list[str]]:
    return [line.split(" => ") for line in (HERE / table).read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("said, name", pairs("names.txt"))
def test_a_declined_name_is_the_name(said: str, name: str) -> None:
    assert names.find([said], [(1, name)]) == names.Found((1,), is_sure=True, unknown=())


@pytest.mark.parametrize("said, name", pairs("strangers.txt"))
def test_another_name_is_nobody(said: str, name: str) -> None:
    found = names.find([said], [(1, name)])
    assert found == names.Found((), is_sure=False, unknown=(said,))


def test_who_fits_best_is_meant_and_equals_are_all() -> None:
    named = [(1, "Sam Green"), (2, "Sam Brown"), (3, "Samantha")]
    assert names.find(["Sam"], named).ids == (1, 2)
    assert names.find(["Sam", "Brown"], named).ids == (2,)
    assert names.find(["sam", "g"], named).ids == (1,)
    assert names.find(["Samantha"], named).ids == (3,)


def test_a_likeness_is_worth_a_question_only() -> None:
    found = names.find(["Marko"], [(1, "Maria")])
    assert found.ids == (1,)
    assert not found.is_sure


def test_an_initial_alone_is_nobody() -> None:
    assert names.find(["s"], [(1, "Sam")]).ids == ()


def test_words_that_are_a_subject_are_heard() -> None:
    assert names.unheard(["maths", "please"], "Maths") == ("please",)
