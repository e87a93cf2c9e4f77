"""Names on narrow buttons stay names, and nobody is taken for somebody else."""

from hypothesis import given
from hypothesis import strategies as st

from bot.keyboards.names import NARROW, distinct, short

NAMES = st.text(min_size=1, max_size=60).map(str.strip).filter(bool)


def test_a_name_that_fits_stays_whole() -> None:
    assert short("Sofia Becker") == "Sofia Becker"


def test_a_long_name_keeps_its_first_word_and_an_initial() -> None:
    assert short("Alexandra Constantinopolskaya") == "Alexandra C."


def test_one_long_word_is_cut() -> None:
    assert short("Wolfeschlegelsteinhausen") == "Wolfeschlegels…"


def test_two_who_would_read_alike_are_told_apart() -> None:
    assert distinct(["Alexandra Petrova", "Alexandra Pavlova", "Max"]) == [
        "Alexandra Petr…",
        "Alexandra Pavl…",
        "Max",
    ]


@given(NAMES)
def test_a_button_is_never_too_narrow_for_it(name: str) -> None:
    assert 0 < len(short(name)) <= NARROW


@given(st.lists(NAMES, unique=True, max_size=8))
def test_different_names_have_different_buttons(names: list[str]) -> None:
    assert len(set(distinct(names))) == len(names)
